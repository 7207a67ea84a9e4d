package org.zhucun.identity.assertion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;

/** 已用断言: asking and remembering are one statement, so that of fifty at once one passes. */
@ApplicationScoped
class SpentAssertionRepository {
    private static final String SPEND = """
            insert into spent_assertion (client_id, jti, expires_at) values (?, ?, ?)
            on conflict on constraint spent_assertion_once do nothing
            """;
    private static final String SWEEP = "delete from spent_assertion where expires_at < ?";

    private final DataSource database;

    SpentAssertionRepository(DataSource database) {
        this.database = database;
    }

    boolean spend(Assertion assertion) {
        return run(
                        SPEND,
                        assertion.client(),
                        assertion.jti(),
                        assertion.expires().atOffset(ZoneOffset.UTC))
                == 1;
    }

    int sweep(Instant before) {
        return run(SWEEP, before.atOffset(ZoneOffset.UTC));
    }

    private int run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
