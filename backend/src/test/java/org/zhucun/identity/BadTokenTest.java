package org.zhucun.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.start.SigningKey;
import org.zhucun.start.SigningKeys;

/** Every way to make a token that is not one of ours, or not any more: each is 401 with a challenge, none is 200 or 500. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class BadTokenTest {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Inject
    @ConfigProperty(name = "zhucun.keys.directory")
    Path keys;

    private SigningKey key;
    private GivenOffice clerk;

    @Test
    void a_token_made_by_the_test_itself_is_good() throws Exception {
        prepare();
        assertEquals(200, ask(signed(header -> {}, claims -> {})).statusCode());
        assertEquals(
                200,
                ask(signed(header -> {}, claims -> claims.put("aud", List.of("zhucun-api"))))
                        .statusCode(),
                "one audience may stand in an array");
    }

    @Test
    void every_bad_token_is_refused_with_a_challenge() throws Exception {
        prepare();
        Map<String, String> bad = new TreeMap<>();
        algorithms(bad);
        forms(bad);
        times(bad);
        claims(bad);
        headers(bad);
        keyIds(bad);
        holders(bad);
        assertTrue(bad.size() >= 110, () -> bad.size() + " tokens");
        List<String> wrong = new ArrayList<>();
        bad.forEach((name, token) -> {
            for (int time = 1; time <= 2; time++) {
                Response answer = ask(token);
                if (answer.statusCode() != 401
                        || answer.header("WWW-Authenticate") == null
                        || !answer.asString().contains("UNAUTHENTICATED")) {
                    wrong.add(name + " → " + answer.statusCode() + " at time " + time);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_token_in_the_query_string_is_none() throws Exception {
        prepare();
        int status = given().queryParam("access_token", clerk.token())
                .get("/api/v1/me")
                .statusCode();
        assertEquals(401, status);
    }

    @Test
    void other_ways_to_present_a_good_token_are_refused() throws Exception {
        prepare();
        String good = clerk.token();
        for (String header : List.of("Basic " + good, good, "Token " + good, "DPoP " + good, "Bearer", "Bearer ")) {
            assertEquals(
                    401,
                    given().header("Authorization", header).get("/api/v1/me").statusCode(),
                    header);
        }
        assertEquals(401, given().cookie("access_token", good).get("/api/v1/me").statusCode());
        assertEquals(401, given().cookie("Bearer", good).get("/api/v1/me").statusCode());
    }

    private void prepare() {
        key = SigningKeys.open(keys).current();
        clerk = GivenOffices.township("620503100");
    }

    private void algorithms(Map<String, String> bad) throws Exception {
        for (String none : List.of("none", "None", "nOnE", "NONE", "")) {
            bad.put("alg '" + none + "' unsigned", unsigned(header -> header.put("alg", none)));
            bad.put("alg '" + none + "' signed", signed(header -> header.put("alg", none), claims -> {}));
        }
        byte[] publicKey = key.publicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        bad.put("HS256 with the public key", hmac(publicKey));
        bad.put("HS256 with the public key as PEM", hmac(pem.getBytes(StandardCharsets.US_ASCII)));
        for (String other : List.of("ES384", "ES512", "RS256", "PS256", "EdDSA", "es256", "HS256", "ES256K")) {
            bad.put("alg " + other, signed(header -> header.put("alg", other), claims -> {}));
        }
        bad.put("no alg", signed(header -> header.remove("alg"), claims -> {}));
        bad.put("alg as a number", signed(header -> header.put("alg", 256), claims -> {}));
        bad.put("signed by another key", sign(header(), claims(), foreignKey()));
    }

    private void forms(Map<String, String> bad) throws Exception {
        String good = clerk.token();
        String[] parts = good.split("\\.");
        bad.put("two parts", parts[0] + "." + parts[1]);
        bad.put("four parts", good + "." + parts[2]);
        bad.put("one part", parts[0]);
        bad.put("three empty parts", "..");
        bad.put("empty signature", parts[0] + "." + parts[1] + ".");
        bad.put("empty header", "." + parts[1] + "." + parts[2]);
        bad.put("zero signature", parts[0] + "." + parts[1] + "." + BASE64.encodeToString(new byte[64]));
        bad.put("signature of 63 bytes", parts[0] + "." + parts[1] + "." + BASE64.encodeToString(new byte[63]));
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        signature[10] ^= 1;
        bad.put("one bit of the signature", parts[0] + "." + parts[1] + "." + BASE64.encodeToString(signature));
        bad.put("signature in DER", parts[0] + "." + parts[1] + "." + BASE64.encodeToString(der(parts[0], parts[1])));
        char last = parts[2].charAt(parts[2].length() - 1);
        bad.put("unused bits of the signature", good.substring(0, good.length() - 1) + (char) (last + 1));
        bad.put(
                "payload of another token",
                parts[0] + "." + GivenOffices.auditor("").token().split("\\.")[1] + "." + parts[2]);
        bad.put("padding", good + "==");
        bad.put("not Base64", parts[0] + "." + parts[1] + ".*" + parts[2].substring(1));
        bad.put("payload is no JSON", signRaw(json(header()), "hello"));
        bad.put("payload is an array", signRaw(json(header()), "[1]"));
        bad.put("header is no JSON", signRaw("hello", json(claims())));
        bad.put("duplicate claim", signRaw(json(header()), json(claims()).replaceFirst("\\{", "{\"sub\":\"x\",")));
        bad.put("duplicate header", signRaw(json(header()).replaceFirst("\\{", "{\"alg\":\"none\","), json(claims())));
        bad.put("encrypted", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIiwidHlwIjoiYXQrand0In0..AAAA.AAAA.AAAA");
        bad.put("nested", nested(good));
    }

    private void times(Map<String, String> bad) throws Exception {
        long now = Instant.now().getEpochSecond();
        bad.put("expired beyond skew", with("iat", now - 331, "exp", now - 31));
        bad.put("iat in the future", with("iat", now + 60, "exp", now + 200));
        bad.put("nbf in the future", with("nbf", now + 60));
        bad.put("exp as a string", with("exp", String.valueOf(now + 200)));
        bad.put("iat as a string", with("iat", String.valueOf(now)));
        bad.put("nbf as a string", with("nbf", String.valueOf(now)));
        bad.put("no exp", without("exp"));
        bad.put("no iat", without("iat"));
        bad.put("exp null", with("exp", null));
        bad.put("lives for an hour", with("exp", now + 3600));
        bad.put("lives for six minutes", with("exp", now + 361));
        bad.put("expires before it is issued", with("iat", now, "exp", now - 10));
        bad.put(
                "exp beyond all numbers",
                signRaw(json(header()), json(claims()).replaceAll("\"exp\":\\d+", "\"exp\":1e400")));
        bad.put("exp as a fraction of everything", with("exp", Long.MAX_VALUE));
    }

    private void claims(Map<String, String> bad) throws Exception {
        bad.put("other issuer", with("iss", "somebody"));
        bad.put("no issuer", without("iss"));
        bad.put("issuer as an array", with("iss", List.of("zhucun")));
        bad.put("other audience", with("aud", "zhucun-web"));
        bad.put("no audience", without("aud"));
        bad.put("audience as an object", with("aud", Map.of("zhucun-api", true)));
        bad.put("audience of numbers", with("aud", List.of(1, 2)));
        bad.put("audience in capitals", with("aud", "ZHUCUN-API"));
        bad.put("no subject", without("sub"));
        bad.put("subject no id", with("sub", "admin"));
        bad.put("subject as a number", with("sub", 1));
        bad.put("no grant", without("gid"));
        bad.put("grant no id", with("gid", "' or 1=1 --"));
        bad.put("session no id", with("sid", "x"));
        bad.put("no session", without("sid"));
        bad.put("no jti", without("jti"));
    }

    private void headers(Map<String, String> bad) throws Exception {
        for (String typ : List.of("JWT", "at+JWT ", "id+jwt", "", "jwt")) {
            bad.put("typ '" + typ + "'", signed(header -> header.put("typ", typ), claims -> {}));
        }
        bad.put("no typ", signed(header -> header.remove("typ"), claims -> {}));
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("jku", "https://evil.example/jwks.json");
        extra.put("x5u", "https://evil.example/cert.pem");
        extra.put("jwk", key.jwk());
        extra.put("x5c", List.of("AAAA"));
        extra.put("crit", List.of("exp"));
        extra.put("b64", false);
        extra.put("cty", "JWT");
        extra.put("zip", "DEF");
        extra.put("custom", "x");
        for (Map.Entry<String, Object> entry : extra.entrySet()) {
            bad.put(
                    "header " + entry.getKey(),
                    signed(header -> header.put(entry.getKey(), entry.getValue()), claims -> {}));
        }
        bad.put("crit empty", signed(header -> header.put("crit", List.of()), claims -> {}));
    }

    private void keyIds(Map<String, String> bad) throws Exception {
        List<String> kids = List.of(
                "unknown",
                "",
                "../../../../etc/passwd",
                "/dev/null",
                "x' union select 1 --",
                "\u0000",
                "k".repeat(10_000));
        for (String kid : kids) {
            bad.put(
                    "kid " + kid.substring(0, Math.min(20, kid.length())),
                    signed(header -> header.put("kid", kid), claims -> {}));
        }
        bad.put("no kid", signed(header -> header.remove("kid"), claims -> {}));
        bad.put("kid as a number", signed(header -> header.put("kid", 1), claims -> {}));
    }

    /** Well made, but of nobody, or of somebody else. */
    private void holders(Map<String, String> bad) throws Exception {
        GivenOffice other = GivenOffices.township("623027100");
        bad.put("unknown session", with("sid", UUID.randomUUID().toString()));
        bad.put("unknown grant", with("gid", UUID.randomUUID().toString()));
        bad.put("unknown account", with("sub", UUID.randomUUID().toString()));
        bad.put("somebody else's grant", with("gid", other.grantId().toString()));
        bad.put("somebody else's session", with("sid", other.sessionId().toString()));
        bad.put(
                "unknown client",
                machine(UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        bad.put(
                "a person as a machine",
                machine(clerk.accountId().toString(), clerk.grantId().toString()));
        machines(bad);
    }

    /** Of machines that were let in and are so no more, or that say of themselves what no machine says. */
    private void machines(Map<String, String> bad) throws Exception {
        String running = GivenMachine.at("35").client().toString();
        String revoked = GivenMachine.at("35").client().toString();
        String expired = GivenMachine.at("35").client().toString();
        assertEquals(200, ask(machine(running, running)).statusCode());
        assertEquals(200, ask(machine(revoked, revoked)).statusCode());
        GivenOffices.change(
                "update api_client set revoked_at = now(), revoked_reason = 'test' where id = ?",
                UUID.fromString(revoked));
        GivenOffices.change(
                "update api_client set valid_to = date '2020-01-01' where id = ?", UUID.fromString(expired));
        // another node may remember a client for three seconds
        awaitForgotten();
        bad.put("revoked client", machine(revoked, revoked));
        bad.put("expired client", machine(expired, expired));
        bad.put("client with another's grant", machine(running, revoked));
        bad.put("client with a session", with("sub", running, "gid", running));
        for (Object scope : new Object[] {1, List.of("team:read"), Map.of("team:read", true), ""}) {
            bad.put("scope " + scope, signed(header -> {}, claims -> {
                claims.put("sub", running);
                claims.put("gid", running);
                claims.remove("sid");
                claims.put("scope", scope);
            }));
        }
        bad.put("a person with a scope", with("scope", "team:read"));
    }

    private static void awaitForgotten() throws InterruptedException {
        Thread.sleep(3_200);
    }

    private String machine(String subject, String grant) throws Exception {
        return signed(header -> {}, claims -> {
            claims.put("sub", subject);
            claims.put("gid", grant);
            claims.remove("sid");
        });
    }

    private Response ask(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/v1/me");
    }

    private String with(Object... changes) throws Exception {
        return signed(header -> {}, claims -> {
            for (int i = 0; i < changes.length; i += 2) {
                claims.put((String) changes[i], changes[i + 1]);
            }
        });
    }

    private String without(String claim) throws Exception {
        return signed(header -> {}, claims -> claims.remove(claim));
    }

    private Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("typ", "at+jwt");
        header.put("kid", key.kid());
        return header;
    }

    private Map<String, Object> claims() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "zhucun");
        claims.put("aud", "zhucun-api");
        claims.put("sub", clerk.accountId().toString());
        claims.put("sid", clerk.sessionId().toString());
        claims.put("gid", clerk.grantId().toString());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + 300);
        return claims;
    }

    private String signed(Consumer<Map<String, Object>> onHeader, Consumer<Map<String, Object>> onClaims)
            throws Exception {
        Map<String, Object> header = header();
        Map<String, Object> claims = claims();
        onHeader.accept(header);
        onClaims.accept(claims);
        return sign(header, claims, key.privateKey().orElseThrow());
    }

    private String unsigned(Consumer<Map<String, Object>> onHeader) {
        Map<String, Object> header = header();
        onHeader.accept(header);
        return part(json(header)) + "." + part(json(claims())) + ".";
    }

    private String sign(Map<String, Object> header, Map<String, Object> claims, ECPrivateKey by) throws Exception {
        return sign(json(header), json(claims), by);
    }

    private String signRaw(String header, String claims) throws Exception {
        return sign(header, claims, key.privateKey().orElseThrow());
    }

    private static String sign(String header, String claims, ECPrivateKey by) throws Exception {
        String content = part(header) + "." + part(claims);
        return content + "." + BASE64.encodeToString(signature("SHA256withECDSAinP1363Format", content, by));
    }

    private byte[] der(String header, String claims) throws Exception {
        return signature(
                "SHA256withECDSA", header + "." + claims, key.privateKey().orElseThrow());
    }

    private static byte[] signature(String algorithm, String content, ECPrivateKey by) throws Exception {
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(by);
        signer.update(content.getBytes(StandardCharsets.US_ASCII));
        return signer.sign();
    }

    private String hmac(byte[] secret) throws Exception {
        Map<String, Object> header = header();
        header.put("alg", "HS256");
        String content = part(json(header)) + "." + part(json(claims()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private String nested(String good) throws Exception {
        Map<String, Object> header = header();
        header.put("cty", "JWT");
        return sign(json(header), good, key.privateKey().orElseThrow());
    }

    private static ECPrivateKey foreignKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        if (generator.generateKeyPair().getPrivate() instanceof ECPrivateKey made) {
            return made;
        }
        throw new InvalidKeyException();
    }

    private static String json(Map<String, Object> content) {
        return JsonUtil.toJson(content);
    }

    private static String part(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
