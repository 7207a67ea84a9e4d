package org.zhucun.identity.password;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 口令校验: hashes in a small pool of its own, because each takes 19 MiB and 30 ms of a processor: a flood of logins waits or is
 * refused here and never starves the rest.
 */
@ApplicationScoped
public class PasswordHashing {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);
    private static final int WAITING = 48;

    /** What an unknown name is compared with, so that it takes the same path. */
    private final String nobodys = Argon2.nobodys();

    private final AtomicLong computed = new AtomicLong();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "password-hashing");
                thread.setDaemon(true);
                return thread;
            });

    public PasswordHashing() {
        pool.allowCoreThreadTimeOut(true);
    }

    /** The text to keep of a password. */
    public String hash(String password) {
        return inPool(() -> Argon2.hash(password));
    }

    /** Whether it is the password; without a stored hash it is not, after the same work. */
    public boolean verify(String password, String stored) {
        return inPool(() -> Argon2.verify(password, stored == null ? nobodys : stored)) && stored != null;
    }

    /** How many hashes were computed since the start. */
    public long computed() {
        return computed.get();
    }

    private <T> T inPool(Callable<T> work) {
        try {
            Future<T> future = pool.submit(() -> {
                computed.incrementAndGet();
                return work.call();
            });
            return future.get();
        } catch (RejectedExecutionException full) {
            throw DomainException.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(2);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw DomainException.of(ProblemType.UNAVAILABLE).retryAfter(5);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
