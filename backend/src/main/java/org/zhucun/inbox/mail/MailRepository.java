package org.zhucun.inbox.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 邮件提醒存储. */
@ApplicationScoped
class MailRepository {
    private static final String COLUMNS = """
            select p.account_id, p.enabled, p.address_cipher, p.address_mask, p.hour, p.every_days, p.quiet_from, p.quiet_to, p.english,
                   p.version, d.next_at, d.attempts, d.told, d.planned_at
            from mail_preference p
            left join mail_digest d on d.account_id = p.account_id
            """;

    private final DataSource database;

    MailRepository(DataSource database) {
        this.database = database;
    }

    Optional<Kept> find(UUID account) {
        return Select.from(COLUMNS).where("p.account_id = ?", account).list(database, MailRepository::read).stream()
                .findFirst();
    }

    /** Those whose digest is due; the caller takes them one by one. */
    List<UUID> due(Instant now, int atMost) {
        return Select.from("""
                        select d.account_id
                        from mail_digest d
                        join mail_preference p on p.account_id = d.account_id and p.enabled
                        join account a on a.id = d.account_id and a.disabled_at is null
                        """)
                .where("d.next_at <= ?", at(now))
                .then("order by d.next_at limit " + atMost)
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** Takes one until an instant, so that another node does not send it too; false when somebody was quicker. */
    boolean take(UUID account, Instant now, Instant until) {
        return write(
                        "update mail_digest set next_at = ? where account_id = ? and next_at <= ?",
                        at(until),
                        account,
                        at(now))
                == 1;
    }

    void told(UUID account, Instant sent, Instant planned, String told) {
        write("""
                update mail_digest set sent_at = coalesce(?::timestamptz, sent_at), planned_at = ?, next_at = ?, attempts = 0, told = ?
                where account_id = ?
                """, sent == null ? null : at(sent), at(planned), at(planned), told, account);
    }

    /** What is planned is tried later. */
    void later(UUID account, Instant next) {
        write("update mail_digest set next_at = ? where account_id = ?", at(next), account);
    }

    void failed(UUID account, Instant next) {
        write("update mail_digest set next_at = ?, attempts = attempts + 1 where account_id = ?", at(next), account);
    }

    void keep(UUID account, MailPreference wanted, byte[] address, String mask) {
        write(
                """
                insert into mail_preference (account_id, enabled, address_cipher, address_mask, hour, every_days, quiet_from, quiet_to, english,
                                             version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (account_id) do update
                set enabled = excluded.enabled, address_cipher = excluded.address_cipher, address_mask = excluded.address_mask,
                    hour = excluded.hour, every_days = excluded.every_days, quiet_from = excluded.quiet_from,
                    quiet_to = excluded.quiet_to, english = excluded.english, version = mail_preference.version + 1
                """,
                account,
                wanted.enabled(),
                address,
                mask,
                wanted.hour(),
                wanted.everyDays(),
                wanted.quietFrom(),
                wanted.quietTo(),
                wanted.english());
    }

    void plan(UUID account, Instant planned) {
        write("""
                insert into mail_digest (account_id, planned_at, next_at) values (?, ?, ?)
                on conflict (account_id) do update
                set planned_at = excluded.planned_at, next_at = excluded.next_at, attempts = 0, told = null
                """, account, at(planned), at(planned));
    }

    /** The offices that an account holds on a day. */
    List<Office> offices(UUID account, LocalDate on) {
        return Select.from("""
                        select g.id, a.id, a.display_name, g.role, g.path, g.node_name
                        from office_grant g join account a on a.id = g.account_id
                        """)
                .where("g.account_id = ? and a.disabled_at is null and g.revoked_at is null", account)
                .where("g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?)", on, on)
                .where("not exists (select from credential c where c.account_id = a.id and c.must_change)")
                .then("order by g.id")
                .list(database, MailRepository::office);
    }

    private static Office office(ResultSet row) throws SQLException {
        Role role = Role.valueOf(row.getString(4));
        return new Office(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                role,
                row.getString(5),
                row.getString(6),
                Permissions.of(role));
    }

    private static Kept read(ResultSet row) throws SQLException {
        OffsetDateTime next = row.getObject(11, OffsetDateTime.class);
        OffsetDateTime planned = row.getObject(14, OffsetDateTime.class);
        return new Kept(
                row.getObject(1, UUID.class),
                new MailPreference(
                        row.getBoolean(2),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7, LocalTime.class),
                        row.getObject(8, LocalTime.class),
                        row.getBoolean(9)),
                row.getBytes(3),
                row.getString(4),
                row.getLong(10),
                next == null ? null : next.toInstant(),
                row.getInt(12),
                row.getString(13),
                planned == null ? null : planned.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private int write(String sql, Object... values) {
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

    /** What is kept of an account. */
    record Kept(
            UUID account,
            MailPreference preference,
            byte[] address,
            String mask,
            long version,
            Instant nextAt,
            int attempts,
            String told,
            Instant plannedAt) {}
}
