package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Who attended which course comes in from a file, under the rules of the page of the course. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportTrainingTest {
    private static final String COUNTY = "620503";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ImportWorker worker;

    private GivenOffice office;
    private GivenList list;
    private GivenPosting one;
    private GivenPosting other;
    private String mark;
    private boolean stopped;

    @BeforeEach
    void place() {
        office = GivenOffices.orgDepartment(COUNTY);
        list = new GivenList(office, "TRAINING");
        mark = UUID.randomUUID().toString().substring(0, 8);
        one = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
        other = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
    }

    @AfterEach
    void on() {
        if (stopped) {
            worker.begin();
        }
    }

    @Test
    void rows_of_one_number_are_one_course_with_its_roll() {
        JsonPath job = list.atomic(
                row("甲", one, "audience", List.of("第一书记", "CAPTAIN"), "lecturers", "张某/县委常委、组织部部长/党政领导；李某/教授/EXPERT"),
                row("乙", one),
                row("甲", other, "attendedDays", "1", "name", other.cadreName()));
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(3, job.getInt("rowsWritten"));
        assertEquals(2, count("select count(*) from training_session where title like ?"));
        JsonPath course = course("甲");
        assertEquals(2, course.getInt("cadres"), course.prettify());
        assertEquals("ROTATION", course.getString("kind"));
        assertEquals("COUNTY", course.getString("organizerLevel"));
        assertEquals(3, course.getInt("days"));
        assertEquals(
                List.of("CAPTAIN", "FIRST_SECRETARY"),
                course.getList("audience").stream().sorted().toList());
        assertEquals(List.of("张某", "李某"), course.getList("lecturers.name"));
        assertEquals(List.of("县委常委、组织部部长", "教授"), course.getList("lecturers.position"));
        assertEquals(List.of("LEADER", "EXPERT"), course.getList("lecturers.kind"));
        JsonPath roll = office.request()
                .get("/api/v1/trainings/" + course.getString("id") + "/roll")
                .jsonPath();
        Map<String, Integer> days = new LinkedHashMap<>();
        for (int i = 0; i < 2; i++) {
            days.put(roll.getString("items[" + i + "].cadreId"), roll.getInt("items[" + i + "].days"));
        }
        assertEquals(Map.of(one.cadreId().toString(), 3, other.cadreId().toString(), 1), days);
        List<String> report = list.report(job, "all");
        assertTrue(
                roll.getList("items.id").contains(JsonPath.from(report.get(2)).getString("id")),
                "a row is an attendance");
        assertEquals(3, entries("count(distinct day)", "status = 'TRAINING'"), "the register of days follows");
    }

    @Test
    void text_and_workbook_say_the_same() {
        byte[] csv = new GivenRows().and(row("表", one)).csv();
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("培训编号", "簿-" + mark);
        cells.put("培训名称", "簿" + mark);
        cells.put("培训类别", "轮训");
        cells.put("举办层级", "县级");
        cells.put("举办单位", "县委组织部");
        cells.put("举办地代码", COUNTY);
        cells.put("开班日期", LocalDate.of(2024, 4, 8));
        cells.put("培训天数", 3);
        cells.put("干部编号", other.cadreId().toString());
        byte[] workbook = new GivenRoster()
                .headers(cells.keySet().toArray(String[]::new))
                .and(cells)
                .xlsx();
        for (Map.Entry<String, byte[]> file :
                Map.of("text/csv", csv, XLSX, workbook).entrySet()) {
            String id = list.upload(file.getValue(), file.getKey(), "rows", false)
                    .statusCode(202)
                    .extract()
                    .path("id");
            JsonPath job = GivenImport.over(office, id);
            assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        }
        assertEquals(
                List.of("2024-04-08 3 ROTATION COUNTY"),
                GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts(
                                "select distinct started_on || ' ' || days || ' ' || kind || ' ' || organizer_level from training_session where title like ?",
                                "%" + mark)));
    }

    @Test
    void the_same_file_twice_changes_nothing_and_more_rows_join_the_course() {
        GivenList.Row first = row("复", one);
        assertEquals(1, list.rows(first).getInt("rowsWritten"));
        JsonPath again = list.rows(first, first);
        assertEquals(2, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        JsonPath more = list.rows(first, row("复", other, "attendedDays", "2"));
        assertEquals(1, more.getInt("rowsWritten"), more.prettify());
        assertEquals(1, count("select count(*) from training_session where title like ?"));
        assertEquals(2, course("复").getInt("cadres"));
        JsonPath differs = list.rows(row("复", other, "attendedDays", "3"));
        assertEquals(List.of("TRAINING_ATTENDED"), differs.getList("errors.code"), differs.prettify());
        assertEquals(List.of("attendedDays"), differs.getList("errors.column"));
    }

    @Test
    void a_course_is_said_once_and_a_row_that_says_otherwise_learns_which_row_said_it() {
        JsonPath job = list.rows(
                row("异", one, "cadreId", UUID.randomUUID().toString(), "days", "9"),
                row("异", one),
                row("异", other, "startedOn", "2024-04-09", "days", "4", "organizerName", "县委党校"),
                row("异", other, "title", "别的班" + mark),
                row("异", other));
        assertEquals(2, job.getInt("rowsWritten"), job.prettify());
        assertEquals(
                List.of("1 cadreId", "3 days", "3 organizerName", "3 startedOn", "4 title"),
                told(job).stream().sorted().toList(),
                job.prettify());
        assertEquals(
                List.of("TRAINING_OTHERWISE"),
                job.getList("errors.findAll { it.row > 1 }.code").stream()
                        .distinct()
                        .toList());
        assertTrue(
                job.getList("errors.findAll { it.row > 1 }.reason", String.class).stream()
                        .allMatch(reason -> reason.contains("第 2 行")),
                job.prettify());
        JsonPath later = list.rows(row("异", one, "kind", "COLLECTIVE"));
        assertEquals(List.of("TRAINING_FIXED"), later.getList("errors.code"), later.prettify());
        assertEquals(List.of("kind"), later.getList("errors.column"));
    }

    @Test
    void a_course_of_the_page_is_meant_by_our_id_and_takes_the_number() {
        String id = office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        "页" + mark,
                        "kind",
                        "ROTATION",
                        "organizerLevel",
                        "COUNTY",
                        "organizerName",
                        "县委组织部",
                        "regionCode",
                        COUNTY,
                        "startedOn",
                        "2024-04-08",
                        "days",
                        3))
                .post("/api/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(1, list.rows(row("页", one, "trainingId", id)).getInt("rowsWritten"));
        assertEquals(1, list.rows(row("页", other)).getInt("rowsWritten"));
        JsonPath course = course("页");
        assertEquals(id, course.getString("id"));
        assertEquals(2, course.getInt("cadres"));
        JsonPath nothing =
                list.rows(row("无", one, "trainingId", UUID.randomUUID().toString()));
        assertEquals(List.of("trainingId"), nothing.getList("errors.column"), nothing.prettify());
    }

    @Test
    void what_the_page_would_refuse_is_refused_at_its_cell() {
        GivenPosting elsewhere = GivenPosting.in(GivenTeams.village("623027"), LocalDate.of(2021, 5, 7));
        GivenList.Row nobody = row("无人", one);
        nobody.remove("cadreId");
        JsonPath job = list.rows(
                row("明天", one, "startedOn", LocalDate.now().plusDays(2).toString()),
                row("外县", one, "regionCode", "623027"),
                row("村码", one, "regionCode", "620503100200"),
                row("零天", one, "days", "0"),
                row("几天", one, "days", "三"),
                row("类别", one, "kind", "讲座"),
                row("对象", one, "audience", List.of("第一书记", "群众")),
                row("谁讲", one, "lecturers", "张某，教授"),
                row("讲者", one, "lecturers", "张某/教授/名师"),
                row("超天", one, "attendedDays", "4"),
                row("别县人", elsewhere),
                row("改名", one, "name", "某某"),
                nobody,
                row("长", one, "title", "长".repeat(101)),
                row("", one, "externalId", ""));
        assertEquals(0, job.getInt("rowsWritten"), job.prettify());
        assertEquals(
                List.of(
                        "1 startedOn",
                        "2 regionCode",
                        "3 regionCode",
                        "4 days",
                        "5 days",
                        "6 kind",
                        "7 audience",
                        "8 lecturers",
                        "9 lecturers",
                        "10 attendedDays",
                        "11 cadreId",
                        "12 name",
                        "13 citizenId",
                        "14 title",
                        "15 externalId"),
                told(job),
                job.prettify());
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank));
        assertEquals(0, count("select count(*) from training_session where title like ?"));
    }

    @Test
    void a_trial_and_all_or_nothing_leave_nothing() {
        GivenList.Row good = row("试", one);
        GivenList.Row bad = row("试", other, "days", "5");
        JsonPath dry = list.dry(good, bad);
        assertEquals(1, dry.getInt("rowsValid"), dry.prettify());
        assertEquals("TRAINING_OTHERWISE", dry.getString("errors[0].code"));
        assertEquals("FAILED", list.atomic(good, bad).getString("state"));
        assertEquals(0, count("select count(*) from training_session where title like ?"));
        assertEquals(0, entries("count(*)", "true"));
        assertEquals(0, count("select count(*) from import_key where external_id like ?"));
    }

    @Test
    void who_may_not_record_courses_may_not_import_them() {
        byte[] file = new GivenRows().and(row("谁", one)).ndjson();
        for (GivenOffice each : List.of(GivenOffices.inspector(COUNTY), GivenOffices.township(one.township()))) {
            new GivenList(each, "TRAINING")
                    .upload(file, GivenList.NDJSON, "rows", true)
                    .statusCode(403);
        }
        GivenMachine machine = GivenMachine.at(COUNTY);
        machine.scopes(COUNTY, 0, List.of("import:run", "training:read"));
        machine.request()
                .multiPart("file", "x.ndjson", file, GivenList.NDJSON)
                .multiPart("kind", "TRAINING")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        new GivenList(GivenOffices.stationingOffice(COUNTY), "TRAINING")
                .upload(file, GivenList.NDJSON, "rows", true)
                .statusCode(202);
    }

    @Test
    void the_template_is_a_list_that_can_be_brought_in() {
        for (String type : List.of("text/csv", XLSX)) {
            byte[] template = office.request()
                    .accept(type)
                    .get("/api/v1/imports/templates/training")
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
                    List.of("TRAINING_UNREGISTERED"), job.getList("errors.code"), "words are words: " + job.prettify());
        }
    }

    @Test
    void who_is_interrupted_goes_on_and_nobody_is_on_a_roll_twice() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(row("断" + i / 2 + "/", i % 2 == 0 ? one : other, "kind", "SELF_STUDY"));
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
        long half = count("select count(*) from training_session where title like ?");
        assertTrue(half > 0 && half < 200, "interrupted at " + half);
        worker.begin();
        stopped = false;
        JsonPath job = GivenImport.over(office, id);
        assertEquals(400, job.getInt("rowsWritten"), job.prettify());
        assertEquals(200, count("select count(*) from training_session where title like ?"));
        assertEquals(400, count("select count(*) from training_attendance where title like ?"));
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

    /** Somebody at a course in order. */
    private GivenList.Row row(String name, GivenPosting who, Object... more) {
        GivenList.Row row = GivenList.row(
                "externalId", name + "-" + mark,
                "title", name + mark,
                "kind", "轮训",
                "organizerLevel", "县级",
                "organizerName", "县委组织部",
                "regionCode", COUNTY,
                "startedOn", "2024-04-08",
                "days", "3",
                "cadreId", who.cadreId().toString());
        row.putAll(GivenList.row(more));
        return row;
    }

    private JsonPath course(String name) {
        String id = GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select id::text from training_session where title = ?", name + mark))
                .get(0);
        return office.request().get("/api/v1/trainings/" + id).jsonPath();
    }

    /** What the register has of the one. */
    private long entries(String what, String which) {
        return GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select " + what + " from attendance_entry where posting_id = ? and " + which, one.id()));
    }

    private long count(String text) {
        return GivenDatabase.asRegion("/", sql -> sql.count(text, "%" + mark));
    }
}
