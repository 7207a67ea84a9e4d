package org.zhucun.attendance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;

/** 考勤与督查 (F7): neither wins by itself. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ConflictTest {
    private static final String COUNTY = "421123";
    private static final LocalDate START = LocalDate.of(2018, 5, 7);

    @Test
    void f7_a_day_in_the_village_on_which_an_inspector_found_nobody_is_settled_by_a_person_with_a_reason() {
        String township = GivenRegisters.township(COUNTY, 0);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        GivenRegisters.confirm(clerk, township, "2018-09", null).statusCode(200);
        GivenOffice inspector = GivenOffices.inspector(COUNTY);
        String finding = found(inspector, cadre, "2018-09-12");
        GivenOffice office = GivenOffices.stationingOffice(COUNTY);
        conflicts(office, township, "OPEN").body("items", empty());
        issue(inspector, finding);

        String id = conflicts(office, township, "OPEN")
                .statusCode(200)
                .body("items.date", contains("2018-09-12"))
                .body("items[0].am", equalTo("IN_VILLAGE"))
                .body("items[0].cadreName", equalTo(cadre.name()))
                .body("items[0].findingId", equalTo(finding))
                .body("items[0].foundBy", equalTo(inspector.name()))
                .body("items[0].may", empty())
                .extract()
                .path("items[0].id");
        conflicts(clerk, township, "OPEN").body("items[0].may", empty());
        conflicts(GivenOffices.cadre(cadre.cadreId()), null, "OPEN").body("items", hasSize(1));
        conflicts(GivenOffices.unit(cadre.unitPath()), null, "OPEN").body("items", hasSize(1));
        conflicts(GivenOffices.stationingOffice("421124"), null, "OPEN").body("items.id", not(hasItem(id)));
        // nothing was concluded meanwhile
        GivenRegisters.register(clerk, township, "2018-09")
                .body("rows[0].entries", empty())
                .body("rows[0].summary.inVillageDays", equalTo(30.0f));

        waiting(office, id, false);
        settle(office, id, "0", Map.of("outcome", "REGISTER_STANDS", "reason", "在田间"))
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        over(finding);
        conflicts(office, township, "OPEN").body("items[0].may", contains("settle"));
        waiting(office, id, true);
        settle(clerk, id, "0", Map.of("outcome", "REGISTER_STANDS", "reason", "在田间"))
                .statusCode(403);
        settle(office, id, "0", Map.of("outcome", "REGISTER_STANDS")).statusCode(400);
        settle(office, id, "0", Map.of("outcome", "REGISTER_CORRECTED", "reason", "经核实当天未在村"))
                .statusCode(400)
                .body("violations.at", contains("/status"));
        settle(office, id, "7", Map.of("outcome", "REGISTER_STANDS", "reason", "在田间"))
                .statusCode(412);
        Map<String, Object> correction = Map.of(
                "outcome", "REGISTER_CORRECTED", "half", "DAY", "status", "UNEXCUSED_ABSENCE", "reason", "经核实当天未请假离村");
        settle(office, id, "0", correction)
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("outcome", equalTo("REGISTER_CORRECTED"))
                .body("entryId", notNullValue())
                .body("settledBy", equalTo(office.name()));
        settle(office, id, "1", correction).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        conflicts(office, township, "OPEN").body("items", empty());
        conflicts(office, township, "SETTLED").body("items.reason", contains("经核实当天未请假离村"));
        GivenRegisters.register(clerk, township, "2018-09")
                .body("state", equalTo("CONFIRMED"))
                .body("rows[0].entries.source", contains("CORRECTION", "CORRECTION"))
                .body("rows[0].entries[0].why", containsString("经核实当天未请假离村"))
                .body("rows[0].summary.unexcusedDays", equalTo(1.0f));
        // the correction tells the cadre, his unit and who had confirmed the month
        for (GivenOffice touched :
                new GivenOffice[] {GivenOffices.cadre(cadre.cadreId()), GivenOffices.unit(cadre.unitPath()), clerk}) {
            touched.request()
                    .get("/api/v1/attendance/corrections")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].touches.whom", contains("CADRE", "UNIT", "CONFIRMER"))
                    .body("items[0].touches.name", hasItems(cadre.name(), clerk.name()))
                    .body("items[0].am", equalTo("IN_VILLAGE"))
                    .body("items[0].status", equalTo("UNEXCUSED_ABSENCE"));
        }
        clerk.request()
                .get("/api/v1/attendance/corrections?confirmedByMe=true&cadre=" + cadre.cadreId())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void f7_a_register_that_stands_is_said_to_stand_with_a_reason_and_changes_nothing() {
        String township = GivenRegisters.township(COUNTY, 1);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice inspector = GivenOffices.inspector(COUNTY);
        String finding = found(inspector, cadre, "2018-09-12");
        issue(inspector, finding);
        over(finding);
        GivenOffice office = GivenOffices.orgDepartment(COUNTY);
        String id = conflicts(office, township, "OPEN").extract().path("items[0].id");
        settle(office, id, "0", Map.of("outcome", "REGISTER_STANDS", "reason", "当天在村民家调解，有三人证明"))
                .statusCode(200)
                .body("entryId", nullValue());
        GivenRegisters.register(GivenOffices.township(township), township, "2018-09")
                .body("rows[0].summary.inVillageDays", equalTo(30.0f));
    }

    @Test
    void f7_neither_who_found_it_nor_who_confirmed_the_day_settles_it() {
        String township = GivenRegisters.township(COUNTY, 2);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        GivenRegisters.confirm(clerk, township, "2018-09", null).statusCode(200);
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        String finding = found(department, cadre, "2018-09-12");
        issue(department, finding);
        over(finding);
        String id = conflicts(department, township, "OPEN").extract().path("items[0].id");
        Map<String, Object> stands = Map.of("outcome", "REGISTER_STANDS", "reason", "在田间");
        settle(department, id, "0", stands).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        GivenOffice also = GivenOffices.also(clerk, org.zhucun.scope.Role.STATIONING_OFFICE, COUNTY);
        settle(also, id, "0", stands).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        settle(GivenOffices.orgDepartment(COUNTY), id, "0", stands).statusCode(200);
    }

    @Test
    void f7_an_upheld_objection_to_the_finding_ends_what_it_asked_of_the_register() {
        String township = GivenRegisters.township(COUNTY, 5);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice inspector = GivenOffices.inspector(COUNTY);
        String finding = found(inspector, cadre, "2018-09-12");
        issue(inspector, finding);
        GivenOffice himself = GivenOffices.cadre(cadre.cadreId());
        step(himself, finding, "1", "objection", Map.of("words", "当天在村")).statusCode(200);
        over(finding);
        GivenOffice office = GivenOffices.orgDepartment(COUNTY);
        String id = conflicts(office, township, "OPEN").extract().path("items[0].id");
        settle(office, id, "0", Map.of("outcome", "REGISTER_STANDS", "reason", "在田间"))
                .statusCode(409);
        GivenOffice judge = GivenOffices.inspector(COUNTY);
        step(judge, finding, "2", "objection-decision", Map.of("decision", "UPHELD", "reason", "查属误记"))
                .statusCode(200);
        conflicts(office, township, "SETTLED")
                .body("items.id", contains(id))
                .body("items[0].outcome", equalTo("REGISTER_STANDS"))
                .body("items[0].reason", containsString("查属误记"))
                .body("items[0].settledBy", equalTo(judge.name()));
        conflicts(office, township, "OPEN").body("items", empty());
    }

    @Test
    void f7_where_the_register_says_that_he_was_away_there_is_nothing_to_settle() {
        String township = GivenRegisters.township(COUNTY, 3);
        Posted cadre = GivenPostings.to(township + "200", START);
        Posted later = GivenPostings.to(township + "201", LocalDate.of(2018, 10, 1));
        GivenRegisters.enter(GivenOffices.township(township), cadre, "2018-09-12", "DAY", "OFFICIAL_TRIP")
                .statusCode(201);
        GivenOffice inspector = GivenOffices.inspector(COUNTY);
        issue(inspector, found(inspector, cadre, "2018-09-12"));
        issue(inspector, found(inspector, later, "2018-09-12"));
        conflicts(GivenOffices.orgDepartment(COUNTY), township, null).body("items", empty());
    }

    @Test
    void f7_a_handover_signed_that_day_stands_beside_what_the_inspector_saw() {
        String township = GivenRegisters.township(COUNTY, 4);
        Posted leaver = GivenPostings.to(township + "200", START);
        Posted successor = GivenPostings.to(township + "200", START.plusDays(100));
        GivenPostings.asNation(
                connection -> GivenPostings.run(connection, """
                insert into handover (id, outgoing_posting_id, incoming_posting_id, cadre_id, cadre_name, successor_id, successor_name, team_id,
                                      village_code, village_name, started_on, state, leaver_signed_on, leaver_signed_by, region_path, unit_path)
                select ?, o.id, i.id, o.cadre_id, o.cadre_name, i.cadre_id, i.cadre_name, i.team_id, o.village_code, '交接村',
                       date '2018-09-01', 'LEAVER_SIGNED', date '2018-09-12', ?, o.region_path, o.unit_path
                from posting o, posting i where o.id = ? and i.id = ?
                """, Ids.next(), Ids.next(), leaver.id(), successor.id()));
        GivenOffice inspector = GivenOffices.inspector(COUNTY);
        issue(inspector, found(inspector, leaver, "2018-09-12"));
        conflicts(GivenOffices.orgDepartment(COUNTY), township, "OPEN").body("items[0].evidence", contains("在交接村签字交接"));
        GivenOffices.township(township)
                .request()
                .get("/api/v1/attendance/days?cadre=" + leaver.cadreId() + "&from=2018-09-12&to=2018-09-13")
                .then()
                .body("items[0].evidence", contains("在交接村签字交接"))
                .body("items[2].evidence", empty());
    }

    private static String found(GivenOffice inspector, Posted cadre, String on) {
        Response made = inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind", "CADRE",
                        "targetId", cadre.cadreId().toString(),
                        "category", "ABSENT",
                        "severity", "MODERATE",
                        "facts", "走访时未见本人，村干部称在县城",
                        "foundOn", on))
                .post("/api/v1/findings");
        made.then().statusCode(201);
        return made.path("id");
    }

    private static void issue(GivenOffice inspector, String finding) {
        step(inspector, finding, "0", "issue", Map.of()).statusCode(200);
    }

    private static ValidatableResponse step(
            GivenOffice office, String finding, String version, String step, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/findings/" + finding + "/" + step)
                .then();
    }

    /** The term of its statement, as time would end it. */
    private static void over(String finding) {
        OwnerRows.beyondScope(
                "finding", "update finding set statement_until = date '2018-12-31' where id = '" + finding + "'");
    }

    private static void waiting(GivenOffice office, String id, boolean there) {
        office.request()
                .get("/api/v1/inbox?size=200&kind=register-conflict")
                .then()
                .body("items.id", there ? hasItem(id) : not(hasItem(id)));
    }

    private static ValidatableResponse conflicts(GivenOffice office, String region, String state) {
        var request = office.request();
        if (region != null) {
            request = request.queryParam("region", region);
        }
        if (state != null) {
            request = request.queryParam("state", state);
        }
        return request.get("/api/v1/attendance/conflicts").then();
    }

    private static ValidatableResponse settle(GivenOffice office, String id, String version, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/attendance/conflicts/" + id + "/settlement")
                .then();
    }
}
