package org.zhucun.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenOrganizations;

/** What is refused leaves nothing behind: no row, no job that stays open, no file. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportRefusalTest {
    private static final String COUNTY = "620503";
    private static String unit;

    private GivenOffice office;
    private long cadres;

    @BeforeEach
    void office() {
        office = GivenOffices.stationingOffice(COUNTY);
        if (unit == null) {
            unit = "拒收测试局" + UUID.randomUUID().toString().substring(0, 8);
            GivenOrganizations.sendingUnit(COUNTY, unit);
        }
        cadres = count("select count(*) from cadre");
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        assertEquals(cadres, count("select count(*) from cadre"));
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 1)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("zhucun-"))
                            .filter(file -> file.toString().endsWith(".tmp"))
                            .toList());
        }
    }

    @Test
    void a_file_that_is_no_workbook_is_no_job() {
        long jobs = count("select count(*) from import_job");
        refused("姓名,性别".getBytes(StandardCharsets.UTF_8), "不是 Excel 工作簿");
        refused(new byte[0], "不是 Excel 工作簿");
        assertEquals(jobs, count("select count(*) from import_job"));
    }

    @Test
    void hostile_files_are_refused_at_the_door() throws IOException {
        byte[] roster = GivenRoster.of(1, unit).xlsx();
        refused(GivenZip.with(roster, "xl/vbaProject.bin", new byte[8]), "含有宏");
        refused(GivenZip.with(roster, "../../evil.xml", new byte[8]), "异常的路径");
        refused(GivenZip.with(roster, "xl/media/x.png", roster), "套有其他压缩文件");
        refused(GivenZip.with(roster, "xl/externalLinks/externalLink1.xml", new byte[8]), "外部链接");
        refused(
                GivenZip.changed(
                        roster,
                        "xl/sharedStrings.xml",
                        xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
                "文档类型");
        refused(entries(10_000), "部件超过");
        refused(bomb(), "解压后过大");
        office.request()
                .multiPart("file", "x.xlsx", bomb())
                .multiPart("kind", "ROSTER")
                .multiPart("mode", "rows")
                .header("Accept-Language", "en")
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("too large once unpacked"));
    }

    @Test
    void what_is_asked_for_must_be_understood() {
        byte[] roster = GivenRoster.of(1, unit).xlsx();
        office.request()
                .multiPart("kind", "ROSTER")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(400);
        office.request()
                .multiPart("file", "x.xlsx", roster)
                .multiPart("kind", "PAYROLL")
                .multiPart("mode", "some")
                .multiPart("dryRun", "maybe")
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("violations.size()", org.hamcrest.Matchers.is(3));
        office.request()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/imports")
                .then()
                .statusCode(415);
        GivenImport.upload(GivenOffices.township("620503100"), roster, "rows", true)
                .statusCode(403);
        GivenImport.upload(GivenOffices.orgDepartment(""), roster, "rows", true)
                .statusCode(403)
                .body("detail", containsString("省、市、县"));
    }

    @Test
    void headers_must_be_known_complete_and_there() {
        assertEquals(
                "FAILED",
                failed(GivenRoster.of(1, unit).headers("姓名", "性别", "民族", "政治面貌", "人员类别", "派出单位"), "缺少必填栏目：公民身份号码"));
        assertEquals(
                "FAILED",
                failed(
                        GivenRoster.of(1, unit).headers("姓名", "性别", "公民身份号码", "民族", "政治面貌", "人员类别", "派出单位", "血型"),
                        "表头“血型”（H 列）不是可用的栏目"));
        assertEquals(
                "FAILED",
                failed(
                        GivenRoster.of(1, unit).headers("姓名", "手机号", "公民身份号码", "联系电话", "民族", "政治面貌", "人员类别", "派出单位"),
                        "出现了两次"));
        assertEquals("FAILED", failed(GivenRoster.of(1, unit).headers("甲", "乙", "丙"), "没有找到表头"));
    }

    @Test
    void columns_may_stand_in_any_order_and_under_their_common_names() {
        GivenRoster roster = new GivenRoster().headers("派出单位", "身份证号", " 姓 名 ", "人员类别", "政治面貌", "民族");
        Map<String, Object> row = GivenRoster.person(unit);
        row.put("身份证号", row.get("公民身份号码"));
        row.put(" 姓 名 ", row.get("姓名"));
        JsonPath job = GivenImport.run(office, roster.and(row).xlsx(), "rows", true);
        assertEquals(1, job.getInt("rowsValid"), job.prettify());
    }

    @Test
    void each_cell_says_what_is_wrong_with_it() {
        GivenRoster roster = GivenRoster.of(1, unit);
        String number = (String) roster.row(0).get("公民身份号码");
        wrong(roster, "姓名", "");
        wrong(roster, "公民身份号码", number.substring(0, 6) + number.substring(8, 17));
        wrong(roster, "公民身份号码", number.substring(0, 17) + (number.endsWith("1") ? "2" : "1"));
        wrong(roster, "公民身份号码", Long.parseLong(number.substring(0, 15)) * 1000);
        wrong(roster, "性别", "女");
        wrong(roster, "民族", new GivenRoster.Formula("A1"));
        wrong(roster, "备注", "=HYPERLINK(\"http://192.0.2.1\")");
        wrong(roster, "入党时间", "2012-02-30");
        wrong(roster, "入党时间", 2012.1);
        wrong(roster, "参加工作时间", "2999-01-01");
        wrong(roster, "职级", "七级调研员");
        wrong(roster, "后备干部", "也许");
        wrong(roster, "农村工作经历(月)", "两年");
        wrong(roster, "联系电话", "123");
        wrong(roster, "派出单位", "没有的局");
        JsonPath job = GivenImport.run(office, roster.xlsx(), "rows", true);
        assertEquals(
                List.of(
                        "NAME REQUIRED",
                        "CITIZEN_ID CITIZEN_ID_FIFTEEN",
                        "CITIZEN_ID CITIZEN_ID_CHECK",
                        "CITIZEN_ID CELL_ROUNDED",
                        "SEX SEX_DIFFERS",
                        "NATIONALITY CELL_FORMULA",
                        "REMARKS CELL_FORMULA",
                        "JOIN_PARTY_DATE CELL_DATE",
                        "JOIN_PARTY_DATE CELL_MONTH",
                        "WORK_START_DATE CONSTRAINT_PAST_OR_PRESENT",
                        "GRADE CELL_CODE",
                        "RESERVE_CADRE CELL_FLAG",
                        "GRASSROOTS_MONTHS CELL_MONTHS",
                        "PHONE PHONE_FORM",
                        "UNIT UNIT_UNKNOWN"),
                job.getList("errors", Map.class).stream()
                        .map(error -> column((String) error.get("header")) + " " + error.get("code"))
                        .toList(),
                job.prettify());
        job.getList("errors.hint", String.class)
                .forEach(hint -> assertTrue(hint.length() > 3 && !hint.contains("exchange."), hint));
    }

    @Test
    void two_units_of_one_name_are_told_apart_by_their_code() {
        String twin = "同名局" + UUID.randomUUID().toString().substring(0, 8);
        GivenOrganizations.sendingUnit(COUNTY, twin);
        GivenOrganizations.sendingUnit("6205", twin);
        JsonPath job = GivenImport.run(office, GivenRoster.of(1, twin).xlsx(), "rows", true);
        assertEquals("UNIT_AMBIGUOUS", job.getString("errors[0].code"));
        assertTrue(job.getString("errors[0].hint").contains("统一社会信用代码"));
    }

    @Test
    void a_unit_of_another_county_is_not_meant_by_its_name() {
        String foreign = "外县局" + UUID.randomUUID().toString().substring(0, 8);
        GivenOrganizations.sendingUnit("623027", foreign);
        JsonPath job = GivenImport.run(office, GivenRoster.of(1, foreign).xlsx(), "rows", true);
        assertEquals("UNIT_UNKNOWN", job.getString("errors[0].code"));
    }

    @Test
    void more_rows_than_a_province_has_cadres_are_refused_before_anything_is_written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            List<String> headers = List.of("姓名", "公民身份号码", "民族", "政治面貌", "人员类别", "派出单位");
            for (int i = 0; i < headers.size(); i++) {
                sheet.value(0, i, headers.get(i));
            }
            for (int row = 1; row <= 200_001; row++) {
                sheet.inlineString(row, 0, "某" + row);
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        JsonPath job = GivenImport.run(office, bytes.toByteArray(), "rows", false);
        assertEquals("FAILED", job.getString("state"));
        assertTrue(job.getString("problem.detail").contains("超过 200000 行"), job.getString("problem.detail"));
        assertEquals(0, job.getInt("rowsWritten"));
    }

    private static void wrong(GivenRoster roster, String header, Object value) {
        Map<String, Object> row = GivenRoster.person(unit);
        row.put(header, value);
        roster.and(row);
    }

    private static String column(String header) {
        return java.util.Arrays.stream(org.zhucun.exchange.roster.Column.values())
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private String failed(GivenRoster roster, String says) {
        JsonPath job = GivenImport.run(office, roster.xlsx(), "rows", false);
        assertTrue(job.getString("problem.detail").contains(says), job.prettify());
        return job.getString("state");
    }

    private void refused(byte[] file, String says) {
        GivenImport.upload(office, file, "rows", false)
                .statusCode(400)
                .body("code", org.hamcrest.Matchers.equalTo("INVALID_INPUT"))
                .body("detail", containsString(says))
                .body("violations[0].at", org.hamcrest.Matchers.equalTo("file"));
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            many(zip, "<c/>".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII), 1_024);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void many(OutputStream target, byte[] block, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            target.write(block);
        }
    }

    private static byte[] entries(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + ".xml"));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static long count(String sql) {
        return GivenDatabase.asRegion("/62/6205/620503/", connection -> connection.count(sql));
    }
}
