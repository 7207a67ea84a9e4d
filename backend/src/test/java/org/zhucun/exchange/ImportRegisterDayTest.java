package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.exchange.export.GivenExport;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.scope.Role;

/** A township brings in the exceptions of its register under the rules of the register's page, and nothing else. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportRegisterDayTest {
    private static final String COUNTY = "451030";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final LocalDate START = LocalDate.of(2021, 5, 7);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    ImportWorker worker;

    private String township;
    private Posted cadre;
    private GivenOffice clerk;
    private GivenList list;
    private boolean stopped;

    @BeforeEach
    void place() {
        township = GivenRegisters.township(COUNTY, 0);
        cadre = GivenPostings.to(township + "200", START);
        clerk = GivenOffices.township(township);
        list = new GivenList(clerk, "REGISTER_DAY");
    }

    @AfterEach
    void on() {
        if (stopped) {
            worker.begin();
        }
    }

    @Test
    void a_row_is_an_exception_that_the_clerk_entered() {
        JsonPath job = list.atomic(
                row("2022-03-01", "全天", "因公外出", "note", "赴县里开会"),
                row("2022/3/2", "AM", "REST"),
                row("2022年3月3日", "下午", "请假", "cadreId", cadre.cadreId().toString(), "village", cadre.village()));
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(3, job.getInt("rowsWritten"), job.prettify());
        assertEquals(
                List.of(
                        "2022-03-01|DAY|OFFICIAL_TRIP|CLERK|赴县里开会|null|" + clerk.name(),
                        "2022-03-02|AM|REST|CLERK|null|null|" + clerk.name(),
                        "2022-03-03|PM|LEAVE|CLERK|null|null|" + clerk.name()),
                entries(cadre));
        assertEquals("OR.", letters("am").substring(0, 3));
        assertEquals("O.L", letters("pm").substring(0, 3));
        List<String> report = list.report(job, "all");
        assertEquals("CREATED", JsonPath.from(report.get(0)).getString("outcome"));
        assertEquals(
                ids(cadre).get(0), JsonPath.from(report.get(0)).getString("id"), "a row is about the entry it made");
        JsonPath trail = GivenOffices.auditor(COUNTY)
                .request()
                .queryParam("subjectId", job.getString("id"))
                .get("/api/v1/audit")
                .jsonPath();
        assertEquals(List.of("IMPORT_FINISHED", "IMPORT_STARTED"), trail.getList("items.action"), trail.prettify());
        assertEquals(clerk.accountId().toString(), trail.getString("items[0].actor.accountId"));
        assertEquals(3, trail.getInt("items[0].detail.written"));
    }

    @Test
    void the_same_exceptions_come_in_as_a_workbook_and_as_csv() {
        String head = "姓名,日期,时段,考勤状态\r\n";
        byte[] csv = (head + cadre.name() + ",2022-03-07,全天,轮休\r\n" + cadre.name() + ",2022-03-08,上午,培训\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(2, over(csv, "text/csv", "atomic").getInt("rowsWritten"));
        byte[] workbook = new GivenRoster()
                .headers("姓名", "日期", "时段", "考勤状态")
                .and(Map.of("姓名", cadre.name(), "日期", LocalDate.of(2022, 3, 9), "时段", "全天", "考勤状态", "轮休"))
                .and(Map.of("姓名", cadre.name(), "日期", "2022-03-08", "时段", "上午", "考勤状态", "培训"))
                .xlsx();
        JsonPath job = over(workbook, XLSX, "rows");
        assertEquals(2, job.getInt("rowsValid"), job.prettify());
        assertEquals(1, job.getInt("rowsWritten"), "the training is on record: " + job.prettify());
        assertEquals(3, entries(cadre).size());
    }

    @Test
    void the_same_file_twice_changes_nothing_whatever_the_job() {
        GivenList.Row[] rows = {
            row("2022-04-01", "DAY", "OFFICIAL_TRIP", "note", "调研"),
            row("2022-04-02", "AM", "LEAVE"),
            row("2022-04-02", "PM", "LEAVE")
        };
        assertEquals(3, list.rows(rows).getInt("rowsWritten"));
        JsonPath again = list.atomic(rows);
        assertEquals(3, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        JsonPath byAnother = new GivenList(GivenOffices.township(township), "REGISTER_DAY").rows(rows);
        assertEquals(0, byAnother.getInt("rowsWritten"), byAnother.prettify());
        JsonPath whole = list.rows(row("2022-04-02", "DAY", "LEAVE"));
        assertEquals(1, whole.getInt("rowsValid"), "both halves say so: " + whole.prettify());
        assertEquals(0, whole.getInt("rowsWritten"));
        assertEquals(3, entries(cadre).size());
        GivenRegisters.confirm(clerk, township, "2022-04", null).statusCode(200);
        JsonPath closed = list.rows(rows);
        assertEquals(3, closed.getInt("rowsValid"), "confirmed as it says: " + closed.prettify());
    }

    @Test
    void what_stands_otherwise_is_not_overwritten_and_is_told_where_it_is_corrected() {
        GivenRegisters.enter(clerk, cadre, "2022-05-03", "DAY", "OFFICIAL_TRIP").statusCode(201);
        GivenRegisters.enter(clerk, cadre, "2022-05-04", "AM", "REST").statusCode(201);
        JsonPath job = list.rows(
                row("2022-05-03", "AM", "LEAVE"),
                row("2022-05-04", "DAY", "LEAVE"),
                row("2022-05-04", "PM", "LEAVE"),
                row("2022-05-03", "DAY", "OFFICIAL_TRIP"));
        assertEquals(List.of(1, 2), job.getList("errors.row"), job.prettify());
        assertEquals(List.of("DAY_DIFFERENT", "DAY_DIFFERENT"), job.getList("errors.code"));
        assertEquals(List.of("status", "status"), job.getList("errors.column"));
        assertTrue(job.getString("errors[0].hint").contains("考勤表"), job.prettify());
        assertEquals(1, job.getInt("rowsWritten"));
        JsonPath noted = list.rows(row("2022-05-04", "PM", "LEAVE", "note", "另有说明"));
        assertEquals("DAY_DIFFERENT", noted.getString("errors[0].code"), noted.prettify());
        assertEquals(3, entries(cadre).size());
    }

    @Test
    void presence_takes_an_exception_back_and_is_no_report_of_its_own() {
        list.rows(row("2022-06-01", "DAY", "REST"), row("2022-06-02", "DAY", "REST"));
        JsonPath back = list.rows(row("2022-06-01", "全天", "在村"), row("2022-06-02", "上午", "在村"));
        assertEquals(2, back.getInt("rowsWritten"), back.prettify());
        assertEquals(
                List.of("CHANGED", "CHANGED"),
                list.report(back, "all").stream()
                        .map(line -> JsonPath.from(line).getString("outcome"))
                        .toList());
        assertEquals("..", letters("am").substring(0, 2));
        assertEquals(".R", letters("pm").substring(0, 2));
        JsonPath again = list.rows(row("2022-06-01", "全天", "在村"), row("2022-06-02", "上午", "在村"));
        assertEquals(0, again.getInt("rowsWritten"), again.prettify());
        assertEquals(2, again.getInt("rowsValid"));
        JsonPath never = list.rows(row("2022-06-03", "全天", "在村"));
        assertEquals("DAY_NOTHING", never.getString("errors[0].code"), never.prettify());
        JsonPath old = list.rows(row("2022-06-01", "DAY", "REST"));
        assertEquals("DAY_DIFFERENT", old.getString("errors[0].code"), "what was taken back does not come again");
        GivenRegisters.enter(clerk, cadre, "2022-06-01", "DAY", "REST").statusCode(201);
        assertEquals(1, list.rows(row("2022-06-01", "全天", "在村")).getInt("rowsWritten"), "taken back once more");
        assertEquals(".", letters("am").substring(0, 1));
    }

    @Test
    void a_confirmed_day_is_refused_and_nothing_is_ever_corrected() {
        list.rows(row("2022-07-05", "DAY", "REST"));
        GivenRegisters.confirm(clerk, township, "2022-07", "2022-07-10").statusCode(200);
        JsonPath job = list.rows(
                row("2022-07-06", "DAY", "REST"),
                row("2022-07-05", "DAY", "LEAVE"),
                row("2022-07-05", "DAY", "IN_VILLAGE"),
                row("2022-07-11", "DAY", "REST"));
        assertEquals(List.of(1, 2, 3), job.getList("errors.row"), job.prettify());
        assertEquals(
                List.of("REJECTED_REGISTER_CLOSED", "REJECTED_REGISTER_CLOSED", "REJECTED_REGISTER_CLOSED"),
                job.getList("errors.code"));
        assertEquals(
                List.of("date"),
                job.getList("errors.column").stream().distinct().toList());
        assertTrue(job.getString("errors[0].hint").contains("更正"), job.prettify());
        assertEquals(1, job.getInt("rowsWritten"));
        assertTrue(entries(cadre).stream().noneMatch(entry -> entry.contains("CORRECTION")));
    }

    @Test
    void what_the_page_would_refuse_is_refused_at_its_cell() {
        Posted gone = GivenPostings.to(township + "200", START, LocalDate.of(2022, 8, 10));
        JsonPath job = list.rows(
                row(TODAY.plusDays(1).toString(), "DAY", "LEAVE"),
                row("2021-05-06", "DAY", "LEAVE"),
                row("2022-08", "DAY", "LEAVE"),
                row("2022-08-02", "DAY", "AWAY_OVERNIGHT"),
                row("2022-08-02", "NIGHT", "AWAY_OVERNIGHT"),
                row("2022-08-02", "NIGHT", "LEAVE"),
                row("2022-08-02", "半夜", "LEAVE"),
                row("2022-08-02", "DAY", "旷工"),
                row("2022-08-02", "DAY", "LEAVE", "note", "长".repeat(201)),
                row("2022-08-11", "DAY", "LEAVE", "name", gone.name()),
                row("2022-08-02", "DAY", "LEAVE", "name", "没有此人"),
                row(
                        "2022-08-02",
                        "DAY",
                        "LEAVE",
                        "name",
                        gone.name(),
                        "cadreId",
                        cadre.cadreId().toString()),
                row("2022-08-02", "DAY", "LEAVE", "name", ""),
                row("2022-08-02", "DAY", "LEAVE", "cadreId", "12"),
                row("2022-08-02", "DAY", "LEAVE", "village", "别的村"),
                row("2022-08-02", "", "LEAVE"));
        assertEquals(0, job.getInt("rowsWritten"), job.prettify());
        assertEquals(
                List.of(
                        "1 date REJECTED_FUTURE_DAY",
                        "2 name REGISTER_UNKNOWN",
                        "3 date CELL_DATE",
                        "4 status REJECTED_STATUS_OF_OTHER_PART",
                        "5 half REJECTED_NIGHT_NOT_ASKED",
                        "6 status REJECTED_STATUS_OF_OTHER_PART",
                        "7 half CELL_WORD",
                        "8 status CELL_WORD",
                        "9 note CONSTRAINT_SIZE",
                        "10 name REGISTER_UNKNOWN",
                        "11 name REGISTER_UNKNOWN",
                        "12 name POSTING_OTHER_NAME",
                        "13 name REGISTER_NOBODY",
                        "14 cadreId CELL_ID",
                        "15 name REGISTER_UNKNOWN",
                        "16 half REQUIRED"),
                told(job));
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank), job.prettify());
        assertEquals(List.of(), entries(cadre));
    }

    @Test
    void of_two_with_one_name_the_village_or_the_id_says_which() {
        Posted other = GivenPostings.to(township + "201", START);
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update posting set cadre_name = ? where id = ?", cadre.name(), other.id()));
        JsonPath job = list.rows(
                row("2022-09-01", "DAY", "REST"),
                row("2022-09-01", "DAY", "REST", "village", township + "201"),
                row("2022-09-02", "DAY", "REST", "village", "村" + "200"),
                row("2022-09-03", "DAY", "REST", "cadreId", cadre.cadreId().toString()));
        assertEquals(List.of("1 name REGISTER_SEVERAL"), told(job), job.prettify());
        assertEquals(3, job.getInt("rowsWritten"));
        assertEquals(1, entries(other).size());
        assertEquals(2, entries(cadre).size());
    }

    @Test
    void nights_are_kept_apart_from_days() {
        String near = GivenRegisters.township(COUNTY, 1);
        GivenParameter.set("attendance.nightRequired.month", near, "15");
        Posted sleeper = GivenPostings.to(near + "200", START);
        GivenList nights = new GivenList(GivenOffices.township(near), "REGISTER_DAY");
        JsonPath job = nights.rows(
                named(sleeper, "2022-03-01", "夜间", "夜间不在村"),
                named(sleeper, "2022-03-01", "AM", "REST"),
                named(sleeper, "2022-03-02", "DAY", "REST"),
                named(sleeper, "2022-03-02", "NIGHT", "IN_VILLAGE"),
                named(sleeper, "2022-03-02", "DAY", "REST"));
        assertEquals(4, job.getInt("rowsWritten"), job.prettify());
        assertEquals(5, job.getInt("rowsValid"), job.prettify());
        JsonPath lost = nights.rows(
                named(sleeper, "2022-03-02", "PM", "IN_VILLAGE"), named(sleeper, "2022-03-02", "AM", "IN_VILLAGE"));
        assertEquals(2, lost.getInt("rowsWritten"), "the night stays spent in the village: " + lost.prettify());
        nights.rows(
                named(sleeper, "2022-03-03", "NIGHT", "AWAY_OVERNIGHT"), named(sleeper, "2022-03-03", "AM", "REST"));
        JsonPath kept = nights.rows(named(sleeper, "2022-03-03", "DAY", "IN_VILLAGE"));
        assertEquals("DAY_DIFFERENT", kept.getString("errors[0].code"), "the night away would go: " + kept.prettify());
    }

    @Test
    void what_went_out_comes_in_again_as_it_is_in_every_format() {
        String near = GivenRegisters.township(COUNTY, 3);
        GivenParameter.set("attendance.nightRequired.month", near, "15");
        Posted away = GivenPostings.to(near + "200", START);
        GivenList days = new GivenList(GivenOffices.township(near), "REGISTER_DAY");
        JsonPath entered = days.atomic(
                named(away, "2024-05-06", "DAY", "OFFICIAL_TRIP", "note", "赴省里开会"),
                named(away, "2024-05-07", "AM", "REST"),
                named(away, "2024-05-08", "PM", "LEAVE"),
                named(away, "2024-05-08", "NIGHT", "IN_VILLAGE"),
                named(away, "2024-05-09", "NIGHT", "AWAY_OVERNIGHT"),
                named(away, "2024-05-13", "AM", "TRAINING"),
                named(away, "2024-05-13", "PM", "UNEXCUSED_ABSENCE"),
                named(away, "2024-05-14", "DAY", "REST"),
                named(away, "2024-05-14", "PM", "IN_VILLAGE"));
        assertEquals(9, entered.getInt("rowsWritten"), entered.prettify());
        GivenRegisters.confirm(GivenOffices.township(near), near, "2024-05", "2024-05-08")
                .statusCode(200);
        GivenExport export = new GivenExport(GivenOffices.stationingOffice(COUNTY)::request);
        Map<String, String> formats = Map.of("XLSX", XLSX, "CSV", "text/csv", "NDJSON", GivenList.NDJSON);
        formats.forEach((format, type) -> {
            byte[] file = export.file(export.done(
                    "REGISTER_DAY", format, Map.of("region", near, "from", "2024-05-01", "to", "2024-05-31")));
            for (boolean dryRun : List.of(true, false)) {
                JsonPath job = GivenImport.over(
                        GivenOffices.township(near),
                        days.upload(file, type, "rows", dryRun)
                                .statusCode(202)
                                .extract()
                                .path("id"));
                assertEquals("DONE", job.getString("state"), job.prettify());
                assertEquals(6, job.getInt("rowsValid"), job.prettify());
                assertEquals(0, job.getInt("rowsRejected"), job.prettify());
                assertEquals(0, job.getInt("rowsWritten"), job.prettify());
            }
        });
        assertEquals(9, entries(away).size());
    }

    @Test
    void a_row_may_tell_the_parts_of_a_day_side_by_side() {
        GivenList.Row both = day("2024-06-03", "am", "REST", "pm", "REST");
        GivenList.Row half = day("2024-06-04", "am", "请假", "pm", "在村");
        GivenList.Row stay = day("2024-06-05", "am", "", "pm", "OFFICIAL_TRIP");
        stay.remove("cadreName");
        stay.put("postingId", cadre.id().toString());
        assertEquals(3, list.atomic(both, half, stay).getInt("rowsWritten"));
        assertEquals(
                List.of("2024-06-03|DAY|REST", "2024-06-04|AM|LEAVE", "2024-06-05|PM|OFFICIAL_TRIP"), spans(cadre));
        assertEquals(0, list.atomic(both, half, stay).getInt("rowsWritten"));
        assertEquals(
                "RLO",
                letters("am", "2024-06-01").substring(2, 4)
                        + letters("pm", "2024-06-01").charAt(4));
        assertEquals("R.O", letters("pm", "2024-06-01").substring(2, 5));
    }

    @Test
    void an_old_file_takes_back_nothing_that_was_entered_since() {
        GivenList.Row old = day("2024-08-05", "am", "REST", "pm", "IN_VILLAGE");
        assertEquals(1, list.rows(old).getInt("rowsWritten"));
        GivenRegisters.enter(clerk, cadre, "2024-08-05", "PM", "LEAVE").statusCode(201);
        GivenList.Row whole = day("2024-08-05", "am", "IN_VILLAGE", "pm", "IN_VILLAGE");
        JsonPath job = list.rows(old, whole);
        assertEquals(List.of("1 pm DAY_DIFFERENT", "2 am DAY_DIFFERENT"), told(job));
        assertEquals(List.of("2024-08-05|AM|REST", "2024-08-05|PM|LEAVE"), spans(cadre));
        // who means it names the part
        assertEquals(1, list.rows(row("2024-08-05", "下午", "在村")).getInt("rowsWritten"));
        JsonPath again = list.rows(old);
        assertEquals(1, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
    }

    @Test
    void what_is_wrong_with_a_part_is_told_at_its_cell_and_nothing_of_the_day_is_entered() {
        GivenRegisters.enter(clerk, cadre, "2024-07-02", "PM", "REST").statusCode(201);
        GivenRegisters.confirm(clerk, township, "2024-07", "2024-07-01").statusCode(200);
        JsonPath job = list.rows(
                day("2024-07-01", "am", "LEAVE", "pm", "IN_VILLAGE"),
                day("2024-07-02", "am", "LEAVE", "pm", "LEAVE"),
                day("2024-07-02", "am", "LEAVE", "pm", "OFFICIAL_TRIP"),
                day("2024-07-03", "am", "IN_VILLAGE", "pm", "IN_VILLAGE"),
                day("2024-07-03", "am", "LEAVE", "night", "AWAY_OVERNIGHT"),
                day("2024-07-03", "am", "REST", "night", "LEAVE"),
                day("2024-07-03", "am", "AWAY_OVERNIGHT"),
                day("2024-07-03", "am", "旷工", "pm", "REST"),
                day("2024-07-03", "am", "REST", "half", "AM", "status", "REST"),
                day("2024-07-03", "pm", "REST", "half", "AM"),
                day("2024-07-03"),
                day("2024-07-03", "status", "REST"),
                day("2024-07-03", "am", "REST", "postingId", UUID.randomUUID().toString()),
                day(
                        "2024-07-03",
                        "am",
                        "REST",
                        "cadreName",
                        "别人",
                        "postingId",
                        cadre.id().toString()));
        assertEquals(
                List.of(
                        "1 date REJECTED_REGISTER_CLOSED",
                        "2 am DAY_DIFFERENT",
                        "3 pm DAY_DIFFERENT",
                        "4 am DAY_NOTHING",
                        "5 night REJECTED_NIGHT_NOT_ASKED",
                        "6 night REJECTED_STATUS_OF_OTHER_PART",
                        "7 am REJECTED_STATUS_OF_OTHER_PART",
                        "8 am CELL_WORD",
                        "9 half REGISTER_TWO_WAYS",
                        "10 half REGISTER_TWO_WAYS",
                        "11 half REQUIRED",
                        "11 status REQUIRED",
                        "12 half REQUIRED",
                        "13 postingId REGISTER_UNKNOWN",
                        "14 name POSTING_OTHER_NAME"),
                told(job));
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank), job.prettify());
        assertEquals(List.of("2024-07-02|PM|REST"), spans(cadre));
    }

    private GivenList.Row day(String date, Object... more) {
        GivenList.Row row = GivenList.row("cadreName", cadre.name(), "villageCode", cadre.village(), "date", date);
        row.putAll(GivenList.row(more));
        return row;
    }

    private static List<String> spans(Posted who) {
        return GivenPostings.rows(
                "select day, span, status from attendance_entry where posting_id = ? order by day, version", who.id());
    }

    private String letters(String half, String month) {
        return GivenPostings.rows(
                        "select " + half + " from attendance_month where posting_id = ? and month = '" + month + "'",
                        cadre.id())
                .get(0);
    }

    @Test
    void another_townships_people_are_nobody_here() {
        Posted elsewhere = GivenPostings.to(GivenRegisters.township(COUNTY, 2) + "200", START);
        JsonPath job = list.rows(
                row("2022-10-01", "DAY", "REST", "name", elsewhere.name()),
                row(
                        "2022-10-01",
                        "DAY",
                        "REST",
                        "name",
                        "",
                        "cadreId",
                        elsewhere.cadreId().toString()),
                row(
                        "2022-10-01",
                        "DAY",
                        "REST",
                        "name",
                        "",
                        "cadreId",
                        UUID.randomUUID().toString()));
        assertEquals(
                List.of("1 name REGISTER_UNKNOWN", "2 cadreId REGISTER_UNKNOWN", "3 cadreId REGISTER_UNKNOWN"),
                told(job),
                "who is elsewhere is told apart from nobody by nothing: " + job.prettify());
        assertEquals(List.of(), entries(elsewhere));
    }

    @Test
    void a_trial_and_all_or_nothing_leave_nothing() {
        GivenList.Row good = row("2022-11-01", "DAY", "REST");
        GivenList.Row bad = row(TODAY.plusDays(2).toString(), "DAY", "REST");
        JsonPath dry = list.dry(good, bad);
        assertEquals(1, dry.getInt("rowsValid"), dry.prettify());
        assertEquals(1, dry.getInt("rowsRejected"));
        assertEquals("FAILED", list.atomic(good, bad).getString("state"));
        assertEquals(List.of(), entries(cadre));
        assertEquals(1, list.rows(good, bad).getInt("rowsWritten"));
        assertEquals(1, entries(cadre).size());
    }

    @Test
    void a_township_brings_in_its_register_and_nobody_else_does() {
        byte[] file = GivenRows.of(List.of(row("2022-12-01", "DAY", "REST"))).ndjson();
        for (String kind : List.of("ROSTER", "CADRE", "ORGANIZATION", "TEAM", "POSTING")) {
            new GivenList(clerk, kind)
                    .upload(file, GivenList.NDJSON, "rows", true)
                    .statusCode(403);
            new GivenList(GivenOffices.of(Role.TOWNSHIP, COUNTY), kind)
                    .upload(file, GivenList.NDJSON, "rows", true)
                    .statusCode(403);
        }
        for (GivenOffice other : List.of(
                GivenOffices.stationingOffice(COUNTY),
                GivenOffices.stationingOffice(township),
                GivenOffices.orgDepartment(COUNTY),
                GivenOffices.of(Role.TOWNSHIP, COUNTY))) {
            new GivenList(other, "REGISTER_DAY")
                    .upload(file, GivenList.NDJSON, "rows", true)
                    .statusCode(403);
        }
        GivenMachine.at(COUNTY)
                .request()
                .multiPart("file", "x.ndjson", file, GivenList.NDJSON)
                .multiPart("kind", "REGISTER_DAY")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        JsonPath own = list.rows(row("2022-12-01", "DAY", "REST"));
        GivenOffices.township(GivenRegisters.township(COUNTY, 2))
                .request()
                .get("/api/v1/imports/" + own.getString("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void who_is_interrupted_goes_on_and_no_day_is_there_twice() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 1, 1); rows.size() < 400; day = day.plusDays(1)) {
            rows.add(row(day.toString(), rows.size() % 2 == 0 ? "DAY" : "PM", "OFFICIAL_TRIP"));
        }
        String id = list.upload(GivenRows.of(rows).csv(), "text/csv", "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        while (GivenImport.get(clerk, id).getInt("rowsRead") < 100) {
            Thread.onSpinWait();
        }
        worker.stop();
        stopped = true;
        int half = entries(cadre).size();
        assertTrue(half > 0 && half < 400, "interrupted at " + half);
        worker.begin();
        stopped = false;
        JsonPath job = GivenImport.over(clerk, id);
        assertEquals(400, job.getInt("rowsWritten"), job.prettify());
        assertEquals(400, entries(cadre).size());
    }

    private JsonPath over(byte[] file, String type, String mode) {
        return GivenImport.over(
                clerk,
                list.upload(file, type, mode, false).statusCode(202).extract().path("id"));
    }

    private GivenList.Row row(String date, String half, String status, Object... more) {
        return named(cadre, date, half, status, more);
    }

    private static GivenList.Row named(Posted who, String date, String half, String status, Object... more) {
        GivenList.Row row = GivenList.row("name", who.name(), "date", date, "half", half, "status", status);
        row.putAll(GivenList.row(more));
        return row;
    }

    private static List<String> told(JsonPath job) {
        return job.<Map<String, Object>>getList("errors").stream()
                .map(error -> error.get("row") + " " + error.get("column") + " " + error.get("code"))
                .toList();
    }

    private static List<String> entries(Posted who) {
        return GivenPostings.rows(
                "select day, span, status, source, note, reason, recorded_name from attendance_entry where posting_id = ? order by day, version",
                who.id());
    }

    private static List<String> ids(Posted who) {
        return GivenPostings.rows(
                "select id from attendance_entry where posting_id = ? order by day, version", who.id());
    }

    private String letters(String half) {
        return GivenPostings.rows("select " + half + " from attendance_month where posting_id = ?", cadre.id())
                .get(0);
    }
}
