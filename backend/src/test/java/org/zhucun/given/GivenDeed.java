package org.zhucun.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.scope.Caller;

/** 给定行为: what an office does in a transaction with a deed, as every service that changes something has it. */
public final class GivenDeed {
    private GivenDeed() {}

    /** Done and committed. */
    public static void run(GivenOffice office, Runnable work) {
        of(office, () -> {
            work.run();
            return null;
        });
    }

    /** The same with what comes of it. */
    public static <T> T of(GivenOffice office, Supplier<T> work) {
        return Caller.as(
                office.office(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    T result = work.get();
                    Arc.container()
                            .instance(Trail.class)
                            .get()
                            .record(Action.DEMO_LOADED, new Subject(null, null, null, null));
                    return result;
                }));
    }
}
