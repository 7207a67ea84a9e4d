package org.zhucun.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.zhucun.client.http.ApiClient;
import org.zhucun.client.http.ApiResponse;

/**
 * 驻村系统: one system, asked as one client. {@link #api()} is what the generated operations take: {@code new CadreApi(zhucun.api())}.
 *
 * <p>Tokens come and are renewed by themselves. A call waits, two minutes at most, when the system says {@code Retry-After} or does not
 * answer; it is sent again where that can do no harm: a read, or a call with an {@code Idempotency-Key}. May be used by many threads.
 */
public final class Zhucun {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(60);

    private final ApiClient api;

    private Zhucun(URI address, HttpClient http, Tokens tokens, Duration patience) {
        HttpClient patient = new PatientHttp(http, tokens, patience);
        api = new ApiClient(HttpClient.newBuilder(), ApiClient.createDefaultObjectMapper(), base(address)) {
            @Override
            public HttpClient getHttpClient() {
                return patient;
            }
        };
        api.setReadTimeout(ANSWERING);
    }

    /**
     * As a registered client.
     *
     * @param address of the system, e.g. {@code https://zhucun.example.gov.cn}
     */
    public static Zhucun at(URI address, PrivateKeyJwt credentials) {
        HttpClient http = http();
        URI endpoint = URI.create(base(address) + "/api/v1/oauth2/token");
        return new Zhucun(address, http, new AssertedTokens(http, endpoint, credentials, PATIENCE), PATIENCE);
    }

    /** With tokens from elsewhere. */
    public static Zhucun at(URI address, Tokens tokens) {
        return at(address, tokens, PATIENCE);
    }

    static Zhucun at(URI address, Tokens tokens, Duration patience) {
        return new Zhucun(address, http(), tokens, patience);
    }

    private static HttpClient http() {
        return HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    }

    private static String base(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    /** What the generated operations take. */
    public ApiClient api() {
        return api;
    }

    /**
     * 变更流.
     *
     * @param types of resources, all that the client may read if none is named
     */
    public Feed feed(String... types) {
        return new Feed(api, types);
    }

    /** The version that an answer of {@code …WithHttpInfo} has read, as {@code ifMatch} takes it; null where it has none. */
    public static String version(ApiResponse<?> answer) {
        return answer.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                .map(header -> header.getValue().get(0))
                .findFirst()
                .orElse(null);
    }
}
