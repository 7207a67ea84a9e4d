package org.zhucun.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenOrganizations;

/** What an office meets when it brings its roster in. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportResourceTest {
    private static final String COUNTY = "620503";
    private static String unit;

    private GivenOffice office;

    @BeforeEach
    void office() {
        office = GivenOffices.orgDepartment(COUNTY);
        if (unit == null) {
            unit = "导入测试局" + UUID.randomUUID().toString().substring(0, 8);
            GivenOrganizations.sendingUnit(COUNTY, unit);
        }
    }

    @Test
    void a_dry_run_checks_and_writes_nothing() {
        GivenRoster roster = GivenRoster.of(3, unit);
        roster.row(1).put("民族", "火星族");
        long before = cadres();
        JsonPath job = GivenImport.run(office, roster.xlsx(), "rows", true);
        assertEquals("DONE", job.getString("state"));
        assertEquals(3, job.getInt("rowsTotal"));
        assertEquals(3, job.getInt("rowsRead"));
        assertEquals(2, job.getInt("rowsValid"));
        assertEquals(1, job.getInt("rowsRejected"));
        assertEquals(0, job.getInt("rowsWritten"));
        assertEquals(3, job.getInt("errors[0].row"));
        assertEquals("D", job.getString("errors[0].column"));
        assertEquals("民族", job.getString("errors[0].header"));
        assertEquals("火星族", job.getString("errors[0].value"));
        assertEquals("CELL_CODE", job.getString("errors[0].code"));
        assertEquals("不在“民族”代码表中", job.getString("errors[0].reason"));
        assertTrue(job.getString("errors[0].hint").contains("汉族"));
        assertEquals(before, cadres());
    }

    @Test
    void a_roster_becomes_cadres_of_the_county() {
        GivenRoster roster = GivenRoster.of(2, unit);
        roster.row(0).put("姓名", "　欧阳 建华 ");
        JsonPath job = GivenImport.run(office, roster.xlsx(), "atomic", false);
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(2, job.getInt("rowsWritten"));
        JsonPath found = search(roster.row(0));
        assertEquals("欧阳建华", found.getString("items[0].name"));
        assertEquals("1", found.getString("items[0].sex"));
        assertEquals("01", found.getString("items[0].politicalAffiliation"));
        assertEquals("21", found.getString("items[0].education"));
        assertEquals("141", found.getString("items[0].rankCode"));
        assertEquals("G07", found.getString("items[0].gradeCode"));
        assertEquals(unit, found.getString("items[0].unitName"));
        assertEquals(COUNTY, found.getString("items[0].managingRegionCode"));
    }

    @Test
    void all_or_nothing_writes_nothing_when_one_row_is_wrong() {
        GivenRoster roster = GivenRoster.of(3, unit);
        roster.row(2).put("公民身份号码", wrongCheck((String) roster.row(2).get("公民身份号码")));
        long before = cadres();
        JsonPath job = GivenImport.run(office, roster.xlsx(), "atomic", false);
        assertEquals("FAILED", job.getString("state"));
        assertEquals("INVALID_INPUT", job.getString("problem.code"));
        assertTrue(job.getString("problem.detail").contains("有 1 行需要更正"));
        assertEquals(0, job.getInt("rowsWritten"));
        assertEquals("CITIZEN_ID_CHECK", job.getString("errors[0].code"));
        assertEquals(before, cadres());
    }

    @Test
    void the_marked_workbook_comes_back_with_the_refused_rows_and_brings_in_exactly_the_rest() throws IOException {
        GivenRoster roster = GivenRoster.of(5, unit);
        String right = (String) roster.row(1).get("公民身份号码");
        roster.row(1).put("公民身份号码", wrongCheck(right));
        roster.row(3).put("派出单位", "没有的局");
        roster.row(3).put("备注", "+86 不是公式");
        JsonPath job = GivenImport.run(office, roster.xlsx(List.of("麦积区驻村干部花名册", "（2021 年）")), "rows", false);
        assertEquals("DONE", job.getString("state"));
        assertEquals(3, job.getInt("rowsWritten"));
        assertEquals(2, job.getInt("rowsRejected"));
        assertEquals(List.of(5, 7), job.getList("errors.row"));
        assertFalse(job.prettify().contains(wrongCheck(right)), "personal numbers are masked in the report");
        assertTrue(job.getList("may").contains("errors"));

        byte[] marked = GivenImport.errors(office, job.getString("id"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(marked))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(3, rows.size());
            assertEquals("错误说明", rows.get(0).getCellText(19));
            assertEquals(wrongCheck(right), rows.get(1).getCellText(2));
            assertTrue(rows.get(1).getCellText(19).contains("公民身份号码：公民身份号码校验码不符"));
            assertEquals("没有的局", rows.get(2).getCellText(10));
            assertEquals("+86 不是公式", rows.get(2).getCellText(18));
        }
        // as it is, nothing of it is right
        JsonPath again = GivenImport.run(office, marked, "rows", false);
        assertEquals(0, again.getInt("rowsWritten"));
        assertEquals(2, again.getInt("rowsRejected"));

        byte[] corrected = replaced(marked, Map.of(wrongCheck(right), right, "没有的局", unit));
        JsonPath rest = GivenImport.run(office, corrected, "rows", false);
        assertEquals(2, rest.getInt("rowsWritten"), rest.prettify());
        assertEquals(0, rest.getInt("rowsRejected"));

        // and a third time everybody is registered already
        JsonPath third = GivenImport.run(office, corrected, "rows", false);
        assertEquals(0, third.getInt("rowsWritten"));
        assertEquals(List.of("ROW_REGISTERED", "ROW_REGISTERED"), third.getList("errors.code"));
    }

    @Test
    void the_same_person_twice_is_told_at_both_rows() {
        GivenRoster roster = GivenRoster.of(3, unit);
        roster.row(2).put("公民身份号码", ((String) roster.row(0).get("公民身份号码")).toLowerCase(java.util.Locale.ROOT));
        JsonPath job = GivenImport.run(office, roster.xlsx(), "rows", false);
        assertEquals(1, job.getInt("rowsWritten"));
        assertEquals(List.of(2, 4), job.getList("errors.row"));
        assertEquals(List.of("ROW_DUPLICATE", "ROW_DUPLICATE"), job.getList("errors.code"));
        assertEquals("与第 4 行的公民身份号码相同", job.getString("errors[0].reason"));
        assertEquals("与第 2 行的公民身份号码相同", job.getString("errors[1].reason"));
    }

    @Test
    void somebody_registered_elsewhere_is_refused_without_telling_where() {
        UUID elsewhere = GivenOrganizations.sendingUnit("623027", "夏河县某局").id();
        Map<String, Object> form = GivenCadres.form(elsewhere, "卓玛");
        GivenOffices.orgDepartment("623027")
                .request()
                .contentType("application/json")
                .body(form)
                .post("/api/v1/cadres")
                .then()
                .statusCode(201);
        GivenRoster roster = GivenRoster.of(1, unit);
        roster.row(0).put("公民身份号码", form.get("citizenId"));
        JsonPath job = GivenImport.run(office, roster.xlsx(), "rows", false);
        assertEquals("ROW_REGISTERED", job.getString("errors[0].code"));
        assertFalse(job.prettify().contains("夏河"));
    }

    @Test
    void another_county_sees_no_job_and_cancels_none() {
        JsonPath job = GivenImport.run(office, GivenRoster.of(1, "没有的局").xlsx(), "rows", true);
        GivenOffice other = GivenOffices.orgDepartment("623027");
        String path = "/api/v1/imports/" + job.getString("id");
        other.request().get(path).then().statusCode(404);
        other.request().get(path + "/errors").then().statusCode(404);
        other.request()
                .header("If-Match", "\"0\"")
                .post(path + "/cancellation")
                .then()
                .statusCode(403);
        other.request()
                .get("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(job.getString("id"))));
        office.request().get("/api/v1/imports").then().body("items.id", hasItem(job.getString("id")));
        // a superior office sees how it went, but not the persons in the file
        GivenOffice superior = GivenOffices.orgDepartment("6205");
        superior.request().get(path).then().statusCode(200);
        superior.request().get(path + "/errors").then().statusCode(403);
        GivenOffice township = GivenOffices.township("620503100");
        township.request().get(path).then().statusCode(404);
        assertEquals(
                List.of(),
                township.request().get("/api/v1/imports?size=200").jsonPath().getList("items"),
                "what the county brings in is not its townships' business");
        GivenOffices.auditor(COUNTY).request().get("/api/v1/imports").then().statusCode(403);
    }

    @Test
    void what_was_done_is_in_the_trail() {
        JsonPath job = GivenImport.run(office, GivenRoster.of(2, unit).xlsx(), "rows", false);
        String id = job.getString("id");
        JsonPath trail = GivenOffices.auditor(COUNTY)
                .request()
                .get("/api/v1/audit?subjectKind=import&subjectId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                List.of("IMPORT_FINISHED", "IMPORT_ROWS_WRITTEN", "IMPORT_STARTED"), trail.getList("items.action"));
        assertEquals(office.accountId().toString(), trail.getString("items[0].actor.accountId"));
        JsonPath refused = GivenImport.run(office, GivenRoster.of(1, "没有的局").xlsx(), "rows", false);
        GivenImport.errors(office, refused.getString("id"));
        GivenOffices.auditor(COUNTY)
                .request()
                .get("/api/v1/audit?subjectKind=import&subjectId=" + refused.getString("id"))
                .then()
                .body("items.action", hasItem("IMPORT_ERRORS_DOWNLOADED"));
    }

    @Test
    void the_template_can_be_filled_in_and_brought_back() throws IOException {
        byte[] template = office.request()
                .get("/api/v1/imports/templates/roster")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            Row header = workbook.getFirstSheet().read().get(0);
            for (int i = 0; i < GivenRoster.HEADERS.size(); i++) {
                assertEquals(GivenRoster.HEADERS.get(i), header.getCellText(i));
            }
            assertEquals(3, workbook.getSheets().count());
        }
        JsonPath job = GivenImport.run(office, template, "rows", true);
        assertEquals("FAILED", job.getString("state"));
        assertEquals("表头下面没有数据。", job.getString("problem.detail"));
    }

    @Test
    void the_same_upload_under_one_key_is_one_job() {
        byte[] file = GivenRoster.of(1, unit).xlsx();
        String key = UUID.randomUUID().toString();
        String first = withKey(file, key).statusCode(202).extract().path("id");
        withKey(file, key)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        withKey(GivenRoster.of(1, unit).xlsx(), key).statusCode(422);
    }

    @Test
    void what_is_over_cannot_be_cancelled() {
        JsonPath job = GivenImport.run(office, GivenRoster.of(1, unit).xlsx(), "rows", true);
        String path = "/api/v1/imports/" + job.getString("id") + "/cancellation";
        office.request().post(path).then().statusCode(428);
        office.request().header("If-Match", "\"99\"").post(path).then().statusCode(412);
        office.request()
                .header("If-Match", "\"" + job.getInt("version") + "\"")
                .post(path)
                .then()
                .statusCode(409)
                .body("detail", containsString("已结束"));
        assertNotNull(job.getString("finishedAt"));
    }

    private io.restassured.response.ValidatableResponse withKey(byte[] file, String key) {
        return office.request()
                .header("Idempotency-Key", key)
                .multiPart("file", "花名册.xlsx", file)
                .multiPart("kind", "ROSTER")
                .multiPart("mode", "rows")
                .multiPart("dryRun", "true")
                .post("/api/v1/imports")
                .then();
    }

    private JsonPath search(Map<String, Object> row) {
        return office.request()
                .contentType("application/json")
                .body(Map.of("citizenId", row.get("公民身份号码")))
                .post("/api/v1/cadres/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long cadres() {
        return GivenDatabase.asRegion("/62/6205/620503/", sql -> sql.count("select count(*) from cadre"));
    }

    private static String wrongCheck(String number) {
        return number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    }

    /** What a person does in Excel: other texts in some cells, everything else as it came. */
    private static byte[] replaced(byte[] xlsx, Map<String, String> texts) throws IOException {
        return GivenZip.changed(xlsx, "xl/worksheets/sheet1.xml", xml -> {
            String changed = xml;
            for (Map.Entry<String, String> text : texts.entrySet()) {
                changed = changed.replace(">" + escaped(text.getKey()) + "<", ">" + escaped(text.getValue()) + "<");
            }
            return changed;
        });
    }

    /** The way the writer of workbooks spells Chinese. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(
                        c -> escaped.append(c < 128 ? String.valueOf((char) c) : "&#x" + Integer.toHexString(c) + ";"));
        return escaped.toString();
    }
}
