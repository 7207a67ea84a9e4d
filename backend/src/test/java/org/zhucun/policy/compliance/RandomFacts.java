package org.zhucun.policy.compliance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;

/** 随机事实: what may happen to cadres, teams, villages, units and rules in a few counties of two provinces, in any order. */
final class RandomFacts {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final List<String> CATEGORIES =
            List.of("KEY_ASSISTANCE", "LIGHT_TASK", "DEMONSTRATION", "RELOCATION_RESETTLEMENT", "POOR");
    private static final List<String> ROLES = List.of("{MEMBER}", "{CAPTAIN}", "{CAPTAIN,MEMBER}");
    private static final List<String> LEVELS = List.of("COUNTY", "CITY", "PROVINCE");
    private static final List<String> RANKS = List.of("122", "132", "142", "160");

    private final Random random;
    private final List<String> counties;
    private final List<String> villages = new ArrayList<>();
    private final List<GivenTeams.Unit> units = new ArrayList<>();
    private final List<UUID> teams = new ArrayList<>();
    private final List<UUID> cadres = new ArrayList<>();
    private final List<UUID> postings = new ArrayList<>();
    private final List<UUID> stations = new ArrayList<>();
    private int refused;

    RandomFacts(long seed, List<String> counties) {
        this.random = new Random(seed);
        this.counties = counties;
        for (String county : counties) {
            villages.addAll(GivenTeams.villages(county, 12));
            units.add(GivenTeams.unit("单位" + county, county));
        }
    }

    int refused() {
        return refused;
    }

    /** Something happens; how many subjects of one rule it can bear on. The database may refuse it, then on nobody. */
    int happen() {
        try {
            return any();
        } catch (RuntimeException impossible) {
            refused++;
            return 0;
        }
    }

    private int any() {
        return switch (random.nextInt(27)) {
            case 0, 1, 2 -> posted();
            case 3, 4 -> joined();
            case 5 -> ended();
            case 6 -> moved();
            case 7 -> released();
            case 8, 9 -> trained();
            case 10 -> untrained();
            case 11, 12 -> categorized();
            case 13 -> uncategorized();
            case 14 -> lent();
            case 15 -> continued();
            case 16 -> succeeded();
            case 17 -> covered();
            case 18 -> adjoined();
            case 19 -> strengthened();
            case 20 -> promoted();
            case 21 -> dissolved();
            case 22 -> county();
            case 23 -> commanded();
            case 24 -> stationed();
            case 25 -> studied();
            default -> excused();
        };
    }

    /** A team with its first member, in a village where there may be others. */
    int posted() {
        String village = pick(villages);
        UUID team = Ids.next();
        GivenTeams.Unit unit = pick(units);
        LocalDate since = day(600);
        GivenTeams.write(
                """
                with t as (
                    insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)
                    values (?, '随机队', ?, ?, ?, ?, ?, ?) returning id, region_path, unit_path),
                v as (
                    insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)
                    select ?, t.id, ?, '村', 'HOME', ?, t.region_path from t)
                insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)
                select ?, t.id, ?, ?, ?, t.region_path, t.unit_path from t
                """,
                team,
                village,
                pick(LEVELS),
                unit.id(),
                since,
                GivenOffices.path(village),
                unit.path(),
                Ids.next(),
                village,
                since,
                Ids.next(),
                unit.id(),
                unit.name(),
                since);
        teams.add(team);
        member(team, newcomer(unit, village), since, true, null);
        return 2;
    }

    private int joined() {
        UUID team = pick(teams);
        boolean known = random.nextInt(3) == 0;
        // who is there already can only come part-time, maybe from another county
        UUID cadre = known ? pick(cadres) : newcomer(pick(units), villageOf(team));
        member(team, cadre, day(400), !known, null);
        return 2;
    }

    private UUID newcomer(GivenTeams.Unit unit, String village) {
        UUID cadre = GivenTeams.cadre("随机" + random.nextInt(1000), unit, village.substring(0, 6));
        cadres.add(cadre);
        return cadre;
    }

    private void member(UUID team, UUID cadre, LocalDate since, boolean fullTime, UUID predecessor) {
        UUID posting = Ids.next();
        GivenTeams.write(
                """
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, full_time_released, started_on, arrived_on, planned_end_on, predecessor_id, region_path, unit_path)
                select ?, c.id, c.name, t.id, t.name, t.home_village_code, '村', ?::text[], t.send_level, t.lead_unit_id, '单位', ?, ?, ?, ?, ?,
                       t.region_path, t.unit_path
                from work_team t, cadre c where t.id = ? and c.id = ?
                """,
                posting,
                pick(ROLES),
                fullTime,
                since,
                since.plusDays(random.nextInt(20)),
                TODAY.plusDays(random.nextInt(700) - 200).isBefore(since) ? since.plusDays(30) : TODAY.plusDays(20),
                predecessor,
                team,
                cadre);
        postings.add(posting);
    }

