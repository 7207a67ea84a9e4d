package org.zhucun.command.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.zhucun.command.PlacePages.After;
import org.zhucun.command.PlacePages.Placed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 工作队任务存取 */
@ApplicationScoped
class TeamTaskRepository {
    private static final String COLUMNS = """
            select x.id, x.list_id, x.task_id, k.no, k.title, x.team_id, x.team_name, x.state, x.note, x.handed_on, x.reported_on,
                   x.reported_by, x.region_path, x.version
            from team_task x
            join key_task k on k.id = x.task_id
            """;
    private static final String COUNTS = """
            count(x.id) as handed, count(x.id) filter (where x.state = 'NOT_STARTED') as not_started,
            count(x.id) filter (where x.state = 'IN_PROGRESS') as in_progress, count(x.id) filter (where x.state = 'DONE') as done
            """;
    private static final String ACTIVE = """
            t.region_path >= ? and t.region_path < ? and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)
            """;

    private final EntityManager entities;
    private final DataSource database;

    TeamTaskRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    Optional<TeamTask> find(UUID id) {
        return Optional.ofNullable(entities.find(TeamTask.class, id));
    }

    void flush() {
        entities.flush();
    }

    /** Every task to every team that works beneath a path and has it not yet. */
    long handDown(UUID list, String path, LocalDate on) {
        return entities.createNativeQuery("""
                        insert into team_task (id, list_id, task_id, team_id, team_name, handed_on, region_path, unit_path)
                        select gen_random_uuid(), k.list_id, k.id, t.id, t.name, :on, t.region_path, t.unit_path
                        from work_team t
                        join key_task k on k.list_id = :list
                        where t.region_path >= :path and t.region_path < :path || '~' and t.established_on <= :on
                          and (t.dissolved_on is null or t.dissolved_on >= :on)
                        on conflict on constraint team_task_once do nothing
                        """)
                .setParameter("list", list)
                .setParameter("path", path)
                .setParameter("on", on)
                .executeUpdate();
    }

    long teams(String path, LocalDate on) {
        return Select.from("select count(*) from work_team t")
                .where(ACTIVE, path, path + "~", on, on)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    long teamsWith(UUID list, String path) {
        return Select.from("select count(distinct x.team_id) from team_task x")
                .where("x.list_id = ?", list)
                .beneath("x.region_path", path)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    List<TaskProgress.OfTask> byTask(UUID list, String path) {
        return Select.from(
                        "select k.id, k.aspect_no, k.no, k.title, " + COUNTS
                                + " from key_task k left join team_task x on x.task_id = k.id and x.region_path >= ?"
                                + " and x.region_path < ?",
                        path,
                        path + "~")
                .where("k.list_id = ?", list)
                .then("group by k.id, k.aspect_no, k.no, k.title order by k.no")
                .list(
                        database,
                        row -> new TaskProgress.OfTask(
                                row.getObject("id", UUID.class),
                                row.getInt("aspect_no"),
                                row.getInt("no"),
                                row.getString("title"),
                                row.getLong("handed"),
                                row.getLong("not_started"),
                                row.getLong("in_progress"),
                                row.getLong("done")));
    }

    /** By the steps of the path one below. */
    List<TaskProgress.OfRegion> byRegion(UUID list, String path) {
        int step = (int) path.chars().filter(c -> c == '/').count() + 1;
        return Select.from(
                        "select split_part(x.region_path, '/', " + step + ") as code, " + COUNTS + " from team_task x")
                .where("x.list_id = ?", list)
                .beneath("x.region_path", path)
                .then("group by 1 order by 1 limit 1000")
                .list(
                        database,
                        row -> new TaskProgress.OfRegion(
                                row.getString("code"),
                                null,
                                row.getLong("handed"),
                                row.getLong("not_started"),
                                row.getLong("in_progress"),
                                row.getLong("done")));
    }

    Optional<Placed<TeamTaskView>> view(UUID id, Predicate<String> reports) {
        return Select.from(COLUMNS).where("x.id = ?", id).list(database, row -> placed(row, reports)).stream()
                .findFirst();
    }

    List<Placed<TeamTaskView>> page(TeamTaskFilter filter, Predicate<String> reports, After after) {
        return After.apply(filtered(filter), after, "x", filter.size).list(database, row -> placed(row, reports));
    }

    CursorPage.Total total(TeamTaskFilter filter) {
        return filtered(filter).total(database);
    }

    private static Select filtered(TeamTaskFilter filter) {
        return Select.from(COLUMNS)
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.list, "x.list_id = ?")
                .whereIf(filter.task, "x.task_id = ?")
                .whereIf(filter.team, "x.team_id = ?")
                .whereIf(filter.state, "x.state = ?");
    }

    private static Placed<TeamTaskView> placed(ResultSet row, Predicate<String> reports) throws SQLException {
        String path = row.getString("region_path");
        UUID id = row.getObject("id", UUID.class);
        return new Placed<>(
                path,
                id,
                new TeamTaskView(
                        id,
                        row.getObject("list_id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getInt("no"),
                        row.getString("title"),
                        row.getObject("team_id", UUID.class),
                        row.getString("team_name"),
                        TaskState.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getObject("handed_on", LocalDate.class),
                        row.getObject("reported_on", LocalDate.class),
                        row.getString("reported_by"),
                        row.getLong("version"),
                        reports.test(path) ? List.of("report") : List.of()));
    }
}
