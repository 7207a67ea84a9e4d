package org.zhucun.training;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;

/** 待办 of study meetings: only where a document asks for them, and gone when one is on record. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class StudyWaitingTest {
    private static final LocalDate MONDAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).with(DayOfWeek.MONDAY);

    private static ValidatableResponse waiting(GivenOffice office) {
        return office.request().get("/api/v1/inbox?kind=study-meeting").then().statusCode(200);
    }

    private static String staffed(String county) {
        String village = GivenTeams.village(county);
        GivenTeams.team(GivenOffices.orgDepartment(county), village, GivenTeams.unit("某局", county));
        return village.substring(0, 9);
    }

    @Test
    void a_week_without_a_meeting_waits_at_the_township_where_a_document_asks_for_one() {
        GivenParameter.set("study.meeting.cadence", "621025", "\"WEEKLY\"");
        String township = staffed("621025");
        GivenOffice clerk = GivenOffices.township(township);
        waiting(clerk)
                .body("items", hasSize(1))
                .body("items[0].since", equalTo(MONDAY.minusDays(7).toString()))
                .body("items[0].due", equalTo(MONDAY.minusDays(1).toString()))
                .body("items[0].overdue", equalTo(true))
                .body("items[0].rule", equalTo("E6"));
        waiting(GivenOffices.stationingOffice("621025")).body("items", hasSize(0));
        clerk.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "regionCode",
                        township,
                        "heldOn",
                        MONDAY.minusDays(3).toString(),
                        "title",
                        "业务培训",
                        "attended",
                        8))
                .post("/api/v1/study-meetings")
                .then()
                .statusCode(201);
        waiting(clerk).body("items", hasSize(0));
    }

    @Test
    void nothing_waits_where_no_document_asks_or_no_team_works() {
        waiting(GivenOffices.township(staffed("621026"))).body("items", hasSize(0));
        GivenParameter.set("study.meeting.cadence", "621027", "\"WEEKLY\"");
        waiting(GivenOffices.township("621027100")).body("items", hasSize(0));
    }
}
