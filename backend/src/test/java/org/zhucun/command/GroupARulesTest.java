package org.zhucun.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhucun.command.GivenCommand.change;
import static org.zhucun.command.GivenCommand.organ;
import static org.zhucun.command.GivenCommand.post;
import static org.zhucun.command.GivenCommand.seat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;

/** Group A of the catalogue: what the evaluations of its rules find, asked as PostgreSQL understands them. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupARulesTest {
    @Inject
    Rules rules;

    @Test
    void a8_a_station_without_its_deputy_does_not_meet_the_rule_and_one_with_both_does() {
        GivenOffice county = GivenOffices.orgDepartment("430922");
        for (String township : List.of("430922107", "430922108")) {
            String station = organ(county, "TOWNSHIP_WORK_STATION", township, "工作站", "2021-01-01");
            change(county, station, "/members", seat("HEAD", "镇长", "TOWN_MAYOR", "2021-01-01"))
                    .statusCode(200);
            if (township.equals("430922107")) {
                change(county, station, "/members", seat("DEPUTY_HEAD", "副站长", "OTHER", "2021-01-01"))
                        .statusCode(200);
            }
        }
        assertEquals(
                List.of(
                        "/43/4309/430922/430922107/ true TOWN_MAYOR + 1",
                        "/43/4309/430922/430922108/ false TOWN_MAYOR + 0"),
                found(
                        "A8",
                        "430922",
                        "2022-01-01",
                        Map.of("station.head", "\"TOWN_MAYOR\"", "station.deputyHeads", "1")));
    }

    @Test
    void a5_a_leader_of_another_rank_does_not_meet_the_rule() {
        GivenOffice county = GivenOffices.orgDepartment("430923");
        post(
                        county,
                        "/commanders",
                        Map.of(
                                "kind",
                                "COUNTY_BRIGADE_LEADER",
                                "regionCode",
                                "430923",
                                "personName",
                                "大队长",
                                "position",
                                "副处长",
                                "rankCode",
                                "132",
                                "temporaryPost",
                                "副县长",
                                "year",
                                2021,
                                "from",
                                "2021-01-01"))
                .statusCode(201);
        assertEquals(
                List.of("/43/4309/430923/ false [\"132\"] + 1"),
                found(
                        "A5",
                        "430923",
                        "2021-06-01",
                        Map.of("brigade.leader.rank", "\"122\"", "brigade.leader.perYear", "1")));
    }

    @Test
    void a13_a_county_that_did_not_meet_in_the_last_quarter_does_not_meet_the_rule() {
        GivenOffice county = GivenOffices.orgDepartment("430921");
        GivenTeams.team(county, GivenCommand.villages("430921", 1).get(0), GivenTeams.unit("某局", "430921"));
        post(
                        county,
                        "/dispatch-meetings",
                        Map.of(
                                "kind",
                                "DISPATCH",
                                "regionCode",
                                "430921",
                                "heldOn",
                                "2022-01-15",
                                "title",
                                "调度会",
                                "issues",
                                List.of()))
                .statusCode(201);
        Map<String, String> cadence = Map.of("dispatch.cadence", "1");
        assertEquals(List.of("/43/4309/430921/ true 1"), found("A13", "430921", "2022-04-01", cadence));
        assertEquals(List.of("/43/4309/430921/ false 0"), found("A13", "430921", "2022-07-01", cadence));
    }

    @Test
    void a11_and_a14_are_understood() {
        assertTrue(
                found("A11", "430902", "2022-01-01", Map.of("provincial.countyCategoryRequired", "\"DEEPLY_POOR\""))
                        .stream()
                        .allMatch(row -> row.contains(" false ")));
        found("A14", "430902", "2022-01-01", Map.of("partyStudy.cadence", "1"));
    }

    /** Place, whether it is met, and what was found, as if the parameters held in the region. */
    private List<String> found(String id, String region, String day, Map<String, String> parameters) {
        Rule rule = rules.find(id).orElseThrow();
        String path = GivenOffices.path(region);
        StringBuilder effective = new StringBuilder();
        parameters.forEach((key, value) -> effective
                .append(effective.isEmpty() ? "" : " union all ")
                .append("select '%s'::text, '%s'::text, '%s~'::text, gen_random_uuid(), '%s'::jsonb, 'BLOCK'::text"
                        .formatted(key, path, path, value)));
        String text = Clauses.written(rule.evaluation(), rule)
                .replaceAll("\\{only [^}]*}", "true")
                .replace(":day::date", "date '" + day + "'")
                .replace(":day", "date '" + day + "'")
                .replaceAll("region_subject\\(([^)]*)\\)", "md5($1)::uuid");
        return GivenDatabase.asRegion(
                path,
                sql -> sql.texts("with effective (key, lo, hi, parameter_id, value, enforcement) as materialized ("
                        + effective
                        + "), spans as (select distinct lo, hi from effective) select region_path || ' ' || met || ' ' || coalesce((select string_agg(v.value #>> '{}', ' + ' order by c.nr, v.nr) from jsonb_array_elements(found) with ordinality c (clause, nr),"
                        + " jsonb_array_elements(c.clause) with ordinality v (value, nr) where v.nr > 1), '') from ("
                        + text
                        + ") e order by 1"));
    }
}
