package org.zhucun.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.client.api.IdentityApi;
import org.zhucun.client.api.OrganizationApi;
import org.zhucun.client.http.ApiClient;
import org.zhucun.client.http.ApiException;
import org.zhucun.client.model.ChangedOrganization;
import org.zhucun.client.model.ClientJwks;
import org.zhucun.client.model.CursorPageCadreItem;
import org.zhucun.client.model.Login;
import org.zhucun.client.model.OrganizationLevel;
import org.zhucun.client.model.OrganizationView;
import org.zhucun.client.model.PublicJwk;
import org.zhucun.client.model.RegisterClient;
import org.zhucun.client.model.Role;

/** The client against the packaged application; the examples are those of docs/clients.md. */
class ZhucunClientIT {
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String PASSWORD = "Zhucun-demo-2026";

    private static PackagedBackend backend;
    private static String clientId;
    private static Zhucun machine;
    private static Zhucun department;

    @BeforeAll
    static void start_and_register() throws Exception {
        backend = new PackagedBackend();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        Files.writeString(
                Path.of("target/client.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        clientId = new IdentityApi(signedIn("anquan").api())
                .registerClient(new RegisterClient()
                        .name("某省干部系统")
                        .role(Role.PROVINCIAL_SYSTEM)
                        .nodeCode("620503")
                        .jwks(new ClientJwks().addKeysItem(jwk((ECPublicKey) pair.getPublic()))))
                .getId()
                .toString();
        machine = ClientExamples.client(backend.address(), clientId);
        department = signedIn("zuzhibu");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (backend != null) {
            backend.stop();
        }
    }

    private static Zhucun signedIn(String username) throws ApiException {
        ApiClient anybody = new ApiClient();
        anybody.updateBaseUri(backend.address().toString());
        String token = new IdentityApi(anybody)
                .login(new Login().username(username).password(PASSWORD))
                .getAccessToken();
        return Zhucun.at(backend.address(), () -> token);
    }

    private static PublicJwk jwk(ECPublicKey key) {
        return new PublicJwk()
                .kty("EC")
                .crv("P-256")
                .use("sig")
                .alg("ES256")
                .kid("2026")
                .x(number(key.getW().getAffineX()))
                .y(number(key.getW().getAffineY()));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }

    @Test
    void the_page_shows_the_examples_as_they_are_run() throws IOException {
        String run = stripped(Files.readString(Path.of("src/test/java/org/zhucun/client/ClientExamples.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../../docs/clients.md")))
                .results()
                .map(block -> stripped(block.group(1)))
                .toList();
        assertEquals(4, blocks.size());
        blocks.forEach(block -> assertTrue(run.contains(block), block));
    }

    private static String stripped(String text) {
        return text.replaceAll("(?m)^ +", "").strip();
    }

    @Test
    void a_page_of_the_roster_is_read_in_whatever_character_set() throws ApiException {
        CursorPageCadreItem page = ClientExamples.page(machine);
        assertEquals(20, page.getItems().size());
        page.getItems().forEach(cadre -> {
            assertTrue(cadre.getName().matches("\\p{IsHan}{2,4}"), cadre.getName());
            assertEquals("620503", cadre.getManagingRegionCode());
        });
    }

    @Test
    void a_copy_follows_what_is_entered_and_changed() throws Exception {
        MapCopy copy = new MapCopy();
        assertTrue(ClientExamples.follow(machine, copy).toSeconds() > 0);
        assertTrue(copy.rows.size() > 3_000, "rows: " + copy.rows.size());
        int before = copy.rows.size();

        OrganizationView changed = ClientExamples.change(department);
        assertEquals("麦积区林业和草原局", changed.getName());
        String key = "ORGANIZATION " + changed.getId();
        for (int i = 0; i < 50 && !copy.rows.containsKey(key); i++) {
            Thread.sleep(200);
            ClientExamples.follow(machine, copy);
        }
        assertEquals("麦积区林业和草原局", copy.rows.get(key).getData().path("name").asText());
        assertEquals(before + 1, copy.rows.size());
        MapCopy fresh = new MapCopy();
        ClientExamples.follow(machine, fresh);
        assertEquals(fresh.rows.keySet(), copy.rows.keySet());
        fresh.rows.forEach(
                (each, row) -> assertEquals(row.getData(), copy.rows.get(each).getData(), each));
    }

    @Test
    void what_somebody_else_has_changed_since_is_refused_with_a_problem() throws ApiException {
        OrganizationView unit = ClientExamples.change(department);
        ChangedOrganization again = new ChangedOrganization()
                .name("麦积区林业局")
                .usccAbsentReason("代码办理中")
                .level(OrganizationLevel.COUNTY);
        OrganizationApi organizations = new OrganizationApi(department.api());
        ApiException refused =
                assertThrows(ApiException.class, () -> organizations.changeOrganization(unit.getId(), again, "\"0\""));
        assertEquals(412, refused.getCode());
        assertTrue(refused.getResponseBody().contains("\"requestId\""), refused.getResponseBody());
    }

    @Test
    void a_client_that_is_not_registered_is_told_so() throws IOException, GeneralSecurityException {
        Zhucun stranger =
                ClientExamples.client(backend.address(), UUID.randomUUID().toString());
        ApiException refused = assertThrows(ApiException.class, () -> ClientExamples.page(stranger));
        assertEquals(401, ((TokenRefused) refused.getCause()).status());
        assertNotEquals(clientId, refused.getMessage());
    }
}
