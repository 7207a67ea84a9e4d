package org.zhucun.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;

/** Group B of the catalogue: what the evaluations of its rules find, asked as PostgreSQL understands them. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupBRulesTest {
    private static final LocalDate SINCE = LocalDate.of(2021, 6, 1);

    @Inject
    Rules rules;

    @Test
    void b1_a_village_that_must_have_a_team_and_has_none_does_not_meet_the_rule() {
        String county = "623022";
        GivenOffice department = GivenOffices.orgDepartment(county);
        List<String> villages = GivenTeams.query(
                "select code from region where code >= ? and code < ? and level = 5 order by code limit 2",
                county,
                county + ":");
        GivenSelected.categories(villages, "POOR", "2018-01-01");
        GivenTeams.team(department, villages.get(0), GivenTeams.unit("县直单位", county));
        assertEquals(
                List.of("false ", "true "),
                found("B1", county, Map.of("coverage.categories", "[\"POOR\", \"NON_POOR\"]")));
    }

    @Test
    void b4_b5_and_b6_ask_the_captains_for_rank_tier_and_party() {
        String county = "430903";
        GivenOffice department = GivenOffices.orgDepartment(county);
        GivenTeams.Unit unit = GivenTeams.unit("局", county);
        captain(department, unit, county, "rank_code = '142', unit_position_tier = 'MIDDLE'");
        captain(department, unit, county, "rank_code = '150', unit_position_tier = 'STAFF'");
        captain(department, unit, county, "rank_code = '141', political_affiliation = '13'");
        assertEquals(
                List.of("false STAFF", "true MIDDLE", "true MIDDLE"),
                found("B5", county, Map.of("captain.minTier.COUNTY", "\"MIDDLE\"")));
        assertEquals(
                List.of("false 141", "false 150", "true 142"),
                found("B6", county, Map.of("captain.minRank.COUNTY", "\"142\"", "captain.partyMember", "true")));
        assertEquals(List.of(), found("B4", county, Map.of("captain.minRank.PROVINCE", "\"132\"")));
    }

    private static void captain(GivenOffice department, GivenTeams.Unit unit, String county, String more) {
        UUID cadre = GivenSelection.cadre("队长", unit, county, more);
        UUID team = GivenTeams.team(department, GivenTeams.village(county), unit);
        GivenTeams.post(department, cadre, team, SINCE, "CAPTAIN");
    }

    /** Whether it is met and what was found, as if the parameters held in the region, sorted. */
    private List<String> found(String id, String region, Map<String, String> parameters) {
        Rule rule = rules.find(id).orElseThrow();
        String path = GivenOffices.path(region);
        StringBuilder effective = new StringBuilder();
        parameters.forEach((key, value) -> effective
                .append(effective.isEmpty() ? "" : " union all ")
                .append("select '%s'::text, '%s'::text, '%s~'::text, gen_random_uuid(), '%s'::jsonb, 'JUSTIFY'::text"
                        .formatted(key, path, path, value)));
        String text = Clauses.written(rule.evaluation(), rule)
                .replaceAll("\\{only [^}]*}", "true")
                .replace(":day", "date '2021-12-31'")
                .replaceAll("region_subject\\(([^)]*)\\)", "md5($1)::uuid");
        return GivenDatabase.asRegion(
                path,
                sql -> sql.texts("with effective (key, lo, hi, parameter_id, value, enforcement) as materialized ("
                        + effective
                        + "), spans as (select distinct lo, hi from effective) select met || ' ' || coalesce((select string_agg(v.value #>> '{}', ' + ' order by c.nr, v.nr) from jsonb_array_elements(found) with ordinality c (clause, nr),"
                        + " jsonb_array_elements(c.clause) with ordinality v (value, nr) where v.nr > 1), '') from ("
                        + text + ") e order by 1"));
    }
}
