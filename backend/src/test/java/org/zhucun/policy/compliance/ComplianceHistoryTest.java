package org.zhucun.policy.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.Ids;

/** 合规更新: whatever happens in whatever order, what is kept current equals what is judged from scratch. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ComplianceHistoryTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final List<String> CATEGORIES =
            List.of("KEY_ASSISTANCE", "LIGHT_TASK", "DEMONSTRATION", "RELOCATION_RESETTLEMENT");
    private static final String PROVINCE = "/43/";

    @Inject
    ComplianceKeeper keeper;

    private final List<UUID> teams = new ArrayList<>();
    private final List<UUID> cadres = new ArrayList<>();

    @Test
    void random_histories_end_where_a_full_recomputation_ends() {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            String county = List.of("430102", "430103", "430211", "430302").get((int) seed - 1);
            keeper.refresh(PROVINCE);
            for (int step = 0; step < 40; step++) {
                change(random, county);
                if (random.nextInt(4) == 0) {
                    keeper.refresh(GivenOffices.path(county));
                }
            }
            keeper.refresh(PROVINCE);
            List<String> kept = kept();
            keeper.judge(PROVINCE);
            assertEquals(kept(), kept, "seed " + seed);
            assertTrue(!kept.isEmpty());
        }
    }

    /** After one changed fact only its county is judged again, and only by rules that name its table. */
    @Test
    void a_changed_fact_is_judged_again_in_its_county_by_its_rules_only() {
        String near = GivenTeams.village("430405");
        String far = GivenTeams.village("430406");
        UUID there = posted(near, "近");
        posted(far, "远");
        keeper.refresh(PROVINCE);
        String before = writes("/43/4304/430406/", "E1");
        String teams = writes("/43/4304/430405/", "C1");
        train(there, near, 5);
        keeper.refresh(PROVINCE);
        assertEquals(before, writes("/43/4304/430406/", "E1"));
        assertEquals(teams, writes("/43/4304/430405/", "C1"));
        assertEquals(
                0,
                count("select count(*) from compliance_result where subject_id = '" + there + "' and rule_id = 'E1'"));
    }

    private void change(Random random, String county) {
        switch (random.nextInt(8)) {
            case 0, 1 -> cadres.add(posted(GivenTeams.village(county), "随机" + random.nextInt(1000)));
            case 2 ->
                GivenTeams.write(
                        "insert into village_category (id, village_code, category, valid_from, source, region_path)"
                                + " select ?, t.home_village_code, ?, ?, '测试', t.region_path from work_team t where t.id = ? on conflict do nothing",
                        Ids.next(),
                        pick(random, CATEGORIES),
                        TODAY.minusDays(random.nextInt(900)),
                        team(random));
            case 3 -> train(cadre(random), null, 1 + random.nextInt(7));
            case 4 ->
                GivenTeams.write(
                        "update posting set ended_on = greatest(started_on, ?::date), end_state = 'ENDED', end_reason = 'TRANSFER' where cadre_id = ?",
                        TODAY.minusDays(random.nextInt(30)),
                        cadre(random));
            case 5 ->
                GivenTeams.write(
                        "update posting set full_time_released = not full_time_released where cadre_id = ?",
                        cadre(random));
            case 6 -> GivenTeams.write("delete from training_attendance where cadre_id = ?", cadre(random));
            default ->
                GivenTeams.write(
                        "update work_team set dissolved_on = ?, dissolved_reason = '测试' where id = ? and established_on <= ?",
                        TODAY.minusDays(1),
                        team(random),
                        TODAY.minusDays(1));
        }
    }

    private UUID posted(String village, String name) {
        GivenTeams.Unit unit = GivenTeams.unit("单位" + name, village.substring(0, 6));
        UUID team = Ids.next();
        String path = GivenOffices.path(village);
        LocalDate since = TODAY.minusDays(300);
        GivenTeams.write(
                """
                with t as (
                    insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)
                    values (?, ?, ?, 'COUNTY', ?, ?, ?, ?) returning id, region_path, unit_path)
                insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)
                select ?, t.id, ?, ?, ?, t.region_path, t.unit_path from t
                """,
                team,
                name,
                village,
                unit.id(),
                since,
                path,
                unit.path(),
                Ids.next(),
                unit.id(),
                unit.name(),
                since);
        org.zhucun.policy.GivenPolicy.home(team, village, since);
        teams.add(team);
        UUID cadre = GivenTeams.cadre(name, unit, village.substring(0, 6));
        GivenTeams.write(
                """
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, started_on, planned_end_on, region_path, unit_path)
                values (?, ?, ?, ?, '队', ?, '村', '{MEMBER}', 'COUNTY', ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                cadre,
                name,
                team,
                village,
                unit.id(),
                unit.name(),
                since,
                TODAY.plusDays(400),
                path,
                unit.path());
        return cadre;
    }

    private void train(UUID cadre, String village, int days) {
        UUID session = Ids.next();
        GivenTeams.write("""
                with s as (
                    insert into training_session (id, title, kind, organizer_level, organizer_name, started_on, days, recorded_by, region_path)
                    values (?, '培训', 'COLLECTIVE', 'COUNTY', '组织部', ?, ?, ?, '/43/') returning *)
                insert into training_attendance (id, session_id, cadre_id, name, title, kind, organizer_level, started_on, session_days,
                                                 region_path, unit_path)
                select ?, s.id, p.cadre_id, p.cadre_name, s.title, s.kind, s.organizer_level, s.started_on, s.days, p.region_path, p.unit_path
                from s join posting p on p.cadre_id = ?
                """, session, TODAY.minusDays(20), days, Ids.next(), Ids.next(), cadre);
    }

    private UUID team(Random random) {
        return teams.isEmpty() ? Ids.next() : teams.get(random.nextInt(teams.size()));
    }

    private UUID cadre(Random random) {
        return cadres.isEmpty() ? Ids.next() : cadres.get(random.nextInt(cadres.size()));
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> kept() {
        return GivenDatabase.asRegion(
                PROVINCE,
                sql -> sql.texts(
                        "select r::text from compliance_result r union all select c::text from compliance_count c order by 1"));
    }

    /** The versions of the rows: a row that was written again has another. */
    private static String writes(String path, String rule) {
        return GivenDatabase.asRegion(
                path,
                sql -> sql.texts(
                                "select coalesce(string_agg(xmin::text || ctid::text, ',' order by subject_id), '') from compliance_result where rule_id = ?",
                                rule)
                        .get(0));
    }

    private static long count(String text) {
        return GivenDatabase.asRegion("/", sql -> sql.count(text));
    }
}
