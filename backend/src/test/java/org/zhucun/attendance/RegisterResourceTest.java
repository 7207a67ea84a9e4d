package org.zhucun.attendance;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

/** 考勤表: each test works in a township of its own, because they share the database. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RegisterResourceTest {
    private static final LocalDate START = LocalDate.of(2021, 5, 7);

    @Test
    void a_months_days_follow_from_postings_and_exceptions() {
        Posted cadre = GivenPostings.to("620503100200", START);
        Posted newcomer = GivenPostings.to("620503100201", LocalDate.of(2022, 3, 10), LocalDate.of(2022, 3, 20));
        GivenOffice clerk = GivenOffices.township("620503100");
        enter(clerk, entry(cadre, "2022-03-04", "AM", "OFFICIAL_TRIP")).statusCode(201);
        enter(clerk, entry(cadre, "2022-03-07", "DAY", "TRAINING")).statusCode(201);
        enter(clerk, entry(newcomer, "2022-03-20", "PM", "REST")).statusCode(201);

        register(clerk, "620503100", "2022-03")
                .statusCode(200)
                .body("township.code", equalTo("620503100"))
                .body("state", equalTo("OPEN"))
                .body("calendar", hasSize(31))
                .body("calendar.find { it.date == '2022-03-05' }.kind", equalTo("WEEKEND"))
                .body("may", contains("record", "confirm", "correct"))
                .body("rows", hasSize(2))
                .body("rows[0].postingId", equalTo(cadre.id().toString()))
                .body("rows[0].from", equalTo("2021-05-07"))
                .body("rows[0].to", nullValue())
                .body("rows[0].entries.date", contains("2022-03-04", "2022-03-07", "2022-03-07"))
                .body("rows[0].entries.half", contains("AM", "AM", "PM"))
                .body("rows[0].entries[0].why", allOf(containsString(clerk.name()), containsString("因公外出")))
                .body("rows[0].summary.postedDays", equalTo(31.0f))
                .body("rows[0].summary.inVillageDays", equalTo(29.5f))
                .body("rows[0].summary.officialTripDays", equalTo(0.5f))
                .body("rows[0].summary.trainingDays", equalTo(1.0f))
                .body("rows[1].to", equalTo("2022-03-20"))
                .body("rows[1].summary.postedDays", equalTo(11.0f))
                .body("rows[1].summary.inVillageDays", equalTo(10.5f));
    }

    @Test
    void a_reason_is_told_in_english_to_who_asks_in_english() {
        Posted cadre = GivenPostings.to("620503101200", START);
        GivenOffice clerk = GivenOffices.township("620503101");
        enter(clerk, entry(cadre, "2022-03-04", "DAY", "REST", "回家")).statusCode(201);
        clerk.request()
                .header("Accept-Language", "en")
                .get("/api/v1/attendance/registers/620503101/2022-03")
                .then()
                .statusCode(200)
                .body("rows[0].entries[0].why", allOf(containsString("entered rest"), containsString("Note: 回家")));
    }

    @Test
    void taking_an_exception_back_is_a_new_entry_and_leaves_the_day_in_the_village() {
        Posted cadre = GivenPostings.to("620503102200", START);
        GivenOffice clerk = GivenOffices.township("620503102");
        enter(clerk, entry(cadre, "2022-03-04", "DAY", "UNEXCUSED_ABSENCE"))
                .statusCode(201)
                .body("version", equalTo(1));
        enter(clerk, entry(cadre, "2022-03-04", "AM", "IN_VILLAGE"))
                .statusCode(201)
                .body("version", equalTo(2));
        register(clerk, "620503102", "2022-03")
                .body("rows[0].entries", hasSize(1))
                .body("rows[0].entries[0].half", equalTo("PM"))
                .body("rows[0].summary.unexcusedDays", equalTo(0.5f));
        assertEquals(2, entriesOf(cadre));
    }

    @Test
    void an_entry_sent_twice_is_there_once() {
        Posted cadre = GivenPostings.to("620503103200", START);
        GivenOffice clerk = GivenOffices.township("620503103");
        Map<String, Object> entry = entry(cadre, "2022-03-04", "AM", "REST");
        enter(clerk, entry).statusCode(201);
        enter(clerk, entry).statusCode(200).body("id", equalTo(entry.get("id"))).body("version", equalTo(1));
        assertEquals(1, entriesOf(cadre));
    }

    @Test
    void an_id_used_for_something_else_is_refused_in_whatever_month() {
        Posted cadre = GivenPostings.to("620503104200", START);
        GivenOffice clerk = GivenOffices.township("620503104");
        Map<String, Object> entry = entry(cadre, "2022-03-04", "AM", "REST");
        enter(clerk, entry).statusCode(201);
        for (String[] other : new String[][] {
            {"2022-03-04", "AM", "TRAINING"}, {"2022-03-04", "PM", "REST"}, {"2022-05-04", "AM", "REST"}
        }) {
            Map<String, Object> reused = entry(cadre, other[0], other[1], other[2]);
            reused.put("id", entry.get("id"));
            enter(clerk, reused).statusCode(409).body("code", equalTo("CONFLICT"));
        }
        assertEquals(1, entriesOf(cadre));
    }

    @Test
    void a_day_that_has_not_come_or_is_not_posted_is_refused() {
        Posted cadre = GivenPostings.to("620503105200", START, LocalDate.of(2022, 6, 30));
        GivenOffice clerk = GivenOffices.township("620503105");
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        Posted present = GivenPostings.to("620503105201", START);
        enter(clerk, entry(present, tomorrow, "AM", "REST")).statusCode(422).body("code", equalTo("RULE_VIOLATED"));
        enter(clerk, entry(cadre, "2021-05-06", "AM", "REST")).statusCode(422);
        enter(clerk, entry(cadre, "2022-07-01", "AM", "REST")).statusCode(422);
        enter(clerk, entry(cadre, "2021-05-07", "AM", "REST")).statusCode(201);
        enter(clerk, entry(cadre, "2022-06-30", "PM", "REST")).statusCode(201);
    }

    @Test
    void a_batch_answers_every_entry_and_keeps_what_is_right() {
        Posted one = GivenPostings.to("620503106200", START);
        Posted other = GivenPostings.to("620503106201", START);
        Posted elsewhere = GivenPostings.to("620503107200", START);
        Posted foreign = GivenPostings.to("623027100200", START);
        GivenOffice clerk = GivenOffices.stationingOffice("620503");
        List<Map<String, Object>> entries = new ArrayList<>();
        entries.add(entry(one, "2022-03-01", "AM", "REST"));
        entries.add(entry(one, "2022-03-01", "PM", "TRAINING"));
        entries.add(entry(other, "2022-03-01", "DAY", "OFFICIAL_TRIP"));
        entries.add(entry(one, "2022-04-01", "AM", "REST"));
        entries.add(entry(elsewhere, "2022-03-01", "AM", "REST"));
        entries.add(entry(foreign, "2022-03-01", "AM", "REST"));
        entries.add(entries.get(0));
        Map<String, Object> reused = new HashMap<>(entries.get(1));
        reused.put("status", "REST");
        entries.add(reused);
        batch(clerk, "620503106", "2022-03", entries)
                .statusCode(200)
                .body("recorded", equalTo(3))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(4))
                .body(
                        "results.id",
                        equalTo(entries.stream().map(e -> e.get("id")).toList()))
                .body(
                        "results.outcome",
                        contains(
                                "RECORDED",
                                "RECORDED",
                                "RECORDED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "DUPLICATE",
                                "REJECTED"))
                .body("results[3].code", equalTo("OTHER_REGISTER"))
                .body("results[4].code", equalTo("OTHER_REGISTER"))
                .body("results[5].code", equalTo("OUT_OF_JURISDICTION"))
                .body("results[5].message", notNullValue())
                .body("results[7].code", equalTo("ID_REUSED"));
        register(clerk, "620503106", "2022-03")
                .body("rows[0].summary.inVillageDays", equalTo(30.0f))
                .body("rows[1].summary.officialTripDays", equalTo(1.0f));
    }

    @Test
    void five_in_a_hundred_sent_again_are_not_entered_again() {
        Posted one = GivenPostings.to("620503108200", START);
        Posted other = GivenPostings.to("620503108201", START);
        GivenOffice clerk = GivenOffices.township("620503108");
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            String date = String.format("2022-03-%02d", day);
            entries.add(entry(one, date, "DAY", "REST"));
            entries.add(entry(other, date, day % 2 == 0 ? "AM" : "PM", "TRAINING"));
        }
        batch(clerk, "620503108", "2022-03", entries).body("recorded", equalTo(62));
        List<Map<String, Object>> again = new ArrayList<>(entries.subList(0, 5));
        for (int i = 0; i < 95; i++) {
            again.add(entry(one, String.format("2022-03-%02d", i % 31 + 1), "AM", "OFFICIAL_TRIP"));
        }
        batch(clerk, "620503108", "2022-03", again)
                .statusCode(200)
                .body("recorded", equalTo(95))
                .body("duplicates", equalTo(5))
                .body("rejected", equalTo(0));
        assertEquals(62 - 31 + 95, entriesOf(one));
        assertMonthsFollowFromEntries("620503108", "2022-03-01");
    }

    @Test
    void a_confirmed_month_takes_only_corrections_with_a_reason() {
        Posted cadre = GivenPostings.to("620503109200", START);
        GivenOffice clerk = GivenOffices.township("620503109");
        Map<String, Object> entry = entry(cadre, "2022-03-04", "DAY", "UNEXCUSED_ABSENCE");
        enter(clerk, entry).statusCode(201);
        String url = "/api/v1/attendance/registers/620503109/2022-03/confirmation";
        clerk.request().post(url).then().statusCode(428);
        clerk.request().header("If-Match", "\"0\"").post(url).then().statusCode(412);
        String version = register(clerk, "620503109", "2022-03").extract().header("ETag");
        GivenOffices.stationingOffice("620503")
                .request()
                .header("If-Match", version)
                .post(url)
                .then()
                .statusCode(403);
        clerk.request()
                .header("If-Match", version)
                .post(url)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("confirmedBy", equalTo(clerk.name()))
                .body("confirmedAt", notNullValue())
                .body("may", contains("correct"));

        enter(clerk, entry(cadre, "2022-03-05", "AM", "REST")).statusCode(409).body("code", equalTo("REGISTER_CLOSED"));
        batch(clerk, "620503109", "2022-03", List.of(entry(cadre, "2022-03-05", "AM", "REST")))
                .statusCode(409)
                .body("code", equalTo("REGISTER_CLOSED"));
        // what was acknowledged before stays acknowledged
        enter(clerk, entry).statusCode(200);
        batch(clerk, "620503109", "2022-03", List.of(entry, entry(cadre, "2022-03-05", "AM", "REST")))
                .statusCode(200)
                .body("results.outcome", contains("DUPLICATE", "REJECTED"))
                .body("results[1].code", equalTo("REGISTER_CLOSED"));
        String confirmed = register(clerk, "620503109", "2022-03").extract().header("ETag");
        clerk.request()
                .header("If-Match", confirmed)
                .post(url)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));

        Map<String, Object> correction = entry(cadre, "2022-03-04", "AM", "OFFICIAL_TRIP");
        correct(clerk, correction).statusCode(400).body("violations.at", contains("/reason"));
        correction.put("reason", "县里开会，漏登");
        correct(GivenOffices.orgDepartment("620503"), correction).statusCode(403);
        correct(clerk, correction).statusCode(201).body("source", equalTo("CORRECTION"));
        correct(clerk, correction).statusCode(200);
        register(clerk, "620503109", "2022-03")
                .body("state", equalTo("CONFIRMED"))
                .body("rows[0].entries[0].source", equalTo("CORRECTION"))
                .body("rows[0].entries[0].version", equalTo(2))
                .body("rows[0].entries[0].why", allOf(containsString("由无故脱岗改为因公外出"), containsString("漏登")))
                .body("rows[0].entries[1].status", equalTo("UNEXCUSED_ABSENCE"))
                .body("rows[0].summary.unexcusedDays", equalTo(0.5f));
    }

    @Test
    void many_entries_at_once_lose_no_count() throws Exception {
        Posted one = GivenPostings.to("620503110200", START);
        Posted other = GivenPostings.to("620503110201", START);
        GivenOffice clerk = GivenOffices.township("620503110");
        String token = clerk.token();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Map<String, Object> entry = entry(
                    i % 3 == 0 ? other : one,
                    String.format("2022-03-%02d", i % 20 + 1),
                    i % 2 == 0 ? "AM" : "PM",
                    i % 5 == 0 ? "IN_VILLAGE" : "REST");
            answers.add(clients.submit(() -> io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(entry)
                    .post("/api/v1/attendance/entries")
                    .statusCode()));
        }
        for (Future<Integer> answer : answers) {
            assertEquals(201, answer.get());
        }
        clients.shutdown();
        assertEquals(60, entriesOf(one) + entriesOf(other));
        assertMonthsFollowFromEntries("620503110", "2022-03-01");
    }

    @Test
    void an_entry_that_races_the_confirmation_is_either_in_it_or_refused() throws Exception {
        Posted cadre = GivenPostings.to("620503111200", START);
        GivenOffice clerk = GivenOffices.township("620503111");
        String token = clerk.token();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<String, Object> entry = entry(cadre, String.format("2022-03-%02d", i % 31 + 1), "AM", "REST");
            answers.add(clients.submit(() -> io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(entry)
                    .post("/api/v1/attendance/entries")
                    .statusCode()));
        }
        int confirmation;
        do {
            String version = register(clerk, "620503111", "2022-03").extract().header("ETag");
            confirmation = clerk.request()
                    .header("If-Match", version)
                    .post("/api/v1/attendance/registers/620503111/2022-03/confirmation")
                    .statusCode();
        } while (confirmation == 412);
        assertEquals(200, confirmation);
        int recorded = 0;
        for (Future<Integer> answer : answers) {
            assertEquals(true, answer.get() == 201 || answer.get() == 409);
            recorded += answer.get() == 201 ? 1 : 0;
        }
        clients.shutdown();
        assertEquals(recorded, entriesOf(cadre));
        String last = GivenPostings.rows("""
                select count(*) from attendance_entry e join attendance_register r on r.township_code = '620503111'
                where e.posting_id = ? and e.recorded_at > r.confirmed_at + interval '5 seconds'
                """, cadre.id()).get(0);
        assertEquals("0", last);
    }

    @Test
    void a_foreign_register_is_not_there_for_a_reader_and_refused_to_a_writer() {
        Posted foreign = GivenPostings.to("623027101200", START);
        GivenOffice clerk = GivenOffices.township("620503112");
        register(clerk, "623027101", "2022-03").statusCode(404);
        register(clerk, "999999999", "2022-03").statusCode(404);
        batch(clerk, "623027101", "2022-03", List.of(entry(foreign, "2022-03-01", "AM", "REST")))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        clerk.request()
                .header("If-Match", "\"0\"")
                .post("/api/v1/attendance/registers/623027101/2022-03/confirmation")
                .then()
                .statusCode(403);
        enter(clerk, entry(foreign, "2022-03-01", "AM", "REST"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        Map<String, Object> nobody = entry(foreign, "2022-03-01", "AM", "REST");
        nobody.put("postingId", UUID.randomUUID().toString());
        enter(clerk, nobody).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        assertEquals(0, entriesOf(foreign));
    }

    @Test
    void who_may_only_read_enters_nothing() {
        Posted cadre = GivenPostings.to("620503113200", START);
        for (GivenOffice reader : List.of(
                GivenOffices.orgDepartment("620503"),
                GivenOffices.inspector("620503"),
                GivenOffices.auditor("620503"),
                GivenOffices.unit(cadre.unitPath()),
                GivenOffices.cadre(cadre.cadreId()))) {
            register(reader, "620503113", "2022-03")
                    .statusCode(200)
                    .body("rows", hasSize(1))
                    .body("may", not(hasItem("record")));
            enter(reader, entry(cadre, "2022-03-01", "AM", "REST"))
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
        register(GivenOffices.unit("/ZZZZZZZZ/"), "620503113", "2022-03").statusCode(404);
    }

    @Test
    void a_month_before_any_posting_or_not_begun_has_no_register() {
        GivenPostings.to("620503114200", START);
        GivenOffice clerk = GivenOffices.township("620503114");
        register(clerk, "620503114", "2021-04").statusCode(422).body("code", equalTo("RULE_VIOLATED"));
        register(clerk, "620503114", "2021-05").statusCode(200);
        register(clerk, "620503114", "2099-01").statusCode(422);
        register(clerk, "620503114", "2022-13").statusCode(400);
        register(clerk, "62050311", "2022-03").statusCode(400);
        register(GivenOffices.township("620503115"), "620503115", "2022-03")
                .statusCode(200)
                .body("rows", hasSize(0));
    }

    @Test
    void a_year_without_a_calendar_is_an_error_and_never_a_plain_week() {
        GivenOffice clerk = GivenOffices.township("620503100");
        clerk.request().get("/api/v1/calendars/2027").then().statusCode(422).body("code", equalTo("CALENDAR_MISSING"));
        clerk.request()
                .get("/api/v1/calendars/2025")
                .then()
                .statusCode(200)
                .body("days", hasSize(365))
                .body("workdays", equalTo(248))
                .body("days.findAll { it.kind == 'MAKEUP_WORKDAY' }.date", hasItems("2025-01-26", "2025-10-11"))
                .body("days.find { it.date == '2025-10-06' }.name", equalTo("中秋"));
    }

    @Test
    void every_entry_is_a_deed_with_its_office() {
        Posted cadre = GivenPostings.to("620503116200", START);
        GivenOffice clerk = GivenOffices.township("620503116");
        Map<String, Object> entry = entry(cadre, "2022-03-01", "AM", "REST");
        enter(clerk, entry).statusCode(201);
        assertEquals(
                List.of("REGISTER_ENTRY_RECORDED|" + clerk.accountId() + "|TOWNSHIP|" + entry.get("id")),
                GivenPostings.rows("""
                        select d.action, d.account_id, d.role, d.subject_id from deed d join attendance_entry e on e.deed_id = d.id
                        where e.posting_id = ?
                        """, cadre.id()));
    }

    @Test
    void an_undeclared_field_or_a_wrong_word_is_refused() {
        Posted cadre = GivenPostings.to("620503117200", START);
        GivenOffice clerk = GivenOffices.township("620503117");
        Map<String, Object> more = entry(cadre, "2022-03-01", "AM", "REST");
        more.put("source", "LEAVE");
        enter(clerk, more).statusCode(400).body("violations.at", contains("/source"));
        enter(clerk, entry(cadre, "2022-03-01", "AM", "ABSENT")).statusCode(400);
        enter(clerk, entry(cadre, "2022-02-30", "AM", "REST")).statusCode(400);
        batch(clerk, "620503117", "2022-03", List.of()).statusCode(400);
    }

    static Map<String, Object> entry(Posted posted, String date, String half, String status) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("id", UUID.randomUUID().toString());
        entry.put("postingId", posted.id().toString());
        entry.put("date", date);
        entry.put("half", half);
        entry.put("status", status);
        return entry;
    }

    private static Map<String, Object> entry(Posted posted, String date, String half, String status, String note) {
        Map<String, Object> entry = entry(posted, date, half, status);
        entry.put("note", note);
        return entry;
    }

    static ValidatableResponse enter(GivenOffice office, Map<String, Object> entry) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(entry)
                .post("/api/v1/attendance/entries")
                .then();
    }

    private static ValidatableResponse correct(GivenOffice office, Map<String, Object> entry) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(entry)
                .post("/api/v1/attendance/corrections")
                .then();
    }

    static ValidatableResponse batch(
            GivenOffice office, String township, String month, List<Map<String, Object>> entries) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("entries", entries))
                .put("/api/v1/attendance/registers/" + township + "/" + month + "/entries")
                .then();
    }

    static ValidatableResponse register(GivenOffice office, String township, String month) {
        return office.request()
                .get("/api/v1/attendance/registers/" + township + "/" + month)
                .then();
    }

    private static int entriesOf(Posted posted) {
        return Integer.parseInt(
                GivenPostings.rows("select count(*) from attendance_entry where posting_id = ?", posted.id())
                        .get(0));
    }

    /** The letters kept by the writes, and the township's counts, are what the entries alone amount to. */
    static void assertMonthsFollowFromEntries(String township, String month) {
        String path = GivenOffices.path(township);
        String kept =
                "select posting_id, am, pm, version from attendance_month where month = ?::date and left(region_path, 26) = ? order by 1";
        assertEquals(MonthOracle.months(township, month), GivenPostings.rows(kept, month, path));
        assertEquals(GivenPostings.rows("""
                        select sum(attendance_halves(am || pm, 'O')), sum(attendance_halves(am || pm, 'T')), sum(attendance_halves(am || pm, 'L')),
                               sum(attendance_halves(am || pm, 'R')), sum(attendance_halves(am || pm, 'U'))
                        from attendance_month where month = ?::date and left(region_path, 26) = ?
                        """, month, path), GivenPostings.rows("""
                        select official_trip, training, leave, rest, unexcused from attendance_rollup
                        where month = ?::date and region_path = ?
                        """, month, path));
    }
}
