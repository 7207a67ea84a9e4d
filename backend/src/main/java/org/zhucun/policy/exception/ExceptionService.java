package org.zhucun.policy.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 例外报告与审批: shows which rules were not followed and lets the person named decide. */
@ApplicationScoped
@Transactional
class ExceptionService {
    private final ExceptionRepository exceptions;
    private final Exceptions door;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ExceptionService(
            ExceptionRepository exceptions,
            Exceptions door,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.exceptions = exceptions;
        this.door = door;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<PolicyExceptionView> page(ExceptionFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "policy-exceptions", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        CursorPage<PolicyExceptionView> page = CursorPage.of(
                exceptions.page(filter, after == null ? null : UUID.fromString(after.get(0))),
                filter.size,
                binding,
                row -> List.of(row.id.toString()),
                door::view);
        return filter.withTotal ? page.withTotal(exceptions.total(filter)) : page;
    }

    PolicyExceptionView get(UUID id) {
        return door.view(exceptions.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    List<Approver> approvers(String region) {
        return door.approvers(RegionCode.path(region));
    }

    @Audited(Action.POLICY_EXCEPTION_DECIDED)
    PolicyExceptionView decide(UUID id, DecideException command) {
        PolicyException exception =
                exceptions.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(exception.version);
        exception.decide(caller.require(), command.approve(), command.note(), clock.instant());
        exceptions.flush();
        trail.about(new Subject(id.toString(), exception.ruleId, exception.regionPath, exception.unitPath));
        return door.view(exception);
    }
}
