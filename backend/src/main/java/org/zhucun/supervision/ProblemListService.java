package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.supervision.FindingCommands.IssueProblemList;

/** 问题清单办理: issues findings together: all of them or none. */
@ApplicationScoped
@Transactional
class ProblemListService {
    private final ProblemListRepository lists;
    private final FindingRepository findings;
    private final FindingSteps steps;
    private final Targets targets;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Trail trail;

    ProblemListService(
            ProblemListRepository lists,
            FindingRepository findings,
            FindingSteps steps,
            Targets targets,
            Deadlines deadlines,
            Caller caller,
            Trail trail) {
        this.lists = lists;
        this.findings = findings;
        this.steps = steps;
        this.targets = targets;
        this.deadlines = deadlines;
        this.caller = caller;
        this.trail = trail;
    }

    @Audited(Action.PROBLEM_LIST_ISSUED)
    ProblemListView issue(IssueProblemList command) {
        Office office = caller.require();
        Whereabouts where = targets.locate(command.targetKind(), command.targetId(), null, deadlines.today());
        ProblemList list = ProblemList.issue(command.title(), where, office, deadlines.today());
        lists.persistAndFlush(list);
        for (UUID id : new LinkedHashSet<>(command.findingIds())) {
            Finding finding = findings.findByIdOptional(id)
                    .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
            if (!list.concerns(finding)) {
                throw DomainException.invalid("/findingIds", "supervision.list.other-target", finding.number);
            }
            finding.problemListId = list.id;
            steps.issue(finding, office, command.dueOn());
        }
        trail.about(new Subject(list.id.toString(), list.title, list.regionPath, list.unitPath));
        return get(list.id);
    }

    ProblemListView get(UUID id) {
        return lists.find(id, deadlines.today()).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    CursorPage<ProblemListView> page(Paging paging) {
        CursorBinding binding =
                new CursorBinding("problem-lists", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        CursorPage<ProblemListView> page = CursorPage.of(
                lists.page(after == null ? null : UUID.fromString(after.get(0)), paging.size, deadlines.today()),
                paging.size,
                binding,
                row -> List.of(row.id().toString()),
                row -> row);
        return paging.withTotal ? page.withTotal(lists.total()) : page;
    }
}
