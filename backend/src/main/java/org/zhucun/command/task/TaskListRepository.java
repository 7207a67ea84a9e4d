package org.zhucun.command.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.command.PlacePages.After;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 清单存取 */
@ApplicationScoped
class TaskListRepository {
    private static final String COLUMNS = """
            select l.id, l.region_code, l.year, l.title, l.source, l.declared_aspects, l.declared_tasks, l.state, l.published_on,
                   l.published_by, l.region_path, l.version,
                   (select count(*) from task_aspect a where a.list_id = l.id) as aspects,
                   (select count(*) from key_task k where k.list_id = l.id) as tasks
            from annual_task_list l
            """;

    private final EntityManager entities;
    private final DataSource database;

    TaskListRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** A list with what it really holds. */
    record Row(
            UUID id,
            String regionCode,
            int year,
            String title,
            String source,
            int declaredAspects,
            int declaredTasks,
            ListState state,
            LocalDate publishedOn,
            String publishedBy,
            String regionPath,
            long version,
            long aspects,
            long tasks) {}

    Optional<TaskList> find(UUID id) {
        return Optional.ofNullable(entities.find(TaskList.class, id));
    }

    /** What hangs on it changes: so does its version. */
    void touch(TaskList list) {
        entities.lock(list, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void add(TaskList list) {
        entities.persist(list);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Aspects and tasks as the draft says now. */
    void fill(TaskList list, List<DraftTaskList.Aspect> aspects) {
        for (String entity : List.of("KeyTask", "TaskAspect")) {
            entities.createQuery("delete from " + entity + " where listId = ?1")
                    .setParameter(1, list.id)
                    .executeUpdate();
        }
        List<KeyTask> tasks = new ArrayList<>();
        for (int i = 0; i < aspects.size(); i++) {
            TaskAspect aspect = new TaskAspect(list, i + 1, aspects.get(i).title());
            entities.persist(aspect);
            aspects.get(i).tasks().forEach(task -> tasks.add(new KeyTask(aspect, tasks.size() + 1, task)));
        }
        entities.flush();
        tasks.forEach(entities::persist);
        entities.flush();
    }

    Optional<Row> row(UUID id) {
        return Select.from(COLUMNS).where("l.id = ?", id).list(database, TaskListRepository::row).stream()
                .findFirst();
    }

    /** @param path where the office looks: lists above it, its own, and those beneath */
    List<Row> page(TaskListFilter filter, String path, After after) {
        return After.apply(filtered(filter, path), after, "l", filter.size).list(database, TaskListRepository::row);
    }

    CursorPage.Total total(TaskListFilter filter, String path) {
        return filtered(filter, path).total(database);
    }

    private static Select filtered(TaskListFilter filter, String path) {
        return Select.from(COLUMNS)
                .where(
                        "(l.region_path >= ? and l.region_path < ? or starts_with(?, l.region_path))",
                        path,
                        path + "~",
                        path)
                .whereIf(filter.year, "l.year = ?")
                .whereIf(filter.state, "l.state = ?")
                .whereIf(filter.q == null ? null : "%" + Select.literal(filter.q) + "%", "l.title like ?");
    }

    List<TaskListView.Aspect> aspects(UUID list) {
        List<Object[]> tasks = Select.from("select id, aspect_no, no, title, requirement from key_task")
                .where("list_id = ?", list)
                .then("order by no")
                .list(database, row -> new Object[] {
                    row.getInt(2),
                    new TaskListView.Task(
                            row.getObject(1, UUID.class), row.getInt(3), row.getString(4), row.getString(5))
                });
        return Select.from("select no, title from task_aspect")
                .where("list_id = ?", list)
                .then("order by no")
                .list(database, row -> {
                    int no = row.getInt(1);
                    return new TaskListView.Aspect(
                            no,
                            row.getString(2),
                            tasks.stream()
                                    .filter(task -> task[0].equals(no))
                                    .map(task -> (TaskListView.Task) task[1])
                                    .toList());
                });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("source"),
                row.getInt("declared_aspects"),
                row.getInt("declared_tasks"),
                ListState.valueOf(row.getString("state")),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by"),
                row.getString("region_path"),
                row.getLong("version"),
                row.getLong("aspects"),
                row.getLong("tasks"));
    }
}
