package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

/** Organizations come in from a file, the upper ones wherever they stand in it, under the rules of their page. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportOrganizationTest {
    private static final String COUNTY = "620503";

    @Inject
    ImportWorker worker;

    private GivenOffice office;
    private GivenList list;
    private String mark;
    private boolean stopped;

    @BeforeEach
    void office() {
        office = GivenOffices.orgDepartment(COUNTY);
        list = new GivenList(office, "ORGANIZATION");
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void on() {
        if (stopped) {
            worker.begin();
        }
    }

    @Test
    void parents_may_stand_anywhere_in_the_file() {
        GivenList.Row leaf = row("叶", "parentId", name("枝"));
        GivenList.Row branch = row("枝", "parentId", "R-" + mark);
        GivenList.Row root = row("根", "externalId", "R-" + mark);
        JsonPath job = list.atomic(leaf, branch, root);
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(3, job.getInt("rowsWritten"));
        assertEquals(
                path("根") + path("枝").substring(path("根").length()) + key("叶") + "/",
                path("叶"),
                "one beneath the other");
        assertTrue(path("枝").startsWith(path("根")));
        assertEquals(
                3,
                count(
                        "select count(*) from row_change where table_name = 'organization' and op = 'INSERT' and after ->> 'name' like ?"));
        assertEquals(
                1,
                count(
                        "select count(distinct deed_id) from row_change where table_name = 'organization' and after ->> 'name' like ?"),
                "one deed for a batch");
    }

    @Test
    void a_circle_is_refused_with_its_lines_and_so_is_what_hangs_on_it() {
        JsonPath job = list.rows(
                row("甲", "parentId", name("乙")),
                row("乙", "parentId", name("丙")),
                row("丙", "parentId", name("甲")),
                row("丁", "parentId", name("丙")),
                row("戊"),
                row("己", "parentId", name("己")));
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(1, job.getInt("rowsWritten"));
        assertEquals(List.of(1, 2, 3, 4, 6), job.getList("errors.row"), job.prettify());
        assertEquals(
                List.of(
                        "ORGANIZATION_CIRCLE",
                        "ORGANIZATION_CIRCLE",
                        "ORGANIZATION_CIRCLE",
                        "ORGANIZATION_PARENT_REFUSED",
                        "ORGANIZATION_CIRCLE"),
                job.getList("errors.code"));
        assertTrue(job.getString("errors[0].reason").contains("1、2、3"), job.prettify());
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank));
        assertEquals(
                List.of("parentId"),
                job.getList("errors.column").stream().distinct().toList());
    }

    @Test
    void a_parent_that_is_unknown_refused_or_not_the_only_one_of_its_name_is_said() {
        JsonPath job = list.rows(
                row("子一", "parentId", "没有的机构" + mark),
                row("坏", "level", "火星级"),
                row("子二", "parentId", name("坏")),
                row("双", "externalId", "D1-" + mark),
                row("双", "externalId", "D2-" + mark, "usccAbsentReason", "另一个"),
                row("子三", "parentId", name("双")),
                row("子四", "parentId", "D2-" + mark));
        assertEquals(List.of(1, 2, 3, 6), job.getList("errors.row"), job.prettify());
        assertEquals(
                List.of("UNIT_UNKNOWN", "CELL_WORD", "ORGANIZATION_PARENT_REFUSED", "ORGANIZATION_PARENT_TWICE"),
                job.getList("errors.code"));
        assertTrue(job.getString("errors[2].reason").contains("第 2 行"), job.prettify());
        assertEquals(3, job.getInt("rowsWritten"), job.prettify());
    }

    @Test
    void the_same_file_twice_changes_nothing_by_whatever_the_rows_are_known() {
        GivenList.Row keyed = row("有号", "externalId", "K-" + mark);
        GivenList.Row coded = row("有码", "uscc", GivenList.uscc());
        coded.remove("usccAbsentReason");
        GivenList.Row named = row("只有名", "parentId", name("有码"));
        assertEquals(3, list.rows(keyed, coded, named).getInt("rowsWritten"));
        JsonPath again = list.rows(keyed, coded, named);
        assertEquals(3, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        assertEquals(3, count("select count(*) from organization where name like ?"));
        assertEquals(
                3,
                count("select count(*) from row_change where table_name = 'organization' and after ->> 'name' like ?"));
    }

    @Test
    void a_known_one_is_changed_in_what_the_row_says_and_what_stays_for_ever_stays() {
        GivenList.Row first = row("旧名", "externalId", "C-" + mark, "strengths", List.of("公路", "客运"));
        list.rows(first);
        String id = id("旧名");
        GivenList.Row renamed = row("新名", "externalId", "C-" + mark, "level", "CITY");
        JsonPath job = list.rows(renamed);
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        JsonPath entry = office.request().get("/api/v1/organizations/" + id).jsonPath();
        assertEquals(name("新名"), entry.getString("name"));
        assertEquals("CITY", entry.getString("level"));
        assertEquals(List.of("公路", "客运"), entry.getList("strengths"));
        JsonPath refused = list.rows(row("新名", "externalId", "C-" + mark, "kind", "FINANCE"));
        assertEquals("ORGANIZATION_FIXED", refused.getString("errors[0].code"), refused.prettify());
        assertEquals("kind", refused.getString("errors[0].column"));
    }

    @Test
    void what_the_page_would_refuse_is_refused_at_its_cell() {
        String taken = GivenList.uscc();
        GivenList.Row holder = row("有主", "uscc", taken, "externalId", "H-" + mark);
        holder.remove("usccAbsentReason");
        list.rows(holder);
        GivenList.Row thief = row("另主", "uscc", taken, "externalId", "T-" + mark);
        thief.remove("usccAbsentReason");
        GivenList.Row codeless = row("无码");
        codeless.remove("usccAbsentReason");
        GivenList.Row miscoded = row("错码", "uscc", "110000000000000000");
        miscoded.remove("usccAbsentReason");
        JsonPath job = list.rows(
                codeless,
                miscoded,
                row("外县", "regionCode", "623027"),
                row("长".repeat(120)),
                row("公式", "strengths", "=1+1"),
                row("早", "validFrom", "某日"),
                row("不认识", "organizationId", UUID.randomUUID().toString()),
                row("", "kind", ""));
        assertEquals(0, job.getInt("rowsWritten"), job.prettify());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                job.getList("errors.row").stream().distinct().toList());
        assertEquals(
                List.of(
                        "uscc",
                        "uscc",
                        "regionCode",
                        "name",
                        "strengths",
                        "validFrom",
                        "organizationId",
                        "name",
                        "kind"),
                job.getList("errors.column"),
                job.prettify());
        JsonPath twoNumbers = list.rows(thief);
        assertEquals("ROW_NUMBER_OTHER", twoNumbers.getString("errors[0].code"), twoNumbers.prettify());
    }

    @Test
    void a_trial_writes_nothing_and_says_the_same() {
        GivenList.Row child = row("试子", "parentId", name("试父"));
        GivenList.Row bad = row("试坏", "regionCode", "623027");
        GivenList.Row parent = row("试父");
        JsonPath dry = list.dry(child, bad, parent);
        assertEquals("DONE", dry.getString("state"), dry.prettify());
        assertEquals(2, dry.getInt("rowsValid"));
        assertEquals(1, dry.getInt("rowsRejected"));
        assertEquals(0, dry.getInt("rowsWritten"));
        assertEquals(0, count("select count(*) from organization where name like ?"));
        assertEquals(
                0,
                count("select count(*) from row_change where table_name = 'organization' and after ->> 'name' like ?"));
        assertEquals(0, count("select count(*) from import_key where external_id like ?"), "no number is kept either");
        assertEquals(
                List.of("VALID", "REFUSED", "VALID"),
                list.report(dry, "all").stream()
                        .map(line -> JsonPath.from(line).getString("outcome"))
                        .toList());
    }

    @Test
    void all_or_nothing_writes_nothing_when_one_row_is_bad() {
        JsonPath job = list.atomic(row("好"), row("坏", "regionCode", "623027"));
        assertEquals("FAILED", job.getString("state"), job.prettify());
        assertEquals(0, count("select count(*) from organization where name like ?"));
        assertEquals(1, job.getInt("rowsRejected"));
    }

    @Test
    void the_report_names_what_was_taken_with_its_id() {
        list.rows(row("在册", "externalId", "A-" + mark));
        JsonPath job = list.rows(
                row("在册", "externalId", "A-" + mark),
                row("新增"),
                row("坏", "level", "X"),
                row("在册改", "externalId", "A-" + mark + "x"));
        List<String> lines = list.report(job, "all");
        assertEquals(4, lines.size(), lines.toString());
        assertEquals("UNCHANGED", JsonPath.from(lines.get(0)).getString("outcome"));
        assertEquals(id("在册"), JsonPath.from(lines.get(0)).getString("id"));
        assertEquals("CREATED", JsonPath.from(lines.get(1)).getString("outcome"));
        assertEquals(id("新增"), JsonPath.from(lines.get(1)).getString("id"));
        assertEquals("REFUSED", JsonPath.from(lines.get(2)).getString("outcome"));
        assertEquals("level", JsonPath.from(lines.get(2)).getString("column"));
        assertEquals(1, list.report(job, "errors").size());
        office.request()
                .queryParam("report", "some")
                .get("/api/v1/imports/" + job.getString("id") + "/report")
                .then()
                .statusCode(400);
    }

    @Test
    void who_may_not_edit_the_directory_may_not_import_into_it() {
        byte[] file = new GivenRows().and(row("机器")).ndjson();
        GivenMachine.at(COUNTY)
                .request()
                .multiPart("file", "x.ndjson", file, GivenList.NDJSON)
                .multiPart("kind", "ORGANIZATION")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        new GivenList(GivenOffices.orgDepartment(""), "ORGANIZATION")
                .upload(file, GivenList.NDJSON, "rows", false)
                .statusCode(403);
        new GivenList(GivenOffices.stationingOffice(COUNTY), "ORGANIZATION")
                .upload(file, GivenList.NDJSON, "rows", true)
                .statusCode(202);
    }

    @Test
    void the_templates_are_lists_that_can_be_brought_in() {
        byte[] csv = template("organization", "text/csv");
        String text = new String(csv, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeff机构名称,机构类别,统一社会信用代码"), text);
        assertEquals(2, text.lines().count());
        byte[] workbook = template("organization", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        for (Map.Entry<String, byte[]> each : Map.of(
                        "text/csv", csv, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook)
                .entrySet()) {
            String id = list.upload(each.getValue(), each.getKey(), "rows", true)
                    .statusCode(202)
                    .extract()
                    .path("id");
            JsonPath job = GivenImport.over(office, id);
            assertEquals("DONE", job.getString("state"), job.prettify());
            assertEquals(1, job.getInt("rowsRead"));
            assertFalse(job.getList("errors.code").contains("CELL_WORD"), job.prettify());
        }
        assertTrue(new String(template("cadre", "text/csv"), StandardCharsets.UTF_8).contains("姓名,性别,"));
        byte[] persons = template("cadre", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertEquals("PK", new String(persons, 0, 2, StandardCharsets.US_ASCII));
        office.request().get("/api/v1/imports/templates/nothing").then().statusCode(404);
    }

    @Test
    void who_is_interrupted_between_levels_goes_on_and_nothing_is_there_twice() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(row("断" + i, "externalId", mark + "/" + i, "parentId", i < 20 ? "" : mark + "/" + i / 20));
        }
        Collections.shuffle(rows, new Random(7));
        String id = list.upload(GivenRows.of(rows).csv(), "text/csv", "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        while (GivenImport.get(office, id).getInt("rowsRead") < 100) {
            Thread.onSpinWait();
        }
        worker.stop();
        stopped = true;
        long half = count("select count(*) from organization where name like ?");
        assertTrue(half > 0 && half < 400, "interrupted at " + half);
        worker.begin();
        stopped = false;
        JsonPath job = GivenImport.over(office, id);
        assertEquals(400, job.getInt("rowsWritten"), job.prettify());
        assertEquals(400, count("select count(*) from organization where name like ?"));
        assertTrue(path("断399").startsWith(path("断19")));
    }

    private byte[] template(String kind, String type) {
        return office.request()
                .accept(type)
                .get("/api/v1/imports/templates/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private String name(String name) {
        return name.isEmpty() ? "" : name + mark;
    }

    /** An organization in order, beneath nobody. */
    private GivenList.Row row(String name, Object... more) {
        GivenList.Row row = GivenList.row(
                "name", name(name),
                "kind", "SENDING_UNIT",
                "usccAbsentReason", "测试机构，无代码",
                "level", "县级",
                "regionCode", COUNTY);
        row.putAll(GivenList.row(more));
        return row;
    }

    private String id(String name) {
        return one("select id::text from organization where name = ?", name);
    }

    private String path(String name) {
        return one("select unit_path from organization where name = ?", name);
    }

    private String key(String name) {
        return one("select key from organization where name = ?", name);
    }

    private String one(String text, String name) {
        return GivenDatabase.asRegion("/", sql -> sql.texts(text, name(name))).get(0);
    }

    private long count(String text) {
        return GivenDatabase.asRegion("/", sql -> sql.count(text, "%" + mark + "%"));
    }
}
