package org.zhucun.fieldwork.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;

/** 工作经费存取 */
@ApplicationScoped
class WorkFundRepository {
    private static final String COLUMNS = """
            select x.id, x.team_id, x.team_name, x.year, x.budget, x.used, x.region_path, x.version from work_fund x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    WorkFundRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(WorkFund fund) {
        entities.persist(fund);
        entities.flush();
    }

    /** Writes a spending down with the fund it is taken from. */
    void add(WorkFund fund, WorkFundCommands.SpendWorkFund spent) {
        entities.flush();
        Insert.into("work_fund_spending")
                .set("id", Ids.next())
                .set("fund_id", fund.id)
                .set("spent_on", spent.on())
                .set("amount", spent.amount())
                .set("purpose", spent.purpose().strip())
                .set("recorded_by", desk.office().accountName())
                .set("region_path", fund.regionPath)
                .set("unit_path", fund.unitPath)
                .run(database);
    }

    Optional<WorkFund> find(UUID id) {
        return Optional.ofNullable(entities.find(WorkFund.class, id));
    }

    List<WorkFundView> of(UUID teamId, int year) {
        return Select.from(COLUMNS)
                .where("x.team_id = ? and x.year = ?", teamId, year)
                .list(database, this::read);
    }

    WorkFundView view(UUID id) {
        return Select.from(COLUMNS)
                .where("x.id = ?", id)
                .list(database, this::read)
                .get(0);
    }

    CursorPage<WorkFundView> page(WorkFundFilter filter) {
        return pages.page(
                Sorted.byPlace("work-funds"),
                filter,
                () -> Select.from(COLUMNS)
                        .beneath("x.region_path", filter.regionPath())
                        .whereIf(filter.team, "x.team_id = ?")
                        .whereIf(filter.year, "x.year = ?"),
                this::read);
    }

    private WorkFundView read(ResultSet row) throws SQLException {
        BigDecimal budget = row.getBigDecimal("budget");
        BigDecimal used = row.getBigDecimal("used");
        return new WorkFundView(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getInt("year"),
                budget,
                used,
                budget.subtract(used),
                row.getLong("version"),
                desk.may("fund:edit", row.getString("region_path"), "spend"));
    }
}
