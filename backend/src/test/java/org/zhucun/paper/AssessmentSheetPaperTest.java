package org.zhucun.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhucun.assessment.year.GivenAssessment.disputed;
import static org.zhucun.assessment.year.GivenAssessment.finding;
import static org.zhucun.assessment.year.GivenAssessment.get;
import static org.zhucun.assessment.year.GivenAssessment.graded;
import static org.zhucun.assessment.year.GivenAssessment.opened;
import static org.zhucun.assessment.year.GivenAssessment.propose;
import static org.zhucun.assessment.year.GivenAssessment.sheetOf;
import static org.zhucun.assessment.year.GivenAssessment.step;
import static org.zhucun.paper.GivenPaper.number;
import static org.zhucun.paper.GivenPaper.printed;
import static org.zhucun.paper.GivenPaper.rows;
import static org.zhucun.paper.GivenPaper.text;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** The assessment sheet as a numbered paper: what stands on it, of whom, and when there is none. Counties of 4312, and 431022. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class AssessmentSheetPaperTest {
    private static final LocalDate SINCE = LocalDate.of(2021, 3, 1);
    private static final String KIND = "assessment-sheet";

    @Test
    void a_confirmed_sheet_says_what_was_known_what_was_given_and_who_decided_and_its_number_is_in_the_book()
            throws Exception {
        GivenOffice county = GivenOffices.orgDepartment("431222");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("431222"), SINCE);
        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2022, 3, 7), 10, "REST");
        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2022, 6, 1), 2, "UNEXCUSED_ABSENCE");
        String counted = finding(posting, "TASK", "MINOR", LocalDate.of(2022, 4, 1));
        disputed(finding(posting, "TASK", "SERIOUS", LocalDate.of(2022, 6, 1)));
        String round = opened(county, "2022", "CADRE");
        UUID sheet = UUID.fromString(sheetOf(county, round, posting.cadreId()));
        GivenOffice township = GivenOffices.township(posting.township());
        propose(township, sheet.toString(), "COMPETENT").statusCode(200);
        step(county, sheet.toString(), "confirmation", Map.of("grade", "COMPETENT", "opinion", "同意乡镇意见"))
                .statusCode(200);

        Response paper = printed(county, KIND, sheet, "PDF");
        paper.then().statusCode(200).contentType("application/pdf");
        String number = number(paper);
        assertTrue(number.matches("ZC431222-\\d{4}-\\d{6}"), number);
        String finding = get(county, "/findings/" + counted).extract().path("number");
        String digest = get(county, "/assessment-sheets/" + sheet).extract().path("grades[0].digest");
        String text = text(paper);
        for (String words : List.of(
                "2022年度考核登记表",
                "编号：" + number,
                posting.cadreName(),
                "公务员",
                "2022年1月1日至2022年12月31日",
                "在派365天",
                "休息10天、考勤缺勤2天",
                "查实1个：" + finding + "（工作任务落实，轻微，2022-04-01）",
                "另有1个异议未决，不计入",
                "没有培训记录",
                "履职台账查阅资料4080",
                "实地查看实地走访6090.5",
                "总分按权重合计10086.30",
                "称职。到村查看，情况属实",
                "同意乡镇意见",
                "本人签名",
                digest)) {
            assertTrue(text.contains(words), words + " is missing in " + text);
        }

        county.request()
                .get("/api/v1/papers?number=" + number)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("ASSESSMENT_SHEET"))
                .body("items[0].scope", equalTo(posting.cadreName()))
                .body("items[0].purpose", equalTo("存档"));
        GivenOffices.auditor("431222")
                .request()
                .get("/api/v1/audit?action=PAPER_PRINTED&size=200")
                .then()
                .body("items.subject.label", hasItem(number));

        // who proposed it prints it as well, as a workbook with the same content
        Response workbook = printed(township, KIND, sheet, "XLSX");
        workbook.then().statusCode(200);
        assertTrue(number(workbook).startsWith("ZC" + posting.township()), number(workbook));
        List<String> rows = rows(workbook);
        assertTrue(rows.contains("总分|按权重合计|100|86.30") || rows.contains("总分|按权重合计|100|86.3"), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("确认等次|称职")), rows.toString());
    }

    @Test
    void before_its_grade_is_confirmed_a_sheet_is_not_printed() {
        GivenOffice county = GivenOffices.orgDepartment("431223");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("431223"), SINCE);
        String sheet = sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId());
        UUID id = UUID.fromString(sheet);
        printed(county, KIND, id, "PDF")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("detail", containsString("等次尚未拟定，确认以后才能打印"));
        propose(GivenOffices.stationingOffice("431223"), sheet, "COMPETENT").statusCode(200);
        printed(county, KIND, id, "XLSX").then().statusCode(409).body("detail", containsString("等次尚待组织部门确认"));
        // what is refused is in no book
        GivenOffices.auditor("431223")
                .request()
                .get("/api/v1/papers")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void nobody_prints_a_sheet_that_lies_elsewhere_and_who_is_assessed_does_not_print_papers() {
        GivenOffice county = GivenOffices.orgDepartment("431224");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("431224"), SINCE);
        String sheet = graded(county, sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId()), "COMPETENT");
        UUID id = UUID.fromString(sheet);
        printed(GivenOffices.orgDepartment("431226"), KIND, id, "PDF").then().statusCode(404);
        printed(GivenOffices.township("431226100"), KIND, id, "PDF").then().statusCode(404);
        printed(GivenOffices.inspector("431224"), KIND, id, "PDF").then().statusCode(403);
        printed(GivenOffices.unit(posting.unitPath()), KIND, id, "PDF").then().statusCode(403);
        printed(GivenOffices.cadre(posting.cadreId()), KIND, id, "PDF").then().statusCode(403);
        printed(GivenOffices.orgDepartment("43"), KIND, id, "PDF").then().statusCode(200);
    }

    @Test
    void a_corrected_sheet_says_which_edition_it_is_and_why_and_one_under_review_that_it_is() throws Exception {
        GivenOffice county = GivenOffices.orgDepartment("431227");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("431227"), SINCE);
        String sheet = graded(county, sheetOf(county, opened(county, "2022", "CADRE"), posting.cadreId()), "COMPETENT");
        UUID id = UUID.fromString(sheet);
        GivenOffice second = GivenOffices.orgDepartment("431227");
        step(second, sheet, "correction", Map.of("grade", "BASICALLY_COMPETENT", "reason", "核对台账后更正"))
                .statusCode(200);
        String corrected = text(printed(second, KIND, id, "PDF"));
        assertTrue(corrected.contains("更正后的第2版"), corrected);
        assertTrue(corrected.contains("更正理由核对台账后更正"), corrected);
        assertTrue(corrected.contains("确认等次基本称职"), corrected);
        assertFalse(corrected.contains("已申请复核"), corrected);

        step(GivenOffices.cadre(posting.cadreId()), sheet, "objection", Map.of("reason", "台账另有一册"))
                .statusCode(200);
        String objected = text(printed(second, KIND, id, "PDF"));
        assertTrue(objected.contains("已申请复核，尚待答复"), objected);
    }

    @Test
    void teams_units_and_counties_have_papers_of_what_they_have() throws Exception {
        GivenOffice county = GivenOffices.orgDepartment("431228");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("431228"), SINCE);
        String round = opened(county, "2022", "TEAM", "UNIT");
        String team = text(printed(county, KIND, sheetOfKind(county, round, "TEAM", "COMPETENT"), "PDF"));
        assertTrue(team.contains("工作队"), team);
        assertTrue(team.contains("入户走访0次"), team);
        assertTrue(team.contains("合格"), team);
        assertFalse(team.contains("在派"), team);
        String unit = text(printed(county, KIND, sheetOfKind(county, round, "UNIT", "COMPETENT"), "PDF"));
        assertTrue(unit.contains("单位" + posting.cadreName().substring(2)), unit);
        assertTrue(unit.contains("没有查实的督查问题"), unit);
        assertFalse(unit.contains("入户走访"), unit);

        GivenOffice city = GivenOffices.orgDepartment("4312");
        UUID own = sheetOfKind(city, opened(city, "2022", "COUNTY"), "COUNTY", "COMPETENT");
        String place = text(printed(city, KIND, own, "PDF"));
        assertTrue(place.contains("考核对象县"), place);
        assertFalse(place.contains("督查问题"), place);
        assertTrue(place.contains("总分按权重合计10086.30"), place);
    }

    @Test
    void the_points_that_absences_take_off_a_unit_and_a_county_stand_on_their_sheets() throws Exception {
        GivenOffice county = GivenOffices.orgDepartment("431022");
        GivenPosting posting = GivenPosting.in(GivenTeams.village("431022"), SINCE);
        finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 4, 1));
        finding(posting, "ABSENT", "MINOR", LocalDate.of(2022, 8, 1));
        UUID sheet = sheetOfKind(county, opened(county, "2022", "UNIT"), "UNIT", "COMPETENT");
        String unit = text(printed(county, KIND, sheet, "PDF"));
        assertTrue(unit.contains("脱岗扣分查实脱岗2次，每次扣0.1分，共扣0.2分（依据："), unit);

        GivenOffice city = GivenOffices.orgDepartment("4310");
        String own = get(city, "/assessment-sheets?size=200&region=431022&round=" + opened(city, "2022", "COUNTY"))
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String place = text(printed(city, KIND, UUID.fromString(graded(city, own, "COMPETENT")), "PDF"));
        assertTrue(place.contains("脱岗扣分查实脱岗2次，每次扣0.1分，共扣0.2分（依据："), place);
        String township = GivenTeams.query(
                        "select name from region where code = ? and valid_to is null", posting.township())
                .get(0);
        assertTrue(place.contains(township + "2次扣0.2分。"), place);
    }

    /** The first sheet of a kind, with its grade. */
    private static UUID sheetOfKind(GivenOffice department, String round, String kind, String grade) {
        String sheet = get(department, "/assessment-sheets?round=" + round + "&objectKind=" + kind)
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return UUID.fromString(graded(department, sheet, grade));
    }
}
