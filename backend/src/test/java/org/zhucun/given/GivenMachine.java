package org.zhucun.given;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.identity.token.AccessTokens;

/** 某省级系统: a machine with a token of its own, registered at a region. */
public record GivenMachine(UUID client) {

    public static GivenMachine at(String region) {
        String id = GivenOffices.securityAdministrator(region)
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "系统" + UUID.randomUUID(),
                        "role",
                        "PROVINCIAL_SYSTEM",
                        "nodeCode",
                        region,
                        "ratePerMinute",
                        60_000))
                .post("/api/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new GivenMachine(UUID.fromString(id));
    }

    /** Takes from it whatever is not named; version counts the changes made to it. */
    public void scopes(String region, int version, List<String> scopes) {
        GivenOffices.securityAdministrator(region)
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("name", "系统" + UUID.randomUUID(), "scopes", scopes, "ratePerMinute", 60_000))
                .put("/api/v1/clients/" + client)
                .then()
                .statusCode(200);
    }

    public RequestSpecification request() {
        AccessTokens tokens = Arc.container().instance(AccessTokens.class).get();
        return RestAssured.given().auth().oauth2(tokens.ofClient(client));
    }
}