    private int ended() {
        GivenTeams.write(
                "update posting set ended_on = greatest(started_on, ?::date), end_state = 'ENDED', end_reason = 'TRANSFER' where id = ? and ended_on is null",
                day(40),
                pick(postings));
        return 2;
    }

    /** To a team of another county, maybe of the other province. */
    private int moved() {
        GivenTeams.write("""
                update posting p set team_id = t.id, village_code = t.home_village_code, region_path = t.region_path, send_level = t.send_level
                from work_team t where t.id = ? and p.id = ?
                """, pick(teams), pick(postings));
        return 3;
    }

    private int released() {
        GivenTeams.write("update posting set full_time_released = not full_time_released where id = ?", pick(postings));
        return 2;
    }

    /** Wherever he is today, the course lies where he was then. */
    private int trained() {
        UUID session = Ids.next();
        LocalDate on = day(300);
        GivenTeams.write(
                """
                with s as (
                    insert into training_session (id, title, kind, organizer_level, organizer_name, started_on, days, recorded_by, region_path)
                    values (?, '培训', 'COLLECTIVE', 'COUNTY', '组织部', ?, ?, ?, '/44/') returning *)
                insert into training_attendance (id, session_id, cadre_id, name, title, kind, organizer_level, started_on, session_days, region_path)
                select ?, s.id, c.id, c.name, s.title, s.kind, s.organizer_level, s.started_on, s.days, ?
                from s, cadre c where c.id = ?
                """,
                session,
                on,
                1 + random.nextInt(6),
                Ids.next(),
                Ids.next(),
                GivenOffices.path(pick(villages)),
                pick(cadres));
        return 1;
    }

    private int untrained() {
        GivenTeams.write(
                "delete from training_attendance where id = (select id from training_attendance where cadre_id = ? order by id limit 1)",
                pick(cadres));
        return 1;
    }

    private int categorized() {
        String village = pick(villages);
        GivenTeams.write(
                "insert into village_category (id, village_code, category, valid_from, source, region_path) values (?, ?, ?, ?, '测试', ?)",
                Ids.next(),
                village,
                pick(CATEGORIES),
                day(900),
                GivenOffices.path(village));
        return teamsAt(village);
    }

    private int uncategorized() {
        String village = pick(villages);
        GivenTeams.write(
                random.nextBoolean()
                        ? "delete from village_category where village_code = ?"
                        : "update village_category set valid_to = valid_from + 1 where village_code = ? and valid_to is null",
                village);
        return teamsAt(village);
    }

    private int lent() {
        LocalDate from = day(100);
        GivenTeams.write("""
                insert into posting_secondment (id, posting_id, cadre_id, team_id, lent_to, valid_from, until, region_path, unit_path)
                select ?, p.id, p.cadre_id, p.team_id, '某局', ?, ?, p.region_path, p.unit_path from posting p where p.id = ?
                """, Ids.next(), from, random.nextBoolean() ? null : from.plusDays(30), pick(postings));
        return 1;
    }

    private int continued() {
        LocalDate since = TODAY.plusDays(random.nextInt(60) - 30);
        GivenTeams.write("""
                insert into posting_term (id, posting_id, cadre_id, number, started_on, planned_end_on, decided_on, region_path, unit_path)
                select ?, p.id, p.cadre_id, 2, ?, ?, ?, p.region_path, p.unit_path from posting p where p.id = ?
                """, Ids.next(), since, since.plusYears(2), TODAY, pick(postings));
        return 1;
    }

    /** Somebody takes over from a posting that ends, in a team of any county. */
    private int succeeded() {
        UUID before = pick(postings);
        GivenTeams.write(
                "update posting set ended_on = greatest(started_on, ?::date), end_state = 'ENDED', end_reason = 'TRANSFER' where id = ?",
                day(60),
                before);
        UUID team = pick(teams);
        member(team, newcomer(pick(units), villageOf(team)), day(20), true, before);
        return 3;
    }

    private int covered() {
        String village = pick(villages);
        if (random.nextInt(3) == 0) {
            GivenTeams.write("delete from team_village where role = 'COVERED' and village_code = ?", village);
            return teamsAt(village);
        }
        GivenTeams.write("""
                insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)
                select ?, t.id, ?, '村', 'COVERED', ?, t.region_path from work_team t where t.id = ?
                """, Ids.next(), village, day(300), pick(teams));
        return 2;
    }

