package org.zhucun.selection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** 选派方案: asked for, thought out, explained, edited by hand, accepted; over HTTP. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PlanTest {
    private static final String MAIJI = "620503";
    private static final int TRIES = 60;

    @Test
    void a_plan_is_thought_out_explained_edited_and_accepted_as_decisions() throws InterruptedException {
        GivenTeams.Unit tea = GivenTeams.unit("茶业局", MAIJI);
        GivenTeams.Unit travel = GivenTeams.unit("文旅局", MAIJI);
        GivenTeams.write("update organization set strengths = '{茶}' where id = ?", tea.id());
        GivenTeams.write("update organization set strengths = '{旅游}' where id = ?", travel.id());
        List<String> villages = GivenTeams.villages(MAIJI, 2);
        Map<String, Object> one = GivenSelection.need(villages.get(0), 0);
        one.put("industries", List.of("旅游"));
        Map<String, Object> two = GivenSelection.need(villages.get(1), 1);
        two.put("industries", List.of("茶"));
        GivenSelection given =
                GivenSelection.open(MAIJI, LocalDate.now(ZoneId.of("Asia/Shanghai")), List.of(one, two), tea, travel);
        String planter = given.reviewed(tea, given.nomination(GivenSelection.cadre("茶人", tea, MAIJI, ""), "LEAD"));
        String guide = given.reviewed(travel, given.nomination(GivenSelection.cadre("游人", travel, MAIJI, ""), "LEAD"));

        Map<String, Object> wish = new HashMap<>();
        wish.put("batchId", given.batch);
        wish.put("name", "均衡一");
        wish.put("emphasis", "BALANCED");
        wish.put("seed", 1);
        wish.put("seconds", 2);
        String plan = GivenSelection.post(given.department, "/selection-plans", wish)
                .then()
                .statusCode(201)
                .extract()
                .path("plan.id");
        Response ready = ready(given, plan);
        ready.then()
                .body("plan.state", equalTo("READY"))
                .body("plan.score", startsWith("0hard/-1medium"))
                .body("plan.unfilled", equalTo(1))
                .body("plan.rules.find { it.rule == 'MATCH' }.points", equalTo(20))
                .body("seats", hasSize(3))
                .body("seats.find { it.name == '茶人' }.villageCode", equalTo(villages.get(1)))
                .body("seats.find { it.name == '茶人' }.reasons.rule", hasItem("MATCH"))
                .body("people.name", containsInAnyOrder("茶人", "游人"))
                .body("plan.may", contains("edit", "accept"));

        // people decide: they change round, and the score says what it costs
        Response edited = given.department
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", ready.header("ETag"))
                .body(Map.of(
                        "assignments",
                        List.of(
                                seat(given.needId(villages.get(0)), planter),
                                seat(given.needId(villages.get(1)), guide))))
                .put("/api/v1/selection-plans/" + plan + "/assignments");
        edited.then()
                .statusCode(200)
                .body("plan.edited", equalTo(true))
                .body("plan.rules.find { it.rule == 'MATCH' }.points", equalTo(0))
                .body("seats.find { it.name == '茶人' }.villageCode", equalTo(villages.get(0)));

        accept(given, plan).then().statusCode(200).body("plan.state", equalTo("ACCEPTED"));
        given.department
                .request()
                .get("/api/v1/nominations?batch=" + given.batch)
                .then()
                .body("items.state", everyItem(equalTo("SELECTED")))
                .body("items.postingId", everyItem(notNullValue()));
        accept(given, plan).then().statusCode(409);
    }

    @Test
    void a_plan_that_a_rule_forbids_is_accepted_as_a_whole_or_not_at_all() throws InterruptedException {
        GivenTeams.Unit unit = GivenTeams.unit("工信局", MAIJI);
        List<String> villages = GivenTeams.villages(MAIJI, 2);
        GivenSelection given = GivenSelection.open(
                MAIJI,
                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                List.of(GivenSelection.need(villages.get(0), 0), GivenSelection.need(villages.get(1), 0)),
                unit);
        String one = given.reviewed(unit, given.nomination(GivenSelection.cadre("先来", unit, MAIJI, ""), "LEAD"));
        given.reviewed(unit, given.nomination(GivenSelection.cadre("后到", unit, MAIJI, ""), "LEAD"));
        String plan = GivenSelection.post(
                        given.department,
                        "/selection-plans",
                        Map.of("batchId", given.batch, "name", "方案", "emphasis", "NEARNESS", "seed", 2, "seconds", 1))
                .path("plan.id");
        ready(given, plan);
        // meanwhile one of them was decided alone
        given.decide(one, given.needId(villages.get(0)), "LEAD").then().statusCode(200);
        accept(given, plan).then().statusCode(409);
        given.department
                .request()
                .get("/api/v1/nominations?state=SELECTED&batch=" + given.batch)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void b2_what_the_unit_explained_is_not_asked_of_the_committee_again() throws InterruptedException {
        GivenTeams.Unit unit = GivenTeams.unit("住建局", MAIJI);
        String village = GivenTeams.village(MAIJI);
        GivenSelection given = GivenSelection.open(
                MAIJI, LocalDate.now(ZoneId.of("Asia/Shanghai")), List.of(GivenSelection.need(village, 0)), unit);
        Map<String, Object> elder =
                given.nomination(GivenSelection.cadre("老将", unit, MAIJI, "birth_date = '1970-01-01'"), "LEAD");
        elder.put("justifications", given.because("B2"));
        given.reviewed(unit, elder);
        String plan = GivenSelection.post(
                        given.department,
                        "/selection-plans",
                        Map.of("batchId", given.batch, "name", "方案", "emphasis", "BALANCED", "seed", 1, "seconds", 1))
                .path("plan.id");
        ready(given, plan);
        given.department
                .request()
                .get("/api/v1/selection-plans/" + plan + "/reasons")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        accept(given, plan).then().statusCode(200);
    }

    @Test
    void b2_a_plan_asks_for_a_reason_rule_by_rule_and_person_by_person() throws InterruptedException {
        GivenTeams.Unit unit = GivenTeams.unit("林草局", MAIJI);
        List<String> villages = GivenTeams.villages(MAIJI, 2);
        GivenSelection given = GivenSelection.open(
                MAIJI,
                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                List.of(GivenSelection.need(villages.get(0), 0), GivenSelection.need(villages.get(1), 0)),
                unit);
        UUID aged = GivenSelection.cadre("年长", unit, MAIJI, "");
        String elder = given.reviewed(unit, given.nomination(aged, "LEAD"));
        given.reviewed(unit, given.nomination(GivenSelection.cadre("正当", unit, MAIJI, ""), "LEAD"));
        // his file is corrected after the reviews
        GivenTeams.write(
                "update cadre set birth_date = ? where id = ?",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(50),
                aged);
        String plan = GivenSelection.post(
                        given.department,
                        "/selection-plans",
                        Map.of("batchId", given.batch, "name", "方案", "emphasis", "BALANCED", "seed", 3, "seconds", 1))
                .path("plan.id");
        ready(given, plan).then().body("plan.unfilled", equalTo(0));
        given.department
                .request()
                .get("/api/v1/selection-plans/" + plan + "/reasons")
                .then()
                .statusCode(200)
                .body("nominationId", contains(elder))
                .body("cadreName", contains("年长"))
                .body("ruleId", contains("B2"))
                .body("found", contains("50 岁"))
                .body("blocking", contains(false));
        GivenOffices.orgDepartment("620502")
                .request()
                .get("/api/v1/selection-plans/" + plan + "/reasons")
                .then()
                .statusCode(404);
        accept(given, plan)
                .then()
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo("B2"))
                .body("violations.at", contains("/justifications/" + elder))
                .body("violations[0].message", containsString("年长"));
        GivenSelection.changed(
                        given.department,
                        "/selection-plans/" + plan,
                        "/acceptance",
                        Map.of("basis", "县委常委会〔2026〕第4次会议", "justifications", Map.of(elder, given.because("B2"))))
                .then()
                .statusCode(200)
                .body("plan.state", equalTo("ACCEPTED"));
        given.department
                .request()
                .get("/api/v1/policies/exceptions?size=200&subject=" + aged)
                .then()
                .body("items.ruleId", contains("B2"))
                .body("items[0].found", equalTo("50 岁"));
    }

    @Test
    void a_plan_is_seen_by_its_region_only_and_asked_for_by_its_department() {
        GivenTeams.Unit unit = GivenTeams.unit("税务局", MAIJI);
        GivenSelection given = GivenSelection.open(
                MAIJI,
                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                List.of(GivenSelection.need(GivenTeams.village(MAIJI), 0)),
                unit);
        Map<String, Object> wish =
                Map.of("batchId", given.batch, "name", "方案", "emphasis", "MATCH", "seed", 1, "seconds", 1);
        GivenSelection.post(given.humanResources, "/selection-plans", wish)
                .then()
                .statusCode(403);
        GivenSelection.post(GivenOffices.orgDepartment("620502"), "/selection-plans", wish)
                .then()
                .statusCode(403);
        String plan =
                GivenSelection.post(given.department, "/selection-plans", wish).path("plan.id");
        given.humanResources
                .request()
                .get("/api/v1/selection-plans/" + plan)
                .then()
                .statusCode(200);
        GivenOffices.orgDepartment("620502")
                .request()
                .get("/api/v1/selection-plans/" + plan)
                .then()
                .statusCode(404);
        given.department
                .request()
                .get("/api/v1/selection-plans?batch=" + given.batch)
                .then()
                .body("items.id", contains(plan));
        Map<String, Object> hasty = new HashMap<>(wish);
        hasty.put("seconds", 61);
        GivenSelection.post(given.department, "/selection-plans", hasty).then().statusCode(400);
    }

    private static Map<String, Object> seat(String need, String nomination) {
        return Map.of("needId", need, "seat", "LEAD", "number", 1, "nominationId", nomination, "pinned", true);
    }

    private static Response accept(GivenSelection given, String plan) {
        return GivenSelection.changed(
                given.department, "/selection-plans/" + plan, "/acceptance", Map.of("basis", "县委常委会〔2026〕第3次会议"));
    }

    private static Response ready(GivenSelection given, String plan) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            Response answer = given.department.request().get("/api/v1/selection-plans/" + plan);
            if (!List.of("QUEUED", "SOLVING").contains(answer.<String>path("plan.state"))) {
                return answer;
            }
            Thread.sleep(500);
        }
        assertEquals("READY", "still thinking");
        return null;
    }
}
