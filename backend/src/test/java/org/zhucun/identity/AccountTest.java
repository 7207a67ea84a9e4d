package org.zhucun.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.scope.Role;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class AccountTest {
    @BeforeEach
    void nobody_tried_yet() {
        GivenAccounts.forgetTries();
    }

    @Test
    void a_county_makes_an_account_grants_an_office_and_the_clerk_logs_in() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        Response created = create(security, "clerk");
        created.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("managedAt", equalTo("/62/6205/620503/"))
                .body("initialPassword", notNullValue())
                .body("may", contains("edit", "disable", "reset-password", "grant"));
        grant(security, created.path("id"), Role.TOWNSHIP, "620503100")
                .then()
                .statusCode(201)
                .body("nodeName", notNullValue())
                .body("path", equalTo("/62/6205/620503/620503100/"))
                .body("may", contains("revoke"));
        Response login = LoginTest.login(created.path("username"), created.path("initialPassword"));
        login.then().statusCode(200).body("me.passwordChangeRequired", equalTo(true));
        security.request()
                .get("/api/v1/accounts/" + created.path("id"))
                .then()
                .statusCode(200)
                .body("initialPassword", nullValue());
    }

    @Test
    void a_user_name_is_taken_once_in_the_whole_country() {
        GivenOffice here = GivenOffices.securityAdministrator("620503");
        GivenOffice elsewhere = GivenOffices.securityAdministrator("623027");
        String username = create(here, "clerk").path("username");
        elsewhere
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "displayName", "另一人"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", equalTo("该用户名已被使用，请换一个。"));
    }

    @Test
    void the_list_shows_accounts_beneath_the_own_node_only() {
        GivenOffice county = GivenOffices.securityAdministrator("620503");
        GivenOffice other = GivenOffices.securityAdministrator("623027");
        GivenOffice province = GivenOffices.securityAdministrator("62");
        String mine = create(county, "mine").path("username");
        String foreign = create(other, "foreign").path("username");
        list(county, mine).body("items.username", contains(mine));
        list(county, foreign).body("items", hasSize(0));
        list(province, mine).body("items", hasSize(1));
        list(province, foreign).body("items", hasSize(1));
        county.request()
                .queryParam("size", 200)
                .get("/api/v1/accounts")
                .then()
                .body("items.managedAt", everyItem(startsWith("/62/6205/620503/")));
    }

    @Test
    void a_foreign_account_is_not_found_and_cannot_be_touched() {
        GivenOffice county = GivenOffices.securityAdministrator("620503");
        String foreign =
                create(GivenOffices.securityAdministrator("623027"), "foreign").path("id");
        for (String id : List.of(foreign, UUID.randomUUID().toString())) {
            county.request().get("/api/v1/accounts/" + id).then().statusCode(404);
            act(county, "/api/v1/accounts/" + id + "/disablement", 0, Map.of("reason", "x"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
            act(county, "/api/v1/accounts/" + id + "/password-reset", 0, Map.of())
                    .then()
                    .statusCode(403);
            grant(county, id, Role.TOWNSHIP, "620503100").then().statusCode(403);
        }
    }

    @Test
    void an_office_is_granted_beneath_the_own_node_only() {
        GivenOffice county = GivenOffices.securityAdministrator("620503");
        String account = create(county, "clerk").path("id");
        for (String node : List.of("623027", "6205", "62", "000000", "623027100", "999999", "nonsense")) {
            Role role = node.length() == 9 ? Role.TOWNSHIP : Role.INSPECTOR;
            grant(county, account, role, node).then().statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        grant(county, account, Role.SENDING_UNIT, UUID.randomUUID().toString())
                .then()
                .statusCode(403);
        grant(county, account, Role.CADRE, UUID.randomUUID().toString()).then().statusCode(403);
        grant(county, account, Role.TOWNSHIP, "620503").then().statusCode(400);
        grant(county, account, Role.PROVINCIAL_SYSTEM, "620503").then().statusCode(400);
    }

    @Test
    void nobody_grants_or_revokes_his_own_office() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        grant(security, security.accountId().toString(), Role.ORGANIZATION_DEPARTMENT, "620503")
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        act(security, "/api/v1/grants/" + security.grantId() + "/revocation", 0, Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        act(security, "/api/v1/accounts/" + security.accountId() + "/disablement", 0, Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
    }

    @Test
    void the_three_duties_are_never_in_one_hand() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        String auditor = create(security, "auditor").path("id");
        grant(security, auditor, Role.AUDITOR, "620503").then().statusCode(201);
        for (Role other : List.of(Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, Role.INSPECTOR)) {
            grant(security, auditor, other, "620503")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("SEPARATION_OF_DUTIES"));
        }
        String inspector = create(security, "inspector").path("id");
        grant(security, inspector, Role.INSPECTOR, "620503").then().statusCode(201);
        grant(security, inspector, Role.AUDITOR, "620503").then().statusCode(409);
        grant(security, inspector, Role.ORGANIZATION_DEPARTMENT, "620503")
                .then()
                .statusCode(201);
    }

    @Test
    void an_account_holds_no_office_above_the_node_that_manages_it() {
        GivenOffice county = GivenOffices.securityAdministrator("620503");
        GivenOffice province = GivenOffices.securityAdministrator("62");
        String account = create(county, "clerk").path("id");
        grant(province, account, Role.INSPECTOR, "62").then().statusCode(409).body("code", equalTo("CONFLICT"));
        grant(province, account, Role.INSPECTOR, "620503").then().statusCode(201);
    }

    @Test
    void the_same_office_is_not_held_twice_at_a_time() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        String account = create(security, "clerk").path("id");
        grant(security, account, Role.INSPECTOR, "620503").then().statusCode(201);
        grant(security, account, Role.INSPECTOR, "620503")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
    }

    @Test
    void the_same_request_sent_again_grants_once() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        String account = create(security, "clerk").path("id");
        Map<String, Object> body =
                Map.of("accountId", account, "role", "INSPECTOR", "nodeCode", "620503", "validFrom", "2020-01-01");
        String key = UUID.randomUUID().toString();
        String first = null;
        for (int i = 0; i < 2; i++) {
            Response answer = security.request()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/grants");
            answer.then().statusCode(201).header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
            first = first == null ? answer.path("id") : first;
            answer.then().body("id", equalTo(first));
        }
    }

    @Test
    void what_another_node_revoked_is_refused_within_five_seconds() throws InterruptedException {
        GivenOffice clerk = GivenOffices.township("620503100");
        clerk.request().get("/api/v1/me").then().statusCode(200);
        GivenOffices.change(
                "update office_grant set revoked_at = now(), revoked_reason = 'elsewhere' where id = ?",
                clerk.grantId());
        int status = 200;
        for (int i = 0; i < 50 && status == 200; i++) {
            Thread.sleep(100);
            status =
                    clerk.request().queryParam("size", 1).get("/api/v1/regions").statusCode();
        }
        assertEquals(401, status);
    }

    @Test
    void revoking_an_office_acts_at_once() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        GivenOffice clerk = GivenOffices.township("620503100");
        clerk.request().get("/api/v1/me").then().statusCode(200);
        act(security, "/api/v1/grants/" + clerk.grantId() + "/revocation", 0, Map.of("reason", "调离"))
                .then()
                .statusCode(200)
                .body("revokedReason", equalTo("调离"))
                .body("may", hasSize(0));
        clerk.request().get("/api/v1/me").then().statusCode(401).header("WWW-Authenticate", notNullValue());
    }

    @Test
    void disabling_an_account_acts_at_once_and_enabling_does_not_revive_its_sessions() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        clerk.request().get("/api/v1/me").then().statusCode(200);
        String path = "/api/v1/accounts/" + clerk.accountId();
        act(security, path + "/disablement", 0, Map.of("reason", "停职"))
                .then()
                .statusCode(200)
                .body("disabledReason", equalTo("停职"));
        clerk.request().get("/api/v1/me").then().statusCode(401);
        LoginTest.login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(401);
        security.request()
                .header("If-Match", "\"1\"")
                .post(path + "/enablement")
                .then()
                .statusCode(200)
                .body("disabledAt", nullValue());
        clerk.request().get("/api/v1/me").then().statusCode(401);
        LoginTest.login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(200);
    }

    @Test
    void a_reset_password_ends_the_sessions_and_must_be_changed() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response login = LoginTest.login(clerk.username(), GivenAccounts.PASSWORD);
        Response reset = act(security, "/api/v1/accounts/" + clerk.accountId() + "/password-reset", 0, Map.of());
        reset.then().statusCode(200);
        LoginTest.me(login.path("accessToken")).then().statusCode(401);
        LoginTest.refresh(login.getCookie("zhucun_refresh")).then().statusCode(401);
        LoginTest.login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(401);
        LoginTest.login(clerk.username(), reset.path("initialPassword"))
                .then()
                .statusCode(200)
                .body("me.passwordChangeRequired", equalTo(true))
                .body("me.permissions", hasSize(0));
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        String path = "/api/v1/accounts/" + create(security, "clerk").path("id");
        Map<String, String> change = Map.of("displayName", "新名字");
        security.request()
                .contentType(ContentType.JSON)
                .body(change)
                .put(path)
                .then()
                .statusCode(428);
        put(security, path, 7, change).then().statusCode(412);
        put(security, path, 0, change)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("displayName", equalTo("新名字"));
        put(security, path, 0, change).then().statusCode(412);
    }

    @Test
    void undeclared_fields_are_refused_and_change_nothing() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        for (String field : List.of("id", "regionPath", "demo", "role", "version", "passwordHash", "createdBy")) {
            Map<String, Object> body = new HashMap<>(Map.of("username", name("mass"), "displayName", "某人"));
            body.put(field, "x");
            security.request()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/accounts")
                    .then()
                    .statusCode(400)
                    .body("violations.at", hasItem("/" + field));
        }
        list(security, "mass").body("items", hasSize(0));
    }

    @Test
    void bad_names_and_passwords_are_refused() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        for (String username : List.of("a", "Capital", "-x-", "with space", "中文名", "x".repeat(65), "a\u0000b")) {
            security.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("username", username, "displayName", "某人"))
                    .post("/api/v1/accounts")
                    .then()
                    .statusCode(400);
        }
        security.request()
                .contentType(ContentType.JSON)
                .body(Map.of("username", name("p"), "displayName", "某人", "initialPassword", "password2025"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/initialPassword"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SECURITY_ADMINISTRATOR", "SENDING_UNIT", "CADRE", "PROVINCIAL_SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void only_security_administrators_manage_accounts(Role role) {
        GivenOffice office = GivenOffices.of(role, role == Role.TOWNSHIP ? "620503100" : "620503");
        office.request().get("/api/v1/accounts").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        create(office, "clerk").then().statusCode(403);
        office.request().get("/api/v1/grants").then().statusCode(403);
        office.request().get("/api/v1/clients").then().statusCode(403);
    }

    @Test
    void what_was_done_to_an_account_is_on_the_trail_without_its_password() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        Response created = create(security, "clerk");
        grant(security, created.path("id"), Role.INSPECTOR, "620503");
        Response trail = security.request()
                .queryParam("subjectId", created.<String>path("id"))
                .get("/api/v1/audit");
        trail.then().statusCode(200).body("items.action", contains("ACCOUNT_CREATED"));
        Response deed = security.request().get("/api/v1/audit/" + trail.path("items[0].id"));
        deed.then()
                .body("changes.table", contains("account"))
                .body("changes[0].after.username", equalTo(created.path("username")));
        assertFalse(deed.asString().contains("argon2"));
        assertFalse(deed.asString().contains(created.<String>path("initialPassword")));
    }

    @Test
    void accounts_page_by_cursor() {
        GivenOffice security = GivenOffices.securityAdministrator("620503");
        String prefix = name("page");
        for (int i = 0; i < 5; i++) {
            create(security, prefix + i).then().statusCode(201);
        }
        Response first = security.request()
                .queryParam("q", prefix)
                .queryParam("size", 3)
                .queryParam("withTotal", true)
                .get("/api/v1/accounts");
        first.then().body("items", hasSize(3)).body("total.count", equalTo(5));
        Response second = security.request()
                .queryParam("q", prefix)
                .queryParam("size", 3)
                .queryParam("after", first.<String>path("next"))
                .get("/api/v1/accounts");
        second.then().body("items", hasSize(2)).body("next", nullValue());
        second.then().body("items.id", not(hasItem(first.<String>path("items[0].id"))));
        security.request()
                .queryParam("q", "other")
                .queryParam("after", first.<String>path("next"))
                .get("/api/v1/accounts")
                .then()
                .statusCode(400);
    }

    private static io.restassured.response.ValidatableResponse list(GivenOffice security, String q) {
        return security.request()
                .queryParam("q", q)
                .get("/api/v1/accounts")
                .then()
                .statusCode(200);
    }

    static Response create(GivenOffice security, String prefix) {
        return security.request()
                .contentType(ContentType.JSON)
                .body(Map.of("username", name(prefix), "displayName", "某办事员"))
                .post("/api/v1/accounts");
    }

    static Response grant(GivenOffice security, String account, Role role, String node) {
        return security.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "accountId", account,
                        "role", role,
                        "nodeCode", node,
                        "validFrom", LocalDate.of(2020, 1, 1).toString()))
                .post("/api/v1/grants");
    }

    static Response act(GivenOffice office, String path, int version, Object body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path);
    }

    private static Response put(GivenOffice office, String path, int version, Object body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path);
    }

    private static String name(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