    private int adjoined() {
        String one = pick(villages);
        String other = pick(villages);
        if (random.nextInt(3) == 0) {
            GivenTeams.write("delete from village_adjacency where village_code = ? or neighbour = ?", one, one);
        } else {
            GivenTeams.adjacent(one, other);
        }
        // the neighbours of the deleted lines are as many as villages at most
        return villages.stream().mapToInt(RandomFacts::teamsAt).sum();
    }

    private int strengthened() {
        GivenTeams.Unit unit = pick(units);
        GivenTeams.write(
                "update organization set strengths = case when strengths = '{}' then '{力量较强}'::text[] else '{}' end where id = ?",
                unit.id());
        return number("select count(distinct team_id) from team_unit where unit_id = '" + unit.id() + "'");
    }

    private int promoted() {
        GivenTeams.write(
                "update cadre set rank_code = ?, unit_position_tier = ? where id = ?",
                pick(RANKS),
                random.nextBoolean() ? "MIDDLE" : "STAFF",
                pick(cadres));
        return 1;
    }

    private int dissolved() {
        UUID team = pick(teams);
        GivenTeams.write(
                "update work_team set dissolved_on = greatest(established_on, ?::date), dissolved_reason = '测试' where id = ?",
                TODAY.minusDays(random.nextInt(3)),
                team);
        return 1 + number("select count(*) from team_village where team_id = '" + team + "'");
    }

    private int county() {
        String county = pick(counties);
        GivenTeams.write(
                random.nextBoolean()
                        ? "update county_category set valid_to = valid_from + 1 where county_code = ?"
                        : """
                          insert into county_category (id, county_code, category, source, valid_from, region_path)
                          select gen_random_uuid(), code, 'NATIONALLY_DESIGNATED', '测试', date '2020-01-01' + (random() * 1000)::int, path
                          from (values (?, '%s')) county (code, path)
                          """.formatted(GivenOffices.path(county)),
                county);
        return number("select count(*) from posting where send_level = 'PROVINCE' and region_path like '"
                + GivenOffices.path(county) + "%'");
    }

    private int commanded() {
        String county = pick(counties);
        GivenTeams.write(
                """
                insert into commander (id, kind, region_code, person_name, position, rank_code, temporary_post, year, valid_from, region_path)
                values (?, 'COUNTY_BRIGADE_LEADER', ?, ?, '处长', ?, '副书记', 2024, ?, ?)
                """, Ids.next(), county, "队长" + random.nextInt(1000), pick(RANKS), day(300), GivenOffices.path(county));
        return 1;
    }

    private int studied() {
        String township = pick(villages).substring(0, 9);
        GivenTeams.write("""
                insert into study_meeting (id, region_code, held_on, title, attended, recorded_by, region_path) values (?, ?, ?, '例会', 3, ?, ?)
                """, Ids.next(), township, day(16), Ids.next(), GivenOffices.path(township));
        return 1;
    }

    private int stationed() {
        String township = pick(villages).substring(0, 9);
        if (stations.isEmpty() || random.nextInt(3) == 0) {
            UUID station = Ids.next();
            GivenTeams.write("""
                    with o as (
                        insert into organ (id, kind, region_code, valid_from, region_path)
                        values (?, 'TOWNSHIP_WORK_STATION', ?, '2021-01-01', ?) returning *)
                    insert into organ_name (id, organ_id, name, valid_from, region_path) select ?, o.id, '工作站', o.valid_from, o.region_path from o
                    """, station, township, GivenOffices.path(township), Ids.next());
            stations.add(station);
            return 1;
        }
        GivenTeams.write(
                """
                insert into organ_member (id, organ_id, role, person_name, position, post, valid_from, region_path)
                select ?, o.id, ?, ?, '镇长', 'TOWN_MAYOR', ?, o.region_path from organ o where o.id = ?
                """,
                Ids.next(),
                random.nextBoolean() ? "HEAD" : "DEPUTY_HEAD",
                "站长" + random.nextInt(1000),
                day(300),
                pick(stations));
        return 1;
    }

    /** Somebody that fails is explained, or his explanation is decided. */
    private int excused() {
        if (random.nextBoolean()) {
            GivenTeams.write("""
                    update policy_exception set state = 'APPROVED', decided_at = now()
                    where id = (select id from policy_exception where state = 'PROPOSED' and region_path like '/4_/%' order by id limit 1)
                    """);
            return 1;
        }
        GivenTeams.write("""
                insert into policy_exception (id, rule_id, parameter_id, parameter_key, subject_id, subject_label, required, found, source,
                                              reason, valid_from, requested_by, requested_by_name, approver_id, approver_name, region_path, unit_path)
                select ?, r.rule_id, r.parameter_id, p.key, r.subject_id::text, r.subject_name, r.required, r.found, p.source_document, '测试', ?,
                       ?, '甲', ?, '乙', r.region_path, r.unit_path
                from compliance_result r join policy_parameter p on p.id = r.parameter_id
                where (r.region_path like '/44/%' or r.region_path like '/45/%') and r.state = 'FAILING' offset ? limit 1
                """, Ids.next(), day(5), Ids.next(), Ids.next(), random.nextInt(30));
        return 1;
    }

