package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Ids;

/** 查看次数: disclosures of an account within the last hour; one account's requests are counted one after another. */
@ApplicationScoped
class RevealQuota {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final DataSource database;

    RevealQuota(DataSource database) {
        this.database = database;
    }

    /** Counts this disclosure and says the how manieth of the hour it is; a refusal rolls its own count back. */
    int used(UUID accountId, UUID cadreId, Instant now) {
        try (Connection connection = database.getConnection()) {
            run(connection, "select pg_advisory_xact_lock(hashtextextended('reveal' || ?, 0))", accountId.toString());
            OffsetDateTime since = OffsetDateTime.ofInstant(now.minus(WINDOW), ZoneOffset.UTC);
            run(connection, "delete from identity_reveal where account_id = ? and at <= ?", accountId, since);
            run(
                    connection,
                    "insert into identity_reveal (id, account_id, cadre_id, at) values (?, ?, ?, ?)",
                    Ids.next(),
                    accountId,
                    cadreId,
                    OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            return count(connection, accountId);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void run(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static int count(Connection connection, UUID accountId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from identity_reveal where account_id = ?")) {
            statement.setObject(1, accountId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
