package org.zhucun.attendance.leave;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;

/** Group F of domain.md: leave, its levels (2.8) and the balance of annual leave. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupFLeaveTest {
    private static final String URL = "/api/v1/leave-requests";
    private static final LocalDate START = LocalDate.of(2020, 6, 1);

    @Test
    void f1_a_leave_from_03_01_to_03_03_without_a_return_is_overdue_on_03_04() {
        Posted cadre = GivenPostings.to("433123101002", START);
        GivenOffice chief = GivenOffices.township("433123101");
        String id = asked(GivenOffices.cadre(cadre.cadreId()), body(cadre, "PERSONAL", "2022-03-01", "2022-03-03"));
        decide(chief, id, 0, true)
                .statusCode(200)
                .body("overdueSince", equalTo("2022-03-04"))
                .body("alarm", containsString("逾期未销假"));
        chief.request()
                .get("/api/v1/inbox?kind=leave-return&size=200")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.due", equalTo("2022-03-04"))
                .body("items.find { it.id == '" + id + "' }.rule", equalTo("F1"))
                .body("items.find { it.id == '" + id + "' }.overdue", equalTo(true));
        comeBack(chief, id, 1, "2022-03-04").statusCode(200);
        chief.request().get("/api/v1/inbox?kind=leave-return&size=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void f5_twelve_years_of_service_are_ten_days_and_the_six_untaken_are_listed_against_the_unit() {
        GivenParameter.set("leave.annual.required", "433123", "true");
        Posted cadre = GivenPostings.to("433123104001", START);
        began(cadre, LocalDate.of(2009, 3, 1));
        GivenOffice county = GivenOffices.orgDepartment("433123");
        String id = asked(GivenOffices.township("433123104"), body(cadre, "ANNUAL", "2021-05-10", "2021-05-13"));
        decide(county, id, 0, true).statusCode(200);
        comeBack(GivenOffices.township("433123104"), id, 1, "2021-05-14").statusCode(200);
        for (GivenOffice office : List.of(county, GivenOffices.unit(cadre.unitPath()))) {
            office.request()
                    .get("/api/v1/leave-balances?year=2021&untaken=true&cadre=" + cadre.cadreId())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].serviceYears", equalTo(12))
                    .body("items[0].entitled", equalTo(10))
                    .body("items[0].taken", equalTo(4.0f))
                    .body("items[0].untaken", equalTo(6.0f))
                    .body("items[0].unitName", containsString("单位"))
                    .body("items[0].basis", containsString("职工带薪年休假条例"));
        }
        county.request()
                .get("/api/v1/compliance/results?rule=F5&region=433123104&day=2021-12-31&size=200")
                .then()
                .statusCode(200)
                .body("items.find { it.subjectId == '" + cadre.cadreId() + "' }.found", equalTo("已休 4 天，未休 6 天"));
        county.request()
                .get("/api/v1/compliance/results?rule=F5&region=433123104&day=2020-12-31&size=200")
                .then()
                .body("items.subjectId", not(hasItem(cadre.cadreId().toString())));
    }

    @Test
    void f5_more_than_is_left_is_refused_and_cites_the_regulation() {
        Posted cadre = GivenPostings.to("433123105001", START);
        began(cadre, LocalDate.of(2019, 7, 1));
        GivenOffice clerk = GivenOffices.township("433123105");
        GivenOffice county = GivenOffices.orgDepartment("433123");
        send(clerk, URL, body(cadre, "ANNUAL", "2021-05-10", "2021-05-17"))
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("F5"))
                .body("rule.found", equalTo("2021 年共 6 天"));
        // three and three days: each fits, both together do not, and the second approval is asked again
        String first = asked(clerk, body(cadre, "ANNUAL", "2021-05-10", "2021-05-12"));
        String second = asked(clerk, body(cadre, "ANNUAL", "2021-06-15", "2021-06-17"));
        decide(county, first, 0, true).statusCode(200);
        decide(county, second, 0, true).statusCode(422).body("rule.id", equalTo("F5"));
        // back a day early: that day may be taken again
        comeBack(clerk, first, 1, "2021-05-12").statusCode(200);
        decide(county, second, 0, true).statusCode(200);
        assertEquals(List.of("5.0"), taken(cadre, 2021));
    }

    @Test
    void f5_weekends_and_half_days_count_as_what_is_worked_of_them() {
        Posted cadre = GivenPostings.to("433123107001", START);
        GivenOffice clerk = GivenOffices.township("433123107");
        Map<String, Object> body = body(cadre, "ANNUAL", "2021-05-14", "2021-05-17");
        body.put("fromHalf", "PM");
        String id = asked(clerk, body);
        decide(GivenOffices.orgDepartment("433123"), id, 0, true).statusCode(200);
        assertEquals(List.of("1.5"), taken(cadre, 2021));
        clerk.request()
                .get("/api/v1/leave-balances?year=2021&cadre=" + cadre.cadreId())
                .then()
                .body("items[0].entitled", nullValue())
                .body("items[0].taken", equalTo(1.5f));
    }

    @Test
    void f5_what_is_given_back_is_what_was_taken_whatever_the_calendar_says_since() {
        Posted cadre = GivenPostings.to("433123111001", START);
        GivenOffice clerk = GivenOffices.township("433123111");
        String id = asked(clerk, body(cadre, "ANNUAL", "2021-11-08", "2021-11-12"));
        decide(GivenOffices.orgDepartment("433123"), id, 0, true).statusCode(200);
        assertEquals(List.of("5.0"), taken(cadre, 2021));
        // the last two days become a holiday of the county
        List<Map<String, Object>> days = List.of(
                Map.of("date", "2021-11-11", "kind", "HOLIDAY", "name", "节", "nameEn", "holiday"),
                Map.of("date", "2021-11-12", "kind", "HOLIDAY", "name", "节", "nameEn", "holiday"));
        Map<String, Object> edition = new HashMap<>(Map.of("regionCode", "433123", "after", 0, "whole", false));
        edition.putAll(Map.of("document", "地方放假通知", "reason", "测试", "days", days));
        send(GivenOffices.stationingOffice("433123"), "/api/v1/calendars/2021/editions", edition)
                .statusCode(201);
        comeBack(clerk, id, 1, "2021-11-11").statusCode(200);
        assertEquals(List.of("3.0"), taken(cadre, 2021));
    }

    @Test
    void w2_8_leave_in_qinghai_five_days_are_the_secretarys_and_six_the_countys_after_him() {
        Posted cadre = GivenPostings.to("632521101201", LocalDate.of(2024, 1, 8));
        GivenOffice self = GivenOffices.cadre(cadre.cadreId());
        GivenOffice secretary = GivenOffices.township("632521101");
        GivenOffice county = GivenOffices.orgDepartment("632521");
        send(self, URL, body(cadre, "PERSONAL", "2024-03-04", "2024-03-08"))
                .statusCode(201)
                .body("approver", equalTo("TOWNSHIP"))
                .body("townshipFirst", equalTo(false))
                .body("approverBasis", containsString("= 5"));
        String six = send(self, URL, body(cadre, "PERSONAL", "2024-04-08", "2024-04-13"))
                .statusCode(201)
                .body("approver", equalTo("COUNTY"))
                .body("townshipFirst", equalTo(true))
                .extract()
                .path("id");
        assertTrue(waits(secretary, six));
        assertTrue(!waits(county, six));
        decide(county, six, 0, true).statusCode(403).body("code", equalTo("FORBIDDEN"));
        decide(secretary, six, 0, true)
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .body("endorsedBy", equalTo(secretary.name()))
                .body("may", not(hasItem("approve")));
        assertTrue(waits(county, six));
        assertTrue(!waits(secretary, six));
        decide(county, six, 1, true)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo(county.name()));
    }

    @Test
    void w2_8_leave_three_days_wait_at_the_township_four_and_three_after_three_at_the_county() {
        Posted cadre = GivenPostings.to("433123108001", START);
        GivenOffice self = GivenOffices.cadre(cadre.cadreId());
        GivenOffice township = GivenOffices.township("433123108");
        GivenOffice county = GivenOffices.orgDepartment("433123");
        String three = asked(self, body(cadre, "PERSONAL", "2022-03-01", "2022-03-03"));
        String four = asked(self, body(cadre, "PERSONAL", "2022-04-11", "2022-04-14"));
        String after = asked(self, body(cadre, "PERSONAL", "2022-03-04", "2022-03-06"));
        assertTrue(waits(township, three) && !waits(county, three));
        assertTrue(!waits(township, four) && waits(county, four));
        assertTrue(!waits(township, after) && waits(county, after));
    }

    @Test
    void fifty_approvals_and_rejections_at_once_are_one_transition_one_balance_change_and_one_deed() throws Exception {
        Posted cadre = GivenPostings.to("433123109001", START);
        began(cadre, LocalDate.of(2009, 3, 1));
        GivenOffice chief = GivenOffices.township("433123109");
        for (int round = 0; round < 2; round++) {
            LocalDate from = LocalDate.of(2021, 5, 10).plusWeeks(round * 2L);
            String id = asked(
                    GivenOffices.cadre(cadre.cadreId()),
                    body(cadre, "ANNUAL", from.toString(), from.plusDays(1).toString()));
            List<String> before = changes(cadre);
            String state = race(chief.token(), id, 50);
            assertEquals(
                    List.of("1"),
                    GivenPostings.rows(
                            "select count(*) from deed where action = 'LEAVE_DECIDED' and outcome = 'DONE' and subject_id = ?",
                            id));
            assertEquals(
                    Integer.parseInt(before.get(0)) + (state.equals("APPROVED") ? 1 : 0),
                    Integer.parseInt(changes(cadre).get(0)));
            assertEquals(
                    List.of("1"),
                    GivenPostings.rows(
                            "select count(*) from row_change where table_name = 'leave_request' and op = 'UPDATE' and row_id = ?",
                            id));
        }
        assertEquals(
                GivenPostings.rows(
                        "select sum(workdays) from leave_request where cadre_id = ? and state = 'APPROVED'",
                        cadre.cadreId()),
                GivenPostings.rows(
                        "select nullif(sum(workdays), 0) from annual_leave_taken where cadre_id = ?", cadre.cadreId()));
    }

    @Test
    void fifty_times_five_who_decide_at_once_are_one() throws Exception {
        Posted cadre = GivenPostings.to("433123110001", START);
        GivenOffice self = GivenOffices.cadre(cadre.cadreId());
        GivenOffice chief = GivenOffices.township("433123110");
        for (int round = 0; round < 50; round++) {
            String day = LocalDate.of(2021, 3, 4).plusWeeks(round).toString();
            String id = asked(self, body(cadre, "ANNUAL", day, day));
            race(chief.token(), id, 5);
        }
        assertEquals(List.of("50"), GivenPostings.rows("""
                        select count(*) from deed d join leave_request l on l.id::text = d.subject_id
                        where l.cadre_id = ? and d.action = 'LEAVE_DECIDED' and d.outcome = 'DONE'
                        """, cadre.cadreId()));
        // a holiday is no workday: approved, it changes no balance
        assertEquals(
                GivenPostings.rows(
                        "select count(*) from leave_request where cadre_id = ? and state = 'APPROVED' and workdays > 0",
                        cadre.cadreId()),
                changes(cadre));
        assertEquals(
                GivenPostings.rows(
                        "select sum(workdays) from leave_request where cadre_id = ? and state = 'APPROVED'",
                        cadre.cadreId()),
                GivenPostings.rows("select sum(workdays) from annual_leave_taken where cadre_id = ?", cadre.cadreId()));
    }

    private static String race(String token, String id, int times) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            boolean approve = i % 2 == 0;
            answers.add(clients.submit(() -> RestAssured.given()
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
            assertTrue(status == 200 || status == 412 || status == 409, "status " + status);
            decided += status == 200 ? 1 : 0;
        }
        clients.shutdown();
        assertEquals(1, decided);
        return GivenPostings.rows("select state from leave_request where id = ?::uuid", id)
                .get(0);
    }

    private static List<String> changes(Posted cadre) {
        return GivenPostings.rows(
                "select count(*) from row_change where table_name = 'annual_leave_taken' and after ->> 'cadre_id' = ?",
                cadre.cadreId().toString());
    }

    private static List<String> taken(Posted cadre, int year) {
        return GivenPostings.rows(
                "select sum(workdays) from annual_leave_taken where cadre_id = ? and year = " + year, cadre.cadreId());
    }

    private static void began(Posted cadre, LocalDate on) {
        GivenPostings.asNation(connection -> GivenPostings.run(
                connection, "update cadre set work_start_date = ? where id = ?", on, cadre.cadreId()));
    }

    private static boolean waits(GivenOffice office, String leave) {
        List<String> ids = office.request()
                .get("/api/v1/inbox?kind=leave-approval&size=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.contains(leave);
    }

    private static Map<String, Object> body(Posted cadre, String kind, String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("postingId", cadre.id());
        body.put("kind", kind);
        body.put("from", from);
        body.put("to", to);
        body.put("reason", "家事");
        return body;
    }

    private static String asked(GivenOffice office, Map<String, Object> body) {
        return send(office, URL, body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse send(GivenOffice office, String url, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(url)
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

    private static ValidatableResponse comeBack(GivenOffice office, String id, int version, String on) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("on", on))
                .post(URL + "/" + id + "/return")
                .then();
    }
}
