package org.zhucun.policy.compliance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 系统评定: judging is done as an office of the whole country, since a fact may lie anywhere. */
final class SystemOffice {
    private static final int SECONDS = 600;

    private SystemOffice() {}

    /** In a transaction of its own. */
    static <T> T working(Supplier<T> work) {
        return Caller.as(
                Office.SYSTEM,
                () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get));
    }
}
