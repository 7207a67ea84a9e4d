package org.zhucun.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenKey;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.identity.assertion.Assertions;

/** A machine proves itself by what it signed itself (RFC 7523): once, for us, not for long, with a key of its own. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class AssertionTest {
    private static final String NODE = "35";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    Assertions assertions;

    private GivenOffice security;

    @BeforeEach
    void somebody_registers() {
        security = GivenOffices.securityAdministrator(NODE);
    }

    @BeforeEach
    @AfterEach
    void nobody_tried_yet() {
        GivenAccounts.forgetTries();
    }

    @Test
    void a_machine_gets_a_token_for_what_it_signed_and_is_given_no_secret() {
        for (GivenKey key : List.of(GivenKey.es256("key-1"), GivenKey.ed25519("key-2"))) {
            Response made = register(key);
            made.then()
                    .statusCode(201)
                    .body("secret", nullValue())
                    .body("hasSecret", equalTo(false))
                    .body("keys.kid", contains(key.kid()))
                    .body("keys[0].algorithm", equalTo(key.algorithm()))
                    .body("keys[0].good", equalTo(true));
            String client = made.path("id");
            Response token = token(key.assertion(client));
            token.then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("RateLimit", startsWith("\"client\";r="))
                    .body("token_type", equalTo("Bearer"));
            LoginTest.me(token.path("access_token"))
                    .then()
                    .statusCode(200)
                    .body("account.id", equalTo(client))
                    .body("office.path", equalTo("/35/"));
        }
    }

    @Test
    void the_endpoint_and_the_issuer_are_audiences_and_little_else_is_asked() {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        List<String> good = List.of(
                key.assertion(client, header -> {}, claims -> claims.put("aud", "zhucun")),
                key.assertion(client, header -> {}, claims -> claims.put("aud", List.of("zhucun"))),
                key.assertion(client, header -> header.remove("typ"), claims -> {}),
                key.assertion(client, header -> header.put("typ", "client-authentication+jwt"), claims -> {}),
                key.assertion(client, header -> {}, claims -> claims.remove("iat")),
                key.assertion(client, header -> {}, claims -> claims.put("nbf", claims.get("iat"))),
                key.assertion(client, header -> {}, claims -> claims.put("vendor", Map.of("any", "thing"))));
        for (String assertion : good) {
            assertEquals(200, token(assertion).statusCode(), assertion);
        }
        given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_assertion_type", GivenKey.TYPE)
                .formParam("client_assertion", key.assertion(client))
                .post("/api/v1/oauth2/token")
                .then()
                .statusCode(200);
    }

    @Test
    void every_bad_assertion_is_an_invalid_client() throws Exception {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        Map<String, String> bad = new TreeMap<>();
        claims(bad, key, client);
        times(bad, key, client);
        headers(bad, key, client);
        forms(bad, key, client);
        signers(bad, key, client);
        assertTrue(bad.size() >= 70, () -> bad.size() + " assertions");
        List<String> wrong = new ArrayList<>();
        bad.forEach((name, assertion) -> {
            GivenAccounts.forgetTries();
            Response answer = token(assertion);
            boolean refused = answer.statusCode() == 401
                    && answer.header("WWW-Authenticate") != null
                    && "invalid_client".equals(answer.path("error"));
            if (!refused) {
                wrong.add(name + " → " + answer.statusCode() + " " + answer.asString());
            }
        });
        assertEquals(List.of(), wrong);
        assertEquals(200, token(key.assertion(client)).statusCode(), "and a good one still passes");
    }

    @Test
    void what_is_wrong_with_the_claims_is_said_to_who_signed_them_and_nothing_of_clients_and_keys() {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        token(key.assertion(client, header -> {}, claims -> claims.remove("exp")))
                .then()
                .body("error_description", equalTo("exp is missing"));
        token(key.assertion(client, header -> {}, claims -> claims.put("aud", "https://other.test")))
                .then()
                .body("error_description", containsString("aud is neither"));
        String unknown = token(
                        GivenKey.es256("key-1").assertion(UUID.randomUUID().toString()))
                .path("error_description");
        assertEquals(unknown, token(GivenKey.es256("key-1").assertion(client)).path("error_description"));
        assertEquals(unknown, token(GivenKey.es256("no-such").assertion(client)).path("error_description"));
    }

    @Test
    void the_same_assertion_fifty_times_at_once_buys_one_token() throws Exception {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        String assertion = key.assertion(client);
        Map<Integer, Long> byStatus = LoginTest.parallel(
                        50, 50, () -> token(assertion).statusCode())
                .stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        System.out.println("assertion fifty times at once: " + byStatus);
        assertEquals(Map.of(200, 1L, 401, 49L), byStatus);
        security.request()
                .queryParam("actor", client)
                .queryParam("action", "CLIENT_AUTHENTICATED")
                .queryParam("withTotal", true)
                .get("/api/v1/audit")
                .then()
                .body("total.count", equalTo(1))
                .body("items[0].detail.method", equalTo("private_key_jwt"))
                .body("items[0].detail.kid", equalTo("key-1"));
        GivenAccounts.forgetTries();
        token(assertion).then().statusCode(401).body("error_description", equalTo("this jti was used before"));
    }

    @Test
    void the_same_name_from_another_client_is_another_assertion() {
        GivenKey one = GivenKey.es256("key-1");
        GivenKey two = GivenKey.es256("key-1");
        String first = register(one).path("id");
        String second = register(two).path("id");
        assertEquals(
                200,
                token(one.assertion(first, h -> {}, c -> c.put("jti", "42"))).statusCode());
        assertEquals(
                200,
                token(two.assertion(second, h -> {}, c -> c.put("jti", "42"))).statusCode());
        assertEquals(
                401,
                token(one.assertion(first, h -> {}, c -> c.put("jti", "42"))).statusCode());
    }

    @Test
    void keys_change_without_a_moment_outside_and_a_retired_one_is_refused_at_once() {
        GivenKey old = GivenKey.es256("2026");
        GivenKey next = GivenKey.ed25519("2027");
        String client = register(old).path("id");
        act(client, "keys", 0, Map.of("keys", List.of(next.jwk())))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("keys.kid", contains("2026", "2027"));
        assertEquals(200, token(old.assertion(client)).statusCode());
        assertEquals(200, token(next.assertion(client)).statusCode());
        act(client, "keys/2026/retirement", 1, Map.of("from", TODAY.plusDays(7).toString()))
                .then()
                .statusCode(200)
                .body("keys[0].retiredFrom", equalTo(TODAY.plusDays(7).toString()))
                .body("keys[0].may", hasItem("retire"));
        assertEquals(200, token(old.assertion(client)).statusCode(), "its day has not come");
        act(client, "keys/2026/retirement", 2, Map.of("from", TODAY.plusDays(8).toString()))
                .then()
                .statusCode(400);
        act(client, "keys/2026/retirement", 2, Map.of("from", TODAY.minusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/from"));
        act(client, "keys/2026/retirement", 2, Map.of("from", TODAY.toString()))
                .then()
                .statusCode(200)
                .body("keys[0].good", equalTo(false));
        assertEquals(401, token(old.assertion(client)).statusCode());
        assertEquals(200, token(next.assertion(client)).statusCode());
        act(client, "keys/2026/retirement", 3, Map.of("from", TODAY.toString()))
                .then()
                .statusCode(409);
        act(client, "keys/none/retirement", 3, Map.of("from", TODAY.toString()))
                .then()
                .statusCode(409);
        act(client, "keys/2027/retirement", 0, Map.of("from", TODAY.toString()))
                .then()
                .statusCode(412);
    }

    @Test
    void a_key_belongs_to_one_client_and_its_name_to_one_key() {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        act(client, "keys", 0, Map.of("keys", List.of(GivenKey.es256("key-1").jwk())))
                .then()
                .statusCode(409)
                .body("detail", containsString("kid"));
        register(new GivenKey(key.pair(), "another-name", key.algorithm(), key.signature()))
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        register(key, key).then().statusCode(409);
    }

    @Test
    void a_key_without_a_name_is_called_by_its_thumbprint() {
        Map<String, Object> jwk = GivenKey.es256("unused").jwk();
        jwk.remove("kid");
        Response made = register(jwk);
        made.then().statusCode(201);
        assertEquals(made.<String>path("keys[0].thumbprint"), made.path("keys[0].kid"));
        assertEquals(43, made.<String>path("keys[0].kid").length());
    }

    @Test
    void what_is_no_public_key_for_signatures_is_refused_where_it_stands() {
        Map<String, Map<String, Object>> bad = new TreeMap<>();
        bad.put("/jwks/keys/0/d", GivenKey.es256("k").jwk(OutputControlLevel.INCLUDE_PRIVATE));
        bad.put("/jwks/keys/0 curve", GivenKey.es384("k").jwk());
        bad.put("/jwks/keys/0 kind", changed("kty", "RSA"));
        bad.put(
                "/jwks/keys/0 off the curve",
                changed("y", GivenKey.es256("k").jwk().get("y")));
        bad.put("/jwks/keys/0 no y", changed("y", null));
        bad.put("/jwks/keys/0 not Base64", changed("x", "*" + "A".repeat(42)));
        bad.put("/jwks/keys/0 short", Map.of("kty", "OKP", "crv", "Ed25519", "x", "AAAA"));
        bad.put("/jwks/keys/0 agreement", Map.of("kty", "OKP", "crv", "X25519", "x", "A".repeat(43)));
        bad.put("/jwks/keys/0/alg", changed("alg", "ES384"));
        bad.put("/jwks/keys/0/alg none", changed("alg", "none"));
        bad.put("/jwks/keys/0/use", changed("use", "enc"));
        bad.put("/jwks/keys/0/kid", changed("kid", "../../etc"));
        bad.put("/jwks/keys/0/kid in a path", changed("kid", ".."));
        bad.put("/jwks/keys/0/kid in a path too", changed("kid", "."));
        bad.put("/jwks/keys/0/x5u", changed("x5u", "https://evil.example"));
        List<String> wrong = new ArrayList<>();
        bad.forEach((name, jwk) -> {
            Response answer = register(jwk);
            String at = name.split(" ")[0];
            if (answer.statusCode() != 400 || !at.equals(answer.path("violations[0].at"))) {
                wrong.add(name + " → " + answer.asString());
            }
        });
        assertEquals(List.of(), wrong);
        registerSet(Map.of("keys", List.of())).then().statusCode(400);
        registerSet(Map.of("jwks_uri", "https://evil.example")).then().statusCode(400);
    }

    /** The eight points of small order in every spelling that a decoder may take, and points that have one of them in them. */
    @Test
    void an_ed25519_key_that_proves_nobody_is_refused_with_what_to_do() {
        List<String> encodings = List.of(
                // order 1, 2, 4, 4
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                // order 8
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                // the same, not canonical: y + p, or the sign of an x that is 0
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                // the base point and one of order 8
                "da99e28ba529cdde35a25fba9059e78ecaee239f99755b9b1aa4f65df00803e2");
        List<String> wrong = new ArrayList<>();
        for (String encoding : encodings) {
            String x = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(HexFormat.of().parseHex(encoding));
            Response answer = register(Map.of("kty", "OKP", "crv", "Ed25519", "x", x));
            String at = answer.path("violations[0].at");
            if (answer.statusCode() != 400 || !("" + at).startsWith("/jwks/keys/0")) {
                wrong.add(encoding + " → " + answer.asString());
            }
        }
        assertEquals(List.of(), wrong);
        register(Map.of("kty", "OKP", "crv", "Ed25519", "x", "A".repeat(43)))
                .then()
                .body("violations[0].at", equalTo("/jwks/keys/0/x"))
                .body("violations[0].message", containsString("密钥对"));
    }

    @Test
    void one_way_to_authenticate_and_of_the_known_kind() {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        form(Map.of(
                        "client_assertion_type",
                        GivenKey.TYPE,
                        "client_assertion",
                        key.assertion(client),
                        "client_secret",
                        "x"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        List<Map<String, String>> bad = List.of(
                Map.of("client_assertion", key.assertion(client)),
                Map.of("client_assertion_type", GivenKey.TYPE),
                Map.of(
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:saml2-bearer",
                        "client_assertion",
                        key.assertion(client)),
                Map.of(
                        "client_assertion_type",
                        GivenKey.TYPE,
                        "client_assertion",
                        key.assertion(client),
                        "client_id",
                        UUID.randomUUID().toString()),
                Map.of(
                        "client_assertion_type",
                        GivenKey.TYPE,
                        "client_assertion",
                        key.assertion(client),
                        "client_id",
                        "zhucun"));
        for (Map<String, String> form : bad) {
            form(form).then().statusCode(401).body("error", equalTo("invalid_client"));
        }
        form(Map.of("client_assertion_type", GivenKey.TYPE, "client_assertion", "x".repeat(20_000)))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void a_refused_scope_leaves_the_assertion_unspent() {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        String assertion = key.assertion(client);
        form(Map.of("client_assertion_type", GivenKey.TYPE, "client_assertion", assertion, "scope", "account:manage"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
        token(assertion).then().statusCode(200);
    }

    @Test
    void a_revoked_or_expired_client_is_no_client() {
        GivenKey key = GivenKey.es256("key-1");
        String revoked = register(key).path("id");
        act(revoked, "revocation", 0, Map.of("reason", "停用"))
                .then()
                .statusCode(200)
                .body("may", equalTo(List.of()));
        token(key.assertion(revoked)).then().statusCode(401).body("error", equalTo("invalid_client"));
        GivenKey other = GivenKey.es256("key-1");
        String expired = register(other).path("id");
        GivenOffices.change(
                "update api_client set valid_to = date '2020-01-01' where id = ?", UUID.fromString(expired));
        token(other.assertion(expired)).then().statusCode(401).body("error", equalTo("invalid_client"));
        act(revoked, "keys", 1, Map.of("keys", List.of(GivenKey.es256("key-2").jwk())))
                .then()
                .statusCode(409);
    }

    @Test
    void from_one_address_fifty_bad_assertions_are_looked_at_and_not_more() {
        GivenKey stranger = GivenKey.es256("key-1");
        for (int i = 0; i < 50; i++) {
            assertEquals(
                    401, token(stranger.assertion(UUID.randomUUID().toString())).statusCode());
        }
        token(stranger.assertion(UUID.randomUUID().toString()))
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void an_assertion_sent_again_costs_its_client_nothing_and_its_address_a_try() {
        GivenKey key = GivenKey.es256("key-1");
        Response made = register(key);
        String client = made.path("id");
        GivenOffices.change("update api_client set rate_per_minute = 60 where id = ?", UUID.fromString(client));
        String assertion = key.assertion(client);
        assertEquals(200, token(assertion).statusCode());
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            again.add(token(assertion).statusCode());
        }
        assertEquals(50, again.stream().filter(status -> status == 401).count(), again::toString);
        assertEquals(429, again.get(50));
        assertEquals(List.of("CLIENT_REFUSED:ASSERTION_REUSED", "CLIENT_REFUSED:TOO_MANY_TRIES"), refusals(client));
        GivenAccounts.forgetTries();
        token(key.assertion(client)).then().statusCode(200).header("RateLimit", matchesPattern(".*r=5[89];.*"));
    }

    @Test
    void a_machine_that_has_ended_is_refused_on_the_trail() {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        act(client, "revocation", 0, Map.of("reason", "停用")).then().statusCode(200);
        String assertion = key.assertion(client);
        token(assertion).then().statusCode(401);
        assertEquals(List.of("CLIENT_REFUSED:CLIENT_ENDED"), refusals(client));
    }

    /** The refusals of a client on the trail, each once. */
    private List<String> refusals(String client) {
        List<Map<String, Object>> items = security.request()
                .queryParam("subjectKind", "client")
                .queryParam("subjectId", client)
                .queryParam("action", "CLIENT_REFUSED")
                .queryParam("size", 200)
                .get("/api/v1/audit")
                .path("items");
        return items.stream()
                .map(item -> item.get("action") + ":" + item.get("code"))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void what_expired_a_day_ago_is_forgotten_and_what_expired_just_now_is_kept() {
        GivenKey key = GivenKey.es256("key-1");
        String client = register(key).path("id");
        assertEquals(
                200,
                token(key.assertion(client, h -> {}, c -> c.put("jti", "old"))).statusCode());
        assertEquals(
                200,
                token(key.assertion(client, h -> {}, c -> c.put("jti", "new"))).statusCode());
        GivenAccounts.execute(
                "update spent_assertion set expires_at = now() - interval '25 hours' where client_id = ? and jti = 'old'",
                UUID.fromString(client));
        GivenAccounts.execute(
                "update spent_assertion set expires_at = now() - interval '23 hours' where client_id = ? and jti = 'new'",
                UUID.fromString(client));
        int swept = Nobody.commits(assertions::sweep);
        assertTrue(swept >= 1, () -> swept + " swept");
        assertEquals(
                401,
                token(key.assertion(client, h -> {}, c -> c.put("jti", "new"))).statusCode());
    }

    private static void claims(Map<String, String> bad, GivenKey key, String client) {
        for (String claim : List.of("iss", "sub", "aud", "jti", "exp")) {
            bad.put("no " + claim, with(key, client, claim, null, true));
            bad.put(claim + " null", with(key, client, claim, null, false));
            bad.put(claim + " as an object", with(key, client, claim, Map.of("a", 1), false));
        }
        bad.put("iss of nobody", with(key, client, "iss", UUID.randomUUID().toString(), false));
        bad.put("iss no id", with(key, client, "iss", "' or 1=1 --", false));
        bad.put("iss in capitals", with(key, client, "iss", client.toUpperCase(Locale.ROOT), false));
        bad.put("iss as an array", with(key, client, "iss", List.of(client), false));
        bad.put("sub of another", with(key, client, "sub", UUID.randomUUID().toString(), false));
        bad.put("aud of another server", with(key, client, "aud", "https://other.test/api/v1/oauth2/token", false));
        bad.put("aud as the request names it", with(key, client, "aud", "http://localhost/api/v1/oauth2/token", false));
        bad.put("aud of an access token", with(key, client, "aud", "zhucun-api", false));
        bad.put("aud of two", with(key, client, "aud", List.of("zhucun", "https://other.test"), false));
        bad.put("aud empty", with(key, client, "aud", List.of(), false));
        bad.put("aud of numbers", with(key, client, "aud", List.of(1), false));
        bad.put("jti empty", with(key, client, "jti", "", false));
        bad.put("jti as a number", with(key, client, "jti", 1, false));
        bad.put("jti without end", with(key, client, "jti", "j".repeat(201), false));
        bad.put("jti with a zero byte", with(key, client, "jti", "a\u0000b", false));
    }

    private static void times(Map<String, String> bad, GivenKey key, String client) {
        long now = Instant.now().getEpochSecond();
        bad.put("expired", with(key, client, "exp", now - 31, false));
        bad.put("exp in an hour", with(key, client, "exp", now + 3_600, false));
        bad.put("exp in six minutes", with(key, client, "exp", now + 361, false));
        bad.put("exp as text", with(key, client, "exp", String.valueOf(now + 60), false));
        bad.put("exp beyond everything", with(key, client, "exp", Long.MAX_VALUE, false));
        bad.put("iat ahead", with(key, client, "iat", now + 60, false));
        bad.put("iat long ago", with(key, client, "iat", now - 3_600, false));
        bad.put("iat as text", with(key, client, "iat", String.valueOf(now), false));
        bad.put("nbf ahead", with(key, client, "nbf", now + 90, false));
        bad.put("nbf as text", with(key, client, "nbf", "now", false));
        bad.put("lives six minutes", key.assertion(client, header -> {}, claims -> {
            claims.put("iat", now - 100);
            claims.put("exp", now + 260);
        }));
    }

    private static void headers(Map<String, String> bad, GivenKey key, String client) {
        for (String alg : List.of("none", "None", "HS256", "ES384", "RS256", "PS256", "EdDSA", "es256", "")) {
            bad.put("alg '" + alg + "'", key.assertion(client, header -> header.put("alg", alg), claims -> {}));
        }
        bad.put("no alg", key.assertion(client, header -> header.remove("alg"), claims -> {}));
        bad.put("no kid", key.assertion(client, header -> header.remove("kid"), claims -> {}));
        for (Object kid : List.of(
                "unknown", "", "..", "../../etc/passwd", "x' union select 1 --", "\u0000", "k".repeat(2_000), 1)) {
            String name = String.valueOf(kid);
            bad.put(
                    "kid " + name.substring(0, Math.min(10, name.length())),
                    key.assertion(client, header -> header.put("kid", kid), claims -> {}));
        }
        for (String typ : List.of("at+jwt", "id+jwt", "")) {
            bad.put("typ '" + typ + "'", key.assertion(client, header -> header.put("typ", typ), claims -> {}));
        }
        Map<String, Object> extra = new HashMap<>();
        extra.put("jku", "https://evil.example/jwks.json");
        extra.put("x5u", "https://evil.example/cert.pem");
        extra.put("x5c", List.of("AAAA"));
        extra.put("jwk", key.jwk());
        extra.put("crit", List.of("exp"));
        extra.put("b64", false);
        extra.put("cty", "JWT");
        extra.put("zip", "DEF");
        extra.forEach((name, value) ->
                bad.put("header " + name, key.assertion(client, header -> header.put(name, value), claims -> {})));
    }

    private static void forms(Map<String, String> bad, GivenKey key, String client) {
        String good = key.assertion(client);
        String[] parts = good.split("\\.");
        String header = JsonUtil.toJson(key.header());
        String claims = JsonUtil.toJson(GivenKey.claims(client));
        bad.put("empty", "");
        bad.put("no JWT", "hello");
        bad.put("two parts", parts[0] + "." + parts[1]);
        bad.put("four parts", good + "." + parts[2]);
        bad.put("three empty parts", "..");
        bad.put("empty signature", parts[0] + "." + parts[1] + ".");
        bad.put(
                "zero signature",
                parts[0] + "." + parts[1] + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
        bad.put("encrypted", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA");
        bad.put("too long", key.assertion(client, h -> {}, c -> c.put("filler", "f".repeat(4_000))));
        bad.put("duplicate claim", key.sign(header, claims.replaceFirst("\\{", "{\"sub\":\"x\",")));
        bad.put("duplicate header", key.sign(header.replaceFirst("\\{", "{\"alg\":\"none\","), claims));
        bad.put("claims no JSON", key.sign(header, "hello"));
        bad.put("claims an array", key.sign(header, "[1]"));
        bad.put("nested", key.sign(header, good));
        bad.put("exp beyond all numbers", key.sign(header, claims.replaceAll("\"exp\":\\d+", "\"exp\":1e400")));
    }

    private void signers(Map<String, String> bad, GivenKey key, String client) throws Exception {
        GivenKey neighbour = GivenKey.es256("key-1");
        String other = register(neighbour).path("id");
        bad.put("key of another client", neighbour.assertion(client));
        bad.put("in the name of another client", key.assertion(other));
        bad.put("key of nobody", GivenKey.es256("key-1").assertion(client));
        bad.put("other algorithm of the same kid", GivenKey.ed25519("key-1").assertion(client));
        bad.put("HS256 with the public key", hmac(key, client));
        GivenKey gone = GivenKey.es256("gone");
        act(client, "keys", 0, Map.of("keys", List.of(gone.jwk()))).then().statusCode(200);
        act(client, "keys/gone/retirement", 1, Map.of("from", TODAY.toString()))
                .then()
                .statusCode(200);
        bad.put("retired key", gone.assertion(client));
        String used = key.assertion(client);
        token(used).then().statusCode(200);
        bad.put("used before", used);
        bad.put(
                "used before, signed anew",
                key.sign(
                        JsonUtil.toJson(key.header()),
                        new String(Base64.getUrlDecoder().decode(used.split("\\.")[1]), StandardCharsets.UTF_8)));
        bad.put("an access token of ours", security.token());
    }

    private static String hmac(GivenKey key, String client) throws Exception {
        String[] parts = key.assertion(client, header -> header.put("alg", "HS256"), claims -> {})
                .split("\\.");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.pair().getPublic().getEncoded(), "HmacSHA256"));
        byte[] tag = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    }

    private static String with(GivenKey key, String client, String claim, Object value, boolean without) {
        return key.assertion(client, header -> {}, claims -> {
            claims.put(claim, value);
            if (without) {
                claims.remove(claim);
            }
        });
    }

    private static Map<String, Object> changed(String member, Object value) {
        Map<String, Object> jwk = GivenKey.es256("k").jwk();
        jwk.put(member, value);
        if (value == null) {
            jwk.remove(member);
        }
        return jwk;
    }

    private Response register(GivenKey... keys) {
        return registerSet(Map.of("keys", Arrays.stream(keys).map(GivenKey::jwk).toList()));
    }

    private Response register(Map<String, Object> jwk) {
        return registerSet(Map.of("keys", List.of(jwk)));
    }

    private Response registerSet(Map<String, ?> jwks) {
        return security.request()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "签名系统", "role", "PROVINCIAL_SYSTEM", "nodeCode", NODE, "jwks", jwks))
                .post("/api/v1/clients");
    }

    private Response act(String client, String deed, int version, Object body) {
        return AccountTest.act(security, "/api/v1/clients/" + client + "/" + deed, version, body);
    }

    private static Response token(String assertion) {
        return form(Map.of("client_assertion_type", GivenKey.TYPE, "client_assertion", assertion));
    }

    private static Response form(Map<String, String> parameters) {
        return given().formParam("grant_type", "client_credentials")
                .formParams(parameters)
                .post("/api/v1/oauth2/token");
    }
}
