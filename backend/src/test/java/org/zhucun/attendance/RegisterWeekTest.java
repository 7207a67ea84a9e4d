package org.zhucun.attendance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.cadre.ByProduct;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDeed;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.kernel.Ids;

/** 按周确认、夜宿、副产品: what a register does besides days and months. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RegisterWeekTest {
    private static final String COUNTY = "451027";
    private static final LocalDate START = LocalDate.of(2021, 5, 7);

    @Inject
    Event<ByProduct> byProducts;

    @Test
    void weeks_are_closed_one_after_another_and_the_month_with_the_last() {
        String township = GivenRegisters.township(COUNTY, 0);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        GivenRegisters.enter(clerk, cadre, "2022-03-04", "DAY", "REST").statusCode(201);
        GivenRegisters.confirm(clerk, township, "2022-03", "2022-03-06")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("closedTo", equalTo("2022-03-06"))
                .body("confirmedBy", equalTo(clerk.name()))
                .body("may", contains("record", "confirm", "correct"));
        GivenRegisters.enter(clerk, cadre, "2022-03-06", "AM", "REST")
                .statusCode(409)
                .body("code", equalTo("REGISTER_CLOSED"));
        GivenRegisters.enter(clerk, cadre, "2022-03-07", "AM", "REST").statusCode(201);
        GivenRegisters.correct(clerk, cadre, "2022-03-06", "AM", "REST", "漏登").statusCode(201);
        for (String wrong : List.of("2022-03-06", "2022-04-01", "2099-03-31")) {
            GivenRegisters.confirm(clerk, township, "2022-03", wrong)
                    .statusCode(400)
                    .body("violations.at", contains("through"));
        }
        GivenRegisters.confirm(clerk, township, "2022-03", "2022-03-13")
                .statusCode(200)
                .body("closedTo", equalTo("2022-03-13"));
        GivenRegisters.confirm(clerk, township, "2022-03", null)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("closedTo", equalTo("2022-03-31"));
        assertEquals(
                List.of("2022-03-06", "2022-03-13", "2022-03-31"),
                GivenPostings.rows(
                        "select through from attendance_register where township_code = ? order by 1", township));
    }

    @Test
    void nights_are_entered_only_where_a_policy_asks_for_them() {
        String township = GivenRegisters.township(COUNTY, 1);
        String other = GivenRegisters.township(COUNTY, 2);
        Posted cadre = GivenPostings.to(township + "200", START);
        Posted elsewhere = GivenPostings.to(other + "200", START);
        GivenParameter.set("attendance.nightRequired.month", township, "15");
        GivenOffice clerk = GivenOffices.township(township);
        GivenOffice otherClerk = GivenOffices.township(other);
        GivenRegisters.enter(otherClerk, elsewhere, "2022-03-04", "NIGHT", "AWAY_OVERNIGHT")
                .statusCode(422)
                .body("detail", containsString("没有夜宿要求"));
        GivenRegisters.register(otherClerk, other, "2022-03")
                .body("nightsAsked", equalTo(false))
                .body("rows[0].nights", nullValue())
                .body("rows[0].nightsInVillage", nullValue());

        GivenRegisters.enter(clerk, cadre, "2022-03-04", "NIGHT", "AWAY_OVERNIGHT")
                .statusCode(201);
        GivenRegisters.enter(clerk, cadre, "2022-03-05", "NIGHT", "REST").statusCode(422);
        GivenRegisters.enter(clerk, cadre, "2022-03-05", "DAY", "AWAY_OVERNIGHT")
                .statusCode(422);
        GivenRegisters.enter(clerk, cadre, "2022-03-07", "PM", "OFFICIAL_TRIP").statusCode(201);
        GivenRegisters.enter(clerk, cadre, "2022-03-08", "DAY", "OFFICIAL_TRIP").statusCode(201);
        GivenRegisters.enter(clerk, cadre, "2022-03-08", "NIGHT", "IN_VILLAGE").statusCode(201);
        GivenRegisters.register(clerk, township, "2022-03")
                .body("nightsAsked", equalTo(true))
                .body("rows[0].nights.date", contains("2022-03-04", "2022-03-08"))
                .body("rows[0].nights.inVillage", contains(false, true))
                .body("rows[0].nightsInVillage", equalTo(29))
                .body("rows[0].summary.inVillageDays", equalTo(29.5f));
        assertEquals(
                List.of("2"),
                GivenPostings.rows(
                        "select nights_away[3] from attendance_year where posting_id = ? and year = 2022", cadre.id()));
    }

    @Test
    void a_training_roll_needs_no_clerk_and_overwrites_nobody() {
        String township = GivenRegisters.township(COUNTY, 3);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        GivenRegisters.enter(clerk, cadre, "2022-03-08", "AM", "LEAVE").statusCode(201);
        UUID course = Ids.next();
        roll(department, course, cadre, "2022-03-07", "2022-03-09", false);
        GivenRegisters.register(clerk, township, "2022-03")
                .body("rows[0].summary.trainingDays", equalTo(2.5f))
                .body("rows[0].summary.leaveDays", equalTo(0.5f))
                .body(
                        "rows[0].entries.source",
                        contains("TRAINING", "TRAINING", "CLERK", "TRAINING", "TRAINING", "TRAINING"))
                .body("rows[0].entries[0].why", containsString("参训名册“驻村干部培训班”"));
        days(clerk, cadre, "2022-03-07").body("items[0].rule", containsString("副产品规则"));
        days(clerk, cadre, "2022-03-10").body("items[0].rule", containsString("默认在岗规则"));
        // told again nothing changes; told otherwise the days that are not meant any more go back
        roll(department, course, cadre, "2022-03-07", "2022-03-09", false);
        assertEquals(3, entries(cadre));
        roll(department, course, cadre, "2022-03-07", "2022-03-07", false);
        GivenRegisters.register(clerk, township, "2022-03")
                .body("rows[0].summary.trainingDays", equalTo(1.0f))
                .body("rows[0].summary.leaveDays", equalTo(0.5f));
        roll(department, course, cadre, "2022-03-07", "2022-03-07", true);
        GivenRegisters.register(clerk, township, "2022-03").body("rows[0].summary.trainingDays", equalTo(0.0f));

        GivenRegisters.confirm(clerk, township, "2022-03", null).statusCode(200);
        roll(department, course, cadre, "2022-03-21", "2022-03-22", false);
        GivenRegisters.register(clerk, township, "2022-03")
                .body("rows[0].summary.trainingDays", equalTo(2.0f))
                .body(
                        "rows[0].entries.findAll { it.date == '2022-03-21' }.source",
                        contains("CORRECTION", "CORRECTION"));
        clerk.request()
                .get("/api/v1/attendance/corrections")
                .then()
                .body("items", hasSize(2))
                .body("items.reason", contains("参训名册：驻村干部培训班", "参训名册：驻村干部培训班"));
    }

    @Test
    void a_course_that_is_corrected_keeps_its_days_in_a_confirmed_month() {
        String township = GivenRegisters.township(COUNTY, 6);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        Map<String, Object> course = course("驻村干部培训班", "COLLECTIVE", "2022-03-21");
        String id = held(department, course, cadre);
        GivenRegisters.confirm(clerk, township, "2022-03", null).statusCode(200);
        // another title says nothing new of anybody
        changed(department, id, course("驻村工作队培训班", "COLLECTIVE", "2022-03-21"));
        trained(clerk, township, 2.0f);
        assertEquals(List.of("2"), written(cadre));
        // a day later: the first day goes back, the third is taken
        changed(department, id, course("驻村工作队培训班", "COLLECTIVE", "2022-03-22"));
        trained(clerk, township, 2.0f);
        assertEquals(List.of("4"), written(cadre));
        // what was read in the evenings was no course after all, and then it was
        changed(department, id, course("自学", "SELF_STUDY", "2022-03-22"));
        trained(clerk, township, 0.0f);
        GivenRegisters.correct(clerk, cadre, "2022-03-23", "DAY", "IN_VILLAGE", "当天在村")
                .statusCode(201);
        changed(department, id, course("驻村工作队培训班", "COLLECTIVE", "2022-03-22"));
        trained(clerk, township, 1.0f);
    }

    @Test
    void a_course_that_lay_years_elsewhere_leaves_nothing_there() {
        String township = GivenRegisters.township(COUNTY, 7);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        String id = held(department, course("培训班", "COLLECTIVE", "2022-03-21"), cadre);
        changed(department, id, course("培训班", "COLLECTIVE", "2024-03-21"));
        trained(clerk, township, 0.0f);
        assertEquals(List.of("6"), written(cadre));
    }

    @Test
    void a_course_can_be_corrected_after_the_stay_has_ended_in_the_middle_of_it() {
        String township = GivenRegisters.township(COUNTY, 0);
        Posted cadre = GivenPostings.to(township + "201", START);
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        String id = held(department, course("培训班", "COLLECTIVE", "2022-05-21"), cadre);
        GivenPostings.asNation(connection -> GivenPostings.run(
                connection,
                "update posting set ended_on = '2022-05-21', end_state = 'ENDED', end_reason = 'ROTATION' where id = ?",
                cadre.id()));
        changed(department, id, course("另一个培训班", "COLLECTIVE", "2022-05-21"));
    }

    private static Map<String, Object> course(String title, String kind, String from) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "kind",
                kind,
                "organizerLevel",
                "COUNTY",
                "organizerName",
                "组织部",
                "regionCode",
                COUNTY,
                "startedOn",
                from,
                "days",
                2));
    }

    private static String held(GivenOffice office, Map<String, Object> course, Posted cadre) {
        course.put("attendees", List.of(Map.of("cadreId", cadre.cadreId())));
        return office.request()
                .contentType(ContentType.JSON)
                .body(course)
                .post("/api/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void changed(GivenOffice office, String course, Map<String, Object> body) {
        String version = office.request().get("/api/v1/trainings/" + course).header("ETag");
        body.remove("regionCode");
        office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .put("/api/v1/trainings/" + course)
                .then()
                .statusCode(200);
    }

    private static void trained(GivenOffice clerk, String township, float days) {
        GivenRegisters.register(clerk, township, "2022-03").body("rows[0].summary.trainingDays", equalTo(days));
    }

    private static List<String> written(Posted cadre) {
        return GivenPostings.rows("select count(*) from attendance_entry where posting_id = ?", cadre.id());
    }

    @Test
    void a_roll_about_days_to_come_says_nothing_of_them_yet() {
        String township = GivenRegisters.township(COUNTY, 4);
        Posted cadre = GivenPostings.to(township + "200", START);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        roll(
                GivenOffices.orgDepartment(COUNTY),
                Ids.next(),
                cadre,
                today.toString(),
                today.plusDays(3).toString(),
                false);
        assertEquals(1, entries(cadre));
    }

    @Test
    void a_day_is_one_of_shanghai_on_whatever_server() {
        String township = GivenRegisters.township(COUNTY, 5);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Honolulu", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
                GivenRegisters.enter(clerk, cadre, today.toString(), "AM", "REST")
                        .statusCode(201)
                        .body("date", equalTo(today.toString()));
                GivenRegisters.enter(clerk, cadre, today.plusDays(1).toString(), "AM", "REST")
                        .statusCode(422);
                GivenRegisters.register(clerk, township, today.toString().substring(0, 7))
                        .body("rows[0].entries.date", contains(today.toString()))
                        .body("rows[0].summary.postedDays", equalTo((float) today.getDayOfMonth()));
                days(clerk, cadre, today.toString()).body("items.date", contains(today.toString(), today.toString()));
            }
        } finally {
            TimeZone.setDefault(before);
        }
        GivenRegisters.register(clerk, township, "2022-03").body("rows[0].entries", empty());
    }

    private void roll(GivenOffice office, UUID course, Posted cadre, String from, String to, boolean withdrawn) {
        GivenDeed.run(
                office,
                () -> byProducts.fire(new ByProduct(
                        ByProduct.Kind.TRAINING,
                        course,
                        "驻村干部培训班",
                        withdrawn,
                        List.of(new ByProduct.Stay(cadre.cadreId(), LocalDate.parse(from), LocalDate.parse(to))))));
    }

    private static ValidatableResponse days(GivenOffice office, Posted cadre, String day) {
        return office.request()
                .get("/api/v1/attendance/days?cadre=" + cadre.cadreId() + "&from=" + day + "&to=" + day)
                .then()
                .statusCode(200);
    }

    private static int entries(Posted cadre) {
        return Integer.parseInt(GivenPostings.rows(
                        "select count(*) from attendance_entry where posting_id = ? and source = 'TRAINING'",
                        cadre.id())
                .get(0));
    }
}
