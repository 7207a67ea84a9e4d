package org.zhucun.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.scope.Role;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class LoginTest {
    @BeforeEach
    void nobody_tried_yet() {
        GivenAccounts.forgetTries();
    }

    @Test
    void gives_a_token_that_works_and_a_cookie_that_scripts_cannot_read() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response login = login(clerk.username(), GivenAccounts.PASSWORD);
        login.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("expiresIn", equalTo(300))
                .body("me.account.username", equalTo(clerk.username()))
                .body("me.office.role", equalTo("TOWNSHIP"));
        Cookie cookie = login.getDetailedCookie("zhucun_refresh");
        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
        assertEquals("/api/v1/auth", cookie.getPath());
        assertFalse(cookie.isSecured(), "on the loopback address a browser has no HTTPS");
        me(login.path("accessToken")).then().statusCode(200);
    }

    @Test
    void the_cookie_demands_https_everywhere_else() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Cookie cookie = given().header("Host", "zhucun.maiji.gov.cn")
                .contentType(ContentType.JSON)
                .body(Map.of("username", clerk.username(), "password", GivenAccounts.PASSWORD))
                .post("/api/v1/auth/login")
                .getDetailedCookie("zhucun_refresh");
        assertTrue(cookie.isSecured());
    }

    @Test
    void says_the_same_to_an_unknown_name_as_to_a_wrong_password() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response wrong = login(clerk.username(), "not the password");
        Response unknown = login("nobody-of-that-name", "not the password");
        for (Response refused : List.of(wrong, unknown)) {
            refused.then()
                    .statusCode(401)
                    .header("WWW-Authenticate", notNullValue())
                    .body("code", equalTo("UNAUTHENTICATED"))
                    .body("detail", equalTo("用户名或口令不正确。"));
        }
        assertEquals(withoutRequestId(wrong), withoutRequestId(unknown));
    }

    @Test
    void a_name_is_known_in_capitals_too() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        login(" " + clerk.username().toUpperCase() + " ", GivenAccounts.PASSWORD)
                .then()
                .statusCode(200);
    }

    @Test
    void a_broken_bearer_token_does_not_stand_in_the_way_of_a_login() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        given().header("Authorization", "Bearer broken")
                .contentType(ContentType.JSON)
                .body(Map.of("username", clerk.username(), "password", "not the password"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401)
                .body("detail", equalTo("用户名或口令不正确。"));
    }

    @Test
    void refuses_fields_that_nobody_asked_for() {
        given().contentType(ContentType.JSON)
                .body(Map.of("username", "a", "password", "b", "role", "SECURITY_ADMINISTRATOR"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/role"));
    }

    @Test
    void ten_thousand_characters_are_no_password() {
        login("somebody", "x".repeat(10_000)).then().statusCode(400).body("violations[0].at", equalTo("/password"));
    }

    @Test
    void who_holds_no_office_today_does_not_enter() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        GivenOffices.change("update office_grant set valid_to = '2001-01-01' where id = ?", clerk.grantId());
        login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void refreshing_rotates_the_cookie_and_goes_on_with_the_session() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response login = login(clerk.username(), GivenAccounts.PASSWORD);
        Response refreshed = refresh(login.getCookie("zhucun_refresh"));
        refreshed.then().statusCode(200).body("me.account.username", equalTo(clerk.username()));
        assertNotEquals(login.getCookie("zhucun_refresh"), refreshed.getCookie("zhucun_refresh"));
        refresh(refreshed.getCookie("zhucun_refresh")).then().statusCode(200);
    }

    @Test
    void a_spent_refresh_token_that_comes_back_ends_the_session() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response login = login(clerk.username(), GivenAccounts.PASSWORD);
        Response refreshed = refresh(login.getCookie("zhucun_refresh"));
        refresh(login.getCookie("zhucun_refresh")).then().statusCode(401);
        refresh(refreshed.getCookie("zhucun_refresh")).then().statusCode(401);
        me(refreshed.path("accessToken")).then().statusCode(401);
        me(login.path("accessToken")).then().statusCode(401);
    }

    @Test
    void of_twenty_parallel_refreshes_of_one_token_at_most_one_family_lives() throws Exception {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        String cookie = login(clerk.username(), GivenAccounts.PASSWORD).getCookie("zhucun_refresh");
        List<Response> answers = parallel(20, 20, () -> refresh(cookie));
        assertTrue(answers.stream().filter(answer -> answer.statusCode() == 200).count() <= 1);
        answers.forEach(answer -> assertTrue(answer.statusCode() == 200 || answer.statusCode() == 401));
        long alive = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .filter(answer -> refresh(answer.getCookie("zhucun_refresh")).statusCode() == 200)
                .count();
        assertTrue(alive <= 1);
    }

    @Test
    void a_refresh_needs_the_header_that_another_site_cannot_send() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        String cookie = login(clerk.username(), GivenAccounts.PASSWORD).getCookie("zhucun_refresh");
        given().cookie("zhucun_refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(403);
        refresh(cookie).then().statusCode(200);
    }

    @Test
    void a_session_ends_after_its_absolute_lifetime_and_after_idling() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response idle = login(clerk.username(), GivenAccounts.PASSWORD);
        GivenAccounts.execute("""
                update refresh_token set expires_at = now() - interval '1 second'
                where session_id in (select id from session where account_id = ?)""", clerk.accountId());
        refresh(idle.getCookie("zhucun_refresh")).then().statusCode(401);

        Response old = login(clerk.username(), GivenAccounts.PASSWORD);
        GivenAccounts.execute(
                "update session set expires_at = now() - interval '1 second' where account_id = ?", clerk.accountId());
        refresh(old.getCookie("zhucun_refresh")).then().statusCode(401);
    }

    @Test
    void the_refresh_token_outlives_neither_two_hours_nor_the_session() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response login = login(clerk.username(), GivenAccounts.PASSWORD);
        assertEquals(7200, login.getDetailedCookie("zhucun_refresh").getMaxAge());
        GivenAccounts.execute(
                "update session set expires_at = now() + interval '10 minutes' where account_id = ?",
                clerk.accountId());
        long left = refresh(login.getCookie("zhucun_refresh"))
                .getDetailedCookie("zhucun_refresh")
                .getMaxAge();
        assertTrue(left <= 600, () -> left + " s");
    }

    @Test
    void logging_out_ends_the_session_at_once() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response login = login(clerk.username(), GivenAccounts.PASSWORD);
        String token = login.path("accessToken");
        me(token).then().statusCode(200);
        given().auth().oauth2(token).post("/api/v1/auth/logout").then().statusCode(204);
        me(token).then().statusCode(401);
        refresh(login.getCookie("zhucun_refresh")).then().statusCode(401);
    }

    @Test
    void logging_out_works_with_an_access_token_that_has_expired() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response login = login(clerk.username(), GivenAccounts.PASSWORD);
        given().header("Authorization", "Bearer expired.or.broken")
                .cookie("zhucun_refresh", login.getCookie("zhucun_refresh"))
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204);
        me(login.path("accessToken")).then().statusCode(401);
    }

    @Test
    void switching_the_office_changes_what_one_may_do() {
        GivenOffice department = GivenAccounts.withPassword(Role.ORGANIZATION_DEPARTMENT, "620503");
        GivenOffice inspector = GivenOffices.also(department, Role.INSPECTOR, "620503");
        Response login = login(department.username(), GivenAccounts.PASSWORD);
        login.then().body("me.offices", hasSize(2)).body("me.permissions", hasItem("cadre:reveal"));
        Response switched = given().auth()
                .oauth2(login.path("accessToken"))
                .contentType(ContentType.JSON)
                .body(Map.of("grantId", inspector.grantId()))
                .post("/api/v1/auth/office");
        switched.then()
                .statusCode(200)
                .body("me.office.role", equalTo("INSPECTOR"))
                .body("me.permissions", not(hasItem("cadre:reveal")));
        refresh(login.getCookie("zhucun_refresh")).then().statusCode(200).body("me.office.role", equalTo("INSPECTOR"));
    }

    @Test
    void nobody_switches_to_an_office_of_somebody_else() {
        GivenOffice clerk = GivenOffices.township("620503100");
        GivenOffice other = GivenOffices.township("623027100");
        for (UUID foreign : List.of(other.grantId(), UUID.randomUUID())) {
            clerk.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("grantId", foreign))
                    .post("/api/v1/auth/office")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
        }
    }

    @Test
    void a_new_password_ends_every_other_session() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response here = login(clerk.username(), GivenAccounts.PASSWORD);
        Response elsewhere = login(clerk.username(), GivenAccounts.PASSWORD);
        change(here.path("accessToken"), GivenAccounts.PASSWORD, "春种一粒粟秋收万颗子")
                .then()
                .statusCode(204);
        me(here.path("accessToken")).then().statusCode(200);
        me(elsewhere.path("accessToken")).then().statusCode(401);
        refresh(elsewhere.getCookie("zhucun_refresh")).then().statusCode(401);
        login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(401);
        login(clerk.username(), "春种一粒粟秋收万颗子").then().statusCode(200);
    }

    @Test
    void a_new_password_must_be_hard_to_guess_and_the_old_one_known() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        String token = login(clerk.username(), GivenAccounts.PASSWORD).path("accessToken");
        for (String bad : List.of("short", "password123456", clerk.username() + "!!", GivenAccounts.PASSWORD)) {
            change(token, GivenAccounts.PASSWORD, bad)
                    .then()
                    .statusCode(400)
                    .body("violations[0].at", equalTo("/next"));
        }
        change(token, "not the password", "春种一粒粟秋收万颗子")
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/current"));
    }

    @Test
    void who_must_change_the_password_may_do_nothing_else() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.AUDITOR, "620503");
        GivenAccounts.execute("update credential set must_change = true where account_id = ?", clerk.accountId());
        Response login = login(clerk.username(), GivenAccounts.PASSWORD);
        login.then().body("me.passwordChangeRequired", equalTo(true)).body("me.permissions", hasSize(0));
        String token = login.path("accessToken");
        given().auth().oauth2(token).get("/api/v1/audit").then().statusCode(403);
        change(token, GivenAccounts.PASSWORD, "春种一粒粟秋收万颗子").then().statusCode(204);
        given().auth().oauth2(token).get("/api/v1/audit").then().statusCode(200);
    }

    @Test
    void a_disabled_account_is_told_nothing_and_its_sessions_are_over() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        Response login = login(clerk.username(), GivenAccounts.PASSWORD);
        GivenOffices.change(
                "update account set disabled_at = now(), disabled_reason = 'left' where id = ?", clerk.accountId());
        login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(401);
        refresh(login.getCookie("zhucun_refresh")).then().statusCode(401);
    }

    @Test
    void logins_and_refused_logins_are_on_the_trail() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        GivenOffice auditor = GivenOffices.auditor("");
        login(clerk.username(), "not the password");
        login(clerk.username(), GivenAccounts.PASSWORD);
        auditor.request()
                .queryParam("subjectId", clerk.accountId())
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("LOGGED_IN"))
                .body("items.find { it.action == 'LOGIN_REFUSED' }.outcome", equalTo("REFUSED"))
                .body("items.find { it.action == 'LOGIN_REFUSED' }.code", equalTo("WRONG_PASSWORD"))
                .body("items.find { it.action == 'LOGGED_IN' }.code", nullValue());
    }

    @Test
    void the_public_keys_are_public_and_nothing_else_is() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys[0].d", nullValue())
                .body("keys[0].kid", notNullValue())
                .contentType(containsString("json"));
    }

    static Response login(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/auth/login");
    }

    static Response refresh(String cookie) {
        return given().cookie("zhucun_refresh", cookie)
                .header("X-Requested-With", "zhucun")
                .post("/api/v1/auth/refresh");
    }

    static Response me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me");
    }

    static Response change(String token, String current, String next) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("current", current, "next", next))
                .post("/api/v1/auth/password");
    }

    static <T> List<T> parallel(int times, int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                tasks.add(work);
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String withoutRequestId(Response response) {
        return response.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
