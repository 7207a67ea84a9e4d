package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 会话存储: sessions and the refresh tokens that keep them going. */
@ApplicationScoped
class SessionRepository {
    private static final String BEGIN =
            "insert into session (id, account_id, grant_id, started_at, expires_at) values (?, ?, ?, ?, ?)";
    private static final String END =
            "update session set ended_at = ?, ended_why = ? where id = ? and ended_at is null";
    private static final String END_OTHERS =
            "update session set ended_at = ?, ended_why = ? where account_id = ? and id <> ? and ended_at is null";
    private static final String SWITCH = "update session set grant_id = ? where id = ?";
    private static final String ISSUE =
            "insert into refresh_token (hash, session_id, issued_at, expires_at) values (?, ?, ?, ?)";
    private static final String SPEND = """
            update refresh_token r set spent_at = ?
            from session s
            where r.hash = ? and r.spent_at is null and r.expires_at > ?
              and s.id = r.session_id and s.ended_at is null and s.expires_at > ?
            """;

    private final DataSource database;
    private final Clock clock;

    SessionRepository(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** 会话: whose it is, the office last used in it, its absolute end. */
    record Session(UUID id, UUID account, UUID grant, Instant expiresAt) {}

    void begin(Session session) throws SQLException {
        run(BEGIN, session.id(), session.account(), session.grant(), now(), utc(session.expiresAt()));
    }

    void end(UUID session, String why) throws SQLException {
        run(END, now(), why, session);
    }

    void endOthers(UUID account, UUID kept, String why) throws SQLException {
        run(END_OTHERS, now(), why, account, kept);
    }

    void switchTo(UUID session, UUID grant) throws SQLException {
        run(SWITCH, grant, session);
    }

    void issue(byte[] refreshHash, UUID session, Instant expiresAt) throws SQLException {
        run(ISSUE, refreshHash, session, now(), utc(expiresAt));
    }

    /** Spends a refresh token; of two who try, one succeeds. */
    boolean spend(byte[] refreshHash) throws SQLException {
        return run(SPEND, now(), refreshHash, now(), now()) == 1;
    }

    /** The session a refresh token was issued for, spent or not. */
    Optional<Session> ofRefreshToken(byte[] refreshHash) {
        return Select.from("""
                        select s.id, s.account_id, s.grant_id, s.expires_at
                        from refresh_token r join session s on s.id = r.session_id""")
                .where("r.hash = ?", refreshHash)
                .list(
                        database,
                        row -> new Session(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst();
    }

    /** Whether a refresh token was used before. */
    boolean spent(byte[] refreshHash) {
        return !Select.from("select 1 from refresh_token")
                .where("hash = ? and spent_at is not null", refreshHash)
                .list(database, row -> row.getInt(1))
                .isEmpty();
    }

    /** Forgets what ended a day ago. */
    void sweep(Instant before) throws SQLException {
        run("delete from session where expires_at < ?", utc(before));
        run("delete from login_throttle where window_start < ?", utc(before));
    }

    private int run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
