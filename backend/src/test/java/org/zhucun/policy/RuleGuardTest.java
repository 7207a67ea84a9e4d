package org.zhucun.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;

/** 约束: where rules bite, and what happens to who gives a reason. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RuleGuardTest {
    private static final String PLACE = "/36/3607/360735/";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Predicate<Parameter> NEVER = parameter -> false;

    @Inject
    Policies policies;

    @Inject
    RuleGuard guard;

    @Inject
    Trail trail;

    private GivenOffice asks;
    private GivenOffice approves;
    private final String subject = Ids.next().toString();
    private int found = 2;

    @BeforeEach
    void three_rules_of_three_strengths() {
        policies.adopt(new ParameterPack(
                "guard",
                "360735",
                LocalDate.of(2020, 1, 1),
                "测试文件",
                List.of(
                        new ParameterPack.Entry("guard.must", IntNode.valueOf(3), Enforcement.BLOCK, "必须"),
                        new ParameterPack.Entry("guard.should", IntNode.valueOf(3), Enforcement.JUSTIFY, "原则上"),
                        new ParameterPack.Entry("guard.may", IntNode.valueOf(3), Enforcement.PREFER, "优先"),
                        new ParameterPack.Entry("guard.off", NullNode.instance, Enforcement.BLOCK, null))));
        asks = GivenOffices.stationingOffice("360735");
        approves = GivenOffices.orgDepartment("360735");
    }

    @Test
    void a_block_rule_refuses_and_cites_value_and_source() {
        DomainException refused =
                assertThrows(DomainException.class, () -> act("guard.must", NEVER, because(approves)));
        assertEquals(ProblemType.RULE_VIOLATED, refused.type());
        assertDoesNotThrow(() -> act("guard.must", parameter -> parameter.asInt() == 3, null));
    }

    @Test
    void a_hint_and_a_rule_that_is_not_in_force_let_everything_pass() {
        assertDoesNotThrow(() -> act("guard.may", NEVER, null));
        assertDoesNotThrow(() -> act("guard.off", NEVER, null));
        assertDoesNotThrow(() -> act("guard.unknown", NEVER, null));
    }

    @Test
    void a_justify_rule_asks_for_a_reason_and_lists_the_exception_until_its_approver_decides() {
        DomainException asked = assertThrows(DomainException.class, () -> act("guard.should", NEVER, null));
        assertEquals(ProblemType.JUSTIFICATION_REQUIRED, asked.type());
        act("guard.should", NEVER, because(approves));
        String id = approves.request()
                .get("/api/v1/policies/exceptions?region=360735&subject=" + subject)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("PROPOSED"))
                .body("items[0].required", equalTo("guard.should：3"))
                .body("items[0].found", equalTo("2 人"))
                .body("items[0].source", equalTo("测试文件 原则上"))
                .body("items[0].reason", equalTo("暂缺一人"))
                .body("items[0].may", hasItem("decide"))
                .extract()
                .path("items[0].id");
        decide(GivenOffices.orgDepartment("36"), id, 409, "SEPARATION_OF_DUTIES");
        decide(GivenOffices.orgDepartment("43"), id, 403, "OUT_OF_JURISDICTION");
        decide(asks, id, 403, "FORBIDDEN");
        decide(approves, id, 200, null);
        approves.request()
                .get("/api/v1/policies/exceptions/" + id)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("may", hasSize(0));
        GivenOffices.orgDepartment("620503")
                .request()
                .get("/api/v1/policies/exceptions/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_explained_is_not_asked_again_and_what_is_found_anew_is() {
        act("guard.should", NEVER, because(approves));
        assertDoesNotThrow(() -> act("guard.should", NEVER, null));
        assertDoesNotThrow(() -> act("guard.should", NEVER, because(approves)));
        found = 1;
        DomainException anew = assertThrows(DomainException.class, () -> act("guard.should", NEVER, null));
        assertEquals(ProblemType.JUSTIFICATION_REQUIRED, anew.type());
        act("guard.should", NEVER, because(approves));
        approves.request()
                .get("/api/v1/policies/exceptions?region=360735&subject=" + subject)
                .then()
                .statusCode(200)
                .body("items.found", contains("1 人", "2 人"));
    }

    @Test
    void an_exception_is_read_in_the_language_of_the_reader() {
        act("guard.should", NEVER, because(approves));
        String answer = approves.request()
                .header("Accept-Language", "en")
                .get("/api/v1/policies/exceptions?subject=" + subject)
                .then()
                .body("items[0].found", equalTo("2 persons"))
                .body("items[0].required", equalTo("guard.should: 3"))
                .extract()
                .path("items[0].sentence");
        assertFalse(answer.codePoints().anyMatch(Character::isIdeographic), answer);
    }

    @Test
    void nobody_approves_his_own_exception_and_nobody_from_elsewhere_does() {
        asks = approves;
        DomainException own = assertThrows(DomainException.class, () -> act("guard.should", NEVER, because(approves)));
        assertEquals(ProblemType.SEPARATION_OF_DUTIES, own.type());
        GivenOffice elsewhere = GivenOffices.orgDepartment("360702");
        DomainException foreign =
                assertThrows(DomainException.class, () -> act("guard.should", NEVER, because(elsewhere)));
        assertEquals(ProblemType.INVALID_INPUT, foreign.type());
        GivenOffices.township("360735100")
                .request()
                .get("/api/v1/policies/approvers?region=360735100")
                .then()
                .statusCode(200)
                .body("accountId", hasItem(approves.accountId().toString()));
    }

    @Test
    void every_rule_has_its_own_sense_of_tighter() {
        assertEquals(Tightness.Change.TIGHTER, Tightness.HIGHER.compare(number(3), number(5)));
        assertEquals(Tightness.Change.LOOSER, Tightness.HIGHER.compare(number(3), number(2)));
        assertEquals(Tightness.Change.TIGHTER, Tightness.LOWER.compare(number(3), number(2)));
        assertEquals(Tightness.Change.LOOSER, Tightness.LOWER.compare(number(3), number(5)));
        assertEquals(Tightness.Change.SAME, Tightness.LOWER.compare(number(3), number(3)));
        assertEquals(Tightness.Change.LOOSER, Tightness.LOWER.compare(number(3), NullNode.instance));
        assertEquals(Tightness.Change.TIGHTER, Tightness.LOWER.compare(NullNode.instance, number(3)));
        assertEquals(Tightness.Change.TIGHTER, Tightness.TRUE.compare(BooleanNode.FALSE, BooleanNode.TRUE));
        assertEquals(Tightness.Change.LOOSER, Tightness.FALSE.compare(BooleanNode.FALSE, BooleanNode.TRUE));
        Tightness levels = Tightness.ordered("TOWNSHIP", "COUNTY", "CITY", "PROVINCE");
        assertEquals(Tightness.Change.LOOSER, levels.compare(word("COUNTY"), word("TOWNSHIP")));
        assertEquals(Tightness.Change.TIGHTER, levels.compare(word("COUNTY"), word("PROVINCE")));
        assertEquals(Tightness.Change.OTHER, levels.compare(word("COUNTY"), word("SCHOOL")));
        assertEquals(Tightness.Change.OTHER, Tightness.NONE.compare(number(1), number(2)));
    }

    /** Who does not see it sends any. */
    private static Object version(GivenOffice office, String id) {
        Object version =
                office.request().get("/api/v1/policies/exceptions/" + id).path("version");
        return version == null ? 0 : version;
    }

    private void decide(GivenOffice office, String id, int status, String code) {
        var answer = office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version(office, id) + "\"")
                .body(Map.of("approve", true, "note", "情况属实"))
                .post("/api/v1/policies/exceptions/" + id + "/decision")
                .then()
                .statusCode(status);
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }

    private void act(String key, Predicate<Parameter> met, Justification justification) {
        Subject about = new Subject(subject, "测试队", PLACE, null);
        Caller.as(asks.office(), () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                guard.check(new Act(
                        "C1", key, PLACE, DAY, met, Clause.of("team.rule.C1.found", found), about, justification));
                trail.record(Action.TEAM_CHANGED, about);
            });
            return null;
        });
    }

    private static Justification because(GivenOffice approver) {
        UUID account = approver.accountId();
        return new Justification("暂缺一人", account);
    }

    private static JsonNode number(int value) {
        return IntNode.valueOf(value);
    }

    private static JsonNode word(String value) {
        return TextNode.valueOf(value);
    }
}
