package org.zhucun.team.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.GivenTeams.Unit;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;

/** What the rules of teams answer on a day, with the national parameters, as the text that policy wraps. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class TeamRulesTest {
    private static final String COUNTY = "431126";
    private static final LocalDate START = LocalDate.of(2024, 3, 1);

    @Inject
    Rules rules;

    @Test
    void every_evaluation_of_the_room_runs_and_answers_in_nine_columns() {
        List<String> ran = new ArrayList<>();
        for (Rule rule : rules.all()) {
            if (rule instanceof TeamRule && !rule.evaluation().isEmpty()) {
                GivenTeams.query(wrapped(rule, "count(*)") + " where " + columns() + " is not null", START);
                ran.add(rule.id());
            }
        }
        assertTrue(ran.containsAll(List.of("C2", "C4", "C9", "D1", "D4", "D8")), ran.toString());
    }

    @Test
    void c2_a_county_s_team_in_a_key_assistance_village_is_told_of() {
        GivenOffice office = GivenOffices.orgDepartment(COUNTY);
        Unit unit = GivenTeams.unit("局", COUNTY);
        UUID team = team(office, unit, "KEY_ASSISTANCE");
        assertEquals(List.of("f 县派"), answer("C2", team, "2025-01-01"));
        GivenTeams.write("update organization set strengths = '{力量较强}' where id = ?", unit.id());
        assertEquals(List.of("t 县派"), answer("C2", team, "2025-01-01"));
    }

    @Test
    void c4_two_neighbours_of_a_demonstration_village_are_met_and_a_far_one_is_not() {
        GivenOffice office = GivenOffices.orgDepartment(COUNTY);
        List<String> villages = GivenTeams.villages(COUNTY, 4);
        UUID team = GivenTeams.team(office, villages.get(0), villages.subList(1, 3), GivenTeams.unit("局", COUNTY));
        assertEquals(List.of("t 帮带 2 个村，其中不相邻 0 个"), answer("C4", team, "2025-01-01"));
        GivenTeams.write("""
                insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)
                select gen_random_uuid(), id, ?, '远村', 'COVERED', '2025-06-01', region_path from work_team where id = ?
                """, villages.get(3), team);
        assertEquals(List.of("t 帮带 2 个村，其中不相邻 0 个"), answer("C4", team, "2025-05-31"));
        assertEquals(List.of("f 帮带 3 个村，其中不相邻 1 个"), answer("C4", team, "2025-06-01"));
    }

    @Test
    void d4_a_term_that_is_over_is_not_met_until_there_is_a_new_one() {
        GivenOffice office = GivenOffices.orgDepartment(COUNTY);
        Unit unit = GivenTeams.unit("局", COUNTY);
        UUID posting = GivenTeams.post(
                office, GivenTeams.cadre("某人", unit, COUNTY), team(office, unit, "POOR"), START, "MEMBER");
        assertEquals(List.of("t 任期至2026年2月28日"), answer("D4", posting, "2026-02-28"));
        assertEquals(List.of("f 任期至2026年2月28日"), answer("D4", posting, "2026-03-01"));
        GivenTeams.write("update posting set planned_end_on = '2028-02-29' where id = ?", posting);
        GivenTeams.write("""
                insert into posting_term (id, posting_id, cadre_id, number, started_on, planned_end_on, decided_on, region_path, unit_path)
                select gen_random_uuid(), id, cadre_id, 2, '2026-03-01', '2028-02-29', '2026-02-01', region_path, unit_path
                from posting where id = ?
                """, posting);
        assertEquals(List.of("t 任期至2026年2月28日"), answer("D4", posting, "2026-02-28"));
        assertEquals(List.of("t 任期至2028年2月29日"), answer("D4", posting, "2026-03-01"));
    }

    @Test
    void d8_a_gap_runs_until_the_successor_arrives() {
        GivenOffice office = GivenOffices.orgDepartment(COUNTY);
        Unit unit = GivenTeams.unit("局", COUNTY);
        UUID team = team(office, unit, "POOR");
        UUID before = GivenTeams.post(office, GivenTeams.cadre("前", unit, COUNTY), team, START, "MEMBER");
        GivenTeams.write(
                "update posting set end_state = 'ENDED', end_reason = 'TERM_EXPIRED', ended_on = '2026-02-28' where id = ?",
                before);
        UUID after =
                GivenTeams.post(office, GivenTeams.cadre("后", unit, COUNTY), team, LocalDate.of(2026, 3, 1), "MEMBER");
        GivenTeams.write(
                "update posting set predecessor_id = ?, arrived_on = '2026-03-04' where id = ?", before, after);
        assertEquals(List.of("t 空档 0 天"), answer("D8", after, "2026-03-01"));
        assertEquals(List.of("f 空档 2 天"), answer("D8", after, "2026-03-03"));
        assertEquals(List.of("f 空档 3 天"), answer("D8", after, "2026-12-31"));
    }

    private List<String> answer(String rule, UUID subject, String day) {
        return GivenTeams.query(
                        wrapped(rules.find(rule).orElseThrow(), "e.met::text::char || ' ' || e.found")
                                + " where e.subject_id = ?",
                        LocalDate.parse(day),
                        subject)
                .stream()
                .map(row -> row.substring(0, 2)
                        + Clause.sentence(Clauses.read(row.substring(2)), Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    /** Policy's wrapping with what holds nation-wide; regions are told by their codes. */
    private static String wrapped(Rule rule, String what) {
        return """
                with d as (select ?::date as day), effective as (
                    select q.key, '/'::text as lo, '/~'::text as hi, q.id as parameter_id, q.value, q.enforcement
                    from policy_parameter q where q.region_path = '/' and q.value <> 'null' and q.valid_from <= (now() at time zone 'Asia/Shanghai')::date),
                spans as (select '/'::text as lo, '/~'::text as hi)
                select %s from (%s) e
                """.formatted(
                        what,
                        Clauses.written(rule.evaluation(), rule)
                                .replaceAll("\\{only [^}]*\\}", "true")
                                .replaceAll("region_subject\\(", "md5(")
                                .replaceAll(":day\\b", "(select day from d)"));
    }

    private static String columns() {
        return "(e.subject_id, e.subject_name, e.region_path, e.unit_path, e.met, e.required, e.found, e.since, e.parameter_id)";
    }

    private static UUID team(GivenOffice office, Unit unit, String category) {
        String village = GivenTeams.village(COUNTY);
        GivenTeams.category(village, category, LocalDate.of(2010, 1, 1));
        return GivenTeams.team(office, village, unit);
    }
}
