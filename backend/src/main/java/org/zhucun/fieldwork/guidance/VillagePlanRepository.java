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
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 村规划存取 */
@ApplicationScoped
class VillagePlanRepository {
    private static final String CURRENT =
            "not exists (select from village_plan n where n.village_code = x.village_code and n.version_no > x.version_no)";
    private static final String COLUMNS =
            "select x.id, x.village_code, x.village_name, x.version_no, x.title, x.summary, x.team_name, x.adopted_on, x.recorded_by, "
                    + CURRENT + " as current from village_plan x";

    private final DataSource database;
    private final FieldPages pages;

    VillagePlanRepository(DataSource database, FieldPages pages) {
        this.database = database;
        this.pages = pages;
    }

    int lastVersion(String villageCode) {
        return Select.from("select coalesce(max(version_no), 0) from village_plan")
                .where("village_code = ?", villageCode)
                .list(database, row -> row.getInt(1))
                .get(0);
    }

    void add(VillagePlanView plan, String regionPath) {
        Insert.into("village_plan")
                .set("id", plan.id())
                .set("village_code", plan.villageCode())
                .set("village_name", plan.villageName())
                .set("version_no", plan.versionNo())
                .set("title", plan.title())
                .set("summary", plan.summary())
                .set("team_name", plan.teamName())
                .set("adopted_on", plan.adoptedOn())
                .set("recorded_by", plan.recordedBy())
                .set("region_path", regionPath)
                .run(database);
    }

    CursorPage<VillagePlanView> page(VillagePlanFilter filter) {
        return pages.page(
                Sorted.newest("village-plans", "adopted_on"),
                filter,
                () -> {
                    Select select = Select.from(COLUMNS).beneath("x.region_path", filter.regionPath());
                    return filter.current ? select.where(CURRENT) : select;
                },
                VillagePlanRepository::read);
    }

    private static VillagePlanView read(ResultSet row) throws SQLException {
        return new VillagePlanView(
                row.getObject("id", UUID.class),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getInt("version_no"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("team_name"),
                row.getObject("adopted_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getBoolean("current"));
    }
}
