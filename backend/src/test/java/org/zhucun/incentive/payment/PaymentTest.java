package org.zhucun.incentive.payment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.zhucun.incentive.entitlement.GivenFinance;

/** A month is paid over HTTP, down to PostgreSQL and back. The villages lie in 632223, each test in a month of its own. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PaymentTest {
    private static final String COUNTY = "632223";
    private static final String VILLAGE = "632223100001";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private GivenOffice maker;
    private GivenOffice other;

    @BeforeEach
    void given() {
        GivenParameter.set("allowance.daily.yuan", COUNTY, "100");
        GivenFinance.of(COUNTY);
        maker = GivenOffices.orgDepartment(COUNTY);
        other = GivenOffices.stationingOffice(COUNTY);
    }

    @Test
    void n1_a_month_is_paid_by_a_file_and_the_line_that_comes_back_is_owed_as_before() {
        List<GivenPosting> three = posted("2021-01-01", "2021-02-28", 3);
        accrue("2021-02");
        String id = make("2021-02", false)
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("lines", equalTo(3))
                .body("total", equalTo("8400.00"))
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("debtorName", equalTo(COUNTY + "财政局"))
                .extract()
                .path("id");
        make("2021-02", false).statusCode(422).body("detail", containsString("没有待发放"));
        deliver(three.get(0), "2021-02").statusCode(409).body("detail", containsString("发放批次"));
        step(maker, id, "answer", 0, answer(3, "8400.00", List.of())).statusCode(409);
        step(maker, id, "sending", 0, null).statusCode(200).body("state", equalTo("SENT"));
        step(maker, id, "discarding", 1, Map.of("reason", "误")).statusCode(409);
        step(maker, id, "answer", 1, answer(3, "8400.00", List.of()))
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        List<Map<String, Object>> back = List.of(Map.of("no", 2, "reason", "户名不符"));
        step(other, id, "answer", 1, answer(3, "8400.00", back))
                .statusCode(422)
                .body("detail", containsString("2 行、5600.00 元"));
        step(other, id, "answer", 1, answer(2, "5600.01", back)).statusCode(422);
        step(other, id, "answer", 1, answer(2, "5600.00", List.of(Map.of("no", 9, "reason", "无此行"))))
                .statusCode(400);
        step(other, id, "answer", 1, answer(2, "5600.00", back))
                .statusCode(200)
                .body("state", equalTo("PARTLY_RETURNED"))
                .body("paidTotal", equalTo("5600.00"))
                .body("may", contains("file"));
        maker.request()
                .get("/api/v1/payment-batches/" + id + "/lines?state=RETURNED")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].no", equalTo(2))
                .body("items[0].reason", equalTo("户名不符"));
        states(three, "2021-02", List.of("DELIVERED", "DELIVERED", "OVERDUE"));
        String again = make("2021-02", false)
                .statusCode(201)
                .body("lines", equalTo(1))
                .body("total", equalTo("2800.00"))
                .extract()
                .path("id");
        step(maker, again, "sending", 0, null).statusCode(200);
        step(other, again, "answer", 1, answer(1, "2800.00", List.of()))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        states(three, "2021-02", List.of("DELIVERED", "DELIVERED", "DELIVERED"));
    }

    @Test
    void a_corrected_register_shows_the_difference_and_an_overpayment_is_kept_back_from_the_next_month() {
        GivenPosting one = posted("2021-03-01", "2021-05-31", 1).get(0);
        accrue("2021-03");
        pay("2021-03");
        register(one, "2021-03-01", "U".repeat(3) + ".".repeat(28));
        post(maker, "/entitlements/accruals", Map.of("region", COUNTY, "month", "2021-03"))
                .body("corrections", equalTo(1))
                .body("difference", equalTo("-300.00"))
                .body("keptBack", equalTo("0.00"));
        item(one, "2021-03")
                .body("amountDue", equalTo("3100.00"))
                .body("owed", equalTo("2800.00"))
                .body("overpaid", equalTo("300.00"))
                .body("deliveredAmount", equalTo("3100.00"))
                .body("state", equalTo("DELIVERED"))
                .body("adjustments[0].kind", equalTo("CORRECTION"))
                .body("adjustments[0].daysBefore", equalTo(31.0f))
                .body("adjustments[0].daysAfter", equalTo(28.0f))
                .body("adjustments[0].amount", equalTo("-300.00"));
        post(maker, "/entitlements/accruals", Map.of("region", COUNTY, "month", "2021-04"))
                .body("keptBack", equalTo("300.00"));
        item(one, "2021-04")
                .body("amountDue", equalTo("3000.00"))
                .body("owed", equalTo("2700.00"))
                .body("adjustments[0].kind", equalTo("OFFSET"))
                .body("adjustments[0].otherPeriod", equalTo("2021-03"));
        make("2021-04", false).statusCode(201).body("total", equalTo("2700.00"));
        register(one, "2021-04-01", "U".repeat(1) + ".".repeat(30));
        post(maker, "/entitlements/accruals", Map.of("region", COUNTY, "month", "2021-04"))
                .body("corrections", equalTo(1));
        String stale = maker.request()
                .get("/api/v1/payment-batches?region=" + COUNTY + "&month=2021-04")
                .path("items[0].id");
        step(maker, stale, "sending", 0, null).statusCode(409).body("detail", containsString("1 行"));
        step(maker, stale, "discarding", 0, Map.of("reason", "考勤更正"))
                .statusCode(200)
                .body("state", equalTo("DISCARDED"));
        make("2021-04", true).statusCode(201).body("total", equalTo("2600.00"));
        register(one, "2021-03-01", ".".repeat(31));
        post(maker, "/entitlements/accruals", Map.of("region", COUNTY, "month", "2021-03"))
                .body("difference", equalTo("300.00"));
        item(one, "2021-03").body("state", equalTo("SHORT")).body("shortBy", equalTo("300.00"));
    }

    @Test
    void of_two_batches_made_at_once_one_has_the_money_and_nobody_is_paid_twice() throws Exception {
        GivenPosting one = posted("2021-07-01", "2021-07-31", 1).get(0);
        accrue("2021-07");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(pool.submit(() -> make("2021-07", false).extract().statusCode()));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        pool.shutdown();
        assertEquals(1, codes.stream().filter(code -> code == 201).count(), codes.toString());
        assertEquals(3, codes.stream().filter(code -> code == 422).count(), codes.toString());
        String again = """
                insert into payment_line (id, batch_id, no, entitlement_id, basis, cadre_id, cadre_name, unit_name, village_name, period,
                                          amount, state, region_path)
                select gen_random_uuid(), l.batch_id, l.no + 1, l.entitlement_id, l.basis, l.cadre_id, '', '', '', l.period, 1, '%s', l.region_path
                from payment_line l where l.cadre_id = ?
                """;
        for (String state : List.of("OPEN", "PAID")) {
            assertThrows(
                    DatabaseRefused.class,
                    () -> GivenDatabase.asRegion("/", sql -> sql.run(again.formatted(state), one.cadreId())));
        }
    }

    @Test
    void the_file_has_its_control_totals_and_no_cell_that_a_spreadsheet_would_calculate() {
        GivenPosting one = posted("2021-09-01", "2021-09-30", 1).get(0);
        accrue("2021-09");
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update entitlement set cadre_name = '=HYPERLINK(\"x\")' where cadre_id = ?", one.cadreId()));
        Response made = make("2021-09", false).statusCode(201).extract().response();
        String id = made.path("id");
        String csv = new String(file(maker, id, "CSV").statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF"), csv);
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""), csv);
        assertFalse(csv.contains(",\"="), csv);
        assertTrue(csv.contains("\"3000.00\"") && csv.contains(made.<String>path("sha256")), csv);
        byte[] xlsx = file(maker, id, "XLSX").statusCode(200).extract().asByteArray();
        assertEquals('P', xlsx[0]);
        file(GivenOffices.auditor(COUNTY), id, "CSV").statusCode(403);
        GivenOffices.auditor(COUNTY)
                .request()
                .get("/api/v1/payment-batches/" + id)
                .then()
                .statusCode(200);
        maker.request()
                .get("/api/v1/inbox?kind=payment&size=200")
                .then()
                .statusCode(200)
                .body("items.target", hasItem(id));
    }

    @Test
    void who_may_make_and_answer_and_who_may_not() {
        posted("2021-11-01", "2021-11-30", 1);
        accrue("2021-11");
        Map<String, Object> body = body("2021-11", false);
        for (GivenOffice no : List.of(
                GivenOffices.township("632223100"), GivenOffices.auditor(COUNTY), GivenOffices.inspector(COUNTY))) {
            post(no, "/payment-batches", body).statusCode(403);
        }
        post(GivenOffices.orgDepartment("632224"), "/payment-batches", body)
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        post(maker, "/payment-batches", body(TODAY.plusMonths(2).toString().substring(0, 7), false))
                .statusCode(422);
        String id = make("2021-11", false).statusCode(201).extract().path("id");
        GivenOffice foreign = GivenOffices.orgDepartment("632224");
        foreign.request().get("/api/v1/payment-batches/" + id).then().statusCode(404);
        foreign.request().get("/api/v1/payment-batches/" + id + "/lines").then().statusCode(404);
        step(foreign, id, "sending", 0, null).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        step(maker, id, "sending", 7, null).statusCode(412);
        step(maker, id, "sending", 0, null).statusCode(200);
        step(other, id, "answer", 1, answer(1, "3000.00", List.of(), TODAY.plusDays(1)))
                .statusCode(400);
        assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/",
                        sql -> sql.run(
                                "update payment_batch set state = 'CONFIRMED', answered_by = made_by where id = ?",
                                UUID.fromString(id))));
    }

    private void pay(String month) {
        Response made = make(month, false).statusCode(201).extract().response();
        step(maker, made.path("id"), "sending", 0, null).statusCode(200);
        step(other, made.path("id"), "answer", 1, answer(made.path("lines"), made.path("total"), List.of()))
                .statusCode(200);
    }

    private List<GivenPosting> posted(String from, String to, int count) {
        List<GivenPosting> postings = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            postings.add(GivenPosting.in(VILLAGE, LocalDate.parse(from)).endedOn(LocalDate.parse(to)));
        }
        return postings;
    }

    private static void register(GivenPosting posting, String month, String halves) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into attendance_month (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)"
                                + " values ('6322', ?, ?, ?, ?, ?, 1, ?, ?) on conflict (prefecture, posting_id, month)"
                                + " do update set am = excluded.am, pm = excluded.pm",
                        posting.id(),
                        LocalDate.parse(month),
                        posting.cadreId(),
                        halves,
                        halves,
                        posting.villagePath(),
                        posting.unitPath()));
    }

    private void accrue(String month) {
        post(maker, "/entitlements/accruals", Map.of("region", COUNTY, "month", month))
                .statusCode(200);
    }

    private ValidatableResponse make(String month, boolean arrears) {
        return post(maker, "/payment-batches", body(month, arrears));
    }

    private static Map<String, Object> body(String month, boolean arrears) {
        return Map.of("region", COUNTY, "month", month, "kind", "LIVING_ALLOWANCE", "arrears", arrears);
    }

    private static Map<String, Object> answer(int lines, String total, List<Map<String, Object>> returned) {
        return answer(lines, total, returned, TODAY);
    }

    private static Map<String, Object> answer(
            int lines, String total, List<Map<String, Object>> returned, LocalDate on) {
        return Map.of(
                "on",
                on.toString(),
                "paidLines",
                lines,
                "paidTotal",
                new BigDecimal(total).toPlainString(),
                "returned",
                returned);
    }

    private ValidatableResponse deliver(GivenPosting posting, String month) {
        Response item = item(posting, month).extract().response();
        return maker.request()
                .header("If-Match", item.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2021-03-05", "amount", "1.00"))
                .post("/api/v1/entitlements/" + item.path("id") + "/delivery")
                .then();
    }

    private ValidatableResponse item(GivenPosting posting, String month) {
        String id = maker.request()
                .get("/api/v1/entitlements?kind=LIVING_ALLOWANCE&period=" + month + "&cadre=" + posting.cadreId())
                .path("items[0].id");
        return maker.request().get("/api/v1/entitlements/" + id).then().statusCode(200);
    }

    private void states(List<GivenPosting> postings, String month, List<String> expected) {
        List<String> states = new ArrayList<>();
        postings.forEach(posting -> states.add(item(posting, month).extract().path("state")));
        states.sort(null);
        assertEquals(expected, states);
    }

    private static ValidatableResponse file(GivenOffice office, String id, String format) {
        return post(office, "/payment-batches/" + id + "/file", Map.of("format", format));
    }

    private static ValidatableResponse step(
            GivenOffice office, String id, String step, long version, Map<String, Object> body) {
        var request = office.request().header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post("/api/v1/payment-batches/" + id + "/" + step)
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
