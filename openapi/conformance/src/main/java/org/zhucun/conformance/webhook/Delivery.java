package org.zhucun.conformance.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * 一次推送: as docs/webhooks.md describes it; made right and then bent.
 *
 * @param id of the event
 * @param timestamp seconds
 * @param signature of one or several secrets, null for none
 */
record Delivery(String id, long timestamp, String signature, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An announcement of a change of one resource. */
    static ObjectNode event(String type, String item, long position) {
        ObjectNode event =
                of("cn.zhucun." + type.toLowerCase(Locale.ROOT).replace('_', '-') + ".upserted", type + "/" + item);
        event.putObject("data")
                .put("type", type)
                .put("id", item)
                .put("op", "UPSERT")
                .put("position", position)
                .put("cursor", "conformance");
        return event;
    }

    /** What the security administrator sends by hand. */
    static ObjectNode ping() {
        String webhook = UUID.randomUUID().toString();
        ObjectNode event = of("cn.zhucun.webhook.ping", "webhook/" + webhook);
        event.putObject("data").put("webhookId", webhook);
        return event;
    }

    private static ObjectNode of(String type, String subject) {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "urn:zhucun")
                .put("type", type)
                .put("subject", subject)
                .put("time", Instant.now().toString())
                .put("datacontenttype", "application/json");
    }

    /** Signed with every one of the secrets, in their order. */
    static Delivery signed(ObjectNode event, long timestamp, String... secrets) {
        String id = event.path("id").asText();
        String body = event.toString();
        StringBuilder signatures = new StringBuilder();
        for (String secret : secrets) {
            try {
                signatures
                        .append(signatures.isEmpty() ? "" : " ")
                        .append(new Webhook(secret).sign(id, timestamp, body));
            } catch (WebhookSigningException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return new Delivery(id, timestamp, secrets.length == 0 ? null : signatures.toString(), body);
    }

    /** The signature is of another body. */
    Delivery tampered() {
        return new Delivery(id, timestamp, signature, body.replace("UPSERT", "DELETE"));
    }

    /** The signature is of another event. */
    Delivery renamed() {
        return new Delivery(UUID.randomUUID().toString(), timestamp, signature, body);
    }
}
