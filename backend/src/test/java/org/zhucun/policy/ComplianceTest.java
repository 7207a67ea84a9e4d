package org.zhucun.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** 合规: who does not meet which rule, by which clause, today and on a past day. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ComplianceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_failing_team_is_found_in_the_heat_table_in_the_list_and_with_the_facts_that_decide() {
        GivenOffice county = GivenOffices.orgDepartment("370102");
        String village = GivenPolicy.village("370102");
        GivenTeams.Unit unit = GivenTeams.unit("财政局", "370102");
        UUID team = GivenPolicy.team("重点村队", village, unit, LocalDate.of(2024, 1, 1));
        GivenPolicy.category(village, "KEY_ASSISTANCE", LocalDate.of(2024, 1, 1));
        GivenPolicy.member("甲", team, village, unit, LocalDate.of(2025, 3, 1), "{FIRST_SECRETARY,CAPTAIN}");
        GivenPolicy.member("乙", team, village, unit, LocalDate.of(2025, 3, 1), "{MEMBER}");
        String township = village.substring(0, 9);
        county.request()
                .get("/api/v1/compliance?region=370102")
                .then()
                .statusCode(200)
                .body("rules.id", hasItems("C1", "E1"))
                .body(
                        "places.find { it.code == '" + township + "' }.cells.find { it.rule == 'C1' }.failing",
                        equalTo(1))
                .body("places.find { it.code == '" + township + "' }.name", notNullValue());
        GivenOffices.township(township)
                .request()
                .get("/api/v1/compliance")
                .then()
                .statusCode(200)
                .body(
                        "places.find { it.code == '" + village + "' }.cells.find { it.rule == 'C1' }.failing",
                        equalTo(1));
        county.request()
                .get("/api/v1/compliance/results?region=" + township + "&rule=C1")
                .then()
                .statusCode(200)
                .body("items.subjectId", contains(team.toString()))
                .body("items[0].required", equalTo("不少于 3 人"))
                .body("items[0].found", equalTo("2 人"))
                .body("items[0].since", equalTo("2024-01-01"))
                .body("items[0].parameter.key", equalTo("team.minSize.KEY"))
                .body("items[0].parameter.clause", equalTo("C1"))
                .body("items[0].population", equalTo("TEAM"));
        county.request()
                .get("/api/v1/compliance/results/" + team)
                .then()
                .statusCode(200)
                .body("name", equalTo("重点村队"))
                .body("rules.find { it.result.rule == 'C1' }.facts.what", hasItems("甲", "乙"))
                .body("rules.find { it.result.rule == 'C1' }.may", hasItem("justify"));
        GivenPolicy.member("丙", team, village, unit, LocalDate.of(2025, 3, 1), "{MEMBER}");
        failing(county, township, "C1").body("items", empty());
        county.request()
                .get("/api/v1/compliance/results?state=MET&rule=C1&region=" + township)
                .then()
                .statusCode(200)
                .body("items.found", contains("3 人"));
    }

    @Test
    void a_past_day_is_judged_by_the_facts_and_the_parameters_of_that_day() {
        GivenOffice county = GivenOffices.orgDepartment("370103");
        String village = GivenPolicy.village("370103");
        GivenTeams.Unit unit = GivenTeams.unit("水利局", "370103");
        UUID team = GivenPolicy.team("水利队", village, unit, LocalDate.of(2021, 1, 1));
        GivenPolicy.category(village, "KEY_ASSISTANCE", LocalDate.of(2021, 1, 1));
        for (String name : List.of("一", "二", "三")) {
            GivenPolicy.member(name, team, village, unit, LocalDate.of(2022, 1, 1), "{MEMBER}");
        }
        assertEquals("FAILING", state(county, team, "C1", "2021-12-31"));
        assertEquals("MET", state(county, team, "C1", "2022-01-01"));
        county.request()
                .get("/api/v1/compliance?region=370103&day=2021-12-31")
                .then()
                .statusCode(200)
                .body("total.find { it.rule == 'C1' }.failing", equalTo(1));
        county.request()
                .get("/api/v1/compliance/results?region=370103&rule=C1&day=2021-12-31")
                .then()
                .body("items.subjectId", contains(team.toString()));
    }

    @Test
    void a_justified_failure_is_counted_apart_once_its_approver_agrees() {
        GivenOffice office = GivenOffices.stationingOffice("370104");
        GivenOffice approver = GivenOffices.orgDepartment("370104");
        String village = GivenPolicy.village("370104");
        GivenTeams.Unit unit = GivenTeams.unit("林业局", "370104");
        UUID team = GivenPolicy.team("林业队", village, unit, LocalDate.of(2024, 1, 1));
        GivenPolicy.category(village, "KEY_ASSISTANCE", LocalDate.of(2024, 1, 1));
        String id = justify(office, team, "C1", approver, 201).extract().path("id");
        justify(office, team, "C1", approver, 409);
        failing(office, "370104", "C1").body("items.state", contains("FAILING"));
        approver.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("approve", true))
                .post("/api/v1/policies/exceptions/" + id + "/decision")
                .then()
                .statusCode(200);
        failing(office, "370104", "C1").body("items.state", contains("JUSTIFIED"));
        office.request()
                .get("/api/v1/compliance?region=370104")
                .then()
                .body("total.find { it.rule == 'C1' }.justified", equalTo(1))
                .body("total.find { it.rule == 'C1' }.failing", equalTo(0));
        UUID cadre = GivenPolicy.posted("未训", GivenPolicy.village("370104"), LocalDate.of(2026, 1, 5), "{MEMBER}");
        justify(office, cadre, "E1", approver, 422).body("code", equalTo("RULE_VIOLATED"));
    }

    @Test
    void nobody_sees_results_from_elsewhere() {
        UUID cadre = GivenPolicy.posted("外县", GivenPolicy.village("370105"), LocalDate.of(2026, 1, 5), "{MEMBER}");
        GivenOffice elsewhere = GivenOffices.orgDepartment("370112");
        elsewhere.request().get("/api/v1/compliance/results/" + cadre).then().statusCode(404);
        elsewhere.request().get("/api/v1/compliance?region=370105").then().statusCode(404);
        elsewhere
                .request()
                .get("/api/v1/compliance/results?size=200")
                .then()
                .body("items.subjectId", not(hasItem(cadre.toString())));
        justify(elsewhere, cadre, "E1", elsewhere, 403);
        GivenOffices.cadre(cadre).request().get("/api/v1/compliance").then().statusCode(403);
    }

    @Test
    void e1_counts_courses_of_the_term_by_level_kind_and_days() {
        GivenOffice county = GivenOffices.orgDepartment("510104");
        String village = GivenPolicy.village("510104");
        UUID cadre = GivenPolicy.posted("学员", village, LocalDate.of(2022, 5, 1), "{MEMBER}");
        GivenPolicy.trained(county, "510104", "COUNTY", "COLLECTIVE", 3, LocalDate.of(2022, 4, 1), cadre);
        assertEquals("FAILING", state(county, cadre, "E1", "2022-12-31"));
        GivenPolicy.trained(county, "510104", "COUNTY", "FORUM", 4, LocalDate.of(2022, 6, 1), cadre);
        GivenPolicy.trained(county, "510104", "TOWNSHIP", "COLLECTIVE", 5, LocalDate.of(2022, 7, 1), cadre);
        assertEquals("FAILING", state(county, cadre, "E1", "2022-12-31"));
        GivenPolicy.trained(county, "510104", "COUNTY", "COLLECTIVE", 3, LocalDate.of(2022, 8, 1), cadre);
        assertEquals("FAILING", state(county, cadre, "E1", "2022-07-31"));
        assertEquals("MET", state(county, cadre, "E1", "2022-08-01"));
        county.request()
                .get("/api/v1/compliance/results/" + cadre + "?day=2022-12-31")
                .then()
                .body("rules.find { it.result.rule == 'E1' }.facts", hasSize(4))
                .body("rules.find { it.result.rule == 'E1' }.result.parameter.clause", equalTo("时间不少于3天"));
    }

    @Test
    void the_list_goes_page_by_page_and_out_into_a_workbook() {
        GivenOffice county = GivenOffices.orgDepartment("370113");
        for (int i = 0; i < 5; i++) {
            GivenPolicy.posted("页" + i, GivenPolicy.village("370113"), LocalDate.of(2026, 1, 5), "{MEMBER}");
        }
        String next = county.request()
                .get("/api/v1/compliance/results?region=370113&rule=E1&size=3&withTotal=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("total.count", equalTo(5))
                .extract()
                .path("next");
        county.request()
                .get("/api/v1/compliance/results?region=370113&rule=E1&size=3&after=" + next)
                .then()
                .body("items", hasSize(2))
                .body("items[0].sentence", containsString("培训"));
        String past = county.request()
                .get("/api/v1/compliance/results?region=370113&rule=E1&size=3&day=" + TODAY.minusDays(1))
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        county.request()
                .get("/api/v1/compliance/results?region=370113&rule=E1&size=3&after=" + past + "&day="
                        + TODAY.minusDays(1))
                .then()
                .body("items", hasSize(2));
        byte[] file = county.request()
                .contentType(ContentType.JSON)
                .body(Map.of("region", "370113", "purpose", "月度通报"))
                .post("/api/v1/compliance/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(file.length > 1000 && file[0] == 'P' && file[1] == 'K');
        GivenOffices.township("370113001")
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", "x"))
                .post("/api/v1/compliance/export")
                .then()
                .statusCode(403);
    }

    @Test
    void an_english_reader_reads_english_in_the_list_on_the_page_in_the_refusal_and_in_the_workbook()
            throws IOException {
        GivenOffice county = GivenOffices.orgDepartment("370114");
        UUID cadre = GivenPolicy.posted("Li", GivenPolicy.village("370114"), LocalDate.of(2026, 1, 5), "{MEMBER}");
        GivenPolicy.trained(county, "370114", "COUNTY", "COLLECTIVE", 1, LocalDate.of(2026, 2, 1), cadre);
        String required =
                "training at county level or above, at least once in the term, at least 3 days, counted for each course";
        String found = "1 course, longest 1 day, 1 day in all";
        english(county)
                .get("/api/v1/compliance/results?rule=E1&region=370114")
                .then()
                .body("items.required", contains(required))
                .body("items.found", contains(found));
        english(county)
                .get("/api/v1/compliance/results/" + cadre)
                .then()
                .body(
                        "rules.find { it.result.rule == 'E1' }.facts.value",
                        contains("county, collective training, 1 day"));
        english(county)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "rule",
                        "E1",
                        "justification",
                        Map.of(
                                "reason",
                                "x",
                                "approverAccountId",
                                county.accountId().toString())))
                .post("/api/v1/compliance/results/" + cadre + "/exceptions")
                .then()
                .statusCode(422)
                .body("rule.required", equalTo(required))
                .body("rule.found", equalTo(found));
        byte[] file = english(county)
                .contentType(ContentType.JSON)
                .body(Map.of("region", "370114", "rule", "E1", "purpose", "monthly"))
                .post("/api/v1/compliance/export")
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals("Required", rows.get(1).getCellText(5));
            assertEquals(required, rows.get(2).getCellText(5));
            assertEquals("not met", rows.get(2).getCellText(4));
        }
    }

    private static RequestSpecification english(GivenOffice office) {
        return office.request().header("Accept-Language", "en");
    }

    private static String state(GivenOffice office, UUID subject, String rule, String day) {
        return office.request()
                .get("/api/v1/compliance/results/" + subject + "?day=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("rules.find { it.result.rule == '" + rule + "' }.result.state");
    }

    private static io.restassured.response.ValidatableResponse failing(GivenOffice office, String region, String rule) {
        return office.request()
                .get("/api/v1/compliance/results?region=" + region + "&rule=" + rule)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse justify(
            GivenOffice office, UUID subject, String rule, GivenOffice approver, int status) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "rule",
                        rule,
                        "justification",
                        Map.of(
                                "reason",
                                "年底前补齐",
                                "approverAccountId",
                                approver.accountId().toString())))
                .post("/api/v1/compliance/results/" + subject + "/exceptions")
                .then()
                .statusCode(status);
    }
}
