package org.zhucun.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** 队伍参数: what the national defaults say of reminders and of members lent out, a county says for itself. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class TeamParametersTest {
    private static final LocalDate START = LocalDate.of(2025, 3, 1);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_county_that_wants_to_be_reminded_earlier_is() {
        GivenParameter.set("term.reminder.days", "620721", "120");
        GivenOffice office = GivenOffices.orgDepartment("620721");
        GivenTeams.Unit unit = GivenTeams.unit("局", "620721");
        UUID posting = posted(office, "620721", unit, team(office, "620721", unit), "提醒");
        LocalDate end = LocalDate.of(2027, 2, 28);
        String reminder = end.minusDays(120).toString();
        office.request()
                .get("/api/v1/postings/" + posting)
                .then()
                .body("plannedEndOn", equalTo(end.toString()))
                .body("reminderOn", equalTo(reminder));
        term(office, posting, end.minusDays(121)).body("state", equalTo("RUNNING"));
        term(office, posting, end.minusDays(120)).body("state", equalTo("DUE")).body("reminderOn", equalTo(reminder));
        office.request()
                .get("/api/v1/rotations?region=620721&asOf=" + end.minusDays(120))
                .then()
                .statusCode(200)
                .body("items.reminderOn", contains(reminder))
                .body("items.state", contains("DUE"));
    }

    @Test
    void what_waits_to_be_rotated_waits_as_many_days_ahead_as_the_county_says() {
        GivenParameter.set("term.reminder.days", "620725", "120");
        for (String county : new String[] {"620725", "620702"}) {
            GivenOffice office = GivenOffices.orgDepartment(county);
            GivenTeams.Unit unit = GivenTeams.unit("局", county);
            UUID posting = posted(office, county, unit, team(office, county, unit), "将满");
            LocalDate end = TODAY.plusDays(100);
            GivenTeams.write("update posting set planned_end_on = ? where id = ?", end, posting);
            List<String> since = GivenOffices.stationingOffice(county)
                    .request()
                    .get("/api/v1/inbox?kind=rotation")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.since");
            assertEquals(county.equals("620725") ? List.of(end.minusDays(120).toString()) : List.of(), since, county);
        }
    }

    @Test
    void a_county_that_counts_nobody_lent_out_for_three_months_says_so() {
        GivenParameter.set("team.secondment.longTerm.months", "620722", "3");
        for (String county : new String[] {"620722", "620723"}) {
            GivenOffice office = GivenOffices.orgDepartment(county);
            GivenTeams.Unit unit = GivenTeams.unit("局", county);
            UUID team = team(office, county, unit);
            boolean strict = county.equals("620722");
            UUID lent = posted(office, county, unit, team, "借出");
            office.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("lentTo", "县委办", "from", "2025-06-01", "until", "2025-08-31"))
                    .post("/api/v1/postings/" + lent + "/secondments")
                    .then()
                    .statusCode(201)
                    .body("longTerm", equalTo(strict));
            String found = strict ? "0 人" : "1 人";
            judged(office, team, "2025-08-31")
                    .body("rules.find { it.result.rule == 'C1' }.result.found", equalTo(found));
            judged(office, team, "2025-09-01")
                    .body("rules.find { it.result.rule == 'C1' }.result.found", equalTo("1 人"));
            office.request()
                    .get("/api/v1/teams/" + team + "?asOf=2025-08-31")
                    .then()
                    .body("size.counted", equalTo(strict ? 0 : 1));
        }
    }

    @Test
    void how_long_is_long_is_said_by_what_held_on_the_first_day() {
        String county = "620623";
        months(county, "'2000-01-01', '2025-07-01', '6'");
        months(county, "'2025-07-01', null, '3'");
        GivenOffice office = GivenOffices.orgDepartment(county);
        GivenTeams.Unit unit = GivenTeams.unit("局", county);
        UUID posting = posted(office, county, unit, team(office, county, unit), "两借");
        lent(office, posting, "2025-06-01", "2025-08-31").body("longTerm", equalTo(false));
        lent(office, posting, "2025-09-10", "2025-12-09").body("longTerm", equalTo(true));
        office.request()
                .get("/api/v1/postings/" + posting + "/secondments")
                .then()
                .statusCode(200)
                .body("longTerm", contains(false, true));
    }

    /** @param held from when, until when, how many */
    private static void months(String county, String held) {
        OwnerRows.write(
                "insert into policy_parameter (id, key, region_code, valid_from, valid_to, value, enforcement, source_document,"
                        + " pack, region_path) values (gen_random_uuid(), 'team.secondment.longTerm.months', '" + county
                        + "', " + held
                        + ", 'JUSTIFY', '测试文件', 'test', '" + GivenOffices.path(county) + "')");
    }

    private static ValidatableResponse lent(GivenOffice office, UUID posting, String from, String until) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("lentTo", "县委办", "from", from, "until", until))
                .post("/api/v1/postings/" + posting + "/secondments")
                .then()
                .statusCode(201);
    }

    @Test
    void a_shortfall_that_was_explained_does_not_keep_another_from_being_explained() {
        String county = "620724";
        OwnerRows.write(
                "insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, pack,"
                        + " region_path) values (gen_random_uuid(), 'team.minFirstSecretary.LIGHT', '620724', '2000-01-01', '1', 'JUSTIFY',"
                        + " '测试文件', 'test', '/62/6207/620724/')");
        GivenOffice office = GivenOffices.orgDepartment(county);
        GivenOffice approver = GivenOffices.orgDepartment("6207");
        GivenTeams.Unit unit = GivenTeams.unit("局", county);
        String village = GivenTeams.village(county);
        GivenTeams.category(village, "KEY_ASSISTANCE", START);
        GivenTeams.category(village, "LIGHT_TASK", START);
        UUID team = GivenTeams.team(office, village, unit);
        UUID secretary = GivenTeams.post(office, GivenTeams.cadre("书记", unit, county), team, START, "FIRST_SECRETARY");
        posted(office, county, unit, team, "队员");
        explain(office, approver, team, 200);
        explain(office, approver, team, 409);
        assertEquals(List.of("C1"), explained(team));
        GivenTeams.write("update posting set roles = '{MEMBER}' where id = ?", secretary);
        explain(office, approver, team, 200);
        assertEquals(List.of("C1", "C3"), explained(team));
        explain(office, approver, team, 409);
        assertEquals(List.of("C1", "C3"), explained(team));
    }

    private static void explain(GivenOffice office, GivenOffice approver, UUID team, int status) {
        office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("justification", Map.of("reason", "待补充", "approverAccountId", approver.accountId())))
                .post("/api/v1/staffing/shortfalls/" + team + "/justification")
                .then()
                .statusCode(status);
    }

    private static List<String> explained(UUID team) {
        return GivenTeams.query(
                "select rule_id from policy_exception where subject_id = ? order by rule_id", team.toString());
    }

    private static UUID team(GivenOffice office, String county, GivenTeams.Unit unit) {
        String village = GivenTeams.village(county);
        GivenTeams.category(village, "KEY_ASSISTANCE", START);
        return GivenTeams.team(office, village, unit);
    }

    private static UUID posted(GivenOffice office, String county, GivenTeams.Unit unit, UUID team, String name) {
        return GivenTeams.post(office, GivenTeams.cadre(name, unit, county), team, START, "MEMBER");
    }

    private static ValidatableResponse term(GivenOffice office, UUID posting, LocalDate day) {
        return office.request()
                .get("/api/v1/postings/" + posting + "/term?asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse judged(GivenOffice office, UUID team, String day) {
        return office.request()
                .get("/api/v1/compliance/results/" + team + "?day=" + day)
                .then()
                .statusCode(200);
    }
}
