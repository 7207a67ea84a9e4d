package org.zhucun.policy.compliance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.BrokenRule;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.OwnerRows;
import org.zhucun.policy.GivenPolicy;

/** 判定故障: a rule that cannot be judged is told of, and all others are judged as ever. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RuleFaultTest {
    private static final String COUNTY = "370116";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);

    @Inject
    ComplianceKeeper keeper;

    @Inject
    BrokenRule broken;

    @AfterEach
    void broken_again() {
        broken.mend(false);
    }

    @Test
    void the_others_are_judged_and_it_is_shown_as_not_judged_until_it_can_be() {
        GivenParameter.set(BrokenRule.KEY, COUNTY, "1");
        UUID cadre = GivenPolicy.postedIn(COUNTY, "甲", SINCE);
        GivenOffice office = GivenOffices.orgDepartment(COUNTY);
        for (String day : new String[] {"", "&day=" + TODAY.minusDays(1)}) {
            heat(office, day)
                    .body("unjudged.id", contains(BrokenRule.ID))
                    .body("unjudged.sentence", contains("任何人都无法判定的规则"))
                    .body("rules.id", hasItem("E1"))
                    .body("rules.id", not(hasItem(BrokenRule.ID)))
                    .body("total.find { it.rule == 'E1' }.failing", equalTo(1));
            results(office, "E1", day).body("items.subjectId", contains(cadre.toString()));
            results(office, BrokenRule.ID, day).body("items", empty());
        }
        assertEquals(List.of(BrokenRule.ID + " 未能判定", "E1 不符合"), exported(office, null));
        assertEquals(List.of(BrokenRule.ID + " 未能判定"), exported(office, BrokenRule.ID));
        assertEquals(List.of("E1 不符合"), exported(office, "E1"));
        office.request()
                .get("/api/v1/compliance/results/" + cadre)
                .then()
                .statusCode(200)
                .body("rules.result.rule", hasItems("E1"))
                .body("unjudged.id", contains(BrokenRule.ID));
        GivenOffices.orgDepartment("370114")
                .request()
                .get("/api/v1/compliance")
                .then()
                .statusCode(200)
                .body("unjudged", empty());
        keeper.turn();
        metric().body(containsString("zhucun_compliance_rules_unjudged 1.0"));
        broken.mend(true);
        GivenPolicy.postedIn(COUNTY, "乙", SINCE);
        heat(office, "").body("unjudged", empty()).body("total.find { it.rule == 'Z9' }.failing", equalTo(2));
        keeper.turn();
        metric().body(containsString("zhucun_compliance_rules_unjudged 0.0"));
        broken.mend(false);
        GivenPolicy.postedIn(COUNTY, "丙", SINCE);
        heat(office, "").body("unjudged.id", contains(BrokenRule.ID)).body("rules.id", not(hasItem(BrokenRule.ID)));
        results(office, BrokenRule.ID, "").body("items", empty());
    }

    /** Published it cannot be; whatever brought it in, nobody fails by it, and nobody is silently let off. */
    @Test
    void where_a_parameter_is_no_number_the_rule_is_shown_as_not_judged_and_nobody_fails_it() {
        GivenParameter.set("attendance.nightRequired.month", "640106", "\"十五\"");
        GivenParameter.set("attendance.nightRequired.month", "640105", "31");
        GivenPolicy.postedIn("640105", "丁", SINCE);
        GivenPolicy.postedIn("640106", "戊", SINCE);
        try {
            toldOf("640106");
        } finally {
            OwnerRows.write("delete from policy_parameter where region_code = '640106'");
        }
        for (String county : List.of("640105", "640106")) {
            heat(GivenOffices.orgDepartment(county), county, "").body("unjudged", empty());
        }
    }

    private static void toldOf(String county) {
        for (String day : new String[] {"", "&day=" + TODAY.minusDays(1)}) {
            heat(GivenOffices.orgDepartment(county), county, day)
                    .body("unjudged.id", contains("F3"))
                    .body("rules.id", not(hasItem("F3")));
        }
        heat(GivenOffices.orgDepartment("640105"), "640105", "&day=" + TODAY.minusDays(1))
                .body("unjudged", empty())
                .body("total.find { it.rule == 'F3' }.population", equalTo(1));
    }

    private static ValidatableResponse heat(GivenOffice office, String day) {
        return heat(office, COUNTY, day);
    }

    private static ValidatableResponse heat(GivenOffice office, String county, String day) {
        return office.request()
                .get("/api/v1/compliance?region=" + county + day)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse results(GivenOffice office, String rule, String day) {
        return office.request()
                .get("/api/v1/compliance/results?region=" + COUNTY + "&rule=" + rule + day)
                .then()
                .statusCode(200);
    }

    /** Rule and state of each line, of these two rules alone. */
    private static List<String> exported(GivenOffice office, String rule) {
        Map<String, Object> asked = new HashMap<>(Map.of("region", COUNTY, "purpose", "月度通报"));
        asked.put("rule", rule);
        byte[] file = office.request()
                .contentType(ContentType.JSON)
                .body(asked)
                .post("/api/v1/compliance/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .skip(2)
                    .filter(row -> Set.of(BrokenRule.ID, "E1").contains(row.getCellText(0)))
                    .map(row -> row.getCellText(0) + " " + row.getCellText(4))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ValidatableResponse metric() {
        return given().get("/metrics").then().statusCode(200);
    }
}
