package org.zhucun.conformance.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhucun.client.PrivateKeyJwt;
import org.zhucun.conformance.Assertion;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;

/** 探针: asks one system as one client, and looks at every refusal that comes along. */
final class Probe {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;
    private static final int LONGEST_WAIT = 90;
    private static final int PATIENCE = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private final PrivateKeyJwt client;
    private final Results results;
    private final Document document;
    private volatile String token = "";

    Probe(URI url, PrivateKeyJwt client, Results results, Document document) {
        base = url.toString().replaceAll("/+$", "");
        this.client = client;
        this.results = results;
        this.document = document;
    }

    Results results() {
        return results;
    }

    Document document() {
        return document;
    }

    PrivateKeyJwt client() {
        return client;
    }

    void token(String good) {
        token = good;
    }

    /** A right assertion of the client, good once. */
    String assertion() {
        return signed(client.key());
    }

    /** The same, signed by another key. */
    String signed(PrivateKey key) {
        return Assertion.bent(client.clientId(), client.kid(), key, claims -> claims.setAudience(client.audience()));
    }

    Reply grant(String assertion) throws IOException, InterruptedException {
        return grant(assertion, Map.of());
    }

    /** Asks for a token; parameters beside the usual ones, or in their place. */
    Reply grant(String assertion, Map<String, String> others) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", Assertion.KIND);
        form.put("client_assertion", assertion);
        form.putAll(others);
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return sent("POST /api/v1/oauth2/token", request);
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        return sent("GET " + path, asked(path, headers).GET());
    }

    Reply post(String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return sent("POST " + path, asked(path, headers).POST(body));
    }

    Reply send(String verb, String path, String... headers) throws IOException, InterruptedException {
        return sent(verb + " " + path, asked(path, headers).method(verb, BodyPublishers.noBody()));
    }

    /** With another token than the good one; none where it is empty. */
    Reply getAs(String bearer, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return sent("GET " + path, request);
    }

    private HttpRequest.Builder asked(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** What is too much for a minute is asked again in the next. */
    private Reply sent(String asked, HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int left = PATIENCE; ; left--) {
            Reply reply =
                    Reply.of(asked, http.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString()));
            String wait = reply.header("Retry-After");
            if (reply.status() != TOO_MANY || left == 0 || !wait.matches("\\d{1,3}")) {
                look(reply);
                return reply;
            }
            Thread.sleep(1000L * Math.min(LONGEST_WAIT, Long.parseLong(wait)));
        }
    }

    /** Every refusal is a problem, whatever it was asked for; those of the token endpoint are in the words of OAuth. */
    private void look(Reply reply) {
        if (reply.status() < 400 || reply.asked().endsWith("/oauth2/token")) {
            return;
        }
        results.holds(
                Requirement.PROBLEM_TYPE,
                reply.mediaType().equals("application/problem+json"),
                Fault.of("mediaType", reply.asked(), reply.status(), reply.mediaType()));
        String fault = document.fault(reply.json(), "Problem");
        for (String member : new String[] {"type", "title", "code", "detail", "requestId"}) {
            fault = fault == null && !reply.json().path(member).isTextual() ? "/" + member : fault;
        }
        if (fault == null && reply.json().path("status").asInt() != reply.status()) {
            fault = "/status";
        }
        if (fault == null && !document.knowsProblem(reply.code())) {
            fault = "/code " + reply.code();
        }
        results.holds(
                Requirement.PROBLEM_SHAPE, fault == null, Fault.of("shape", reply.asked(), reply.status(), fault));
    }

    /** Whether it is refused as it has to be. */
    boolean refused(Requirement requirement, Reply reply, int status, String code) {
        return results.holds(
                requirement,
                reply.status() == status && (code.isEmpty() || reply.code().equals(code)),
                Fault.of("answer", reply.asked(), reply.status() + " " + reply.code(), status + " " + code));
    }

    /** Whether it is answered as it has to be. */
    boolean answered(Requirement requirement, Reply reply, int status) {
        return results.holds(
                requirement,
                reply.status() == status,
                Fault.of("answer", reply.asked(), reply.status() + " " + reply.code(), status));
    }
}
