package org.zhucun.incentive;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhucun.incentive.GivenMerit.get;
import static org.zhucun.incentive.GivenMerit.honor;
import static org.zhucun.incentive.GivenMerit.made;
import static org.zhucun.incentive.GivenMerit.post;
import static org.zhucun.incentive.GivenMerit.promotion;
import static org.zhucun.incentive.GivenMerit.step;
import static org.zhucun.incentive.GivenMerit.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.obligation.Consequences;
import org.zhucun.assessment.obligation.GivenGrade;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.team.SendLevel;

/** M2 to M4 and what K3 asks, over HTTP. The villages lie in 360823, 360825 and 360826, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupMPromotionTest {
    private static final String COUNTY = "360825";
    private static final String FOLLOW_UP = "[{\"kind\": \"PROMOTION_FOLLOW_UP\", \"days\": 365}]";

    @Inject
    Consequences consequences;

    private final GivenOffice department = GivenOffices.orgDepartment(COUNTY);

    private static GivenPosting posting(String county) {
        return GivenPosting.in(GivenTeams.village(county), LocalDate.of(2021, 1, 5));
    }

    @Test
    void m4_thirty_three_promoted_of_three_hundred_posted_are_11_percent_and_the_list_has_thirty_three_names() {
        String county = "360823";
        GivenOffice office = GivenOffices.orgDepartment(county);
        String village = GivenTeams.village(county);
        List<GivenPosting> posted = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            posted.add(GivenPosting.in(village, LocalDate.of(2021, 1, 5)));
        }
        for (GivenPosting one : posted.subList(0, 33)) {
            GivenMerit.promotions(one, 1, LocalDate.of(2022, 5, 1));
        }
        // twice in the year is one person; before it, and withdrawn, is none
        made(post(office, "/promotions", promotion(posted.get(0), LocalDate.of(2022, 9, 1))));
        made(post(office, "/promotions", promotion(posted.get(40), LocalDate.of(2021, 12, 31))));
        String wrong = made(post(office, "/promotions", promotion(posted.get(41), LocalDate.of(2022, 2, 1))));
        step(office, "/promotions/" + wrong + "/withdrawal", 0, Map.of("reason", "登错人"))
                .statusCode(200)
                .body("withdrawnReason", equalTo("登错人"));
        String year = "?region=" + county + "&from=2022-01-01&to=2022-12-31";
        get(office, "/promotions/rate" + year)
                .statusCode(200)
                .body("promoted", equalTo(33))
                .body("posted", equalTo(300))
                .body("share", equalTo(11.0f));
        Set<String> names = new HashSet<>();
        String path = "/promotions/promoted-cadres" + year + "&size=20&withTotal=true";
        get(office, path).body("total.count", equalTo(33));
        String after = "";
        while (after != null) {
            var page = get(office, path + (after.isEmpty() ? "" : "&after=" + after));
            names.addAll(page.extract().<List<String>>path("items.cadreId"));
            after = page.extract().path("next");
        }
        assertEquals(33, names.size());
        get(GivenOffices.township(posted.get(0).township()), "/promotions/rate").statusCode(403);
    }

    @Test
    void m4_a_promotion_updates_the_rank_in_the_register_and_is_refused_where_it_is_none() {
        GivenPosting posting = posting(COUNTY);
        LocalDate day = LocalDate.of(2022, 5, 1);
        Map<String, Object> unknown = promotion(posting, day);
        unknown.remove("fromRank");
        post(department, "/promotions", unknown).statusCode(400).body("violations.at", contains("/fromRank"));
        Map<String, Object> down = promotion(posting, day);
        down.put("toRank", "150");
        post(department, "/promotions", down).statusCode(400).body("violations.at", contains("/toRank"));
        Map<String, Object> use = promotion(posting, day);
        use.put("kind", "PUT_TO_USE");
        post(department, "/promotions", use).statusCode(400).body("violations.at", contains("/toRank"));
        Map<String, Object> nonsense = promotion(posting, day);
        nonsense.put("toRank", "777");
        post(department, "/promotions", nonsense).statusCode(400);
        post(department, "/promotions", promotion(posting, today().plusDays(1))).statusCode(400);
        Map<String, Object> body = promotion(posting, day);
        made(post(department, "/promotions", body));
        post(department, "/promotions", body).statusCode(409);
        get(department, "/cadres/" + posting.cadreId())
                .body("rankCode", equalTo("141"))
                .body("lastPromotionDate", equalTo("2022-05-01"));
        // an older one that is entered later leaves the register alone
        Map<String, Object> older = promotion(posting, LocalDate.of(2020, 1, 1));
        older.put("fromRank", "150");
        older.put("toRank", "142");
        made(post(department, "/promotions", older));
        get(department, "/cadres/" + posting.cadreId()).body("rankCode", equalTo("141"));
        post(GivenOffices.stationingOffice(COUNTY), "/promotions", promotion(posting, day))
                .statusCode(403);
        post(GivenOffices.orgDepartment("360826"), "/promotions", promotion(posting, day))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        get(GivenOffices.unit(posting.unitPath()), "/promotions").body("items", hasSize(2));
    }

    @Test
    void m4_a_promotion_that_was_withdrawn_leaves_the_register_as_if_it_had_never_been() {
        GivenPosting posting = posting(COUNTY);
        String first = made(post(department, "/promotions", ranks(posting, "150", "142", LocalDate.of(2022, 5, 1))));
        String second = made(post(department, "/promotions", ranks(posting, "142", "141", LocalDate.of(2023, 5, 1))));
        withdrawn(second);
        get(department, "/cadres/" + posting.cadreId())
                .body("rankCode", equalTo("142"))
                .body("lastPromotionDate", equalTo("2022-05-01"));
        // the earlier one first: the register still shows the later one, and then neither
        second = made(post(department, "/promotions", ranks(posting, "142", "141", LocalDate.of(2023, 5, 1))));
        withdrawn(first);
        get(department, "/cadres/" + posting.cadreId()).body("rankCode", equalTo("141"));
        withdrawn(second);
        get(department, "/cadres/" + posting.cadreId())
                .body("rankCode", nullValue())
                .body("lastPromotionDate", nullValue());
        // one that was entered later than its successor comes to light when that goes
        second = made(post(department, "/promotions", ranks(posting, "142", "141", LocalDate.of(2023, 5, 1))));
        made(post(department, "/promotions", ranks(posting, "150", "142", LocalDate.of(2022, 6, 1))));
        withdrawn(second);
        get(department, "/cadres/" + posting.cadreId())
                .body("rankCode", equalTo("142"))
                .body("lastPromotionDate", equalTo("2022-06-01"));
    }

    @Test
    void k6_a_county_does_not_withdraw_the_promotion_that_its_province_recorded() {
        GivenPosting posting = posting(COUNTY);
        GivenOffice province = GivenOffices.orgDepartment("36");
        String id = made(post(province, "/promotions", promotion(posting, LocalDate.of(2022, 6, 1)))
                .body("may", contains("withdraw")));
        get(department, "/promotions?cadre=" + posting.cadreId()).body("items.may", contains(empty()));
        step(department, "/promotions/" + id + "/withdrawal", 0, Map.of("reason", "有误"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        get(department, "/cadres/" + posting.cadreId()).body("rankCode", equalTo("141"));
        step(province, "/promotions/" + id + "/withdrawal", 0, Map.of("reason", "有误"))
                .statusCode(200);
    }

    private static Map<String, Object> ranks(GivenPosting posting, String from, String to, LocalDate on) {
        Map<String, Object> body = promotion(posting, on);
        body.put("fromRank", from);
        body.put("toRank", to);
        return body;
    }

    private void withdrawn(String id) {
        int version =
                get(department, "/promotions?size=200").extract().path("items.find { it.id == '" + id + "' }.version");
        step(department, "/promotions/" + id + "/withdrawal", version, Map.of("reason", "登错"))
                .statusCode(200);
    }

    @Test
    void k3_xiahe_twelve_excellent_nine_promoted_leave_three_follow_ups_open() {
        GivenParameter.set("assessment.obligations.EXCELLENT", "360826", FOLLOW_UP);
        GivenOffice office = GivenOffices.orgDepartment("360826");
        String township = GivenTeams.village("360826");
        List<GivenPosting> excellent = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            GivenPosting one = GivenPosting.in(township, LocalDate.of(2021, 1, 5));
            excellent.add(one);
            GivenGrade.given(office, GivenGrade.of(one, Standing.EXCELLENT, LocalDate.of(2022, 1, 15)));
        }
        String open = "/obligations?region=" + township + "&kind=PROMOTION_FOLLOW_UP&state=OPEN&withTotal=true";
        get(office, open).body("total.count", equalTo(12));
        String last = "";
        for (GivenPosting one : excellent.subList(0, 9)) {
            last = made(post(office, "/promotions", promotion(one, LocalDate.of(2022, 6, 1)))
                    .body("closedObligations", equalTo(1)));
        }
        get(office, open).body("total.count", equalTo(3));
        // what was recorded wrongly is owed again
        step(office, "/promotions/" + last + "/withdrawal", 0, Map.of("reason", "登错人"))
                .statusCode(200);
        get(office, open).body("total.count", equalTo(4));
    }

    @Test
    void k3_a_county_records_the_promotion_of_a_cadre_of_its_province_whose_follow_up_waits_for_the_province() {
        GivenParameter.set("assessment.obligations.EXCELLENT", "360826", FOLLOW_UP);
        GivenOffice county = GivenOffices.orgDepartment("360826");
        GivenOffice province = GivenOffices.orgDepartment("36");
        GivenPosting posting = posting("360826");
        GivenGrade.given(
                province, GivenGrade.of(posting, Standing.EXCELLENT, SendLevel.PROVINCE, LocalDate.of(2022, 1, 15)));
        made(post(county, "/promotions", promotion(posting, LocalDate.of(2022, 6, 1)))
                .body("closedObligations", equalTo(0)));
        Map<String, Object> again = promotion(posting, LocalDate.of(2022, 7, 1));
        made(post(province, "/promotions", again).body("closedObligations", equalTo(1)));
    }

    @Test
    void k3_the_province_closes_its_follow_up_by_the_promotion_that_the_county_recorded() {
        GivenParameter.set("assessment.obligations.EXCELLENT", "360826", FOLLOW_UP);
        GivenOffice county = GivenOffices.orgDepartment("360826");
        GivenOffice province = GivenOffices.orgDepartment("36");
        GivenPosting posting = posting("360826");
        GivenGrade.given(
                province, GivenGrade.of(posting, Standing.EXCELLENT, SendLevel.PROVINCE, LocalDate.of(2022, 1, 15)));
        String promotion = made(post(county, "/promotions", promotion(posting, LocalDate.of(2022, 6, 1))));
        String listed = "/promotions?cadre=" + posting.cadreId();
        get(county, listed).body("items[0].openFollowUps", equalTo(0)).body("items[0].may", contains("withdraw"));
        get(province, listed)
                .body("items[0].openFollowUps", equalTo(1))
                .body("items[0].may", contains("followUp", "withdraw"));
        // what a level above owes is not for the county to close
        step(county, "/promotions/" + promotion + "/follow-ups", 0, Map.of())
                .statusCode(409)
                .body("detail", containsString("本级应办"));
        step(GivenOffices.orgDepartment("360825"), "/promotions/" + promotion + "/follow-ups", 0, Map.of())
                .statusCode(403);
        step(province, "/promotions/" + promotion + "/follow-ups", 0, Map.of())
                .statusCode(200)
                .body("closedObligations", equalTo(1))
                .body("openFollowUps", equalTo(0))
                .body("may", contains("withdraw"));
        String owed = "/obligations?cadre=" + posting.cadreId() + "&kind=PROMOTION_FOLLOW_UP";
        get(province, owed).body("items.state", contains("CLOSED")).body("items[0].closed.on", equalTo("2022-06-01"));
        step(province, "/promotions/" + promotion + "/follow-ups", 0, Map.of()).statusCode(409);
        // the county takes back what it recorded wrongly: the province owes the follow-up again
        step(county, "/promotions/" + promotion + "/withdrawal", 0, Map.of("reason", "登错人"))
                .statusCode(200);
        get(province, owed).body("items.state", contains("OPEN"));
        step(province, "/promotions/" + promotion + "/follow-ups", 1, Map.of())
                .statusCode(409)
                .body("detail", containsString("撤回"));
    }

    @Test
    void k6_what_a_promotion_closed_in_another_county_is_taken_back_by_the_level_that_sees_both() {
        GivenParameter.set("assessment.obligations.EXCELLENT", "360826", FOLLOW_UP);
        GivenOffice county = GivenOffices.orgDepartment("360826");
        GivenOffice province = GivenOffices.orgDepartment("36");
        GivenPosting posting = posting("360826");
        GivenGrade.given(
                province, GivenGrade.of(posting, Standing.EXCELLENT, SendLevel.PROVINCE, LocalDate.of(2022, 1, 15)));
        String promotion = made(post(county, "/promotions", promotion(posting, LocalDate.of(2022, 6, 1))));
        step(province, "/promotions/" + promotion + "/follow-ups", 0, Map.of()).statusCode(200);
        // as where he was graded in a county that he has left before he was promoted
        OwnerRows.beyondScope(
                "obligation",
                "alter table obligation disable trigger user; update obligation set region_path = '"
                        + GivenOffices.path("360825") + "' where closed_by_id = '" + promotion
                        + "'; alter table obligation enable trigger user");
        step(county, "/promotions/" + promotion + "/withdrawal", 0, Map.of("reason", "登错人"))
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("detail", containsString("上级组织部门撤回"));
        get(county, "/promotions?cadre=" + posting.cadreId()).body("items[0].withdrawnOn", nullValue());
        step(province, "/promotions/" + promotion + "/withdrawal", 0, Map.of("reason", "登错人"))
                .statusCode(200);
        get(province, "/obligations?cadre=" + posting.cadreId() + "&kind=PROMOTION_FOLLOW_UP")
                .body("items.state", contains("OPEN"));
    }

    @Test
    void l1_nobody_is_promoted_in_a_no_promotion_period_and_the_refusal_cites_its_basis() {
        GivenPosting posting = posting(COUNTY);
        GivenTeams.write("""
                insert into no_promotion (id, cadre_id, cadre_name, recall_id, from_day, until_day, parameter_id, basis, region_path, unit_path)
                values (gen_random_uuid(), ?, ?, gen_random_uuid(), date '2022-01-10', date '2025-01-09', gen_random_uuid(),
                        '江西省驻村帮扶干部管理规定 三年内不得提拔使用', ?, ?)
                """, posting.cadreId(), posting.cadreName(), posting.villagePath(), posting.unitPath());
        post(department, "/promotions", promotion(posting, LocalDate.of(2025, 1, 9)))
                .statusCode(422)
                .body("rule.id", equalTo("L1"))
                .body("rule.source", containsString("三年内不得提拔使用"))
                .body("detail", containsString("2025"));
        made(post(department, "/promotions", promotion(posting, LocalDate.of(2025, 1, 10))));
        // decided before the recall, written down after it
        made(post(department, "/promotions", promotion(posting, LocalDate.of(2022, 1, 9))));
    }

    @Test
    void m4_a_promotion_in_a_batch_is_not_withdrawn_beneath_it() {
        GivenPosting posting = posting(COUNTY);
        String promotion = made(post(department, "/promotions", promotion(posting, LocalDate.of(2023, 6, 1))));
        String batch = made(post(department, "/incentive-batches", GivenMerit.batch(COUNTY, 2023)));
        post(department, "/incentive-batches/" + batch + "/lines", Map.of("facts", List.of(promotion)))
                .statusCode(200);
        step(department, "/promotions/" + promotion + "/withdrawal", 0, Map.of("reason", "登错人"))
                .statusCode(409)
                .body("detail", containsString("批次"));
    }

    @Test
    void m3_excellent_with_ninety_percent_satisfaction_is_on_the_list_and_neither_alone_is() {
        GivenParameter.set("promotion.list.grade", COUNTY, "\"EXCELLENT\"");
        GivenParameter.set("promotion.list.satisfaction", COUNTY, "90");
        String village = GivenTeams.village(COUNTY);
        UUID round = round(COUNTY, 2024);
        GivenPosting both = graded(village, round, "EXCELLENT", 90, 10);
        GivenPosting disliked = graded(village, round, "EXCELLENT", 89, 11);
        GivenPosting competent = graded(village, round, "COMPETENT", 100, 0);
        GivenPosting unasked = graded(village, round, "EXCELLENT", 0, 0);
        String list = "/promotions/candidates?year=2024&region=" + village;
        get(department, list)
                .statusCode(200)
                .body("items.cadreId", contains(both.cadreId().toString()))
                .body("items[0].grade", equalTo("EXCELLENT"))
                .body("items[0].satisfaction", equalTo(90.0f))
                .body("items[0].grounds", contains("RESULTS_AND_RECOGNITION"))
                .body("items[0].promotedOn", nullValue());
        made(post(department, "/promotions", promotion(both, LocalDate.of(2025, 3, 1))));
        get(department, list).body("items[0].promotedOn", equalTo("2025-03-01"));
        get(department, list + "&waiting=true").body("items", empty());
        assertEquals(4, Set.of(both, disliked, competent, unasked).size());
    }

    @Test
    void m2_a_contribution_that_was_honoured_puts_one_on_the_list_of_the_organization_department_by_village_and_name() {
        GivenParameter.set("promotion.list.honorLevel", COUNTY, "\"CITY\"");
        List<String> villages = GivenTeams.villages(COUNTY, 2).stream().sorted().toList();
        GivenPosting second = GivenPosting.in(villages.get(1), LocalDate.of(2021, 1, 5));
        GivenPosting first = GivenPosting.in(villages.get(0), LocalDate.of(2021, 1, 5));
        GivenPosting low = GivenPosting.in(villages.get(0), LocalDate.of(2021, 1, 5));
        GivenPosting open = GivenPosting.in(villages.get(0), LocalDate.of(2021, 1, 5));
        LocalDate from = LocalDate.of(2022, 6, 1);
        made(post(department, "/honors", honor(second, "PROVINCE", from, from.plusDays(10))));
        made(post(department, "/honors", honor(first, "CITY", from, from.plusDays(10))));
        made(post(department, "/honors", honor(low, "COUNTY", from, from.plusDays(10))));
        made(post(department, "/honors", honor(open, "PROVINCE", from, today().plusDays(10))));
        List<String> listed = get(department, "/promotions/candidates?year=2022&size=200")
                .body("items.cadreId", hasItem(first.cadreId().toString()))
                .body("items.cadreId", not(hasItem(low.cadreId().toString())))
                .body("items.cadreId", not(hasItem(open.cadreId().toString())))
                .body("items.grounds.flatten()", hasItem("CONTRIBUTION"))
                .extract()
                .path("items.cadreId");
        assertEquals(
                -1,
                Integer.compare(
                        listed.indexOf(first.cadreId().toString()),
                        listed.indexOf(second.cadreId().toString())));
        for (GivenOffice other : List.of(
                GivenOffices.stationingOffice(COUNTY),
                GivenOffices.township(first.township()),
                GivenOffices.unit(first.unitPath()),
                GivenOffices.auditor(COUNTY),
                GivenOffices.cadre(first.cadreId()))) {
            get(other, "/promotions/candidates").statusCode(403);
        }
    }

    /** A round of last year's kind, as the assessment opens it. */
    private static UUID round(String county, int year) {
        UUID id = UUID.randomUUID();
        GivenTeams.write("""
                insert into assessment_round (id, kind, year, title, from_day, to_day, forms, opened_on, opened_by, opened_by_name,
                    region_code, region_name, region_path)
                values (?, 'ANNUAL', ?, '年度考核', make_date(?, 1, 1), make_date(?, 12, 31), '{}', make_date(?, 12, 31), gen_random_uuid(), '甲', ?, '县', ?)
                """, id, year, year, year, year, county, GivenOffices.path(county));
        return id;
    }

    private static GivenPosting graded(String village, UUID round, String grade, int satisfied, int dissatisfied) {
        GivenPosting posting = GivenPosting.in(village, LocalDate.of(2021, 1, 5));
        GivenTeams.write(
                """
                insert into assessment_sheet (id, round_id, round_kind, round_title, year, from_day, to_day, object_kind, object_id,
                    object_name, cadre_id, village_name, unit_name, category, sent_by, decides_path, state, satisfaction, total, proposed,
                    opinion, proposed_by, proposed_by_name, proposed_on, grade_id, grade, region_path, unit_path)
                select gen_random_uuid(), r.id, r.kind, r.title, r.year, r.from_day, r.to_day, 'CADRE', ?::text, ?, ?, '测试村', '单位',
                       'CIVIL_SERVANT', 'COUNTY', r.region_path, 'GRADED',
                       jsonb_build_object('satisfied', ?, 'partlySatisfied', 0, 'dissatisfied', ?), 90, ?, '意见', gen_random_uuid(), '甲',
                       r.to_day, gen_random_uuid(), ?, ?, ?
                from assessment_round r
                where r.id = ?
                """,
                posting.cadreId(),
                posting.cadreName(),
                posting.cadreId(),
                satisfied,
                dissatisfied,
                grade,
                grade,
                posting.villagePath(),
                posting.unitPath(),
                round);
        return posting;
    }
}
