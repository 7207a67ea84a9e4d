package org.zhucun.selection.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.selection.Seat;

/** 方案数据: newest first. */
@ApplicationScoped
class PlanRepository {
    private static final String COLUMNS = """
            select p.*, t.progress, t.best_score, t.token is not null as taken
            from selection_plan p left join plan_task t on t.plan_id = p.id
            """;

    private final EntityManager entities;
    private final DataSource database;

    PlanRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** A plan with what its worker says meanwhile. */
    record Row(
            UUID id,
            UUID batchId,
            String name,
            Emphasis emphasis,
            long seed,
            int seconds,
            PlanState state,
            boolean edited,
            int progress,
            String score,
            String explanation,
            String failure,
            Long moves,
            Long solveMillis,
            String requestedBy,
            OffsetDateTime requestedAt,
            OffsetDateTime finishedAt,
            long version) {}

    void add(SelectionPlan plan) {
        entities.persist(plan);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<SelectionPlan> hold(UUID id) {
        return Optional.ofNullable(entities.find(SelectionPlan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Row> page(PlanFilter filter, List<String> after) {
        Select select = Select.from(COLUMNS).whereIf(filter.batch, "p.batch_id = ?");
        if (after != null) {
            select.where("p.id < ?::uuid", after.get(0));
        }
        return select.then("order by p.id desc limit " + (filter.size + 1)).list(database, PlanRepository::row);
    }

    CursorPage.Total total(PlanFilter filter) {
        return Select.from("select 1 from selection_plan p")
                .whereIf(filter.batch, "p.batch_id = ?")
                .total(database);
    }

    Optional<Row> find(UUID id) {
        return Select.from(COLUMNS).where("p.id = ?", id).list(database, PlanRepository::row).stream()
                .findFirst();
    }

    List<Assignment> assignments(UUID planId) {
        return Select.from("select need_id, seat, number, nomination_id, pinned from plan_assignment")
                .where("plan_id = ?", planId)
                .then("order by need_id, seat, number limit 63000")
                .list(
                        database,
                        row -> new Assignment(
                                row.getObject(1, UUID.class),
                                Seat.valueOf(row.getString(2)),
                                row.getInt(3),
                                row.getObject(4, UUID.class),
                                row.getBoolean(5)));
    }

    /** Writes what a plan proposes; what it proposed before goes. */
    void propose(SelectionPlan plan, Collection<Assignment> assignments) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from plan_assignment where plan_id = ?");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into plan_assignment (id, plan_id, need_id, seat, number, nomination_id, pinned, region_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            delete.setObject(1, plan.id);
            delete.executeUpdate();
            for (Assignment assignment : assignments) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, plan.id);
                insert.setObject(3, assignment.needId());
                insert.setString(4, assignment.seat().name());
                insert.setInt(5, assignment.number());
                insert.setObject(6, assignment.nominationId());
                insert.setBoolean(7, assignment.pinned());
                insert.setString(8, plan.regionPath);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** Units whose teams serve these villages on a day. */
    Map<String, Set<String>> units(Collection<String> villages, LocalDate on) {
        Map<String, Set<String>> units = new HashMap<>();
        Select.from("""
                        select tv.village_code, u.unit_id
                        from team_village tv
                        join work_team t on t.id = tv.team_id
                        join team_unit u on u.team_id = t.id
                        """)
                .where("tv.village_code = any (?)", villages)
                .where("tv.valid_from <= ? and (tv.valid_to is null or tv.valid_to > ?)", on, on)
                .where("u.valid_from <= ? and (u.valid_to is null or u.valid_to > ?)", on, on)
                .where("(t.dissolved_on is null or t.dissolved_on >= ?)", on)
                .list(
                        database,
                        row -> units.computeIfAbsent(row.getString(1), asked -> new HashSet<>())
                                .add(row.getString(2)));
        return units;
    }

    /** First Secretaries who are still there on a day, as far as is known now. */
    Map<String, String> secretaries(Collection<String> villages, LocalDate on) {
        Map<String, String> there = new HashMap<>();
        Select.from("select p.village_code, p.cadre_name from posting p")
                .where("p.village_code = any (?) and p.roles @> '{FIRST_SECRETARY}'", villages)
                .where("p.started_on <= ? and coalesce(p.ended_on, p.planned_end_on) >= ?", on, on)
                .list(database, row -> there.put(row.getString(1), row.getString(2)));
        return there;
    }

    /** Seats of a batch that are decided already, by need and seat. */
    Map<String, Integer> taken(UUID batchId) {
        Map<String, Integer> taken = new HashMap<>();
        Select.from("select decided_need_id, decided_seat, count(*) from nomination")
                .where("batch_id = ? and state = 'SELECTED'", batchId)
                .then("group by decided_need_id, decided_seat")
                .list(database, row -> taken.put(row.getString(1) + ":" + row.getString(2), row.getInt(3)));
        return taken;
    }

    private static Row row(ResultSet row) throws SQLException {
        PlanState state = PlanState.valueOf(row.getString("state"));
        boolean solving = state == PlanState.QUEUED && row.getBoolean("taken");
        String best = row.getString("best_score");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("batch_id", UUID.class),
                row.getString("name"),
                Emphasis.valueOf(row.getString("emphasis")),
                row.getLong("seed"),
                row.getInt("time_limit"),
                solving ? PlanState.SOLVING : state,
                row.getBoolean("edited"),
                state == PlanState.QUEUED ? row.getInt("progress") : 100,
                best == null ? row.getString("score") : best,
                row.getString("explanation"),
                row.getString("failure"),
                row.getObject("moves", Long.class),
                row.getObject("solve_millis", Long.class),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class),
                row.getLong("version"));
    }
}
