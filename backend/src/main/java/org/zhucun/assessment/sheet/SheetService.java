package org.zhucun.assessment.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 考核表办理: reading, proposing and giving back. */
@ApplicationScoped
@Transactional
class SheetService {
    private final SheetRepository sheets;
    private final SheetSteps steps;
    private final SheetViews views;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;

    SheetService(
            SheetRepository sheets,
            SheetSteps steps,
            SheetViews views,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail) {
        this.sheets = sheets;
        this.steps = steps;
        this.views = views;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
    }

    CursorPage<SheetItem> page(SheetFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "assessment-sheets", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 3, binding);
        CursorPage<Sheet> page = CursorPage.of(
                sheets.page(filter, after),
                filter.size,
                binding,
                one -> List.of(
                        one.object().regionPath(), one.object().name(), one.id().toString()),
                one -> one);
        trail.lookedAt(Action.ASSESSMENT_READ, new Subject(null, null, null, null), Map.of("filter", filter.asText()));
        return new CursorPage<>(views.items(page.items()), page.next(), null);
    }

    SheetView get(UUID id) {
        Sheet sheet = sheets.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        trail.lookedAt(Action.ASSESSMENT_READ, SheetViews.subject(sheet), Map.of());
        return views.whole(sheet);
    }

    @Audited(Action.ASSESSMENT_PROPOSED)
    SheetView propose(UUID id, ProposeGrade command) {
        steps.propose(held(id), command, caller.require());
        return views.told(id);
    }

    @Audited(Action.ASSESSMENT_RETURNED)
    SheetView giveBack(UUID id, ReturnSheet command) {
        steps.giveBack(held(id), command.reason().strip(), caller.require());
        return views.told(id);
    }

    private Sheet held(UUID id) {
        Sheet sheet = sheets.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(sheet.version());
        return sheet;
    }
}
