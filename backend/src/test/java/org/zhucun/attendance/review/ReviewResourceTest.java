package org.zhucun.attendance.review;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;

/** 考勤查阅: in townships that no other test uses. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ReviewResourceTest {
    private static final LocalDate START = LocalDate.of(2021, 5, 7);

    @BeforeEach
    void the_policy_of_domain_2_8() {
        GivenParameter.set("leave.tier1.maxDays", "000000", "3");
        GivenParameter.set("leave.mergeConsecutive", "000000", "true");
    }

    @Test
    void every_half_day_of_a_cadre_says_why() {
        Posted cadre = GivenPostings.to("430923200200", LocalDate.of(2022, 3, 2));
        enter(cadre, "2022-03-03", "PM", "TRAINING");
        GivenOffice county = GivenOffices.orgDepartment("430923");
        days(county, cadre, "2022-03-01", "2022-03-04")
                .statusCode(200)
                .body("items", hasSize(8))
                .body(
                        "items.status",
                        contains(
                                "NOT_POSTED",
                                "NOT_POSTED",
                                "IN_VILLAGE",
                                "IN_VILLAGE",
                                "IN_VILLAGE",
                                "TRAINING",
                                "IN_VILLAGE",
                                "IN_VILLAGE"))
                .body("items.why", everyItem(notNullValue()))
                .body("items[2].why", allOf(containsString("2022-03-02"), containsString("在村")))
                .body("items[5].why", containsString("培训"))
                .body("items.kind", everyItem(equalTo("WORKDAY")));
        days(GivenOffices.cadre(cadre.cadreId()), cadre, "2022-03-01", "2022-03-04")
                .statusCode(200)
                .body("items", hasSize(8));
        days(GivenOffices.unit(cadre.unitPath()), cadre, "2022-03-01", "2022-03-04")
                .statusCode(200);
        days(GivenOffices.orgDepartment("430624"), cadre, "2022-03-01", "2022-03-04")
                .statusCode(404);
        days(county, cadre, "2022-03-04", "2022-03-01").statusCode(400);
        days(
                        county,
                        cadre,
                        "2022-03-01",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString())
                .statusCode(400);
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        days(county, cadre, tomorrow, tomorrow).statusCode(422);
    }

    @Test
    void a_countys_day_shows_who_was_away_and_why() {
        Posted away = GivenPostings.to("430923209200", START);
        Posted half = GivenPostings.to("430923209201", START);
        Posted present = GivenPostings.to("430923209202", START);
        enter(away, "2022-03-10", "DAY", "REST");
        enter(half, "2022-03-10", "AM", "OFFICIAL_TRIP");
        enter(present, "2022-03-09", "AM", "OFFICIAL_TRIP");
        GivenOffice county = GivenOffices.orgDepartment("430923");
        county.request()
                .queryParam("region", "430923209")
                .queryParam("date", "2022-03-10")
                .get("/api/v1/attendance/exceptions")
                .then()
                .statusCode(200)
                .body("items.name", contains(away.name(), half.name()))
                .body("items[0].am.status", equalTo("REST"))
                .body("items[0].pm.why", containsString("轮休"))
                .body("items[1].am.status", equalTo("OFFICIAL_TRIP"))
                .body("items[1].pm", nullValue());
        county.request()
                .queryParam("region", "430923209")
                .queryParam("date", "2022-03-10")
                .queryParam("status", "REST")
                .get("/api/v1/attendance/exceptions")
                .then()
                .body("items", hasSize(1));
        String next = county.request()
                .queryParam("region", "430923209")
                .queryParam("date", "2022-03-10")
                .queryParam("size", 1)
                .get("/api/v1/attendance/exceptions")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        county.request()
                .queryParam("region", "430923209")
                .queryParam("date", "2022-03-10")
                .queryParam("size", 1)
                .queryParam("after", next)
                .get("/api/v1/attendance/exceptions")
                .then()
                .body("items.name", contains(half.name()))
                .body("next", nullValue());
        county.request()
                .queryParam("region", "620503")
                .queryParam("date", "2022-03-10")
                .get("/api/v1/attendance/exceptions")
                .then()
                .statusCode(404);
    }

    @Test
    void months_add_up_the_same_by_township_team_and_cadre() {
        Posted one = GivenPostings.to("430624116200", START);
        Posted other = GivenPostings.to("430624116201", LocalDate.of(2022, 3, 22));
        Posted third = GivenPostings.to("430624117200", START);
        List.of(one, other, third).forEach(ReviewResourceTest::posted);
        enter(one, "2022-03-10", "DAY", "REST");
        enter(other, "2022-03-30", "AM", "TRAINING");
        enter(third, "2022-03-10", "DAY", "LEAVE");
        GivenOffice county = GivenOffices.orgDepartment("430624");
        months(county, "township")
                .statusCode(200)
                .body("items.key", contains("430624116", "430624117"))
                .body("items.state", contains("OPEN", "OPEN"))
                .body("items.postings", contains(2, 1))
                .body("items.postedDays", contains(41.0f, 31.0f))
                .body("items.inVillageDays", contains(39.5f, 30.0f))
                .body("items.restDays", contains(1.0f, 0.0f))
                .body("items.trainingDays", contains(0.5f, 0.0f))
                .body("items.leaveDays", contains(0.0f, 1.0f))
                .body("items.through", contains("2022-03-31", "2022-03-31"));
        months(GivenOffices.of(org.zhucun.scope.Role.ORGANIZATION_DEPARTMENT, "43"), "county")
                .body("items.find { it.key == '430624' }.postedDays", equalTo(72.0f))
                .body("items.find { it.key == '430624' }.townships", equalTo(2))
                .body("items.find { it.key == '430624' }.inVillageDays", equalTo(69.5f));
        for (String by : List.of("team", "cadre")) {
            ValidatableResponse rows = months(county, by).statusCode(200).body("items", hasSize(3));
            List<Float> inVillage = rows.extract().path("items.inVillageDays");
            assertEquals(69.5, inVillage.stream().mapToDouble(days -> days).sum());
        }
        months(county, "cadre").body("items.name", contains(one.name(), other.name(), third.name()));
        months(GivenOffices.unit(one.unitPath()), "township")
                .body("items", hasSize(1))
                .body("items[0].postedDays", equalTo(31.0f))
                .body("items[0].inVillageDays", equalTo(30.0f));
        months(GivenOffices.cadre(third.cadreId()), "cadre")
                .body("items", hasSize(1))
                .body("items[0].leaveDays", equalTo(1.0f));
        months(county, "person").statusCode(400);
        county.request()
                .queryParam("month", "2022-03")
                .queryParam("by", "cadre")
                .queryParam("sort", "restDays")
                .get("/api/v1/attendance/months")
                .then()
                .statusCode(400);
        Set<String> seen = new HashSet<>();
        String next = null;
        do {
            var request = county.request()
                    .queryParam("month", "2022-03")
                    .queryParam("by", "cadre")
                    .queryParam("size", 1);
            ValidatableResponse page = (next == null ? request : request.queryParam("after", next))
                    .get("/api/v1/attendance/months")
                    .then()
                    .statusCode(200);
            seen.add(page.extract().path("items[0].key"));
            next = page.extract().path("next");
        } while (next != null);
        assertEquals(3, seen.size());
    }

    @Test
    void the_file_names_the_months_in_which_something_else_than_presence_stands() {
        Posted cadre = GivenPostings.to("510824106200", START);
        enter(cadre, "2022-02-10", "DAY", "REST");
        enter(cadre, "2022-02-10", "DAY", "IN_VILLAGE");
        enter(cadre, "2022-03-10", "AM", "REST");
        GivenOffices.cadre(cadre.cadreId())
                .request()
                .get("/api/v1/cadres/" + cadre.cadreId() + "/file")
                .then()
                .statusCode(200)
                .body("sections.attendance", hasSize(1))
                .body("sections.attendance[0].title", containsString("2022-03"));
    }

    @Test
    void a_posting_that_ends_earlier_than_entered_counts_no_longer_after_its_end() {
        Posted cadre = GivenPostings.to("510824100200", START);
        posted(cadre);
        enter(cadre, "2022-03-10", "DAY", "REST");
        enter(cadre, "2022-03-20", "DAY", "REST");
        GivenPostings.asNation(connection -> GivenPostings.run(
                connection,
                "update posting set ended_on = '2022-03-15', end_state = 'ENDED', end_reason = 'ILLNESS' where id = ?",
                cadre.id()));
        tell(cadre, LocalDate.of(2022, 3, 15));
        months(GivenOffices.township("510824100"), "township")
                .body("items[0].postedDays", equalTo(15.0f))
                .body("items[0].restDays", equalTo(1.0f))
                .body("items[0].inVillageDays", equalTo(14.0f));
        GivenOffices.township("510824100")
                .request()
                .get("/api/v1/attendance/registers/510824100/2022-03")
                .then()
                .body("rows[0].entries.date", not(hasItem("2022-03-20")))
                .body("rows[0].summary.restDays", equalTo(1.0f));
        assertEquals(
                List.of("2"),
                GivenPostings.rows("select count(*) from attendance_entry where posting_id = ?", cadre.id()));
        assertEquals(
                List.of("0"),
                GivenPostings.rows(
                        "select count(*) from attendance_rollup where month > '2022-03-01' and postings > 0 and region_path = ?",
                        GivenOffices.path("510824100")));
    }

    @Test
    void a_leave_still_ahead_is_not_counted_yet() {
        Posted cadre = GivenPostings.to("510824102200", START);
        posted(cadre);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate end = today.withDayOfMonth(today.lengthOfMonth());
        GivenOffice clerk = GivenOffices.township("510824102");
        String id = clerk.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "postingId",
                        cadre.id(),
                        "kind",
                        "SICK",
                        "from",
                        today.toString(),
                        "to",
                        end.toString(),
                        "reason",
                        "病"))
                .post("/api/v1/leave-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        GivenOffices.orgDepartment("510824")
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("approve", true))
                .post("/api/v1/leave-requests/" + id + "/approval")
                .then()
                .statusCode(200);
        clerk.request()
                .queryParam("month", today.toString().substring(0, 7))
                .queryParam("by", "township")
                .get("/api/v1/attendance/months")
                .then()
                .body("items[0].postedDays", equalTo((float) today.getDayOfMonth()))
                .body("items[0].leaveDays", equalTo(1.0f))
                .body("items[0].inVillageDays", equalTo(today.getDayOfMonth() - 1.0f))
                .body("items[0].through", equalTo(today.toString()));
    }

    @Test
    void a_month_that_has_not_begun_has_no_sums() {
        GivenOffices.orgDepartment("430624")
                .request()
                .queryParam("month", "2099-01")
                .queryParam("by", "county")
                .get("/api/v1/attendance/months")
                .then()
                .statusCode(422);
    }

    @Test
    void what_is_kept_is_what_the_entries_amount_to_after_a_rebuild_too() {
        Posted cadre = GivenPostings.to("510824104200", START);
        posted(cadre);
        enter(cadre, "2022-03-10", "DAY", "REST");
        enter(cadre, "2022-03-10", "PM", "TRAINING");
        enter(cadre, "2022-03-11", "AM", "LEAVE");
        enter(cadre, "2022-03-11", "AM", "IN_VILLAGE");
        String kept = "select am, pm, version from attendance_month where posting_id = ?";
        String counts =
                "select official_trip, training, leave, rest, unexcused, posted from attendance_rollup where month = '2022-03-01' and region_path = ?";
        List<String> months = GivenPostings.rows(kept, cadre.id());
        List<String> rollup = GivenPostings.rows(counts, GivenOffices.path("510824104"));
        assertEquals(List.of("0|1|0|1|0|62"), rollup);
        GivenPostings.asNation(connection -> {
            GivenPostings.run(
                    connection,
                    "update attendance_month set am = ?, pm = ?, version = 0 where posting_id = ?",
                    "U".repeat(31),
                    "U".repeat(31),
                    cadre.id());
        });
        GivenPostings.asOwner(
                "select attendance_rebuild('2022-03-01', '" + GivenOffices.path("510824104") + "', '2026-01-01')");
        assertEquals(months, GivenPostings.rows(kept, cadre.id()));
        assertEquals(rollup, GivenPostings.rows(counts, GivenOffices.path("510824104")));
        assertEquals(
                List.of("4"),
                GivenPostings.rows("select count(*) from attendance_key where posting_id = ?", cadre.id()));
    }

    private static void posted(Posted cadre) {
        tell(cadre, START);
    }

    private static void tell(Posted cadre, LocalDate since) {
        GivenPostings.moved(GivenOffices.orgDepartment(cadre.village().substring(0, 6)), cadre.id(), since);
    }

    private static void enter(Posted cadre, String date, String half, String status) {
        GivenOffices.township(cadre.village().substring(0, 9))
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "id", UUID.randomUUID(), "postingId", cadre.id(), "date", date, "half", half, "status", status))
                .post("/api/v1/attendance/entries")
                .then()
                .statusCode(201)
                .body("version", greaterThan(0));
    }

    private static ValidatableResponse days(GivenOffice office, Posted cadre, String from, String to) {
        return office.request()
                .queryParam("cadre", cadre.cadreId())
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/api/v1/attendance/days")
                .then();
    }

    private static ValidatableResponse months(GivenOffice office, String by) {
        return office.request()
                .queryParam("month", "2022-03")
                .queryParam("by", by)
                .queryParam("size", 200)
                .get("/api/v1/attendance/months")
                .then();
    }
}
