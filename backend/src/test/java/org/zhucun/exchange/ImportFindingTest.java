package org.zhucun.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** Findings come in from a file as drafts of whoever brings them in, under the rules of their page. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportFindingTest {
    private static final String COUNTY = "520327";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ImportWorker worker;

    private GivenOffice office;
    private GivenList list;
    private GivenPosting posting;
    private String mark;
    private boolean stopped;

    @BeforeEach
    void place() {
        office = GivenOffices.inspector(COUNTY);
        list = new GivenList(office, "FINDING");
        mark = UUID.randomUUID().toString().substring(0, 8);
        posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
    }

    @AfterEach
    void on() {
        if (stopped) {
            worker.begin();
        }
    }

    @Test
    void a_row_becomes_a_draft_of_who_brings_it_in_whomever_it_is_about() {
        String unit = "单位" + posting.cadreName().substring(2);
        JsonPath team = team();
        JsonPath job = list.atomic(
                row("队", "targetId", team.getString("name"), "villageCode", team.getString("homeVillage.code")),
                row("队号", "severity", "SERIOUS", "clause", "第三条"),
                row("镇", "targetKind", "乡镇", "targetId", posting.township()),
                row("人", "targetKind", "干部", "targetId", posting.cadreId().toString()),
                row("单", "targetKind", "单位", "targetId", unit, "category", "保障不到位"));
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(5, job.getInt("rowsWritten"));
        List<String> lines = list.report(job, "all");
        String[] targets = {"TEAM", "TEAM", "TOWNSHIP", "CADRE", "UNIT"};
        for (int i = 0; i < lines.size(); i++) {
            assertEquals("CREATED", JsonPath.from(lines.get(i)).getString("outcome"));
            JsonPath finding = finding(JsonPath.from(lines.get(i)).getString("id"));
            assertEquals("OPEN", finding.getString("state"), finding.prettify());
            assertEquals(targets[i], finding.getString("target.kind"));
            assertEquals(office.name(), finding.getString("foundBy"));
            assertNull(finding.getString("issuedOn"));
        }
        assertEquals(
                team.getString("id"),
                finding(JsonPath.from(lines.get(0)).getString("id")).getString("target.id"));
        JsonPath second = finding(JsonPath.from(lines.get(1)).getString("id"));
        assertEquals(posting.teamId().toString(), second.getString("target.id"));
        assertEquals("第三条", second.getString("clause"));
        assertEquals("SERIOUS", second.getString("severity"));
        assertEquals(
                List.of(office.accountId().toString()),
                texts("select distinct found_by::text from finding where facts like ?"));
        assertEquals(
                1,
                count(
                        "select count(distinct deed_id) from row_change where table_name = 'finding' and after ->> 'facts' like ?"));
    }

    @Test
    void text_and_workbook_say_the_same() {
        byte[] csv = new GivenRows().and(row("表")).csv();
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("对象类别", "工作队");
        cells.put("督查对象", posting.teamId().toString());
        cells.put("问题类别", "任务落实");
        cells.put("严重程度", "一般");
        cells.put("问题事实", "簿" + mark);
        cells.put("发现日期", LocalDate.of(2025, 5, 20));
        cells.put("外部编号", "簿-" + mark);
        byte[] workbook = new GivenRoster()
                .headers(cells.keySet().toArray(String[]::new))
                .and(cells)
                .xlsx();
        for (Map.Entry<String, byte[]> file :
                Map.of("text/csv", csv, XLSX, workbook).entrySet()) {
            JsonPath job = over(file.getValue(), file.getKey());
            assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        }
        assertEquals(
                List.of("2025-05-20 TASK MODERATE"),
                texts(
                        "select distinct found_on || ' ' || category || ' ' || severity from finding where facts like ? and state = 'OPEN'"));
    }

    @Test
    void the_same_file_twice_changes_nothing_and_what_differs_is_corrected_elsewhere() {
        GivenList.Row first = row("复", "clause", "第一条", "method", "暗访");
        String id = JsonPath.from(list.report(list.rows(first), "all").get(0)).getString("id");
        GivenList.Row terse = row("复");
        JsonPath again = list.rows(first);
        assertEquals(1, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        assertEquals(
                "UNCHANGED", JsonPath.from(list.report(again, "all").get(0)).getString("outcome"));
        assertEquals(1, list.rows(terse).getInt("rowsValid"), "an empty cell says nothing");
        JsonPath job = list.rows(row(
                "复", "facts", "改" + mark, "severity", "轻微", "method", "明察", "clause", "第二条", "foundOn", "2025-05-21"));
        assertEquals(
                List.of("severity", "facts", "clause", "foundOn", "method"),
                job.getList("errors.column").stream()
                        .sorted((one, other) -> Integer.compare(place(one), place(other)))
                        .toList(),
                job.prettify());
        assertEquals(
                List.of("FINDING_FIXED"),
                job.getList("errors.code").stream().distinct().toList());
        assertTrue(job.getString("errors[0].hint").contains("由登记人在该问题的页面修改"), job.prettify());
        assertEquals(1, count("select count(*) from finding where facts like ?"));
        // the page is where it is corrected: what the file said first is refused from then on
        office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + finding(id).getLong("version") + "\"")
                .body(Map.of(
                        "category", "TASK", "severity", "MODERATE", "facts", "改过" + mark, "method", "COVERT_CHECK"))
                .put("/api/v1/findings/" + id)
                .then()
                .statusCode(200);
        JsonPath late = list.rows(terse);
        assertEquals(List.of("facts"), late.getList("errors.column"), late.prettify());
    }

    private static int place(Object column) {
        return List.of("severity", "facts", "clause", "foundOn", "method").indexOf(column);
    }

    @Test
    void what_the_page_would_refuse_is_refused_at_its_cell() {
        GivenPosting elsewhere = GivenPosting.in(GivenTeams.village("623027"), LocalDate.of(2021, 5, 7));
        GivenList.Row nameless = row("无号");
        nameless.remove("externalId");
        assertEquals(List.of("1 externalId"), told(list.rows(nameless)));
        JsonPath unnumbered = over(new GivenRows().and(nameless).csv(), "text/csv");
        assertEquals("FAILED", unnumbered.getString("state"), unnumbered.prettify());
        assertTrue(unnumbered.getString("problem.detail").contains("外部编号"), unnumbered.prettify());
        JsonPath job = list.rows(
                row("明天", "foundOn", LocalDate.now().plusDays(2).toString()),
                row("外县", "targetId", elsewhere.teamId().toString()),
                row("外村", "villageCode", elsewhere.village()),
                row("县码", "targetKind", "乡镇", "targetId", COUNTY),
                row("无此队", "targetId", "没有的队" + mark),
                row("无此人", "targetKind", "CADRE", "targetId", "某某"),
                row("无此局", "targetKind", "UNIT", "targetId", "没有的局" + mark),
                row("类别", "category", "其它的"),
                row("长", "facts", "长".repeat(2001)),
                row(
                        "欠谁",
                        "targetKind",
                        "CADRE",
                        "targetId",
                        posting.cadreId().toString(),
                        "category",
                        "CARE_NOT_DELIVERED"),
                row("无此次", "inspectionId", UUID.randomUUID().toString()),
                row("要点", "checklistItem", "attendance"),
                row("编号", "campaignId", "第一专项"),
                row("", "externalId", ""),
                row("无此专项", "campaignId", UUID.randomUUID().toString()));
        assertEquals(0, job.getInt("rowsWritten"), job.prettify());
        assertEquals(
                List.of(
                        "1 foundOn",
                        "2 targetId",
                        "3 villageCode",
                        "4 targetId",
                        "5 targetId",
                        "6 targetId",
                        "7 targetId",
                        "8 category",
                        "9 facts",
                        "10 targetKind",
                        "11 inspectionId",
                        "12 checklistItem",
                        "13 campaignId",
                        "14 externalId",
                        "15 campaignId"),
                told(job),
                job.prettify());
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank));
        JsonPath twice = list.rows(row("双", "externalId", "D-" + mark), row("双二", "externalId", "D-" + mark));
        assertEquals(List.of("ROW_KEY_TWICE", "ROW_KEY_TWICE"), twice.getList("errors.code"), twice.prettify());
    }

    @Test
    void a_trial_and_all_or_nothing_leave_no_draft_and_no_gap_in_the_numbers() {
        GivenList.Row good = row("试", "foundOn", "2019-03-01");
        GivenList.Row bad = row("坏", "targetId", "没有的队" + mark);
        JsonPath dry = list.dry(good, bad);
        assertEquals(1, dry.getInt("rowsValid"), dry.prettify());
        assertEquals("FAILED", list.atomic(good, bad).getString("state"));
        assertEquals(0, count("select count(*) from finding where facts like ?"));
        assertEquals(
                0, count("select count(*) from row_change where table_name = 'finding' and after ->> 'facts' like ?"));
        List<String> lines = list.report(
                list.rows(good, bad, row("二", "foundOn", "2019-03-02"), row("三", "foundOn", "2019-03-03")), "all");
        List<Integer> numbers = lines.stream()
                .map(JsonPath::from)
                .filter(line -> line.getString("id") != null)
                .map(line -> finding(line.getString("id")).getString("number"))
                .map(number -> Integer.valueOf(number.substring(number.length() - 4)))
                .toList();
        int from = numbers.get(0);
        assertEquals(List.of(from, from + 1, from + 2), numbers, "a refused row takes no number");
    }

    @Test
    void only_who_records_findings_brings_them_in_and_an_inspector_nothing_else() {
        byte[] file = new GivenRows().and(row("谁")).ndjson();
        for (GivenOffice one : List.of(GivenOffices.stationingOffice(COUNTY), GivenOffices.orgDepartment(""))) {
            new GivenList(one, "FINDING")
                    .upload(file, GivenList.NDJSON, "rows", true)
                    .statusCode(403);
        }
        for (GivenOffice one : List.of(GivenOffices.township(posting.township()), GivenOffices.auditor(COUNTY))) {
            new GivenList(one, "FINDING")
                    .upload(file, GivenList.NDJSON, "rows", true)
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
        GivenMachine.at(COUNTY)
                .request()
                .multiPart("file", "x.ndjson", file, GivenList.NDJSON)
                .multiPart("kind", "FINDING")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        for (String kind : List.of("ROSTER", "CADRE", "ORGANIZATION", "TEAM", "POSTING")) {
            new GivenList(office, kind)
                    .upload(file, GivenList.NDJSON, "rows", true)
                    .statusCode(403);
        }
        new GivenList(GivenOffices.orgDepartment(COUNTY), "FINDING")
                .upload(file, GivenList.NDJSON, "rows", true)
                .statusCode(202);
    }

    @Test
    void the_template_is_a_list_that_can_be_brought_in() {
        for (String type : List.of("text/csv", XLSX)) {
            byte[] template = office.request()
                    .accept(type)
                    .get("/api/v1/imports/templates/finding")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            String id = list.upload(template, type, "rows", true)
                    .statusCode(202)
                    .extract()
                    .path("id");
            JsonPath job = GivenImport.over(office, id);
            assertEquals("DONE", job.getString("state"), job.prettify());
            assertEquals(
                    List.of("OUT_OF_JURISDICTION", "FINDING_TEAM"),
                    job.getList("errors.code"),
                    "what it names is made up, its words are words: " + job.prettify());
        }
    }

    @Test
    void who_is_interrupted_goes_on_and_no_finding_is_there_twice() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(row("断" + i + "/"));
        }
        String id = list.upload(GivenRows.of(rows).csv(), "text/csv", "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        while (GivenImport.get(office, id).getInt("rowsRead") < 100) {
            Thread.onSpinWait();
        }
        worker.stop();
        stopped = true;
        long half = count("select count(*) from finding where facts like ?");
        assertTrue(half > 0 && half < 400, "interrupted at " + half);
        worker.begin();
        stopped = false;
        JsonPath job = GivenImport.over(office, id);
        assertEquals(400, job.getInt("rowsWritten"), job.prettify());
        assertEquals(400, count("select count(*) from finding where facts like ?"));
        assertEquals(400, count("select count(distinct facts) from finding where facts like ?"));
    }

    private JsonPath over(byte[] file, String type) {
        String id =
                list.upload(file, type, "rows", false).statusCode(202).extract().path("id");
        return GivenImport.over(office, id);
    }

    private static List<String> told(JsonPath job) {
        List<Integer> rows = job.getList("errors.row");
        List<String> columns = job.getList("errors.column");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            told.add(rows.get(i) + " " + columns.get(i));
        }
        return told;
    }

    /** A finding about the team of the posting. */
    private GivenList.Row row(String name, Object... more) {
        GivenList.Row row = GivenList.row(
                "targetKind", "工作队",
                "targetId", posting.teamId().toString(),
                "category", "任务落实",
                "severity", "一般",
                "facts", name + mark,
                "foundOn", "2025-05-20",
                "externalId", name + "-" + mark);
        row.putAll(GivenList.row(more));
        return row;
    }

    /** A team that serves its village since long ago. */
    private static JsonPath team() {
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        UUID id = GivenTeams.team(department, GivenTeams.village(COUNTY), GivenTeams.unit("单位", COUNTY));
        return department.request().get("/api/v1/teams/" + id).jsonPath();
    }

    private JsonPath finding(String id) {
        return office.request()
                .get("/api/v1/findings/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> texts(String text) {
        return GivenDatabase.asRegion("/", sql -> sql.texts(text, "%" + mark));
    }

    private long count(String text) {
        return GivenDatabase.asRegion("/", sql -> sql.count(text, "%" + mark));
    }
}
