package org.zhucun.identity.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;

/** 配额份额: a node takes a twentieth of the minute at a time; what has been taken is counted in one row for each client. */
@ApplicationScoped
class QuotaRepository {
    /** A node that goes idle wastes at most one part. */
    static final int PARTS = 20;

    /** A row further ahead than this was written before the database's clock was set back. */
    private static final Duration STALE = Duration.ofMinutes(2);

    private static final String ASKED = "select rate_per_minute, clock_timestamp() from api_client";
    private static final String TAKE = """
            insert into client_quota as q (client_id, window_start, taken, used_at) values (?, ?, ?, ?)
            on conflict (client_id) do update
                set taken        = case when q.window_start between excluded.window_start and ? then q.taken else 0 end
                                   + excluded.taken,
                    window_start = case when q.window_start between excluded.window_start and ?
                                        then q.window_start else excluded.window_start end,
                    used_at      = excluded.used_at
                where q.window_start not between excluded.window_start and ? or q.taken < ?
            returning window_start, taken
            """;

    private final DataSource database;

    QuotaRepository(DataSource database) {
        this.database = database;
    }

    /** The next part of the minute that the database has now; an empty one when all parts are taken. Nodes' clocks are not asked. */
    Part take(UUID client) {
        Asked asked = asked(client);
        return take(client, asked.limit(), asked.now());
    }

    /** The next part of the minute in which {@code now} lies. */
    Part take(UUID client, Instant now) {
        return take(client, asked(client).limit(), now);
    }

    private Part take(UUID client, int limit, Instant now) {
        int part = Math.max(1, limit / PARTS);
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        OffsetDateTime stale = minute.plus(STALE).atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, client);
            take.setObject(2, minute.atOffset(ZoneOffset.UTC));
            take.setInt(3, part);
            take.setObject(4, now.atOffset(ZoneOffset.UTC));
            take.setObject(5, stale);
            take.setObject(6, stale);
            take.setObject(7, stale);
            take.setInt(8, limit);
            try (ResultSet row = take.executeQuery()) {
                if (!row.next()) {
                    return new Part(limit, limit, 0, left(minute, now));
                }
                int taken = row.getInt(2);
                int beyond = Math.max(0, taken - limit);
                Instant counted = row.getObject(1, OffsetDateTime.class).toInstant();
                return new Part(limit, taken - beyond, Math.max(0, part - beyond), left(counted, now));
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static Duration left(Instant minute, Instant now) {
        return Duration.between(now, minute.plus(Lease.WINDOW));
    }

    /** What a client has in a minute, and the moment at which that was asked. */
    private record Asked(int limit, Instant now) {}

    private Asked asked(UUID client) {
        return Select.from(ASKED)
                .where("id = ?", client)
                .list(
                        database,
                        row -> new Asked(
                                row.getInt(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .get(0);
    }
}
