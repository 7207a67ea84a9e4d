package org.zhucun.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhucun.paper.GivenPaper.number;
import static org.zhucun.paper.GivenPaper.printed;
import static org.zhucun.paper.GivenPaper.text;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.Ids;

/** A certificate is printed of an honour that stands, whether a batch has it or not. 靖州: no other test posts anybody there. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class HonorCertificateTest {
    private static final String COUNTY = "431229";
    private static final String KIND = "honor-certificate";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void an_honour_that_stands_has_a_numbered_certificate_of_who_granted_it() throws Exception {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), TODAY.minusYears(1));
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        Response paper = printed(county, KIND, honor(posting, TODAY.minusDays(1)), "PDF");
        paper.then().statusCode(200);
        String text = text(paper);
        assertTrue(text.contains("荣誉证书"), text);
        assertTrue(text.contains(posting.cadreName() + "同志"), text);
        assertTrue(text.contains("“优秀驻村干部”"), text);
        assertTrue(text.contains("某县人民政府"), text);
        assertTrue(text.contains("编号：" + number(paper)), text);
        county.request()
                .get("/api/v1/papers?number=" + number(paper))
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CERTIFICATE"));
    }

    @Test
    void none_is_printed_during_its_publicity_under_an_objection_or_after_it_was_revoked() {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), TODAY.minusYears(1));
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        printed(county, KIND, honor(posting, TODAY), "PDF")
                .then()
                .statusCode(409)
                .body("detail", containsString("公示至" + TODAY));
        UUID objected = honor(posting, TODAY.minusDays(1));
        change(objected, "open_objections = 1");
        printed(county, KIND, objected, "PDF").then().statusCode(409).body("detail", containsString("异议待核"));
        UUID revoked = honor(posting, TODAY.minusDays(1));
        change(revoked, "revoked_on = current_date, revoked_reason = '有误'");
        printed(county, KIND, revoked, "PDF").then().statusCode(409).body("detail", containsString("已撤销"));
    }

    @Test
    void nobody_prints_the_certificate_of_another_county_and_only_the_offices_print_any() {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), TODAY.minusYears(1));
        UUID honor = honor(posting, TODAY.minusDays(1));
        printed(GivenOffices.orgDepartment("431226"), KIND, honor, "PDF").then().statusCode(404);
        printed(GivenOffices.orgDepartment(COUNTY), KIND, Ids.next(), "PDF")
                .then()
                .statusCode(404);
        printed(GivenOffices.township(posting.township()), KIND, honor, "PDF")
                .then()
                .statusCode(403);
        printed(GivenOffices.cadre(posting.cadreId()), KIND, honor, "PDF")
                .then()
                .statusCode(403);
    }

    private static UUID honor(GivenPosting posting, LocalDate publicityTo) {
        UUID id = Ids.next();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into honor (id, level, title, cadre_id, subject_name, granted_by, document_number, granted_on, deeds,"
                                + " publicity_where, publicity_from, publicity_to, recorded_on, recorded_by, recorded_by_name, office_path,"
                                + " region_path, unit_path) values (?, 'COUNTY', '优秀驻村干部', ?, ?, '某县人民政府', ?, ?, '实绩', '网站', ?, ?,"
                                + " ?, ?, '甲', ?, ?, ?)",
                        id,
                        posting.cadreId(),
                        posting.cadreName(),
                        "县发" + id,
                        TODAY.minusDays(30),
                        TODAY.minusDays(30),
                        publicityTo,
                        TODAY.minusDays(30),
                        Ids.next(),
                        GivenOffices.path(COUNTY),
                        posting.villagePath(),
                        posting.unitPath()));
        return id;
    }

    private static void change(UUID honor, String what) {
        GivenDatabase.asRegion("/", sql -> sql.run("update honor set " + what + " where id = ?", honor));
    }
}
