package org.zhucun.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.GivenTeams.Unit;

/** Group D of the catalogue: term, rotation, stability; and the handover rows of group Q. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupDTest {
    private static final String MAIJI = "620503";
    private static final String PINGCHANG = "511923";
    private static final String FROZEN = "141124";

    private static GivenOffice department;
    private static Unit bureau;

    @Inject
    Clock clock;

    @BeforeAll
    static void given() {
        department = GivenOffices.orgDepartment(MAIJI);
        bureau = GivenTeams.unit("麦积区水务局", MAIJI);
        GivenParameter.set("recall.procedure", MAIJI, "false");
    }

    @Test
    void d1_the_headcount_of_two_years_and_an_alert_when_it_falls_by_a_tenth() {
        String county = "341124";
        GivenOffice office = GivenOffices.orgDepartment(county);
        UUID team = GivenTeams.team(office, GivenTeams.village(county), GivenTeams.unit("局", county));
        people(team, county, 635, "2021-03-01", 25, "2022-06-30");
        years(office, county, 2021, 2022)
                .body("headcount", contains(635, 610))
                .body("changePercent[0]", nullValue())
                .body("changePercent[1]", equalTo(-3.9f))
                .body("alert", contains(false, false));
        GivenTeams.write("""
                update posting set end_state = 'ENDED', end_reason = 'ROTATION', ended_on = '2022-10-01'
                where id in (select id from posting where team_id = ? and ended_on is null limit 40)
                """, team);
        years(office, county, 2021, 2022).body("headcount", contains(635, 570)).body("alert", contains(false, true));
        GivenOffices.orgDepartment(MAIJI)
                .request()
                .get("/api/v1/staffing/headcount?from=2021&to=2022&region=" + county)
                .then()
                .statusCode(404);
    }

    @Test
    void d2_two_full_years_make_eligible_on_the_day_and_not_the_day_before() {
        UUID posting = post(cadre("满两年"), team(), "2019-05-07", "MEMBER");
        rotations("asOf=2021-05-06", posting)
                .body("eligible", equalTo(false))
                .body("eligibleOn", equalTo("2021-05-07"))
                .body("wish", equalTo("UNSTATED"));
        rotations("asOf=2021-05-07", posting).body("eligible", equalTo(true));
        term(posting, "2021-05-06").body("eligible", equalTo(false));
        term(posting, "2021-05-07").body("eligible", equalTo(true));
        String village = villageOf(posting);
        String township = village.substring(0, 9);
        department
                .request()
                .get("/api/v1/rotations?size=200&eligible=true&asOf=2021-05-06&region=" + township)
                .then()
                .statusCode(200)
                .body("items.postingId", not(hasItem(posting.toString())));
        department
                .request()
                .get("/api/v1/rotations?size=200&eligible=true&asOf=2021-05-07&region=" + township)
                .then()
                .body("items.postingId", hasItem(posting.toString()));
    }

    @Test
    void d2_who_wishes_to_stay_is_kept_with_a_new_term_record() {
        UUID posting = post(cadre("留任"), team(), "2019-05-07", "MEMBER");
        renew(posting, null).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        wish(department, posting, "STAY")
                .statusCode(200)
                .body("wish", equalTo("STAY"))
                .body("may", hasItems("wish", "renew"));
        renew(posting, null)
                .statusCode(200)
                .body("terms.number", contains(1, 2))
                .body("terms[0].plannedEndOn", equalTo("2021-05-06"))
                .body("terms[1].startedOn", equalTo("2021-05-07"))
                .body("terms[1].plannedEndOn", equalTo("2023-05-06"))
                .body("wish", equalTo("UNSTATED"));
        term(posting, "2021-05-06").body("plannedEndOn", equalTo("2021-05-06")).body("state", equalTo("DUE"));
        term(posting, "2021-05-07")
                .body("plannedEndOn", equalTo("2023-05-06"))
                .body("state", equalTo("RUNNING"))
                .body("eligibleOn", equalTo("2023-05-07"));
        get(department, posting).body("plannedEndOn", equalTo("2023-05-06")).body("endedOn", nullValue());
        wish(department, posting, "LEAVE").statusCode(200);
        renew(posting, null).statusCode(409);
    }

    @Test
    void d2_a_renewal_long_before_the_end_is_refused() {
        LocalDate today = LocalDate.now(clock);
        UUID posting = post(cadre("太早"), team(), today.minusMonths(6).toString(), "MEMBER");
        wish(department, posting, "STAY").statusCode(200);
        renew(posting, null).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void d2_the_cadre_states_his_own_wish_and_nobody_else_s() {
        UUID team = team();
        UUID cadre = cadre("自己说");
        UUID own = post(cadre, team, "2024-05-07", "MEMBER");
        UUID mate = post(cadre("同伴"), team, "2024-05-07", "MEMBER");
        GivenOffice himself = GivenOffices.cadre(cadre);
        wish(himself, own, "LEAVE")
                .statusCode(200)
                .body("wish", equalTo("LEAVE"))
                .body("may", contains("wish"));
        wish(himself, mate, "LEAVE").statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        wish(GivenOffices.unit(bureau.path()), own, "STAY").statusCode(403).body("code", equalTo("FORBIDDEN"));
        wish(GivenOffices.orgDepartment("623027"), own, "STAY")
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        json(himself)
                .body(Map.of("wish", "STAY"))
                .put("/api/v1/postings/" + own + "/term/wish")
                .then()
                .statusCode(428);
        json(himself)
                .header("If-Match", "\"77\"")
                .body(Map.of("wish", "STAY"))
                .put("/api/v1/postings/" + own + "/term/wish")
                .then()
                .statusCode(412);
        wish(himself, own, "UNSTATED").statusCode(200).body("wish", equalTo("UNSTATED"));
        assertEquals(
                List.of("2"),
                GivenTeams.query(
                        "select count(*) from deed where subject_id = ? and action = 'ROTATION_WISH_STATED' and outcome = 'DONE'",
                        own.toString()));
    }

    @Test
    void d2_many_wishes_at_once_each_line_for_itself() {
        UUID team = team();
        UUID first = post(cadre("批一"), team, "2024-05-07", "MEMBER");
        UUID second = post(cadre("批二"), team, "2024-05-07", "MEMBER");
        json(department)
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("postingId", first, "version", 0, "wish", "STAY"),
                                Map.of("postingId", second, "version", 9, "wish", "LEAVE"),
                                Map.of("postingId", UUID.randomUUID(), "version", 0, "wish", "LEAVE"))))
                .post("/api/v1/rotations/wishes")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("rejected", equalTo(2))
                .body("results[0].code", nullValue())
                .body("results[0].version", equalTo(1))
                .body("results.code", contains(null, "STALE", "OUT_OF_JURISDICTION"));
        department
                .request()
                .get("/api/v1/rotations?team=" + team + "&wish=STAY")
                .then()
                .statusCode(200)
                .body("items.postingId", contains(first.toString()));
        department
                .request()
                .get("/api/v1/rotations?team=" + team + "&wish=UNSTATED")
                .then()
                .body("items.postingId", contains(second.toString()));
    }

    @Test
    void d2_a_rotation_before_the_least_term_needs_a_reason_and_somebody_who_answers_for_it() {
        UUID posting = post(cadre("早轮换"), team(), "2025-05-07", "MEMBER");
        Map<String, Object> body = GivenTeams.ending("2026-05-06", "ROTATION");
        end(department, posting, body)
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo("D2"));
        GivenOffice approver = GivenOffices.orgDepartment("6205");
        body.put("justifications", Map.of("D2", Map.of("reason", "两村人员对调", "approverAccountId", approver.accountId())));
        end(department, posting, body).statusCode(200).body("endState", equalTo("ENDED"));
        department
                .request()
                .get("/api/v1/policies/exceptions?size=200")
                .then()
                .statusCode(200)
                .body("items.find { it.subjectId == '" + posting + "' }.ruleId", equalTo("D2"));
    }

    @Test
    void d2_the_list_is_sorted_by_who_is_next_and_paged_without_a_gap() {
        UUID team = team();
        UUID late = post(cadre("后"), team, "2025-03-01", "MEMBER");
        UUID early = post(cadre("先"), team, "2024-01-01", "MEMBER");
        UUID middle = post(cadre("中"), team, "2024-09-01", "MEMBER");
        String url = "/api/v1/rotations?size=2&withTotal=true&asOf=2025-06-01&team=" + team;
        var page = department
                .request()
                .get(url)
                .then()
                .statusCode(200)
                .body("items.postingId", contains(early.toString(), middle.toString()))
                .body("total.count", equalTo(3))
                .extract();
        department
                .request()
                .get(url + "&after=" + page.path("next"))
                .then()
                .statusCode(200)
                .body("items.postingId", contains(late.toString()))
                .body("next", nullValue());
        department
                .request()
                .get("/api/v1/rotations?dueBefore=2026-01-02&asOf=2025-06-01&team=" + team)
                .then()
                .body("items.postingId", contains(early.toString()));
        GivenOffices.orgDepartment("623027")
                .request()
                .get("/api/v1/rotations?team=" + team)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        GivenOffices.unit(bureau.path())
                .request()
                .get("/api/v1/rotations?asOf=2025-06-01&team=" + team)
                .then()
                .body("items", hasSize(3))
                .body("items.may.flatten()", hasSize(0));
    }

    @Test
    void d3_of_635_on_post_221_were_newly_rotated_and_414_kept() {
        GivenOffice office = GivenOffices.orgDepartment(PINGCHANG);
        UUID team = GivenTeams.team(office, GivenTeams.village(PINGCHANG), GivenTeams.unit("局", PINGCHANG));
        people(team, PINGCHANG, 635, "2019-05-07", 221, "2021-05-06");
        successors(team, "2021-05-07");
        office.request()
                .get("/api/v1/rotations/rate?year=2021")
                .then()
                .statusCode(200)
                .body("on", equalTo("2021-12-31"))
                .body("posted", equalTo(635))
                .body("rotated", equalTo(221))
                .body("kept", equalTo(414))
                .body("percent", equalTo(34.8f));
        office.request()
                .get("/api/v1/rotations/rate?year=2020")
                .then()
                .body("posted", equalTo(635))
                .body("rotated", equalTo(0));
    }

    @Test
    void d4_a_term_of_two_years_and_its_reminder_ninety_days_before() {
        Map<String, Object> body = GivenTeams.posting(cadre("两年"), team(), LocalDate.of(2021, 5, 7), "MEMBER");
        body.remove("plannedEndOn");
        UUID posting = UUID.fromString(json(department)
                .body(body)
                .post("/api/v1/postings")
                .then()
                .statusCode(201)
                .body("plannedEndOn", equalTo("2023-05-06"))
                .body("reminderOn", equalTo("2023-02-05"))
                .extract()
                .path("id"));
        term(posting, "2023-02-04").body("state", equalTo("RUNNING"));
        term(posting, "2023-02-05").body("state", equalTo("DUE")).body("reminderOn", equalTo("2023-02-05"));
        term(posting, "2023-05-06").body("state", equalTo("DUE"));
        term(posting, "2023-05-07").body("state", equalTo("OVERDUE"));
    }

    @Test
    void d5_the_unit_s_needs_are_blocked_until_another_approves() {
        UUID posting = post(cadre("工作需要"), team(), "2026-01-01", "MEMBER");
        end(department, posting, GivenTeams.ending("2026-10-31", "UNIT_NEEDS"))
                .statusCode(200)
                .body("endState", equalTo("REQUESTED"))
                .body("endedOn", nullValue());
        get(department, posting).body("endState", equalTo("REQUESTED"));
        json(GivenOffices.orgDepartment(MAIJI))
                .header("If-Match", version(posting))
                .body(Map.of("approve", true))
                .post("/api/v1/postings/" + posting + "/end/approval")
                .then()
                .statusCode(200)
                .body("endState", equalTo("ENDED"))
                .body("endedOn", equalTo("2026-10-31"));
    }

    @Test
    void d5_each_reason_of_its_own_has_its_own_path_and_facts() {
        Map<String, List<String>> needed = Map.of(
                "RECALL", List.of("/facts/ground", "/facts/document", "/facts/successorDueOn"),
                "ILLNESS", List.of("/facts/document"),
                "RETIREMENT", List.of("/facts/factOn"),
                "TRANSFER", List.of("/facts/document", "/facts/destination"),
                "RESIGNATION", List.of("/facts/document"),
                "DEATH", List.of("/facts/factOn"));
        needed.forEach((reason, fields) -> {
            UUID posting = post(cadre(reason), team(), "2026-01-01", "MEMBER");
            Map<String, Object> body = GivenTeams.ending("2026-10-31", reason);
            Object facts = body.remove("facts");
            end(department, posting, body)
                    .statusCode(422)
                    .body("rule.id", equalTo("D5"))
                    .body("violations.at", containsInAnyOrder(fields.toArray()));
            body.put("facts", facts);
            end(department, posting, body)
                    .statusCode(200)
                    .body("endState", equalTo("ENDED"))
                    .body("endReason", equalTo(reason))
                    .body("endFacts", org.hamcrest.Matchers.notNullValue());
        });
        UUID posting = post(cadre("身故"), team(), "2026-01-01", "MEMBER");
        Map<String, Object> body = GivenTeams.ending("2026-10-31", "DEATH");
        body.put("facts", Map.of("factOn", "2026-10-30"));
        end(department, posting, body).statusCode(400).body("violations[0].at", equalTo("/on"));
    }

    @Test
    void d6_who_is_over_his_term_in_a_freeze_stays_and_is_extended() {
        GivenParameter.set(
                "rotation.freeze",
                FROZEN,
                "{\"from\":\"2020-01-01\",\"to\":\"2020-12-31\",\"scope\":[\"BRIGADE_LEADER\",\"TERM_EXPIRED\"]}");
        GivenOffice office = GivenOffices.orgDepartment(FROZEN);
        Unit unit = GivenTeams.unit("局", FROZEN);
        UUID team = GivenTeams.team(office, GivenTeams.village(FROZEN), unit);
        UUID posting =
                GivenTeams.post(office, GivenTeams.cadre("期满", unit, FROZEN), team, LocalDate.of(2018, 4, 1), "MEMBER");
        term(office, posting, "2020-03-31")
                .body("plannedEndOn", equalTo("2020-03-31"))
                .body("state", equalTo("DUE"));
        term(office, posting, "2020-04-01").body("state", equalTo("EXTENDED"));
        term(office, posting, "2021-01-01").body("state", equalTo("OVERDUE"));
        office.request()
                .get("/api/v1/rotations?asOf=2020-06-01&team=" + team)
                .then()
                .body("items[0].state", equalTo("EXTENDED"));
        for (String reason : new String[] {"ROTATION", "TERM_EXPIRED", null}) {
            end(office, posting, GivenTeams.ending("2020-06-30", reason))
                    .statusCode(422)
                    .body("code", equalTo("RULE_VIOLATED"))
                    .body("rule.id", equalTo("D6"))
                    .body("rule.source", org.hamcrest.Matchers.notNullValue());
        }
        Map<String, Object> successor =
                GivenTeams.posting(GivenTeams.cadre("接任", unit, FROZEN), team, LocalDate.of(2020, 7, 1), "MEMBER");
        successor.put("predecessorId", posting);
        json(office)
                .body(successor)
                .post("/api/v1/postings")
                .then()
                .statusCode(422)
                .body("rule.id", equalTo("D6"));
        end(office, posting, GivenTeams.ending("2020-06-30", "ILLNESS")).statusCode(200);
        json(office).body(successor).post("/api/v1/postings").then().statusCode(201);
    }

    @Test
    void d7_a_village_that_leaves_poverty_keeps_its_team() {
        String village = GivenTeams.village(MAIJI);
        GivenTeams.category(village, "POOR", LocalDate.of(2014, 1, 1));
        UUID team = GivenTeams.team(department, village, bureau);
        UUID posting = post(cadre("不摘帮扶"), team, "2019-05-07", "FIRST_SECRETARY");
        String category = department
                .request()
                .get("/api/v1/villages?size=200&region=" + village.substring(0, 9))
                .then()
                .extract()
                .path("items.find { it.code == '" + village + "' }.categories.find { it.category == 'POOR' }.id");
        json(department)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", "2019-12-31"))
                .post("/api/v1/villages/" + village + "/categories/" + category + "/end")
                .then()
                .statusCode(200);
        department
                .request()
                .get("/api/v1/teams/" + team)
                .then()
                .statusCode(200)
                .body("dissolvedOn", nullValue())
                .body("headcount", equalTo(1));
        get(department, posting).body("endedOn", nullValue());
    }

    @Test
    void d8_days_between_who_left_and_who_came() {
        UUID team = team();
        Map<String, Integer> arrivals = Map.of("2021-05-07", 0, "2021-05-10", 3, "2021-05-06", 0);
        arrivals.forEach((arrivedOn, days) -> {
            UUID before = post(cadre("前" + arrivedOn), team, "2019-05-07", "MEMBER");
            end(department, before, GivenTeams.ending("2021-05-06", null)).statusCode(200);
            UUID after = succeed(before, team, arrivedOn);
            json(department)
                    .header("If-Match", version(after))
                    .body(Map.of("on", arrivedOn))
                    .post("/api/v1/postings/" + after + "/arrival")
                    .then()
                    .statusCode(200);
            department
                    .request()
                    .get("/api/v1/rotations/gaps?size=200&from=2021-05-01&to=2021-05-31")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.incomingPostingId == '" + after + "' }.gapDays", equalTo(days))
                    .body("items.find { it.incomingPostingId == '" + after + "' }.endedOn", equalTo("2021-05-06"));
        });
        department
                .request()
                .get("/api/v1/rotations/gaps?size=200&minDays=1&from=2021-05-01&to=2021-05-31")
                .then()
                .body("items.findAll { it.teamId == '" + team + "' }", hasSize(1));
    }

    @Test
    void q4_the_leaver_is_leaving_until_both_have_signed_while_the_successor_works() {
        Pair pair = pair();
        end(department, pair.outgoing, GivenTeams.ending("2026-02-28", null)).statusCode(200);
        get(department, pair.outgoing).body("endState", equalTo("ENDED")).body("handover", nullValue());
        String handover = open(pair);
        get(department, pair.outgoing)
                .body("endState", equalTo("ENDING"))
                .body("handover.state", equalTo("OPEN"))
                .body("endedOn", equalTo("2026-02-28"));
        json(department)
                .header("If-Match", version(pair.incoming))
                .body(Map.of("on", "2026-02-20"))
                .post("/api/v1/postings/" + pair.incoming + "/arrival")
                .then()
                .statusCode(200)
                .body("arrivedOn", equalTo("2026-02-20"))
                .body("endState", nullValue());
        department
                .request()
                .get("/api/v1/postings?endState=ENDING&team=" + pair.team)
                .then()
                .body("items.id", contains(pair.outgoing.toString()));
        sign(department, handover, "INCOMING").statusCode(409);
        sign(department, handover, "OUTGOING").statusCode(422).body("rule.id", equalTo("Q7"));
        threeLists(department, handover);
        sign(department, handover, "OUTGOING").statusCode(200).body("state", equalTo("LEAVER_SIGNED"));
        item(department, handover, "WORK", "TASK", "再加一项").statusCode(409);
        sign(department, handover, "INCOMING").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        decideAll(department, handover, true);
        get(department, pair.outgoing).body("endState", equalTo("ENDING"));
        sign(department, handover, "INCOMING")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("openObligations", equalTo(0));
        get(department, pair.outgoing).body("endState", equalTo("ENDED")).body("handover.state", equalTo("CLOSED"));
        sign(department, handover, "INCOMING").statusCode(409);
    }

    @Test
    void q4_the_meeting_has_four_kinds_of_participants() {
        String handover = open(pair());
        Map<String, Object> meeting = new HashMap<>(Map.of(
                "on",
                "2026-03-02",
                "outgoingMembers",
                2,
                "incomingMembers",
                3,
                "villageCadres",
                4,
                "villagerRepresentatives",
                0));
        json(department)
                .header("If-Match", handoverVersion(handover))
                .body(meeting)
                .post("/api/v1/handovers/" + handover + "/meeting")
                .then()
                .statusCode(422)
                .body("rule.id", equalTo("Q4"))
                .body("rule.found", equalTo("到场 3 类"))
                .body("violations.at", contains("/villagerRepresentatives"));
        meeting.put("villagerRepresentatives", 12);
        json(department)
                .header("If-Match", handoverVersion(handover))
                .body(meeting)
                .post("/api/v1/handovers/" + handover + "/meeting")
                .then()
                .statusCode(200)
                .body("meeting.villagerRepresentatives", equalTo(12))
                .body("meeting.on", equalTo("2026-03-02"));
    }

    @Test
    void q7_a_handover_with_two_of_three_lists_cannot_be_closed() {
        String handover = open(pair());
        item(department, handover, "FACTS", "VILLAGE_PROFILE", "村情概况").statusCode(201);
        item(department, handover, "WORK", "OPEN_PROMISE", "修好二组水渠")
                .statusCode(201)
                .body("missingLists", contains("GOODS"))
                .body("unmentioned", containsInAnyOrder("UNFINISHED_PROJECT", "UNDELIVERED_FUND", "UNUSED_WORK_FUND"));
        sign(department, handover, "OUTGOING")
                .statusCode(422)
                .body("rule.id", equalTo("Q7"))
                .body("rule.required", equalTo("交接清单 3 份"))
                .body("rule.found", equalTo("已填 2 份"));
        item(department, handover, "GOODS", "UNFINISHED_PROJECT", "错位")
                .statusCode(400)
                .body("violations[0].at", equalTo("/kind"));
        item(department, handover, "GOODS", "UNUSED_WORK_FUND", "工作经费")
                .statusCode(400)
                .body("violations[0].at", equalTo("/amount"));
        item(department, handover, "GOODS", "NOTHING", "无").statusCode(201).body("missingLists", hasSize(0));
        sign(department, handover, "OUTGOING").statusCode(200);
    }

    @Test
    void q7_what_is_refused_stays_with_the_leaver_until_it_is_settled() {
        Pair pair = pair();
        String handover = open(pair);
        threeLists(department, handover);
        List<String> items = department
                .request()
                .get("/api/v1/handovers/" + handover)
                .then()
                .extract()
                .path("items.id");
        decide(department, handover, items.get(0), Map.of("accept", false))
                .statusCode(400)
                .body("violations[0].at", equalTo("/reason"));
        decide(department, handover, items.get(0), Map.of("accept", false, "reason", "账实不符"))
                .statusCode(200)
                .body("openObligations", equalTo(1));
        for (String accepted : items.subList(1, items.size())) {
            decide(department, handover, accepted, Map.of("accept", true)).statusCode(200);
        }
        sign(department, handover, "OUTGOING").statusCode(200);
        sign(department, handover, "INCOMING").statusCode(200).body("state", equalTo("CLOSED"));
        get(department, pair.outgoing).body("handover.openObligations", equalTo(1));
        department
                .request()
                .get("/api/v1/handovers?openObligations=true&posting=" + pair.outgoing)
                .then()
                .body("items.id", contains(handover));
        decide(department, handover, items.get(0), Map.of("accept", true)).statusCode(409);
        json(GivenOffices.cadre(pair.leaver))
                .header("If-Match", itemVersion(items.get(0)))
                .body(Map.of("on", LocalDate.now(clock).toString(), "note", "已了结"))
                .post("/api/v1/handovers/" + handover + "/items/" + items.get(0) + "/settlement")
                .then()
                .statusCode(403);
        json(department)
                .header("If-Match", itemVersion(items.get(0)))
                .body(Map.of("on", LocalDate.now(clock).toString(), "note", "差额已补齐"))
                .post("/api/v1/handovers/" + handover + "/items/" + items.get(0) + "/settlement")
                .then()
                .statusCode(200)
                .body("openObligations", equalTo(0));
        get(department, pair.outgoing).body("handover.openObligations", equalTo(0));
    }

    @Test
    void q7_each_cadre_acts_for_his_own_side_and_strangers_see_nothing() {
        Pair pair = pair();
        String handover = open(pair);
        GivenOffice leaver = GivenOffices.cadre(pair.leaver);
        GivenOffice successor = GivenOffices.cadre(pair.successor);
        item(successor, handover, "FACTS", "CONTACTS", "联系人").statusCode(403).body("code", equalTo("FORBIDDEN"));
        threeLists(leaver, handover);
        sign(successor, handover, "OUTGOING").statusCode(403);
        sign(leaver, handover, "OUTGOING").statusCode(200);
        List<String> items = successor
                .request()
                .get("/api/v1/handovers/" + handover)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        decide(leaver, handover, items.get(0), Map.of("accept", true)).statusCode(403);
        decideAll(successor, handover, true);
        sign(leaver, handover, "INCOMING").statusCode(403);
        sign(successor, handover, "INCOMING").statusCode(200).body("state", equalTo("CLOSED"));
        for (GivenOffice stranger : List.of(GivenOffices.orgDepartment("623027"), GivenOffices.cadre(cadre("路人")))) {
            for (String id : List.of(handover, UUID.randomUUID().toString())) {
                stranger.request().get("/api/v1/handovers/" + id).then().statusCode(404);
                json(stranger)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("side", "OUTGOING", "on", "2026-03-03"))
                        .post("/api/v1/handovers/" + id + "/signatures")
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("OUT_OF_JURISDICTION"));
                item(stranger, id, "WORK", "TASK", "x").statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
            }
        }
        assertEquals(
                List.of("9"),
                GivenTeams.query("select count(*) from deed where subject_id = ? and outcome = 'DONE'", handover));
    }

    private record Pair(UUID team, UUID leaver, UUID outgoing, UUID successor, UUID incoming) {}

    private static Pair pair() {
        UUID team = team();
        UUID leaver = cadre("移交人");
        UUID successor = cadre("接收人");
        UUID outgoing = post(leaver, team, "2024-03-01", "MEMBER");
        UUID incoming = post(successor, team, "2026-02-20", "MEMBER");
        return new Pair(team, leaver, outgoing, successor, incoming);
    }

    private static String open(Pair pair) {
        return json(department)
                .body(Map.of(
                        "outgoingPostingId",
                        pair.outgoing,
                        "incomingPostingId",
                        pair.incoming,
                        "startedOn",
                        "2026-02-20"))
                .post("/api/v1/handovers")
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    private static void threeLists(GivenOffice office, String handover) {
        item(office, handover, "FACTS", "VILLAGE_PROFILE", "村情概况").statusCode(201);
        item(office, handover, "WORK", "UNFINISHED_PROJECT", "光伏项目二期").statusCode(201);
        Map<String, Object> fund = new HashMap<>(
                Map.of("list", "GOODS", "kind", "UNUSED_WORK_FUND", "title", "工作经费", "amount", "3200.00"));
        json(office)
                .body(fund)
                .post("/api/v1/handovers/" + handover + "/items")
                .then()
                .statusCode(201)
                .body("items.find { it.kind == 'UNUSED_WORK_FUND' }.amount", equalTo("3200.00"));
    }

    private static ValidatableResponse item(
            GivenOffice office, String handover, String list, String kind, String title) {
        return json(office)
                .body(Map.of("list", list, "kind", kind, "title", title))
                .post("/api/v1/handovers/" + handover + "/items")
                .then();
    }

    private static ValidatableResponse decide(
            GivenOffice office, String handover, String item, Map<String, Object> body) {
        return json(office)
                .header("If-Match", itemVersion(item))
                .body(body)
                .post("/api/v1/handovers/" + handover + "/items/" + item + "/decision")
                .then();
    }

    private static void decideAll(GivenOffice office, String handover, boolean accept) {
        List<String> items = office.request()
                .get("/api/v1/handovers/" + handover)
                .then()
                .extract()
                .path("items.id");
        items.forEach(
                item -> decide(office, handover, item, Map.of("accept", accept)).statusCode(200));
    }

    private static ValidatableResponse sign(GivenOffice office, String handover, String side) {
        return json(office)
                .header("If-Match", handoverVersion(handover))
                .body(Map.of("side", side, "on", "2026-03-03"))
                .post("/api/v1/handovers/" + handover + "/signatures")
                .then();
    }

    private static String handoverVersion(String handover) {
        return "\""
                + GivenTeams.query("select version from handover where id = ?::uuid", handover)
                        .get(0) + "\"";
    }

    private static String itemVersion(String item) {
        return "\""
                + GivenTeams.query("select version from handover_item where id = ?::uuid", item)
                        .get(0) + "\"";
    }

    /** So many persons in one team, of whom some have left. */
    private static void people(UUID team, String county, int all, String start, int left, String leftOn) {
        Unit unit = GivenTeams.unit("派出单位", county);
        GivenTeams.write(
                """
                insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,
                                   managing_region_code, managing_region_path, region_path, unit_path)
                select gen_random_uuid(), '人' || n, '1', '1986-05-01', '01', '01', 'CIVIL_SERVANT', ?, ?, ?, ?, ?
                from generate_series(1, ?) n
                """, unit.id(), county, GivenOffices.path(county), GivenOffices.path(county), unit.path(), all);
        GivenTeams.write("""
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, in_effect, started_on, planned_end_on, end_state, end_reason, ended_on, region_path, unit_path)
                select gen_random_uuid(), c.id, c.name, t.id, t.name, t.home_village_code, '村', '{MEMBER}', t.send_level, c.unit_id, '局',
                       c.n > ?, s.d, s.d + 729, case when c.n <= ? then 'ENDED' end, case when c.n <= ? then 'ROTATION' end,
                       case when c.n <= ? then ?::date end, t.region_path, c.unit_path
                from (select *, row_number() over (order by id) as n from cadre where unit_id = ?) c, work_team t, (select ?::date as d) s
                where t.id = ?
                """, left, left, left, left, leftOn, unit.id(), start, team);
    }

    /** Everybody who left is succeeded by somebody new. */
    private static void successors(UUID team, String start) {
        GivenTeams.write("""
                insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,
                                   managing_region_code, managing_region_path, region_path, unit_path)
                select gen_random_uuid(), '新' || p.id, '1', '1986-05-01', '01', '01', 'CIVIL_SERVANT', p.unit_id,
                       c.managing_region_code, c.managing_region_path, c.region_path, c.unit_path
                from posting p join cadre c on c.id = p.cadre_id where p.team_id = ? and p.ended_on is not null
                """, team);
        GivenTeams.write("""
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, in_effect, started_on, arrived_on, planned_end_on, predecessor_id, region_path, unit_path)
                select gen_random_uuid(), c.id, c.name, p.team_id, p.team_name, p.village_code, p.village_name, p.roles, p.send_level,
                       p.unit_id, p.unit_name, true, s.d, s.d, s.d + 729, p.id, p.region_path, p.unit_path
                from posting p join cadre c on c.name = '新' || p.id, (select ?::date as d) s
                where p.team_id = ? and p.ended_on is not null
                """, start, team);
    }

    private static ValidatableResponse years(GivenOffice office, String county, int from, int to) {
        return office.request()
                .get("/api/v1/staffing/headcount?region=" + county + "&from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    private static UUID succeed(UUID before, UUID team, String start) {
        Map<String, Object> body = GivenTeams.posting(cadre("后" + start), team, LocalDate.parse(start), "MEMBER");
        body.put("predecessorId", before);
        return UUID.fromString(json(department)
                .body(body)
                .post("/api/v1/postings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** The line of a posting in the rotation list. */
    private static ValidatableResponse rotations(String query, UUID posting) {
        String team = GivenTeams.query("select team_id from posting where id = ?", posting)
                .get(0);
        return department
                .request()
                .get("/api/v1/rotations?team=" + team + "&" + query)
                .then()
                .statusCode(200)
                .rootPath("items.find { it.postingId == '" + posting + "' }");
    }

    private static ValidatableResponse term(UUID posting, String asOf) {
        return term(department, posting, asOf);
    }

    private static ValidatableResponse term(GivenOffice office, UUID posting, String asOf) {
        return office.request()
                .get("/api/v1/postings/" + posting + "/term?asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse wish(GivenOffice office, UUID posting, String wish) {
        return json(office)
                .header("If-Match", version(posting))
                .body(Map.of("wish", wish))
                .put("/api/v1/postings/" + posting + "/term/wish")
                .then();
    }

    private static ValidatableResponse renew(UUID posting, String plannedEndOn) {
        Map<String, Object> body = new HashMap<>();
        body.put("plannedEndOn", plannedEndOn);
        return json(department)
                .header("If-Match", version(posting))
                .body(body)
                .post("/api/v1/postings/" + posting + "/term/renewal")
                .then();
    }

    private static ValidatableResponse get(GivenOffice office, UUID posting) {
        return office.request().get("/api/v1/postings/" + posting).then().statusCode(200);
    }

    private static ValidatableResponse end(GivenOffice office, UUID posting, Map<String, Object> body) {
        return json(office)
                .header("If-Match", version(posting))
                .body(body)
                .post("/api/v1/postings/" + posting + "/end")
                .then();
    }

    private static String villageOf(UUID posting) {
        return GivenTeams.query("select village_code from posting where id = ?", posting)
                .get(0);
    }

    private static String version(UUID posting) {
        return "\""
                + GivenTeams.query("select version from posting where id = ?", posting)
                        .get(0) + "\"";
    }

    private static UUID post(UUID cadre, UUID team, String start, String... roles) {
        return GivenTeams.post(department, cadre, team, LocalDate.parse(start), roles);
    }

    private static UUID team() {
        return GivenTeams.team(department, GivenTeams.village(MAIJI), bureau);
    }

    private static UUID cadre(String name) {
        return GivenTeams.cadre(name, bureau, MAIJI);
    }

    private static RequestSpecification json(GivenOffice office) {
        return office.request().contentType(ContentType.JSON);
    }
}
