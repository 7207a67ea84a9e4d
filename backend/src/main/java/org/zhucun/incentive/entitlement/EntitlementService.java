package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.incentive.entitlement.EntitlementRepository.Day;
import org.zhucun.incentive.entitlement.EntitlementRepository.Position;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 待遇兑现: debts as they stand, and their deliveries. */
@ApplicationScoped
@Transactional
class EntitlementService {
    private final EntitlementRepository entitlements;
    private final Deliveries deliveries;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    EntitlementService(
            EntitlementRepository entitlements,
            Deliveries deliveries,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.entitlements = entitlements;
        this.deliveries = deliveries;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<EntitlementView> page(EntitlementFilter filter) {
        regions.readable(filter.region);
        Office office = caller.require();
        LocalDate today = LocalDate.now(clock);
        Day day = new Day(filter.asOf == null ? today : filter.asOf, today);
        CursorBinding binding = new CursorBinding("entitlements", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        Position position =
                after == null ? null : new Position(LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        EntitlementView.Reader reader = new EntitlementView.Reader(office, request.locale(), day.asked(), today);
        CursorPage<EntitlementView> page = CursorPage.of(
                entitlements.page(filter, day, position),
                filter.size,
                binding,
                row -> List.of(row.dueBy.toString(), row.id.toString()),
                row -> EntitlementView.of(row, null, reader));
        return filter.withTotal ? page.withTotal(entitlements.total(filter, day)) : page;
    }

    EntitlementView get(UUID id) {
        return view(entitlements.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.ENTITLEMENT_DELIVERED)
    EntitlementView deliver(UUID id, DeliverEntitlement command) {
        Entitlement entitlement = require(id);
        deliveries.deliver(entitlement, command);
        return done(entitlement);
    }

    @Audited(Action.ENTITLEMENT_CANCELLED)
    EntitlementView cancel(UUID id, CancelEntitlement command) {
        Entitlement entitlement = require(id);
        if (entitlements.laidToDebtor(id, today())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.debt.named");
        }
        entitlement.cancel(command.reason(), today());
        return done(entitlement);
    }

    private Entitlement require(UUID id) {
        Entitlement entitlement = entitlements
                .findByIdOptional(id)
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(entitlement.version);
        return entitlement;
    }

    private EntitlementView done(Entitlement entitlement) {
        entitlements.flush();
        trail.about(new Subject(
                entitlement.id.toString(),
                entitlement.kind + " " + entitlement.period + " " + entitlement.cadreName,
                entitlement.regionPath,
                entitlement.unitPath));
        return view(entitlement);
    }

    private EntitlementView view(Entitlement entitlement) {
        return EntitlementView.of(
                entitlement,
                new EntitlementView.History(
                        entitlements.deliveries(entitlement.id), entitlements.adjustments(entitlement.id)),
                new EntitlementView.Reader(caller.require(), request.locale(), today(), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
