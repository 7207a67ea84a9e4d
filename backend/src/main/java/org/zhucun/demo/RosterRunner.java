package org.zhucun.demo;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** 名册装载: province by province, so that memory holds one of them. */
final class RosterRunner {
    private static final Logger LOG = Logger.getLogger("org.zhucun.demo");
    private static final Set<String> ROSTER =
            Set.of("work_team", "team_unit", "team_village", "posting", "cadre", "cadre_identity");
    private static final Set<String> REGISTER = Set.of("attendance_entry", "attendance_month", "attendance_rollup");
    private static final int REGISTER_PART = 300;
    private static final int INDUCTION_PART = 600;
    private static final int AT_ONCE = 20_000;

    private final Telling telling;
    private final OpenTables tables;
    private final RosterSet set;
    private final int months;

    RosterRunner(Telling telling, OpenTables tables, RosterSet set, int months) {
        this.telling = telling;
        this.tables = tables;
        this.set = set;
        this.months = months;
    }

    /** The province whose system may read: the first. */
    VillageReader.Province run() throws SQLException {
        Set<String> guarded = new TreeSet<>(ROSTER);
        guarded.add("organization");
        guarded.addAll(REGISTER);
        guarded.addAll(InductionWriter.TABLES);
        tables.open(guarded);
        Set<String> heavy = new TreeSet<>(ROSTER);
        heavy.add("cadre_name_gram");
        heavy.addAll(InductionWriter.TABLES);
        if (months > 0) {
            heavy.addAll(List.of("attendance_month", "attendance_key"));
        }
        tables.strip(heavy);
        VillageReader reader = new VillageReader(telling.owner());
        List<VillageReader.Province> provinces = reader.provinces(set.region);
        long all =
                provinces.stream().mapToLong(VillageReader.Province::villages).sum();
        RosterSet.Count count = new RosterSet.Count();
        for (VillageReader.Province province : provinces) {
            write(province, reader, all, count);
        }
        LOG.info("indexes and rules are being built");
        tables.rebuild();
        analyze();
        count();
        return provinces.get(0);
    }

    private void write(VillageReader.Province province, VillageReader reader, long all, RosterSet.Count count)
            throws SQLException {
        Chance chance = new Chance(DemoLoad.SEED, count.part);
        Chunk chunk = set.province(reader.beneath(province.code()), all, count, chance, telling.today());
        new ChunkWriter(telling.owner(), telling.cipher(), telling.today()).write(chunk, chance);
        new InductionWriter(telling.owner(), new Chance(DemoLoad.SEED, INDUCTION_PART + count.part), telling.today())
                .write(chunk);
        cast(chunk, province);
        register(chunk, count.part);
        LOG.infof("%s: %d teams, %d cadres", province.name(), chunk.teams.size(), chunk.people.size());
    }

    /** The first county of the first province has the accounts of the demonstration; every county a department and a clerk. */
    private void cast(Chunk chunk, VillageReader.Province province) {
        Cast cast = telling.cast();
        if (cast.accounts().isEmpty()) {
            Stay first = chunk.stays.get(0);
            Village home = first.team.home();
            cast.county(home.countyCode(), home.county(), province.name(), home, first.person.unit, first);
        }
        Set<String> counties = new TreeSet<>();
        for (Team team : chunk.teams) {
            if (counties.add(team.home().countyCode())) {
                cast.addDepartment(team.home());
                cast.clerks(List.of(team.home()));
            }
        }
    }

    /** The months before the running one. */
    private void register(Chunk chunk, int part) throws SQLException {
        RegisterWriter writer = new RegisterWriter(telling.owner(), telling.cast(), telling.now());
        RegisterStory story = new RegisterStory(new Chance(DemoLoad.SEED, REGISTER_PART + part), telling.now());
        YearMonth now = YearMonth.from(telling.today());
        for (int back = months; back > 0; back--) {
            List<RegisterMonth> written = new ArrayList<>();
            for (Stay stay : chunk.stays) {
                written.add(story.month(stay, now.minusMonths(back), null));
                if (written.size() >= AT_ONCE) {
                    writer.write(written);
                    written.clear();
                }
            }
            writer.write(written);
        }
    }

    /** The sums below are counted over all of it. */
    private void analyze() throws SQLException {
        try (Statement statement = telling.owner().createStatement()) {
            statement.execute(
                    "analyze work_team, team_unit, team_village, posting, cadre, cadre_identity, cadre_name_gram,"
                            + " organization, organization_name, attendance_month, attendance_key, training_session, training_attendance, arrival_survey");
        }
    }

    private void count() throws SQLException {
        RegisterWriter writer = new RegisterWriter(telling.owner(), telling.cast(), telling.now());
        YearMonth now = YearMonth.from(telling.today());
        for (int back = months; back > 0; back--) {
            writer.sum(now.minusMonths(back), telling.today());
            LOG.infof("register of %s", now.minusMonths(back));
        }
        writer.years(now.minusMonths(months), now);
        writer.count(now, now, telling.today());
    }
}
