package org.zhucun.attendance.leave;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

/** 代理审批 and empty seats: who is asked when nobody is there, what he may open, and when that ends. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class StandInTest {
    private static final String URL = "/api/v1/leave-requests";
    private static final String STAND_INS = "/api/v1/leave-stand-ins";
    private static final LocalDate START = LocalDate.of(2021, 5, 7);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_stand_in_opens_the_request_and_its_subject_and_no_more_and_only_until_it_is_decided() {
        Posted cadre = GivenPostings.to("520121101201", START);
        Posted other = GivenPostings.to("520121102201", START);
        GivenOffice chief = GivenOffices.township("520121101");
        GivenOffice deputy = GivenOffices.township("520121102");
        String leave = asked(cadre, "2022-03-01", "2022-03-02");
        deputy.request().get(URL + "/" + leave).then().statusCode(404);
        chief.request()
                .get(STAND_INS + "/deputies?seat=520121101")
                .then()
                .statusCode(200)
                .body("accountId", hasItem(deputy.accountId().toString()))
                .body("accountId", not(hasItem(chief.accountId().toString())));
        appoint(chief, "520121101", deputy, TODAY, TODAY.plusDays(5))
                .statusCode(201)
                .body("active", equalTo(true))
                .body("seatName", containsString("双流"));
        deputy.request()
                .get(URL + "/" + leave)
                .then()
                .statusCode(200)
                .body("cadreName", equalTo(cadre.name()))
                .body("may", hasItem("approve"));
        deputy.request()
                .get(URL + "/" + leave + "/subject")
                .then()
                .statusCode(200)
                .body("cadreName", equalTo(cadre.name()));
        deputy.request()
                .get("/api/v1/inbox?kind=leave-approval&size=200")
                .then()
                .body("items.id", hasItem(leave))
                .body("items.find { it.id == '" + leave + "' }.place", containsString("双流"));
        // no more than that
        deputy.request().get("/api/v1/cadres/" + cadre.cadreId()).then().statusCode(404);
        deputy.request().get(URL + "?size=200").then().body("items.id", not(hasItem(leave)));
        deputy.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", "2022-03-02"))
                .post(URL + "/" + leave + "/return")
                .then()
                .statusCode(403);
        decide(deputy, leave, 0)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo(deputy.name()))
                .body("decidedOffice", containsString("代理"));
        assertEquals(
                List.of("1"),
                GivenPostings.rows(
                        "select count(*) from deed where action = 'LEAVE_DECIDED' and outcome = 'DONE' and subject_id = ?",
                        leave));
        // the grant ended with the task
        deputy.request().get(URL + "/" + leave).then().statusCode(404);
        deputy.request().get(URL + "/" + leave + "/subject").then().statusCode(404);
        deputy.request()
                .get("/api/v1/inbox?kind=leave-approval&size=200")
                .then()
                .body("items.id", not(hasItem(leave)));
        // his own township is his as ever
        String own = asked(other, "2022-03-01", "2022-03-02");
        decide(deputy, own, 0).statusCode(200).body("decidedOffice", not(containsString("代理")));
    }

    @Test
    void a_stand_in_decides_many_as_one_each_and_stops_when_he_is_ended() {
        Posted cadre = GivenPostings.to("520121104201", START);
        GivenOffice chief = GivenOffices.township("520121104");
        GivenOffice deputy = GivenOffices.township("520121105");
        String first = asked(cadre, "2022-03-01", "2022-03-02");
        String second = asked(cadre, "2022-04-11", "2022-04-12");
        String id = appoint(chief, "520121104", deputy, TODAY.minusDays(1), TODAY.plusDays(5))
                .statusCode(201)
                .extract()
                .path("id");
        appoint(chief, "520121104", deputy, TODAY, TODAY).statusCode(409).body("code", equalTo("CONFLICT"));
        deputy.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("id", first, "version", 0, "approve", true),
                                Map.of("id", UUID.randomUUID().toString(), "version", 0, "approve", true))))
                .post(URL + "/approvals")
                .then()
                .statusCode(200)
                .body("decided", equalTo(1))
                .body("results[1].code", equalTo("OUT_OF_JURISDICTION"));
        deputy.request()
                .header("If-Match", "\"0\"")
                .post(STAND_INS + "/" + id + "/ending")
                .then()
                .statusCode(403);
        chief.request()
                .header("If-Match", "\"0\"")
                .post(STAND_INS + "/" + id + "/ending")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        decide(deputy, second, 0).statusCode(403);
        decide(chief, second, 0).statusCode(200);
    }

    @Test
    void nobody_stands_in_before_his_period_for_himself_or_from_elsewhere() {
        Posted cadre = GivenPostings.to("520121106201", START);
        GivenOffice chief = GivenOffices.township("520121106");
        GivenOffice deputy = GivenOffices.township("520121105");
        String leave = asked(cadre, "2022-03-01", "2022-03-02");
        appoint(chief, "520121106", deputy, TODAY.plusDays(2), TODAY.plusDays(5))
                .statusCode(201)
                .body("active", equalTo(false));
        deputy.request().get(URL + "/" + leave).then().statusCode(404);
        appoint(chief, "520121106", GivenOffices.township("430923111"), TODAY, TODAY)
                .statusCode(422);
        appoint(chief, "520121107", deputy, TODAY, TODAY).statusCode(403);
        appoint(chief, "520121106", deputy, TODAY.minusDays(9), TODAY.minusDays(5))
                .statusCode(422);
    }

    @Test
    void an_empty_seat_passes_its_leaves_on_to_the_county_until_somebody_sits_there() {
        Posted cadre = GivenPostings.to("520121103201", START);
        GivenOffice county = GivenOffices.orgDepartment("520121");
        String leave = asked(cadre, "2022-03-01", "2022-03-02");
        waiting(county).body("items.id", hasItem(leave));
        GivenOffice clerk = GivenOffices.township("520121103");
        waiting(clerk).body("items.id", hasItem(leave));
        waiting(county).body("items.id", not(hasItem(leave)));
        // who asks for somebody leaves the seat empty for this one
        String typed = asked(clerk, cadre, "2022-05-09", "2022-05-10");
        waiting(clerk).body("items.id", not(hasItem(typed)));
        waiting(county).body("items.id", hasItem(typed));
        decide(county, typed, 0).statusCode(200);
        waiting(county).body("items.findAll { it.id == '" + typed + "' }", hasSize(0));
    }

    @Test
    void who_stands_in_for_a_county_is_handed_what_its_empty_townships_pass_up() {
        Posted cadre = GivenPostings.to("520122101201", START);
        Posted manned = GivenPostings.to("520122102201", START);
        GivenOffices.township("520122102");
        GivenOffice county = GivenOffices.orgDepartment("520122");
        GivenOffice deputy = GivenOffices.orgDepartment("520123");
        String passedUp = asked(cadre, "2022-03-01", "2022-03-02");
        String townships = asked(manned, "2022-03-01", "2022-03-02");
        appoint(county, "520122", deputy, TODAY, TODAY.plusDays(5)).statusCode(201);
        waiting(deputy).body("items.id", hasItem(passedUp)).body("items.id", not(hasItem(townships)));
        deputy.request().get(URL + "/" + townships).then().statusCode(404);
        decide(deputy, townships, 0).statusCode(403);
        deputy.request().get(URL + "/" + passedUp).then().statusCode(200).body("may", hasItem("approve"));
        decide(deputy, passedUp, 0)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedOffice", containsString("代理"));
    }

    private static ValidatableResponse waiting(GivenOffice office) {
        return office.request()
                .get("/api/v1/inbox?kind=leave-approval&size=200")
                .then()
                .statusCode(200);
    }

    private static String asked(Posted cadre, String from, String to) {
        return asked(GivenOffices.cadre(cadre.cadreId()), cadre, from, to);
    }

    private static String asked(GivenOffice office, Posted cadre, String from, String to) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("postingId", cadre.id(), "kind", "PERSONAL", "from", from, "to", to, "reason", "家事"))
                .post(URL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse appoint(
            GivenOffice office, String seat, GivenOffice deputy, LocalDate from, LocalDate to) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "seat", seat,
                        "accountId", deputy.accountId(),
                        "from", from.toString(),
                        "to", to.toString(),
                        "reason", "书记外出学习"))
                .post(STAND_INS)
                .then();
    }

    private static ValidatableResponse decide(GivenOffice office, String id, int version) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("approve", true))
                .post(URL + "/" + id + "/approval")
                .then();
    }
}
