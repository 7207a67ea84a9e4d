package org.zhucun.fieldwork;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
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
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.scope.Role;

/** 待办 of household plans: what was sent back waits where it was written; what nobody is left to review, at who can see to somebody. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class HouseholdWaitingTest {
    /** 玉门市 and 敦煌市: no other test class uses them. */
    private static final String COUNTY = "620981";

    private static final String OTHER = "620982";
    private static final String RETURNED = "household-returned";
    private static final String BLOCKED = "household-blocked";
    private static final String REVIEWER = "household-reviewer";

    /** One village a township, so that no test meets another's clerks. */
    private static String village(String county, int township) {
        return GivenTeams.query(
                        "select max(code) from region where level = 5 and valid_to is null and code >= ? and code < ?"
                                + " group by left(code, 9) order by 1",
                        county,
                        county + ":")
                .get(township);
    }

    private static GivenOffice clerk(String village) {
        return GivenOffices.township(village.substring(0, 9));
    }

    private static ValidatableResponse waiting(GivenOffice office, String kind) {
        return get(office, "/inbox?size=200&kind=" + kind).statusCode(200);
    }

    private static void nothing(GivenOffice office, String kind) {
        waiting(office, kind).body("items", empty());
    }

    private static String drafted(GivenOffice author, String village, String number) {
        String household = made(post(
                author,
                "/households",
                Map.of("villageCode", village, "number", number, "kind", "UNSTABLE", "name", "王小明")));
        return "/household-plans/"
                + made(post(
                        author,
                        "/household-plans",
                        Map.of(
                                "householdId",
                                household,
                                "year",
                                today().getYear(),
                                "causes",
                                List.of("SKILL"),
                                "measures",
                                List.of("技能培训"))));
    }

    private static String submitted(GivenOffice author, String village, String number) {
        String plan = drafted(author, village, number);
        submit(author, plan);
        return plan;
    }

    private static void submit(GivenOffice office, String plan) {
        step(office, plan + "/submission", version(office, plan), Map.of()).statusCode(200);
    }

    private static int version(GivenOffice office, String plan) {
        return get(office, plan).statusCode(200).extract().path("version");
    }

    private static ValidatableResponse review(GivenOffice office, String plan, String decision, String note) {
        Map<String, Object> body = new HashMap<>(Map.of("decision", decision));
        body.put("note", note);
        return step(office, plan + "/review", version(office, plan), body);
    }

    private static void approve(GivenOffice office, String plan) {
        review(office, plan, "APPROVED", null).statusCode(200);
    }

    private static void reject(GivenOffice office, String plan, String why) {
        review(office, plan, "REJECTED", why).statusCode(200);
    }

    @Test
    void h2_a_plan_that_was_sent_back_waits_in_the_township_that_wrote_it_and_opens_with_the_reason() {
        String village = village(COUNTY, 0);
        GivenOffice clerk = clerk(village);
        drafted(clerk, village, "000");
        String plan = submitted(clerk, village, "001");
        nothing(clerk, RETURNED);
        GivenOffice helper = clerk(village);
        approve(helper, plan);
        nothing(clerk, RETURNED);
        reject(clerk(village), plan, "措施不实");
        String name =
                get(clerk, plan).body("reviews.note", hasItem("措施不实")).extract().path("villageName");
        for (GivenOffice mender : List.of(clerk, helper)) {
            waiting(mender, RETURNED)
                    .body("items", hasSize(1))
                    .body("items[0].target", equalTo(plan.substring(plan.lastIndexOf('/') + 1)))
                    .body("items[0].title", equalTo(name + " 001 户 " + today().getYear() + " 年一户一策被“驻村工作队”退回，待修改重报"))
                    .body("items[0].since", equalTo(today().toString()))
                    .body("items[0].rule", equalTo("H2"))
                    .body("items[0].version", equalTo(version(clerk, plan)));
        }
        clerk.request()
                .header("Accept-Language", "en")
                .get("/api/v1/inbox?kind=" + RETURNED)
                .then()
                .body("items[0].title", containsString("sent back by the level “work team”"));
        // what lies sealed in the plan is in no list
        waiting(clerk, RETURNED).body(not(containsString("措施不实"))).body(not(containsString("王")));
        nothing(GivenOffices.orgDepartment(COUNTY), RETURNED);
        nothing(GivenOffices.stationingOffice(COUNTY), RETURNED);
        nothing(clerk(village(COUNTY, 1)), RETURNED);
        put(clerk, plan, version(clerk, plan), Map.of("causes", List.of("SKILL"), "measures", List.of("每月到户培训一次")))
                .statusCode(200);
        waiting(clerk, RETURNED).body("items", hasSize(1));
        submit(clerk, plan);
        nothing(clerk, RETURNED);
        waiting(helper, "household-review").body("items.target", hasItem(village));
    }

    @Test
    void h2_a_plan_waits_at_the_office_that_wrote_it_last() {
        String village = village(COUNTY, 2);
        GivenOffice clerk = clerk(village);
        GivenOffice office = GivenOffices.stationingOffice(COUNTY);
        String plan = submitted(office, village, "001");
        reject(clerk, plan, "户情不明");
        waiting(office, RETURNED).body("items.target", hasItem(plan.substring(plan.lastIndexOf('/') + 1)));
        nothing(clerk, RETURNED);
        Map<String, Object> content = Map.of("causes", List.of("SKILL"), "measures", List.of("到户核实"));
        put(clerk, plan, version(clerk, plan), content).statusCode(200);
        waiting(clerk, RETURNED).body("items", hasSize(1));
        waiting(office, RETURNED).body("items.target", not(hasItem(plan.substring(plan.lastIndexOf('/') + 1))));
    }

    @Test
    void h2_where_too_few_persons_sit_the_review_that_cannot_go_on_is_told_to_who_can_see_to_another() {
        String village = village(COUNTY, 3);
        String township = village.substring(0, 9);
        GivenOffice first = clerk(village);
        GivenOffice second = clerk(village);
        GivenOffice office = GivenOffices.stationingOffice(COUNTY);
        GivenOffice administrator = GivenOffices.securityAdministrator(COUNTY);
        String plan = submitted(first, village, "001");
        approve(first, plan);
        get(first, plan).body("may", empty());
        get(second, plan).body("may", hasItem("review"));
        told(office, BLOCKED, township, 0);
        approve(second, plan);
        nothing(first, "household-review");
        nothing(second, "household-review");
        String line = "items.find { it.target == '" + township + "' }.";
        waiting(office, BLOCKED)
                .body(line + "title", containsString("：1 户一户一策停在“乡村振兴工作站”一级，需要一名尚未参与审核的人员"))
                .body(line + "since", equalTo(today().toString()))
                .body(line + "why", containsString("五个不同的人"));
        waiting(administrator, REVIEWER)
                .body(line + "title", containsString("“乡村振兴工作站”一级需要一名尚未参与审核的人员"))
                .body(line + "rule", equalTo("H2"));
        told(GivenOffices.securityAdministrator(OTHER), REVIEWER, township, 0);
        told(GivenOffices.securityAdministrator("6209"), REVIEWER, township, 0);
        told(GivenOffices.orgDepartment(COUNTY), BLOCKED, township, 0);
        nothing(first, BLOCKED);
        GivenOffice third = clerk(village);
        told(office, BLOCKED, township, 0);
        told(administrator, REVIEWER, township, 0);
        waiting(third, "household-review").body("items.target", hasItem(village));
        GivenOffices.change(
                "update account set disabled_at = now(), disabled_reason = '调离' where id = ?", third.accountId());
        told(administrator, REVIEWER, township, 1);
    }

    private static void told(GivenOffice office, String kind, String township, int times) {
        waiting(office, kind).body("items.findAll { it.target == '" + township + "' }", hasSize(times));
    }

    @Test
    void h2_the_last_level_passes_to_the_department_when_the_office_of_the_county_has_taken_part_below() {
        String village = village(OTHER, 0);
        String township = village.substring(0, 9);
        GivenOffice both = clerk(village);
        GivenOffice asOffice = GivenOffices.also(both, Role.STATIONING_OFFICE, OTHER);
        String plan = submitted(both, village, "001");
        approve(both, plan);
        for (int level = 2; level <= 4; level++) {
            approve(clerk(village), plan);
        }
        review(asOffice, plan, "APPROVED", null).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        nothing(asOffice, "household-review");
        waiting(asOffice, BLOCKED).body("items.title", hasItem(containsString("停在“县级包乡领导”一级")));
        GivenOffice department = GivenOffices.orgDepartment(OTHER);
        told(asOffice, BLOCKED, township, 0);
        waiting(department, "household-review").body("items.target", hasItem(startsWith(township)));
        approve(department, plan);
        nothing(department, "household-review");
    }
}
