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
import org.zhucun.scope.Office;

/** 材料存取: what arrived whole. */
@ApplicationScoped
class EvidenceRepository {
    private static final String COLUMNS = """
            select e.id, e.inspection_id, e.name, e.media_type, e.bytes, e.sha256, e.claimed_at, e.attached_at, e.attached_by_name,
                   e.attached_by, e.region_path,
                   (select l.finding_id from evidence_of_finding l where l.evidence_id = e.id order by l.finding_id limit 1) as finding_id
            from evidence e
            """;

    private final DataSource database;

    EvidenceRepository(DataSource database) {
        this.database = database;
    }

    /** 材料及其归属 */
    record Kept(EvidenceView view, UUID attachedBy, String regionPath) {}

    Optional<Kept> find(UUID id) {
        return Select.from(COLUMNS).where("e.id = ?", id).list(database, EvidenceRepository::read).stream()
                .findFirst();
    }

    List<EvidenceView> of(UUID inspection, UUID finding) {
        return Select.from(COLUMNS)
                .whereIf(inspection, "e.inspection_id = ?")
                .whereIf(finding, "e.id in (select l.evidence_id from evidence_of_finding l where l.finding_id = ?)")
                .then("order by e.id limit 200")
                .list(database, row -> read(row).view());
    }

    void add(Upload upload, MediaKind kind, Office by, Instant at) {
        Select.from(
                        """
                        insert into evidence (id, inspection_id, checklist_item, about_cadre, name, media_type, bytes, sha256, claimed_at, attached_at, attached_by,
                                              attached_by_name, region_path, office_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        upload.id(),
                        upload.inspectionId(),
                        upload.checklistItem(),
                        upload.aboutCadre(),
                        upload.name(),
                        kind.mediaType(),
                        upload.bytes(),
                        upload.sha256(),
                        upload.claimedAt().atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC),
                        by.accountId(),
                        by.accountName(),
                        upload.regionPath(),
                        upload.officePath())
                .list(database, row -> row.getInt(1));
    }

    /** It belongs to the findings that were made of the same point, or of the same cadre, before it arrived. */
    void show(Upload upload) {
        Select.from("select i.id from inspection i")
                .where("i.id = ?", upload.inspectionId())
                .then("for no key update")
                .list(database, row -> row.getObject(1, UUID.class));
        Select.from("""
                        insert into evidence_of_finding (evidence_id, finding_id, region_path, unit_path, cadre_id)
                        select e.id, f.id, f.region_path, f.unit_path, f.cadre_id
                        from evidence e join finding f on f.inspection_id = e.inspection_id
                        where e.id = ? and (f.checklist_item = e.checklist_item or f.cadre_id = e.about_cadre)
                        returning 1
                        """, upload.id()).list(database, row -> row.getInt(1));
    }

    private static Kept read(ResultSet row) throws SQLException {
        EvidenceView view = new EvidenceView(
                row.getObject("id", UUID.class),
                row.getObject("inspection_id", UUID.class),
                row.getObject("finding_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                row.getObject("attached_at", OffsetDateTime.class).toInstant(),
                row.getString("attached_by_name"));
        return new Kept(view, row.getObject("attached_by", UUID.class), row.getString("region_path"));
    }
}
