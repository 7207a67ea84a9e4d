package org.zhucun.attendance.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.scope.Caller;

/** 放假安排: data that can be put right, with versions; never a plain week. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class CalendarTest {
    @Inject
    CalendarService calendars;

    /** Days worked in each year by the notices of the State Council, counted from the notices. */
    private static final int[] WORKED = {
        252, 251, 251, 249, 251, 250, 250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248,
        248
    };

    @Test
    void every_year_from_2004_to_2026_has_the_countrys_holidays_and_make_up_workdays() {
        GivenOffice office = GivenOffices.stationingOffice("4510");
        Map<Integer, Integer> worked = new TreeMap<>();
        Map<Integer, Integer> expected = new TreeMap<>();
        for (int year = 2004; year <= 2026; year++) {
            ValidatableResponse calendar = calendar(office, year, null).statusCode(200);
            worked.put(year, calendar.extract().path("workdays"));
            expected.put(year, WORKED[year - 2004]);
            List<String> makeups = calendar.extract().path("days.findAll { it.kind == 'MAKEUP_WORKDAY' }.date");
            assertTrue(
                    makeups.stream().allMatch(day -> YearCalendar.weekend(java.time.LocalDate.parse(day))),
                    () -> "make-up workdays lie on weekends: " + makeups);
        }
        assertEquals(expected, worked);
        office.request().get("/api/v1/calendars").then().body("$", hasItems(2004, 2015, 2026));
        // Spring Festival of 2020 was made longer, the new year of 2006 worked in 2005, the Dragon Boat Festival of
        // 2012 is on a Saturday
        kind(office, 2020, "2020-02-01").body(equalTo("HOLIDAY"));
        kind(office, 2020, "2020-01-31").body(equalTo("HOLIDAY"));
        kind(office, 2005, "2005-12-31").body(equalTo("MAKEUP_WORKDAY"));
        kind(office, 2012, "2012-06-23").body(equalTo("HOLIDAY"));
        kind(office, 2015, "2015-09-03").body(equalTo("HOLIDAY"));
        kind(office, 2024, "2024-02-29").body(equalTo("WORKDAY"));
    }

    @Test
    void a_year_without_data_is_an_error_that_says_what_to_do() {
        calendar(GivenOffices.stationingOffice("4510"), 2033, null)
                .statusCode(422)
                .body("code", equalTo("CALENDAR_MISSING"))
                .body("detail", containsString("在“日历”中"));
        GivenOffices.stationingOffice("4510")
                .request()
                .header("Accept-Language", "en")
                .get("/api/v1/calendars/2033")
                .then()
                .body("detail", containsString("under Calendar from the State Council's notice"));
    }

    @Test
    void a_provinces_holiday_holds_in_its_counties_and_nowhere_else() {
        GivenOffice province = GivenOffices.stationingOffice("45");
        int before = calendar(province, 2021, "451029").extract().path("workdays");
        enter(
                        province,
                        2021,
                        edition("45", 0, day("2021-04-14", "HOLIDAY", "壮族三月三"), day("2021-04-15", "HOLIDAY", "壮族三月三")))
                .statusCode(201)
                .body("own", equalTo(1))
                .body("workdays", equalTo(before - 2));
        enter(GivenOffices.stationingOffice("451029"), 2021, edition("451029", 0, day("2021-04-15", "HOLIDAY", "族年")))
                .statusCode(201);
        calendar(GivenOffices.township("451029100"), 2021, "451029100")
                .body("workdays", equalTo(before - 2))
                .body("days.find { it.date == '2021-04-14' }.name", equalTo("壮族三月三"))
                .body("days.find { it.date == '2021-04-15' }.name", equalTo("族年"))
                .body("editions.regionCode", contains("000000", "45", "451029"))
                .body("editions[1].document", equalTo("地方放假通知"));
        calendar(province, 2021, null).body("workdays", equalTo(before));
        calendar(GivenOffices.stationingOffice("52"), 2021, "522301").body("workdays", equalTo(before));
        String township = GivenRegisters.township("451029", 0);
        GivenPostings.to(township + "200", java.time.LocalDate.of(2020, 1, 1));
        GivenRegisters.register(GivenOffices.township(township), township, "2021-04")
                .body("calendar.find { it.date == '2021-04-14' }.kind", equalTo("HOLIDAY"));
        assertEquals(List.of(String.valueOf(before), String.valueOf(before - 2)), GivenPostings.rows("""
                        select calendar_workdays('/', '2021-01-01', '2021-12-31')
                        union all select calendar_workdays('/45/4510/451029/451029100/', '2021-01-01', '2021-12-31')
                        """));
    }

    @Test
    void what_is_put_right_is_a_new_version_and_the_old_one_stays() {
        GivenOffice office = GivenOffices.stationingOffice("451030");
        enter(office, 2019, edition("451030", 0, day("2019-06-05", "HOLIDAY", "开斋节")))
                .statusCode(201);
        enter(office, 2019, edition("451030", 0, day("2019-06-06", "HOLIDAY", "开斋节")))
                .statusCode(412)
                .body("code", equalTo("STALE"));
        enter(office, 2019, edition("451030", 1, day("2019-06-06", "HOLIDAY", "开斋节")))
                .statusCode(201)
                .body("own", equalTo(2))
                .body("days.find { it.date == '2019-06-05' }.kind", equalTo("WORKDAY"))
                .body("days.find { it.date == '2019-06-06' }.kind", equalTo("HOLIDAY"));
        office.request()
                .get("/api/v1/calendars/2019/editions?region=451030")
                .then()
                .statusCode(200)
                .body("findAll { it.regionCode == '451030' }.number", contains(2, 1))
                .body("findAll { it.regionCode == '451030' }.current", contains(true, false))
                .body("find { it.number == 1 && it.regionCode == '451030' }.days.date", contains("2019-06-05"))
                .body("reason", hasItem("测试"));
        GivenOffices.auditor("451030")
                .request()
                .get("/api/v1/audit?subjectKind=calendar&size=200")
                .then()
                .body("items.subject.id", hasItem("451030/2019"));
    }

    @Test
    void a_region_enters_a_year_that_is_not_in_the_product_yet() {
        GivenOffice office = GivenOffices.stationingOffice("451031");
        Map<String, Object> whole = edition("451031", 0, day("2034-01-02", "HOLIDAY", "元旦"));
        whole.put("whole", true);
        enter(office, 2034, whole).statusCode(201).body("workdays", equalTo(259));
        calendar(office, 2034, "451031").statusCode(200);
        calendar(office, 2034, null).statusCode(422);
        calendar(GivenOffices.stationingOffice("4510"), 2034, "4510").statusCode(422);
    }

    @Test
    void who_enters_a_foreign_calendar_or_a_wrong_day_is_refused() {
        GivenOffice office = GivenOffices.stationingOffice("4510");
        enter(office, 2018, edition("45", 0)).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        enter(office, 2018, edition("000000", 2)).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        enter(office, 2018, edition("522301", 0)).statusCode(403);
        enter(GivenOffices.township("451022100"), 2018, edition("451022", 0)).statusCode(403);
        enter(office, 2018, edition("4510", 0, day("2018-06-06", "MAKEUP_WORKDAY", "错日")))
                .statusCode(400)
                .body("violations[0].at", equalTo("/days/0/date"))
                .body("violations[0].message", containsString("周一至周五"));
        enter(office, 2018, edition("4510", 0, day("2019-06-08", "HOLIDAY", "错年")))
                .statusCode(400);
        enter(office, 2018, edition("4510", 0, day("2018-06-08", "WEEKEND", "错类")))
                .statusCode(400)
                .body("violations[0].at", equalTo("/days/0/kind"));
        enter(office, 2018, edition("4510", 0, day("2018-06-08", "HOLIDAY", "甲"), day("2018-06-08", "HOLIDAY", "乙")))
                .statusCode(400);
        office.request()
                .get("/api/v1/calendars/2018/editions?region=4510")
                .then()
                .body("regionCode", not(hasItem("4510")));
    }

    @Test
    void two_who_enter_a_year_at_once_leave_one_version() throws Exception {
        String token = GivenOffices.stationingOffice("451081").token();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(clients.submit(() -> io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(edition("451081", 0, day("2017-06-06", "HOLIDAY", "节")))
                    .post("/api/v1/calendars/2017/editions")
                    .statusCode()));
        }
        int made = 0;
        for (Future<Integer> answer : answers) {
            made += answer.get() == 201 ? 1 : 0;
            assertTrue(
                    List.of(201, 409, 412).contains(answer.get()), answer.get().toString());
        }
        clients.shutdown();
        assertEquals(1, made);
    }

    @Test
    void an_edition_that_is_seen_later_than_a_younger_one_is_seen_all_the_same() throws Exception {
        GivenOffice office = GivenOffices.stationingOffice("45");
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch first = new CountDownLatch(1);
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        Future<?> slow = clerks.submit(() -> entered(office, "451026", first, read));
        first.await();
        Future<?> quick = clerks.submit(() -> entered(office, "451024", new CountDownLatch(1), new CountDownLatch(0)));
        try {
            quick.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waiting) {
            // the second waits for the first, or else it is read before the first is there
        }
        calendar(office, 2016, "451024").statusCode(200);
        read.countDown();
        slow.get();
        quick.get();
        clerks.shutdown();
        for (String county : List.of("451026", "451024")) {
            calendar(office, 2016, county).body("days.find { it.date == '2016-06-07' }.kind", equalTo("HOLIDAY"));
        }
    }

    private void entered(GivenOffice office, String county, CountDownLatch added, CountDownLatch until) {
        NewEdition edition = new NewEdition(
                county,
                0,
                false,
                "地方放假通知",
                "测试",
                List.of(new SpecialDay(LocalDate.of(2016, 6, 7), DayKind.HOLIDAY, "节", "holiday")));
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            Caller.as(office.office(), () -> {
                QuarkusTransaction.requiringNew().run(() -> {
                    calendars.enter(2016, edition);
                    added.countDown();
                    await(until);
                });
                return null;
            });
        } finally {
            request.terminate();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static ValidatableResponse calendar(GivenOffice office, int year, String region) {
        return (region == null ? office.request() : office.request().queryParam("region", region))
                .get("/api/v1/calendars/" + year)
                .then();
    }

    private record Kind(String value) {
        void body(org.hamcrest.Matcher<String> matcher) {
            org.hamcrest.MatcherAssert.assertThat(value, matcher);
        }
    }

    private static Kind kind(GivenOffice office, int year, String day) {
        return new Kind(calendar(office, year, null).extract().path("days.find { it.date == '" + day + "' }.kind"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> edition(String region, int after, Map<String, Object>... days) {
        Map<String, Object> edition = new HashMap<>();
        edition.put("regionCode", region);
        edition.put("after", after);
        edition.put("whole", false);
        edition.put("document", "地方放假通知");
        edition.put("reason", "测试");
        edition.put("days", List.of(days));
        return edition;
    }

    private static Map<String, Object> day(String date, String kind, String name) {
        return Map.of("date", date, "kind", kind, "name", name, "nameEn", "holiday");
    }

    private static ValidatableResponse enter(GivenOffice office, int year, Map<String, Object> edition) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(edition)
                .post("/api/v1/calendars/" + year + "/editions")
                .then();
    }
}
