package org.zhucun.identity.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Role;

/** 任职存储: grants administered beneath the caller's node. */
@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {
    private static final String COLUMNS = """
            select g.id, g.account_id, a.display_name, g.role, g.node_code, g.node_name, g.path, g.valid_from, g.valid_to,
                   g.granted_at, g.revoked_at, g.revoked_reason, g.version
            from office_grant g left join account a on a.id = g.account_id
            """;

    private final DataSource database;

    GrantRepository(DataSource database) {
        this.database = database;
    }

    List<GrantView> page(GrantFilter filter, UUID before, UUID self) {
        return filtered(filter)
                .whereIf(before, "g.id < ?")
                .then("order by g.id desc limit " + (filter.size + 1))
                .list(database, row -> view(row, self));
    }

    CursorPage.Total total(GrantFilter filter) {
        return filtered(filter).total(database);
    }

    Optional<GrantView> view(UUID id, UUID self) {
        return Select.from(COLUMNS).where("g.id = ?", id).list(database, row -> view(row, self)).stream()
                .findFirst();
    }

    /** The roles an account holds or will hold. */
    Set<Role> roles(UUID account) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(Select.from("select distinct role from office_grant")
                .where("account_id = ? and revoked_at is null", account)
                .list(database, row -> Role.valueOf(row.getString(1))));
        return roles;
    }

    private static Select filtered(GrantFilter filter) {
        return Select.from(COLUMNS).whereIf(filter.account, "g.account_id = ?").whereIf(filter.role, "g.role = ?");
    }

    private static GrantView view(ResultSet row, UUID self) throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        UUID account = row.getObject("account_id", UUID.class);
        OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new GrantView(
                row.getObject("id", UUID.class),
                account,
                row.getString("display_name"),
                role,
                role.tree(),
                row.getString("node_code"),
                row.getString("node_name"),
                row.getString("path"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                revokedAt == null ? null : revokedAt.toInstant(),
                row.getString("revoked_reason"),
                row.getLong("version"),
                revokedAt == null && !account.equals(self) ? List.of("revoke") : List.of());
    }
}
