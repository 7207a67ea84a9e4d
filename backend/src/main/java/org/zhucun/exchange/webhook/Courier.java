package org.zhucun.exchange.webhook;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 信使: sends one message and waits for the answer, 15 seconds at most. It connects to the address that was checked, under the name that
 * was given; it follows no redirection and reads no more of an answer than its head and a little.
 */
@ApplicationScoped
class Courier {
    private static final int CONNECT_MILLIS = 5_000;
    private static final long WHOLE_MILLIS = 15_000;
    private static final int IDLE_SECONDS = 20;
    private static final int AT_ONE_ADDRESS = 8;
    private static final long MOST_BYTES = 16_384;
    private static final int MOST_HEADER_BYTES = 8_192;
    private static final int GONE = 410;

    private final Targets targets;
    private final HttpClient client;

    Courier(
            Targets targets,
            Vertx vertx,
            @ConfigProperty(name = "zhucun.webhook.authorities") Optional<String> authorities) {
        this.targets = targets;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxPoolSize(AT_ONE_ADDRESS)
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setVerifyHost(true);
        authorities
                .filter(path -> !path.isBlank())
                .ifPresent(path -> options.setTrustOptions(new PemTrustOptions().addCertPath(path.strip())));
        this.client = vertx.createHttpClient(options);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** @param attempt of this message: where a name has several addresses, each attempt takes the next */
    Answer send(String url, Map<String, String> headers, String body, int attempt) {
        long began = System.nanoTime();
        try {
            Target target = targets.check(url);
            return send(options(target, attempt), headers, Buffer.buffer(body), began);
        } catch (TargetRefused refused) {
            return new Answer(refused.outcome(), null, 0, since(began));
        }
    }

    private static RequestOptions options(Target target, int attempt) {
        InetAddress address =
                target.addresses().get(attempt % target.addresses().size());
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setURI(target.path())
                .setSsl(target.secure())
                .setFollowRedirects(false);
    }

    private Answer send(RequestOptions options, Map<String, String> headers, Buffer body, long began) {
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        AtomicBoolean over = new AtomicBoolean();
        options.putHeader("content-type", CloudEvent.MEDIA_TYPE).putHeader("user-agent", "zhucun-webhook/1");
        headers.forEach(options::putHeader);
        Future<Answer> answer = client.request(options)
                .compose(request -> {
                    sent.set(request);
                    // a connection that came too late sends nothing any more
                    return over.get() ? Future.failedFuture("too late") : request.send(body);
                })
                .compose(response -> read(response, began));
        try {
            return answer.toCompletionStage().toCompletableFuture().get(WHOLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            over.set(true);
            Optional.ofNullable(sent.get()).ifPresent(HttpClientRequest::reset);
            return new Answer(SendOutcome.TIMED_OUT, null, 0, since(began));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(SendOutcome.UNREACHABLE, null, 0, since(began));
        } catch (ExecutionException failed) {
            return new Answer(outcome(failed), null, 0, since(began));
        }
    }

    /** The status counts; what follows it is read to use the connection again, and where it is too much the connection is closed. */
    private static Future<Answer> read(HttpClientResponse response, long began) {
        AtomicLong bytes = new AtomicLong();
        Answer answer = new Answer(
                outcome(response.statusCode()),
                response.statusCode(),
                seconds(response.getHeader("retry-after"), response.getHeader("date")),
                since(began));
        try {
            response.handler(piece -> {
                if (bytes.addAndGet(piece.length()) > MOST_BYTES) {
                    response.request().connection().close();
                }
            });
        } catch (IllegalStateException ended) {
            // it came on another thread and is over before anybody could read on: nothing follows
            return Future.succeededFuture(answer);
        }
        return response.end().map(answer).otherwise(answer);
    }

    private static SendOutcome outcome(int status) {
        return switch (status / 100) {
            case 2 -> SendOutcome.ACCEPTED;
            case 3 -> SendOutcome.REDIRECTED;
            default -> status == GONE ? SendOutcome.GONE : SendOutcome.REFUSED;
        };
    }

    private static SendOutcome outcome(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return SendOutcome.TLS_FAILED;
            }
            if (cause instanceof ConnectTimeoutException) {
                return SendOutcome.TIMED_OUT;
            }
        }
        return SendOutcome.UNREACHABLE;
    }

    /** Seconds, or a moment by the receiver's own clock. */
    private static long seconds(String retryAfter, String date) {
        if (retryAfter == null) {
            return 0;
        }
        if (retryAfter.matches("\\d{1,9}")) {
            return Long.parseLong(retryAfter);
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter));
            Instant now = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date == null ? "" : date));
            return Math.max(0, Duration.between(now, until).toSeconds());
        } catch (DateTimeException unreadable) {
            return 0;
        }
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
