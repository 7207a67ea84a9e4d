package org.zhucun.supervision.fairness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** Whether supervision itself is even: coverage, repeat visits, the spread of outcomes; and that nobody is ranked by it. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class CoverageTest {
    private static final String COVERAGE = "/api/v1/inspection-coverage";
    private static final String COUNTY = "211224";
    private static final String PERIOD = "?from=2024-01-01&to=2024-03-31";

    private final GivenOffice inspector = GivenOffices.inspector(COUNTY);

    @Test
    void villages_say_how_often_and_how_long_ago_and_which_never() {
        GivenPosting often = served("211224100002");
        GivenPosting once = served("211224100003");
        GivenPosting before = served("211224100004");
        GivenPosting never = served("211224102008");
        // Monday to Wednesday of one week: one more than the two that are allowed
        String productive = visit(inspector, often, "2024-02-05");
        visit(inspector, often, "2024-02-06");
        visit(GivenOffices.inspector("2112"), often, "2024-02-07");
        visit(inspector, once, "2024-03-01");
        visit(inspector, before, "2023-12-01");
        found(productive, often);
        found(productive, often);
        GivenOffice city = GivenOffices.orgDepartment("2112");
        Response all = villages(city, "&region=" + COUNTY);
        all.then()
                .body(at(often) + ".visits", equalTo(3))
                .body(at(often) + ".weeksOver", equalTo(1))
                .body(at(often) + ".lastOn", equalTo("2024-02-07"))
                .body(at(often) + ".daysSince", equalTo(53))
                .body(at(once) + ".visits", equalTo(1))
                .body(at(once) + ".weeksOver", equalTo(0))
                .body(at(before) + ".visits", equalTo(0))
                .body(at(before) + ".lastOn", equalTo("2023-12-01"))
                .body(at(never) + ".lastOn", nullValue());
        List<String> codes = all.path("items.villageCode");
        assertEquals(codes.stream().sorted().toList(), codes, "in the order of the codes, not of what was found");
        villages(city, "&region=" + COUNTY + "&gap=OVER").then().body("items.villageCode", contains(often.village()));
        villages(city, "&region=" + COUNTY + "&gap=NEVER").then().body("items.villageCode", contains(never.village()));
        villages(city, "&region=" + COUNTY + "&gap=NOT_IN_PERIOD")
                .then()
                .body("items.villageCode", contains(before.village(), never.village()));
        // the county does not know the visits of the city: they come unannounced
        villages(inspector, "")
                .then()
                .body(at(often) + ".visits", equalTo(2))
                .body(at(often) + ".weeksOver", equalTo(0));
        sums(city);
        Response page = city.request().get(COVERAGE + "/villages" + PERIOD + "&size=2&region=" + COUNTY);
        city.request()
                .queryParam("from", "2024-01-01")
                .queryParam("to", "2024-03-31")
                .queryParam("region", COUNTY)
                .queryParam("size", 2)
                .queryParam("after", page.<String>path("next"))
                .get(COVERAGE + "/villages")
                .then()
                .body("items.villageCode", contains(before.village(), never.village()));
    }

    private void sums(GivenOffice city) {
        city.request()
                .get(COVERAGE + PERIOD + "&region=" + COUNTY)
                .then()
                .statusCode(200)
                .body("villages", equalTo(4))
                .body("visited", equalTo(2))
                .body("never", equalTo(1))
                .body("overVillages", equalTo(1))
                .body("weeklyLimit", equalTo(2))
                .body("medianDays", equalTo(53))
                .body("offices.code", contains("/21/2112/", "/21/2112/211224/"))
                .body("offices[1].visits", equalTo(3))
                .body("offices[1].none", equalTo(2))
                .body("offices[1].two", equalTo(1))
                .body("offices[1].findings", equalTo(2))
                .body("offices[1].perVisit", equalTo("0.67"))
                .body("offices[0].perVisit", equalTo("0.00"))
                .body("units.visits.sum()", equalTo(4));
    }

    @Test
    void it_is_for_those_who_supervise_and_within_their_place() {
        for (GivenOffice nobody : List.of(
                GivenOffices.township("211224100"),
                GivenOffices.unit("/X/"),
                GivenOffices.securityAdministrator(COUNTY))) {
            nobody.request().get(COVERAGE).then().statusCode(403);
            nobody.request().get(COVERAGE + "/villages").then().statusCode(403);
        }
        served("211223100033");
        inspector.request().get(COVERAGE + "?region=211223").then().statusCode(404);
        inspector
                .request()
                .get(COVERAGE + "?from=2024-02-01&to=2024-01-01")
                .then()
                .statusCode(400);
        inspector
                .request()
                .get(COVERAGE + "/villages")
                .then()
                .statusCode(200)
                .body("items.villageCode", not(hasItem("211223100033")));
    }

    /** 不排名: no person stands in it and nothing can be sorted by an outcome. */
    @Test
    void q3_it_watches_offices_and_ranks_no_cadre() {
        Set<String> said = new TreeSet<>();
        Stream.of(InspectionCoverage.class, InspectionCoverage.OutcomeSpread.class, VillageCoverage.class)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .forEach(said::add);
        assertTrue(
                said.stream()
                        .noneMatch(name ->
                                name.matches("(?i).*(cadre|person|account|inspector|secretary|rank|score|order).*")),
                said.toString());
        assertTrue(Stream.of(CoverageFilter.class.getFields())
                .noneMatch(field -> field.getName().equals("sort")));
        assertEquals(
                400,
                inspector.request().get(COVERAGE + "/villages?sort=-visits").statusCode(),
                "there is nothing to sort by");
    }

    /** A village with a team. */
    @Test
    void one_body_in_a_village_on_one_day_was_there_once() {
        GivenOffice office = GivenOffices.inspector("210782");
        GivenPosting team = served(GivenTeams.village("210782"));
        visit(office, team, "2024-02-05");
        visit(office, team, "2024-02-05");
        visit(office, team, "2024-02-05");
        villages(office, "").then().body(at(team) + ".weeksOver", equalTo(0));
        visit(office, team, "2024-02-06");
        visit(office, team, "2024-02-07");
        villages(office, "").then().body(at(team) + ".weeksOver", equalTo(1));
    }

    private static GivenPosting served(String village) {
        GivenPosting posting = GivenPosting.in(village, LocalDate.of(2023, 1, 5));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)"
                                + " values (gen_random_uuid(), ?, ?, '测试村', 'HOME', date '2023-01-05', ?)",
                        posting.teamId(),
                        village,
                        posting.villagePath()));
        return posting;
    }

    private static String at(GivenPosting posting) {
        return "items.find { it.villageCode == '" + posting.village() + "' }";
    }

    private static Response villages(GivenOffice by, String asked) {
        Response answer = by.request().get(COVERAGE + "/villages" + PERIOD + "&size=200" + asked);
        answer.then().statusCode(200);
        return answer;
    }

    private static String visit(GivenOffice by, GivenPosting posting, String on) {
        return by.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind",
                        "TEAM",
                        "targetId",
                        posting.teamId().toString(),
                        "methods",
                        List.of("OPEN_CHECK"),
                        "on",
                        on))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void found(String inspection, GivenPosting posting) {
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "inspectionId", inspection,
                        "targetKind", "TEAM",
                        "targetId", posting.teamId().toString(),
                        "category", "TASK",
                        "severity", "MINOR",
                        "facts", "台账不实",
                        "foundOn", "2024-02-05"))
                .post("/api/v1/findings")
                .then()
                .statusCode(201);
    }
}