    /** A rule's parameter begins, changes or ends somewhere: whoever is asked by it is asked again. */
    static void published(Random random, List<String> regions) {
        String region = regions.get(random.nextInt(regions.size()));
        String[] parameter = PARAMETERS.get(random.nextInt(PARAMETERS.size()));
        String path = GivenOffices.path(region);
        OwnerRows.write(
                random.nextInt(3) == 0
                        ? "update policy_parameter set valid_to = valid_from + 1 where key = '%s' and region_path = '%s' and valid_to is null"
                                .formatted(parameter[0], path)
                        : """
                          insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, pack, region_path)
                          values (gen_random_uuid(), '%1$s', '%2$s', date '2010-01-01' + %3$s, '%4$s', '%5$s', '测试', 'test', '%6$s')
                          on conflict do nothing
                          """.formatted(
                                        parameter[0],
                                        region,
                                        random.nextInt(4000),
                                        parameter[1 + random.nextInt(2)],
                                        random.nextInt(4) == 0 ? "PREFER" : "JUSTIFY",
                                        path));
    }

    private static final List<String[]> PARAMETERS = List.of(
            new String[] {"training.term.minDays", "2", "5"},
            new String[] {"training.year.minCount", "1", "2"},
            new String[] {"team.minSize.KEY", "2", "4"},
            new String[] {"team.required.categories", "[\"POOR\"]", "[\"KEY_ASSISTANCE\", \"POOR\"]"},
            new String[] {"coverage.categories", "[\"POOR\"]", "[\"LIGHT_TASK\"]"},
            new String[] {"captain.minRank.COUNTY", "\"132\"", "\"160\""},
            new String[] {"captain.minTier.CITY", "\"MIDDLE\"", "\"TOP\""},
            new String[] {"rotation.gap.maxDays", "0", "30"},
            new String[] {"provincial.countyCategoryRequired", "\"NATIONALLY_DESIGNATED\"", "null"},
            new String[] {"rotation.freeze", "true", "false"});

    /** Parameters that no document sets there, so that every rule is asked. */
    static void rules(List<String> provinces) {
        for (String province : provinces) {
            for (String[] parameter : List.of(
                    new String[] {"training.year.minCount", "1"},
                    new String[] {"provincial.countyCategoryRequired", "\"NATIONALLY_DESIGNATED\""},
                    new String[] {"brigade.leader.rank", "\"122\""},
                    new String[] {"brigade.leader.perYear", "1"},
                    new String[] {"station.head", "\"TOWN_MAYOR\""},
                    new String[] {"station.deputyHeads", "1"},
                    new String[] {"dispatch.cadence", "1"},
                    new String[] {"study.meeting.cadence", "\"WEEKLY\""},
                    new String[] {"partyStudy.cadence", "1"},
                    new String[] {"captain.minRank.PROVINCE", "\"132\""},
                    new String[] {"captain.minRank.COUNTY", "\"142\""},
                    new String[] {"captain.minTier.CITY", "\"MIDDLE\""},
                    new String[] {"captain.minTier.COUNTY", "\"MIDDLE\""},
                    new String[] {"coverage.categories", "[\"POOR\", \"KEY_ASSISTANCE\"]"},
                    new String[] {"team.sender.KEY", "[\"PROVINCE\"]"})) {
                OwnerRows.write("""
                        insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, pack, region_path)
                        values (gen_random_uuid(), '%1$s', '%2$s', '2000-01-01', '%3$s', 'JUSTIFY', '测试', 'test', '%4$s')
                        on conflict do nothing
                        """.formatted(parameter[0], province, parameter[1], GivenOffices.path(province)));
            }
        }
    }

    private static int teamsAt(String village) {
        return 1 + number("select count(distinct team_id) from team_village where village_code = '" + village + "'");
    }

    private String villageOf(UUID team) {
        return GivenTeams.query("select home_village_code from work_team where id = ?", team)
                .get(0);
    }

    private static int number(String sql) {
        return Integer.parseInt(GivenTeams.query(sql).get(0));
    }

    private LocalDate day(int within) {
        return TODAY.minusDays(1 + random.nextInt(within));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
