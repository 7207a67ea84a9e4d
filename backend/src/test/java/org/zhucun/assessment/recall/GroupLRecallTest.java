package org.zhucun.assessment.recall;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.obligation.GivenGrade;
import org.zhucun.assessment.obligation.NoPromotion;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.DomainException;
import org.zhucun.scope.Tree;
import org.zhucun.team.SendLevel;

/** L1 and L6 over HTTP, down to PostgreSQL and back, by the five conditions of Hainan. The villages lie in 460108, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupLRecallTest {
    private static final String COUNTY = "460108";
    private static final String PATH = "/recalls";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    NoPromotion noPromotion;

    private final GivenOffice department = GivenOffices.orgDepartment(COUNTY);
    private final GivenOffice colleague = GivenOffices.orgDepartment(COUNTY);

    @Test
    void l1_proposed_06_01_decided_06_08_left_06_12_replaced_06_20_is_a_vacancy_of_8_days() {
        GivenPosting posting = formed();
        String id = proposed(township(posting), posting, "3");
        // as history comes: over the API a proposal is of the day on which it is made
        OwnerRows.beyondScope(
                "recall",
                "update recall set proposed_on = '2021-06-01', statement_until = '2021-06-04', decision_due_on = '2021-06-10' where id = '"
                        + id + "'");
        decide(department, id, 0, "2021-06-04").statusCode(409).body("detail", containsString("2021-06-04"));
        decide(department, id, 0, "2021-06-08")
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("decision.document", equalTo("组召1号"))
                .body("replacementDueOn", equalTo("2021-06-23"))
                .body("vacancyDays", nullValue());
        depart(colleague, id, 1, "2021-06-12")
                .statusCode(200)
                .body("state", equalTo("LEFT"))
                .body("noPromotionUntil", equalTo("2022-06-11"));
        get(department, "/postings/" + posting.id())
                .body("endState", equalTo("ENDED"))
                .body("endReason", equalTo("RECALL"))
                .body("endedOn", equalTo("2021-06-11"));
        get(department, "/inbox?kind=recall-successor&size=200").body("items.target", hasItem(id));
        GivenTeams.Unit unit = GivenTeams.unit("接替单位", COUNTY);
        UUID successor = GivenTeams.cadre("接替干部", unit, COUNTY);
        succeed(department, id, 2, successor, "2021-06-11")
                .statusCode(400)
                .body("violations.at", hasItem("/startedOn"));
        succeed(department, id, 2, successor, TODAY.plusDays(1).toString())
                .statusCode(400)
                .body("violations.at", hasItem("/startedOn"));
        String stay = succeed(department, id, 2, successor, "2021-06-20")
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("vacancyDays", equalTo(8))
                .body("successor.name", equalTo("接替干部"))
                .body("handoverId", notNullValue())
                .body("may", empty())
                .extract()
                .path("successor.postingId");
        get(department, "/postings/" + stay)
                .body("predecessorId", equalTo(posting.id().toString()))
                .body("startedOn", equalTo("2021-06-20"));
        get(department, "/obligations?cadre=" + posting.cadreId())
                .body("items.kind", contains("SUCCESSOR"))
                .body("items.state", contains("CLOSED"))
                .body("items.debtorKind", contains("UNIT"))
                .body("items.dueOn", contains("2021-06-23"));
        succeed(department, id, 3, successor, "2021-06-20").statusCode(409);
        get(department, "/cadres/" + posting.cadreId() + "/file")
                .body("sections.recalls.title[0]", containsString("组召1号"));
        promotionIsBarred(posting);
    }

    /** A recall on this condition: no promotion for a year, asked from wherever, and no 优秀 for the year. */
    private void promotionIsBarred(GivenPosting posting) {
        GivenOffice elsewhere = GivenOffices.orgDepartment("36");
        for (GivenOffice asking : List.of(department, elsewhere)) {
            assertEquals(Optional.of(LocalDate.of(2022, 6, 11)), until(asking, posting, LocalDate.of(2022, 6, 11)));
            assertEquals(Optional.empty(), until(asking, posting, LocalDate.of(2022, 6, 12)));
            // decided and not gone yet: as if he left on the day asked about
            assertEquals(Optional.of(LocalDate.of(2022, 6, 10)), until(asking, posting, LocalDate.of(2021, 6, 11)));
            assertEquals(Optional.empty(), until(asking, posting, LocalDate.of(2021, 6, 7)));
        }
        DomainException refused = assertThrows(
                DomainException.class,
                () -> GivenGrade.given(
                        department, GivenGrade.of(posting, Standing.EXCELLENT, LocalDate.of(2021, 12, 20))));
        assertEquals("assessment.recall.no-excellent", refused.detailKey());
        GivenGrade.given(department, GivenGrade.of(posting, Standing.COMPETENT, LocalDate.of(2021, 12, 20)));
        GivenGrade.given(department, GivenGrade.of(posting, Standing.EXCELLENT, LocalDate.of(2022, 12, 20)));
    }

    private Optional<LocalDate> until(GivenOffice office, GivenPosting posting, LocalDate on) {
        return GivenGrade.inside(office, () -> noPromotion.until(posting.cadreId(), on));
    }

    @Test
    void l1_what_an_illness_asks_for_bars_neither_excellence_nor_promotion() {
        GivenPosting posting = posting();
        String id = proposed(township(posting), posting, "1");
        state(posting, id, 0).statusCode(200);
        decide(department, id, 1, TODAY.toString()).statusCode(200).body("forbidsExcellent", equalTo(false));
        depart(colleague, id, 2, TODAY.toString()).statusCode(200).body("noPromotionUntil", nullValue());
        assertEquals(Optional.empty(), until(department, posting, TODAY));
        GivenGrade.given(department, GivenGrade.of(posting, Standing.EXCELLENT, TODAY));
    }

    @Test
    void l1_every_step_is_another_persons_and_the_cadre_is_heard_before_the_decision() {
        GivenPosting posting = posting();
        String own = proposed(department, posting, "2");
        decide(department, own, 0, TODAY.toString()).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        decide(colleague, own, 0, TODAY.toString()).statusCode(409).body("detail", containsString("陈述"));
        GivenOffice himself = GivenOffices.cadre(posting.cadreId());
        get(himself, "/inbox?kind=recall-statement").body("items.target", contains(own));
        get(himself, PATH + "/" + own).statusCode(200).body("may", contains("state"));
        get(GivenOffices.cadre(posting().cadreId()), PATH + "/" + own).statusCode(404);
        state(posting, own, 0).statusCode(200).body("statement.words", equalTo("已在整改"));
        state(posting, own, 1).statusCode(409);
        // a decision without its document, a refusal without a reason, a day that has not come
        decide(colleague, own, 1, Map.of("approve", true, "on", TODAY.toString()))
                .statusCode(400);
        decide(colleague, own, 1, Map.of("approve", false, "on", TODAY.toString()))
                .statusCode(400);
        decide(colleague, own, 1, TODAY.plusDays(1).toString()).statusCode(400);
        get(colleague, "/inbox?kind=recall-decision&size=200").body("items.target", hasItem(own));
        decide(colleague, own, 1, TODAY.toString()).statusCode(200);
        depart(colleague, own, 2, TODAY.toString()).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        get(department, "/inbox?kind=recall-execution&size=200").body("items.target", hasItem(own));
        depart(department, own, 2, TODAY.minusDays(1).toString()).statusCode(400);
        depart(department, own, 2, TODAY.toString()).statusCode(200);
        get(department, PATH + "/" + own).body("may", contains("succeed")).body("vacancyDays", equalTo(0));
        // a township proposes and reads, and that is all
        decide(township(posting), own, 3, TODAY.toString()).statusCode(403);
        depart(township(posting), own, 3, TODAY.toString()).statusCode(403);
    }

    @Test
    void l1_the_database_keeps_the_steps_apart_whatever_the_application_says() {
        GivenPosting posting = posting();
        String id = proposed(township(posting), posting, "3");
        String decided =
                "state = 'DECIDED', decided_on = current_date + 9, decision_document = 'x', replacement_due_on = current_date + 20";
        List<String> refusedAtCounty = List.of(
                "update recall set " + decided + ", decided_by = proposed_by, decided_path = '" + department.path()
                        + "'",
                "update recall set state = 'DECIDED', decided_on = current_date, decision_document = 'x', decided_by = gen_random_uuid(),"
                        + " replacement_due_on = current_date, decided_path = '" + department.path() + "'",
                "update recall set state = 'LEFT', left_on = current_date, executed_by = gen_random_uuid()",
                "update recall set facts = '另一回事'",
                "update recall set statement = '代写', stated_on = current_date",
                "delete from recall");
        for (String text : refusedAtCounty) {
            refused(Tree.REGION, department.path(), text, id);
        }
        refused(
                Tree.REGION,
                GivenOffices.path(posting.township()),
                "update recall set " + decided + ", decided_by = gen_random_uuid(), decided_path = '"
                        + GivenOffices.path(posting.township()) + "'",
                id);
        String himself = posting.cadreId().toString();
        refused(
                Tree.PERSON,
                himself,
                "update recall set state = 'WITHDRAWN', withdrawn_on = current_date, withdrawn_reason = 'x'",
                id);
        refused(Tree.UNIT, posting.unitPath(), "update recall set facts = 'x'", id);
        get(department, PATH + "/" + id).body("state", equalTo("PROPOSED"));
    }

    @Test
    void l1_the_county_may_say_no_with_a_reason_and_then_he_stays() {
        GivenPosting posting = posting();
        String id = proposed(township(posting), posting, "2");
        decide(department, id, 0, Map.of("approve", false, "on", TODAY.toString(), "note", "先帮助、再观察三个月"))
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("decision.words", equalTo("先帮助、再观察三个月"))
                .body("may", empty());
        get(department, "/postings/" + posting.id()).body("endedOn", nullValue());
        get(department, "/cadres/" + posting.cadreId() + "/file").body("sections.recalls", empty());
        get(department, "/obligations?cadre=" + posting.cadreId()).body("items", empty());
        // what was rejected may be proposed again; what was taken back too
        String again = proposed(township(posting), posting, "2");
        withdraw(township(posting), again, 0, " ").statusCode(400);
        withdraw(township(posting), again, 0, "已好转").statusCode(200).body("state", equalTo("WITHDRAWN"));
        // what the county proposed, a township does not take back
        String countys = proposed(department, posting, "2");
        withdraw(township(posting), countys, 0, "不同意").statusCode(403).body("detail", containsString("提出"));
        refused(
                Tree.REGION,
                GivenOffices.path(posting.township()),
                "update recall set state = 'WITHDRAWN', withdrawn_on = current_date, withdrawn_reason = 'x'",
                countys);
        withdraw(colleague, countys, 0, "改由乡镇提出").statusCode(200);
        String third = proposed(township(posting), posting, "2");
        state(posting, third, 0);
        decide(department, third, 1, TODAY.toString()).statusCode(200);
        withdraw(township(posting), third, 2, "乡镇不再坚持").statusCode(403);
        withdraw(colleague, third, 2, "因病住院").statusCode(200);
        get(department, "/obligations?cadre=" + posting.cadreId()).body("items.state", contains("WITHDRAWN"));
    }

    @Test
    void l1_two_who_propose_the_same_recall_at_once_make_one() {
        GivenPosting posting = posting();
        GivenOffice township = township(posting);
        List<CompletableFuture<Integer>> both = new ArrayList<>();
        for (GivenOffice office : List.of(township, department)) {
            both.add(CompletableFuture.supplyAsync(
                    () -> propose(office, body(posting, "3")).extract().statusCode()));
        }
        List<Integer> answers =
                both.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(201, 409), answers);
        propose(township, body(posting, "3")).statusCode(409).body("detail", containsString("进行中"));
    }

    @Test
    void k6_who_was_sent_by_the_province_leaves_by_the_provinces_act_and_not_by_the_countys() {
        GivenPosting posting = posting();
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update posting set send_level = 'PROVINCE' where id = ?", posting.id()));
        String id = proposed(township(posting), posting, "4");
        state(posting, id, 0);
        decide(department, id, 1, TODAY.toString())
                .statusCode(200)
                .body("levelName", containsString("海南"))
                .body("may", not(hasItem("depart")));
        depart(colleague, id, 2, TODAY.toString()).statusCode(403).body("detail", containsString("上级选派"));
        refused(
                Tree.REGION,
                department.path(),
                "update recall set state = 'LEFT', left_on = current_date + 1, executed_by = gen_random_uuid()",
                id);
        GivenOffice province = GivenOffices.orgDepartment("46");
        get(province, "/inbox?kind=recall-execution&size=200").body("items.target", hasItem(id));
        depart(province, id, 2, TODAY.toString()).statusCode(200).body("departure.by", equalTo(province.name()));
    }

    @Test
    void k2_the_recall_that_a_grade_asks_for_closes_it_and_falls_with_its_correction() {
        GivenPosting posting = posting();
        UUID grade = GivenGrade.given(department, GivenGrade.of(posting, Standing.INCOMPETENT, TODAY.minusDays(5)));
        String id = proposed(township(posting), posting, "4");
        String obligation = get(department, "/obligations?grade=" + grade)
                .body("items.find { it.kind == 'RECALL' }.recallId", equalTo(id))
                .extract()
                .path("items.find { it.kind == 'RECALL' }.id");
        get(department, PATH + "/" + id).body("obligationId", equalTo(obligation));
        state(posting, id, 0);
        decide(department, id, 1, TODAY.toString()).statusCode(200);
        depart(colleague, id, 2, TODAY.toString()).statusCode(200);
        get(department, "/obligations/" + obligation)
                .body("state", equalTo("CLOSED"))
                .body("closed.act", equalTo("RECALL"))
                .body("closed.byId", equalTo(id))
                .body("closed.document", equalTo("组召1号"));

        GivenPosting corrected = posting();
        UUID wrong = GivenGrade.given(department, GivenGrade.of(corrected, Standing.INCOMPETENT, TODAY.minusDays(5)));
        String fallen = proposed(township(corrected), corrected, "4");
        state(corrected, fallen, 0);
        decide(department, fallen, 1, TODAY.toString()).statusCode(200);
        GivenGrade.corrected(department, wrong, "复核更正");
        get(department, PATH + "/" + fallen)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawal.words", equalTo("复核更正"));
        get(department, "/obligations?cadre=" + corrected.cadreId())
                .body("items.state", containsInAnyOrder("WITHDRAWN", "WITHDRAWN", "WITHDRAWN"));
        // an obligation about somebody else, or that asks for something else, is not answered by it
        GivenPosting other = posting();
        propose(department, with(body(other, "4"), "obligationId", obligation)).statusCode(400);
        propose(department, with(body(other, "4"), "obligationId", UUID.randomUUID()))
                .statusCode(403);
    }

    @Test
    void k2_a_recall_that_was_carried_out_before_the_grade_or_begun_before_it_answers_it() {
        GivenPosting gone = posting();
        departed(gone);
        UUID late = GivenGrade.given(department, GivenGrade.of(gone, Standing.INCOMPETENT, TODAY));
        get(department, "/obligations?grade=" + late)
                .body("items.find { it.kind == 'RECALL' }.state", equalTo("CLOSED"))
                .body("items.find { it.kind == 'RECALL' }.closed.document", equalTo("组召1号"))
                .body("items.find { it.kind == 'UNIT_HEAD_ACCOUNTABILITY' }.state", equalTo("OPEN"));
        // the province sent and recalled him, and the county gives the grade
        GivenPosting above = posting();
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update posting set send_level = 'PROVINCE' where id = ?", above.id()));
        departed(above, GivenOffices.orgDepartment("46"));
        UUID countys =
                GivenGrade.given(department, GivenGrade.of(above, Standing.INCOMPETENT, SendLevel.PROVINCE, TODAY));
        get(department, "/obligations?grade=" + countys)
                .body("items.find { it.kind == 'RECALL' }.state", equalTo("CLOSED"));

        GivenPosting between = posting();
        String id = proposed(township(between), between, "4");
        state(between, id, 0);
        UUID grade = GivenGrade.given(department, GivenGrade.of(between, Standing.INCOMPETENT, TODAY));
        decide(department, id, 1, TODAY.toString()).statusCode(200);
        get(department, "/obligations?grade=" + grade)
                .body("items.find { it.kind == 'RECALL' }.state", equalTo("OPEN"));
        depart(colleague, id, 2, TODAY.toString()).statusCode(200);
        get(department, "/obligations?grade=" + grade)
                .body("items.find { it.kind == 'RECALL' }.state", equalTo("CLOSED"))
                .body("items.find { it.kind == 'RECALL' }.closed.byId", equalTo(id));
    }

    @Test
    void k2_a_departure_does_not_fail_because_what_it_answers_was_closed_meanwhile() {
        GivenPosting posting = posting();
        UUID grade =
                GivenGrade.given(department, GivenGrade.of(posting, Standing.BASICALLY_COMPETENT, TODAY.minusDays(5)));
        String obligation =
                get(department, "/obligations?grade=" + grade).extract().path("items[0].id");
        String id = propose(department, with(body(posting, "4"), "obligationId", obligation))
                .statusCode(201)
                .extract()
                .path("id");
        OwnerRows.beyondScope(
                "obligation",
                "update obligation set state = 'CLOSED', closed_act = 'CRITICISM', closed_on = opened_on, closed_by = debtor.id"
                        + " from (select gen_random_uuid() as id) debtor where obligation.id = '" + obligation + "'");
        state(posting, id, 0);
        decide(colleague, id, 1, TODAY.toString()).statusCode(200);
        depart(department, id, 2, TODAY.toString()).statusCode(200).body("state", equalTo("LEFT"));
        get(department, "/obligations/" + obligation).body("closed.act", equalTo("CRITICISM"));
        // nor is a recall proposed for what is closed
        GivenPosting other = posting();
        UUID closed =
                GivenGrade.given(department, GivenGrade.of(other, Standing.BASICALLY_COMPETENT, TODAY.minusDays(5)));
        String over = get(department, "/obligations?grade=" + closed).extract().path("items[0].id");
        GivenGrade.corrected(department, closed, "更正");
        propose(department, with(body(other, "4"), "obligationId", over)).statusCode(409);
    }

    @Test
    void l1_no_other_end_of_the_stay_goes_round_a_recall_that_is_running() {
        GivenPosting posting = posting();
        // the unit needs him back and asks for the end, then a recall is proposed
        end(colleague, posting, "UNIT_NEEDS").statusCode(200).body("endState", equalTo("REQUESTED"));
        String id = proposed(township(posting), posting, "4");
        post(department, "/postings/" + posting.id() + "/end/approval", 1, Map.of("approve", true, "note", "同意"))
                .statusCode(409)
                .body("detail", containsString("召回正在办理"));
        state(posting, id, 0);
        decide(department, id, 1, TODAY.toString()).statusCode(200);
        depart(colleague, id, 2, TODAY.toString()).statusCode(200);
        get(department, "/postings/" + posting.id())
                .body("endState", equalTo("ENDED"))
                .body("endReason", equalTo("RECALL"));

        GivenPosting second = posting();
        String running = proposed(township(second), second, "4");
        end(department, second, "ROTATION").statusCode(409).body("detail", containsString("召回正在办理"));
        withdraw(township(second), running, 0, "已好转").statusCode(200);
        end(department, second, "ROTATION").statusCode(200);
        propose(township(second), body(second, "4")).statusCode(409);
    }

    @Test
    void l1_of_an_end_and_a_recall_of_the_same_stay_at_once_one_is_refused() {
        for (int i = 0; i < 4; i++) {
            GivenPosting posting = posting();
            GivenOffice township = township(posting);
            CompletableFuture<Integer> proposal = CompletableFuture.supplyAsync(
                    () -> propose(township, body(posting, "4")).extract().statusCode());
            CompletableFuture<Integer> end = CompletableFuture.supplyAsync(
                    () -> end(department, posting, "ROTATION").extract().statusCode());
            List<Integer> answers = List.of(proposal.join(), end.join());
            assertTrue(List.of(List.of(201, 409), List.of(409, 200)).contains(answers), answers.toString());
        }
    }

    @Test
    void l1_what_a_higher_office_decided_a_county_does_not_undo_and_no_decision_is_older_than_the_hearing() {
        GivenPosting posting = posting();
        String id = proposed(township(posting), posting, "4");
        OwnerRows.beyondScope(
                "recall",
                "update recall set proposed_on = proposed_on - 3, statement_until = proposed_on where id = '" + id
                        + "'");
        state(posting, id, 0);
        GivenOffice province = GivenOffices.orgDepartment("46");
        decide(province, id, 1, TODAY.minusDays(1).toString()).statusCode(400).body("violations.at", hasItem("/on"));
        decide(province, id, 1, TODAY.toString()).statusCode(200);
        get(department, PATH + "/" + id).body("may", not(hasItem("withdraw")));
        withdraw(department, id, 2, "县里另有安排").statusCode(403).body("detail", containsString("上级"));
        refused(
                Tree.REGION,
                department.path(),
                "update recall set state = 'WITHDRAWN', withdrawn_on = current_date, withdrawn_reason = 'x'",
                id);
        withdraw(province, id, 2, "因病住院").statusCode(200);
    }

    @Test
    void l1_a_successor_who_was_posted_by_the_other_road_ends_the_recall_too() {
        GivenPosting posting = formed();
        String id = proposed(township(posting), posting, "3");
        state(posting, id, 0);
        decide(department, id, 1, TODAY.toString()).statusCode(200);
        depart(colleague, id, 2, TODAY.toString()).statusCode(200);
        GivenTeams.Unit unit = GivenTeams.unit("接替单位", COUNTY);
        UUID successor = GivenTeams.cadre("另路接替干部", unit, COUNTY);
        String stay = post(
                        department,
                        "/postings",
                        null,
                        Map.of(
                                "cadreId", successor,
                                "teamId", posting.teamId(),
                                "roles", List.of("MEMBER"),
                                "startedOn", TODAY.toString(),
                                "fullTimeReleased", true,
                                "predecessorId", posting.id()))
                .statusCode(201)
                .extract()
                .path("id");
        post(
                        department,
                        "/handovers",
                        null,
                        Map.of(
                                "outgoingPostingId", posting.id(),
                                "incomingPostingId", stay,
                                "startedOn", TODAY.toString()))
                .statusCode(201);
        succeed(department, id, 3, GivenTeams.cadre("别人", unit, COUNTY), TODAY.toString())
                .statusCode(400)
                .body("violations.at", hasItem("/cadreId"));
        succeed(department, id, 3, successor, TODAY.toString())
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("successor.postingId", equalTo(stay));
    }

    @Test
    void l1_a_recall_that_bars_promotion_takes_back_what_an_excellent_grade_had_promised() {
        GivenParameter.set(
                "assessment.obligations.EXCELLENT", COUNTY, "[{\"kind\": \"PROMOTION_FOLLOW_UP\", \"days\": 365}]");
        GivenPosting posting = posting();
        UUID grade = GivenGrade.given(department, GivenGrade.of(posting, Standing.EXCELLENT, TODAY.minusYears(1)));
        departed(posting);
        get(department, "/obligations?grade=" + grade).body("items.state", contains("WITHDRAWN"));
    }

    /** Recalled on a condition that bars promotion, and gone today. */
    private void departed(GivenPosting posting) {
        departed(posting, colleague);
    }

    private void departed(GivenPosting posting, GivenOffice level) {
        String id = proposed(township(posting), posting, "4");
        state(posting, id, 0);
        decide(department, id, 1, TODAY.toString()).statusCode(200);
        depart(level, id, 2, TODAY.toString()).statusCode(200);
    }

    private static ValidatableResponse end(GivenOffice office, GivenPosting posting, String reason) {
        return post(office, "/postings/" + posting.id() + "/end", 0, Map.of("on", TODAY.toString(), "reason", reason));
    }

    @Test
    void l6_a_recall_has_a_cause_code_and_a_condition_of_the_regions_document() {
        GivenPosting posting = posting();
        get(township(posting), "/postings/" + posting.id() + "/recall-conditions")
                .statusCode(200)
                .body("", hasSize(5))
                .body("code", contains("1", "2", "3", "4", "5"))
                .body("noPromotionMonths", contains(0, 12, 12, 12, 0))
                .body("forbidsExcellent", contains(false, true, true, true, true))
                .body("basis[0]", containsString("海南"));
        propose(township(posting), body(posting, "7")).statusCode(400).body("violations.at", hasItem("/condition"));
        propose(township(posting), with(body(posting, "3"), "cause", "RUMOUR")).statusCode(400);
        propose(township(posting), with(body(posting, "3"), "facts", " ")).statusCode(400);
        String id = proposed(township(posting), posting, "3");
        get(department, PATH + "/" + id)
                .body("cause", equalTo("INEFFECTIVE_WORK"))
                .body("conditionName", containsString("懈怠"));
        get(department, PATH + "?underWay=true&size=200").body("items.id", hasItem(id));
        get(department, PATH + "?cadre=" + posting.cadreId() + "&state=PROPOSED&withTotal=true")
                .body("total.count", equalTo(1));
        // Jiangxi knows seven, and bars promotion for three years
        GivenPosting jiangxi = GivenPosting.in(GivenTeams.village("360983"), LocalDate.of(2020, 1, 1));
        get(GivenOffices.township(jiangxi.township()), "/postings/" + jiangxi.id() + "/recall-conditions")
                .body("", hasSize(7))
                .body("noPromotionMonths", hasItem(36));
    }

    @Test
    void l1_a_recall_elsewhere_is_answered_like_one_that_is_nowhere() {
        GivenPosting posting = posting();
        String id = proposed(township(posting), posting, "3");
        GivenOffice neighbour = GivenOffices.orgDepartment("460107");
        get(neighbour, PATH + "/" + id).statusCode(404);
        get(neighbour, PATH + "?size=200").body("items.id", not(hasItem(id)));
        decide(neighbour, id, 0, TODAY.toString()).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        propose(neighbour, body(posting, "3")).statusCode(403);
        get(neighbour, "/postings/" + posting.id() + "/recall-conditions").statusCode(404);
        get(GivenOffices.unit(posting.unitPath()), PATH + "/" + id)
                .statusCode(200)
                .body("may", empty());
        get(GivenOffices.inspector(COUNTY), PATH).statusCode(403);
        post(department, PATH + "/" + id + "/decision", null, Map.of("approve", true, "on", TODAY.toString()))
                .statusCode(428);
        decide(department, id, 9, TODAY.toString()).statusCode(412);
        GivenPosting gone = posting().endedOn(LocalDate.of(2021, 1, 1));
        propose(township(gone), body(gone, "3")).statusCode(409);
    }

    private static void refused(Tree tree, String path, String text, String id) {
        DatabaseRefused refused = assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.as(tree, path, sql -> sql.run(text + " where id = ?::uuid", id)),
                text);
        assertTrue(refused.state().startsWith("23") || refused.state().equals("42501"), refused.getMessage());
    }

    /** A team formed and a cadre posted over the API, so that somebody can follow him. */
    private GivenPosting formed() {
        GivenTeams.Unit unit = GivenTeams.unit("派出单位", COUNTY);
        String village = GivenTeams.village(COUNTY);
        LocalDate start = LocalDate.of(2020, 1, 1);
        UUID team = GivenTeams.team(department, village, unit);
        UUID cadre = GivenTeams.cadre("被召回干部", unit, COUNTY);
        UUID posting = GivenTeams.post(department, cadre, team, start, "MEMBER");
        return new GivenPosting(posting, cadre, "被召回干部", team, unit.id(), unit.path(), village, start);
    }

    private static GivenPosting posting() {
        return GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2020, 1, 1));
    }

    private static GivenOffice township(GivenPosting posting) {
        return GivenOffices.township(posting.township());
    }

    private static Map<String, Object> body(GivenPosting posting, String condition) {
        return new HashMap<>(Map.of(
                "postingId",
                posting.id(),
                "condition",
                condition,
                "cause",
                "INEFFECTIVE_WORK",
                "facts",
                "工作开展不力，群众意见大"));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    private static ValidatableResponse propose(GivenOffice office, Map<String, ?> body) {
        return post(office, PATH, null, body);
    }

    private static String proposed(GivenOffice office, GivenPosting posting, String condition) {
        return propose(office, body(posting, condition))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse state(GivenPosting posting, String id, int version) {
        return post(
                GivenOffices.cadre(posting.cadreId()),
                PATH + "/" + id + "/statement",
                version,
                Map.of("statement", "已在整改"));
    }

    private static ValidatableResponse decide(GivenOffice office, String id, int version, String on) {
        return decide(office, id, version, Map.of("approve", true, "on", on, "document", "组召1号"));
    }

    private static ValidatableResponse decide(GivenOffice office, String id, int version, Map<String, ?> body) {
        return post(office, PATH + "/" + id + "/decision", version, body);
    }

    private static ValidatableResponse withdraw(GivenOffice office, String id, int version, String reason) {
        return post(office, PATH + "/" + id + "/withdrawal", version, Map.of("reason", reason));
    }

    private static ValidatableResponse depart(GivenOffice office, String id, int version, String leftOn) {
        return post(office, PATH + "/" + id + "/departure", version, Map.of("leftOn", leftOn));
    }

    private static ValidatableResponse succeed(GivenOffice office, String id, int version, UUID cadre, String on) {
        return post(office, PATH + "/" + id + "/successor", version, Map.of("cadreId", cadre, "startedOn", on));
    }

    private static ValidatableResponse post(GivenOffice office, String path, Integer version, Map<String, ?> body) {
        var request = office.request().contentType(ContentType.JSON).body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.post("/api/v1" + path).then();
    }

    private static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }
}
