package org.zhucun.fieldwork.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.FieldFilter;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.fieldwork.PlacedParameter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.team.PostingRef;

/** 到岗调研存取 */
@ApplicationScoped
class ArrivalSurveyRepository {
    private static final String COLUMNS = """
            select x.id, x.posting_id, x.cadre_name, x.village_code, x.village_name, x.shortcomings, x.expectations, x.priorities,
                   x.filed_on, x.filed_by
            from arrival_survey x
            """;
    private static final String OWED = """
            select x.id, x.cadre_name, x.village_code, x.village_name, x.arrived_on, x.region_path
            from posting x
            left join arrival_survey s on s.posting_id = x.id
            """;

    private final DataSource database;
    private final FieldPages pages;

    ArrivalSurveyRepository(DataSource database, FieldPages pages) {
        this.database = database;
        this.pages = pages;
    }

    void add(ArrivalSurveyView survey, PostingRef posting) {
        Insert.into("arrival_survey")
                .set("id", survey.id())
                .set("posting_id", posting.id())
                .set("cadre_id", posting.cadreId())
                .set("cadre_name", posting.cadreName())
                .set("village_code", posting.villageCode())
                .set("village_name", posting.villageName())
                .set("shortcomings", survey.shortcomings())
                .set("expectations", survey.expectations())
                .set("priorities", survey.priorities())
                .set("filed_on", survey.filedOn())
                .set("filed_by", survey.filedBy())
                .set("region_path", posting.regionPath())
                .run(database);
    }

    CursorPage<ArrivalSurveyView> page(FieldFilter filter) {
        return pages.page(
                Sorted.newest("arrival-surveys", "filed_on"),
                filter,
                () -> Select.from(COLUMNS).beneath("x.region_path", filter.regionPath()),
                ArrivalSurveyRepository::read);
    }

    /** The surveys of a cadre's stays. */
    List<ArrivalSurveyView> of(UUID cadreId) {
        return Select.from(COLUMNS)
                .where("x.cadre_id = ?", cadreId)
                .then("order by x.filed_on desc, x.id desc limit 200")
                .list(database, ArrivalSurveyRepository::read);
    }

    /** Who leads in a village, has arrived, and has not told yet. */
    CursorPage<DueSurvey> owed(FieldFilter filter, LocalDate today, PlacedParameter days) {
        return pages.page(
                Sorted.byPlace("due-surveys"),
                filter,
                () -> Select.from(OWED)
                        .beneath("x.region_path", filter.regionPath())
                        .where(
                                "x.roles && array['FIRST_SECRETARY', 'CAPTAIN'] and s.id is null and x.arrived_on <= ?",
                                today)
                        .where("(x.ended_on is null or x.ended_on >= ?)", today),
                row -> due(row, today, days));
    }

    private static DueSurvey due(ResultSet row, LocalDate today, PlacedParameter days) throws SQLException {
        LocalDate arrived = row.getObject("arrived_on", LocalDate.class);
        LocalDate due = days.at(row.getString("region_path"))
                .map(asked -> arrived.plusDays(asked.intValue()))
                .orElse(null);
        return new DueSurvey(
                row.getObject("id", UUID.class),
                row.getString("cadre_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                arrived,
                due,
                due != null && due.isBefore(today));
    }

    private static ArrivalSurveyView read(ResultSet row) throws SQLException {
        return new ArrivalSurveyView(
                row.getObject("id", UUID.class),
                row.getObject("posting_id", UUID.class),
                row.getString("cadre_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getString("shortcomings"),
                row.getString("expectations"),
                row.getString("priorities"),
                row.getObject("filed_on", LocalDate.class),
                row.getString("filed_by"));
    }
}
