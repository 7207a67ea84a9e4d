package org.zhucun.identity.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;
import org.zhucun.scope.Caller;

/** 任职之前: what happens before an office is known runs in transactions of its own that see no scoped row but those of identity. */
final class Nobody {
    private Nobody() {}

    /** Commits before it returns, so that what follows cannot undo it. */
    static <T> T commits(Callable<T> work) {
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
