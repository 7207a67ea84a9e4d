package org.zhucun.team.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Enforcement;
import org.zhucun.policy.exception.ExceptionState;
import org.zhucun.region.village.VillageCategory;

/** 配备查询: sizes of teams beside what their villages ask for, villages without a team, counts. */
@ApplicationScoped
class StaffingRepository {
    /** What the categories of a village ask for under a kind of key; the nearest region's parameter holds, the strictest category wins. */
    private static final String LEAST = """
            left join lateral (
                select (near.value #>> '{}')::int as required, near.category, near.key, near.enforcement, near.source
                from (select distinct on (q.key) q.key, c.category, q.value, q.enforcement,
                             concat_ws(' ', q.source_document, q.clause) as source
                      from village_category c
                      join policy_parameter q on q.key = '%1$s.' || (case c.category
                          when 'KEY_ASSISTANCE' then 'KEY' when 'LIGHT_TASK' then 'LIGHT' when 'DEMONSTRATION' then 'DEMO'
                          when 'RELOCATION_RESETTLEMENT' then 'RELOCATION' else c.category end)
                      where c.village_code = v.village_code and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)
                        and q.region_path = left(t.region_path, length(q.region_path))
                        and q.valid_from <= ? and (q.valid_to is null or q.valid_to > ?)
                      order by q.key, length(q.region_path) desc) near
                where near.value <> 'null'::jsonb
                order by 1 desc, near.key limit 1) %2$s on true
            """;

    private static final String SIZES =
            """
            select s.* from (
            select t.id, t.name, v.village_code, v.village_name, t.region_path, n.counted, n.seconded, n.first_secretaries,
                   a.required as a_required, a.category as a_category, a.key as a_key, a.enforcement as a_enforcement, a.source as a_source,
                   b.required as b_required, b.category as b_category, b.key as b_key, b.enforcement as b_enforcement, b.source as b_source,
                   (select x.state from policy_exception x where x.subject_id = t.id::text and x.state <> 'REJECTED'
                      and x.parameter_key in (a.key, b.key) order by x.id desc limit 1) as exception
            from work_team t
            join team_village v on v.team_id = t.id and v.role = 'HOME' and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
            left join lateral (
                select (q.value #>> '{}')::int as months from policy_parameter q
                where q.key = 'team.secondment.longTerm.months' and q.region_path = left(t.region_path, length(q.region_path))
                  and q.valid_from <= ? and (q.valid_to is null or q.valid_to > ?)
                order by length(q.region_path) desc limit 1) long on true
            cross join lateral (
                select count(distinct p.cadre_id) filter (where not lent) as counted,
                       count(distinct p.cadre_id) filter (where lent) as seconded,
                       count(distinct p.cadre_id) filter (where not lent and p.roles @> '{FIRST_SECRETARY}') as first_secretaries
                from (select m.cadre_id, m.roles,
                             exists (select from posting_secondment l
                                     where l.posting_id = m.id and l.valid_from <= ? and (l.until is null or l.until >= ?)
                                       and (l.until is null or l.until >= (l.valid_from + long.months * interval '1 month')::date - 1)
                                       and long.months is not null) as lent
                      from posting m
                      where m.team_id = t.id and m.started_on <= ? and (m.ended_on is null or m.ended_on >= ?)) p) n
            """ + LEAST.formatted("team.minSize", "a") + LEAST.formatted("team.minFirstSecretary", "b") + """
            where t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)
            ) s
            """;

    /** Villages of a category that must have a team where they lie, and whether an active team serves them. */
    private static final String REQUIRED = """
            select r.* from (
            select c.village_code, min(c.region_path) as region_path, array_agg(c.category order by c.category) as categories,
                   exists (select from team_village v join work_team t on t.id = v.team_id
                           where v.village_code = c.village_code and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
                             and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)) as served
            from village_category c
            cross join lateral (select q.value from policy_parameter q
                                where q.key = 'team.required.categories' and q.region_path = left(c.region_path, length(q.region_path))
                                  and q.valid_from <= ? and (q.valid_to is null or q.valid_to > ?)
                                order by length(q.region_path) desc limit 1) q
            where c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?) and jsonb_exists(q.value, c.category)
            group by c.village_code
            ) r
            """;

    private final DataSource database;

    StaffingRepository(DataSource database) {
        this.database = database;
    }

    /** A shortfall with its place in the order. */
    record Row(
            UUID id,
            String name,
            String villageCode,
            String villageName,
            String regionPath,
            TeamSize size,
            ExceptionState exception) {}

