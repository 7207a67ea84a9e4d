package org.zhucun.incentive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** 待遇之门: what other rooms ask about debts. Call it inside a transaction; it shows what the caller may see. */
@ApplicationScoped
public class Entitlements {
    private final EntitlementRepository entitlements;
    private final Clock clock;

    Entitlements(EntitlementRepository entitlements, Clock clock) {
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /** Overdue and short debts of a region by who owes them, as they stood on a day. */
    public List<DebtorFigures> overdueByDebtor(String regionPath, LocalDate on) {
        return entitlements.overdueByDebtor(regionPath, new EntitlementRepository.Day(on, LocalDate.now(clock)));
    }
}
