package org.zhucun.kernel;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

/** A day is written with four digits of year; anything else is refused before the database has to. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class DaysTest {
    private static final String COUNTY = "451481";

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "2026-02-30", "2026-3-2", "2026-03-02T00:00:00Z"})
    void no_other_form_of_a_day_is_taken(String day) {
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        department
                .request()
                .queryParam("activeOn", day)
                .get("/api/v1/postings")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"));
    }

    @Test
    void a_day_of_this_calendar_is_taken() {
        GivenOffices.orgDepartment(COUNTY)
                .request()
                .queryParam("activeOn", "2026-03-02")
                .get("/api/v1/postings")
                .then()
                .statusCode(200);
    }
}
