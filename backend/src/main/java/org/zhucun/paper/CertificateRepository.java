package org.zhucun.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 证书内容查询: what stands on certificates, as far as the office sees it. */
@ApplicationScoped
class CertificateRepository {
    private final DataSource database;

    CertificateRepository(DataSource database) {
        this.database = database;
    }

    /**
     * 表彰、荣誉
     *
     * @param grantedBy who granted it, where that is on record
     * @param stands false of one that was refused, revoked or is objected to
     * @param publicityTo last day of its publicity, where it has one
     */
    record Honor(
            UUID id,
            String kind,
            String subject,
            boolean team,
            String title,
            LocalDate on,
            String document,
            String grantedBy,
            boolean stands,
            LocalDate publicityTo) {}

    /** A commendation; a line of a batch only when the batch is issued. */
    Optional<Honor> commendation(UUID id) {
        return Select.from("""
                        select c.id, c.kind, c.subject_name, c.team_id is not null, c.title, c.on_date, c.document, h.granted_by,
                               c.honor_id is null or h.revoked_on is null and h.refused_on is null and h.open_objections = 0, h.publicity_to
                        from commendation c
                        left join honor h on h.id = c.honor_id
                        """)
                .where("c.id = ? and not c.draft", id)
                .list(database, CertificateRepository::read)
                .stream()
                .findFirst();
    }

    /** An honour by itself, in a batch or not. */
    Optional<Honor> honor(UUID id) {
        return Select.from("""
                        select h.id, 'COMMEND', h.subject_name, h.team_id is not null, h.title, h.granted_on, h.document_number, h.granted_by,
                               h.revoked_on is null and h.refused_on is null and h.open_objections = 0, h.publicity_to
                        from honor h
                        """).where("h.id = ?", id).list(database, CertificateRepository::read).stream()
                .findFirst();
    }

    private static Honor read(ResultSet row) throws SQLException {
        return new Honor(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getObject(10, LocalDate.class));
    }
}
