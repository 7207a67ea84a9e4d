package org.zhucun.supervision.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;
import org.zhucun.supervision.InspectionKind;
import org.zhucun.supervision.visit.VisitKit.ErrandKind;
import org.zhucun.supervision.visit.VisitKit.ErrandPerson;
import org.zhucun.supervision.visit.VisitKit.ErrandTeam;

/** 随身资料数据 */
@ApplicationScoped
class KitRepository {
    /** A phone that was not on line for some days still has what is next, and what is a few days late is still on it. */
    private static final int AHEAD = 7;

    private static final int LATE = 7;

    /** What is mine and not yet visited; the policy of draw_assignment keeps back what is not released. */
    private static final String TASKS = """
            select x.kind, x.id, x.title, x.village_code, x.village_name, x.from_on, x.to_on, x.counts
            from (select 'DRAW' as kind, a.id, a.number as title, a.village_code, a.village_name, a.visit_from as from_on, a.visit_to as to_on,
                         'ROUTINE' as counts
                  from (select m.id, m.account_id, m.village_code, m.village_name, coalesce(m.draw_number, d.number) as number,
                               coalesce(m.visit_from, d.visit_from) as visit_from, coalesce(m.visit_to, d.visit_to) as visit_to
                        from draw_assignment m left join draw d on d.id = m.draw_id
                        where m.account_id = ?) a
                  where a.visit_from <= ? and a.visit_to >= ?
                    and not exists (select from inspection i
                                    where i.inspected_by = a.account_id and i.village_code = a.village_code and i.on_date >= a.visit_from)
                  union all
                  select 'PLAN', v.id, p.title, v.village_code, v.village_name, v.on_date, p.to_on, p.kind
                  from planned_visit v join inspection_plan p on p.id = v.plan_id
                  where not v.cancelled and v.on_date <= ? and p.to_on >= ?
                    and case when p.group_id is null
                             then v.office_path = ? and (cardinality(v.inspectors) = 0 or ? = any (v.inspectors))
                             else exists (select from inspection_group_member m
                                          where m.group_id = p.group_id and m.account_id = ? and m.valid_to is null
                                            and (cardinality(v.inspectors) = 0 or m.name = any (v.inspectors))) end
                    -- each visit makes one of those that were planned done, the earliest first
                    and (select count(*) from inspection i
                         where i.inspected_by = ? and i.village_code = v.village_code and i.kind = p.kind
                           and i.on_date between p.from_on and p.to_on)
                        < (select count(*) from planned_visit o
                           where o.plan_id = v.plan_id and o.village_code = v.village_code and not o.cancelled and o.on_date <= v.on_date)) x
            order by x.from_on, x.village_code, x.id limit 60
            """;

    private static final String TEAMS = """
            select v.code, t.id, t.name
            from unnest(?::text[]) as v(code)
            cross join lateral (select w.id, w.name from work_team w
                                where w.home_village_code = v.code and w.established_on <= ? and (w.dissolved_on is null or w.dissolved_on >= ?)
                                union
                                select w.id, w.name from team_village c join work_team w on w.id = c.team_id
                                where c.village_code = v.code and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)
                                  and w.established_on <= ? and (w.dissolved_on is null or w.dissolved_on >= ?)) t
            order by v.code, t.name, t.id limit 600
            """;

    private final DataSource database;

    KitRepository(DataSource database) {
        this.database = database;
    }

    /** 任务 */
    record Task(
            UUID id,
            ErrandKind kind,
            String title,
            String villageCode,
            String villageName,
            LocalDate from,
            LocalDate to,
            InspectionKind counts) {}

    List<Task> tasks(Office mine, LocalDate today) {
        UUID me = mine.accountId();
        LocalDate ahead = today.plusDays(AHEAD);
        LocalDate late = today.minusDays(LATE);
        return Select.from(TASKS, me, ahead, late, ahead, late, mine.path(), mine.accountName(), me, me)
                .list(
                        database,
                        row -> new Task(
                                row.getObject("id", UUID.class),
                                ErrandKind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                row.getString("village_code"),
                                row.getString("village_name"),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("to_on", LocalDate.class),
                                InspectionKind.valueOf(row.getString("counts"))));
    }

    /** 某村的一项 */
    private record At<T>(String village, T what) {}

    Map<String, List<ErrandTeam>> teams(Set<String> villages, LocalDate on) {
        return byVillage(Select.from(TEAMS, villages, on, on, on, on, on, on)
                .list(
                        database,
                        row -> new At<>(
                                row.getString(1), new ErrandTeam(row.getObject(2, UUID.class), row.getString(3)))));
    }

    Map<String, List<ErrandPerson>> people(Set<String> villages, LocalDate on) {
        return byVillage(Select.from("select p.village_code, p.cadre_id, p.cadre_name from posting p")
                .where("p.village_code = any (?)", villages)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", on, on)
                .then("order by p.village_code, p.cadre_name, p.id limit 2000")
                .list(
                        database,
                        row -> new At<>(
                                row.getString(1), new ErrandPerson(row.getObject(2, UUID.class), row.getString(3)))));
    }

    private static <T> Map<String, List<T>> byVillage(List<At<T>> found) {
        return found.stream()
                .collect(Collectors.groupingBy(At::village, Collectors.mapping(At::what, Collectors.toList())));
    }
}
