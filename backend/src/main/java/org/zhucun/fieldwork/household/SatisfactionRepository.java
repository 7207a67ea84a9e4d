package org.zhucun.fieldwork.household;

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
import org.zhucun.fieldwork.PlacedParameter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Share;
import org.zhucun.region.RegionRef;

/** 满意度存取: what few said is not read out. */
@ApplicationScoped
class SatisfactionRepository {
    private static final String COLUMNS = """
            select x.id, x.region_code, x.region_name, x.surveyed_on, x.occasion, x.forms, x.satisfied, x.recorded_by, x.region_path
            from satisfaction_survey x
            """;

    private final DataSource database;
    private final FieldPages pages;

    SatisfactionRepository(DataSource database, FieldPages pages) {
        this.database = database;
        this.pages = pages;
    }

    UUID add(DifficultyCommands.RecordSatisfaction command, RegionRef place, String by) {
        UUID id = Ids.next();
        Insert.into("satisfaction_survey")
                .set("id", id)
                .set("region_code", place.code())
                .set("region_name", place.name())
                .set("surveyed_on", command.surveyedOn())
                .set("occasion", command.occasion())
                .set("forms", command.forms())
                .set("satisfied", command.satisfied())
                .set("recorded_by", by)
                .set("region_path", place.path())
                .run(database);
        return id;
    }

    SatisfactionView view(UUID id, PlacedParameter least) {
        return Select.from(COLUMNS)
                .where("x.id = ?", id)
                .list(database, row -> read(row, least))
                .get(0);
    }

    CursorPage<SatisfactionView> page(PeriodFilter filter, PlacedParameter least) {
        return pages.page(
                Sorted.newest("satisfaction-surveys", "surveyed_on"),
                filter,
                () -> Select.from(COLUMNS)
                        .beneath("x.region_path", filter.regionPath())
                        .whereIf(filter.from, "x.surveyed_on >= ?")
                        .whereIf(filter.to, "x.surveyed_on <= ?"),
                row -> read(row, least));
    }

    private static SatisfactionView read(ResultSet row, PlacedParameter least) throws SQLException {
        int forms = row.getInt("forms");
        int satisfied = row.getInt("satisfied");
        boolean suppressed = least.at(row.getString("region_path"))
                .map(number -> forms < number.intValue())
                .orElse(false);
        return new SatisfactionView(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getString("region_name"),
                row.getObject("surveyed_on", LocalDate.class),
                row.getString("occasion"),
                forms,
                suppressed ? null : satisfied,
                suppressed ? null : Share.percent(satisfied, forms),
                suppressed,
                row.getString("recorded_by"));
    }
}
