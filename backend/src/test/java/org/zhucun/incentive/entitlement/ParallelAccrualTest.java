package org.zhucun.incentive.entitlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** What two nodes do at the same time leaves one result: each request has a transaction and a connection of its own. County 360734. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ParallelAccrualTest {
    private static final String COUNTY = "360734";
    private static final String PATH = "/api/v1/entitlements";
    private static final int AT_ONCE = 4;

    private GivenOffice department;

    @BeforeEach
    void given() {
        GivenParameter.set("allowance.daily.yuan", COUNTY, "100");
        department = GivenOffices.orgDepartment(COUNTY);
    }

    @Test
    void n1_of_parallel_accruals_of_a_county_and_month_one_writes_each_debt_and_one_its_correction() throws Exception {
        List<GivenPosting> posted = List.of(posting("2022-01-01"), posting("2022-01-01"), posting("2022-01-01"));
        List<Response> first = atOnce(AT_ONCE, () -> accrue(department, "2022-03"));
        assertEquals(Collections.nCopies(AT_ONCE, 200), codes(first));
        assertEquals(
                3,
                first.stream()
                        .mapToInt(one -> one.path("created.LIVING_ALLOWANCE"))
                        .sum());
        for (GivenPosting one : posted) {
            months(one).body("items", hasSize(1)).body("items.amountDue", contains("3100.00"));
        }

        GivenPosting paid = posted.get(0);
        String id = months(paid).extract().path("items[0].id");
        assertEquals(200, deliver(id, 0, "3100.00").statusCode());
        absent(paid, 2);
        List<Response> again = atOnce(AT_ONCE, () -> accrue(department, "2022-03"));
        assertEquals(Collections.nCopies(AT_ONCE, 200), codes(again));
        assertEquals(1, again.stream().mapToInt(one -> one.path("corrections")).sum());
        department
                .request()
                .get(PATH + "/" + id)
                .then()
                .body("adjustments.amount", contains("-200.00"))
                .body("deliveries.amount", contains("3100.00"));
    }

    @Test
    void n1_of_parallel_deliveries_beside_an_accrual_one_is_entered_and_nothing_is_owed_twice() throws Exception {
        GivenPosting posting = posting("2022-05-01");
        assertEquals(200, accrue(department, "2022-05").statusCode());
        String id = months(posting).extract().path("items[0].id");
        List<Callable<Response>> deeds = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            deeds.add(() -> deliver(id, 0, "3100.00"));
        }
        deeds.add(() -> accrue(department, "2022-05"));
        List<Integer> codes = codes(atOnce(deeds));
        assertEquals(2, codes.stream().filter(code -> code == 200).count(), codes.toString());
        assertEquals(
                AT_ONCE - 1,
                codes.stream().filter(code -> code == 409 || code == 412).count(),
                codes.toString());
        department
                .request()
                .get(PATH + "/" + id)
                .then()
                .body("deliveries.amount", contains("3100.00"))
                .body("adjustments", hasSize(0));
        months(posting).body("items", hasSize(1));
    }

    private static List<Response> atOnce(int times, Callable<Response> deed) throws Exception {
        return atOnce(Collections.nCopies(times, deed));
    }

    /** All begin together. */
    private static List<Response> atOnce(List<Callable<Response>> deeds) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(deeds.size());
        List<Future<Response>> answers = new ArrayList<>();
        for (Callable<Response> deed : deeds) {
            answers.add(pool.submit(() -> {
                start.await();
                return deed.call();
            }));
        }
        start.countDown();
        List<Response> told = new ArrayList<>();
        for (Future<Response> answer : answers) {
            told.add(answer.get());
        }
        pool.shutdown();
        return told;
    }

    private static List<Integer> codes(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }

    private static GivenPosting posting(String since) {
        return GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.parse(since));
    }

    private static Response accrue(GivenOffice office, String month) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("region", COUNTY, "month", month))
                .post(PATH + "/accruals");
    }

    private Response deliver(String id, int version, String amount) {
        return department
                .request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2022-07-08", "amount", amount))
                .post(PATH + "/" + id + "/delivery");
    }

    private ValidatableResponse months(GivenPosting posting) {
        return department
                .request()
                .get(PATH + "?kind=LIVING_ALLOWANCE&cadre=" + posting.cadreId())
                .then()
                .statusCode(200);
    }

    /** The register of March is corrected by so many days without leave. */
    private static void absent(GivenPosting posting, int days) {
        String halves = "U".repeat(days) + ".".repeat(31 - days);
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into attendance_month (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)"
                                + " values (?, ?, date '2022-03-01', ?, ?, ?, 1, ?, ?)",
                        posting.village().substring(0, 4),
                        posting.id(),
                        posting.cadreId(),
                        halves,
                        halves,
                        posting.villagePath(),
                        posting.unitPath()));
    }
}
