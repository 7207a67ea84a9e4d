package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 兑现之门: deliveries of what is owed, for the page and for whoever else writes them down, part of the caller's deed. Call it inside a
 * transaction. Nothing here makes a debt.
 */
@ApplicationScoped
public class Deliveries {
    private final EntitlementRepository entitlements;
    private final Caller caller;
    private final Clock clock;

    Deliveries(EntitlementRepository entitlements, Caller caller, Clock clock) {
        this.entitlements = entitlements;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * 在册待遇
     *
     * @param period as it is shown: a year, a month, a day
     */
    public record Owed(
            UUID id, UUID cadreId, String cadreName, EntitlementKind kind, String period, boolean cancelled) {
        static Owed of(Entitlement entitlement) {
            return new Owed(
                    entitlement.id,
                    entitlement.cadreId,
                    entitlement.cadreName,
                    entitlement.kind,
                    entitlement.period,
                    entitlement.cancelledOn != null);
        }
    }

    /** 在册兑现: a delivery as it was written down. */
    public record Delivered(UUID id, UUID entitlementId, DeliverEntitlement said) {}

    /** A debt that the caller sees. */
    public Optional<Owed> owed(UUID entitlementId) {
        return entitlements.findByIdOptional(entitlementId).map(Owed::of);
    }

    /** What the caller sees of a cadre's debts of a kind and a period: one for each of his stays at most. */
    public List<Owed> owed(UUID cadreId, EntitlementKind kind, String period) {
        return entitlements.list("cadreId = ?1 and kind = ?2 and period = ?3", cadreId, kind, period).stream()
                .map(Owed::of)
                .toList();
    }

    /** A delivery that the caller sees. */
    public Optional<Delivered> delivered(UUID deliveryId) {
        return entitlements
                .delivery(deliveryId)
                .map(delivery -> new Delivered(delivery.id, delivery.entitlementId, delivery.said()));
    }

    /**
     * Delivers something of a debt.
     *
     * @return id of the delivery
     * @throws DomainException where nothing is owed, where it would be too much, or what was said does not belong to the kind
     */
    public UUID deliver(UUID entitlementId, DeliverEntitlement said) {
        return deliver(
                entitlements
                        .findByIdOptional(entitlementId)
                        .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION)),
                said);
    }

    UUID deliver(Entitlement entitlement, DeliverEntitlement said) {
        Office office = caller.require();
        LocalDate today = LocalDate.now(clock);
        if (!entitlement.owes(office)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        if (said.on().isAfter(today)) {
            throw DomainException.invalid("/on", "incentive.day.future");
        }
        entitlement.deliver(said, today);
        entitlements.flush();
        Delivery delivery = Delivery.of(entitlement, said, office, clock.instant());
        entitlements.add(delivery);
        return delivery.id;
    }
}
