package org.zhucun.policy.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;

/**
 * 合规更新: whatever happens in whatever order, what is kept equals what is judged from scratch, and only those are judged on whom it
 * bears. Provinces 44 and 45 are this test's.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ComplianceHistoryTest {
    private static final List<String> PROVINCES = List.of("44", "45");
    private static final List<String> COUNTIES = List.of("440103", "440104", "450102");
    private static final List<String> REGIONS = List.of("44", "45", "4401", "440103", "450102");
    /** Names of regions follow with the day; days away are told of by attendance_late once their period is over. */
    private static final Set<String> NOT_WATCHED = Set.of("region", "attendance_year");

    private static final int STEPS = 60;
    private static final int SETTLED = 45;

    @Inject
    ComplianceKeeper keeper;

    @Inject
    ComplianceNotes notes;

    @Inject
    Rules rules;

    @BeforeEach
    void judged() {
        RandomFacts.rules(PROVINCES);
        keeper.refresh("/44/");
        keeper.refresh("/45/");
        keeper.refresh("/");
    }

    @Test
    void random_histories_end_where_a_full_recomputation_ends() {
        int facts = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            RandomFacts history = new RandomFacts(seed, COUNTIES);
            for (int i = 0; i < SETTLED; i++) {
                history.posted();
            }
            keeper.refresh("/");
            for (int step = 0; step < STEPS; step++) {
                int bound = 0;
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bound += history.happen();
                    facts++;
                }
                if (random.nextInt(8) == 0) {
                    RandomFacts.published(random, REGIONS);
                }
                Map<String, Integer> asked = keeper.refresh("/");
                String when = "seed " + seed + ", step " + step;
                int most = bound;
                asked.forEach((rule, subjects) -> assertTrue(
                        subjects <= most, when + ": " + rule + " asked about " + subjects + ", not " + most));
                equalToScratch(when);
            }
            assertTrue(history.refused() < STEPS, "refused " + history.refused());
        }
        assertTrue(facts > 400 && kept().size() > 500, facts + " facts, " + kept().size() + " rows");
        assertEquals(
                List.of(),
                GivenTeams.query("select rule_id from compliance_unjudged where region_path in ('/44/', '/45/')"));
        List<String> asked = GivenTeams.query(
                "select distinct rule_id from compliance_count where region_path like '/44/%' and population > 0 order by 1");
        assertTrue(
                asked.containsAll(List.of(
                        "A11", "A5", "A8", "B1", "B4", "B5", "B6", "C1", "C2", "C3", "C4", "C5", "C9", "D1", "D4", "D8",
                        "E1", "E2", "E6")),
                () -> "asked were only " + asked);
    }

    @Test
    void a_course_in_another_county_asks_its_rules_about_its_cadre_alone() {
        RandomFacts facts = new RandomFacts(11, List.of("440105"));
        for (int i = 0; i < 10; i++) {
            facts.posted();
        }
        keeper.refresh("/");
        String cadre =
                one("select cadre_id from posting where region_path like '/44/4401/440105/%' order by id limit 1");
        course(cadre, "/45/4501/450102/");
        assertEquals(Map.of("E1", 1, "E2", 1), keeper.refresh("/"));
        assertEquals(
                List.of(),
                GivenTeams.query(
                        "select rule_id from compliance_result where subject_id = '" + cadre + "' and rule_id = 'E1'"));
        equalToScratch("a course elsewhere");
    }

    @Test
    void an_ended_posting_is_asked_about_by_the_rules_of_its_team_its_person_and_its_county_once_each() {
        RandomFacts facts = new RandomFacts(12, List.of("440106"));
        for (int i = 0; i < 10; i++) {
            facts.posted();
        }
        keeper.refresh("/");
        String posting = one("select id from posting where region_path like '/44/4401/440106/%' order by id limit 1");
        GivenTeams.write(
                "update posting set ended_on = (now() at time zone 'Asia/Shanghai')::date - 2, end_state = 'ENDED', end_reason = 'TRANSFER' where id = '"
                        + posting + "'");
        Map<String, Integer> asked = keeper.refresh("/");
        assertTrue(
                asked.keySet().containsAll(List.of("A11", "C1", "C3", "C5", "D1", "D4", "D8", "E1", "E2", "F-MONTH")));
        for (String other : List.of("A5", "A8", "B1", "C2", "C4", "C9", "E6")) {
            assertFalse(asked.containsKey(other), other);
        }
        assertEquals(Set.of(1), Set.copyOf(asked.values()), () -> "asked were " + asked);
        equalToScratch("an ended posting");
    }

    /** Somebody who moves is counted where he is, and not where he was, in the other province as well. */
    @Test
    void who_moves_to_another_province_leaves_the_counts_of_the_first() {
        RandomFacts facts = new RandomFacts(13, List.of("440111", "450103"));
        for (int i = 0; i < 12; i++) {
            facts.posted();
        }
        keeper.refresh("/");
        String posting = one("select id from posting where region_path like '/44/4401/440111/%' order by id limit 1");
        long there = counted("/44/4401/440111/");
        long here = counted("/45/4501/450103/");
        GivenTeams.write("""
                update posting p set team_id = t.id, village_code = t.home_village_code, region_path = t.region_path
                from (select * from work_team where region_path like '/45/4501/450103/%' order by id limit 1) t where p.id = '""" + posting + "'");
        keeper.refresh("/44/");
        assertEquals(there - 1, counted("/44/4401/440111/"));
        assertEquals(here + 1, counted("/45/4501/450103/"));
        equalToScratch("a move");
    }

    /** What is not committed is not judged, whoever writes and judges meanwhile; what is rolled back was never noted. */
    @Test
    void writers_and_judges_do_not_wait_for_each_other_and_a_note_comes_with_its_transaction() {
        RandomFacts facts = new RandomFacts(14, List.of("440112"));
        for (int i = 0; i < 3; i++) {
            facts.posted();
        }
        keeper.refresh("/");
        List<String> cadres = GivenTeams.query(
                "select cadre_id from posting where region_path like '/44/4401/440112/%' order by id limit 2");
        GivenDatabase.asRegion("/", sql -> {
            sql.run("update posting set arrived_on = started_on + 1 where cadre_id = '" + cadres.get(0) + "'");
            CompletableFuture.runAsync(() -> {
                        course(cadres.get(1), "/44/4401/440112/");
                        assertEquals(Map.of("E1", 1, "E2", 1), keeper.refresh("/44/"));
                    })
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            return null;
        });
        assertEquals(1, keeper.refresh("/44/").get("E1"));
        assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion("/", sql -> {
                    sql.run("update posting set arrived_on = started_on + 2 where cadre_id = '" + cadres.get(0) + "'");
                    return sql.count("select 1 / 0");
                }));
        assertEquals(Map.of(), keeper.refresh("/44/"));
    }

    @Test
    void a_note_is_taken_by_one_of_many_judges() throws Exception {
        RandomFacts facts = new RandomFacts(15, List.of("440113"));
        facts.posted();
        keeper.refresh("/");
        String cadre =
                one("select cadre_id from posting where region_path like '/44/4401/440113/%' order by id limit 1");
        course(cadre, "/44/4401/440113/");
        List<CompletableFuture<Map<String, Integer>>> judges = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            judges.add(CompletableFuture.supplyAsync(() -> keeper.refresh("/44/")));
        }
        int asked = 0;
        for (CompletableFuture<Map<String, Integer>> judge : judges) {
            asked += judge.get(30, TimeUnit.SECONDS).getOrDefault("E1", 0);
        }
        assertEquals(1, asked);
        equalToScratch("many judges");
    }

    /** As after an import: a province of which much is noted is judged from scratch, and who lies in another one by what was noted. */
    @Test
    void much_that_is_noted_of_a_province_has_all_of_it_judged_and_elsewhere_those_on_whom_it_bears() {
        RandomFacts facts = new RandomFacts(16, List.of("440114", "450105"));
        for (int i = 0; i < 8; i++) {
            facts.posted();
        }
        keeper.refresh("/");
        String there = judgedAt("/44/");
        String here = judgedAt("/45/");
        String cadre =
                one("select cadre_id from posting where region_path like '/44/4401/440114/%' order by id limit 1");
        course(cadre, "/45/4501/450105/");
        new RandomFacts(18, List.of("450105")).posted();
        noted("cadre", "id", 2_100, "/45/");
        Map<String, Integer> asked = keeper.refresh("/45/");
        assertNotEquals(here, judgedAt("/45/"));
        here = judgedAt("/45/");
        assertFalse(asked.containsKey("E2"), () -> "asked were " + asked);
        assertEquals(
                List.of("true"),
                GivenTeams.query("select distinct judged::text from compliance_touched where region_path = '/45/'"),
                "what bears on others alone waits for them");
        assertEquals(1, keeper.refresh("/").get("E2"));
        assertEquals(List.of(here, there), List.of(judgedAt("/45/"), judgedAt("/44/")));
        assertEquals("0", one("select count(*) from compliance_touched"));
        equalToScratch("much of a province");
    }

    /** What was noted of many is judged a part at a time; who would wait too long for all is told to come again, and nothing is lost. */
    @Test
    void much_that_is_noted_is_judged_a_part_at_a_time() {
        RandomFacts facts = new RandomFacts(17, List.of("440115"));
        facts.posted();
        keeper.refresh("/");
        for (int i = 0; i < 3; i++) {
            noted("organization", "id", ComplianceNotes.AT_ONCE, "/");
        }
        course(
                one("select cadre_id from posting where region_path like '/44/4401/440115/%' limit 1"),
                "/44/4401/440115/");
        DomainException refused = assertThrows(DomainException.class, () -> keeper.refresh("/", Duration.ZERO));
        assertEquals(ProblemType.UNAVAILABLE, refused.type());
        String left = one("select count(*) from compliance_touched");
        assertNotEquals("0", left);
        assertEquals(1, keeper.refresh("/").get("E2"));
        assertEquals("0", one("select count(*) from compliance_touched"));
        equalToScratch("a part at a time");
    }

    /** A parameter bears by its key on all of its place: one told without the other would bear on nobody. */
    @Test
    void the_key_of_a_parameter_and_its_place_are_taken_together() {
        noted("organization", "id", ComplianceNotes.AT_ONCE - 1, "/");
        OwnerRows.beyondScope(
                "compliance_touched",
                "insert into compliance_touched (fact, key, changed, region_path) values"
                        + " ('policy_parameter', 'key', '{a.key}', '/'), ('policy_parameter', 'region_path', '{/44/}', '/')");
        Touched touched = SystemOffice.working(() -> notes.taken("/"));
        assertEquals(Set.of("a.key"), touched.values("policy_parameter", "key"));
        assertEquals(Set.of("/44/"), touched.values("policy_parameter", "region_path"));
    }

    /** What a rule reads and does not name would be neither given to it nor watched. */
    @Test
    void a_rule_names_every_parameter_and_every_table_that_it_reads() {
        Pattern parameters = Pattern.compile("key = '([A-Za-z.]*[A-Za-z])'");
        Pattern tables = Pattern.compile("\\b(?:from|join) ([a-z]+_?[a-z_]*) [a-z]{1,2}\\b");
        Set<String> known = new TreeSet<>(GivenTeams.query(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"));
        for (Rule rule : rules.all()) {
            Set<String> watched = rule.facts().stream().map(Fact::table).collect(Collectors.toCollection(TreeSet::new));
            for (String text : List.of(rule.evaluation(), rule.evaluationOfProvince())) {
                parameters
                        .matcher(text)
                        .results()
                        .forEach(found -> assertTrue(
                                rule.parameters().contains(found.group(1)), rule.id() + " reads " + found.group(1)));
                tables.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(known::contains)
                        .forEach(table -> assertTrue(
                                watched.contains(table) || NOT_WATCHED.contains(table), rule.id() + " reads " + table));
                assertTrue(text.isEmpty() || tables.matcher(text).find(), rule.id());
            }
        }
    }

    private void equalToScratch(String when) {
        List<String> kept = kept();
        keeper.judge("/44/");
        keeper.judge("/45/");
        List<String> scratch = kept();
        if (!scratch.equals(kept)) {
            List<String> lost = new ArrayList<>(scratch);
            lost.removeAll(kept);
            List<String> wrong = new ArrayList<>(kept);
            wrong.removeAll(scratch);
            assertEquals(lost, wrong, when);
        }
        assertEquals(scratch, kept, when);
    }

    /** Every result, every count, and where each subject is counted. */
    private static List<String> kept() {
        return GivenTeams.query("""
                select r::text from compliance_result r where left(region_path, 4) in ('/44/', '/45/')
                union all
                select c::text from compliance_count c where left(region_path, 4) in ('/44/', '/45/')
                union all
                select m.rule_id || ' ' || m.bucket || ' ' || m.region_path || ' ' || s.subject || ' ' || s.place
                from compliance_member m cross join lateral unnest(m.subjects, m.places) as s (subject, place)
                where m.region_path in ('/44/', '/45/')
                order by 1
                """);
    }

    private static void course(String cadre, String path) {
        GivenTeams.write("""
                with s as (
                    insert into training_session (id, title, kind, organizer_level, organizer_name, started_on, days, recorded_by, region_path)
                    values (?, '培训', 'COLLECTIVE', 'COUNTY', '组织部', (select max(started_on) from posting where cadre_id = ?::uuid), 6, ?, ?)
                    returning *)
                insert into training_attendance (id, session_id, cadre_id, name, title, kind, organizer_level, started_on, session_days, region_path)
                select ?, s.id, c.id, c.name, s.title, s.kind, s.organizer_level, s.started_on, s.days, s.region_path
                from s, cadre c where c.id = ?::uuid
                """, Ids.next(), cadre, Ids.next(), path, Ids.next(), cadre);
    }

    /** A statement that changed so many rows of which nobody knows any more. */
    private static void noted(String fact, String key, int rows, String path) {
        OwnerRows.beyondScope("compliance_touched", """
                insert into compliance_touched (fact, key, changed, region_path)
                select '%s', '%s', array_agg(gen_random_uuid()::text), '%s' from generate_series(1, %d)
                """.formatted(fact, key, path, rows));
    }

    private static String judgedAt(String province) {
        return one("select judged_at from compliance_day where region_path = '" + province + "'");
    }

    private static String one(String sql) {
        return GivenTeams.query(sql).get(0);
    }

    private static long counted(String path) {
        return Long.parseLong(one(
                "select coalesce(sum(population), 0) from compliance_count where rule_id = 'D4' and region_path like '"
                        + path + "%'"));
    }
}
