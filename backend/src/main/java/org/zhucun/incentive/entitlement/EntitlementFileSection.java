package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;

/** 档案·待遇保障: what a cadre was and is owed. */
@ApplicationScoped
class EntitlementFileSection implements CadreFileSection {
    private static final int SHOWN = 200;

    private final EntitlementRepository entitlements;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    EntitlementFileSection(EntitlementRepository entitlements, Caller caller, RequestInfo request, Clock clock) {
        this.entitlements = entitlements;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "entitlements";
    }

    @Override
    public List<EntitlementView> of(UUID cadreId) {
        LocalDate today = LocalDate.now(clock);
        EntitlementView.Reader reader = new EntitlementView.Reader(caller.require(), request.locale(), today, today);
        EntitlementFilter filter = new EntitlementFilter();
        filter.cadre = cadreId;
        filter.size = SHOWN;
        return entitlements.page(filter, new EntitlementRepository.Day(today, today), null).stream()
                .map(entitlement -> EntitlementView.of(entitlement, null, reader))
                .toList();
    }
}
