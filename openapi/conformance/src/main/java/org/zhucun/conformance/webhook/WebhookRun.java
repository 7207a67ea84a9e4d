package org.zhucun.conformance.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Part;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;

/** 一次检验: one receiver, everything that the system sends it and what it has to refuse. */
final class WebhookRun {
    /** As long as the system waits. */
    static final Duration LIMIT = Duration.ofSeconds(15);

    private static final String TYPE = "application/cloudevents+json; charset=utf-8";
    private static final long OLD_SECONDS = 600;
    private static final int LARGE = 16_000;
    private static final int SECRET_BYTES = 32;
    private static final int GONE = 410;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Results results = new Results(Part.WEBHOOKS);
    private final URI target;
    private final String secret;
    private final String stranger = newSecret();

    /** @param secret that the receiver has, {@code whsec_…} */
    WebhookRun(URI target, String secret) {
        this.target = target;
        this.secret = secret;
    }

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Everything.
     *
     * @throws IOException when nobody listens
     */
    Results run() throws IOException, InterruptedException {
        right();
        wrong();
        return results;
    }

    private void right() throws IOException, InterruptedException {
        long now = Instant.now().getEpochSecond();
        Delivery first = Delivery.signed(event(1), now, secret);
        accepted(Requirement.HOOK_ACCEPTED, first);
        accepted(Requirement.HOOK_DUPLICATE, first);
        // another attempt of the same event: another timestamp, and so another signature
        ObjectNode again = event(2);
        accepted(Requirement.HOOK_DUPLICATE, Delivery.signed(again, now - 10, secret));
        accepted(Requirement.HOOK_DUPLICATE, Delivery.signed(again, now, secret));
        accepted(Requirement.HOOK_ROTATION, Delivery.signed(event(3), now, secret, stranger));
        accepted(Requirement.HOOK_ROTATION, Delivery.signed(event(4), now, stranger, secret));
        String item = UUID.randomUUID().toString();
        for (long position : new long[] {12, 11, 10}) {
            accepted(Requirement.HOOK_ORDER, Delivery.signed(Delivery.event("CADRE", item, position), now, secret));
        }
        accepted(Requirement.HOOK_PING, Delivery.signed(Delivery.ping(), now, secret));
        ObjectNode later = Delivery.event("CONFORMANCE_LATER_TYPE", item, 13);
        later.put("conformancelater", "1").withObject("/data").put("conformanceLaterMember", 1);
        accepted(Requirement.HOOK_UNKNOWN, Delivery.signed(later, now, secret));
        ObjectNode large = event(14);
        large.withObject("/data").put("cursor", "c".repeat(LARGE));
        accepted(Requirement.HOOK_LARGE, Delivery.signed(large, now, secret));
    }

    private void wrong() throws IOException, InterruptedException {
        long now = Instant.now().getEpochSecond();
        refused(Requirement.HOOK_SIGNATURE, Delivery.signed(event(20), now, stranger));
        refused(Requirement.HOOK_SIGNATURE, Delivery.signed(event(21), now, stranger, newSecret()));
        refused(Requirement.HOOK_UNSIGNED, Delivery.signed(event(22), now));
        refused(
                Requirement.HOOK_TAMPERED,
                Delivery.signed(event(23), now, secret).tampered());
        refused(
                Requirement.HOOK_TAMPERED,
                Delivery.signed(event(24), now, secret).renamed());
        refused(Requirement.HOOK_STALE, Delivery.signed(event(25), now - OLD_SECONDS, secret));
        refused(Requirement.HOOK_STALE, Delivery.signed(event(26), now + OLD_SECONDS, secret));
    }

    private static ObjectNode event(long position) {
        return Delivery.event("CADRE", UUID.randomUUID().toString(), position);
    }

    private void accepted(Requirement requirement, Delivery delivery) throws IOException, InterruptedException {
        int status = send(delivery);
        results.holds(requirement, status / 100 == 2, Fault.of("hook.accepted", status));
    }

    /** In words that do not end the webhook. */
    private void refused(Requirement requirement, Delivery delivery) throws IOException, InterruptedException {
        int status = send(delivery);
        results.holds(requirement, status / 100 == 4, Fault.of("hook.refused", status));
        results.holds(requirement, status != GONE, Fault.of("hook.gone"));
    }

    /** @return the status, 0 where none came in time */
    private int send(Delivery delivery) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(LIMIT)
                .header("Content-Type", TYPE)
                .header("User-Agent", "zhucun-webhook/1")
                .header("webhook-id", delivery.id())
                .header("webhook-timestamp", String.valueOf(delivery.timestamp()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()));
        if (delivery.signature() != null) {
            request.header("webhook-signature", delivery.signature());
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            results.asked(Requirement.HOOK_FAST);
            return status;
        } catch (HttpTimeoutException slow) {
            results.holds(Requirement.HOOK_FAST, false, Fault.of("hook.slow", LIMIT.toSeconds()));
            return 0;
        }
    }
}
