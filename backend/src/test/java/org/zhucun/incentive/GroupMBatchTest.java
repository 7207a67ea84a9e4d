package org.zhucun.incentive;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhucun.incentive.GivenMerit.batch;
import static org.zhucun.incentive.GivenMerit.facts;
import static org.zhucun.incentive.GivenMerit.get;
import static org.zhucun.incentive.GivenMerit.honor;
import static org.zhucun.incentive.GivenMerit.made;
import static org.zhucun.incentive.GivenMerit.post;
import static org.zhucun.incentive.GivenMerit.step;
import static org.zhucun.incentive.GivenMerit.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** M1, M5 and M6 over HTTP. The villages lie in 360821, 360822 and 360824, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupMBatchTest {
    private static final String COUNTY = "360821";
    private static final LocalDate SUMMER = LocalDate.of(2022, 6, 20);

    private final GivenOffice department = GivenOffices.orgDepartment(COUNTY);

    private static GivenPosting posting(String county) {
        return GivenPosting.in(GivenTeams.village(county), LocalDate.of(2021, 1, 5));
    }

    @Test
    void m1_the_batch_of_2022_prints_120_45_18_in_the_order_commended_promoted_reminded() {
        String county = "360822";
        GivenOffice office = GivenOffices.orgDepartment(county);
        GivenPosting posting = posting(county);
        GivenMerit.honors(posting, 120, SUMMER);
        GivenMerit.promotions(posting, 45, SUMMER);
        GivenMerit.talks(posting, 18, SUMMER);
        // of another year
        GivenMerit.honors(posting, 3, LocalDate.of(2021, 6, 20));
        String id = made(post(office, "/incentive-batches", batch(county, 2022)));
        List<String> facts = facts(office, id);
        assertEquals(183, facts.size());
        get(office, "/incentive-batches/" + id + "/candidates")
                .body("kind[0]", equalTo("COMMEND"))
                .body("kind[120]", equalTo("PROMOTE"))
                .body("kind[182]", equalTo("REMIND"));
        post(office, "/incentive-batches/" + id + "/lines", Map.of("facts", facts))
                .statusCode(200)
                .body("printed", equalTo("120/45/18"))
                .body("may", contains("change", "issue"));
        // a draft is in no total and in nobody's file
        String totals = "/incentives/totals?region=" + county + "&from=2022-01-01&to=2022-12-31";
        get(office, totals).body("COMMEND", equalTo(0)).body("REMIND", equalTo(0));
        get(office, "/incentives?cadre=" + posting.cadreId()).body("items", empty());
        get(office, "/incentives?batch=" + id + "&kind=REMIND&withTotal=true")
                .body("total.count", equalTo(18))
                // what was said in a talk does not come out with the batch
                .body("items.title", everyItem(equalTo("约谈提醒")));
        get(GivenOffices.unit(posting.unitPath()), "/incentives?batch=" + id).body("items", empty());
        step(office, "/incentive-batches/" + id + "/issue", 0, Map.of("on", "2022-12-20"))
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("printed", equalTo("120/45/18"))
                .body("may", empty());
        String printed = get(office, totals)
                .body("COMMEND", equalTo(120))
                .body("PROMOTE", equalTo(45))
                .body("REMIND", equalTo(18))
                .extract()
                .asString();
        assertTrue(printed.indexOf("COMMEND") < printed.indexOf("PROMOTE"));
        assertTrue(printed.indexOf("PROMOTE") < printed.indexOf("REMIND"));
        get(GivenOffices.unit(posting.unitPath()), "/incentives?withTotal=true&cadre=" + posting.cadreId())
                .body("total.count", equalTo(183));
        // and a reminder is no honour of the file
        get(office, "/cadres/" + posting.cadreId() + "/file")
                .body("sections.honours.kind", everyItem(equalTo("COMMEND")));
    }

    @Test
    void m1_the_lines_of_a_citys_batch_are_of_its_level_and_a_promotion_has_no_level_of_its_own() {
        GivenPosting posting = posting(COUNTY);
        GivenOffice city = GivenOffices.orgDepartment("3608");
        GivenMerit.promotions(posting, 1, LocalDate.of(2016, 3, 1));
        String id = made(post(city, "/incentive-batches", batch("3608", 2016)));
        post(city, "/incentive-batches/" + id + "/lines", Map.of("facts", facts(city, id)))
                .statusCode(200)
                .body("printed", equalTo("0/1/0"));
        get(city, "/incentives?batch=" + id).body("items.level", contains("CITY"));
    }

    @Test
    void m1_an_issued_batch_stays_as_it_is_and_an_empty_one_is_not_issued() {
        GivenPosting posting = posting(COUNTY);
        GivenMerit.honors(posting, 2, LocalDate.of(2020, 3, 1));
        String id = made(post(department, "/incentive-batches", batch(COUNTY, 2020)));
        String path = "/incentive-batches/" + id;
        step(department, path + "/issue", 0, Map.of("on", "2020-12-01"))
                .statusCode(409)
                .body("detail", containsString("先列入"));
        List<String> facts = facts(department, id);
        post(department, path + "/lines", Map.of("facts", List.of(facts.get(0), UUID.randomUUID())))
                .statusCode(409)
                .body("detail", containsString("1"));
        get(department, path).body("commended", equalTo(0));
        post(department, path + "/lines", Map.of("facts", facts)).statusCode(200);
        String line = get(department, "/incentives?batch=" + id).extract().path("items[0].id");
        post(department, path + "/removals", Map.of("lines", List.of(line)))
                .statusCode(200)
                .body("printed", equalTo("1/0/0"));
        post(department, path + "/removals", Map.of("lines", List.of(line))).statusCode(409);
        post(department, path + "/issue", Map.of("on", "2020-12-01")).statusCode(428);
        step(department, path + "/issue", 0, Map.of("on", "2019-12-31"))
                .statusCode(400)
                .body("violations.at", contains("/on"));
        step(department, path + "/issue", 0, Map.of("on", "2020-12-01")).statusCode(200);
        step(department, path + "/issue", 1, Map.of("on", "2020-12-02")).statusCode(409);
        post(department, path + "/lines", Map.of("facts", facts)).statusCode(409);
        post(GivenOffices.orgDepartment("360824"), path + "/lines", Map.of("facts", facts))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        get(GivenOffices.orgDepartment("360824"), path).statusCode(404);
        post(GivenOffices.township(posting.township()), "/incentive-batches", batch(COUNTY, 2020))
                .statusCode(403);
    }

    @Test
    void m1_who_was_interviewed_to_be_reminded_is_a_candidate_and_who_was_admonished_is_none() {
        GivenPosting posting = posting(COUNTY);
        for (String kind : List.of("REMINDER", "ADMONITION")) {
            post(
                            department,
                            "/interviews",
                            Map.of(
                                    "kind", kind,
                                    "heldOn", "2017-05-10",
                                    "heldBy", "县委组织部部长",
                                    "cause", "DUTY_NEGLECT",
                                    "subject", kind + "谈话",
                                    "note", "指出不足",
                                    "interviewees", List.of(Map.of("kind", "CADRE", "cadreId", posting.cadreId()))))
                    .statusCode(201);
        }
        String id = made(post(department, "/incentive-batches", batch(COUNTY, 2017)));
        get(department, "/incentive-batches/" + id + "/candidates")
                .body("title", contains("约谈提醒"))
                .body("kind", contains("REMIND"));
        post(department, "/incentive-batches/" + id + "/lines", Map.of("facts", facts(department, id)))
                .statusCode(200)
                .body("printed", equalTo("0/0/1"));
    }

    @Test
    void m1_a_fact_stands_in_one_batch_whoever_asks_first() {
        GivenPosting posting = posting(COUNTY);
        GivenMerit.honors(posting, 1, LocalDate.of(2019, 3, 1));
        List<String> batches = Stream.of(1, 2)
                .map(n -> made(post(department, "/incentive-batches", batch(COUNTY, 2019))))
                .toList();
        List<String> facts = facts(department, batches.get(0));
        List<Integer> answers = batches.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> post(department, "/incentive-batches/" + id + "/lines", Map.of("facts", facts))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), answers);
    }

    @Test
    void m1_a_line_whose_ground_has_fallen_is_named_when_the_batch_is_issued() {
        GivenPosting posting = posting(COUNTY);
        String honor = made(post(
                department, "/honors", honor(posting, "COUNTY", LocalDate.of(2018, 3, 1), LocalDate.of(2018, 3, 30))));
        GivenTeams.write("update honor set granted_on = date '2018-03-01' where id = ?", UUID.fromString(honor));
        String id = made(post(department, "/incentive-batches", batch(COUNTY, 2018)));
        post(department, "/incentive-batches/" + id + "/lines", Map.of("facts", List.of(honor)))
                .statusCode(200);
        step(department, "/honors/" + honor + "/revocation", 0, Map.of("reason", "弄虚作假"))
                .statusCode(200);
        step(department, "/incentive-batches/" + id + "/issue", 0, Map.of("on", "2018-12-01"))
                .statusCode(409)
                .body("detail", containsString(posting.cadreName()));
    }

    @Test
    void m5_honours_of_four_levels_stand_when_their_publicity_is_over() {
        GivenPosting posting = posting(COUNTY);
        for (String level : List.of("NATIONAL", "PROVINCE", "CITY", "COUNTY")) {
            post(department, "/honors", honor(posting, level, LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 10)))
                    .statusCode(201)
                    .body("level", equalTo(level))
                    .body("state", equalTo("STANDING"))
                    .body("enteredLater", equalTo(true))
                    .body("may", hasItem("print"));
        }
        String fresh =
                made(post(department, "/honors", honor(posting, "COUNTY", today().minusDays(1), today().plusDays(30))));
        get(department, "/honors/" + fresh)
                .body("state", equalTo("PUBLICIZED"))
                .body("enteredLater", equalTo(false))
                .body("may", contains("object", "revoke"));
        get(department, "/honors?state=STANDING&cadre=" + posting.cadreId() + "&withTotal=true")
                .body("total.count", equalTo(4));
        get(GivenOffices.cadre(posting.cadreId()), "/honors").body("items", hasSize(5));
        get(GivenOffices.unit(GivenTeams.unit("另一局", COUNTY).path()), "/honors").body("items", empty());
        get(GivenOffices.orgDepartment("360824"), "/honors/" + fresh).statusCode(404);
    }

    @Test
    void m5_a_publicity_shorter_than_five_working_days_is_refused_with_its_clause() {
        GivenPosting posting = posting(COUNTY);
        // Monday to Friday without a holiday
        LocalDate monday = LocalDate.of(2022, 6, 13);
        post(department, "/honors", honor(posting, "COUNTY", monday, monday.plusDays(3)))
                .statusCode(422)
                .body("rule.id", equalTo("M5"))
                .body("rule.required", containsString("5"))
                .body("violations.at", contains("/publicityTo"));
        made(post(department, "/honors", honor(posting, "COUNTY", monday, monday.plusDays(4))));
        post(department, "/honors", honor(posting, "COUNTY", monday, monday.minusDays(1)))
                .statusCode(400);
        Map<String, Object> nobody = honor(posting, "COUNTY", monday, monday.plusDays(10));
        nobody.remove("cadreId");
        post(department, "/honors", nobody).statusCode(400).body("violations.at", contains("/cadreId"));
        Map<String, Object> once = honor(posting, "COUNTY", monday, monday.plusDays(10));
        made(post(department, "/honors", once));
        post(department, "/honors", once).statusCode(409);
    }

    @Test
    void m5_an_objection_in_the_term_holds_the_honour_until_it_is_decided_and_is_not_shown_to_the_honoured() {
        GivenPosting posting = posting(COUNTY);
        String id =
                made(post(department, "/honors", honor(posting, "COUNTY", today().minusDays(3), today().plusDays(30))));
        GivenOffice township = GivenOffices.township(posting.township());
        Map<String, Object> said = Map.of("saidBy", "村民代表", "content", "大棚是前任建的", "on", today().toString());
        post(township, "/honors/" + id + "/objections", Map.of("saidBy", "甲", "content", "乙", "on", "2022-01-01"))
                .statusCode(400)
                .body("violations.at", contains("/on"));
        String first = made(post(township, "/honors/" + id + "/objections", said));
        String second = made(post(township, "/honors/" + id + "/objections", said));
        get(department, "/honors/" + id).body("state", equalTo("OBJECTED")).body("openObjections", equalTo(2));
        get(department, "/inbox?kind=honor-objection&size=200").body("items.id", hasItem(first));
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        get(unit, "/honors/" + id).body("state", equalTo("OBJECTED"));
        get(unit, "/honors/" + id + "/objections").statusCode(403);
        get(township, "/honors/" + id + "/objections").body("content", everyItem(containsString("前任")));
        step(
                        township,
                        "/honors/objections/" + first + "/decision",
                        0,
                        Map.of("outcome", "REJECTED", "decision", "查无此事"))
                .statusCode(403);
        GivenOffice another = GivenOffices.orgDepartment(COUNTY);
        step(another, "/honors/objections/" + first + "/decision", 0, Map.of("outcome", "REJECTED", "decision", "查无此事"))
                .statusCode(200)
                .body("outcome", equalTo("REJECTED"));
        step(another, "/honors/objections/" + first + "/decision", 1, Map.of("outcome", "UPHELD", "decision", "再议"))
                .statusCode(409);
        get(department, "/honors/" + id).body("state", equalTo("OBJECTED"));
        step(another, "/honors/objections/" + second + "/decision", 0, Map.of("outcome", "UPHELD", "decision", "属实"))
                .statusCode(200);
        get(department, "/honors/" + id).body("state", equalTo("REFUSED")).body("may", empty());
        post(township, "/honors/" + id + "/objections", said).statusCode(409);
        get(department, "/inbox?kind=honor-objection&size=200").body("items.id", not(hasItem(second)));
    }

    @Test
    void m5_an_objection_is_decided_by_neither_who_recorded_the_honour_nor_who_entered_it_nor_by_an_office_beneath() {
        GivenPosting posting = posting(COUNTY);
        Map<String, Object> upheld = Map.of("outcome", "UPHELD", "decision", "属实");
        Map<String, Object> said = Map.of("saidBy", "甲", "content", "乙", "on", today().toString());
        GivenOffice another = GivenOffices.orgDepartment(COUNTY);
        String own = made(post(department, "/honors", honor(posting, "COUNTY", today(), today().plusDays(30))));
        String entered = made(post(another, "/honors/" + own + "/objections", said));
        for (GivenOffice one : List.of(department, another)) {
            get(one, "/honors/" + own + "/objections").body("may", contains(empty()));
            step(one, "/honors/objections/" + entered + "/decision", 0, upheld)
                    .statusCode(409)
                    .body("code", equalTo("SEPARATION_OF_DUTIES"));
        }
        GivenOffice third = GivenOffices.orgDepartment(COUNTY);
        get(third, "/honors/" + own + "/objections").body("may", contains(contains("decide")));
        step(third, "/honors/objections/" + entered + "/decision", 0, upheld).statusCode(200);

        GivenOffice city = GivenOffices.orgDepartment("3608");
        String above = made(post(city, "/honors", honor(posting, "CITY", today(), today().plusDays(30))));
        String objected = made(post(department, "/honors/" + above + "/objections", said));
        step(another, "/honors/objections/" + objected + "/decision", 0, upheld)
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        get(another, "/honors/" + above + "/objections").body("may", contains(empty()));
        get(another, "/inbox?kind=honor-objection&size=200").body("items.id", not(hasItem(objected)));
        GivenOffice colleague = GivenOffices.orgDepartment("3608");
        get(colleague, "/inbox?kind=honor-objection&size=200").body("items.id", hasItem(objected));
        step(colleague, "/honors/objections/" + objected + "/decision", 0, upheld)
                .statusCode(200);
    }

    @Test
    void m5_a_county_does_not_revoke_what_its_city_recorded_and_an_objection_of_the_term_is_entered_afterwards() {
        GivenPosting posting = posting(COUNTY);
        GivenOffice city = GivenOffices.orgDepartment("3608");
        String id = made(
                post(city, "/honors", honor(posting, "CITY", LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 10))));
        step(department, "/honors/" + id + "/revocation", 0, Map.of("reason", "有误"))
                .statusCode(403);
        post(department, "/honors/" + id + "/objections", Map.of("saidBy", "甲", "content", "乙", "on", "2022-06-11"))
                .statusCode(400);
        made(post(
                department,
                "/honors/" + id + "/objections",
                Map.of("saidBy", "甲", "content", "乙", "on", "2022-06-10")));
        get(department, "/honors/" + id).body("state", equalTo("OBJECTED"));
        step(city, "/honors/" + id + "/revocation", 1, Map.of("reason", "有误"))
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
    }

    @Test
    void m5_a_model_case_has_its_material_and_says_where_it_was_published() {
        GivenPosting posting = posting(COUNTY);
        Map<String, Object> body = Map.of(
                "title",
                "一个大棚一条路" + UUID.randomUUID(),
                "teamId",
                posting.teamId(),
                "summary",
                "党建引领、合作社带户",
                "material",
                "先建路，再建棚……");
        String id = made(post(department, "/model-cases", body));
        post(department, "/model-cases", body).statusCode(409);
        get(department, "/model-cases?published=false&region=" + posting.village())
                .body("items.id", contains(id))
                .body("items.material", contains((String) null));
        get(department, "/model-cases/" + id).body("material", containsString("先建路"));
        step(
                        department,
                        "/model-cases/" + id + "/publication",
                        0,
                        Map.of("on", today().plusDays(1).toString(), "where", "江西日报"))
                .statusCode(400);
        step(department, "/model-cases/" + id + "/publication", 0, Map.of("on", "2022-07-01", "where", "江西日报"))
                .statusCode(200)
                .body("publishedWhere", equalTo("江西日报"))
                .body("may", empty());
        step(department, "/model-cases/" + id + "/publication", 1, Map.of("on", "2022-07-02", "where", "人民日报"))
                .statusCode(409);
        get(GivenOffices.orgDepartment("360824"), "/model-cases/" + id).statusCode(404);
    }

    @Test
    void m6_of_four_entitlements_due_two_were_delivered_in_full_and_one_of_them_in_time() {
        String county = "360824";
        GivenPosting posting = posting(county);
        entitled(posting, "2022-01", "2022-02-10", "2022-02-09", "2200.00");
        entitled(posting, "2022-02", "2022-03-10", "2022-03-25", "2200.00");
        entitled(posting, "2022-03", "2022-04-10", "2022-04-10", "2000.00");
        entitled(posting, "2022-04", "2022-05-10", null, null);
        entitled(posting, "2022-05", "2023-01-10", null, null);
        get(
                        GivenOffices.orgDepartment(county),
                        "/incentives/delivery-rate?from=2022-01-01&to=2022-12-31&region=" + county)
                .statusCode(200)
                .body("due", equalTo(4))
                .body("delivered", equalTo(2))
                .body("inTime", equalTo(1))
                .body("share", equalTo(50.0f))
                .body("amountDue", equalTo("8800.00"))
                .body("amountDelivered", equalTo("6400.00"));
        // the register was corrected afterwards: one is settled by less, of another nothing is left to be owed
        GivenTeams.write(
                "update entitlement set corrected = -200 where cadre_id = ? and period = '2022-03'", posting.cadreId());
        GivenTeams.write(
                "update entitlement set corrected = -2200 where cadre_id = ? and period = '2022-04'",
                posting.cadreId());
        get(
                        GivenOffices.orgDepartment(county),
                        "/incentives/delivery-rate?from=2022-01-01&to=2022-12-31&region=" + county)
                .body("due", equalTo(3))
                .body("delivered", equalTo(3))
                .body("inTime", equalTo(2))
                .body("share", equalTo(100.0f))
                .body("amountDue", equalTo("6400.00"))
                .body("amountDelivered", equalTo("6400.00"));
        get(GivenOffices.orgDepartment(county), "/incentives/delivery-rate?from=2022-05-01&to=2022-01-01")
                .statusCode(400);
        get(GivenOffices.orgDepartment(COUNTY), "/incentives/delivery-rate?region=" + county)
                .statusCode(404);
    }

    private static void entitled(GivenPosting posting, String period, String due, String delivered, String amount) {
        GivenTeams.write(
                """
                insert into entitlement (id, kind, region_path, unit_path, cadre_id, cadre_name, posting_id, village_name, period,
                    amount_due, due_from, due_by, debtor_name, delivered_on, delivered_amount)
                values (gen_random_uuid(), 'LIVING_ALLOWANCE', ?, ?, ?, ?, ?, '村', ?, 2200, ?::date - 10, ?::date, '财政局', ?::date, ?::numeric)
                """,
                posting.villagePath(),
                posting.unitPath(),
                posting.cadreId(),
                posting.cadreName(),
                posting.id(),
                period,
                due,
                due,
                delivered,
                amount);
    }
}
