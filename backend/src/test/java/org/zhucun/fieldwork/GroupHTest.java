package org.zhucun.fieldwork;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zhucun.fieldwork.GivenFieldwork.get;
import static org.zhucun.fieldwork.GivenFieldwork.made;
import static org.zhucun.fieldwork.GivenFieldwork.post;
import static org.zhucun.fieldwork.GivenFieldwork.put;
import static org.zhucun.fieldwork.GivenFieldwork.step;
import static org.zhucun.fieldwork.GivenFieldwork.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;

/** Group H of the catalogue: household work, with the examples of the documents. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupHTest {
    /** 白银区: no other test class uses it. */
    private static final String COUNTY = "620402";

    private final GivenOffice county = GivenOffices.orgDepartment(COUNTY);

    private static GivenOffice township(String village) {
        return GivenOffices.township(village.substring(0, 9));
    }

    private static String household(GivenOffice clerk, String village, String number) {
        return made(post(
                clerk,
                "/households",
                Map.of("villageCode", village, "number", number, "kind", "UNSTABLE", "name", "王小明")));
    }

    private static Map<String, Object> plan(String household, List<String> causes, List<String> measures) {
        return new HashMap<>(Map.of("householdId", household, "year", 2026, "causes", causes, "measures", measures));
    }

    private static String submitted(GivenOffice clerk, String village, String number) {
        String plan = "/household-plans/"
                + made(post(
                        clerk,
                        "/household-plans",
                        plan(household(clerk, village, number), List.of("SKILL"), List.of("技能培训"))));
        step(clerk, plan + "/submission", 0, Map.of())
                .statusCode(200)
                .body("state", equalTo("IN_REVIEW"))
                .body("awaits", equalTo(1));
        return plan;
    }

    @Test
    void h1_a_plan_without_a_cause_is_not_submittable() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        String household = household(clerk, village, "001");
        String plan = "/household-plans/"
                + made(post(clerk, "/household-plans", plan(household, List.of(), List.of("技能培训"))));
        step(clerk, plan + "/submission", 0, Map.of())
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("H1"))
                .body("rule.found", equalTo("致贫原因 0 项，措施 1 项"));
        Map<String, Object> whole = Map.of("causes", List.of("SKILL", "LABOUR"), "measures", List.of());
        put(clerk, plan, 0, whole).statusCode(200).body("causes", contains("SKILL", "LABOUR"));
        step(clerk, plan + "/submission", 1, Map.of()).statusCode(422).body("rule.found", equalTo("致贫原因 2 项，措施 0 项"));
    }

    @Test
    void h1_a_second_active_plan_of_a_household_and_year_is_rejected() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        String household = household(clerk, village, "001");
        Map<String, Object> plan = plan(household, List.of("SKILL"), List.of("技能培训"));
        post(clerk, "/household-plans", plan).statusCode(201);
        post(clerk, "/household-plans", plan)
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("rule.id", equalTo("H1"));
        plan.put("year", 2025);
        post(clerk, "/household-plans", plan).statusCode(201);
    }

    @Test
    void h2_after_four_approvals_the_fifth_is_awaited_and_then_the_plan_is_approved() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        String plan = submitted(clerk, village, "001");
        approve(plan, village, 4);
        get(clerk, plan)
                .body("state", equalTo("IN_REVIEW"))
                .body("awaits", equalTo(5))
                .body("awaitsLevel", equalTo("COUNTY_LEADER"))
                .body("may", empty());
        review(township(village), plan, "APPROVED", null).statusCode(403).body("code", equalTo("FORBIDDEN"));
        review(county, plan, "APPROVED", null)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("awaits", nullValue());
        get(clerk, plan)
                .body("reviews.reviewer.unique()", hasSize(2))
                .body(
                        "reviews.level",
                        contains("HELPER", "WORK_TEAM", "TOWNSHIP_STATION", "TOWNSHIP_LEADER", "COUNTY_LEADER"))
                .body("reviews.counts.unique()", contains(true));
        revised(clerk, plan);
    }

    /** A new version takes the place of the approved one, which stays on record. */
    private void revised(GivenOffice clerk, String plan) {
        String household = get(clerk, plan).extract().path("householdId");
        step(clerk, plan + "/revision", version(clerk, plan), Map.of())
                .statusCode(200)
                .body("versionNo", equalTo(2))
                .body("state", equalTo("DRAFT"))
                .body("causeCount", equalTo(1))
                .body("causes", nullValue());
        get(clerk, "/household-plans?household=" + household)
                .body("items.state", containsInAnyOrder("SUPERSEDED", "DRAFT"));
    }

    private static void approve(String plan, String village, int times) {
        for (int i = 0; i < times; i++) {
            review(township(village), plan, "APPROVED", null).statusCode(200);
        }
    }

    private static ValidatableResponse review(GivenOffice office, String plan, String decision, String note) {
        Map<String, Object> body = new HashMap<>(Map.of("decision", decision));
        body.put("note", note);
        return step(office, plan + "/review", version(office, plan), body);
    }

    private static int version(GivenOffice office, String plan) {
        return get(office, plan).statusCode(200).extract().path("version");
    }

    @Test
    void h2_the_same_person_at_two_levels_is_rejected_by_the_database() {
        String village = GivenTeams.village(COUNTY);
        String plan = submitted(township(village), village, "001");
        GivenOffice helper = township(village);
        review(helper, plan, "APPROVED", null).statusCode(200);
        review(helper, plan, "APPROVED", null)
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"))
                .body("rule.id", equalTo("H2"));
        get(helper, plan).body("awaits", equalTo(2));
        GivenDatabase.DatabaseRefused refused = assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/62/",
                        sql -> sql.run(
                                "update household_plan set state = 'APPROVED', step = 5 where id = ?",
                                UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1)))));
        assertEquals("23514", refused.state());
    }

    @Test
    void h2_a_rejection_at_level_three_returns_the_plan_and_voids_the_two_approvals() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        String plan = submitted(clerk, village, "001");
        GivenOffice helper = township(village);
        review(helper, plan, "APPROVED", null).statusCode(200);
        approve(plan, village, 1);
        review(township(village), plan, "REJECTED", null).statusCode(400).body("violations.at", contains("/note"));
        review(township(village), plan, "REJECTED", "措施不实")
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("reviews", nullValue())
                .body("may", contains("change", "submit"));
        get(clerk, plan)
                .body("reviews.note", contains(null, null, "措施不实"))
                .body("reviews.counts.unique()", contains(false));
        step(clerk, plan + "/submission", version(clerk, plan), Map.of())
                .statusCode(200)
                .body("awaits", equalTo(1));
        review(helper, plan, "APPROVED", null).statusCode(200).body("awaits", equalTo(2));
    }

    /** Neither what a plan says, nor why it was sent back, nor the answers that are kept for a replay. */
    @Test
    void h1_no_word_of_a_plan_lies_in_clear() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        Map<String, Object> body = plan(household(clerk, village, "001"), List.of("SKILL"), List.of("种花椒五亩整"));
        String plan = "/household-plans/"
                + replayed(clerk, "/household-plans", null, body).extract().<String>path("id");
        replayed(clerk, plan + "/submission", 0, Map.of());
        replayed(township(village), plan + "/review", 1, Map.of("decision", "REJECTED", "note", "户内债务未清查"));
        put(clerk, plan, 2, Map.of("causes", List.of("SKILL"), "measures", List.of("种花椒五亩整")))
                .statusCode(200)
                .body("measures", contains("种花椒五亩整"))
                .body("reviews.note", contains("户内债务未清查"));
        replayed(clerk, plan + "/submission", 3, Map.of());
        approve(plan, village, 4);
        review(county, plan, "APPROVED", null).statusCode(200);
        replayed(clerk, plan + "/revision", version(clerk, plan), Map.of());
        for (String table : List.of("idempotency_key", "household_plan", "household_review", "row_change", "deed")) {
            assertEquals(
                    List.of(),
                    GivenTeams.query(
                            "select to_jsonb(x)::text from " + table + " x where to_jsonb(x)::text ~ '花椒五亩|债务未清'"),
                    table);
        }
    }

    private static ValidatableResponse replayed(GivenOffice office, String path, Integer version, Map<String, ?> body) {
        UUID key = UUID.randomUUID();
        var request = office.request().contentType("application/json").header("Idempotency-Key", key);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        ValidatableResponse answer = request.body(body).post("/api/v1" + path).then();
        assertEquals(2, answer.extract().statusCode() / 100);
        assertEquals(
                1,
                GivenTeams.query("select 1 from idempotency_key where key = ? and body is not null", key)
                        .size());
        return answer;
    }

    @Test
    void h3_of_forty_households_thirty_eight_were_visited_and_two_are_listed() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        for (int i = 1; i <= 40; i++) {
            String household = household(clerk, village, String.format("%03d", i));
            if (i > 2) {
                post(
                                clerk,
                                "/household-visits",
                                Map.of(
                                        "householdId",
                                        household,
                                        "visitedOn",
                                        today().toString(),
                                        "visitorName",
                                        "驻村干部"))
                        .statusCode(201);
            }
        }
        get(county, "/household-visits/coverage?region=" + village)
                .body("households", equalTo(40))
                .body("visited", equalTo(38))
                .body("unvisited", equalTo(2))
                .body("percent", equalTo(95.0f));
        String from = get(county, "/household-visits/coverage?region=" + village)
                .extract()
                .path("from");
        get(county, "/households?region=" + village + "&unvisitedFrom=" + from)
                .body("items.number", contains("001", "002"));
    }

    @Test
    void h3_a_visit_needs_no_photo_and_cannot_be_of_tomorrow_or_elsewhere() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        String household = household(clerk, village, "001");
        Map<String, Object> visit = new HashMap<>(Map.of(
                "householdId",
                household,
                "visitedOn",
                today().plusDays(1).toString(),
                "visitorName",
                "驻村干部",
                "notes",
                "了解春耕"));
        post(clerk, "/household-visits", visit).statusCode(400).body("violations.at", contains("/visitedOn"));
        visit.put("photo", "x.jpg");
        post(clerk, "/household-visits", visit).statusCode(400).body("violations.at", hasItem("/photo"));
        visit.remove("photo");
        visit.put("visitedOn", today().toString());
        post(GivenOffices.township("620802100"), "/household-visits", visit).statusCode(403);
        post(clerk, "/household-visits", visit).statusCode(201);
        get(clerk, "/households/" + household).body("visits.notes", contains("了解春耕"));
    }

    @Test
    void h4_a_household_without_a_helper_today_is_listed() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        household(clerk, village, "001");
        household(clerk, village, "002");
        Map<String, Object> helper = Map.of(
                "villageCode",
                village,
                "from",
                today().minusDays(3).toString(),
                "households",
                List.of(Map.of("number", "002", "helperName", "责任人")));
        post(county, "/household-helpers", helper).statusCode(200);
        get(clerk, "/households?withoutHelper=true&region=" + village).body("items.number", contains("001"));
        get(clerk, "/households?region=" + village).body("items.helperName", contains(null, "责任人"));
    }

    @Test
    void h1_the_name_is_masked_everywhere_and_shown_only_for_a_purpose() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        String household = household(clerk, village, "007");
        get(clerk, "/households?region=" + village)
                .body("items.nameMasked", contains("王**"))
                .body(not(containsString("小明")));
        get(clerk, "/households/" + household).statusCode(200).body(not(containsString("小明")));
        post(clerk, "/households/" + household + "/reveal", Map.of()).statusCode(400);
        post(clerk, "/households/" + household + "/reveal", Map.of("purpose", "入户核对"))
                .statusCode(200)
                .body("name", equalTo("王小明"));
        post(county, "/households/" + household + "/reveal", Map.of("purpose", "看看"))
                .statusCode(403);
        get(GivenOffices.auditor(COUNTY), "/households").statusCode(403);
        get(GivenOffices.orgDepartment("620802"), "/households/" + household).statusCode(404);
        List<String> deeds = GivenTeams.query(
                "select action || ' ' || subject_label from deed where subject_id = ? order by at, action", household);
        assertEquals(
                List.of("HOUSEHOLD_READ", "HOUSEHOLD_REGISTERED", "HOUSEHOLD_REVEALED"),
                deeds.stream()
                        .map(deed -> deed.split(" ")[0])
                        .distinct()
                        .sorted()
                        .toList());
        assertEquals(
                "0",
                GivenTeams.query(
                                "select count(*) from row_change where coalesce(after, before)::text like '%小明%' and region_path = ?",
                                GivenOffices.path(village))
                        .get(0));
        post(clerk, "/households", Map.of("villageCode", village, "number", "007", "kind", "OTHER", "name", "李四"))
                .statusCode(409);
    }

    @Test
    void h5_of_five_difficulties_four_are_solved_and_one_is_open() {
        String village = GivenTeams.village(COUNTY);
        GivenOffice clerk = township(village);
        for (int i = 0; i < 5; i++) {
            String difficulty = "/difficulties/"
                    + made(post(
                            clerk,
                            "/difficulties",
                            Map.of(
                                    "kind", "WATER",
                                    "matter", "自来水不通",
                                    "villageCode", village,
                                    "reportedOn", "2019-05-01")));
            if (i == 0) {
                step(clerk, difficulty + "/solution", 0, Map.of("on", "2019-04-30", "solution", "接通"))
                        .statusCode(400);
            } else {
                step(clerk, difficulty + "/solution", 0, Map.of("on", "2019-06-01", "solution", "接通"))
                        .statusCode(200)
                        .body("may", empty());
                step(clerk, difficulty + "/solution", 1, Map.of("on", "2019-06-01", "solution", "接通"))
                        .statusCode(409);
            }
        }
        get(county, "/difficulties/summary?region=" + village + "&from=2018-04-22&to=2020-04-22")
                .body("opened", equalTo(5))
                .body("solved", equalTo(4))
                .body("open", equalTo(1));
        get(county, "/difficulties/summary?region=" + village + "&to=2019-05-15")
                .body("open", equalTo(5));
        get(county, "/difficulties?solved=false&region=" + village).body("items", hasSize(1));
        get(GivenOffices.orgDepartment("620802"), "/difficulties/summary?region=" + village)
                .statusCode(404);
    }

    @Test
    void h7_twenty_seven_of_thirty_forms_are_ninety_percent_and_nine_forms_say_nothing() {
        String village = GivenTeams.village(COUNTY);
        Map<String, Object> survey =
                new HashMap<>(Map.of("regionCode", village, "surveyedOn", "2022-05-01", "forms", 30, "satisfied", 27));
        post(county, "/satisfaction-surveys", survey)
                .statusCode(201)
                .body("percent", equalTo(90.0f))
                .body("suppressed", equalTo(false));
        survey.put("forms", 9);
        survey.put("satisfied", 8);
        post(county, "/satisfaction-surveys", survey)
                .statusCode(201)
                .body("suppressed", equalTo(true))
                .body("satisfied", nullValue())
                .body("percent", nullValue());
        survey.put("forms", 10);
        survey.put("satisfied", 10);
        post(county, "/satisfaction-surveys", survey).statusCode(201).body("percent", equalTo(100.0f));
        get(township(village), "/satisfaction-surveys?region=" + village)
                .body("items.percent", containsInAnyOrder(90.0f, null, 100.0f));
        survey.put("satisfied", 11);
        post(county, "/satisfaction-surveys", survey).statusCode(400).body("violations.at", contains("/satisfied"));
    }

    @Test
    void h7_the_fewest_forms_are_the_regions_own_parameter() {
        String village = GivenTeams.village(COUNTY);
        GivenParameter.set("survey.minForms", village, "20");
        post(
                        county,
                        "/satisfaction-surveys",
                        Map.of("regionCode", village, "surveyedOn", "2022-05-01", "forms", 19, "satisfied", 19))
                .statusCode(201)
                .body("suppressed", equalTo(true));
    }
}
