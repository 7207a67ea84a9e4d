package org.zhucun.selection.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;

/** 待算存取: the queue of plans, taken by {@code for update skip locked} and held by a lease. */
@ApplicationScoped
class PlanTaskRepository {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DataSource database;
    private final Clock clock;

    PlanTaskRepository(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(SelectionPlan plan, String problem) {
        run(
                "insert into plan_task (plan_id, region_path, problem, leased_until) values (?, ?, ?, ?)",
                plan.id,
                plan.regionPath,
                problem,
                now());
    }

    /** The oldest plan that nobody holds. */
    Optional<PlanTask> take() {
        UUID token = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update plan_task set token = ?, leased_until = ?, attempts = attempts + 1
                        where plan_id = (select plan_id from plan_task where leased_until <= ?
                                         order by plan_id limit 1 for update skip locked)
                        returning plan_id, attempts, problem
                        """)) {
            update.setObject(1, token);
            update.setObject(2, now().plus(LEASE));
            update.setObject(3, now());
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new PlanTask(row.getObject(1, UUID.class), token, row.getInt(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * Holds on to a plan and says how far it is.
     *
     * @return whether the worker is to stop: it was asked to, or lost the lease
     */
    boolean hold(PlanTask task, int progress, String bestScore) {
        int held = run(
                "update plan_task set leased_until = ?, progress = ?, best_score = ? where plan_id = ? and token = ?",
                now().plus(LEASE),
                progress,
                bestScore,
                task.planId(),
                task.token());
        return held == 0
                || Select.from("select stop from plan_task")
                        .where("plan_id = ?", task.planId())
                        .list(database, row -> row.getBoolean(1))
                        .contains(true);
    }

    /** Done with it: true when the lease was still this worker's. */
    boolean remove(PlanTask task) {
        return run("delete from plan_task where plan_id = ? and token = ?", task.planId(), task.token()) == 1;
    }

    /** A plan that nobody has begun is taken off the queue. */
    boolean removeUntaken(UUID planId) {
        return run("delete from plan_task where plan_id = ? and token is null", planId) == 1;
    }

    /** Asks the worker to stop with the best so far. */
    void stop(UUID planId) {
        run("update plan_task set stop = true where plan_id = ?", planId);
    }

    private int run(String text, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
