package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** 登录计数: one row per name or address; counting and asking are one statement, so that parallel tries cannot pass each other. */
@ApplicationScoped
class ThrottleRepository {
    private static final String COUNT = """
            insert into login_throttle as t (key, window_start, attempts) values (?, ?, 1)
            on conflict (key) do update
                set attempts     = case when t.window_start <= ? then 1 else t.attempts + 1 end,
                    window_start = case when t.window_start <= ? then excluded.window_start else t.window_start end
                where t.window_start <= ? or t.attempts <= ?
            returning attempts
            """;
    private static final String GIVE_BACK =
            "update login_throttle set attempts = attempts - 1 where key = ? and attempts > 0";
    private static final String CLEAR = "delete from login_throttle where key = ?";

    private final DataSource database;
    private final LoginLimits limits;
    private final Clock clock;

    ThrottleRepository(DataSource database, LoginLimits limits, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts a try; beyond {@code limit + 1} it is not even written. The count, or {@code limit + 2} for all that came later. */
    int count(String key, int limit) throws SQLException {
        Instant now = clock.instant();
        OffsetDateTime expired = now.minus(limits.window()).atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, key);
            count.setObject(2, now.atOffset(ZoneOffset.UTC));
            count.setObject(3, expired);
            count.setObject(4, expired);
            count.setObject(5, expired);
            count.setInt(6, limit);
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? row.getInt(1) : limit + 2;
            }
        }
    }

    void giveBack(String key) throws SQLException {
        run(GIVE_BACK, key);
    }

    void clear(String key) throws SQLException {
        run(CLEAR, key);
    }

    private void run(String sql, String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }
}
