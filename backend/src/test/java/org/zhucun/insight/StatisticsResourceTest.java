package org.zhucun.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class StatisticsResourceTest {
    /** 双峰县: no other test posts anybody there. */
    private static final String COUNTY = "431321";

    @Test
    void counts_the_staffing_of_the_regions_beneath_and_nothing_of_others() {
        GivenPosting.in("431321100201", LocalDate.of(2026, 1, 5));
        GivenPosting.in("431321100202", LocalDate.of(2026, 1, 5));
        GivenPosting.in("431321101201", LocalDate.of(2026, 1, 5));
        GivenPosting.in("620503100201", LocalDate.of(2026, 1, 5));
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);

        county.request()
                .get("/api/v1/statistics/roster-by-region")
                .then()
                .statusCode(200)
                .body("region", equalTo(COUNTY))
                .body("columns.key", contains("cadres", "teams", "villages", "firstSecretaries"))
                .body("rows.code", everyItem(startsWith(COUNTY)))
                .body("rows", hasSize(2))
                .body("totals[0]", equalTo(3))
                .body("definition", containsString("在任"));
    }

    @Test
    void a_region_of_another_county_is_not_found() {
        GivenOffices.orgDepartment(COUNTY)
                .request()
                .get("/api/v1/statistics/roster-by-region?region=620503")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void a_table_that_does_not_exist_is_not_found() {
        GivenOffices.orgDepartment(COUNTY)
                .request()
                .get("/api/v1/statistics/league-table")
                .then()
                .statusCode(404);
    }

    @Test
    void a_security_administrator_has_no_statistics() {
        GivenOffices.securityAdministrator(COUNTY)
                .request()
                .get("/api/v1/statistics/findings-by-state")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void names_are_english_on_request() {
        GivenOffices.auditor(COUNTY)
                .request()
                .header("Accept-Language", "en")
                .get("/api/v1/statistics/entitlements-by-debtor")
                .then()
                .statusCode(200)
                .body("name", equalTo("Entitlements delivered"));
    }
}
