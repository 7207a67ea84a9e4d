package org.zhucun.incentive.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.incentive.entitlement.GivenFinance;
import org.zhucun.kernel.Ids;

/** Group N over HTTP. The villages lie in 632221, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupNTest {
    private static final String COUNTY = "632221";
    private static final String VILLAGE = "632221100001";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private GivenOffice department;
    private GivenPosting posting;

    @BeforeEach
    void given() {
        GivenParameter.set("allowance.daily.yuan", COUNTY, "100");
        GivenParameter.set("care.talk.cadence.months", COUNTY, "12");
        GivenParameter.set("fund.fs.year", COUNTY, "10000");
        GivenParameter.set("fund.unitPerCadre.COUNTY", COUNTY, "5000");
        GivenFinance.of(COUNTY);
        department = GivenOffices.orgDepartment(COUNTY);
        posting = GivenPosting.in(VILLAGE, LocalDate.of(2021, 1, 1));
    }

    @Test
    void n3_a_policy_that_ends_on_06_30_leaves_him_uninsured_from_07_01_until_the_new_one_closes_the_debt() {
        policy(department, named("P-" + posting.cadreName(), "2021-01-01", "2022-06-30"))
                .statusCode(201)
                .body("covered", equalTo(1));
        gaps("2022-06-30").body("items", empty());
        gaps("2022-07-01")
                .body("items", hasSize(1))
                .body("items[0].from", equalTo("2022-07-01"))
                .body("items[0].open", equalTo(true));
        accrue("2022-07");
        String debt = entitlements("ACCIDENT_INSURANCE", "&asOf=2022-07-01")
                .body("items", hasSize(1))
                .body("items[0].dueFrom", equalTo("2022-07-01"))
                .body("items[0].state", equalTo("OVERDUE"))
                .body("items[0].debtor.unitId", equalTo(posting.unitId().toString()))
                .extract()
                .path("items[0].id");
        policy(department, named("Q-" + posting.cadreName(), "2022-07-10", "2099-06-30"))
                .statusCode(201)
                .body("delivered", equalTo(1));
        department
                .request()
                .get("/api/v1/entitlements/" + debt)
                .then()
                .body("state", equalTo("DELIVERED"))
                .body("deliveredOn", equalTo("2022-07-10"))
                .body("lateDays", equalTo(10));
        entitlements("ACCIDENT_INSURANCE", "&asOf=2022-07-09").body("items[0].state", equalTo("OVERDUE"));
        gaps(TODAY.toString())
                .body("items", hasSize(1))
                .body("items[0].from", equalTo("2022-07-01"))
                .body("items[0].to", equalTo("2022-07-09"))
                .body("items[0].open", equalTo(false));
        UUID id = UUID.fromString(debt);
        for (String text : List.of(
                "update insurance_policy set cover_to = '2023-01-01' where number like 'P-%'",
                "delete from insurance_cover where number like 'P-%'",
                "update entitlement_delivery set on_day = '2022-07-01' where entitlement_id = '" + id + "'")) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    DatabaseRefused.class,
                    () -> GivenDatabase.asRegion(GivenOffices.path(COUNTY), sql -> sql.run(text)),
                    text);
        }
    }

    @Test
    void n3_who_paid_the_last_cover_owes_the_next_and_a_cover_written_in_another_county_counts() {
        GivenPosting other = GivenPosting.in(VILLAGE, LocalDate.of(2021, 3, 1));
        Map<String, Object> policy = named("R-" + posting.cadreName(), "2021-01-01", "2022-06-30");
        policy.put("payerId", other.unitId().toString());
        policy(department, policy).statusCode(201);
        accrue("2022-07");
        entitlements("ACCIDENT_INSURANCE", "")
                .body("items", hasSize(1))
                .body("items[0].debtor.unitId", equalTo(other.unitId().toString()));
        gaps("2022-08-01").body("items", hasSize(1));
        GivenDatabase.asRegion("/", sql -> {
            sql.run(
                    "insert into insurance_policy (id, number, insurer, cover_from, cover_to, group_policy, payer_id, payer_name, region_path,"
                            + " entered_by, entered_name, entered_at)"
                            + " select gen_random_uuid(), number || '-2', insurer, date '2022-07-01', date '2099-12-31', false, payer_id,"
                            + " payer_name, ?, entered_by, entered_name, now() from insurance_policy where number = ?",
                    GivenOffices.path("632224"),
                    policy.get("number"));
            return sql.run(
                    "insert into insurance_cover (id, policy_id, cadre_id, cadre_name, insurer, number, cover_from, cover_to, region_path,"
                            + " unit_path) select gen_random_uuid(), id, ?, '某', insurer, number, cover_from, cover_to, region_path, ?"
                            + " from insurance_policy where number = ?",
                    posting.cadreId(),
                    posting.unitPath(),
                    policy.get("number") + "-2");
        });
        gaps("2022-08-01").body("items", empty());
    }

    @Test
    void n3_a_gap_that_stays_is_owed_again_however_often_the_debt_was_cancelled() {
        for (String period : List.of("2021-01", "2021-01-01", "2021-01-01-02", "2021-01-01-03")) {
            accrue("2021-02");
            String id = entitlements("ACCIDENT_INSURANCE", "")
                    .body("items.period", hasItem(period))
                    .extract()
                    .path("items.find { it.period == '" + period + "' }.id");
            department
                    .request()
                    .header("If-Match", "\"0\"")
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "误提"))
                    .post("/api/v1/entitlements/" + id + "/cancellation")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void n3_a_countys_group_policy_covers_everybody_on_post_but_those_left_out_and_covers_may_overlap() {
        GivenPosting other = GivenPosting.in(VILLAGE, LocalDate.of(2021, 3, 1));
        GivenPosting left = GivenPosting.in(VILLAGE, LocalDate.of(2021, 3, 1));
        Map<String, Object> group = policyOf("G-" + posting.cadreName(), "2021-01-01", "2098-12-31");
        group.put("region", COUNTY);
        group.put("except", List.of(left.cadreId().toString()));
        policy(department, group).statusCode(201).body("group", equalTo(true));
        policy(department, named("O-" + posting.cadreName(), "2021-06-01", "2097-12-31"))
                .statusCode(201);
        for (GivenPosting covered : List.of(posting, other)) {
            department
                    .request()
                    .get("/api/v1/insurance-gaps?region=" + COUNTY + "&cadre=" + covered.cadreId())
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        department
                .request()
                .get("/api/v1/insurance-gaps?region=" + COUNTY + "&cadre=" + left.cadreId())
                .then()
                .body("items[0].from", equalTo("2021-03-01"));
        policy(department, group).statusCode(409).body("detail", containsString("批单号"));
        group.put("number", "G2-" + posting.cadreName());
        group.put("coverTo", "2020-12-31");
        policy(department, group).statusCode(400);
        group.put("coverFrom", "2019-01-01");
        policy(department, group).statusCode(422).body("detail", containsString("没有在岗"));
        group.put("cadreIds", List.of(posting.cadreId().toString()));
        policy(department, group).statusCode(400);
        policy(GivenOffices.orgDepartment("632224"), named("X-" + posting.cadreName(), "2021-01-01", "2021-12-31"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        policy(GivenOffices.township(VILLAGE.substring(0, 9)), group).statusCode(403);
        GivenOffices.unit(other.unitPath())
                .request()
                .get("/api/v1/insurance-gaps")
                .then()
                .statusCode(200)
                .body("items", empty());
        department
                .request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file")
                .then()
                .body("sections.insurance.number", hasItem("G-" + posting.cadreName()));
    }

    @Test
    void n5_twelve_years_of_service_and_four_days_taken_are_six_days_owed_by_the_unit() {
        GivenDatabase.asRegion("/", sql -> {
            sql.run("update cadre set work_start_date = date '2009-03-01' where id = ?", posting.cadreId());
            return sql.run(
                    "insert into annual_leave_taken (posting_id, year, cadre_id, workdays, region_path, unit_path) values (?, 2021, ?, 4, ?, ?)",
                    posting.id(),
                    posting.cadreId(),
                    posting.villagePath(),
                    posting.unitPath());
        });
        accrue("2021-12");
        entitlements("ANNUAL_LEAVE", "")
                .body("items", hasSize(1))
                .body("items[0].quantity", equalTo(6.0f))
                .body("items[0].period", equalTo("2021"))
                .body("items[0].dueBy", equalTo("2021-12-31"))
                .body("items[0].state", equalTo("OVERDUE"))
                .body("items[0].basis", containsString("应休未休 6 天"))
                .body("items[0].debtor.unitId", equalTo(posting.unitId().toString()));
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update annual_leave_taken set workdays = 10 where posting_id = ?", posting.id()));
        accrue("2021-12");
        entitlements("ANNUAL_LEAVE", "").body("items[0].state", equalTo("CANCELLED"));
    }

    @Test
    void n6_with_whom_nobody_talked_for_twelve_months_is_listed_until_somebody_does() {
        listed("2021-12-31")
                .body("items.subjectId", not(hasItem(posting.cadreId().toString())));
        listed("2022-06-01")
                .body("items.find { it.subjectId == '" + posting.cadreId() + "' }.found", equalTo("到岗以来没有谈心谈话"));
        Map<String, Object> talk = new HashMap<>(Map.of(
                "kind", "CONDOLENCE_VISIT",
                "on", "2022-05-20",
                "byName", "王部长",
                "byPosition", "县委组织部部长",
                "cadreIds", List.of(posting.cadreId().toString())));
        post(department, "/care-activities", talk).statusCode(201).body("recorded", equalTo(1));
        post(department, "/care-activities", talk).statusCode(201).body("recorded", equalTo(0));
        listed("2022-06-01").body("items.subjectId", hasItem(posting.cadreId().toString()));
        talk.put("kind", "HEART_TO_HEART");
        post(department, "/care-activities", talk).statusCode(201);
        listed("2022-06-01")
                .body("items.subjectId", not(hasItem(posting.cadreId().toString())));
        listed("2023-05-21")
                .body(
                        "items.find { it.subjectId == '" + posting.cadreId() + "' }.found",
                        equalTo("最近一次谈心谈话 2022年5月20日"));
        department
                .request()
                .get("/api/v1/care-activities?cadre=" + posting.cadreId())
                .then()
                .body("items.kind", hasItem("HEART_TO_HEART"));
        talk.put("on", TODAY.plusDays(1).toString());
        post(department, "/care-activities", talk).statusCode(400);
        talk.put("on", "2020-05-20");
        post(department, "/care-activities", talk).statusCode(403).body("detail", containsString("不在岗"));
        post(GivenOffices.auditor(COUNTY), "/care-activities", talk).statusCode(403);
    }

    @Test
    void n7_and_n10_a_difficulty_open_for_31_days_is_escalated_and_he_himself_says_when_it_is_solved() {
        GivenOffice himself = GivenOffices.cadre(posting.cadreId());
        Map<String, Object> words = new HashMap<>(Map.of(
                "postingId",
                posting.id().toString(),
                "kind",
                "CHILDREN_SCHOOLING",
                "words",
                "孩子升学需要协调",
                "reportedOn",
                TODAY.minusDays(31).toString()));
        String late = post(himself, "/cadre-difficulties", words)
                .statusCode(201)
                .body("dueOn", equalTo(TODAY.minusDays(1).toString()))
                .body("openDays", equalTo(31))
                .body("escalated", equalTo(true))
                .body("ownerId", equalTo(posting.unitId().toString()))
                .body("may", empty())
                .extract()
                .path("id");
        words.put("reportedOn", TODAY.minusDays(30).toString());
        post(himself, "/cadre-difficulties", words).statusCode(201).body("escalated", equalTo(false));
        department
                .request()
                .get("/api/v1/cadre-difficulties?region=" + COUNTY + "&escalated=true&cadre=" + posting.cadreId())
                .then()
                .statusCode(200)
                .body("items.id", contains(late));
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        unit.request()
                .get("/api/v1/inbox?kind=difficulty&size=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        step(himself, late, "urging", 0, null).statusCode(403);
        step(department, late, "urging", 0, null).statusCode(200).body("urgedTimes", equalTo(1));
        step(department, late, "urging", 0, null).statusCode(412);
        step(unit, late, "solution", 1, Map.of("solution", "已与县教育局对接"))
                .statusCode(200)
                .body("state", equalTo("SOLVED"))
                .body("escalated", equalTo(false));
        step(unit, late, "urging", 2, null).statusCode(403);
        step(unit, late, "answer", 2, Map.of("solved", true)).statusCode(403);
        himself.request().get("/api/v1/inbox?kind=difficulty&size=200").then().body("items.target", contains(late));
        step(GivenOffices.cadre(UUID.randomUUID()), late, "answer", 2, Map.of("solved", true))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        step(himself, late, "answer", 2, Map.of("solved", false, "words", "学校没有答复"))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("escalated", equalTo(true));
        step(unit, late, "solution", 3, Map.of("solution", "已办理入学")).statusCode(200);
        step(himself, late, "answer", 4, Map.of("solved", true))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("may", empty());
        step(unit, late, "solution", 5, Map.of("solution", "再次")).statusCode(409);
        GivenOffices.orgDepartment("632224")
                .request()
                .get("/api/v1/cadre-difficulties?cadre=" + posting.cadreId())
                .then()
                .body("items", empty());
        GivenOffices.township(VILLAGE.substring(0, 9))
                .request()
                .get("/api/v1/cadre-difficulties")
                .then()
                .statusCode(403);
        himself.request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file")
                .then()
                .statusCode(200)
                .body("sections.difficulties.id", hasItem(late));
    }

    @Test
    void n8_the_pension_of_village_cadres_is_not_a_stationed_cadres_and_is_refused_with_the_reason() {
        Map<String, Object> relief = relief("VILLAGE_CADRE_PENSION");
        post(department, "/entitlements/relief", relief)
                .statusCode(422)
                .body("rule.id", equalTo("N8"))
                .body("detail", containsString("村干部养老保险属于村干部"));
        accrue("2021-12");
        department
                .request()
                .get("/api/v1/entitlements?size=200&cadre=" + posting.cadreId())
                .then()
                .body("items.kind", not(hasItem(containsString("PENSION"))));
    }

    @Test
    void n1_relief_that_is_granted_is_a_debt_with_a_debtor_and_a_day() {
        post(department, "/entitlements/relief", relief("WORK_INJURY"))
                .statusCode(201)
                .body("kind", equalTo("RELIEF"))
                .body("amountDue", equalTo("3000.00"))
                .body("state", equalTo("OVERDUE"))
                .body("debtor.name", containsString("财政"))
                .body("basis", containsString("因公负伤"));
        Map<String, Object> wrong = relief("OTHER");
        wrong.put("dueBy", "2021-05-31");
        post(department, "/entitlements/relief", wrong).statusCode(400);
        post(GivenOffices.orgDepartment("632224"), "/entitlements/relief", relief("OTHER"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void n1_a_prefecture_is_written_down_at_once_and_a_county_without_a_standard_is_named() {
        GivenParameter.set("allowance.daily.yuan", "632621", "83.35");
        GivenFinance.of("632621");
        LocalDate start = LocalDate.of(2021, 3, 1);
        GivenPosting set = GivenPosting.in(firstVillage("632621"), start);
        GivenPosting unset = GivenPosting.in(firstVillage("632622"), start);
        GivenOffice prefecture = GivenOffices.orgDepartment("6326");
        post(prefecture, "/entitlements/accruals", Map.of("region", "6326", "month", "2021-03"))
                .statusCode(200)
                .body("created.LIVING_ALLOWANCE", equalTo(1))
                .body("unset", hasSize(1));
        for (GivenPosting one : List.of(set, unset)) {
            prefecture
                    .request()
                    .get("/api/v1/entitlements?kind=LIVING_ALLOWANCE&cadre=" + one.cadreId())
                    .then()
                    .body("items.amountDue", one == set ? contains("2583.85") : empty());
        }
        post(prefecture, "/entitlements/accruals", Map.of("region", "632622", "month", "2021-03"))
                .statusCode(422)
                .body("rule.id", equalTo("N1"));
    }

    private static String firstVillage(String county) {
        return GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts(
                                "select code from region where code like ? and level = 5 order by code limit 1",
                                county + "%"))
                .get(0);
    }

    @Test
    void n1_work_funds_are_promised_by_whom_until_when_and_what_did_not_come_is_handed_over() {
        GivenPosting first = GivenPosting.in(VILLAGE, LocalDate.of(2021, 2, 1));
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update posting set roles = '{FIRST_SECRETARY}' where id = ?", first.id()));
        accrue("2021-03");
        accrue("2021-04");
        department
                .request()
                .get("/api/v1/entitlements?cadre=" + first.cadreId() + "&kind=WORK_FUND")
                .then()
                .body("items", hasSize(1))
                .body("items[0].amountDue", equalTo("10000.00"))
                .body("items[0].dueBy", equalTo("2021-05-02"))
                .body("items[0].debtor.name", equalTo(COUNTY + "财政局"));
        department
                .request()
                .get("/api/v1/team-funds?year=2021&team=" + first.teamId())
                .then()
                .statusCode(200)
                .body("items[0].promised", equalTo("15000.00"))
                .body("items[0].delivered", equalTo("0.00"))
                .body("items[0].budget", nullValue());
        post(department, "/work-funds", Map.of("teamId", first.teamId().toString(), "year", 2021, "budget", "20000.00"))
                .statusCode(201);
        GivenPosting successor = successorOf(first);
        var lists = post(
                        department,
                        "/handovers",
                        Map.of(
                                "outgoingPostingId", first.id().toString(),
                                "incomingPostingId", successor.id().toString(),
                                "startedOn", "2021-06-01"))
                .statusCode(201)
                .extract();
        List<String> kinds = lists.path("items.kind");
        assertEquals(2, kinds.stream().filter("UNDELIVERED_FUND"::equals).count(), kinds.toString());
        assertEquals(1, kinds.stream().filter("UNUSED_WORK_FUND"::equals).count(), kinds.toString());
        List<String> titles = lists.path("items.title");
        assertEquals(
                1,
                titles.stream().filter(title -> title.contains(COUNTY + "财政局")).count(),
                titles.toString());
    }

    private static GivenPosting successorOf(GivenPosting first) {
        GivenPosting successor = GivenPosting.in(VILLAGE, LocalDate.of(2021, 6, 1));
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update posting set team_id = ? where id = ?", first.teamId(), successor.id()));
        return successor;
    }

    private Map<String, Object> relief(String ground) {
        return new HashMap<>(Map.of(
                "postingId",
                posting.id().toString(),
                "ground",
                ground,
                "amount",
                "3000.00",
                "decidedOn",
                "2021-06-01",
                "dueBy",
                "2021-06-30",
                "document",
                "县委组织部〔2021〕6号 " + Ids.next()));
    }

    private Map<String, Object> policyOf(String number, String from, String to) {
        return new HashMap<>(Map.of(
                "number",
                number,
                "insurer",
                "人保财险",
                "coverFrom",
                from,
                "coverTo",
                to,
                "sumInsured",
                "500000.00",
                "payerId",
                posting.unitId().toString()));
    }

    private Map<String, Object> named(String number, String from, String to) {
        Map<String, Object> policy = policyOf(number, from, to);
        policy.put("cadreIds", List.of(posting.cadreId().toString()));
        return policy;
    }

    private static ValidatableResponse policy(GivenOffice office, Map<String, Object> body) {
        return post(office, "/insurance-policies", body);
    }

    private ValidatableResponse gaps(String asOf) {
        return department
                .request()
                .get("/api/v1/insurance-gaps?region=" + COUNTY + "&cadre=" + posting.cadreId() + "&asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse listed(String day) {
        return department
                .request()
                .get("/api/v1/compliance/results?rule=N6&region=" + COUNTY + "&size=200&day=" + day)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse entitlements(String kind, String more) {
        return department
                .request()
                .get("/api/v1/entitlements?kind=" + kind + "&cadre=" + posting.cadreId() + more)
                .then()
                .statusCode(200);
    }

    private void accrue(String month) {
        post(department, "/entitlements/accruals", Map.of("region", COUNTY, "month", month))
                .statusCode(200);
    }

    private static ValidatableResponse step(
            GivenOffice office, String id, String step, long version, Map<String, Object> body) {
        var request = office.request().header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post("/api/v1/cadre-difficulties/" + id + "/" + step)
                .then();
    }

    private static ValidatableResponse post(GivenOffice office, String path, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }
}
