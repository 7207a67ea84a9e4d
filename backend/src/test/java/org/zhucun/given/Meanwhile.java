package org.zhucun.given;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** 并发: something is asked while a change by somebody else is not committed yet, and is answered once it is. */
public final class Meanwhile {
    private static final int TRIES = 80;

    private Meanwhile() {}

    /** The answer to what was asked between a statement of somebody in the region and its commit. */
    public static <T> T changing(String path, String statement, Object value, Supplier<T> asked) {
        CompletableFuture<T> answer = GivenDatabase.asRegion(path, sql -> {
            if (sql.run(statement, value) != 1) {
                throw new IllegalStateException("nothing changed: " + statement);
            }
            CompletableFuture<T> pending = CompletableFuture.supplyAsync(asked);
            for (int i = 0; i < TRIES && !waits(sql) && !pending.isDone(); i++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            return pending;
        });
        return answer.join();
    }

    private static boolean waits(GivenDatabase.Sql sql) throws java.sql.SQLException {
        return sql.count("select count(*) from pg_locks where not granted") > 0;
    }
}
