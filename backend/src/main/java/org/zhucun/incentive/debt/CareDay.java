package org.zhucun.incentive.debt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.incentive.entitlement.Entitlements;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;

/** 关爱日结: what a new day brings: covers that begin deliver what was owed, and who is uninsured from today is owed it. */
@ApplicationScoped
@Transactional
class CareDay {
    private final Entitlements entitlements;
    private final Caller caller;
    private final Trail trail;

    CareDay(Entitlements entitlements, Caller caller, Trail trail) {
        this.entitlements = entitlements;
        this.caller = caller;
        this.trail = trail;
    }

    List<String> counties() {
        return entitlements.counties();
    }

    /** Twice on a day, on two nodes or one, it does what is left to do. */
    @Audited(Action.CARE_DAY_TURNED)
    void turn(String path) {
        entitlements.hold(RegionCode.ofPath(path));
        int delivered = entitlements.deliverCovered(path, caller.require());
        int opened = entitlements.openInsuranceGaps(path);
        trail.about(new Subject(null, path, path, null));
        trail.detail(Map.of("delivered", delivered, "opened", opened));
    }
}
