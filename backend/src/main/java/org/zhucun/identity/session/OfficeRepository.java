package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 核对任职: whether session, account and grant of a token stand now, all three in one query. */
@ApplicationScoped
class OfficeRepository {
    private static final String OF_SESSION = """
            select g.id, a.id, a.display_name, g.role, g.path, g.node_name, coalesce(c.must_change, false), null
            from session s
                     join account a on a.id = s.account_id
                     join office_grant g on g.account_id = a.id
                     left join credential c on c.account_id = a.id
            where s.id = ? and g.id = ? and a.id = ?
              and s.ended_at is null and s.expires_at > ? and s.started_at >= a.sessions_from
              and a.disabled_at is null
              and g.revoked_at is null and g.valid_from <= ? and coalesce(g.valid_to, 'infinity') >= ?
            """;
    private static final String OF_CLIENT = """
            select id, id, name, role, path, node_name, false, scopes
            from api_client
            where id = ? and revoked_at is null and coalesce(valid_to, 'infinity') >= ?
            """;

    private final DataSource database;
    private final Clock clock;

    OfficeRepository(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The office that stands behind a claim, empty when any part of it does not hold. Call it as {@link Nobody}. */
    Optional<Office> find(Claim claim) {
        try {
            return claim.session() == null ? client(claim) : session(claim);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private Optional<Office> session(Claim claim) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_SESSION)) {
            select.setObject(1, claim.session());
            select.setObject(2, claim.grant());
            select.setObject(3, claim.subject());
            select.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            select.setObject(5, today);
            select.setObject(6, today);
            return office(select);
        }
    }

    private Optional<Office> client(Claim claim) throws SQLException {
        if (!claim.subject().equals(claim.grant())) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_CLIENT)) {
            select.setObject(1, claim.subject());
            select.setObject(2, LocalDate.now(clock));
            return office(select);
        }
    }

    private static Optional<Office> office(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Role role = Role.valueOf(row.getString(4));
            // whoever still has the password he was given may do nothing but change it
            Set<String> permissions = row.getBoolean(7) ? Set.of() : Permissions.of(role);
            Office office = new Office(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    role,
                    row.getString(5),
                    row.getString(6),
                    permissions);
            String scopes = row.getString(8);
            return Optional.of(scopes == null ? office : office.within(Set.of(scopes.split(" "))));
        }
    }
}
