package org.zhucun.policy.compliance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Set;
import java.util.function.Supplier;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 系统评定: judging is done as an office of the whole country, since a fact may lie anywhere. */
final class SystemOffice {
    private static final int SECONDS = 600;

    private SystemOffice() {}

    /** In a transaction of its own. */
    static <T> T working(Supplier<T> work) {
        Office office =
                new Office(null, null, "系统", Role.SYSTEM_ADMINISTRATOR, ComplianceKeeper.COUNTRY, "系统", Set.of());
        return Caller.as(
                office, () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get));
    }
}
