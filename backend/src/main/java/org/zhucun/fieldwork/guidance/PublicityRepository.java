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

/** 宣传存取 */
@ApplicationScoped
class PublicityRepository {
    private static final String COLUMNS = """
            select x.id, x.kind, x.title, x.region_code, x.held_on, x.audience_count, x.recorded_by,
                   (select r.name from region r where r.code = x.region_code order by r.valid_from desc nulls last limit 1) as region_name
            from publicity_event x
            """;

    private final DataSource database;
    private final FieldPages pages;

    PublicityRepository(DataSource database, FieldPages pages) {
        this.database = database;
        this.pages = pages;
    }

    void add(PublicityView event, String regionPath) {
        Insert.into("publicity_event")
                .set("id", event.id())
                .set("kind", event.kind())
                .set("title", event.title())
                .set("region_code", event.regionCode())
                .set("held_on", event.heldOn())
                .set("audience_count", event.audienceCount())
                .set("recorded_by", event.recordedBy())
                .set("region_path", regionPath)
                .run(database);
    }

    CursorPage<PublicityView> page(PublicityFilter filter) {
        return pages.page(
                Sorted.newest("publicity-events", "held_on"),
                filter,
                () -> Select.from(COLUMNS)
                        .beneath("x.region_path", filter.regionPath())
                        .whereIf(filter.kind, "x.kind = ?")
                        .whereIf(filter.from, "x.held_on >= ?")
                        .whereIf(filter.to, "x.held_on <= ?"),
                PublicityRepository::read);
    }

    private static PublicityView read(ResultSet row) throws SQLException {
        return new PublicityView(
                row.getObject("id", UUID.class),
                PublicityKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("region_code"),
                row.getString("region_name"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("audience_count"),
                row.getString("recorded_by"));
    }
}
