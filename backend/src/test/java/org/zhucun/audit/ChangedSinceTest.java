package org.zhucun.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.kernel.Ids;

/** Lists that systems of provinces follow can be asked for what has changed since a moment. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ChangedSinceTest {
    private static final String COUNTY = "621121";
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private GivenPosting posting;
    private GivenOffice department;

    @BeforeEach
    void given() {
        posting = GivenPosting.in("621121100201", SINCE);
        department = GivenOffices.orgDepartment(COUNTY);
    }

    @Test
    void organizations() {
        tells("organizations", "organization", posting.unitId());
    }

    @Test
    void cadres_postings_and_teams() {
        tells("postings", "posting", posting.id());
        tells("teams", "work_team", posting.teamId());
        assertEquals(List.of(), told("cadres", Instant.now().plusSeconds(60), ""));
    }

    @Test
    void a_team_with_what_sends_to_it_and_where_it_serves() {
        assertEquals(
                1,
                touch(
                        "insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)"
                                + " select gen_random_uuid(), t.id, t.home_village_code, '村', 'HOME', '2022-01-01', t.region_path"
                                + " from work_team t where t.id = ?",
                        posting.teamId()));
        for (String part : List.of("team_unit", "team_village")) {
            Instant before = moment();
            assertFalse(told("teams", before, "").contains(posting.teamId().toString()));
            assertEquals(
                    1,
                    touch("update " + part + " set version = version + 1 where team_id = ?", posting.teamId()),
                    part);
            assertTrue(told("teams", before, "").contains(posting.teamId().toString()), part);
        }
    }

    @Test
    void trainings() {
        String id = made(
                "trainings",
                Map.of(
                        "title", "驻村干部培训班",
                        "kind", "COLLECTIVE",
                        "organizerLevel", "COUNTY",
                        "organizerName", "组织部",
                        "regionCode", COUNTY,
                        "startedOn", "2022-05-10",
                        "days", 3));
        tells("trainings", "training_session", UUID.fromString(id));
    }

    @Test
    void findings() {
        String id = made(
                "findings",
                Map.of(
                        "targetKind", "TEAM",
                        "targetId", posting.teamId().toString(),
                        "category", "ABSENT",
                        "severity", "MODERATE",
                        "facts", "抽查时全队不在岗",
                        "foundOn", "2022-03-01",
                        "method", "COVERT_CHECK"));
        tells("findings", "finding", UUID.fromString(id));
    }

    @Test
    void leave_requests() {
        String id = made(
                GivenOffices.cadre(posting.cadreId()),
                "leave-requests",
                Map.of(
                        "postingId", posting.id().toString(),
                        "kind", "PERSONAL",
                        "from", "2022-03-01",
                        "to", "2022-03-02",
                        "reason", "家事"));
        tells("leave-requests", "leave_request", UUID.fromString(id));
    }

    @Test
    void honors() {
        String id = made(
                "honors",
                Map.of(
                        "level", "COUNTY",
                        "title", "优秀驻村干部" + UUID.randomUUID(),
                        "cadreId", posting.cadreId().toString(),
                        "grantedBy", "县委、县政府",
                        "documentNumber", "委发〔2022〕7号",
                        "grantedOn", "2022-06-20",
                        "deeds", "建成大棚三十座",
                        "publicityWhere", "县政府网站",
                        "publicityFrom", LocalDate.now().minusDays(3).toString(),
                        "publicityTo", LocalDate.now().plusDays(9).toString()));
        tells("honors", "honor", UUID.fromString(id));
    }

    @Test
    void entitlements() {
        GivenParameter.set("allowance.daily.yuan", COUNTY, "100");
        department
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("region", COUNTY, "month", "2022-04"))
                .post("/api/v1/entitlements/accruals")
                .then()
                .statusCode(200);
        String id = asked("entitlements", "cadre=" + posting.cadreId()).path("items[0].id");
        tells("entitlements", "entitlement", UUID.fromString(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organizations",
                "cadres",
                "teams",
                "postings",
                "trainings",
                "findings",
                "leave-requests",
                "honors",
                "entitlements"
            })
    void a_moment_is_a_moment_and_a_place_in_one_list_is_none_in_another(String list) {
        asked(list, "changedSince=yesterday").then().statusCode(400);
        for (String edge : List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            asked(list, "changedSince=" + edge).then().statusCode(200);
        }
        String place = asked("organizations", "size=1&region=62").path("next");
        if (list.equals("organizations") && place != null) {
            asked(list, "size=1&region=62&changedSince=2022-01-01T00:00:00Z&after=" + place)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"));
        }
    }

    @Test
    void the_lowest_id_of_a_moment_is_below_all_that_come_later() {
        Instant now = Instant.now();
        assertTrue(Ids.first(now).compareTo(Ids.next()) <= 0);
        assertTrue(Ids.first(now.plusSeconds(1)).compareTo(Ids.next()) > 0);
        assertEquals(7, Ids.first(now).version());
        assertEquals(2, Ids.first(now).variant());
        assertTrue(Ids.first(Instant.MAX).compareTo(Ids.first(Instant.MIN)) != 0);
    }

    /** What was entered is told of, is not before it changes again, and then is. */
    private void tells(String list, String table, UUID id) {
        String its = list.equals("entitlements") ? "&cadre=" + posting.cadreId() : "";
        assertTrue(told(list, Instant.now().minusSeconds(600), its).contains(id.toString()), list);
        Instant before = moment();
        assertFalse(told(list, before, its).contains(id.toString()), list);
        assertEquals(1, touch("update " + table + " set version = version + 1 where id = ?", id));
        assertTrue(told(list, before, its).contains(id.toString()), list);
    }

    /** A moment after everything so far. */
    private static Instant moment() {
        return Instant.ofEpochMilli(System.currentTimeMillis() + 1);
    }

    private static int touch(String sql, UUID id) {
        try {
            Thread.sleep(2);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return GivenDatabase.asRegion("/", statements -> statements.run(sql, id));
    }

    private List<String> told(String list, Instant since, String more) {
        Response answer = asked(list, "size=200&changedSince=" + since + more);
        answer.then().statusCode(200).body("next", equalTo(null));
        return answer.path("items.id");
    }

    private Response asked(String list, String query) {
        return department.request().get("/api/v1/" + list + "?" + query);
    }

    private String made(String list, Map<String, ?> body) {
        return made(department, list, body);
    }

    private static String made(GivenOffice office, String list, Map<String, ?> body) {
        Response answer =
                office.request().contentType(ContentType.JSON).body(body).post("/api/v1/" + list);
        answer.then().statusCode(201);
        return answer.path("id");
    }
}
