package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.export.GivenExport;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.incentive.GivenMerit;

/** Commendations and reminders come in from a file, under the rules of their page. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportIncentiveTest {
    private static final String COUNTY = "620503";

    private GivenOffice office;
    private GivenList list;
    private GivenPosting posting;
    private String mark;

    @BeforeEach
    void given() {
        office = GivenOffices.stationingOffice(COUNTY);
        list = new GivenList(office, "INCENTIVE");
        posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_row_is_a_commendation_of_a_cadre_or_of_a_team() {
        GivenList.Row team = row("先进集体");
        team.remove("cadreId");
        team.put("team", posting.teamId().toString());
        JsonPath job = list.atomic(row("优秀第一书记", "document", "县委发〔2026〕1号"), team, row("谈话", "kind", "约谈提醒"));
        assertEquals("DONE", job.getString("state"), () -> job.prettify() + list.report(job, "errors"));
        assertEquals(3, job.getInt("rowsWritten"));
        JsonPath cadres = incentives("cadre=" + posting.cadreId());
        assertEquals(List.of("REMIND", "COMMEND"), sorted(cadres, "kind"));
        JsonPath teams = incentives("team=" + posting.teamId());
        assertEquals(List.of("先进集体" + mark), teams.getList("items.title"));
        assertEquals(List.of("COUNTY"), teams.getList("items.level"));
        assertTrue(list.report(job, "all").get(1).contains(teams.getString("items[0].id")));
    }

    @Test
    void a_team_is_meant_by_its_number_there_and_by_our_id_however_it_is_written() {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into import_key (region_path, source_system, kind, external_id, item_id, job_id) values (?, 'hr', 'TEAM', ?, ?, ?)",
                        GivenOffices.path(COUNTY),
                        "D-" + mark,
                        posting.teamId(),
                        UUID.randomUUID()));
        JsonPath job = list.rows(
                row("对方编号", "cadreId", null, "team", "D-" + mark),
                row("大写", "cadreId", null, "team", posting.teamId().toString().toUpperCase(Locale.ROOT)));
        assertEquals(2, job.getInt("rowsWritten"), job::prettify);
        assertEquals(2, incentives("team=" + posting.teamId()).getList("items").size());
    }

    @Test
    void the_same_file_twice_doubles_nothing_with_a_number_and_without_one() {
        GivenList.Row numbered = row("有号", "externalId", "J-" + mark);
        GivenList.Row plain = row("无号");
        assertEquals(2, list.rows(numbered, plain).getInt("rowsWritten"));
        JsonPath again = list.rows(numbered, plain);
        assertEquals(2, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        assertEquals(2, count());
        // it is the same one when it gets a number later
        plain.put("externalId", "K-" + mark);
        assertEquals(1, list.rows(plain).getInt("rowsWritten"));
        assertEquals(2, count());
    }

    @Test
    void what_is_on_record_otherwise_is_refused_where_it_differs() {
        list.rows(row("原名", "externalId", "F-" + mark));
        JsonPath job = list.rows(row("改名", "externalId", "F-" + mark), row("原名", "level", "省级"));
        assertEquals(2, job.getInt("rowsRejected"));
        List<String> report = list.report(job, "errors");
        assertTrue(report.get(0).contains("\"column\":\"title\""), report.toString());
        assertTrue(report.get(0).contains("INCENTIVE_FIXED"), report.toString());
        assertTrue(report.get(1).contains("\"column\":\"level\""), report.toString());
        assertEquals(1, count());
    }

    @Test
    void rows_are_refused_at_the_column_that_is_wrong() {
        GivenList.Row nobody = row("无人");
        nobody.remove("cadreId");
        JsonPath job = list.rows(
                nobody,
                row("两个", "team", posting.teamId().toString()),
                row("提拔", "kind", "提拔重用"),
                row("明天", "on", LocalDate.now().plusDays(2).toString()),
                row("何队", "cadreId", null, "team", "没有的队"),
                row("何种", "kind", "奖状"),
                row("长".repeat(201)));
        assertEquals(7, job.getInt("rowsRejected"), job.prettify());
        List<String> report = list.report(job, "errors");
        String[] columns = {"citizenId", "team", "kind", "on", "team", "kind", "title"};
        for (int i = 0; i < columns.length; i++) {
            assertTrue(report.get(i).contains("\"column\":\"" + columns[i] + '"'), i + ": " + report.get(i));
            assertTrue(!report.get(i).contains("\"hint\":null"), report.get(i));
        }
        assertEquals(0, count());
    }

    @Test
    void what_went_out_comes_in_again_and_changes_nothing() {
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        LocalDate day =
                LocalDate.of(2019, 5, 1).plusDays(ThreadLocalRandom.current().nextInt(300));
        GivenList.Row team =
                row("集体", "on", day.toString(), "team", posting.teamId().toString());
        team.remove("cadreId");
        list.atomic(row("一", "on", day.toString(), "externalId", "R-" + mark), team);
        GivenMerit.promotions(posting, 1, day);
        String batch = GivenMerit.made(
                GivenMerit.post(department, "/incentive-batches", GivenMerit.batch(COUNTY, day.getYear())));
        GivenMerit.post(
                        department,
                        "/incentive-batches/" + batch + "/lines",
                        Map.of("facts", GivenMerit.facts(department, batch)))
                .statusCode(200);
        GivenMerit.step(department, "/incentive-batches/" + batch + "/issue", 0, Map.of("on", "2021-12-20"))
                .statusCode(200);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonPath row : new GivenExport(office::request)
                .rows("INCENTIVE", Map.of("from", day.toString(), "to", day.toString(), "system", "hr"))) {
            Map<String, Object> again = new LinkedHashMap<>(row.getMap(""));
            again.keySet().removeAll(List.of("incentiveId", "teamName"));
            rows.add(again);
        }
        assertTrue(rows.stream().anyMatch(row -> "PROMOTE".equals(row.get("kind"))), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> ("R-" + mark).equals(row.get("externalId"))), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> posting.teamId().toString().equals(row.get("team"))));
        JsonPath job = list.run(rows, "atomic", false);
        assertEquals("DONE", job.getString("state"), () -> job.prettify() + list.report(job, "errors"));
        assertEquals(rows.size(), job.getInt("rowsValid"));
        assertEquals(0, job.getInt("rowsWritten"), job.prettify());
    }

    @Test
    void a_trial_and_a_file_with_one_wrong_row_write_nothing() {
        GivenList.Row wrong = row("错", "level", "乡级");
        assertEquals(1, list.dry(row("试")).getInt("rowsValid"));
        assertEquals("FAILED", list.atomic(row("对"), wrong).getString("state"));
        assertEquals(0, count());
    }

    @Test
    void of_another_county_nobody_is_honoured_here() {
        GivenList elsewhere = new GivenList(GivenOffices.stationingOffice("520327"), "INCENTIVE");
        GivenList.Row team = row("别处");
        team.remove("cadreId");
        team.put("team", posting.teamId().toString());
        JsonPath job = elsewhere.rows(row("别处"), team);
        assertEquals(2, job.getInt("rowsRejected"), job.prettify());
        assertEquals(0, count());
    }

    @Test
    void a_machine_brings_it_in_with_the_scope_and_not_without() {
        GivenMachine machine = GivenMachine.at(COUNTY);
        String job = upload(machine, 202);
        assertEquals(1, GivenImport.over(machine::request, job).getInt("rowsWritten"));
        assertEquals(1, count());
        machine.scopes(COUNTY, 0, List.of("import:run"));
        upload(machine, 403);
        new GivenList(GivenOffices.township(posting.township()), "INCENTIVE")
                .upload(new GivenRows().and(row("乡镇")).ndjson(), GivenList.NDJSON, "rows", false)
                .statusCode(403);
    }

    private String upload(GivenMachine machine, int status) {
        return machine.request()
                .multiPart("file", "x.ndjson", new GivenRows().and(row("机器")).ndjson(), GivenList.NDJSON)
                .multiPart("kind", "INCENTIVE")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    private GivenList.Row row(String title, Object... more) {
        GivenList.Row row = GivenList.row("kind", "表彰", "level", "县级", "title", title + mark, "on", "2026-06-30");
        row.put("cadreId", posting.cadreId().toString());
        row.putAll(GivenList.row(more));
        return row;
    }

    private JsonPath incentives(String query) {
        return office.request()
                .get("/api/v1/incentives?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> sorted(JsonPath page, String member) {
        List<String> values = page.getList("items." + member);
        return values.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private long count() {
        return GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from commendation where title like ?", "%" + mark));
    }
}
