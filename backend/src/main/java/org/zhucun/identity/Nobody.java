package org.zhucun.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;
import org.zhucun.scope.Caller;

/** 任职之前: what happens before an office is known runs in transactions of its own that see no scoped row but those of identity. */
public final class Nobody {
    private Nobody() {}

    /** Commits before it returns, so that what follows cannot undo it. */
    public static <T> T commits(Callable<T> work) {
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
