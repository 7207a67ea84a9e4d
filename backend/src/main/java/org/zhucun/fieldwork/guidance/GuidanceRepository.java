package org.zhucun.fieldwork.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 指导存取 */
@ApplicationScoped
class GuidanceRepository {
    private static final String COLUMNS = """
            select x.id, x.department, x.village_code, x.village_name, x.visited_on, x.stationing_checked, x.notes, x.recorded_by
            from guidance_visit x
            """;

    private final DataSource database;
    private final FieldPages pages;

    GuidanceRepository(DataSource database, FieldPages pages) {
        this.database = database;
        this.pages = pages;
    }

    void add(GuidanceView visit, String regionPath) {
        Insert.into("guidance_visit")
                .set("id", visit.id())
                .set("department", visit.department())
                .set("village_code", visit.villageCode())
                .set("village_name", visit.villageName())
                .set("visited_on", visit.visitedOn())
                .set("stationing_checked", visit.stationingChecked())
                .set("notes", visit.notes())
                .set("recorded_by", visit.recordedBy())
                .set("region_path", regionPath)
                .run(database);
    }

    CursorPage<GuidanceView> page(GuidanceFilter filter) {
        return pages.page(
                Sorted.newest("guidance-visits", "visited_on"),
                filter,
                () -> within(Select.from(COLUMNS), filter.regionPath(), filter)
                        .whereIf(filter.checked, "x.stationing_checked = ?"),
                GuidanceRepository::read);
    }

    /** All visits of a period, and those that looked. */
    long[] counts(String path, PeriodFilter filter) {
        return within(
                        Select.from(
                                "select count(*), count(*) filter (where x.stationing_checked) from guidance_visit x"),
                        path,
                        filter)
                .list(database, row -> new long[] {row.getLong(1), row.getLong(2)})
                .get(0);
    }

    private static Select within(Select select, String path, PeriodFilter filter) {
        return select.beneath("x.region_path", path)
                .whereIf(filter.from, "x.visited_on >= ?")
                .whereIf(filter.to, "x.visited_on <= ?");
    }

    private static GuidanceView read(ResultSet row) throws SQLException {
        return new GuidanceView(
                row.getObject("id", UUID.class),
                row.getString("department"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getObject("visited_on", LocalDate.class),
                row.getBoolean("stationing_checked"),
                row.getString("notes"),
                row.getString("recorded_by"));
    }
}
