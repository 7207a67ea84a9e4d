package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.audit.Subject;
import org.zhucun.identity.session.Me.HeldOffice;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/** 本人资料: reads what an account is and which offices it holds. Runs as nobody: before an office is known there is no scope. */
@ApplicationScoped
class HolderRepository {
    private static final String ACCOUNT = """
            select a.username, a.display_name, a.demo, coalesce(c.must_change, false)
            from account a left join credential c on c.account_id = a.id where a.id = ?
            """;
    private static final String OFFICES = """
            select id, role, node_code, node_name, path, valid_from, valid_to from office_grant
            where account_id = ? and revoked_at is null and valid_from <= ? and coalesce(valid_to, 'infinity') >= ?
            order by valid_from, id
            """;

    private final DataSource database;
    private final Clock clock;

    HolderRepository(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Offices an account holds today, the longest held first. */
    List<HeldOffice> offices(UUID account) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OFFICES)) {
            select.setObject(1, account);
            select.setObject(2, today);
            select.setObject(3, today);
            List<HeldOffice> offices = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    offices.add(office(row));
                }
            }
            return offices;
        }
    }

    /** Somebody as the subject of a deed: it lies where he acts, or, outside the region tree, where his account is managed. */
    Subject subject(Office acting) {
        String path = acting.tree() == Tree.REGION
                ? acting.path()
                : Select.from("select region_path from account")
                        .where("id = ?", acting.accountId())
                        .list(database, row -> row.getString(1))
                        .get(0);
        return new Subject(acting.accountId().toString(), acting.accountName(), path, null);
    }

    /** A person as one of his offices. */
    Me me(Office acting) throws SQLException {
        List<HeldOffice> offices = offices(acting.accountId());
        HeldOffice current = offices.stream()
                .filter(held -> held.grantId().equals(acting.grantId()))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ProblemType.UNAUTHENTICATED));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ACCOUNT)) {
            select.setObject(1, acting.accountId());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw DomainException.of(ProblemType.UNAUTHENTICATED);
                }
                Me.Account account = new Me.Account(acting.accountId(), row.getString(1), row.getString(2));
                return new Me(account, current, offices, acting.permissions(), row.getBoolean(3), row.getBoolean(4));
            }
        }
    }

    /** A machine is its only office. */
    static Me machine(Office acting) {
        HeldOffice office = new HeldOffice(
                acting.grantId(),
                acting.role(),
                acting.tree(),
                acting.nodeCode(),
                acting.nodeName(),
                acting.path(),
                null,
                null);
        Me.Account account =
                new Me.Account(acting.accountId(), acting.accountId().toString(), acting.accountName());
        return new Me(account, office, List.of(office), acting.permissions(), false, false);
    }

    private static HeldOffice office(ResultSet row) throws SQLException {
        Role role = Role.valueOf(row.getString(2));
        return new HeldOffice(
                row.getObject(1, UUID.class),
                role,
                role.tree(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class));
    }
}
