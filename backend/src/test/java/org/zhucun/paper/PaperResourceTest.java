package org.zhucun.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;

/** Papers are printed of what the office sees, with a number by which they are found again (part 7 of assessment and care). */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PaperResourceTest {
    /** 汨罗市: no other test posts anybody there. */
    private static final String COUNTY = "430681";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_roster_as_pdf_is_in_the_book_under_its_number_and_on_the_trail_with_its_purpose() throws Exception {
        GivenPosting posting = GivenPosting.in(COUNTY + "100201", TODAY.minusYears(1));
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);

        Response paper = region(county, "roster", "PDF", null);
        paper.then().statusCode(200).contentType("application/pdf");
        byte[] file = paper.asByteArray();
        String number = paper.header("Content-Disposition").replaceAll(".*\"(ZC[^\"]+)\\.pdf\"", "$1");
        String text = text(file);
        assertTrue(text.contains(posting.cadreName()), text);
        assertTrue(text.contains("编号：" + number), text);
        assertTrue(text.contains("第1页"), text);
        assertTrue(text.contains(county.name()), text);

        county.request()
                .get("/api/v1/papers?number=" + number)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("ROSTER"))
                .body("items[0].purpose", equalTo("工作会议"))
                .body("items[0].sha256", equalTo(digest(file)));
        GivenOffices.auditor(COUNTY)
                .request()
                .get("/api/v1/audit?action=PAPER_PRINTED&size=200")
                .then()
                .statusCode(200)
                .body("items.subject.label", org.hamcrest.Matchers.hasItem(number));
        GivenOffices.orgDepartment("430624")
                .request()
                .get("/api/v1/papers?number=" + number)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void numbers_of_an_office_are_counted_up() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        int first = count(region(county, "statistics", "XLSX", null));
        assertEquals(first + 1, count(region(county, "statistics", "XLSX", null)));
    }

    @Test
    void a_workbook_calculates_nothing_and_says_who_took_it() throws Exception {
        GivenPosting posting = GivenPosting.in(COUNTY + "100202", TODAY.minusYears(1));
        GivenDatabase.asRegion("/", sql -> sql.run("update posting set unit_name = '=1+1' where id = ?", posting.id()));
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);

        byte[] file = region(county, "roster", "XLSX", null).asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertTrue(
                    rows.get(1).getCellText(0).contains("编号：ZC" + COUNTY),
                    rows.get(1).getCellText(0));
            assertTrue(
                    rows.get(2).getCellText(0).contains(county.name()),
                    rows.get(2).getCellText(0));
            Row row = rows.stream()
                    .filter(one -> one.getCellCount() > 5 && one.getCellText(1).equals(posting.cadreName()))
                    .findFirst()
                    .orElseThrow();
            assertEquals("=1+1", row.getCellText(5));
            assertEquals(
                    org.dhatim.fastexcel.reader.CellType.STRING, row.getCell(5).getType());
        }
    }

    @Test
    void an_appointment_sheet_shows_identities_as_the_screen_does() throws Exception {
        GivenPosting posting = GivenPosting.in(COUNTY + "100203", TODAY.minusYears(1));
        Response paper = item(GivenOffices.orgDepartment(COUNTY), "appointment-sheet", posting.id(), "PDF");
        paper.then().statusCode(200);
        String text = text(paper.asByteArray()).replaceAll("\\s", "");
        assertTrue(text.contains("驻村干部选派审批表"), text);
        assertTrue(text.contains(posting.cadreName()), text);
        assertTrue(text.contains("9900**********0000"), text);
        assertTrue(text.contains("盖章"), text);
    }

    @Test
    void a_certificate_is_printed_of_a_commendation_only() throws Exception {
        GivenPosting posting = GivenPosting.in(COUNTY + "100204", TODAY.minusYears(1));
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        Response paper = item(county, "certificate", honored(posting, "COMMEND", "荣誉村民"), "PDF");
        paper.then().statusCode(200);
        String text = text(paper.asByteArray());
        assertTrue(text.contains("荣誉证书"), text);
        assertTrue(text.contains("“荣誉村民”称号"), text);

        item(county, "certificate", honored(posting, "REMIND", "约谈"), "PDF")
                .then()
                .statusCode(409)
                .body("detail", containsString("只有表彰"));
    }

    @Test
    void a_problem_list_is_printed_without_what_was_withdrawn() throws Exception {
        GivenPosting posting = GivenPosting.in(COUNTY + "100205", TODAY.minusYears(1));
        UUID list = listed(posting);
        String text = text(item(GivenOffices.inspector(COUNTY), "problem-list", list, "PDF")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .replaceAll("\\s", "");
        assertTrue(text.contains("抽查时不在岗"), text);
        assertFalse(text.contains("已经撤销"), text);
        assertTrue(text.contains("签收人"), text);
    }

    @Test
    void a_certificate_of_an_honour_is_signed_by_who_granted_it_and_only_while_it_stands() throws Exception {
        GivenPosting posting = GivenPosting.in(COUNTY + "100204", TODAY.minusYears(1));
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        UUID line = honored(posting, "COMMEND", "先进个人");
        GivenDatabase.asRegion("/", sql -> {
            sql.run(
                    "insert into honor (id, level, title, cadre_id, subject_name, granted_by, document_number, granted_on, deeds,"
                            + " publicity_where, publicity_from, publicity_to, recorded_on, recorded_by, recorded_by_name, office_path,"
                            + " region_path, unit_path) values (?, 'COUNTY', '先进个人', ?, ?, '某县人民政府', '县发1号', ?, '实绩', '网站', ?, ?, ?, ?,"
                            + " '甲', ?, ?, ?)",
                    line,
                    posting.cadreId(),
                    posting.cadreName(),
                    TODAY.minusDays(30),
                    TODAY.minusDays(30),
                    TODAY.minusDays(10),
                    TODAY.minusDays(30),
                    Ids.next(),
                    GivenOffices.path(COUNTY),
                    posting.villagePath(),
                    posting.unitPath());
            sql.run(
                    "insert into incentive_batch (id, region_code, year, title, document_number, issued_by, recorded_by_name, region_path)"
                            + " values (?, ?, 2022, '三个一批', ?, '县委', '甲', ?)",
                    line,
                    COUNTY,
                    line.toString(),
                    GivenOffices.path(COUNTY));
            return sql.run("update commendation set honor_id = id, batch_id = id, draft = true where id = ?", line);
        });
        item(county, "certificate", line, "PDF").then().statusCode(404);
        GivenDatabase.asRegion("/", sql -> sql.run("update commendation set draft = false where id = ?", line));
        Response paper = item(county, "certificate", line, "PDF");
        paper.then().statusCode(200);
        assertTrue(text(paper.asByteArray()).contains("某县人民政府"));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run("update honor set revoked_on = current_date, revoked_reason = '有误' where id = ?", line));
        item(county, "certificate", line, "PDF").then().statusCode(409);
    }

    @Test
    void statistics_are_the_figures_of_the_place() throws Exception {
        GivenPosting.in(COUNTY + "100206", TODAY.minusYears(1));
        String text = text(region(GivenOffices.auditor(COUNTY), "statistics", "PDF", null)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertTrue(text.contains("驻村工作统计表"), text);
        assertTrue(text.contains("口径"), text);
    }

    @Test
    void nobody_prints_what_he_does_not_see_or_has_no_right_to() {
        GivenPosting posting = GivenPosting.in(COUNTY + "100207", TODAY.minusYears(1));
        GivenOffice other = GivenOffices.orgDepartment("430624");
        item(other, "appointment-sheet", posting.id(), "PDF").then().statusCode(404);
        item(other, "certificate", Ids.next(), "PDF").then().statusCode(404);
        region(other, "roster", "PDF", COUNTY).then().statusCode(404);
        region(GivenOffices.township(COUNTY + "100"), "roster", "PDF", null)
                .then()
                .statusCode(403);
        item(GivenOffices.auditor(COUNTY), "certificate", Ids.next(), "PDF")
                .then()
                .statusCode(403);
    }

    @Test
    void without_a_purpose_nothing_is_printed() {
        GivenOffices.orgDepartment(COUNTY)
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("format", "PDF"))
                .post("/api/v1/papers/roster")
                .then()
                .statusCode(400)
                .body("violations.at", org.hamcrest.Matchers.hasItem("/purpose"));
    }

    private static UUID honored(GivenPosting posting, String kind, String title) {
        UUID id = Ids.next();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into commendation (id, kind, level, region_path, unit_path, cadre_id, subject_name, title, on_date)"
                                + " values (?, ?, 'COUNTY', ?, ?, ?, ?, ?, ?)",
                        id,
                        kind,
                        posting.villagePath(),
                        posting.unitPath(),
                        posting.cadreId(),
                        posting.cadreName(),
                        title,
                        TODAY));
        return id;
    }

    private static UUID listed(GivenPosting posting) {
        UUID list = Ids.next();
        GivenDatabase.asRegion("/", sql -> {
            sql.run(
                    "insert into problem_list (id, region_path, unit_path, title, target_kind, target_id, target_name, issued_on, issued_by,"
                            + " issued_by_name) values (?, ?, ?, '10月问题清单', 'TEAM', ?, '某队', ?, ?, '督查组')",
                    list,
                    posting.villagePath(),
                    posting.unitPath(),
                    posting.teamId().toString(),
                    TODAY,
                    Ids.next());
            return null;
        });
        for (String facts : List.of("抽查时不在岗", "已经撤销")) {
            boolean withdrawn = facts.equals("已经撤销");
            OwnerRows.beyondScope("finding", """
                    insert into finding (id, number, region_path, unit_path, problem_list_id, target_kind, target_id, target_name, category,
                                         severity, facts, state, due_on, issued_on, found_on, found_by, found_by_name, found_office_path,
                                         dispute, dispute_decided_by, disputed_by, disputed_on, speakers)
                    values ('%s', '%s', '%s', '%s', '%s', 'TEAM', '%s', '某队', 'ABSENT', 'MINOR', '%s', 'ISSUED', '%s', '%s', '%s', '%s',
                            '某', '%s', %s)
                    """.formatted(
                    Ids.next(),
                    "文书" + UUID.randomUUID().toString().substring(0, 8),
                    posting.villagePath(),
                    posting.unitPath(),
                    list,
                    posting.teamId(),
                    facts,
                    TODAY,
                    TODAY,
                    TODAY,
                    Ids.next(),
                    GivenOffices.path(COUNTY),
                    withdrawn
                            ? "'UPHELD', '%1$s', '%2$s', '%3$s', '{%2$s}'".formatted(Ids.next(), Ids.next(), TODAY)
                            : "null, null, null, null, '{}'"));
        }
        return list;
    }

    private static Response region(GivenOffice office, String kind, String format, String region) {
        Map<String, Object> body = new HashMap<>(Map.of("format", format, "purpose", "工作会议"));
        if (region != null) {
            body.put("region", region);
        }
        return office.request().contentType(ContentType.JSON).body(body).post("/api/v1/papers/" + kind);
    }

    private static Response item(GivenOffice office, String kind, UUID id, String format) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("id", id.toString(), "format", format, "purpose", "工作会议"))
                .post("/api/v1/papers/" + kind);
    }

    private static int count(Response paper) {
        paper.then().statusCode(200);
        return Integer.parseInt(paper.header("Content-Disposition").replaceAll(".*-(\\d{6})\\..*", "$1"));
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String digest(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
