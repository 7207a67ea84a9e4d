package org.zhucun.incentive.debt;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.supervision.FindingRef;

/** 欠账数据 */
@ApplicationScoped
class DebtRepository {
    /** Not delivered, or not in full. */
    private static final String OPEN = "case when e.amount_due is null then e.delivered_on is null"
            + " else coalesce(e.delivered_amount, 0) < e.amount_due + e.corrected + e.shifted end";

    private static final String BALANCE = "e.amount_due + e.corrected + e.shifted - coalesce(e.delivered_amount, 0)";

    private final DataSource database;

    DebtRepository(DataSource database) {
        this.database = database;
    }

    /** 拟提问题: what one debtor owes a county beyond its day. */
    record Overdue(UUID debtorId, String name, int debts, int cadres, BigDecimal amount) {}

    /** 类别小计 */
    record OfKind(String kind, int debts) {}

    List<DebtorLine> debtors(String path, LocalDate today) {
        return Select.from("""
                        select d.debtor_id, d.debtor_name, d.owed, d.delivered, d.overdue, d.cadres, d.amount, d.oldest, f.finding_id, f.finding_number
                        from (select e.debtor_id, e.debtor_name, count(*) as owed, count(*) filter (where not s.open) as delivered,
                                     count(*) filter (where s.open and e.due_by < s.today) as overdue,
                                     count(distinct e.cadre_id) filter (where s.open and e.due_by < s.today) as cadres,
                                     coalesce(sum(%2$s) filter (where s.open and e.due_by < s.today), 0) as amount,
                                     min(e.due_by) filter (where s.open and e.due_by < s.today) as oldest
                              from entitlement e
                              cross join lateral (select %1$s as open, ?::date as today) s
                              where e.region_path >= ? and e.region_path < ? and e.cancelled_on is null and e.due_from <= s.today
                                and (s.open or e.due_by > s.today - 366)
                              group by e.debtor_id, e.debtor_name) d
                        left join lateral (select f.finding_id, f.finding_number from care_finding f
                                           where f.debtor_id = d.debtor_id and f.month = ? and f.region_path >= ? and f.region_path < ?
                                           order by f.finding_number limit 1) f on true
                        order by d.overdue desc, d.amount desc, d.debtor_name limit 1000
                        """.formatted(OPEN, BALANCE), today, path, path + "~", month(today), path, path + "~")
                .list(
                        database,
                        row -> new DebtorLine(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getBigDecimal(7),
                                row.getObject(8, LocalDate.class),
                                row.getObject(9, UUID.class),
                                row.getString(10)));
    }

    /** Counties beneath a path in which something is late that no finding names. */
    List<String> counties(String path, LocalDate today) {
        return late("select distinct left(e.region_path, 16) as county from entitlement e", path, today)
                .where("e.debtor_id is not null")
                .then("order by county")
                .list(database, row -> row.getString(1));
    }

    /** Debtors whom nothing was laid to this month. */
    List<Overdue> overdue(String county, LocalDate today) {
        return late(
                        "select e.debtor_id, max(e.debtor_name), count(*), count(distinct e.cadre_id), coalesce(sum("
                                + BALANCE + "), 0) from entitlement e",
                        county,
                        today)
                .where("e.debtor_id is not null")
                .where(
                        "not exists (select from care_finding f where f.debtor_id = e.debtor_id and f.region_path = ? and f.month = ?)",
                        county,
                        month(today))
                .then("group by e.debtor_id order by e.debtor_id")
                .list(
                        database,
                        row -> new Overdue(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getBigDecimal(5)));
    }

    /** What a debtor's debts are, by kind. */
    List<OfKind> kinds(String county, UUID debtor, LocalDate today) {
        return late("select e.kind, count(*) from entitlement e", county, today)
                .where("e.debtor_id = ?", debtor)
                .then("group by e.kind order by e.kind")
                .list(database, row -> new OfKind(row.getString(1), row.getInt(2)));
    }

    /** Those who owe and are not in the directory. */
    List<String> nameless(String county, LocalDate today) {
        return late("select distinct e.debtor_name from entitlement e", county, today)
                .where("e.debtor_id is null")
                .then("order by 1 limit 100")
                .list(database, row -> row.getString(1));
    }

    /** Writes down which debts a finding names; the debtor's next one names others. */
    void laid(String county, Overdue overdue, FindingRef finding, LocalDate today) {
        Select.from(
                        """
                        with laid as (
                            insert into care_finding_debt (entitlement_id, finding_id, region_path)
                            select e.id, ?, ? from entitlement e
                            where e.region_path >= ? and e.region_path < ? and e.debtor_id = ? and e.due_by < ? and e.cancelled_on is null
                              and e.due_from <= ? and %s and not laid_to_debtor(e.id, ?)
                            returning 1)
                        insert into care_finding (id, debtor_id, debtor_name, month, finding_id, finding_number, debts, cadres, amount,
                                                  proposed_on, region_path)
                        select entitlement_id(), ?, ?, ?, ?, ?, count(*), ?, ?, ?, ? from laid
                        returning 1
                        """.formatted(OPEN),
                        finding.id(),
                        county,
                        county,
                        county + "~",
                        overdue.debtorId(),
                        today,
                        today,
                        today,
                        overdue.debtorId(),
                        overdue.name(),
                        month(today),
                        finding.id(),
                        finding.number(),
                        overdue.cadres(),
                        overdue.amount(),
                        today,
                        county)
                .list(database, row -> 1);
    }

    private static Select late(String projection, String path, LocalDate today) {
        return Select.from(projection)
                .beneath("e.region_path", path)
                .where("e.due_by < ? and e.due_from <= ? and e.cancelled_on is null", today, today)
                .where(OPEN)
                .where("not laid_to_debtor(e.id, ?)", today);
    }

    /** How many of the debts that a finding names are still open. */
    int openOf(UUID finding) {
        return Select.from("select count(*) from care_finding_debt d join entitlement e on e.id = d.entitlement_id")
                .where("d.finding_id = ?", finding)
                .where("e.cancelled_on is null and " + OPEN)
                .list(database, row -> row.getInt(1))
                .get(0);
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }
}
