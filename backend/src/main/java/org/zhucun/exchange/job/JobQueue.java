package org.zhucun.exchange.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/**
 * 作业队列: jobs of one kind that wait for a worker, taken by {@code for update skip locked} and held by a lease. A worker that dies loses its task,
 * one that was slow is refused.
 */
public abstract class JobQueue {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String OFFICE = """
            select g.id, a.id, a.display_name, g.role, g.path, g.node_name, null
            from office_grant g join account a on a.id = g.account_id
            where g.id = ? and a.id = ? and a.disabled_at is null and g.revoked_at is null
              and g.valid_from <= ? and coalesce(g.valid_to, 'infinity') >= ?
            """;
    private static final String CLIENT = """
            select id, id, name, role, path, node_name, scopes
            from api_client
            where id = ? and id = ? and revoked_at is null and coalesce(valid_to, 'infinity') >= ?
            """;

    private final String table;
    private final String permission;
    private final DataSource database;
    private final Clock clock;

    /**
     * @param table of the tasks
     * @param permission that whoever asked must still hold when the job is worked off
     */
    protected JobQueue(String table, String permission, DataSource database, Clock clock) {
        this.table = table;
        this.permission = permission;
        this.database = database;
        this.clock = clock;
    }

    /** In the transaction that writes the job. */
    public void add(UUID jobId, Office office) {
        run(
                "insert into " + table + " (job_id, account_id, grant_id, leased_until) values (?, ?, ?, ?)",
                jobId,
                office.accountId(),
                office.grantId(),
                now());
    }

    /** The oldest task that nobody holds. Call it as nobody: the office follows from the task. */
    public Optional<JobTask> take() {
        UUID token = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update %1$s set token = ?, leased_until = ?, attempts = attempts + 1
                        where job_id = (select job_id from %1$s where leased_until <= ?
                                        order by job_id limit 1 for update skip locked)
                        returning job_id, account_id, grant_id, attempts
                        """.formatted(table))) {
            update.setObject(1, token);
            update.setObject(2, now().plus(LEASE));
            update.setObject(3, now());
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Office office = office(connection, row.getObject(3, UUID.class), row.getObject(2, UUID.class));
                return Optional.of(new JobTask(row.getObject(1, UUID.class), token, row.getInt(4), office));
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * Holds on to a task. In the transaction of an effect this is the fence: whoever lost the task writes nothing.
     *
     * @throws LeaseLost when another worker has it, or it is done
     */
    public void hold(JobTask task) {
        if (run(
                        "update " + table + " set leased_until = ? where job_id = ? and token = ?",
                        now().plus(LEASE),
                        task.jobId(),
                        task.token())
                == 0) {
            throw new LeaseLost();
        }
    }

    /** Done with it for ever, in the transaction of the end. */
    public void remove(JobTask task) {
        if (run("delete from " + table + " where job_id = ? and token = ?", task.jobId(), task.token()) == 0) {
            throw new LeaseLost();
        }
    }

    /** A task that nobody has begun is taken off the queue. */
    public boolean removeUntaken(UUID jobId) {
        return run("delete from " + table + " where job_id = ? and token is null", jobId) == 1;
    }

    /** Leaves it to whoever comes first after a while. */
    public void release(JobTask task, Duration pause) {
        run(
                "update " + table + " set leased_until = ? where job_id = ? and token = ?",
                now().plus(pause),
                task.jobId(),
                task.token());
    }

    /** Who asked, if he still may: a person in his office, or a machine. */
    private Office office(Connection connection, UUID grantId, UUID accountId) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        Office person = office(connection, OFFICE, grantId, accountId, today, today);
        Office asked = person == null ? office(connection, CLIENT, grantId, accountId, today) : person;
        return asked != null && asked.permissions().contains(permission) ? asked : null;
    }

    private static Office office(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Role role = Role.valueOf(row.getString(4));
                Office office = new Office(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        role,
                        row.getString(5),
                        row.getString(6),
                        Permissions.of(role));
                String scopes = row.getString(7);
                return scopes == null ? office : office.within(Set.of(scopes.split(" ")));
            }
        }
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

    /** 租约已失: the task is another worker's now. */
    public static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LeaseLost() {
            super("the task is another worker's", null, false, false);
        }
    }
}
