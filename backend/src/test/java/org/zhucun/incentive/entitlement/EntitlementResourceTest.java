package org.zhucun.incentive.entitlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/** Entitlements over HTTP, down to PostgreSQL and back. The villages lie in 620502, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class EntitlementResourceTest {
    private static final String PATH = "/api/v1/entitlements";
    private static final String VILLAGE = "620502101202";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    Entitlements door;

    private GivenOffice department;

    @BeforeEach
    void given() {
        GivenParameter.set("allowance.daily.yuan", "620502", "100");
        department = GivenOffices.orgDepartment("620502");
    }

    @Test
    void n1_twenty_two_days_at_100_yuan_paid_2000_are_short_by_200() {
        // 31 days of March less 7 of leave and 2 of rest
        GivenPosting posting = posting();
        register(posting, "2022-03-01", ".".repeat(22) + "LLLLLLLRR", "O".repeat(2) + ".".repeat(20) + "LLLLLLLRR");
        accrue("2022-03");
        String id = the(posting, "LIVING_ALLOWANCE", "")
                .body("period", equalTo("2022-03"))
                .body("quantity", equalTo(22.0f))
                .body("standard", equalTo("100.00"))
                .body("amountDue", equalTo("2200.00"))
                .body("dueBy", equalTo("2022-04-10"))
                .body("state", equalTo("OVERDUE"))
                .body("basis", containsString("在村 21 天、因公外出 1 天"))
                .extract()
                .path("id");
        deliver(department, id, 0, Map.of("on", "2022-04-08", "amount", "2000.00"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SHORT"))
                .body("shortBy", equalTo("200.00"))
                .body("deliveredAmount", equalTo("2000.00"))
                .body("lateDays", equalTo((int) ChronoUnit.DAYS.between(LocalDate.of(2022, 4, 10), TODAY)));
        deliver(department, id, 1, Map.of("on", "2022-04-25", "amount", "200.01"))
                .then()
                .statusCode(422)
                .body("detail", containsString("200.00"));
        deliver(department, id, 1, Map.of("on", "2022-04-25", "amount", "200.00"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DELIVERED"))
                .body("shortBy", nullValue())
                .body("lateDays", equalTo(15))
                .body("deliveries.amount", contains("2000.00", "200.00"))
                .body("may", empty());
    }

    @Test
    void n1_two_part_time_postings_at_once_are_paid_one_allowance_a_day() {
        GivenPosting posting = posting();
        GivenDatabase.asRegion("/", sql -> {
            sql.run("update posting set full_time_released = false where id = ?", posting.id());
            return sql.run(
                    "insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level,"
                            + " unit_id, unit_name, in_effect, full_time_released, started_on, planned_end_on, region_path, unit_path)"
                            + " select ?, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,"
                            + " unit_name, true, false, date '2022-10-16', planned_end_on, region_path, unit_path from posting where id = ?",
                    UUID.randomUUID(),
                    posting.id());
        });
        register(posting, "2022-10-01", "LLLLL" + ".".repeat(15) + "L".repeat(11), "LLLLL" + ".".repeat(26));
        accrue("2022-10");
        List<Float> days =
                items(posting, "LIVING_ALLOWANCE", "&period=2022-10").extract().path("items.quantity");
        assertEquals(List.of(10.0f, 16.0f), days.stream().sorted().toList());
    }

    @Test
    void n2_due_on_the_10th_of_the_next_month_and_paid_on_the_25th_is_15_days_late() {
        GivenPosting posting = posting();
        accrue("2022-04");
        String id = the(posting, "LIVING_ALLOWANCE", "")
                .body("quantity", equalTo(30.0f))
                .body("dueBy", equalTo("2022-05-10"))
                .extract()
                .path("id");
        deliver(department, id, 0, Map.of("on", "2022-05-25", "amount", "3000.00"))
                .then()
                .body("state", equalTo("DELIVERED"))
                .body("lateDays", equalTo(15));
        state(posting, "LIVING_ALLOWANCE", "2022-05-10", "DUE");
        state(posting, "LIVING_ALLOWANCE", "2022-05-11", "OVERDUE");
        state(posting, "LIVING_ALLOWANCE", "2022-05-24", "OVERDUE");
        state(posting, "LIVING_ALLOWANCE", "2022-05-25", "DELIVERED");
    }

    @Test
    void n3_a_policy_that_ends_on_06_30_leaves_him_uninsured_from_07_01() {
        GivenPosting posting = posting();
        accrue("2022-01");
        String first = the(posting, "ACCIDENT_INSURANCE", "").extract().path("id");
        Map<String, Object> policy = Map.of(
                "on", "2022-01-05",
                "insurer", "人保财险",
                "policyNumber", "PICC-2022-1",
                "coverFrom", "2022-01-05",
                "coverTo", "2022-06-30");
        deliver(department, first, 0, policy).then().statusCode(200).body("state", equalTo("DELIVERED"));
        accrue("2022-06");
        the(posting, "ACCIDENT_INSURANCE", "").body("coverTo", equalTo("2022-06-30"));
        accrue("2022-07");
        items(posting, "ACCIDENT_INSURANCE", "&asOf=2022-06-30").body("items.state", contains("DELIVERED"));
        items(posting, "ACCIDENT_INSURANCE", "&asOf=2022-07-01&state=OVERDUE")
                .body("items", hasSize(1))
                .body("items[0].period", equalTo("2022-07"))
                .body("items[0].dueFrom", equalTo("2022-07-01"))
                .body("items[0].lateDays", equalTo(1))
                .body("items[0].debtor.unitId", equalTo(posting.unitId().toString()));
    }

    @Test
    void n4_checked_on_2021_03_01_he_is_due_again_on_2022_03_02() {
        GivenPosting posting = GivenPosting.in(VILLAGE, LocalDate.of(2021, 2, 1));
        accrue("2021-02");
        String first = the(posting, "HEALTH_CHECK", "").extract().path("id");
        deliver(department, first, 0, Map.of("on", "2021-03-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DELIVERED"));
        accrue("2022-02");
        the(posting, "HEALTH_CHECK", "").body("period", equalTo("2021"));
        accrue("2022-03");
        items(posting, "HEALTH_CHECK", "&asOf=2022-03-01").body("items.period", contains("2021"));
        items(posting, "HEALTH_CHECK", "&asOf=2022-03-02&state=DUE")
                .body("items.period", contains("2022"))
                .body("items[0].dueFrom", equalTo("2022-03-02"));
    }

    @Test
    void accrual_is_idempotent_and_follows_a_corrected_register_until_something_was_paid() {
        GivenPosting posting = posting();
        Response first = accrue("2022-05");
        assertTrue((int) first.path("created.LIVING_ALLOWANCE") >= 1);
        accrue("2022-05")
                .then()
                .body("created.LIVING_ALLOWANCE", equalTo(0))
                .body("created.HEALTH_CHECK", equalTo(0))
                .body("created.ACCIDENT_INSURANCE", equalTo(0))
                .body("updated", equalTo(0));
        register(posting, "2022-05-01", "U".repeat(10) + ".".repeat(21), "U".repeat(9) + ".".repeat(22));
        accrue("2022-05").then().body("updated", equalTo(1));
        String id = the(posting, "LIVING_ALLOWANCE", "")
                .body("quantity", equalTo(21.5f))
                .body("amountDue", equalTo("2150.00"))
                .body("version", equalTo(1))
                .extract()
                .path("id");
        deliver(department, id, 1, Map.of("on", "2022-06-09", "amount", "0.01"))
                .then()
                .statusCode(200);
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update attendance_month set am = ? where posting_id = ?", ".".repeat(31), posting.id()));
        accrue("2022-05").then().body("updated", equalTo(0));
        the(posting, "LIVING_ALLOWANCE", "")
                .body("amountDue", equalTo("2150.00"))
                .body("owed", equalTo("2650.00"))
                .body("adjustments.amount", contains("500.00"))
                .body("shortBy", equalTo("2649.99"));
    }

    @Test
    void days_off_post_are_not_paid_and_an_ended_posting_owes_no_more_checks() {
        GivenPosting posting = posting().endedOn(LocalDate.of(2022, 6, 10));
        accrue("2022-06");
        accrue("2022-07");
        items(posting, "LIVING_ALLOWANCE", "")
                .body("items.quantity", contains(10.0f))
                .body("items.period", contains("2022-06"));
        GivenPosting leaves = posting();
        String month = YearMonth.from(TODAY).toString();
        accrue(month);
        items(leaves, "LIVING_ALLOWANCE", "").body("items", empty());
        items(leaves, "HEALTH_CHECK", "").body("items.state", contains("OVERDUE"));
        leaves.endedOn(LocalDate.of(2022, 1, 1));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update entitlement set due_from = date '2022-02-01' where posting_id = ? and kind = 'HEALTH_CHECK'",
                        leaves.id()));
        accrue(month).then().body("cancelled", equalTo(1));
        items(leaves, "HEALTH_CHECK", "&state=CANCELLED").body("items", hasSize(1));
    }

    @Test
    void a_region_without_a_daily_allowance_is_told_so() {
        GivenPosting.in("620522100201", LocalDate.of(2021, 5, 7));
        GivenOffice elsewhere = GivenOffices.orgDepartment("620522");
        accrual(elsewhere, "620522", "2022-03", "en")
                .then()
                .statusCode(422)
                .body("detail", containsString("allowance.daily.yuan is not set for this region"))
                .body("rule.id", equalTo("N1"));
        accrual(department, "620502", TODAY.plusMonths(2).toString().substring(0, 7), "zh")
                .then()
                .statusCode(422);
        accrual(department, "620502", "2022-13", "zh").then().statusCode(400);
    }

    @Test
    void who_may_accrue_and_deliver_and_who_may_not() {
        GivenPosting posting = posting();
        accrue("2022-02");
        String id = the(posting, "LIVING_ALLOWANCE", "").extract().path("id");
        Map<String, Object> body = Map.of("on", "2022-03-08", "amount", "1.00");
        deliver(GivenOffices.township("620502101"), id, 0, body)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        deliver(GivenOffices.auditor("620502"), id, 0, body).then().statusCode(403);
        accrual(GivenOffices.auditor("620502"), "620502", "2022-02", "zh")
                .then()
                .statusCode(403);
        GivenOffice foreign = GivenOffices.orgDepartment("623027");
        foreign.request().get(PATH + "/" + id).then().statusCode(404);
        foreign.request().get(PATH + "?region=620502").then().statusCode(404);
        foreign.request().get(PATH + "?cadre=" + posting.cadreId()).then().body("items", empty());
        deliver(foreign, id, 0, body).then().statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        deliver(foreign, UUID.randomUUID().toString(), 0, body)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        accrual(foreign, "620502", "2022-02", "zh").then().statusCode(403);
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        unit.request().get(PATH + "/" + id).then().statusCode(200).body("may", empty());
        deliver(unit, id, 0, body).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        String check = the(posting, "HEALTH_CHECK", "").extract().path("id");
        deliver(unit, check, 0, Map.of("on", "2022-02-20")).then().statusCode(200);
        GivenOffice himself = GivenOffices.cadre(posting.cadreId());
        himself.request()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.cadreId", hasItem(posting.cadreId().toString()));
        himself.request().get(PATH + "/" + id).then().statusCode(200).body("may", empty());
        GivenOffices.cadre(UUID.randomUUID())
                .request()
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_stale_delivery_is_refused_and_of_many_at_once_one_counts() throws Exception {
        GivenPosting posting = posting();
        accrue("2022-02");
        String id = the(posting, "LIVING_ALLOWANCE", "").extract().path("id");
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(pool.submit(() -> deliver(department, id, 0, Map.of("on", "2022-03-08", "amount", "2800.00"))
                    .statusCode()));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        pool.shutdown();
        assertEquals(1, codes.stream().filter(code -> code == 200).count(), codes.toString());
        department
                .request()
                .get(PATH + "/" + id)
                .then()
                .body("deliveries", hasSize(1))
                .body("deliveredAmount", equalTo("2800.00"));
        department
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2022-03-08", "amount", "1.00"))
                .post(PATH + "/" + id + "/delivery")
                .then()
                .statusCode(428);
        deliver(department, id, 1, Map.of("on", "2022-03-08", "amount", "1.00"))
                .then()
                .statusCode(409);
    }

    @Test
    void a_delivery_is_never_changed_and_never_too_much_whatever_sql_says() {
        GivenPosting posting = posting();
        accrue("2022-02");
        UUID id = UUID.fromString(the(posting, "LIVING_ALLOWANCE", "").extract().path("id"));
        deliver(department, id.toString(), 0, Map.of("on", "2022-03-08", "amount", "1000.00"))
                .then()
                .statusCode(200);
        for (String text : List.of(
                "update entitlement_delivery set amount = 2 where entitlement_id = ?",
                "delete from entitlement_delivery where entitlement_id = ?",
                "update entitlement set delivered_amount = amount_due + 1 where id = ?")) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    DatabaseRefused.class,
                    () -> GivenDatabase.asRegion("/62/6205/620502/", sql -> sql.run(text, id)),
                    text);
        }
        assertEquals(0L, (long) GivenDatabase.as(
                Tree.REGION,
                "/62/6230/623027/",
                sql -> sql.count("select count(*) from entitlement where id = ?", id)));
    }

    @Test
    void what_is_overdue_is_told_by_debtor_and_by_state_alike() {
        GivenPosting posting = posting();
        accrue("2022-03");
        for (LocalDate day : List.of(LocalDate.of(2022, 4, 10), LocalDate.of(2022, 4, 11), TODAY)) {
            for (EntitlementState state : EntitlementState.values()) {
                items(posting, "LIVING_ALLOWANCE", "&asOf=" + day + "&state=" + state)
                        .body("items.findAll { it.state != '" + state + "' }", empty());
            }
        }
        List<DebtorFigures> figures = Caller.as(
                department.office(),
                () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                        .call(() -> door.overdueByDebtor("/62/6205/620502/", LocalDate.of(2022, 4, 11))));
        DebtorFigures finance = figures.stream()
                .filter(debtor -> debtor.name().equals("秦州区财政"))
                .findFirst()
                .orElseThrow();
        assertTrue(finance.amount().compareTo(new BigDecimal("3100.00")) >= 0, figures.toString());
        assertTrue(figures.stream().anyMatch(debtor -> posting.unitId().equals(debtor.unitId())));
    }

    @Test
    void a_debt_that_was_none_is_cancelled_with_a_reason() {
        GivenPosting posting = posting();
        accrue("2022-02");
        String id = the(posting, "LIVING_ALLOWANCE", "").extract().path("id");
        department
                .request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "由原单位发放"))
                .post(PATH + "/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("由原单位发放"))
                .body("may", empty());
        accrue("2022-02").then().body("updated", equalTo(0));
    }

    @Test
    void pages_show_every_debt_once() {
        GivenPosting posting = posting();
        for (String month : List.of("2022-01", "2022-02", "2022-03")) {
            accrue(month);
        }
        List<String> seen = new ArrayList<>();
        String query = PATH + "?size=2&withTotal=true&cadre=" + posting.cadreId();
        String next = null;
        do {
            Response page = department.request().get(query + (next == null ? "" : "&after=" + next));
            page.then().statusCode(200).body("total.count", equalTo(5));
            seen.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertEquals(5, seen.stream().distinct().count());
        assertEquals(5, seen.size());
    }

    @Test
    void m1_the_three_batches_are_recorded_and_totalled_in_their_order() {
        GivenPosting posting = posting();
        for (String kind : List.of("COMMEND", "COMMEND", "REMIND")) {
            commend(
                            department,
                            Map.of(
                                    "kind", kind,
                                    "level", "COUNTY",
                                    "cadreId", posting.cadreId().toString(),
                                    "title", "优秀驻村干部",
                                    "on", "2022-07-01",
                                    "document", "区委〔2022〕7号"))
                    .then()
                    .statusCode(201)
                    .body("subjectName", equalTo(posting.cadreName()));
        }
        department
                .request()
                .get("/api/v1/incentives/totals?from=2022-01-01&to=2022-12-31&cadre=" + posting.cadreId())
                .then()
                .statusCode(200)
                .body("COMMEND", equalTo(2))
                .body("PROMOTE", equalTo(0))
                .body("REMIND", equalTo(1));
        department
                .request()
                .get("/api/v1/incentives?kind=COMMEND&cadre=" + posting.cadreId())
                .then()
                .body("items", hasSize(2));
        // a promotion is recorded as one, where the no-promotion periods and the follow-ups stand
        Map<String, Object> promoted = Map.of(
                "kind", "PROMOTE",
                "level", "COUNTY",
                "cadreId", posting.cadreId().toString(),
                "title", "某局局长",
                "on", "2022-07-01");
        commend(department, promoted)
                .then()
                .statusCode(400)
                .body("violations.at", contains("/kind"))
                .body("violations.message", contains(containsString("提拔重用")));
        Map<String, Object> both = Map.of("kind", "COMMEND", "level", "COUNTY", "title", "先进集体", "on", "2022-07-01");
        commend(department, both).then().statusCode(400);
        Map<String, Object> team = Map.of(
                "kind",
                "COMMEND",
                "level",
                "PROVINCE",
                "title",
                "先进集体",
                "on",
                "2022-07-01",
                "teamId",
                posting.teamId().toString());
        commend(department, team).then().statusCode(201);
        commend(GivenOffices.of(Role.TOWNSHIP, "620502101"), team).then().statusCode(403);
        commend(GivenOffices.orgDepartment("623027"), team)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void his_file_shows_what_he_is_owed_and_how_he_was_honoured() {
        GivenPosting posting = posting();
        accrue("2022-02");
        commend(
                department,
                Map.of(
                        "kind",
                        "COMMEND",
                        "level",
                        "COUNTY",
                        "cadreId",
                        posting.cadreId().toString(),
                        "title",
                        "先进个人",
                        "on",
                        "2022-07-01"));
        department
                .request()
                .get("/api/v1/cadres/" + posting.cadreId() + "/file")
                .then()
                .statusCode(200)
                .body("sections.entitlements", hasSize(3))
                .body("sections.honours.title", contains("先进个人"))
                .body("sections.findings", empty());
    }

    private static GivenPosting posting() {
        return GivenPosting.in(VILLAGE, LocalDate.of(2022, 1, 1));
    }

    /** A month of the register as half days, one letter each; shorter months are filled up. */
    private static void register(GivenPosting posting, String month, String am, String pm) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into attendance_month (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)"
                                + " values (?, ?, ?, ?, ?, ?, 1, ?, ?)",
                        posting.village().substring(0, 4),
                        posting.id(),
                        LocalDate.parse(month),
                        posting.cadreId(),
                        am,
                        pm,
                        posting.villagePath(),
                        posting.unitPath()));
    }

    private Response accrue(String month) {
        Response answer = accrual(department, "620502", month, "zh");
        answer.then().statusCode(200);
        return answer;
    }

    private static Response accrual(GivenOffice office, String region, String month, String language) {
        return office.request()
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(Map.of("region", region, "month", month))
                .post(PATH + "/accruals");
    }

    private static Response deliver(GivenOffice office, String id, long version, Map<String, Object> body) {
        return office.request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + id + "/delivery");
    }

    private static Response commend(GivenOffice office, Map<String, Object> body) {
        return office.request().contentType(ContentType.JSON).body(body).post("/api/v1/incentives");
    }

    private ValidatableResponse items(GivenPosting posting, String kind, String more) {
        return department
                .request()
                .get(PATH + "?cadre=" + posting.cadreId() + "&kind=" + kind + more)
                .then()
                .statusCode(200);
    }

    private void state(GivenPosting posting, String kind, String asOf, String state) {
        items(posting, kind, "&asOf=" + asOf).body("items.state", contains(state));
    }

    /** The newest one of a kind, as an item. */
    private ValidatableResponse the(GivenPosting posting, String kind, String more) {
        String id = items(posting, kind, more).extract().path("items[0].id");
        return department.request().get(PATH + "/" + id).then().statusCode(200);
    }
}
