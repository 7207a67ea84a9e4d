package org.zhucun.policy.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenTeams;
import org.zhucun.policy.Effective;
import org.zhucun.policy.GivenPolicy;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;

/** 全省评定: what is asked of a whole province in another way than of some is answered the same, words included. Province 13 is this test's. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ProvinceEvaluationTest {
    private static final String PROVINCE = "/13/";
    private static final List<String> COUNTIES = List.of("130121", "130123", "130229", "130224");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Rules rules;

    @Inject
    Policies policies;

    @Inject
    EvaluationRepository evaluations;

    @Test
    void a_rule_says_of_all_in_a_province_what_it_says_of_each_of_them() {
        asked();
        posted();
        List<Rule> twofold = rules.all().stream()
                .filter(rule -> !rule.evaluation().equals(rule.evaluationOfProvince()))
                .toList();
        assertEquals(
                Set.of("F3", "F-MONTH", "F-QUARTER", "F-YEAR", "F-WORKDAYS"),
                twofold.stream().map(Rule::id).collect(Collectors.toSet()));
        List<UUID> postings = GivenTeams.query("select id from posting where region_path like '/13/%'").stream()
                .map(UUID::fromString)
                .toList();
        for (Rule rule : twofold) {
            int met = 0;
            int failed = 0;
            for (LocalDate day = DAY; day.isAfter(DAY.minusYears(1)); day = day.minusMonths(2)) {
                Set<ResultRow> province = all(rule, day, Whom.in(PROVINCE));
                assertEquals(all(rule, day, Whom.only(postings)), province, rule.id() + " on " + day);
                met += province.stream()
                        .filter(row -> row.state() == ComplianceState.MET)
                        .count();
                failed += province.stream()
                        .filter(row -> row.state() == ComplianceState.FAILING)
                        .count();
            }
            assertTrue(met > 0 && failed > 0, rule.id() + ": " + met + " meet it, " + failed + " do not");
        }
    }

    private Set<ResultRow> all(Rule rule, LocalDate day, Whom whom) {
        return SystemOffice.working(() -> {
            Effective effective = policies.effective(day);
            return Set.copyOf(evaluations.all(new Evaluation(rule, effective, day, whom)));
        });
    }

    private static void asked() {
        GivenParameter.set("attendance.nightRequired.month", "13", "14.5");
        GivenParameter.set("attendance.min.days.quarter", "13", "50");
        GivenParameter.set("attendance.min.workdayFraction", "13", "\"2/3\"");
        GivenParameter.set("attendance.partPeriod", COUNTIES.get(0), "\"FULL\"");
        GivenParameter.set("attendance.partPeriod", COUNTIES.get(1), "\"EXEMPT\"");
        GivenParameter.set("attendance.officialTripCounts", COUNTIES.get(2), "false");
    }

    /** Some came or left within the periods; what they were away is any number, and of some nothing was ever entered. */
    private static void posted() {
        Random random = new Random(13);
        for (int i = 0; i < 40; i++) {
            LocalDate since = DAY.minusDays(20 + random.nextInt(800));
            GivenPolicy.postedIn(COUNTIES.get(i % COUNTIES.size()), "某" + i, since);
        }
        GivenTeams.write("""
                update posting set arrived_on = started_on + 3 where region_path like '/13/%' and uuid_hash(id) % 4 = 0
                """);
        GivenTeams.write("""
                update posting set ended_on = greatest(started_on, date '2026-02-11' - abs(uuid_hash(id) % 300)), end_state = 'ENDED', end_reason = 'TRANSFER'
                where region_path like '/13/%' and uuid_hash(id) % 3 = 0
                """);
        GivenTeams.write("""
                insert into attendance_year (prefecture, posting_id, year, cadre_id, official_trip, training, leave, rest, unexcused, nights_away,
                                             region_path, unit_path)
                select p.prefecture, p.id, y.year, p.cadre_id, days(1), days(2), days(3), days(4), days(5), days(6), p.region_path, p.unit_path
                from posting p cross join generate_series(2024, 2026) y (year)
                where p.region_path like '/13/%' and uuid_hash(p.id) % 5 <> 0
                """.replaceAll(
                        "days\\((\\d)\\)",
                        "(select array_agg((abs(hashtext(p.id::text || y.year || n || '$1')) % (case when n > 16 then 60 when n > 12 then 25 else 9 end))"
                                + "::smallint order by n) from generate_series(1, 17) n)"));
    }
}
