package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 登录凭据: the password hash of an account, apart from everything else about it. */
@ApplicationScoped
class CredentialRepository {
    private static final String SELECT = """
            select a.id, a.username, a.region_path, c.password_hash, a.disabled_at is not null
            from account a left join credential c on c.account_id = a.id
            """;

    private final DataSource database;
    private final Clock clock;

    CredentialRepository(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** 凭据: an account with what its password is checked against, null when it has none. */
    record Credential(UUID account, String username, String regionPath, String hash, boolean disabled) {}

    Optional<Credential> find(String username) {
        return first(Select.from(SELECT).where("a.username = ?", username));
    }

    Optional<Credential> find(UUID account) {
        return first(Select.from(SELECT).where("a.id = ?", account));
    }

    /** Sets a password that its holder chose himself. */
    void change(UUID account, String hash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update credential set password_hash = ?, must_change = false, changed_at = ? where account_id = ?")) {
            update.setString(1, hash);
            update.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(3, account);
            update.executeUpdate();
        }
    }

    private Optional<Credential> first(Select select) {
        return select
                .list(
                        database,
                        row -> new Credential(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5)))
                .stream()
                .findFirst();
    }
}
