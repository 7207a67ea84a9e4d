package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/**
 * 生活补助数据: what a month of the register amounts to, written down, corrected and kept back by one statement each (N1). What somebody was paid, or
 * stands in a file that is on its way, is never rewritten: the difference becomes a row of its own.
 */
@ApplicationScoped
class AllowanceRepository {
    private static final String UNPAID = "e.delivered_on is null and e.adjustments = 0 and e.paying is null";

    private static final String ALLOWANCES = """
            insert into entitlement as e (id, kind, cadre_id, cadre_name, posting_id, village_name, period, standard, quantity,
                                          amount_due, due_from, due_by, debtor_id, debtor_name, debtor_path, village_days, trip_days,
                                          training_days, trips_count, source, region_path, unit_path)
            select entitlement_id(), 'LIVING_ALLOWANCE', o.cadre_id, o.cadre_name, o.posting_id, o.village_name, m.period, o.daily, o.days,
                   o.amount, m.next, m.next + least(o.due_day, m.days) - 1, d.id, d.name, d.path, o.village_days, o.trip_days,
                   o.training_days, o.trips_count, s.source_document || coalesce(' ' || s.clause, ''), o.region_path, o.unit_path
            from allowance_owed(?::jsonb, ?::date, ?) o
            cross join (select to_char(x.first, 'YYYY-MM') as period, (x.first + interval '1 month')::date as next,
                               extract(day from x.first + interval '2 months' - interval '1 day')::int as days
                        from (values (?::date)) x (first)) m
            join jsonb_to_recordset(?::jsonb) as d (county text, id uuid, name text, path text) on d.county = substr(o.region_path, 10, 6)
            left join policy_parameter s on s.id = o.parameter_id
            where o.days > 0
               or exists (select from entitlement x where x.kind = 'LIVING_ALLOWANCE' and x.posting_id = o.posting_id and x.period = m.period)
            on conflict on constraint entitlement_once do update
                set standard = excluded.standard, quantity = excluded.quantity, amount_due = excluded.amount_due,
                    village_days = excluded.village_days, trip_days = excluded.trip_days,
                    training_days = excluded.training_days, trips_count = excluded.trips_count, source = excluded.source, version = e.version + 1
                where %s and e.cancelled_on is null
                  and (e.standard, e.quantity) is distinct from (excluded.standard, excluded.quantity)
            returning e.version
            """.formatted(UNPAID);

    /** A stay that turns out to have ended before a month leaves nothing to be paid for it. */
    private static final String GONE = """
            update entitlement e
            set quantity = 0, amount_due = 0, village_days = 0, trip_days = 0, training_days = 0, version = e.version + 1
            where e.kind = 'LIVING_ALLOWANCE' and e.period = ? and e.region_path >= ? and e.region_path < ? and e.cancelled_on is null
              and %s and e.amount_due <> 0
              and not exists (select from posting p where p.id = e.posting_id and p.started_on <= ?
                              and (p.ended_on is null or p.ended_on >= ?))
            returning e.version
            """.formatted(UNPAID);

    /** A month whose posting is gone from it amounts to nothing; where no standard is set any more nothing is said. */
    private static final String CORRECTIONS = """
            with owed as materialized (select * from allowance_owed(?::jsonb, ?::date, ?)),
            found as materialized (
                select e.id, e.cadre_id, e.region_path, e.unit_path, coalesce(e.corrected_days, e.quantity) as days_before,
                       coalesce(o.days, 0) as days_after, o.daily, coalesce(o.amount, 0) - (e.amount_due + e.corrected) as difference
                from entitlement e
                left join owed o on o.posting_id = e.posting_id
                where e.kind = 'LIVING_ALLOWANCE' and e.period = ? and e.region_path >= ? and e.region_path < ? and e.cancelled_on is null
                  and not (%s) and coalesce(o.amount, 0) <> e.amount_due + e.corrected
                  and exists (select from jsonb_to_recordset(?::jsonb) as x (key text, lo text, hi text)
                              where x.key = ? and e.region_path >= x.lo collate "C" and e.region_path < x.hi collate "C")),
            noted as (
                insert into entitlement_adjustment (id, entitlement_id, kind, on_day, days_before, days_after, standard, amount, cadre_id,
                                                    region_path, unit_path)
                select entitlement_id(), f.id, 'CORRECTION', ?, f.days_before, f.days_after, f.daily, f.difference, f.cadre_id,
                       f.region_path, f.unit_path
                from found f)
            update entitlement e
            set corrected = e.corrected + f.difference, corrected_days = f.days_after, adjustments = e.adjustments + 1,
                credit = greatest(0, coalesce(e.delivered_amount, 0) - (e.amount_due + e.corrected + f.difference + e.shifted)),
                version = e.version + 1
            from found f
            where f.id = e.id
            returning f.difference
            """.formatted(UNPAID);

