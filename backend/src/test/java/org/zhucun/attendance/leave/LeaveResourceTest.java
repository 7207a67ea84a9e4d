package org.zhucun.attendance.leave;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;

/** 请销假. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class LeaveResourceTest {
    private static final String URL = "/api/v1/leave-requests";
    private static final LocalDate START = LocalDate.of(2021, 5, 7);

    @BeforeEach
    void the_policy_of_domain_2_8() {
        GivenParameter.set("leave.tier1.maxDays", "000000", "3");
        GivenParameter.set("leave.mergeConsecutive", "000000", "true");
    }

    @Test
    void a_leave_is_asked_for_approved_entered_and_returned_from() {
        Posted cadre = GivenPostings.to("430923101200", START);
        GivenOffice self = GivenOffices.cadre(cadre.cadreId());
        GivenOffice chief = GivenOffices.township("430923101");
        String id = ask(self, cadre, "2022-03-01", "2022-03-03")
                .statusCode(201)
                .body("days", equalTo(3.0f))
                .body("workdays", equalTo(3.0f))
                .body("approver", equalTo("TOWNSHIP"))
                .body("approverBasis", containsString("leave.tier1.maxDays = 3"))
                .body("state", equalTo("REQUESTED"))
                .body("may", contains("cancel"))
                .extract()
                .path("id");
        chief.request().get(URL + "/" + id).then().statusCode(200).body("may", hasItems("approve", "cancel"));
        self.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("approve", true))
                .post(URL + "/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        decide(chief, id, 7, true).statusCode(412);
        decide(chief, id, 0, true)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                // F1: not cancelled by 03-04
                .body("overdue", equalTo(true))
                .body("overdueSince", equalTo("2022-03-04"))
                .body("alarm", containsString("逾期未销假"));
        chief.request()
                .queryParam("overdue", true)
                .get(URL)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));

        register(chief, "430923101")
                .body("rows[0].entries", hasSize(6))
                .body("rows[0].entries.status", everyLeave(6))
                .body("rows[0].entries[0].source", equalTo("LEAVE"))
                .body("rows[0].entries[0].why", containsString("批准事假（2022-03-01 至 2022-03-03）"))
                .body("rows[0].summary.leaveDays", equalTo(3.0f));

        self.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("on", "2022-03-03"))
                .post(URL + "/" + id + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnedOn", equalTo("2022-03-03"))
                .body("overdue", equalTo(false))
                .body("lateDays", equalTo(0))
                .body("may", hasSize(0));
        register(chief, "430923101")
                .body("rows[0].entries", hasSize(4))
                .body("rows[0].summary.leaveDays", equalTo(2.0f))
                .body("rows[0].summary.inVillageDays", equalTo(29.0f));
        chief.request().queryParam("overdue", true).get(URL).then().body("items", hasSize(0));
        assertEquals(
                List.of("LEAVE_DECIDED", "LEAVE_REQUESTED", "LEAVE_RETURNED"),
                GivenPostings.rows("select action from deed where subject_id = ? order by 1", id));
    }

    @Test
    void three_days_are_the_townships_and_four_are_the_countys() {
        Posted cadre = GivenPostings.to("430923103200", START);
        GivenOffice clerk = GivenOffices.township("430923103");
        ask(clerk, cadre, "2022-03-01", "2022-03-03").statusCode(201).body("approver", equalTo("TOWNSHIP"));
        String four = ask(clerk, cadre, "2022-04-11", "2022-04-14")
                .statusCode(201)
                .body("approver", equalTo("COUNTY"))
                .extract()
                .path("id");
        GivenOffice chief = GivenOffices.township("430923103");
        decide(chief, four, 0, true).statusCode(403).body("code", equalTo("FORBIDDEN"));
        chief.request().get(URL + "/" + four).then().body("may", not(hasItem("approve")));
        decide(GivenOffices.orgDepartment("430923"), four, 0, true)
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    void three_and_three_days_that_run_into_each_other_are_the_countys() {
        Posted cadre = GivenPostings.to("430923105200", START);
        GivenOffice clerk = GivenOffices.township("430923105");
        ask(clerk, cadre, "2022-03-01", "2022-03-03").statusCode(201);
        ask(clerk, cadre, "2022-03-04", "2022-03-06")
                .statusCode(201)
                .body("approver", equalTo("COUNTY"))
                .body("days", equalTo(3.0f))
                .body("mergedDays", equalTo(6.0f));
        // Wednesday to Friday, then Monday to Wednesday: only a weekend lies between
        ask(clerk, cadre, "2022-05-18", "2022-05-20").statusCode(201).body("approver", equalTo("TOWNSHIP"));
        ask(clerk, cadre, "2022-05-23", "2022-05-25").statusCode(201).body("mergedDays", equalTo(6.0f));
        // a workday lies between
        ask(clerk, cadre, "2022-05-27", "2022-05-29").statusCode(201).body("approver", equalTo("TOWNSHIP"));
    }

    @Test
    void who_asked_for_it_does_not_decide_it() {
        Posted cadre = GivenPostings.to("430923106200", START);
        GivenOffice clerk = GivenOffices.township("430923106");
        String id = ask(clerk, cadre, "2022-03-01", "2022-03-01").extract().path("id");
        decide(clerk, id, 0, true).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        decide(GivenOffices.township("430923106"), id, 0, false).statusCode(200).body("state", equalTo("REJECTED"));
    }

    @Test
    void two_leaves_of_one_cadre_never_overlap_not_even_in_a_race() throws Exception {
        Posted cadre = GivenPostings.to("430923108200", START);
        GivenOffice clerk = GivenOffices.township("430923108");
        String token = clerk.token();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Map<String, Object> body = body(cadre, "2022-03-0" + (1 + i % 3), "2022-03-04");
            answers.add(clients.submit(() -> io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(URL)
                    .statusCode()));
        }
        int made = 0;
        for (Future<Integer> answer : answers) {
            int status = answer.get();
            assertEquals(true, status == 201 || status == 409, "status " + status);
            made += status == 201 ? 1 : 0;
        }
        clients.shutdown();
        assertEquals(1, made);
        ask(clerk, cadre, "2022-03-04", "2022-03-05")
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", containsString("已有请假"));
        Map<String, Object> afternoon = body(cadre, "2022-03-05", "2022-03-05");
        afternoon.put("fromHalf", "PM");
        ask(clerk, afternoon).statusCode(201).body("days", equalTo(0.5f));
        Map<String, Object> morning = body(cadre, "2022-03-05", "2022-03-05");
        morning.put("toHalf", "AM");
        ask(clerk, morning).statusCode(201);
    }

    @Test
    void fifty_decisions_at_once_are_one() throws Exception {
        Posted cadre = GivenPostings.to("430923109200", START);
        String id = ask(GivenOffices.township("430923109"), cadre, "2022-03-01", "2022-03-02")
                .extract()
                .path("id");
        GivenOffice chief = GivenOffices.township("430923109");
        String token = chief.token();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            boolean approve = i % 2 == 0;
            answers.add(clients.submit(() -> io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("approve", approve))
                    .post(URL + "/" + id + "/approval")
                    .statusCode()));
        }
        int decided = 0;
        for (Future<Integer> answer : answers) {
            int status = answer.get();
            assertEquals(true, status == 200 || status == 412 || status == 409, "status " + status);
            decided += status == 200 ? 1 : 0;
        }
        clients.shutdown();
        assertEquals(1, decided);
        assertEquals(
                List.of("1"),
                GivenPostings.rows(
                        "select count(*) from deed where action = 'LEAVE_DECIDED' and outcome = 'DONE' and subject_id = ?",
                        id));
    }

    @Test
    void many_are_decided_as_one_each() {
        Posted one = GivenPostings.to("430923111200", START);
        Posted other = GivenPostings.to("430923111201", START);
        GivenOffice clerk = GivenOffices.township("430923111");
        GivenOffice chief = GivenOffices.township("430923111");
        String first = ask(clerk, one, "2022-03-01", "2022-03-02").extract().path("id");
        String long_ = ask(clerk, other, "2022-03-01", "2022-03-08").extract().path("id");
        String own = ask(chief, other, "2022-03-11", "2022-03-11").extract().path("id");
        String foreign = UUID.randomUUID().toString();
        List<Map<String, Object>> items = new ArrayList<>();
        for (String id : List.of(first, long_, own, foreign, first)) {
            items.add(Map.of("id", id, "version", 0, "approve", true));
        }
        chief.request()
                .contentType(ContentType.JSON)
                .body(Map.of("items", items))
                .post(URL + "/approvals")
                .then()
                .statusCode(200)
                .body("decided", equalTo(1))
                .body("refused", equalTo(4))
                .body("results[0].leave.state", equalTo("APPROVED"))
                .body("results[1].code", equalTo("FORBIDDEN"))
                .body("results[2].code", equalTo("SEPARATION_OF_DUTIES"))
                .body("results[3].code", equalTo("OUT_OF_JURISDICTION"))
                .body("results[4].code", equalTo("STALE"));
    }

    @Test
    void an_approved_leave_that_has_not_begun_can_be_withdrawn() {
        Posted cadre = GivenPostings.to("430923112200", START);
        GivenOffice clerk = GivenOffices.township("430923112");
        LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);
        String id = ask(clerk, cadre, from.toString(), from.plusDays(1).toString())
                .statusCode(201)
                .extract()
                .path("id");
        decide(GivenOffices.township("430923112"), id, 0, true)
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("overdueSince", nullValue());
        assertEquals(List.of("4"), leaveHalves(cadre));
        clerk.request()
                .header("If-Match", "\"1\"")
                .post(URL + "/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        assertEquals(List.of("0"), leaveHalves(cadre));
        ask(clerk, cadre, from.toString(), from.toString()).statusCode(201);
    }

    @Test
    void what_somebody_entered_over_a_leave_is_not_taken_away_by_the_return() {
        Posted cadre = GivenPostings.to("430923113200", START);
        GivenOffice clerk = GivenOffices.township("430923113");
        String id = ask(clerk, cadre, "2022-03-01", "2022-03-03").extract().path("id");
        decide(GivenOffices.township("430923113"), id, 0, true).statusCode(200);
        clerk.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "postingId",
                        cadre.id(),
                        "date",
                        "2022-03-02",
                        "half",
                        "DAY",
                        "status",
                        "TRAINING"))
                .post("/api/v1/attendance/entries")
                .then()
                .statusCode(201);
        String version = register(clerk, "430923113").extract().header("ETag");
        clerk.request()
                .header("If-Match", version)
                .post("/api/v1/attendance/registers/430923113/2022-03/confirmation")
                .then()
                .statusCode(200);
        clerk.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("on", "2022-03-02"))
                .post(URL + "/" + id + "/return")
                .then()
                .statusCode(200);
        register(clerk, "430923113")
                .body("rows[0].summary.leaveDays", equalTo(1.0f))
                .body("rows[0].summary.trainingDays", equalTo(1.0f))
                .body(
                        "rows[0].entries.findAll { it.date == '2022-03-03' }.source",
                        contains("CORRECTION", "CORRECTION"));
    }

    @Test
    void a_leave_over_a_confirmed_week_is_corrected_there_and_entered_after_it() {
        Posted cadre = GivenPostings.to("430923116200", START);
        GivenOffice clerk = GivenOffices.township("430923116");
        String id = ask(clerk, cadre, "2022-03-05", "2022-03-07").extract().path("id");
        GivenRegisters.confirm(clerk, "430923116", "2022-03", "2022-03-05").statusCode(200);
        decide(GivenOffices.township("430923116"), id, 0, true).statusCode(200);
        assertEquals(
                List.of("2022-03-05 CORRECTION LEAVE", "2022-03-06 LEAVE LEAVE", "2022-03-07 LEAVE LEAVE"),
                entries(cadre, "2022-03-05"));
        GivenRegisters.confirm(clerk, "430923116", "2022-03", "2022-03-06").statusCode(200);
        comeBack(clerk, id, "2022-03-06").statusCode(200);
        assertEquals(
                List.of(
                        "2022-03-06 CORRECTION IN_VILLAGE",
                        "2022-03-06 LEAVE LEAVE",
                        "2022-03-07 LEAVE IN_VILLAGE",
                        "2022-03-07 LEAVE LEAVE"),
                entries(cadre, "2022-03-06"));
        register(clerk, "430923116").body("rows[0].summary.leaveDays", equalTo(1.0f));
    }

    @Test
    void a_leave_does_not_undo_an_absence_that_was_confirmed() {
        Posted cadre = GivenPostings.to("430923118200", START);
        GivenOffice clerk = GivenOffices.township("430923118");
        GivenRegisters.enter(clerk, cadre, "2022-03-05", "DAY", "UNEXCUSED_ABSENCE");
        GivenRegisters.confirm(clerk, "430923118", "2022-03", "2022-03-05").statusCode(200);
        String id = ask(clerk, cadre, "2022-03-05", "2022-03-06").extract().path("id");
        decide(GivenOffices.township("430923118"), id, 0, true)
                .statusCode(409)
                .body("detail", containsString("2022-03-05 已确认为无故脱岗"));
        assertEquals(List.of("2022-03-05 CLERK UNEXCUSED_ABSENCE"), entries(cadre, "2022-03-05"));
        decide(GivenOffices.township("430923118"), id, 0, false).statusCode(200);
    }

    @Test
    void who_comes_back_early_gives_back_days_to_come_although_the_week_before_is_confirmed() {
        Posted cadre = GivenPostings.to("430923117200", START);
        GivenOffice clerk = GivenOffices.township("430923117");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate from = today.getDayOfMonth() == 1 ? today : today.minusDays(1);
        String id = ask(clerk, cadre, from.toString(), today.plusDays(1).toString())
                .statusCode(201)
                .extract()
                .path("id");
        decide(GivenOffices.township("430923117"), id, 0, true).statusCode(200);
        GivenRegisters.confirm(clerk, "430923117", today.toString().substring(0, 7), from.toString())
                .statusCode(200);
        comeBack(clerk, id, from.toString()).statusCode(200);
        assertEquals(List.of("0"), leaveHalves(cadre));
    }

    @Test
    void a_leave_outside_the_posting_backwards_or_in_a_year_without_calendar_is_refused() {
        Posted cadre = GivenPostings.to("430923114200", START);
        GivenOffice clerk = GivenOffices.township("430923114");
        ask(clerk, cadre, "2021-05-06", "2021-05-07").statusCode(422).body("code", equalTo("RULE_VIOLATED"));
        ask(clerk, cadre, "2022-03-02", "2022-03-01").statusCode(400).body("violations.at", contains("/to"));
        ask(clerk, cadre, "2027-03-01", "2027-03-02").statusCode(422).body("code", equalTo("CALENDAR_MISSING"));
    }

    @Test
    void a_foreign_leave_is_not_there_and_not_to_be_decided() {
        Posted cadre = GivenPostings.to("623027102200", START);
        String id = ask(GivenOffices.township("623027102"), cadre, "2022-03-01", "2022-03-01")
                .extract()
                .path("id");
        GivenOffice clerk = GivenOffices.township("430923115");
        clerk.request().get(URL + "/" + id).then().statusCode(404);
        decide(clerk, id, 0, true).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        ask(clerk, cadre, "2022-04-01", "2022-04-01").statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        Posted own = GivenPostings.to("430923115200", START);
        GivenOffices.cadre(own.cadreId())
                .request()
                .get(URL)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        ask(GivenOffices.cadre(own.cadreId()), cadre, "2022-04-01", "2022-04-01")
                .statusCode(403);
    }

    private static List<String> entries(Posted cadre, String since) {
        return GivenPostings.rows(
                "select day || ' ' || source || ' ' || status from attendance_entry where posting_id = ? and day >= ?::date order by 1",
                cadre.id(),
                since);
    }

    private static ValidatableResponse comeBack(GivenOffice office, String id, String on) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("on", on))
                .post(URL + "/" + id + "/return")
                .then();
    }

    private static List<String> leaveHalves(Posted cadre) {
        return GivenPostings.rows(
                "select coalesce(sum(attendance_halves(am || pm, 'L')), 0) from attendance_month where posting_id = ?",
                cadre.id());
    }

    private static org.hamcrest.Matcher<Iterable<? extends String>> everyLeave(int count) {
        return contains(java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> "LEAVE")
                .toArray(String[]::new));
    }

    private static Map<String, Object> body(Posted cadre, String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("postingId", cadre.id());
        body.put("kind", "PERSONAL");
        body.put("from", from);
        body.put("to", to);
        body.put("reason", "家事");
        return body;
    }

    private static ValidatableResponse ask(GivenOffice office, Posted cadre, String from, String to) {
        return ask(office, body(cadre, from, to));
    }

    private static ValidatableResponse ask(GivenOffice office, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(URL)
                .then();
    }

    private static ValidatableResponse decide(GivenOffice office, String id, int version, boolean approve) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("approve", approve))
                .post(URL + "/" + id + "/approval")
                .then();
    }

    private static ValidatableResponse register(GivenOffice office, String township) {
        return office.request()
                .get("/api/v1/attendance/registers/" + township + "/2022-03")
                .then();
    }
}
