package org.zhucun.team.posting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.GivenTeams.Unit;
import org.zhucun.given.OwnerRows;
import org.zhucun.scope.Role;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PostingResourceTest {
    private static final String MAIJI = "620503";
    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final LocalDate END = LocalDate.of(2028, 2, 29);

    private static GivenOffice department;
    private static Unit bureau;

    @Inject
    Clock clock;

    @Inject
    PostingCalendar calendar;

    @BeforeAll
    static void given() {
        department = GivenOffices.orgDepartment(MAIJI);
        bureau = GivenTeams.unit("麦积区财政局", MAIJI);
        GivenParameter.set("recall.procedure", MAIJI, "false");
        OwnerRows.parameter("term.months", "24", "004:4");
    }

    @Test
    void a_second_first_secretary_of_a_village_is_refused_by_C8() {
        String village = GivenTeams.village(MAIJI);
        UUID team = GivenTeams.team(department, village, bureau);
        UUID first = GivenTeams.post(department, cadre("一"), team, START, "FIRST_SECRETARY");
        post(GivenTeams.posting(cadre("二"), team, START.plusMonths(3), "FIRST_SECRETARY", "MEMBER"))
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("rule.id", equalTo("C8"))
                .body("rule.required", equalTo("第一书记 1 名"))
                .body("rule.found", equalTo("第一书记 2 名"))
                .body("rule.source", equalTo("004:35"));
        UUID otherTeam = GivenTeams.team(department, village, bureau);
        post(GivenTeams.posting(cadre("三"), otherTeam, START, "FIRST_SECRETARY"))
                .statusCode(409);
        post(GivenTeams.posting(cadre("四"), team, START, "MEMBER")).statusCode(201);
        end(department, first, "2026-06-30", "RECALL").statusCode(200);
        Map<String, Object> successor =
                GivenTeams.posting(cadre("五"), team, LocalDate.of(2026, 6, 30), "FIRST_SECRETARY");
        post(successor).statusCode(409).body("rule.id", equalTo("C8"));
        successor.put("startedOn", "2026-07-01");
        successor.put("predecessorId", first);
        post(successor).statusCode(201).body("predecessorId", equalTo(first.toString()));
    }

    @Test
    void under_200_parallel_attempts_a_village_has_one_first_secretary_and_a_cadre_one_place() throws Exception {
        String village = GivenTeams.village(MAIJI);
        List<UUID> teams = new ArrayList<>();
        List<UUID> cadres = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            teams.add(GivenTeams.team(department, village, bureau));
            cadres.add(cadre("并发" + i));
        }
        String token = department.token();
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            LocalDate start = START.plusDays(i % 40);
            Map<String, Object> body =
                    GivenTeams.posting(cadres.get(i % 5), teams.get(i / 5 % 5), start, "FIRST_SECRETARY");
            attempts.add(() -> {
                Response answer = RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/api/v1/postings");
                return answer.statusCode() == 201 ? "posted" : answer.path("code") + " " + answer.path("rule.id");
            });
        }
        List<String> answers = together(attempts, 16);
        assertEquals(1, answers.stream().filter("posted"::equals).count(), answers.toString());
        answers.removeAll(List.of("posted", "CONFLICT C8", "POSTING_OVERLAP null"));
        assertEquals(List.of(), answers, "a race answers like a late-comer");
        assertEquals(
                List.of("0"),
                GivenTeams.query("""
                        select count(*) from posting a join posting b on a.id < b.id
                            and daterange(a.started_on, a.ended_on, '[]') && daterange(b.started_on, b.ended_on, '[]')
                            and (a.cadre_id = b.cadre_id and a.full_time_released and b.full_time_released
                                 or a.village_code = b.village_code and 'FIRST_SECRETARY' = any (a.roles) and 'FIRST_SECRETARY' = any (b.roles))
                        where a.cadre_id = any (cast(? as uuid[]))
                        """, cadres.toString().replace('[', '{').replace(']', '}')));
    }

    @Test
    void nobody_is_full_time_in_two_places_in_the_whole_country() {
        UUID cadre = cadre("双岗");
        UUID first = GivenTeams.post(department, cadre, team(), START, "MEMBER");
        post(GivenTeams.posting(cadre, team(), END, "MEMBER")).statusCode(409).body("code", equalTo("POSTING_OVERLAP"));
        GivenOffice province = GivenOffices.orgDepartment("62");
        UUID elsewhere = GivenTeams.team(province, GivenTeams.village("623027"), bureau);
        province.request()
                .contentType(ContentType.JSON)
                .body(GivenTeams.posting(cadre, elsewhere, START.plusMonths(1), "MEMBER"))
                .post("/api/v1/postings")
                .then()
                .statusCode(409)
                .body("code", equalTo("POSTING_OVERLAP"));
        Map<String, Object> beside = GivenTeams.posting(cadre, team(), START, "MEMBER");
        beside.put("fullTimeReleased", false);
        post(beside).statusCode(201).body("fullTimeReleased", equalTo(false));
        end(department, first, "2026-03-31", "TRANSFER").statusCode(200);
        post(GivenTeams.posting(cadre, team(), LocalDate.of(2026, 4, 1), "MEMBER"))
                .statusCode(201);
    }

    @Test
    void the_term_is_the_region_s_unless_said_otherwise() {
        Map<String, Object> body = GivenTeams.posting(cadre("任期"), team(), LocalDate.of(2021, 5, 7), "MEMBER");
        body.remove("plannedEndOn");
        post(body)
                .statusCode(201)
                .body("plannedEndOn", equalTo("2023-05-06"))
                .body("endedOn", nullValue())
                .body("endState", nullValue())
                .body("arrivedOn", nullValue())
                .body("fullTimeReleased", equalTo(true))
                .body("version", equalTo(0))
                .body("may", containsInAnyOrder("handover", "arrive", "end"));
        body.put("cadreId", cadre("任期二"));
        body.put("plannedEndOn", "2021-05-06");
        post(body).statusCode(400).body("violations[0].at", equalTo("/plannedEndOn"));
        body.put("plannedEndOn", null);
        body.put("startedOn", "2014-12-31");
        post(body).statusCode(400).body("violations[0].at", equalTo("/startedOn"));
    }

    @Test
    void a_mid_term_end_needs_a_reason() {
        UUID posting = GivenTeams.post(department, cadre("中途"), team(), START, "MEMBER");
        end(department, posting, "2026-10-01", null)
                .statusCode(422)
                .body("rule.id", equalTo("D5"))
                .body("rule.source", equalTo("001:16"))
                .body("violations[0].at", equalTo("/reason"));
        end(department, posting, "2026-10-01", "BORED").statusCode(400);
        end(department, posting, "2026-02-01", "RECALL").statusCode(400).body("violations[0].at", equalTo("/on"));
        end(department, posting, "2026-10-01", "ILLNESS")
                .statusCode(200)
                .body("endState", equalTo("ENDED"))
                .body("endReason", equalTo("ILLNESS"))
                .body("endedOn", equalTo("2026-10-01"))
                .body("may", not(hasItem("end")));
        end(department, posting, "2026-10-02", "RECALL").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void a_handover_is_offered_around_the_end_of_a_stay_and_not_long_before_or_after() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        UUID fresh = GivenTeams.post(department, cadre("新到"), team(), today.minusMonths(1), "MEMBER");
        UUID due = GivenTeams.post(department, cadre("将满"), team(), today.minusMonths(23), "MEMBER");
        UUID left = GivenTeams.post(department, cadre("刚走"), team(), today.minusMonths(23), "MEMBER");
        UUID gone = GivenTeams.post(department, cadre("早走"), team(), today.minusMonths(23), "MEMBER");
        end(department, left, today.minusDays(90).toString(), "ILLNESS").statusCode(200);
        end(department, gone, today.minusDays(91).toString(), "ILLNESS").statusCode(200);
        may(fresh).body("may", not(hasItem("handover")));
        may(due).body("may", hasItem("handover"));
        may(left).body("may", hasItem("handover"));
        may(gone).body("may", not(hasItem("handover")));
        GivenOffices.of(Role.INSPECTOR, MAIJI)
                .request()
                .get("/api/v1/postings/" + due)
                .then()
                .body("may", hasSize(0));
    }

    private ValidatableResponse may(UUID posting) {
        return department.request().get("/api/v1/postings/" + posting).then().statusCode(200);
    }

    @Test
    void a_full_term_expires_without_a_reason() {
        UUID posting = GivenTeams.post(department, cadre("期满"), team(), LocalDate.of(2021, 5, 7), "MEMBER");
        end(department, posting, "2023-05-06", null)
                .statusCode(200)
                .body("endState", equalTo("ENDED"))
                .body("endReason", equalTo("TERM_EXPIRED"));
    }

    @Test
    void the_unit_s_needs_wait_for_another_person_of_a_county_organization_department() {
        UUID posting = GivenTeams.post(department, cadre("工作需要"), team(), START, "MEMBER");
        end(department, posting, "2026-12-31", "UNIT_NEEDS")
                .statusCode(200)
                .body("endState", equalTo("REQUESTED"))
                .body("endedOn", nullValue())
                .body("may", not(hasItem("approve-end")));
        decide(department, posting, true).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        decide(GivenOffices.stationingOffice(MAIJI), posting, true)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        String township = department
                .request()
                .get("/api/v1/postings/" + posting)
                .then()
                .extract()
                .path("villageCode")
                .toString()
                .substring(0, 9);
        decide(GivenOffices.orgDepartment(township), posting, true).statusCode(403);
        decide(GivenOffices.orgDepartment("623027"), posting, true)
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        GivenOffice second = GivenOffices.orgDepartment(MAIJI);
        second.request()
                .get("/api/v1/postings?endState=REQUESTED&size=200")
                .then()
                .body("items.find { it.id == '" + posting + "' }.may", hasItem("approve-end"));
        decide(second, posting, true)
                .statusCode(200)
                .body("endState", equalTo("ENDED"))
                .body("endReason", equalTo("UNIT_NEEDS"))
                .body("endedOn", equalTo("2026-12-31"));
        decide(second, posting, false).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        assertEquals(
                List.of("CADRE_POSTED", "POSTING_END_REQUESTED", "POSTING_END_DECIDED"),
                GivenTeams.query(
                        "select action from deed where subject_id = ? and outcome = 'DONE' order by at",
                        posting.toString()));
    }

    @Test
    void a_refused_request_lets_the_stay_go_on() {
        UUID posting = GivenTeams.post(department, cadre("不同意"), team(), START, "MEMBER");
        end(department, posting, "2026-12-31", "UNIT_NEEDS").statusCode(200);
        decide(GivenOffices.orgDepartment("6205"), posting, false)
                .statusCode(200)
                .body("endState", nullValue())
                .body("endReason", nullValue())
                .body("endedOn", nullValue());
        end(department, posting, "2026-12-31", "RECALL").statusCode(200).body("endState", equalTo("ENDED"));
    }

    @Test
    void the_database_refuses_an_unapproved_or_self_approved_end_as_well() {
        UUID posting = GivenTeams.post(department, cadre("库内"), team(), START, "MEMBER");
        end(department, posting, "2026-12-31", "UNIT_NEEDS").statusCode(200);
        for (String change : List.of(
                "end_state = 'ENDED', ended_on = end_asked_for",
                "end_state = 'ENDED', ended_on = end_asked_for, end_approved_by = end_requested_by")) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    RuntimeException.class,
                    () -> GivenTeams.write("update posting set " + change + " where id = ?", posting));
        }
    }

    @Test
    void a_sending_unit_sees_its_cadres_anywhere_and_only_asks_for_an_end() {
        Unit provincial = GivenTeams.unit("省交通厅", "62");
        Unit institute = GivenTeams.beneath(provincial, "省交通设计院", "62");
        UUID here = GivenTeams.post(department, GivenTeams.cadre("省派甲", institute, MAIJI), team(), START, "MEMBER");
        GivenOffice xiahe = GivenOffices.orgDepartment("623027");
        UUID there = GivenTeams.post(
                xiahe,
                GivenTeams.cadre("省派乙", institute, "623027"),
                GivenTeams.team(xiahe, GivenTeams.village("623027"), provincial),
                START,
                "MEMBER");
        GivenOffice unit = GivenOffices.unit(provincial.path());
        unit.request()
                .get("/api/v1/postings?size=200")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(here.toString(), there.toString()))
                .body("items[0].may", contains("end"));
        unit.request().get("/api/v1/postings/" + here).then().statusCode(200);
        end(unit, here, "2026-09-30", "TRANSFER")
                .statusCode(200)
                .body("endState", equalTo("REQUESTED"))
                .body("may", hasSize(0));
        decide(unit, here, true).statusCode(403);
        decide(department, here, true).statusCode(200).body("endReason", equalTo("TRANSFER"));
        GivenOffice stranger = GivenOffices.unit(bureau.path());
        stranger.request().get("/api/v1/postings/" + there).then().statusCode(404);
        end(stranger, there, "2026-09-30", "TRANSFER").statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void another_county_reads_404_and_writes_403_for_a_foreign_posting_as_for_none() {
        UUID posting = GivenTeams.post(department, cadre("外县"), team(), START, "MEMBER");
        GivenOffice xiahe = GivenOffices.orgDepartment("623027");
        for (UUID id : List.of(posting, UUID.randomUUID())) {
            xiahe.request().get("/api/v1/postings/" + id).then().statusCode(404);
            json(xiahe)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("on", "2026-09-30", "reason", "RECALL"))
                    .post("/api/v1/postings/" + id + "/end")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
            json(xiahe)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("on", "2026-09-30"))
                    .post("/api/v1/postings/" + id + "/arrival")
                    .then()
                    .statusCode(403);
        }
        xiahe.request()
                .get("/api/v1/postings?region=620503")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        UUID own = GivenTeams.team(xiahe, GivenTeams.village("623027"), bureau);
        UUID foreignCadre = cadre("麦积的人");
        for (UUID someone : List.of(foreignCadre, UUID.randomUUID())) {
            json(xiahe)
                    .body(GivenTeams.posting(someone, own, START, "MEMBER"))
                    .post("/api/v1/postings")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        Map<String, Object> foreignTeam = GivenTeams.posting(foreignCadre, own, START, "MEMBER");
        post(foreignTeam).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        GivenOffices.township("623027100")
                .request()
                .contentType(ContentType.JSON)
                .body(foreignTeam)
                .post("/api/v1/postings")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void a_cadre_sees_his_own_posting_only() {
        UUID team = team();
        UUID cadre = cadre("本人");
        UUID own = GivenTeams.post(department, cadre, team, START, "MEMBER");
        UUID mate = GivenTeams.post(department, cadre("同队"), team, START, "MEMBER");
        GivenOffice himself = GivenOffices.cadre(cadre);
        himself.request().get("/api/v1/postings").then().statusCode(200).body("items.id", contains(own.toString()));
        himself.request().get("/api/v1/postings/" + mate).then().statusCode(404);
    }

    @Test
    void the_cadre_s_rows_follow_the_posting_and_return_after_its_end() {
        GivenOffice province = GivenOffices.orgDepartment("62");
        UUID cadre = GivenTeams.cadre("省派丙", bureau, "6201");
        String village = GivenTeams.village(MAIJI);
        UUID posting = GivenTeams.post(
                province, cadre, GivenTeams.team(province, village, bureau), START, "FIRST_SECRETARY", "CAPTAIN");
        assertEquals(List.of(GivenOffices.path(village)), pathOf(cadre));
        assertEquals(
                List.of("true"),
                GivenTeams.query(
                                "select posted and posting_roles @> '{CAPTAIN,FIRST_SECRETARY}' from cadre where id = ?",
                                cadre)
                        .stream()
                        .map(value -> value.equals("t") ? "true" : value)
                        .toList());
        end(department, posting, "2026-08-31", "RECALL").statusCode(200);
        assertEquals(List.of("/62/6201/"), pathOf(cadre));
        department
                .request()
                .get("/api/v1/postings/" + posting)
                .then()
                .statusCode(200)
                .body("endedOn", equalTo("2026-08-31"));
    }

    @Test
    void the_roster_shows_the_current_posting_and_the_file_shows_all() {
        UUID cadre = cadre("名册");
        UUID team = team();
        UUID old = GivenTeams.post(department, cadre, team, LocalDate.of(2021, 5, 7), "MEMBER");
        end(department, old, "2023-05-06", null).statusCode(200);
        department
                .request()
                .get("/api/v1/cadres/" + cadre)
                .then()
                .statusCode(200)
                .body("currentPosting", nullValue());
        UUID now = GivenTeams.post(department, cadre, team, START, "CAPTAIN", "FIRST_SECRETARY");
        department
                .request()
                .get("/api/v1/cadres?size=200&q=名册")
                .then()
                .statusCode(200)
                .body("items[0].currentPosting.id", equalTo(now.toString()))
                .body("items[0].currentPosting.teamId", equalTo(team.toString()))
                .body("items[0].currentPosting.roles", contains("FIRST_SECRETARY", "CAPTAIN"));
        department
                .request()
                .get("/api/v1/cadres/" + cadre + "/file")
                .then()
                .statusCode(200)
                .body("sections.postings.id", contains(now.toString(), old.toString()));
    }

    @Test
    void what_was_written_down_ahead_takes_effect_on_its_day() {
        LocalDate today = LocalDate.now(clock);
        UUID cadre = cadre("预定");
        String village = GivenTeams.village(MAIJI);
        UUID team = GivenTeams.team(department, village, bureau);
        UUID coming = GivenTeams.post(department, cadre, team, today.plusDays(3), "MEMBER");
        assertEquals(List.of(GivenOffices.path(MAIJI)), pathOf(cadre));
        GivenTeams.write("update posting set started_on = ? where id = ?", today, coming);
        calendar.turn();
        assertEquals(List.of(GivenOffices.path(village)), pathOf(cadre));
        end(department, coming, today.toString(), "RECALL").statusCode(200);
        assertEquals(List.of(GivenOffices.path(village)), pathOf(cadre), "the last day is a day of the stay");
        GivenTeams.write(
                "update posting set started_on = ?, ended_on = ? where id = ?",
                today.minusDays(9),
                today.minusDays(1),
                coming);
        calendar.turn();
        assertEquals(List.of(GivenOffices.path(MAIJI)), pathOf(cadre));
    }

    @Test
    void a_change_needs_the_version_it_was_read_at() {
        UUID posting = GivenTeams.post(department, cadre("版本"), team(), START, "MEMBER");
        String path = "/api/v1/postings/" + posting;
        json(department)
                .body(Map.of("on", "2026-03-02"))
                .post(path + "/arrival")
                .then()
                .statusCode(428);
        json(department)
                .header("If-Match", "\"9\"")
                .body(Map.of("on", "2026-03-02"))
                .post(path + "/arrival")
                .then()
                .statusCode(412);
        json(department)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", "2026-02-28"))
                .post(path + "/arrival")
                .then()
                .statusCode(400);
        json(department)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", "2026-03-02"))
                .post(path + "/arrival")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("arrivedOn", equalTo("2026-03-02"))
                .body("may", contains("end"));
        json(department)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", "2026-03-03"))
                .post(path + "/arrival")
                .then()
                .statusCode(412);
    }

    @Test
    void of_parallel_approvals_and_refusals_one_wins() throws Exception {
        UUID posting = GivenTeams.post(department, cadre("竞态"), team(), START, "MEMBER");
        end(department, posting, "2026-12-31", "UNIT_NEEDS").statusCode(200);
        String token = GivenOffices.orgDepartment(MAIJI).token();
        List<Callable<Integer>> decisions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Map<String, Object> body = Map.of("approve", i % 2 == 0);
            decisions.add(() -> RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .post("/api/v1/postings/" + posting + "/end/approval")
                    .statusCode());
        }
        List<Integer> answers = together(decisions, 16);
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(
                0,
                answers.stream()
                        .filter(status -> status != 200 && status != 412 && status != 409)
                        .count(),
                answers.toString());
        assertEquals(
                List.of("1"),
                GivenTeams.query(
                        "select count(*) from deed where subject_id = ? and action = 'POSTING_END_DECIDED' and outcome = 'DONE'",
                        posting.toString()));
    }

    @Test
    void lists_by_team_cadre_day_and_due_date() {
        UUID team = team();
        UUID cadre = cadre("名单");
        UUID old = GivenTeams.post(department, cadre, team, LocalDate.of(2021, 5, 7), "MEMBER");
        end(department, old, "2023-05-06", null).statusCode(200);
        UUID now = GivenTeams.post(department, cadre, team, START, "MEMBER");
        list("team=" + team).body("items.id", containsInAnyOrder(old.toString(), now.toString()));
        list("cadre=" + cadre + "&activeOn=2023-05-06").body("items.id", contains(old.toString()));
        list("cadre=" + cadre + "&activeOn=2023-05-07").body("items", hasSize(0));
        list("cadre=" + cadre + "&dueBefore=2028-03-01").body("items.id", contains(now.toString()));
        list("cadre=" + cadre + "&dueBefore=2028-02-29").body("items", hasSize(0));
        String next = list("team=" + team + "&size=1&withTotal=true")
                .body("total.count", equalTo(2))
                .extract()
                .path("next");
        list("team=" + team + "&size=1&after=" + next).body("items", hasSize(1)).body("next", nullValue());
        department
                .request()
                .get("/api/v1/postings?team=" + UUID.randomUUID() + "&size=1&after=" + next)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
        department.request().get("/api/v1/postings?activeOn=yesterday").then().statusCode(400);
    }

    @Test
    void a_member_is_posted_to_a_covered_village_but_not_to_any_other() {
        List<String> villages = GivenTeams.villages(MAIJI, 3);
        UUID team = GivenTeams.team(department, villages.get(0), List.of(villages.get(1)), bureau);
        Map<String, Object> body = GivenTeams.posting(cadre("帮带"), team, START, "MEMBER");
        body.put("villageCode", villages.get(2));
        post(body).statusCode(400).body("violations[0].at", equalTo("/villageCode"));
        body.put("villageCode", "623027100001");
        post(body).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        body.put("villageCode", villages.get(1));
        post(body).statusCode(201).body("villageCode", equalTo(villages.get(1)));
    }

    @Test
    void a_predecessor_has_one_successor_and_is_of_the_same_village() {
        UUID team = team();
        UUID before = GivenTeams.post(department, cadre("前任"), team, LocalDate.of(2021, 5, 7), "MEMBER");
        end(department, before, "2023-05-06", null).statusCode(200);
        Map<String, Object> body = GivenTeams.posting(cadre("接任"), team, LocalDate.of(2023, 5, 7), "MEMBER");
        body.put("predecessorId", before);
        post(body).statusCode(201);
        body.put("cadreId", cadre("再接"));
        post(body).statusCode(409).body("code", equalTo("CONFLICT"));
        body.put("teamId", team());
        post(body).statusCode(400).body("violations[0].at", equalTo("/predecessorId"));
        body.put("predecessorId", UUID.randomUUID());
        post(body).statusCode(403);
    }

    private static List<String> pathOf(UUID cadre) {
        return GivenTeams.query("select region_path from cadre where id = ?", cadre);
    }

    private static UUID team() {
        return GivenTeams.team(department, GivenTeams.village(MAIJI), bureau);
    }

    private static UUID cadre(String name) {
        return GivenTeams.cadre(name, bureau, MAIJI);
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return json(department).body(body).post("/api/v1/postings").then();
    }

    private static ValidatableResponse list(String query) {
        return department.request().get("/api/v1/postings?" + query).then().statusCode(200);
    }

    private static ValidatableResponse end(GivenOffice office, UUID posting, String on, String reason) {
        return json(office)
                .header("If-Match", version(posting))
                .body(GivenTeams.ending(on, reason))
                .post("/api/v1/postings/" + posting + "/end")
                .then();
    }

    private static ValidatableResponse decide(GivenOffice office, UUID posting, boolean approve) {
        return json(office)
                .header("If-Match", version(posting))
                .body(Map.of("approve", approve, "note", "意见"))
                .post("/api/v1/postings/" + posting + "/end/approval")
                .then();
    }

    private static String version(UUID posting) {
        return "\""
                + GivenTeams.query("select version from posting where id = ?", posting)
                        .get(0) + "\"";
    }

    private static RequestSpecification json(GivenOffice office) {
        return office.request().contentType(ContentType.JSON);
    }

    private static <T> List<T> together(List<Callable<T>> calls, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> pending = new ArrayList<>();
            for (Callable<T> call : calls) {
                pending.add(workers.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pending) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            workers.shutdownNow();
        }
    }
}
