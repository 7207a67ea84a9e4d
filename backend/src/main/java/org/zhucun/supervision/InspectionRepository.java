package org.zhucun.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 督查数据: visits, newest first. */
@ApplicationScoped
class InspectionRepository implements PanacheRepositoryBase<Inspection, UUID> {
    private static final String COLUMNS = """
            select id, village_code, village_name, target_kind, target_id, target_name, methods, on_date, at_time,
                   inspected_by_name, note, created_at, version
            from inspection
            """;

    private final DataSource database;

    InspectionRepository(DataSource database) {
        this.database = database;
    }

    List<InspectionView> page(InspectionFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(filter);
        if (beforeId != null) {
            select.where("(on_date, id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by on_date desc, id desc limit " + (filter.size + 1))
                .list(database, InspectionRepository::read);
    }

    CursorPage.Total total(InspectionFilter filter) {
        return filtered(filter).total(database);
    }

    private static Select filtered(InspectionFilter filter) {
        return Select.from(COLUMNS)
                .beneath("region_path", filter.regionPath())
                .whereIf(filter.from, "on_date >= ?")
                .whereIf(filter.to, "on_date <= ?");
    }

    private static InspectionView read(ResultSet row) throws SQLException {
        Inspection inspection = new Inspection();
        inspection.id = row.getObject("id", UUID.class);
        inspection.villageCode = row.getString("village_code");
        inspection.villageName = row.getString("village_name");
        inspection.targetKind = TargetKind.valueOf(row.getString("target_kind"));
        inspection.targetId = row.getString("target_id");
        inspection.targetName = row.getString("target_name");
        inspection.methods = (String[]) row.getArray("methods").getArray();
        inspection.onDate = row.getObject("on_date", LocalDate.class);
        inspection.atTime = row.getObject("at_time", LocalTime.class);
        inspection.inspectedByName = row.getString("inspected_by_name");
        inspection.note = row.getString("note");
        inspection.createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        inspection.version = row.getLong("version");
        return InspectionView.of(inspection);
    }
}
