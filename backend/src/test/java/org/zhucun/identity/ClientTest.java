package org.zhucun.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenKey;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.scope.Role;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ClientTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    @AfterEach
    void nobody_tried_yet() {
        GivenAccounts.forgetTries();
    }

    @Test
    void a_provincial_system_gets_a_token_by_its_secret_and_acts_as_its_office() {
        Response client = register("62");
        client.then().statusCode(201).body("secret", notNullValue());
        Response token = token(client.path("id"), client.path("secret"));
        token.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(300))
                .body("scope", containsString("cadre:read"));
        LoginTest.me(token.path("access_token"))
                .then()
                .statusCode(200)
                .body("office.role", equalTo("PROVINCIAL_SYSTEM"))
                .body("office.path", equalTo("/62/"))
                .body("permissions", hasItem("cadre:read"))
                .body("offices", hasSize(1));
    }

    @Test
    void basic_authentication_serves_as_well() {
        Response client = register("62");
        given().auth()
                .preemptive()
                .basic(client.path("id"), client.path("secret"))
                .formParam("grant_type", "client_credentials")
                .post("/api/v1/oauth2/token")
                .then()
                .statusCode(200)
                .body("access_token", notNullValue());
    }

    @Test
    void refusals_speak_the_words_of_the_standard() {
        Response client = register("62");
        String id = client.path("id");
        String secret = client.path("secret");
        for (Response refused :
                new Response[] {token(id, "wrong"), token(UUID.randomUUID().toString(), secret), token("no-id", secret)
                }) {
            refused.then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Basic"))
                    .body("error", equalTo("invalid_client"));
        }
        given().formParam("client_id", id)
                .formParam("client_secret", secret)
                .post("/api/v1/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        given().formParam("grant_type", "password")
                .formParam("client_id", id)
                .formParam("client_secret", secret)
                .post("/api/v1/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        given().auth()
                .preemptive()
                .basic(id, secret)
                .formParam("grant_type", "client_credentials")
                .formParam("client_secret", secret)
                .post("/api/v1/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        given().formParam("grant_type", "client_credentials")
                .post("/api/v1/oauth2/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @Test
    void whoever_knows_a_clients_name_cannot_lock_it_out() {
        Response client = register("62");
        String id = client.path("id");
        for (int i = 0; i < 12; i++) {
            token(id, "wrong").then().statusCode(401);
            LoginTest.login("client " + id, "wrong");
        }
        token(id, client.path("secret")).then().statusCode(200);
    }

    @Test
    void a_wrong_secret_is_on_the_trail_of_its_client_without_the_secret() {
        Response client = register("62");
        token(client.path("id"), "not-the-secret").then().statusCode(401);
        Response trail = GivenOffices.securityAdministrator("62")
                .request()
                .queryParam("subjectKind", "client")
                .queryParam("subjectId", client.<String>path("id"))
                .queryParam("action", "CLIENT_REFUSED")
                .get("/api/v1/audit");
        trail.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].outcome", equalTo("REFUSED"))
                .body("items[0].code", equalTo("WRONG_SECRET"));
        assertFalse(trail.asString().contains("not-the-secret"), "a secret on the trail");
    }

    @Test
    void who_waits_too_long_at_the_door_is_told_so_in_the_words_of_the_standard() throws Exception {
        Response client = register("62");
        token(client.path("id"), "wrong").then().statusCode(401);
        ExecutorService machines = Executors.newFixedThreadPool(4);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update login_throttle set attempts = attempts");
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(machines.submit(() -> token(client.path("id"), client.path("secret"))));
            }
            Thread.sleep(4_000);
            connection.rollback();
            List<Response> busy = new ArrayList<>();
            for (Future<Response> answer : answers) {
                if (answer.get().statusCode() == 429) {
                    busy.add(answer.get());
                }
            }
            assertEquals(1, busy.size());
            busy.get(0)
                    .then()
                    .contentType("application/json")
                    .header("Retry-After", equalTo("3"))
                    .body("error", equalTo("slow_down"));
        } finally {
            machines.shutdownNow();
        }
    }

    @Test
    void the_screen_has_words_for_all_that_a_system_may() throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            JsonNode words = new ObjectMapper()
                    .readTree(Path.of("../frontend/apps/office/src/i18n", language, "identity.json")
                            .toFile())
                    .path("scope");
            Set<String> named = new TreeSet<>();
            words.fieldNames().forEachRemaining(named::add);
            Set<String> held = new TreeSet<>();
            Permissions.of(Role.PROVINCIAL_SYSTEM).forEach(scope -> held.add(scope.replace(':', '_')));
            assertEquals(held, named, language);
        }
    }

    @Test
    void a_revoked_client_is_out_at_once() {
        GivenOffice security = GivenOffices.securityAdministrator("62");
        Response client = register("62");
        String token = token(client.path("id"), client.path("secret")).path("access_token");
        LoginTest.me(token).then().statusCode(200);
        AccountTest.act(security, "/api/v1/clients/" + client.path("id") + "/revocation", 0, Map.of("reason", "停用"))
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("may", hasSize(0));
        LoginTest.me(token).then().statusCode(401);
        token(client.path("id"), client.path("secret")).then().statusCode(401);
    }

    @Test
    void a_machine_has_no_session_to_switch_or_secure() {
        Response client = register("62");
        String token = token(client.path("id"), client.path("secret")).path("access_token");
        LoginTest.change(token, "a", "b").then().statusCode(403);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("grantId", UUID.randomUUID()))
                .post("/api/v1/auth/office")
                .then()
                .statusCode(403);
    }

    @Test
    void the_secret_is_shown_once() {
        GivenOffice security = GivenOffices.securityAdministrator("62");
        String id = register("62").path("id");
        security.request()
                .queryParam("size", 200)
                .get("/api/v1/clients")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.secret", nullValue());
    }

    @Test
    void clients_are_registered_beneath_the_own_node_and_only_as_machines() {
        GivenOffice county = GivenOffices.securityAdministrator("620503");
        register(county, "62", "PROVINCIAL_SYSTEM").then().statusCode(403);
        register(county, "620503", "ORGANIZATION_DEPARTMENT").then().statusCode(400);
        Response foreign = register("51");
        AccountTest.act(county, "/api/v1/clients/" + foreign.path("id") + "/revocation", 0, Map.of("reason", "x"))
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void a_client_may_do_what_it_was_registered_for_and_a_token_no_more_than_it_asked_for() {
        Response client = registerFor(List.of("cadre:read", "team:read"));
        client.then().statusCode(201).body("scopes", contains("cadre:read", "team:read"));
        Response whole = token(client.path("id"), client.path("secret"));
        whole.then().body("scope", equalTo("cadre:read team:read"));
        String all = whole.path("access_token");
        LoginTest.me(all).then().body("permissions", contains("cadre:read", "team:read"));
        assertEquals(200, get(all, "/api/v1/cadres"));
        assertEquals(403, get(all, "/api/v1/findings"));
        Response part = narrowed(client, "team:read");
        part.then().statusCode(200).body("scope", equalTo("team:read"));
        String narrow = part.path("access_token");
        LoginTest.me(narrow).then().body("permissions", contains("team:read"));
        assertEquals(200, get(narrow, "/api/v1/teams"));
        assertEquals(403, get(narrow, "/api/v1/cadres"));
        for (String more : List.of("finding:read", "cadre:read finding:read", "account:manage", "", " ", "nonsense")) {
            narrowed(client, more).then().statusCode(400).body("error", equalTo("invalid_scope"));
        }
    }

    @Test
    void scopes_are_those_of_the_role_and_no_others() {
        GivenOffice security = GivenOffices.securityAdministrator("35");
        List<String> known = security.request()
                .get("/api/v1/clients/scopes")
                .then()
                .statusCode(200)
                .extract()
                .path("scopes");
        assertTrue(known.contains("cadre:read"), known::toString);
        registerFor(List.of("cadre:read", "account:manage"))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/scopes"));
        registerFor(List.of()).then().statusCode(400);
        registerFor(known).then().statusCode(201).body("scopes.size()", equalTo(known.size()));
    }

    @Test
    void a_client_is_changed_and_tokens_that_are_out_feel_it_at_once() {
        GivenOffice security = GivenOffices.securityAdministrator("35");
        Response client = registerFor(null);
        client.then().body("scopes", nullValue()).body("ratePerMinute", equalTo(600));
        String token = token(client.path("id"), client.path("secret")).path("access_token");
        assertEquals(200, get(token, "/api/v1/cadres"));
        Map<String, Object> less = Map.of("name", "只读班子", "scopes", List.of("team:read"), "ratePerMinute", 1_000);
        put(security, client.path("id"), "\"7\"", less).then().statusCode(412);
        put(security, client.path("id"), null, less).then().statusCode(428);
        put(security, client.path("id"), "\"0\"", less)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("只读班子"))
                .body("scopes", contains("team:read"))
                .body("ratePerMinute", equalTo(1_000));
        assertEquals(403, get(token, "/api/v1/cadres"));
        assertEquals(200, get(token, "/api/v1/teams"));
        for (Object rate : List.of(0, -1, 60_001, "many")) {
            put(security, client.path("id"), "\"1\"", Map.of("name", "x", "ratePerMinute", rate))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void a_secret_is_renewed_and_the_one_before_is_good_until_its_day() {
        GivenOffice security = GivenOffices.securityAdministrator("35");
        Response client = registerFor(null);
        String id = client.path("id");
        String old = client.path("secret");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (LocalDate bad : List.of(today, today.minusDays(1), today.plusDays(91))) {
            renew(security, id, 0, Map.of("previousEnds", bad.toString()))
                    .then()
                    .statusCode(400);
        }
        Response renewed =
                renew(security, id, 0, Map.of("previousEnds", today.plusDays(7).toString()));
        renewed.then()
                .statusCode(200)
                .body("previousSecretEnds", equalTo(today.plusDays(7).toString()));
        String next = renewed.path("secret");
        token(id, old).then().statusCode(200);
        token(id, next).then().statusCode(200);
        GivenOffices.change(
                "update api_client set previous_secret_ends = (now() at time zone 'Asia/Shanghai')::date where id = ?",
                UUID.fromString(id));
        token(id, old).then().statusCode(401);
        token(id, next).then().statusCode(200);
        Response last = renew(security, id, 1, Map.of());
        last.then().statusCode(200).body("previousSecretEnds", nullValue());
        token(id, next).then().statusCode(401);
        token(id, last.path("secret")).then().statusCode(200);
    }

    @Test
    void a_secret_is_withdrawn_once_there_is_a_key_and_then_only_the_key_opens() {
        GivenOffice security = GivenOffices.securityAdministrator("35");
        Response client = registerFor(null);
        String id = client.path("id");
        String path = "/api/v1/clients/" + id;
        AccountTest.act(security, path + "/secret/withdrawal", 0, Map.of())
                .then()
                .statusCode(409);
        GivenKey key = GivenKey.es256("first");
        AccountTest.act(security, path + "/keys", 0, Map.of("keys", List.of(key.jwk())))
                .then()
                .statusCode(200)
                .body("may", hasItem("withdraw-secret"));
        AccountTest.act(security, path + "/secret/withdrawal", 1, Map.of())
                .then()
                .statusCode(200)
                .body("hasSecret", equalTo(false));
        token(id, client.path("secret")).then().statusCode(401);
        given().formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", GivenKey.TYPE)
                .formParam("client_assertion", key.assertion(id))
                .post("/api/v1/oauth2/token")
                .then()
                .statusCode(200);
        AccountTest.act(security, path + "/secret/withdrawal", 2, Map.of())
                .then()
                .statusCode(409);
    }

    /** A refusal that the network's own thread gave is written by another one: soon, not before the answer. */
    private static Response withRefusal(GivenOffice security, String id) {
        Response trail = null;
        for (int tries = 0; tries < 50; tries++) {
            trail = security.request().queryParam("actor", id).get("/api/v1/audit");
            List<String> actions = trail.path("items.action");
            if (actions.contains("REQUEST_REFUSED")) {
                break;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return trail;
    }

    @Test
    void what_a_client_did_is_found_by_the_client_like_a_persons_deeds() {
        GivenOffice security = GivenOffices.securityAdministrator("35");
        Response client = registerFor(List.of("team:read"));
        String id = client.path("id");
        String token = token(id, client.path("secret")).path("access_token");
        assertEquals(403, get(token, "/api/v1/cadres"));
        String deeds = "items.find { it.action == '%s' }.%s";
        Response trail = withRefusal(security, id);
        trail.then()
                .statusCode(200)
                .body(deeds.formatted("CLIENT_AUTHENTICATED", "detail.method"), equalTo("client_secret"))
                .body(deeds.formatted("CLIENT_AUTHENTICATED", "actor.name"), equalTo("省级平台"))
                .body(deeds.formatted("REQUEST_REFUSED", "subject.label"), equalTo("GET /api/v1/cadres"))
                .body(deeds.formatted("REQUEST_REFUSED", "office.role"), equalTo("PROVINCIAL_SYSTEM"))
                .body("items.actor.accountId", everyItem(equalTo(id)));
        security.request()
                .queryParam("subjectKind", "client")
                .queryParam("subjectId", id)
                .get("/api/v1/audit")
                .then()
                .body("items.action", hasItems("CLIENT_REGISTERED", "CLIENT_AUTHENTICATED"));
        assertFalse(trail.asString().contains(client.<String>path("secret")), "a secret on the trail");
    }

    @Test
    void no_digest_of_a_secret_is_in_the_rows_of_the_trail() {
        GivenOffice security = GivenOffices.securityAdministrator("35");
        Response client = registerFor(null);
        String id = client.path("id");
        LocalDate week = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7);
        renew(security, id, 0, Map.of("previousEnds", week.toString())).then().statusCode(200);
        String deed = security.request()
                .queryParam("subjectId", id)
                .queryParam("action", "CLIENT_SECRET_RENEWED")
                .get("/api/v1/audit")
                .path("items[0].id");
        String rows = security.request().get("/api/v1/audit/" + deed).asString();
        assertTrue(rows.contains("previous_secret_ends"), rows);
        assertFalse(rows.contains("secret_hash"), rows);
    }

    @Test
    void the_last_use_is_shown() {
        GivenOffice security = GivenOffices.securityAdministrator("35");
        Response client = registerFor(null);
        String mine = "items.find { it.id == '" + client.path("id") + "' }.lastUsedAt";
        security.request().queryParam("size", 200).get("/api/v1/clients").then().body(mine, nullValue());
        token(client.path("id"), client.path("secret")).then().statusCode(200);
        security.request().queryParam("size", 200).get("/api/v1/clients").then().body(mine, notNullValue());
    }

    private static int get(String token, String path) {
        return given().auth().oauth2(token).get(path).statusCode();
    }

    private static Response registerFor(List<String> scopes) {
        Map<String, Object> command = new HashMap<>();
        command.put("name", "省级平台");
        command.put("role", "PROVINCIAL_SYSTEM");
        command.put("nodeCode", "35");
        if (scopes != null) {
            command.put("scopes", scopes);
        }
        return GivenOffices.securityAdministrator("35")
                .request()
                .contentType(ContentType.JSON)
                .body(command)
                .post("/api/v1/clients");
    }

    private static Response put(GivenOffice security, String id, String ifMatch, Object body) {
        RequestSpecification request =
                security.request().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/clients/" + id);
    }

    private static Response renew(GivenOffice security, String id, int version, Object body) {
        return AccountTest.act(security, "/api/v1/clients/" + id + "/secret", version, body);
    }

    private static Response narrowed(Response client, String scope) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client.<String>path("id"))
                .formParam("client_secret", client.<String>path("secret"))
                .formParam("scope", scope)
                .post("/api/v1/oauth2/token");
    }

    private static Response register(String node) {
        return register(GivenOffices.securityAdministrator(node), node, "PROVINCIAL_SYSTEM");
    }

    private static Response register(GivenOffice security, String node, String role) {
        return security.request()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "省级平台", "role", role, "nodeCode", node))
                .post("/api/v1/clients");
    }

    private static Response token(String id, String secret) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", id)
                .formParam("client_secret", secret)
                .post("/api/v1/oauth2/token");
    }
}
