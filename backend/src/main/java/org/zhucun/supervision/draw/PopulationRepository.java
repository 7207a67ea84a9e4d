package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;

/** 总体数据: the facts by which villages are drawn among each other and inspectors are kept away from them. */
@ApplicationScoped
class PopulationRepository {
    /** A draw's villages, read by people. */
    static final int MOST = 5000;

    /** Villages in which a team works: its home and those that it covers. */
    private static final String VILLAGES = """
            select distinct v.code
            from unnest(?::text[]) as a(path)
            join work_team t on t.region_path >= a.path and t.region_path < a.path || '~'
                            and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)
            cross join lateral (select t.home_village_code as code
                                union
                                select c.village_code from team_village c
                                where c.team_id = t.id and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)) v
            order by v.code
            limit\s""" + (MOST + 1);

    private static final String FACTS = """
            select v.code, coalesce(f.findings, 0) as findings, ?::date - l.on_date as days, p.lon, p.lat
            from unnest(?::text[]) as v(code)
            left join (select f.village_code, count(*) as findings
                       from finding f
                       where f.village_code = any (?::text[]) and f.found_on > ?::date - interval '12 months' and finding_counts(f, ?::date)
                       group by f.village_code) f on f.village_code = v.code
            left join last_visits(?::text[], ?::date) l on l.village_code = v.code
            left join village_point p on p.village_code = v.code and p.valid_from <= ?::date and (p.valid_to is null or p.valid_to > ?::date)
            order by v.code
            """;
    private static final String MEMBERS =
            "select m.id, m.account_id, m.name, m.confirmed_at is not null as confirmed from inspection_group_member m";
    private static final String RECUSALS = """
            with v as (select code from unnest(?::text[]) as v(code)),
                 m as (select m.* from inspection_group_member m where m.id = any (?::uuid[])),
                 reach as materialized (select o.* from inspector_reach(array(select m.account_id from m), ?) o),
                 -- declared by the group, and what a register says whatever was declared
                 fact as (select m.id, 'UNIT' as kind, m.sender_id as of from m
                          union
                          select m.id, 'CADRE', m.person_id from m
                          union
                          select m.id, r.kind, r.id from m join inspector_facts(array(select m.account_id from m)) r on r.account_id = m.account_id),
                 -- a team works in its home village and in those that it covers
                 place as (select t.id as team_id, v.code from v join work_team t on t.home_village_code = v.code
                           union
                           select c.team_id, v.code from v join team_village c on c.village_code = v.code
                           where c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)),
                 sent as (select w.code, p.unit_id from place w join posting p on p.team_id = w.team_id
                          where p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)
                          union
                          select w.code, u.unit_id from place w join team_unit u on u.team_id = w.team_id
                          where u.valid_from <= ? and (u.valid_to is null or u.valid_to > ?))
            select f.id, s.code, 'SAME_UNIT' as reason from fact f join sent s on f.kind = 'UNIT' and s.unit_id = f.of
            union
            select f.id, p.village_code, 'FORMER_POST' from fact f join posting p on f.kind = 'CADRE' and p.cadre_id = f.of
            join v on v.code = p.village_code
            union
            select f.id, v.code, 'FORMER_POST' from fact f join posting p on f.kind = 'CADRE' and p.cadre_id = f.of
            join team_village c on c.team_id = p.team_id and c.valid_from <= coalesce(p.ended_on, 'infinity')
                               and (c.valid_to is null or c.valid_to > p.started_on)
            join v on v.code = c.village_code
            union
            select m.id, v.code, 'HOME_PLACE' from m cross join unnest(m.homes) as h(code) join v on starts_with(v.code, h.code)
            union
            select m.id, i.village_code, 'RECENT_VISIT'
            from m join visited_by(array(select m.account_id from m), array(select v.code from v), ?::date - ?::int) i on i.account_id = m.account_id
            union
            -- what none of his offices covers he cannot record
            select m.id, v.code, 'OUT_OF_REACH' from m cross join v
            where not exists (select from reach o where o.account_id = m.account_id and starts_with(v.code, o.code))
            """;
    private static final String FULL = """
            select l.village_code from village_load(?::text[], ?, ?, ?) l where l.held + l.planned >= ?
            group by l.village_code having count(*) >= ?
            """;

    private final DataSource database;

    PopulationRepository(DataSource database) {
        this.database = database;
    }

    /** 村情: a village with what is known about it; coordinates may be null. */
    record Facts(String village, int findings, Integer days, Double lon, Double lat) {}

    /** 成员 */
    record Member(UUID id, UUID account, String name, boolean confirmed) {}

    /** In order; one more than {@link #MOST} where there are more than that. */
    List<String> villages(Collection<String> areas, LocalDate day) {
        return Select.from(VILLAGES, paths(areas), day, day, day, day).list(database, row -> row.getString(1));
    }

    List<Facts> facts(List<String> villages, LocalDate day) {
        return Select.from(FACTS, day, villages, villages, day, day, villages, day, day, day)
                .list(database, PopulationRepository::facts);
    }

    List<Member> members(Collection<UUID> ids, LocalDate day) {
        return read(Select.from(MEMBERS)
                .where("m.id = any (?::uuid[]) and (m.valid_to is null or m.valid_to > ?)", ids, day));
    }

    private List<Member> read(Select members) {
        return members.then("order by m.id")
                .list(
                        database,
                        row -> new Member(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getBoolean(4)));
    }

    /** The accounts of inspectors, also of those who have left their group since. */
    List<Member> accounts(Collection<UUID> ids) {
        return read(Select.from(MEMBERS).where("m.id = any (?::uuid[])", ids));
    }

    List<Population.Recusal> recusals(Collection<UUID> members, List<String> villages, LocalDate day, int days) {
        return Select.from(RECUSALS, villages, members, day, day, day, day, day, day, day, day, days)
                .list(
                        database,
                        row -> new Population.Recusal(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    /** Villages that have had, or will have, in every week of the period as many visits as the rules allow. */
    Set<String> full(List<String> villages, Weeks weeks, int limit) {
        return new TreeSet<>(Select.from(FULL, villages, weeks.from(), weeks.to(), weeks.today(), limit, weeks.count())
                .list(database, row -> row.getString(1)));
    }

    /** 整周: whole weeks around a period. */
    record Weeks(LocalDate from, LocalDate to, LocalDate today) {
        long count() {
            return ChronoUnit.WEEKS.between(from, to.plusDays(1));
        }

        static Weeks around(LocalDate from, LocalDate to, LocalDate today) {
            return new Weeks(
                    from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    to.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),
                    today);
        }
    }

    /** Each once, and none that lies in another of them: a team is found once. */
    private static List<String> paths(Collection<String> areas) {
        List<String> paths = areas.stream().map(RegionCode::path).distinct().toList();
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                .toList();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("code"),
                row.getInt("findings"),
                row.getObject("days", Integer.class),
                row.getObject("lon") == null ? null : row.getDouble("lon"),
                row.getObject("lat") == null ? null : row.getDouble("lat"));
    }
}
