package org.zhucun.fieldwork;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.zhucun.fieldwork.GivenFieldwork.get;
import static org.zhucun.fieldwork.GivenFieldwork.made;
import static org.zhucun.fieldwork.GivenFieldwork.post;
import static org.zhucun.fieldwork.GivenFieldwork.step;
import static org.zhucun.fieldwork.GivenFieldwork.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.obligation.Consequences;
import org.zhucun.assessment.obligation.GivenGrade;
import org.zhucun.assessment.year.GivenAssessment;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** Group O of the catalogue: what binds a sending unit to its village. The villages lie in 360828 to 360830, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupOTest {
    private static final String COUNTY = "360829";
    private static final String TRACKED = "360828";
    private static final LocalDate START = LocalDate.of(2021, 5, 7);

    @Inject
    Consequences consequences;

    private final GivenOffice county = GivenOffices.orgDepartment(COUNTY);

    private Map<String, Object> money(GivenTeams.Unit unit, String village) {
        return Map.of(
                "kind", "INVESTED",
                "amount", "50000.00",
                "unitId", unit.id(),
                "villageCode", village,
                "receivedOn", "2022-03-01");
    }

    private Map<String, Object> project(GivenTeams.Unit unit, String village, String started) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", "INDUSTRY",
                "title", "大棚",
                "villageCode", village,
                "amount", "80000.00",
                "startedOn", started));
        if (unit != null) {
            body.put("unitId", unit.id());
        }
        return body;
    }

    @Test
    void o1_a_unit_with_funds_and_responsibility_but_no_project_in_the_year_is_listed_as_unbound() {
        String village = GivenTeams.village(COUNTY);
        GivenTeams.Unit unit = GivenTeams.unit("捆绑局", COUNTY);
        UUID team = GivenTeams.team(county, village, unit);
        GivenTeams.post(county, GivenTeams.cadre("责任人", unit, COUNTY), team, START, "FIRST_SECRETARY", "CAPTAIN");
        made(post(county, "/fund-records", money(unit, village)));
        // a project that nobody carries, and one that begins after the year, bind nobody
        made(post(county, "/projects", project(null, village, "2022-02-01")));
        made(post(county, "/projects", project(unit, village, "2023-01-01")));
        String ledger = "/unit-bindings?year=2022&unit=" + unit.id();
        get(county, ledger)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].villageCode", equalTo(village))
                .body("items[0].unitName", equalTo(unit.name()))
                .body("items[0].projects", equalTo(0))
                .body("items[0].invested", equalTo("50000.00"))
                .body("items[0].responsible", contains("责任人"))
                .body("items[0].empty", contains("PROJECTS"));
        get(county, ledger + "&empty=PROJECTS").body("items", hasSize(1));
        get(county, ledger + "&empty=FUNDS").body("items", empty());
        get(county, "/unit-bindings/summary?year=2022&unit=" + unit.id())
                .body("bindings", equalTo(1))
                .body("withoutProjects", equalTo(1))
                .body("withoutFunds", equalTo(0))
                .body("whole", equalTo(0));
        // under way since the year before counts
        made(post(county, "/projects", project(unit, village, "2021-11-01")));
        get(county, ledger)
                .body("items[0].empty", empty())
                .body("items[0].projects", equalTo(1))
                .body("items[0].projectAmount", equalTo("80000.00"));
        get(county, "/unit-bindings/summary?year=2022&unit=" + unit.id()).body("whole", equalTo(1));
        // the money of 2022 is none of 2023
        get(county, "/unit-bindings?year=2023&unit=" + unit.id()).body("items[0].empty", contains("FUNDS"));
    }

    @Test
    void o1_the_emptiest_come_first_and_a_unit_sees_its_own_bindings_only() {
        List<String> villages = GivenTeams.villages(COUNTY, 2);
        GivenTeams.Unit lead = GivenTeams.unit("牵头局", COUNTY);
        GivenTeams.Unit joined = GivenTeams.unit("参与局", COUNTY);
        UUID team = GivenTeams.team(county, villages.get(0), lead, joined);
        GivenTeams.post(county, GivenTeams.cadre("队长甲", lead, COUNTY), team, START, "CAPTAIN");
        made(post(county, "/fund-records", money(lead, villages.get(0))));
        made(post(
                county,
                "/pairings",
                Map.of("unitId", joined.id(), "villageCode", villages.get(1), "from", "2021-06-01")));
        String here = "/unit-bindings?year=2022&size=200&region=";
        get(county, here + villages.get(0))
                .body("items.unitName", contains(joined.name(), lead.name()))
                .body("items[0].empty", contains("PROJECTS", "FUNDS", "RESPONSIBILITY"))
                .body("items[1].responsible", contains("队长甲"));
        get(county, here + villages.get(1)).body("items.unitName", contains(joined.name()));
        get(GivenOffices.unit(joined.path()), "/unit-bindings?year=2022")
                .body("items", hasSize(2))
                .body("items.unitId", not(hasItem(lead.id().toString())));
        String page = "/unit-bindings?year=2022&size=1&withTotal=true&region=" + villages.get(0);
        String next =
                get(county, page).body("total.count", equalTo(2)).extract().path("next");
        get(county, page + "&after=" + next)
                .body("items.unitName", contains(lead.name()))
                .body("next", nullValue());
        get(GivenOffices.orgDepartment("360830"), here + villages.get(0)).statusCode(404);
        get(GivenOffices.cadre(UUID.randomUUID()), "/unit-bindings").statusCode(403);
    }

    @Test
    void o2_a_unit_without_a_tracking_record_in_half_a_year_is_listed_and_reminded() {
        GivenOffice office = GivenOffices.orgDepartment(TRACKED);
        String village = GivenTeams.village(TRACKED);
        GivenTeams.Unit unit = GivenTeams.unit("跟踪局", TRACKED);
        GivenTeams.Unit fresh = GivenTeams.unit("新派局", TRACKED);
        GivenTeams.team(office, village, unit);
        made(post(
                office,
                "/pairings",
                Map.of(
                        "unitId",
                        fresh.id(),
                        "villageCode",
                        village,
                        "from",
                        today().minusMonths(5).toString())));
        GivenOffice desk = GivenOffices.unit(unit.path());
        String overdue = "/unit-tracking/overdue?region=" + TRACKED;
        get(office, overdue)
                .body("unitId", hasItem(unit.id().toString()))
                .body("unitId", not(hasItem(fresh.id().toString())));
        get(desk, "/unit-tracking/overdue")
                .body("unitId", contains(unit.id().toString()))
                .body("lastOn", contains((String) null))
                .body("villages", contains(1));
        get(desk, "/inbox?kind=unit-tracking").body("items", hasSize(1));
        // exactly half a year ago is not within it
        made(post(desk, "/unit-tracking", visit(unit, village, today().minusMonths(6))));
        get(desk, "/unit-tracking/overdue").body("unitId", contains(unit.id().toString()));
        String id = made(post(
                desk,
                "/unit-tracking",
                visit(unit, village, today().minusMonths(6).plusDays(1))));
        get(desk, "/unit-tracking/overdue").body("$", empty());
        get(desk, "/inbox?kind=unit-tracking").body("items", empty());
        get(office, overdue).body("unitId", not(hasItem(unit.id().toString())));
        get(office, "/unit-tracking?region=" + village)
                .body("items.kind", contains("VISIT", "VISIT"))
                .body("items[0].who", equalTo("局长 王某"));
        step(desk, "/unit-tracking/" + id + "/withdrawal", 0, Map.of("reason", "日期有误"))
                .statusCode(200)
                .body("withdrawnReason", equalTo("日期有误"));
        step(desk, "/unit-tracking/" + id + "/withdrawal", 1, Map.of("reason", "再撤"))
                .statusCode(409);
        get(desk, "/unit-tracking/overdue").body("unitId", contains(unit.id().toString()));
    }

    @Test
    void o2_a_unit_records_for_itself_where_it_stands_and_on_a_day_that_has_come() {
        GivenOffice office = GivenOffices.orgDepartment(TRACKED);
        String village = GivenTeams.village(TRACKED);
        GivenTeams.Unit unit = GivenTeams.unit("驻村局", TRACKED);
        GivenTeams.Unit other = GivenTeams.unit("别家局", TRACKED);
        GivenTeams.team(office, village, unit);
        GivenOffice desk = GivenOffices.unit(unit.path());
        post(desk, "/unit-tracking", visit(other, village, today()))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        post(office, "/unit-tracking", visit(other, village, today()))
                .statusCode(400)
                .body("violations.at", contains("/villageCode"))
                .body("violations[0].message", containsString(other.name()));
        post(desk, "/unit-tracking", visit(unit, village, today().plusDays(1)))
                .statusCode(400)
                .body("violations.at", contains("/on"));
        made(post(desk, "/unit-tracking", visit(unit, village, today())));
        post(desk, "/unit-tracking", visit(unit, village, today())).statusCode(409);
        post(GivenOffices.township(village.substring(0, 9)), "/unit-tracking", visit(unit, village, today()))
                .statusCode(403);
        post(GivenOffices.orgDepartment("360830"), "/unit-tracking", visit(unit, village, today()))
                .statusCode(403);
        get(GivenOffices.unit(other.path()), "/unit-tracking").body("items", empty());
    }

    private static Map<String, Object> visit(GivenTeams.Unit unit, String village, LocalDate on) {
        return Map.of(
                "unitId",
                unit.id(),
                "villageCode",
                village,
                "kind",
                "VISIT",
                "on",
                on.toString(),
                "who",
                "局长 王某",
                "matter",
                "看望队员，了解大棚进度");
    }

    @Test
    void o3_a_unit_that_sends_is_an_object_of_the_annual_assessment() {
        GivenOffice department = GivenOffices.orgDepartment("360830");
        GivenPosting.in(GivenTeams.village("360830"), START);
        String round = GivenAssessment.opened(department, "2022", "UNIT");
        get(department, "/assessment-rounds/" + round)
                .body("progress.objectKind", contains("UNIT"))
                .body("progress.all", contains(1));
    }

    @Test
    void o4_an_incompetent_cadre_opens_the_accountability_of_his_units_principal_head() {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), START);
        GivenGrade.given(county, GivenGrade.of(posting, Standing.INCOMPETENT, today().minusDays(1)));
        get(county, "/obligations?cadre=" + posting.cadreId())
                .body("items.kind", hasItems("RECALL", "UNIT_HEAD_ACCOUNTABILITY"))
                .body("items", hasSize(2));
    }
}
