package org.zhucun.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ClientTest {
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
