package org.zhucun.cadre.own;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;

/** 我的档案: everything held on a cadre, who opened it and why, and what he asks to be mended. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class OwnFileTest {
    private static final String CORRECTIONS = "/api/v1/file-corrections";
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 10);

    @Test
    void a_cadre_sees_every_section_who_opened_his_file_and_why() {
        GivenPosting posting = GivenPosting.in("530322102001", SINCE);
        GivenOffice self = GivenOffices.cadre(posting.cadreId());
        GivenOffice county = GivenOffices.orgDepartment("530322");
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        self.request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file")
                .then()
                .statusCode(200)
                .body(
                        "sections.keySet()",
                        hasItems(
                                "postings",
                                "leaves",
                                "attendance",
                                "trainings",
                                "grades",
                                "exceptions",
                                "nominations",
                                "handovers",
                                "entitlements",
                                "findings",
                                "honours"))
                .body("sections.postings", hasSize(1));
        county.request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file")
                .then()
                .statusCode(200);
        unit.request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file")
                .then()
                .statusCode(200);
        self.request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file/reads?size=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        self.request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file/reads")
                .then()
                .statusCode(200)
                .body("items.who", hasItems(county.name(), unit.name()))
                .body("items.who", not(hasItem(self.name())))
                .body("items.why", hasItems("组织部门管理驻村干部", "派出单位跟踪管理"));
        UUID revealed = GivenCadres.in("530322", posting.unitId(), "王档案");
        county.request()
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", "办理意外保险"))
                .post("/api/v1/cadres/" + revealed + "/identity/reveal")
                .then()
                .statusCode(200);
        GivenOffices.cadre(revealed)
                .request()
                .get("/api/v1/cadres/" + revealed + "/file/reads")
                .then()
                .body("items.why", contains("办理意外保险"))
                .body("items.what", contains("查看干部身份信息"));
        // nobody else's file, and no office's view of who reads
        GivenPosting other = GivenPosting.in("530322103001", SINCE);
        self.request()
                .get("/api/v1/cadres/" + other.cadreId() + "/file/reads")
                .then()
                .statusCode(404);
        self.request().get("/api/v1/cadres/" + other.cadreId() + "/file").then().statusCode(404);
        county.request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file/reads")
                .then()
                .statusCode(403);
    }

    @Test
    void a_correction_waits_at_the_desk_that_keeps_the_entry_and_is_answered_with_a_reason() {
        GivenPosting posting = GivenPosting.in("530322104001", SINCE);
        GivenOffice self = GivenOffices.cadre(posting.cadreId());
        GivenOffice county = GivenOffices.orgDepartment("530322");
        GivenOffice township = GivenOffices.township("530322104");
        String birth = ask(self, "cadre", "出生日期")
                .statusCode(201)
                .body("desk", equalTo("ORGANIZATION_DEPARTMENT"))
                .body("may", contains("withdraw"))
                .extract()
                .path("id");
        String leave = ask(self, "leaves", "2022-03-01")
                .statusCode(201)
                .body("desk", equalTo("TOWNSHIP"))
                .extract()
                .path("id");
        ask(self, "cadre", "出生日期").statusCode(409).body("detail", containsString("尚未答复"));
        ask(self, "nothing", "x").statusCode(400).body("violations.at", contains("/section"));
        waiting(county).body("items.id", hasItem(birth)).body("items.id", not(hasItem(leave)));
        waiting(township).body("items.id", hasItem(leave)).body("items.id", not(hasItem(birth)));
        decide(township, birth, Map.of("corrected", true, "answer", "已改"))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        decide(county, birth, Map.of("corrected", false, "answer", " ")).statusCode(400);
        decide(county, birth, Map.of("corrected", false, "answer", "经核对干部人事档案，登记无误"))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        decide(township, leave, Map.of("corrected", true, "answer", "已更正考勤"))
                .statusCode(200)
                .body("state", equalTo("CORRECTED"));
        decide(township, leave, Map.of("corrected", true, "answer", "已更正考勤")).statusCode(412);
        waiting(county).body("items.id", not(hasItem(birth)));
        self.request()
                .get(CORRECTIONS)
                .then()
                .statusCode(200)
                .body("items.id", contains(leave, birth))
                .body("items.answer", hasItem("经核对干部人事档案，登记无误"));
        GivenOffices.township("530322105")
                .request()
                .get(CORRECTIONS + "?size=200")
                .then()
                .body("items.id", not(hasItem(leave)));
    }

    private static ValidatableResponse ask(GivenOffice office, String section, String entry) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "section",
                        section,
                        "entry",
                        entry,
                        "reads",
                        "1985-05-05",
                        "shouldRead",
                        "1986-05-05",
                        "reason",
                        "与身份证不符"))
                .post(CORRECTIONS)
                .then();
    }

    private static ValidatableResponse decide(GivenOffice office, String id, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(body)
                .post(CORRECTIONS + "/" + id + "/decision")
                .then();
    }

    private static ValidatableResponse waiting(GivenOffice office) {
        return office.request()
                .get("/api/v1/inbox?kind=correction&size=200")
                .then()
                .statusCode(200);
    }
}