    Map<UUID, TeamSize> sizes(Collection<UUID> teams, LocalDate on) {
        return sizes(on).where("s.id = any (?::uuid[])", teams).list(database, StaffingRepository::size).stream()
                .collect(Collectors.toMap(Row::id, Row::size, (one, other) -> one));
    }

    List<Row> shortfalls(String path, LocalDate on, int size, List<String> after) {
        Select select = shortfalls(path, on);
        if (after != null) {
            select.where("(s.region_path, s.id) > (?, ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by s.region_path, s.id limit " + (size + 1)).list(database, StaffingRepository::size);
    }

    CursorPage.Total totalOfShortfalls(String path, LocalDate on) {
        return shortfalls(path, on).total(database);
    }

    private static Select shortfalls(String path, LocalDate on) {
        return sizes(on)
                .beneath("s.region_path", path)
                .where("(s.counted < s.a_required or s.first_secretaries < s.b_required)");
    }

    private static Select sizes(LocalDate on) {
        Object[] days = new Object[18];
        Arrays.fill(days, on);
        return Select.from(SIZES, days);
    }

    /** How many villages must have a team, and how many of them have one. */
    long[] coverage(String path, LocalDate on) {
        List<Boolean> served =
                required(on).beneath("r.region_path", path).list(database, row -> row.getBoolean("served"));
        return new long[] {served.size(), served.stream().filter(one -> one).count()};
    }

    List<UncoveredVillage> uncovered(String path, LocalDate on, int size, String after) {
        Select select = required(on).beneath("r.region_path", path).where("not r.served");
        if (after != null) {
            select.where("r.village_code > ?", after);
        }
        return select.then("order by r.village_code limit " + (size + 1))
                .list(
                        database,
                        row -> new UncoveredVillage(row.getString("village_code"), null, null, categories((String[])
                                row.getArray("categories").getArray())));
    }

    CursorPage.Total totalUncovered(String path, LocalDate on) {
        return required(on).beneath("r.region_path", path).where("not r.served").total(database);
    }

    private static Select required(LocalDate on) {
        Object[] days = new Object[8];
        Arrays.fill(days, on);
        return Select.from(REQUIRED, days);
    }

    /** Teams, members and captains by the category of the home village. */
    List<Map.Entry<VillageCategory, long[]>> counts(String path, LocalDate on) {
        return Select.from("""
                        select c.category, count(distinct t.id), count(distinct p.cadre_id),
                               count(distinct p.cadre_id) filter (where p.roles @> '{CAPTAIN}')
                        from work_team t
                        join team_village v on v.team_id = t.id and v.role = 'HOME' and v.valid_from <= ?
                            and (v.valid_to is null or v.valid_to > ?)
                        join village_category c on c.village_code = v.village_code and c.valid_from <= ?
                            and (c.valid_to is null or c.valid_to > ?)
                        left join posting p on p.team_id = t.id and p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)
                        """, on, on, on, on, on, on)
                .beneath("t.region_path", path)
                .where("t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)", on, on)
                .then("group by c.category order by c.category")
                .list(
                        database,
                        row -> Map.entry(
                                VillageCategory.valueOf(row.getString(1)),
                                new long[] {row.getLong(2), row.getLong(3), row.getLong(4)}));
    }

    /** Persons on post on a day. */
    long headcount(String path, LocalDate on) {
        return Select.from("select count(distinct p.cadre_id) from posting p")
                .beneath("p.region_path", path)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", on, on)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    private static Row size(ResultSet row) throws SQLException {
        long[] counts = {row.getLong("counted"), row.getLong("seconded"), row.getLong("first_secretaries")};
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getString("region_path"),
                TeamSize.of(counts, least(row, "a"), least(row, "b")),
                row.getString("exception") == null ? null : ExceptionState.valueOf(row.getString("exception")));
    }

    private static TeamSize.LeastSize least(ResultSet row, String of) throws SQLException {
        return row.getString(of + "_key") == null
                ? null
                : new TeamSize.LeastSize(
                        row.getInt(of + "_required"),
                        VillageCategory.valueOf(row.getString(of + "_category")),
                        row.getString(of + "_key"),
                        Enforcement.valueOf(row.getString(of + "_enforcement")),
                        row.getString(of + "_source"));
    }

    private static Set<VillageCategory> categories(String[] names) {
        Set<VillageCategory> found = EnumSet.noneOf(VillageCategory.class);
        for (String name : names) {
            found.add(VillageCategory.valueOf(name));
        }
        return found;
    }
}
