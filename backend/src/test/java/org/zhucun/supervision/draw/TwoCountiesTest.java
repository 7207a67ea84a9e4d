package org.zhucun.supervision.draw;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** A prefecture draws from inspectors of two counties, who sit in one group of it. Counties 511323 and 511324. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class TwoCountiesTest {
    private static final String CITY = "5113";
    private static final String HERE = "511323";
    private static final String THERE = "511324";
    private static final Instant LATER = Instant.now().plus(1, ChronoUnit.DAYS);

    private final GivenOffice city = GivenOffices.orgDepartment(CITY);
    private final GivenOffice near = GivenOffices.inspector(HERE);
    private final GivenOffice far = GivenOffices.inspector(THERE);
    private final GivenOffice both = GivenOffices.inspector(HERE);
    private final GivenOffice other = GivenOffices.inspector(THERE);
    private Response group;

    @BeforeEach
    void formed() {
        GivenOffices.also(both, org.zhucun.scope.Role.INSPECTOR, THERE);
        group = city.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "市督查组",
                        "regionCode",
                        HERE,
                        "standing",
                        false,
                        "area",
                        List.of(townshipIn(HERE)),
                        "members",
                        Stream.of(near, far, both, other)
                                .map(one -> Map.of("account", one.accountId(), "homes", List.of()))
                                .toList(),
                        "from",
                        "2026-01-01"))
                .post("/api/v1/inspection-groups");
        group.then().statusCode(201);
    }

    @Test
    @DisplayName(
            "I5: an inspector sees and confirms his own row of a group that lies in another county, and nobody else's")
    void i5_a_member_from_another_county_confirms_what_is_declared_of_him() {
        String id = group.path("id");
        waiting(far).body("items.id", hasItem(member(far))).body("items.id", not(hasItem(member(other))));
        far.request()
                .get("/api/v1/inspection-groups?region=" + THERE)
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.members.id", contains(member(far)))
                .body("find { it.id == '" + id + "' }.members[0].may", contains("confirm"))
                .body("find { it.id == '" + id + "' }.may", empty());
        GivenOffices.inspector(THERE)
                .request()
                .get("/api/v1/inspection-groups?region=" + THERE)
                .then()
                .statusCode(200)
                .body("id", not(hasItem(id)));
        GivenDraw.confirm(far, member(other)).then().statusCode(403);
        GivenDraw.confirm(far, member(far)).then().statusCode(200).body("confirmedAt", notNullValue());
        waiting(far).body("items.id", not(hasItem(member(far))));
        far.request()
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x", "area", List.of(townshipIn(HERE)), "members", List.of()))
                .put("/api/v1/inspection-groups/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("I5: nobody is drawn for a village that none of his offices covers, and the record says why")
    void i5_an_inspector_is_left_out_of_villages_that_no_office_of_his_covers() {
        List<String> here = villages(HERE);
        List<String> there = villages(THERE);
        Stream.of(near, far, both, other)
                .forEach(one -> GivenDraw.confirm(one, member(one)).then().statusCode(200));
        Response draw = organized();
        draw.then().statusCode(201);
        List<Map<String, String>> recusals = draw.path("population.recusals");
        assertTrue(recusals.stream().allMatch(one -> one.get("reason").equals("OUT_OF_REACH")), recusals.toString());
        Population population = Population.of(draw.path("population.text"));
        assertEquals(there, left(population, near, here, there));
        assertEquals(here, left(population, far, here, there));
        assertEquals(here, left(population, other, here, there));
        assertEquals(List.of(), left(population, both, here, there));
        for (int i = 0; i < 100; i++) {
            for (Lottery.Drawn drawn : Lottery.run(population, Digests.sha256("seed" + i))) {
                List<String> able = (drawn.village().startsWith(HERE)
                                ? Stream.of(near, both)
                                : Stream.of(far, both, other))
                        .map(this::member)
                        .toList();
                assertTrue(
                        drawn.inspectors().stream().allMatch(one -> able.contains(one.toString())), drawn.toString());
            }
        }

        // whose office has gone to another county since he was drawn is told his own target all the same, at his time
        String id = draw.path("id");
        assigned(id, here.get(0), far, "now() - interval '1 minute'");
        assigned(id, here.get(1), far, "now() + interval '1 day'");
        told(far, id, contains(here.get(0)));
        told(other, id, empty());
    }

    private static void told(GivenOffice office, String draw, Matcher<?> villages) {
        office.request()
                .get("/api/v1/draw-assignments?size=200&draw=" + draw)
                .then()
                .statusCode(200)
                .body("items.villageCode", villages);
    }

    private void assigned(String draw, String village, GivenOffice to, String release) {
        OwnerRows.beyondScope(
                "draw_assignment",
                "insert into draw_assignment (id, draw_id, place, village_code, village_name, stratum, inspector_id, account_id,"
                        + " inspector_name, release_at, open_at, region_path, office_path, draw_number, visit_from, visit_to) values"
                        + " (gen_random_uuid(), '" + draw + "', 1, '" + village + "', '某村', 'OTHER', '" + member(to)
                        + "', '"
                        + to.accountId() + "', '某人', " + release + ", now() + interval '2 days', '"
                        + GivenOffices.path(village) + "', '" + GivenOffices.path(CITY)
                        + "', '抽-1', date '2098-01-06', date '2098-01-10')");
    }

    private List<String> left(Population population, GivenOffice inspector, List<String> here, List<String> there) {
        return Stream.concat(here.stream(), there.stream())
                .filter(village ->
                        population.forbidden().contains(Population.pair(UUID.fromString(member(inspector)), village)))
                .toList();
    }

    private Response organized() {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "市级抽取");
        body.put("areas", List.of(townshipIn(HERE), townshipIn(THERE)));
        body.put(
                "inspectors",
                Stream.of(near, far, both, other)
                        .map(one -> Map.of("member", member(one), "releaseAt", LATER.toString()))
                        .toList());
        body.put("targets", 3);
        body.put("each", 1);
        body.put(
                "parties",
                List.of(
                        Map.of("role", "ORGANIZATION_DEPARTMENT", "regionCode", CITY),
                        Map.of("role", "STATIONING_OFFICE", "regionCode", CITY)));
        body.put("revealUntil", LATER.toString());
        body.put("openAt", LATER.toString());
        body.put("visitFrom", "2098-01-06");
        body.put("visitTo", "2098-01-10");
        return city.request().contentType(ContentType.JSON).body(body).post(GivenDraw.PATH);
    }

    /** Three villages of a township, each with a team. */
    private static List<String> villages(String county) {
        String township = townshipIn(county);
        List<String> codes = new ArrayList<>(GivenTeams.query(
                "select code from region where code >= ? and code < ? and level = 5 order by code limit 3",
                township,
                township + ":"));
        codes.forEach(village -> GivenPosting.in(village, GivenDraw.SINCE));
        return codes;
    }

    private static String townshipIn(String county) {
        return GivenTeams.query(
                        "select left(code, 9) from region where code >= ? and code < ? and level = 5 group by 1"
                                + " having count(*) >= 3 order by 1 limit 1",
                        county,
                        county + ":")
                .get(0);
    }

    private String member(GivenOffice of) {
        return UUID.fromString(group.path("members.find { it.account == '" + of.accountId() + "' }.id"))
                .toString();
    }

    private static io.restassured.response.ValidatableResponse waiting(GivenOffice office) {
        return office.request()
                .get("/api/v1/inbox?size=200&kind=inspector-facts")
                .then()
                .statusCode(200);
    }
}
