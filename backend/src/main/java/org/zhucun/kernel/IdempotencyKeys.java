package org.zhucun.kernel;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;

/** 幂等键: keys already used by a caller, with the answers they were given. */
@ApplicationScoped
class IdempotencyKeys {
    private final DataSource database;
    private final SecurityIdentity identity;

    IdempotencyKeys(DataSource database, SecurityIdentity identity) {
        this.database = database;
        this.identity = identity;
    }

    /**
     * Claims a key in the running transaction; a second claim waits for the first one's end.
     *
     * @return the stored answer when the key was used before, null when it is ours now
     * @throws DomainException 422 when the key was used for something else
     */
    IdempotencyInterceptor.StoredAnswer claim(UUID key, byte[] hash) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into idempotency_key (owner, key, request_hash) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, owner());
                insert.setObject(2, key);
                insert.setBytes(3, hash);
                if (insert.executeUpdate() == 1) {
                    return null;
                }
            }
            return stored(connection, key, hash);
        }
    }

    private IdempotencyInterceptor.StoredAnswer stored(Connection connection, UUID key, byte[] hash)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select request_hash, status, body, location from idempotency_key where owner = ? and key = ?")) {
            select.setString(1, owner());
            select.setObject(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw DomainException.of(ProblemType.CONFLICT);
                }
                if (!Arrays.equals(row.getBytes(1), hash)) {
                    throw DomainException.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
                }
                return new IdempotencyInterceptor.StoredAnswer(row.getInt(2), row.getString(3), row.getString(4));
            }
        }
    }

    void store(UUID key, IdempotencyInterceptor.StoredAnswer answer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update idempotency_key set status = ?, body = ?, location = ? where owner = ? and key = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.body());
            update.setString(3, answer.location());
            update.setString(4, owner());
            update.setObject(5, key);
            update.executeUpdate();
        }
    }

    private String owner() {
        return identity.isAnonymous() ? "-" : identity.getPrincipal().getName();
    }
}
