package org.zhucun.fieldwork.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.fieldwork.PlacedParameter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.team.TeamRef;

/** 报告存取 */
@ApplicationScoped
class ReportRepository {
    private static final String COLUMNS = """
            select x.id, x.team_id, x.team_name, x.period_from, x.period_to, x.form, x.summary, x.filed_on, x.filed_by from work_report x
            """;
    private static final String MISSING = """
            not exists (select from work_report r where r.team_id = t.id and r.period_from <= ? and r.period_to >= ?)
            """;
    private static final String WORKING =
            "t.region_path >= ? and t.region_path < ? and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on > ?)";

    private final DataSource database;
    private final FieldPages pages;

    ReportRepository(DataSource database, FieldPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** @param cadre who reports himself, null where an office writes it down */
    UUID add(
            ReportCommands.FileWorkReport command,
            TeamRef team,
            ReportCadence.ReportPeriod period,
            WorkReportView said,
            UUID cadre) {
        Insert.into("work_report")
                .set("id", said.id())
                .set("team_id", team.id())
                .set("team_name", team.name())
                .set("period_from", period.from())
                .set("period_to", period.to())
                .set("form", command.form())
                .set("summary", said.summary())
                .set("filed_on", said.filedOn())
                .set("filed_by", said.filedBy())
                .set("cadre_id", cadre)
                .set("region_path", team.regionPath())
                .run(database);
        return said.id();
    }

    CursorPage<WorkReportView> page(ReportFilter filter) {
        return pages.page(
                Sorted.newest("work-reports", "period_to"),
                filter,
                () -> Select.from(COLUMNS)
                        .beneath("x.region_path", filter.regionPath())
                        .whereIf(filter.team, "x.team_id = ?")
                        .whereIf(filter.from, "x.period_to >= ?")
                        .whereIf(filter.to, "x.period_from <= ?"),
                ReportRepository::read);
    }

    /** What a cadre reported himself. */
    List<WorkReportView> of(UUID cadreId) {
        return Select.from(COLUMNS)
                .where("x.cadre_id = ?", cadreId)
                .then("order by x.period_to desc, x.id desc limit 200")
                .list(database, ReportRepository::read);
    }

    /** Teams of a part of a region by township, and how many of them have not reported a period. */
    List<OverdueReports.OverdueTownship> byTownship(PlacedParameter.Part part, ReportCadence.ReportPeriod period) {
        return Select.from(
                        "select left(t.home_village_code, 9) as code, count(*) as teams, count(*) filter (where "
                                + MISSING + ") as overdue from work_team t",
                        period.from(),
                        period.to())
                .where(WORKING, part.lo(), part.hi(), period.to(), period.to())
                .then("group by 1 order by 1")
                .list(
                        database,
                        row -> new OverdueReports.OverdueTownship(
                                row.getString("code"),
                                null,
                                period.from(),
                                period.to(),
                                row.getLong("teams"),
                                row.getLong("overdue"),
                                List.of()));
    }

    List<String> missing(PlacedParameter.Part part, ReportCadence.ReportPeriod period) {
        return Select.from("select t.name from work_team t")
                .where(WORKING, part.lo(), part.hi(), period.to(), period.to())
                .where(MISSING, period.from(), period.to())
                .then("order by t.region_path, t.id limit 500")
                .list(database, row -> row.getString(1));
    }

    private static WorkReportView read(ResultSet row) throws SQLException {
        return new WorkReportView(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                ReportForm.valueOf(row.getString("form")),
                row.getString("summary"),
                row.getObject("filed_on", LocalDate.class),
                row.getString("filed_by"));
    }
}
