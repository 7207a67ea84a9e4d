package org.zhucun.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** 凭签名取令牌: asks for a token with a new assertion each time, and keeps it until shortly before its end. */
final class AssertedTokens implements Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final String KIND = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final HttpClient http;
    private final URI endpoint;
    private final PrivateKeyJwt credentials;
    private final Duration patience;
    private final Clock clock;
    private String token;
    private Instant until = Instant.MIN;

    AssertedTokens(HttpClient http, URI endpoint, PrivateKeyJwt credentials, Duration patience) {
        this.http = http;
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.patience = patience;
        this.clock = Clock.systemUTC();
    }

    @Override
    public synchronized String token() throws IOException, InterruptedException {
        if (token == null || clock.instant().isAfter(until)) {
            JsonNode answer = asked();
            token = answer.path("access_token").asText();
            until = clock.instant()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(EARLY);
        }
        return token;
    }

    @Override
    public synchronized void refused(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private JsonNode asked() throws IOException, InterruptedException {
        Patience left = new Patience(patience);
        while (true) {
            try {
                HttpResponse<byte[]> answer = http.send(request(), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
                boolean later = answer.statusCode() == 429 || answer.statusCode() == 503;
                if (!later || !left.waited(answer)) {
                    throw new TokenRefused(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
                }
            } catch (TokenRefused refused) {
                throw refused;
            } catch (IOException cut) {
                if (!left.waited()) {
                    throw cut;
                }
            }
        }
    }

    private HttpRequest request() {
        String form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode(KIND, StandardCharsets.UTF_8) + "&client_assertion="
                + credentials.assertion(clock.instant());
        return HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }
}
