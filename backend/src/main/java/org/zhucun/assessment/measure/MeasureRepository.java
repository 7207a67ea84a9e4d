package org.zhucun.assessment.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.cadre.CadreRef;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 组织处理数据: measures by the day of the decision, newest first. */
@ApplicationScoped
class MeasureRepository implements PanacheRepositoryBase<OrganizationalMeasure, UUID> {
    private static final String COLUMNS = """
            select m.id, m.cadre_id, m.cadre_name, m.unit_name, m.village_name, m.type, m.decided_on, m.decided_by, m.document_number,
                   m.basis, m.finding_id, f.number, m.obligation_id, m.recorded_by_name, m.office_path, m.revoked_on, m.revocation_reason,
                   m.revoked_by_name, m.version
            from organizational_measure m
            left join finding f on f.id = m.finding_id
            """;
    private static final String PLACE = """
            select p.region_path, p.village_name
            from posting p
            where p.cadre_id = ? and p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)
            order by p.started_on desc, p.id desc
            limit 1
            """;

    private final DataSource database;

    MeasureRepository(DataSource database) {
        this.database = database;
    }

    List<MeasureView> page(MeasureFilter filter, LocalDate beforeDay, UUID beforeId, Office office) {
        Select select = filtered(COLUMNS, filter);
        if (beforeId != null) {
            select.where("(m.decided_on, m.id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by m.decided_on desc, m.id desc limit " + (filter.size + 1))
                .list(database, row -> read(row, office));
    }

    CursorPage.Total total(MeasureFilter filter) {
        return filtered("select m.id from organizational_measure m", filter).total(database);
    }

    Optional<MeasureView> view(UUID id, Office office) {
        return Select.from(COLUMNS).where("m.id = ?", id).list(database, row -> read(row, office)).stream()
                .findFirst();
    }

    MeasurePlace place(CadreRef cadre, LocalDate on) {
        return Select.from(PLACE, cadre.id(), on, on)
                .list(database, row -> new MeasurePlace(row.getString(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(new MeasurePlace(cadre.regionPath(), null));
    }

    /** Whether a finding that the caller sees counts and may be about the cadre; empty when he sees none. */
    Optional<Boolean> concerns(UUID finding, UUID cadre, LocalDate day) {
        return Select.from(
                        "select finding_counts(f, ?) and (f.cadre_id is null or f.cadre_id = ?) from finding f",
                        day,
                        cadre)
                .where("id = ?", finding)
                .list(database, row -> row.getBoolean(1))
                .stream()
                .findFirst();
    }

    private static Select filtered(String projection, MeasureFilter filter) {
        return Select.from(projection)
                .beneath("m.region_path", filter.regionPath())
                .whereIf(filter.cadre, "m.cadre_id = ?")
                .whereIf(filter.type, "m.type = ?")
                .whereIf(filter.from, "m.decided_on >= ?")
                .whereIf(filter.to, "m.decided_on <= ?");
    }

    private static MeasureView read(ResultSet row, Office office) throws SQLException {
        LocalDate revokedOn = row.getObject("revoked_on", LocalDate.class);
        boolean revocable =
                revokedOn == null && office.may("measure:record") && office.covers(row.getString("office_path"));
        return new MeasureView(
                row.getObject("id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getString("unit_name"),
                row.getString("village_name"),
                MeasureType.valueOf(row.getString("type")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("document_number"),
                row.getString("basis"),
                row.getObject("finding_id", UUID.class),
                row.getString("number"),
                row.getObject("obligation_id", UUID.class),
                row.getString("recorded_by_name"),
                revokedOn,
                row.getString("revocation_reason"),
                row.getString("revoked_by_name"),
                revocable ? List.of("revoke") : List.of(),
                row.getLong("version"));
    }
}