    /**
     * What was overpaid is kept back from what the same debtor still owes the same cadre, the earliest first: both are laid on one line, and where they
     * overlap the one pays the other.
     */
    private static final String OFFSETS = """
            with money as materialized (
                select e.id, e.cadre_id, e.debtor_name, e.period, e.credit,
                       e.amount_due + e.corrected + e.shifted - coalesce(e.delivered_amount, 0) as balance
                from entitlement e
                where e.kind = 'LIVING_ALLOWANCE' and e.cancelled_on is null and e.paying is null
                  and e.cadre_id in (select c.cadre_id from entitlement c where c.credit > 0 and c.region_path >= ? and c.region_path < ?)),
            credit as (
                select *, sum(credit) over (partition by cadre_id, debtor_name order by period, id) as upto from money where credit > 0),
            owing as (
                select *, sum(balance) over (partition by cadre_id, debtor_name order by period, id) as upto from money where balance > 0),
            pair as materialized (
                select c.id as credit_id, o.id as owing_id,
                       least(c.upto, o.upto) - greatest(c.upto - c.credit, o.upto - o.balance) as amount
                from credit c
                join owing o on o.cadre_id = c.cadre_id and o.debtor_name = c.debtor_name
                    and least(c.upto, o.upto) > greatest(c.upto - c.credit, o.upto - o.balance)),
            side as (
                select credit_id as id, owing_id as counter_id, amount as shift, amount as used from pair
                union all
                select owing_id, credit_id, -amount, 0 from pair),
            noted as (
                insert into entitlement_adjustment (id, entitlement_id, counter_id, kind, on_day, amount, cadre_id, region_path, unit_path)
                select entitlement_id(), s.id, s.counter_id, 'OFFSET', ?, s.shift, e.cadre_id, e.region_path, e.unit_path
                from side s join entitlement e on e.id = s.id)
            update entitlement e
            set shifted = e.shifted + m.shift, credit = e.credit - m.used, adjustments = e.adjustments + m.times, version = e.version + 1
            from (select id, sum(shift) as shift, sum(used) as used, count(*)::int as times from side group by id) m
            where m.id = e.id
            returning m.used
            """;

    /** A debt that nobody in the directory owes is laid to the county's finance bureau as it is now; what stands in a file is paid first. */
    private static final String DEBTORS = """
            update entitlement e set debtor_id = d.id, debtor_name = d.name, debtor_path = d.path, version = e.version + 1
            from jsonb_to_recordset(?::jsonb) as d (county text, id uuid, name text, path text)
            where d.id is not null and d.county = substr(e.region_path, 10, 6) and e.region_path >= ? and e.region_path < ?
              and e.kind in ('LIVING_ALLOWANCE', 'WORK_FUND') and e.cancelled_on is null and e.paying is null
              and case when e.amount_due is null then e.delivered_on is null
                       else coalesce(e.delivered_amount, 0) < e.amount_due + e.corrected + e.shifted end
              and (e.debtor_id is null or exists (select from organization o where o.id = e.debtor_id and o.valid_to is not null))
            returning e.version
            """;

    /** Whether a month that was written down before amounts to something else now, for whatever reason. */
    private static final String DIFFERS = """
            with written as materialized (
                select e.posting_id, e.amount_due + e.corrected as amount, e.cancelled_on is not null as cancelled
                from entitlement e
                where e.kind = 'LIVING_ALLOWANCE' and e.period = ? and e.region_path >= ? and e.region_path < ?)
            select exists (select from written)
               and exists (select from written w
                           full join allowance_owed(?::jsonb, ?::date, ?) o on o.posting_id = w.posting_id
                           where coalesce(w.amount, 0) <> coalesce(o.amount, 0) and w.cancelled is not true)
            """;

    private final DataSource database;

    AllowanceRepository(DataSource database) {
        this.database = database;
    }

    /** The versions of the rows written: 0 is a new debt, more one that follows a corrected register before anything was paid. */
    List<Long> allowances(Accrual a) {
        List<Long> versions =
                new ArrayList<>(Select.from(ALLOWANCES, a.effective(), a.first(), a.path(), a.first(), a.debtors())
                        .list(database, row -> row.getLong(1)));
        versions.addAll(Select.from(GONE, a.month().toString(), a.path(), a.end(), a.last(), a.first())
                .list(database, row -> row.getLong(1)));
        return versions;
    }

    /** By how much each paid month changed; more than nothing is owed, less was overpaid. */
    List<BigDecimal> corrections(Accrual a, LocalDate today) {
        return Select.from(
                        CORRECTIONS,
                        a.effective(),
                        a.first(),
                        a.path(),
                        a.month().toString(),
                        a.path(),
                        a.end(),
                        a.effective(),
                        AccrualRules.DAILY,
                        today)
                .list(database, row -> row.getBigDecimal(1));
    }

    int redirected(Accrual a) {
        return Select.from(DEBTORS, a.debtors(), a.path(), a.end())
                .list(database, row -> row.getLong(1))
                .size();
    }

    boolean differs(Accrual a) {
        return Select.from(DIFFERS, a.month().toString(), a.path(), a.end(), a.effective(), a.first(), a.path())
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    /** What was kept back of earlier overpayments. */
    BigDecimal offsets(String path, LocalDate today) {
        return Select.from(OFFSETS, path, path + "~", today).list(database, row -> row.getBigDecimal(1)).stream()
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
