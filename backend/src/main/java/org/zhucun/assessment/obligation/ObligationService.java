package org.zhucun.assessment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 后果办理: shows what is owed and by whom, and lets a higher office let it go. */
@ApplicationScoped
@Transactional
class ObligationService {
    private final ObligationRepository obligations;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ObligationService(
            ObligationRepository obligations,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.obligations = obligations;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<ObligationView> page(ObligationFilter filter) {
        regions.readable(filter.region);
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("obligations", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<ObligationView> page = CursorPage.of(
                obligations.page(filter, after, today(), office),
                filter.size,
                binding,
                row -> List.of(row.dueOn().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(obligations.total(filter, today())) : page;
    }

    ObligationView get(UUID id) {
        return obligations
                .view(id, today(), caller.require())
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    List<DebtorView> debtors(String region) {
        String code = regions.readable(region);
        boolean everywhere =
                code.isEmpty() || (region == null && caller.require().tree() != Tree.REGION);
        return obligations.debtors(everywhere ? null : RegionCode.path(code), today());
    }

    @Audited(Action.OBLIGATION_OVERRIDE_ASKED)
    ObligationView askOverride(UUID id, AskOverride command) {
        Obligation obligation = toChange(id);
        obligation.askOverride(command.reason().strip(), caller.require(), today());
        return done(obligation);
    }

    @Audited(Action.OBLIGATION_OVERRIDE_DECIDED)
    ObligationView decideOverride(UUID id, DecideOverride decision) {
        Obligation obligation = toChange(id);
        obligation.decideOverride(decision, caller.require(), today());
        trail.detail(Map.of("approve", decision.approve()));
        return done(obligation);
    }

    private Obligation toChange(UUID id) {
        Obligation obligation =
                obligations.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(obligation.version);
        return obligation;
    }

    private ObligationView done(Obligation obligation) {
        obligations.flush();
        trail.about(new Subject(
                obligation.id.toString(), obligation.cadreName, obligation.regionPath, obligation.unitPath));
        return get(obligation.id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
