package org.zhucun.attendance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;

/** 考勤规则 (F, 2.8): what a document asks of presence, in townships that set it for themselves. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupFTest {
    private static final String COUNTY = "522324";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** 册亨县: no other test class uses it. */
    @Test
    void f2_who_is_posted_with_duties_at_his_unit_is_suggested_as_a_finding_and_nothing_is_found_by_itself() {
        String county = "522327";
        GivenOffice department = GivenOffices.orgDepartment(county);
        GivenTeams.Unit unit = GivenTeams.unit("册亨县某局", county);
        UUID team = GivenTeams.team(department, GivenTeams.village(county), unit);
        UUID busy = GivenTeams.cadre("两头忙", unit, county);
        LocalDate since = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(2);
        Map<String, Object> both = GivenTeams.posting(busy, team, since, "MEMBER");
        both.put("homeUnitDuties", true);
        String posting = post(department, "/postings", both)
                .statusCode(201)
                .body("homeUnitDuties", equalTo(true))
                .extract()
                .path("id");
        GivenTeams.post(department, GivenTeams.cadre("脱产", unit, county), team, since, "MEMBER");
        get(department, "/postings?homeUnitDuties=true&region=" + county).body("items.cadreName", contains("两头忙"));
        get(department, "/postings?homeUnitDuties=false&region=" + county).body("items.cadreName", contains("脱产"));

        suggested(department)
                .body("items.id", contains(posting))
                .body("items[0].rule", equalTo("F2"))
                .body("items[0].target", equalTo(busy.toString()))
                .body("items[0].title", containsString("两头忙"));
        GivenOffice inspector = GivenOffices.inspector(county);
        suggested(department).body("items.id", empty());
        suggested(GivenOffices.inspector("522328")).body("items.id", empty());
        suggested(GivenOffices.stationingOffice(county)).body("items.id", empty());
        get(inspector, "/findings?region=" + county).body("items", empty());
        post(inspector, "/findings", about(busy, "TASK")).statusCode(201);
        suggested(inspector).body("items.id", contains(posting));
        post(inspector, "/findings", about(busy, "TWO_END_SHUTTLE")).statusCode(201);
        suggested(inspector).body("items.id", empty());
    }

    private static Map<String, Object> about(UUID cadre, String category) {
        return Map.of(
                "targetKind",
                "CADRE",
                "targetId",
                cadre,
                "category",
                category,
                "severity",
                "MODERATE",
                "facts",
                "仍承担原单位工作",
                "foundOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    private static ValidatableResponse suggested(GivenOffice office) {
        return get(office, "/inbox?kind=finding-suggestion&size=200").statusCode(200);
    }

    private static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }

    private static ValidatableResponse post(GivenOffice office, String path, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    @Test
    void f3_twenty_days_and_six_nights_are_commuting_where_fifteen_nights_are_asked() {
        String township = township(0, "attendance.nightRequired.month", "15");
        Posted commuter = GivenPostings.to(township + "200", LONG_AGO);
        Posted resident = GivenPostings.to(township + "201", LONG_AGO);
        Posted elsewhere = GivenPostings.to(GivenRegisters.township(COUNTY, 1) + "200", LONG_AGO);
        for (Posted cadre : List.of(commuter, resident)) {
            enter(township, cadre, "2022-06-21", 10, Span.DAY, AttendanceStatus.REST);
        }
        enter(township, commuter, "2022-06-07", 14, Span.NIGHT, AttendanceStatus.AWAY_OVERNIGHT);
        enter(township, resident, "2022-06-07", 5, Span.NIGHT, AttendanceStatus.AWAY_OVERNIGHT);
        judged(commuter, "F3", "2022-07-05")
                .body("state", equalTo("FAILING"))
                .body("required", containsString("15"))
                .body("found", containsString("在村 20 天"))
                .body("found", containsString("6 夜"))
                .body("found", containsString("走读"));
        judged(resident, "F3", "2022-07-05").body("state", equalTo("MET")).body("found", not(containsString("走读")));
        judged(elsewhere, "F3", "2022-07-05").body("state", nullValue());
    }

    @Test
    void
            w2_8_month_eighteen_days_in_the_village_and_two_of_training_meet_twenty_where_trips_count_and_lack_two_where_they_do_not() {
        String counts = GivenRegisters.township(COUNTY, 2);
        String not = township(3, "attendance.officialTripCounts", "false");
        for (String township : List.of(counts, not)) {
            Posted cadre = GivenPostings.to(township + "200", LONG_AGO);
            enter(township, cadre, "2022-06-01", 10, Span.DAY, AttendanceStatus.REST);
            enter(township, cadre, "2022-06-11", 2, Span.DAY, AttendanceStatus.TRAINING);
            ValidatableResponse judged = judged(cadre, "F-MONTH", "2022-07-05");
            if (township.equals(counts)) {
                judged.body("state", equalTo("MET"));
            } else {
                judged.body("state", equalTo("FAILING"))
                        .body("required", containsString("20"))
                        .body("found", containsString("18"))
                        .body("found", containsString("差 2 天"));
            }
        }
    }

    @Test
    void w2_8_quarter_forty_four_and_five_and_one_are_fifty_and_forty_nine_lack_one() {
        String township = township(4, "attendance.min.days.quarter", "50");
        Posted fifty = GivenPostings.to(township + "200", LONG_AGO);
        Posted less = GivenPostings.to(township + "201", LONG_AGO);
        for (Posted cadre : List.of(fifty, less)) {
            // 91 days of the second quarter: 41 at rest, 5 on official trips, 1 of training, 44 in the village
            enter(township, cadre, "2022-04-01", 30, Span.DAY, AttendanceStatus.REST);
            enter(township, cadre, "2022-05-01", 11, Span.DAY, AttendanceStatus.REST);
            enter(township, cadre, "2022-05-20", 5, Span.DAY, AttendanceStatus.OFFICIAL_TRIP);
            enter(township, cadre, "2022-06-01", 1, Span.DAY, AttendanceStatus.TRAINING);
        }
        enter(township, less, "2022-06-02", 1, Span.DAY, AttendanceStatus.LEAVE);
        judged(fifty, "F-QUARTER", "2022-07-05").body("state", equalTo("MET")).body("found", containsString("50"));
        judged(less, "F-QUARTER", "2022-07-05")
                .body("state", equalTo("FAILING"))
                .body("found", containsString("49"))
                .body("found", containsString("差 1 天"));
    }

    @Test
    void w2_8_two_thirds_of_250_workdays_are_167_days() {
        String township = township(5, "attendance.min.workdayFraction", "\"2/3\"");
        Posted enough = GivenPostings.to(township + "200", LONG_AGO);
        Posted less = GivenPostings.to(township + "201", LONG_AGO);
        // 365 days of 2021, whose calendar has 250 workdays: 198 of them at rest
        enter(township, enough, "2021-01-01", 198, Span.DAY, AttendanceStatus.REST);
        enter(township, less, "2021-01-01", 199, Span.DAY, AttendanceStatus.REST);
        judged(enough, "F-WORKDAYS", "2022-02-01")
                .body("state", equalTo("MET"))
                .body("required", containsString("250"))
                .body("required", containsString("167"))
                .body("found", containsString("167"));
        judged(less, "F-WORKDAYS", "2022-02-01")
                .body("state", equalTo("FAILING"))
                .body("found", containsString("166"))
                .body("found", containsString("差 1 天"));
    }

    @Test
    void w2_8_year_two_hundred_days_are_asked_of_a_year_that_is_over() {
        String township = GivenRegisters.township(COUNTY, 6);
        Posted less = GivenPostings.to(township + "200", LONG_AGO);
        enter(township, less, "2021-01-01", 166, Span.DAY, AttendanceStatus.LEAVE);
        judged(less, "F-YEAR", "2021-12-30").body("found", containsString("366"));
        judged(less, "F-YEAR", "2021-12-31")
                .body("state", equalTo("FAILING"))
                .body("found", containsString("199"))
                .body("found", containsString("差 1 天"));
    }

    @Test
    void who_arrives_in_the_middle_of_a_month_is_asked_a_share_or_all_or_nothing_as_the_document_says() {
        String share = GivenRegisters.township(COUNTY, 7);
        String all = township(8, "attendance.partPeriod", "\"FULL\"");
        String nothing = township(9, "attendance.partPeriod", "\"EXEMPT\"");
        for (String township : List.of(share, all, nothing)) {
            Posted newcomer = GivenPostings.to(township + "200", LocalDate.of(2022, 6, 16));
            Posted leaver = GivenPostings.to(township + "201", LONG_AGO, LocalDate.of(2022, 6, 14));
            enter(township, newcomer, "2022-06-16", 5, Span.DAY, AttendanceStatus.REST);
            enter(township, leaver, "2022-06-01", 5, Span.DAY, AttendanceStatus.REST);
            if (township.equals(share)) {
                judged(newcomer, "F-MONTH", "2022-07-05")
                        .body("state", equalTo("MET"))
                        .body("required", containsString("10"));
                judged(leaver, "F-MONTH", "2022-07-05")
                        .body("state", equalTo("FAILING"))
                        .body("found", containsString("9"));
            } else if (township.equals(all)) {
                judged(newcomer, "F-MONTH", "2022-07-05").body("state", equalTo("FAILING"));
            } else {
                judged(newcomer, "F-MONTH", "2022-07-05").body("state", nullValue());
                judged(leaver, "F-MONTH", "2022-07-05").body("state", nullValue());
            }
        }
    }

    @Test
    void half_days_count_as_halves() {
        String township = GivenRegisters.township(COUNTY, 10);
        Posted cadre = GivenPostings.to(township + "200", LONG_AGO);
        enter(township, cadre, "2022-06-01", 10, Span.DAY, AttendanceStatus.REST);
        judged(cadre, "F-MONTH", "2022-07-05").body("state", equalTo("MET"));
        enter(township, cadre, "2022-06-11", 1, Span.PM, AttendanceStatus.REST);
        judged(cadre, "F-MONTH", "2022-07-05")
                .body("state", equalTo("FAILING"))
                .body("found", containsString("19.5"))
                .body("found", containsString("差 0.5 天"));
    }

    private static String township(int n, String key, String value) {
        String township = GivenRegisters.township(COUNTY, n);
        GivenParameter.set(key, township, value);
        return township;
    }

    /** As the township's clerk enters them, month by month. */
    private static void enter(
            String township, Posted cadre, String from, int days, Span span, AttendanceStatus status) {
        Map<String, List<Map<String, Object>>> byMonth = new TreeMap<>();
        for (int n = 0; n < days; n++) {
            String day = LocalDate.parse(from).plusDays(n).toString();
            byMonth.computeIfAbsent(day.substring(0, 7), month -> new ArrayList<>())
                    .add(GivenRegisters.entry(cadre.id(), day, span.name(), status.name()));
        }
        GivenOffice clerk = GivenOffices.township(township);
        byMonth.forEach((month, entries) -> RegisterResourceTest.batch(clerk, township, month, entries)
                .statusCode(200)
                .body("rejected", equalTo(0)));
    }

    private static ValidatableResponse judged(Posted cadre, String rule, String day) {
        return GivenOffices.orgDepartment(COUNTY)
                .request()
                .get("/api/v1/compliance/results/" + cadre.id() + "?day=" + day)
                .then()
                .statusCode(200)
                .rootPath("rules.find { it.result.rule == '" + rule + "' }.result");
    }
}
