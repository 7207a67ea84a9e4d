package org.zhucun.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;

/** 账号存储: accounts beneath the caller's node, and the passwords given to them. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {
    private static final String COLUMNS = """
            select id, username, display_name, region_path, demo, disabled_at, disabled_reason, created_at, version
            from account
            """;
    private static final String PASSWORD = """
            insert into credential (account_id, region_path, password_hash, must_change) values (?, ?, ?, true)
            on conflict (account_id) do update
                set password_hash = excluded.password_hash, must_change = true, changed_at = now()
            """;

    private final DataSource database;

    AccountRepository(DataSource database) {
        this.database = database;
    }

    List<AccountView> page(AccountFilter filter, String after, UUID self) {
        return filtered(filter)
                .whereIf(after, "username > ?")
                .then("order by username limit " + (filter.size + 1))
                .list(database, row -> view(row, self));
    }

    CursorPage.Total total(AccountFilter filter) {
        return filtered(filter).total(database);
    }

    /** Gives an account a password that its holder must change. */
    void givePassword(Account account, String hash) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PASSWORD)) {
            statement.setObject(1, account.id());
            statement.setString(2, account.regionPath());
            statement.setString(3, hash);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static Select filtered(AccountFilter filter) {
        Select select = Select.from(COLUMNS);
        if (filter.q != null) {
            String like = "%" + Select.literal(filter.q.strip()) + "%";
            select.where("(username ilike ? or display_name ilike ?)", like, like);
        }
        if (filter.disabled != null) {
            select.where("(disabled_at is not null) = ?", filter.disabled);
        }
        return select;
    }

    private static AccountView view(ResultSet row, UUID self) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime disabledAt = row.getObject("disabled_at", OffsetDateTime.class);
        return new AccountView(
                id,
                row.getString("username"),
                row.getString("display_name"),
                row.getString("region_path"),
                row.getBoolean("demo"),
                disabledAt == null ? null : disabledAt.toInstant(),
                row.getString("disabled_reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                null,
                row.getLong("version"),
                AccountView.may(id.equals(self), disabledAt != null));
    }
}
