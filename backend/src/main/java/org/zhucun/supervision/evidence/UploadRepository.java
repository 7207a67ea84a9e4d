package org.zhucun.supervision.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 上传存取: files that are under way, and where they belong. */
@ApplicationScoped
class UploadRepository {
    private static final String COLUMNS = """
            select u.id, u.inspection_id, u.checklist_item, u.about_cadre, u.account_id, u.name, u.bytes, u.sha256, u.received, u.claimed_at, u.expires_at,
                   u.region_path, u.office_path
            from upload u
            """;

    private final DataSource database;

    UploadRepository(DataSource database) {
        this.database = database;
    }

    /** 所属督查 */
    record Visit(UUID id, String regionPath, String officePath, UUID inspectedBy) {}

    Optional<Visit> visit(UUID id) {
        return Select.from("select i.id, i.region_path, i.office_path, i.inspected_by from inspection i")
                .where("i.id = ?", id)
                .list(
                        database,
                        row -> new Visit(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, UUID.class)))
                .stream()
                .findFirst();
    }

    Optional<Upload> find(UUID id) {
        return Select.from(COLUMNS).where("u.id = ?", id).list(database, UploadRepository::read).stream()
                .findFirst();
    }

    /** One piece at a time: whoever comes second waits, and then finds another offset. */
    Optional<Upload> lock(UUID id) {
        return Select.from(COLUMNS)
                .where("u.id = ?", id)
                .then("for update of u")
                .list(database, UploadRepository::read)
                .stream()
                .findFirst();
    }

    /** Files of a visit, those under way included. */
    long countOf(UUID inspection) {
        return Select.from(
                        "select (select count(*) from upload u where u.inspection_id = ?)"
                                + " + (select count(*) from evidence e where e.inspection_id = ?)",
                        inspection,
                        inspection)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    void add(Upload upload) {
        Select.from(
                        """
                        insert into upload (id, inspection_id, checklist_item, about_cadre, account_id, name, bytes, sha256, claimed_at, expires_at, region_path,
                                            office_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        upload.id(),
                        upload.inspectionId(),
                        upload.checklistItem(),
                        upload.aboutCadre(),
                        upload.accountId(),
                        upload.name(),
                        upload.bytes(),
                        upload.sha256(),
                        upload.claimedAt().atOffset(ZoneOffset.UTC),
                        upload.expiresAt().atOffset(ZoneOffset.UTC),
                        upload.regionPath(),
                        upload.officePath())
                .list(database, row -> row.getInt(1));
    }

    void received(UUID id, long bytes) {
        Select.from("update upload set received = ? where id = ? returning 1", bytes, id)
                .list(database, row -> row.getInt(1));
    }

    void remove(UUID id) {
        Select.from("delete from upload where id = ? returning 1", id).list(database, row -> row.getInt(1));
    }

    /** Those whose time is over. */
    List<UUID> expired(Instant now) {
        return Select.from("select u.id from upload u")
                .where("u.expires_at < ?", now.atOffset(ZoneOffset.UTC))
                .then("order by u.expires_at limit 500")
                .list(database, row -> row.getObject(1, UUID.class));
    }

    private static Upload read(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("inspection_id", UUID.class),
                row.getString("checklist_item"),
                row.getObject("about_cadre", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getLong("received"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("region_path"),
                row.getString("office_path"));
    }
}
