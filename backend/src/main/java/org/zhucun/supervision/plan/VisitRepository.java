package org.zhucun.supervision.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 督查数据: where teams work, how often and when those villages are visited, and the groups that go there. */
@ApplicationScoped
class VisitRepository {
    /** Villages with a team beneath some paths, and when anybody was there last. */
    private static final String SERVED = """
            with v as (select distinct x.code
                       from unnest(?::text[]) as a(path)
                       join work_team t on t.region_path >= a.path and t.region_path < a.path || '~'
                                       and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)
                       cross join lateral (select t.home_village_code as code
                                           union
                                           select c.village_code from team_village c
                                           where c.team_id = t.id and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)) x)
            select v.code, l.on_date
            from v left join last_visits(array(select code from v), ?) l on l.village_code = v.code
            order by l.on_date nulls first, v.code limit 20000
            """;

    private final DataSource database;

    VisitRepository(DataSource database) {
        this.database = database;
    }

    /** 驻村工作队服务的村 */
    record Served(String village, LocalDate lastVisit) {}

    /** 一村一周 */
    record Week(String village, LocalDate monday, long held, long planned) {}

    /** 督查组 */
    record Group(UUID id, String name, List<String> area, String regionPath, List<String> members) {}

    /** How often villages are visited in the weeks of a period, over all bodies. */
    List<Week> load(Collection<String> villages, Cadence.Period weeks, LocalDate today) {
        return Select.from(
                        "select l.village_code, l.monday, l.held, l.planned from village_load(?::text[], ?, ?, ?) l",
                        villages,
                        weeks.from(),
                        weeks.to(),
                        today)
                .then("order by l.village_code, l.monday")
                .list(
                        database,
                        row -> new Week(
                                row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)));
    }

    /** The workdays of a period where a path lies; of a year whose holidays are not published yet, Monday to Friday. */
    List<LocalDate> workdays(String path, Cadence.Period period) {
        return Select.from("""
                        select n.day::date
                        from generate_series(?::timestamp, ?::timestamp, interval '1 day') n (day)
                        where coalesce(calendar_workdays(?, n.day::date, n.day::date) = 1, extract(isodow from n.day) <= 5)
                        order by 1
                        """, period.from(), period.to(), path)
                .list(database, row -> row.getObject(1, LocalDate.class));
    }

    List<Served> served(Collection<String> paths, LocalDate day) {
        return Select.from(SERVED, paths, day, day, day, day, day)
                .list(database, row -> new Served(row.getString(1), row.getObject(2, LocalDate.class)));
    }

    Optional<Group> group(UUID id, LocalDate day) {
        return Select.from("""
                        select g.id, g.name, g.area, g.region_path,
                               array(select m.name from inspection_group_member m where m.group_id = g.id and m.valid_to is null order by m.name)
                        from inspection_group g
                        """)
                // who sits in a group of a body above sees it, and plans nothing for it
                .where("starts_with(g.office_path, current_setting('scope.path', true))")
                .where("g.id = ? and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?)", id, day, day)
                .list(
                        database,
                        row -> new Group(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                List.of((String[]) row.getArray(3).getArray()),
                                row.getString(4),
                                List.of((String[]) row.getArray(5).getArray())))
                .stream()
                .findFirst();
    }
}
