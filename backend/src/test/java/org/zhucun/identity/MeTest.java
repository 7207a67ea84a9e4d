package org.zhucun.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.scope.Role;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class MeTest {
    @Test
    void tells_who_acts_as_which_office_and_what_it_may_do() {
        GivenOffice clerk = GivenOffices.township("620503100");
        clerk.request()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("account.id", equalTo(clerk.accountId().toString()))
                .body("office.role", equalTo("TOWNSHIP"))
                .body("office.tree", equalTo("REGION"))
                .body("office.path", equalTo("/62/6205/620503/620503100/"))
                .body("office.nodeCode", equalTo("620503100"))
                .body("permissions", hasItem("attendance:confirm"))
                .body("permissions", not(hasItem("cadre:reveal")))
                .body("demo", equalTo(false));
    }

    @Test
    void lists_every_office_the_person_holds() {
        GivenOffice department = GivenOffices.orgDepartment("620503");
        GivenOffice inspector = GivenOffices.also(department, Role.INSPECTOR, "620503");
        inspector
                .request()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("office.role", equalTo("INSPECTOR"))
                .body("offices", hasSize(2))
                .body("offices.role", contains("ORGANIZATION_DEPARTMENT", "INSPECTOR"));
    }

    @Test
    void refuses_who_has_no_token() {
        RestAssured.given()
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void refuses_a_token_that_is_none() {
        RestAssured.given()
                .auth()
                .oauth2("not-a-token")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
