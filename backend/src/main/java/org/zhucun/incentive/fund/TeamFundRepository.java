package org.zhucun.incentive.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 工作队经费数据: promises are entitlements of the team's postings, spending is the team's work fund. */
@ApplicationScoped
class TeamFundRepository {
    private static final String LISTED = """
            select t.id, t.name, t.year, coalesce(o.promised, 0)::numeric(14, 2), coalesce(o.delivered, 0)::numeric(14, 2), o.due_by, o.debtors, w.budget, w.used,
                   w.budget - w.used
            from (select t.*, ?::int as year from work_team t) t
            left join lateral (
                select sum(e.amount_due + e.corrected + e.shifted) as promised, sum(e.delivered_amount) as delivered,
                       max(e.due_by) as due_by, string_agg(distinct e.debtor_name, '、' order by e.debtor_name) as debtors
                from posting p join entitlement e on e.posting_id = p.id
                where p.team_id = t.id and e.kind in ('WORK_FUND', 'UNIT_FUND') and e.period = t.year::text
                  and e.cancelled_on is null) o on true
            left join work_fund w on w.team_id = t.id and w.year = t.year
            """;

    private final DataSource database;

    TeamFundRepository(DataSource database) {
        this.database = database;
    }

    /** 未拨付的一笔 */
    record Undelivered(String kind, String period, String debtor, LocalDate dueBy, BigDecimal amount) {}

    List<TeamFundLine> page(TeamFundFilter filter, String path, int year, UUID after) {
        return Select.from(LISTED, year)
                .beneath("t.region_path", path)
                .where("(o.promised is not null or w.budget is not null)")
                .whereIf(filter.team, "t.id = ?")
                .whereIf(after, "t.id > ?")
                .then("order by t.id limit " + (filter.size + 1))
                .list(
                        database,
                        row -> new TeamFundLine(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getInt(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                row.getObject(6, LocalDate.class),
                                row.getString(7),
                                row.getBigDecimal(8),
                                row.getBigDecimal(9),
                                row.getBigDecimal(10)));
    }

    /** Money promised to a team's village until a day that has not come, in full or in part. */
    List<Undelivered> undelivered(UUID team, LocalDate on) {
        return Select.from("""
                        select e.kind, e.period, e.debtor_name, e.due_by,
                               e.amount_due + e.corrected + e.shifted - coalesce(e.delivered_amount, 0)
                        from posting p join entitlement e on e.posting_id = p.id
                        """)
                .where("p.team_id = ? and e.kind in ('WORK_FUND', 'UNIT_FUND') and e.cancelled_on is null", team)
                .where("e.due_from <= ?", on)
                .where("e.amount_due + e.corrected + e.shifted > coalesce(e.delivered_amount, 0)")
                .then("order by e.period, e.kind, e.id limit 50")
                .list(
                        database,
                        row -> new Undelivered(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getBigDecimal(5)));
    }
}
