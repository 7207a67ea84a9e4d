package org.zhucun.exchange.webhook;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** 系统解析: asks the resolver of the machine, which knows no time limit of its own, for five seconds. */
@ApplicationScoped
class SystemNames implements Names {
    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final long SECONDS = 5;

    private final ExecutorService pool =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "webhook-names");
                thread.setDaemon(true);
                return thread;
            });

    @Override
    public List<InetAddress> of(String host) throws UnknownHostException {
        Future<List<InetAddress>> asked = null;
        try {
            asked = pool.submit(() -> List.of(InetAddress.getAllByName(host)));
            return asked.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown(host);
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw unknown(host);
        } catch (ExecutionException | RejectedExecutionException failed) {
            throw unknown(host);
        }
    }

    void stopped(@Observes ShutdownEvent event) {
        pool.shutdownNow();
    }

    private static UnknownHostException unknown(String host) {
        return new UnknownHostException(host);
    }
}
