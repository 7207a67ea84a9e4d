package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.supervision.FindingCommands.EditFinding;
import org.zhucun.supervision.FindingCommands.IssueFinding;
import org.zhucun.supervision.FindingCommands.RectifyFinding;
import org.zhucun.supervision.FindingCommands.ReopenFinding;
import org.zhucun.supervision.FindingCommands.VerifyFinding;

/** 问题办理: every step of a finding, in the office that acts. */
@ApplicationScoped
@Transactional
class FindingService {
    private final FindingRepository findings;
    private final FindingSteps steps;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Deadlines deadlines;
    private final Parties parties;
    private final Event<FindingClosing> closing;

    FindingService(
            FindingRepository findings,
            FindingSteps steps,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Deadlines deadlines,
            Parties parties,
            Event<FindingClosing> closing) {
        this.findings = findings;
        this.steps = steps;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.deadlines = deadlines;
        this.parties = parties;
        this.closing = closing;
    }

    CursorPage<FindingView> page(FindingFilter filter) {
        regions.readable(filter.region);
        Office office = caller.require();
        LocalDate today = deadlines.today();
        CursorBinding binding = new CursorBinding("findings", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<Finding> rows = after == null
                ? findings.page(filter, today, null, null)
                : findings.page(filter, today, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        FindingView.Reader reader = deadlines.reader(office);
        CursorPage<FindingView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.foundOn.toString(), row.id.toString()),
                row -> FindingView.of(row, null, reader));
        steps.lookedAt(filter);
        return filter.withTotal ? page.withTotal(findings.total(filter, today)) : page;
    }

    FindingView get(UUID id) {
        Finding finding = findings.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        steps.lookedAt(finding);
        return view(finding);
    }

    @Audited(Action.FINDING_RECORDED)
    FindingView record(RecordFinding command) {
        return view(steps.record(command, caller.require()));
    }

    @Audited(Action.FINDING_EDITED)
    FindingView edit(UUID id, EditFinding command) {
        Finding finding = require(id);
        steps.requireOwer(command.category(), finding.targetKind);
        finding.edit(caller.require(), command);
        steps.edited(finding);
        return view(finding);
    }

    @Audited(Action.FINDING_ISSUED)
    FindingView issue(UUID id, IssueFinding command) {
        Finding finding = require(id);
        LocalDate due = command == null ? null : command.dueOn();
        steps.issue(finding, caller.require(), due);
        return view(finding);
    }

    @Audited(Action.FINDING_ACCEPTED)
    FindingView accept(UUID id) {
        Finding finding = require(id, FindingStep.ACCEPT);
        finding.accept(caller.require());
        return done(finding, FindingEvent.Deed.ACCEPTED, null);
    }

    @Audited(Action.FINDING_RECTIFIED)
    FindingView rectify(UUID id, RectifyFinding command) {
        Finding finding = require(id, FindingStep.RECTIFY);
        finding.rectify(caller.require(), deadlines.today(), command);
        return done(finding, FindingEvent.Deed.RECTIFIED, command.cause() + "\n" + command.measures());
    }

    @Audited(Action.FINDING_VERIFIED)
    FindingView verify(UUID id, VerifyFinding command) {
        Finding finding = require(id, FindingStep.VERIFY);
        if (command.result() == VerificationResult.VERIFIED) {
            deadlines.requireWay(finding, command.way());
        }
        finding.verify(caller.require(), command, deadlines.newTerm(finding.regionPath));
        return done(finding, FindingEvent.Deed.valueOf(command.result().name()), command.note());
    }

    @Audited(Action.FINDING_CLOSED)
    FindingView close(UUID id) {
        Finding finding = require(id);
        closing.fire(new FindingClosing(finding.id, finding.category));
        finding.close(caller.require(), deadlines.today());
        return done(finding, FindingEvent.Deed.CLOSED, null);
    }

    @Audited(Action.FINDING_REOPENED)
    FindingView reopen(UUID id, ReopenFinding command) {
        Finding finding = require(id);
        finding.reopen(caller.require(), deadlines.newTerm(finding.regionPath));
        return done(finding, FindingEvent.Deed.REOPENED, command.reason());
    }

    private Finding require(UUID id, FindingStep step) {
        Finding finding = require(id);
        parties.require(step, finding, caller.require());
        return finding;
    }

    private Finding require(UUID id) {
        Finding finding =
                findings.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(finding.version);
        return finding;
    }

    private FindingView done(Finding finding, FindingEvent.Deed deed, String note) {
        steps.taken(finding, deed, caller.require(), note);
        return view(finding);
    }

    private FindingView view(Finding finding) {
        return FindingView.of(finding, findings.history(finding.id), deadlines.reader(caller.require()));
    }
}
