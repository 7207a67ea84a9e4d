package org.zhucun.conformance.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.conformance.Part;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;

/** A right receiver passes, each wrong one is found out by what it does wrong. Its signatures are checked by code of its own. */
class WebhookRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Receiver {
        RIGHT,
        TAKES_EVERYTHING(
                Requirement.HOOK_SIGNATURE,
                Requirement.HOOK_UNSIGNED,
                Requirement.HOOK_TAMPERED,
                Requirement.HOOK_STALE),
        DOES_NOT_LOOK_AT_THE_TIME(Requirement.HOOK_STALE),
        TAKES_THE_ID_FROM_THE_BODY(Requirement.HOOK_TAMPERED),
        LOOKS_AT_THE_FIRST_SIGNATURE(Requirement.HOOK_ROTATION),
        REFUSES_WHAT_IT_KNOWS(Requirement.HOOK_DUPLICATE),
        REFUSES_WHAT_IS_OLDER(Requirement.HOOK_ORDER),
        REFUSES_UNKNOWN_TYPES(Requirement.HOOK_UNKNOWN),
        REFUSES_WHAT_IS_LARGE(Requirement.HOOK_LARGE),
        TAKES_WHAT_IS_NOT_SIGNED(Requirement.HOOK_UNSIGNED),
        ENDS_THE_WEBHOOK(
                Requirement.HOOK_SIGNATURE,
                Requirement.HOOK_UNSIGNED,
                Requirement.HOOK_TAMPERED,
                Requirement.HOOK_STALE),
        REDIRECTS(
                Requirement.HOOK_ACCEPTED,
                Requirement.HOOK_DUPLICATE,
                Requirement.HOOK_ROTATION,
                Requirement.HOOK_ORDER,
                Requirement.HOOK_PING,
                Requirement.HOOK_UNKNOWN,
                Requirement.HOOK_LARGE);

        private final Set<Requirement> shown;

        Receiver(Requirement... shown) {
            this.shown = Set.of(shown);
        }
    }

    private final String secret = WebhookRun.newSecret();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Long> positions = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void a_receiver_is_judged_by_what_it_does(Receiver receiver) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            int status = answer(receiver, exchange);
            if (status / 100 == 3) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            Results results = new WebhookRun(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/zhucun"), secret)
                    .run();
            assertEquals(receiver.shown, Set.copyOf(results.failed()));
            assertEquals(
                    Part.WEBHOOKS.requirements().size() - receiver.shown.size(), results.count(Results.State.HOLDS));
        } finally {
            server.stop(0);
        }
    }

    private int answer(Receiver receiver, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        if (receiver != Receiver.TAKES_EVERYTHING && !genuine(receiver, exchange, id, body)) {
            return receiver == Receiver.ENDS_THE_WEBHOOK ? 410 : 401;
        }
        JsonNode event = JSON.readTree(body);
        long position = event.at("/data/position").asLong();
        String subject = event.path("subject").asText();
        boolean refused = switch (receiver) {
            case REFUSES_WHAT_IT_KNOWS -> !taken.add(id);
            case REFUSES_WHAT_IS_OLDER -> positions.merge(subject, position, Math::max) > position;
            case REFUSES_UNKNOWN_TYPES -> event.path("type").asText().contains("later");
            case REFUSES_WHAT_IS_LARGE -> body.length() > 8_192;
            default -> false;
        };
        if (refused) {
            return 409;
        }
        return receiver == Receiver.REDIRECTS ? 302 : 204;
    }

    private boolean genuine(Receiver receiver, HttpExchange exchange, String id, String body) {
        String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
        if (signatures == null) {
            return receiver == Receiver.TAKES_WHAT_IS_NOT_SIGNED;
        }
        boolean old = Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > 300;
        if (old && receiver != Receiver.DOES_NOT_LOOK_AT_THE_TIME) {
            return false;
        }
        List<String> all = List.of(signatures.split(" "));
        // the id that it is signed with is also in the body
        String signed = receiver == Receiver.TAKES_THE_ID_FROM_THE_BODY ? idOf(body) : id;
        String mine = signature(signed + "." + timestamp + "." + body);
        return (receiver == Receiver.LOOKS_AT_THE_FIRST_SIGNATURE ? all.subList(0, 1) : all)
                .stream().anyMatch(one -> MessageDigest.isEqual(bytes(one), bytes(mine)));
    }

    private static String idOf(String body) {
        try {
            return JSON.readTree(body).path("id").asText();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
