package org.zhucun.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** 等待: how long one call waits for a system that says "later" (429, 503 with {@code Retry-After}) or does not answer. */
final class Patience {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Duration left;
    private Duration pause = FIRST;

    Patience(Duration limit) {
        left = limit;
    }

    /** Whether a request may be sent again although nobody knows if it has done its work: it changes nothing, or it has a key. */
    static boolean repeatable(HttpRequest request) {
        return HARMLESS.contains(request.method())
                || request.headers().firstValue("Idempotency-Key").isPresent() && resendable(request);
    }

    /** Whether the body can be sent a second time; that of a stream cannot. */
    static boolean resendable(HttpRequest request) {
        return request.bodyPublisher().map(body -> body.contentLength() >= 0).orElse(true);
    }

    /** Whether an answer only asks to come later. A 429 has done nothing; of a 503 that is not known. */
    static boolean later(HttpRequest request, HttpResponse<?> answer) {
        return answer.statusCode() == 429 && resendable(request) || answer.statusCode() == 503 && repeatable(request);
    }

    /** Waits as long as the answer says; false, and at once, where that is longer than there is patience. */
    boolean waited(HttpResponse<?> answer) throws InterruptedException {
        return waited(answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null));
    }

    /** Waits where nobody has said how long: longer each time. */
    boolean waited() throws InterruptedException {
        return waited((Duration) null);
    }

    private boolean waited(Duration told) throws InterruptedException {
        Duration next = told == null ? pause : told;
        if (next.compareTo(left) > 0) {
            return false;
        }
        Thread.sleep(next.toMillis());
        left = left.minus(next);
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        return true;
    }
}
