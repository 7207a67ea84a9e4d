package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 计提数据: writes a region's month down in a few statements, however many cadres it has. What is paid by money is in {@link AllowanceRepository}. */
@ApplicationScoped
class AccrualRepository {
    /** Everything that is asked of a place, one row for each disjoint range. */
    private static final String PARAMETER = """
            parameter as materialized (
                select x.key, x.lo collate "C" as lo, x.hi collate "C" as hi, x.parameter_id, x.value,
                       s.source_document || coalesce(' ' || s.clause, '') as source
                from jsonb_to_recordset(?::jsonb) as x (key text, lo text, hi text, parameter_id uuid, value jsonb)
                left join policy_parameter s on s.id = x.parameter_id)
            """;

    /** N4: owed from the day after the cadence has passed; never checked since the posting began: within one cadence. */
    private static final String HEALTH_CHECKS = "with " + PARAMETER + """
            insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, due_from, due_by,
                                     debtor_id, debtor_name, debtor_path, source, region_path, unit_path)
            select entitlement_id(), 'HEALTH_CHECK', p.cadre_id, p.cadre_name, p.id, p.village_name,
                   to_char(n.due_from, case when c.months < 12 or exists (
                       select from entitlement x where x.kind = 'HEALTH_CHECK' and x.posting_id = p.id and x.cancelled_on is null
                           and x.period = to_char(n.due_from, 'YYYY')) then 'YYYY-MM' else 'YYYY' end), n.due_from, n.due_by,
                   p.unit_id, p.unit_name, o.unit_path, c.source, p.region_path, p.unit_path
            from (values (?::date, ?::date)) r (first, last)
            cross join (select lo, hi, (value #>> '{}')::int as months, source from parameter where key = 'checkup.cadence.months') c
            join posting p on p.region_path >= c.lo and p.region_path < c.hi
            join lateral (select (g.value #>> '{}')::int as days from parameter g
                          where g.key = 'checkup.grace.days' and p.region_path >= g.lo and p.region_path < g.hi) grace on true
            join organization o on o.id = p.unit_id
            cross join lateral (
                select coalesce(p.arrived_on, p.started_on) as began,
                       last_checkup(p.cadre_id) as last) k
            cross join lateral (
                select greatest(k.began, (k.last + make_interval(months => c.months))::date + 1) as due_from) d
            cross join lateral (
                select d.due_from,
                       case when k.last is null then (k.began + make_interval(months => c.months))::date
                            else d.due_from + grace.days end as due_by) n
            where p.region_path >= ? and p.region_path < ?
              and n.due_from <= r.last and p.started_on <= r.last and (p.ended_on is null or p.ended_on >= greatest(n.due_from, r.first))
              and not exists (select from entitlement e where e.cadre_id = p.cadre_id and e.kind = 'HEALTH_CHECK'
                              and e.delivered_on is null and e.cancelled_on is null)
            on conflict on constraint entitlement_once do nothing
            returning version
            """;

    /**
     * N3: uninsured from the first day that no cover holds for. Who paid the last cover of this county is late from that day on, the unit where
     * nobody has paid yet. A gap that opens again is another debt.
     */
    private static final String INSURANCE_GAPS = """
            insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, due_from, due_by,
                                     debtor_id, debtor_name, debtor_path, region_path, unit_path)
            select entitlement_id(), 'ACCIDENT_INSURANCE', g.cadre_id, g.cadre_name, g.posting_id, g.village_name,
                   case when not n.in_month then to_char(g.gap_from, 'YYYY-MM')
                        when n.on_day = 0 then g.gap_from::text
                        else g.gap_from || case when n.on_day < 9 then '-0' else '-' end || (n.on_day + 1) end,
                   g.gap_from, case when g.gap_from > coalesce(p.arrived_on, p.started_on) then g.gap_from - 1 else g.gap_from end,
                   case when y.name is null then g.unit_id else y.id end, coalesce(y.name, g.unit_name),
                   case when y.name is null then o.unit_path else y.path end, g.region_path, g.unit_path
            from insurance_gaps(?, ?) g
            join posting p on p.id = g.posting_id
            join organization o on o.id = g.unit_id
            cross join lateral (
                select coalesce(bool_or(x.period = to_char(g.gap_from, 'YYYY-MM')), false) as in_month,
                       count(*) filter (where starts_with(x.period, g.gap_from::text)) as on_day
                from entitlement x where x.kind = 'ACCIDENT_INSURANCE' and x.posting_id = g.posting_id) n
            left join lateral (
                select c.id, c.name, q.unit_path as path
                from (select i.payer_id as id, i.payer_name as name, v.cover_to, v.region_path
                      from insurance_cover v join insurance_policy i on i.id = v.policy_id
                      where v.cadre_id = g.cadre_id and v.cover_to < g.gap_from
                      union all
                      select x.debtor_id, x.debtor_name, v.cover_to, v.region_path
                      from entitlement_delivery v join entitlement x on x.id = v.entitlement_id
                      where v.cadre_id = g.cadre_id and v.cover_to < g.gap_from) c
                left join organization q on q.id = c.id
                where left(c.region_path, 16) = left(g.region_path, 16) and q.valid_to is null
                order by c.cover_to desc, c.name limit 1) y on true
            where g.open
              and not exists (select from entitlement e where e.cadre_id = g.cadre_id and e.kind = 'ACCIDENT_INSURANCE'
                              and e.delivered_on is null and e.cancelled_on is null)
            on conflict on constraint entitlement_once do nothing
            returning version
            """;

    /** F5, N5: who stayed the whole year and did not take all of his annual leave is owed the rest of it by his unit. */
    private static final String ANNUAL_LEAVE = "with " + PARAMETER + """
            insert into entitlement as e (id, kind, cadre_id, cadre_name, posting_id, village_name, period, quantity, due_from, due_by,
                                          debtor_id, debtor_name, debtor_path, source, region_path, unit_path)
            select entitlement_id(), 'ANNUAL_LEAVE', s.cadre_id, s.cadre_name, s.id, s.village_name, to_char(r.last, 'YYYY'),
                   greatest(l.days - l.taken, 0), r.last, r.last, s.unit_id, s.unit_name, o.unit_path, l.source, s.region_path, s.unit_path
            from (values (?::date, ?::date, ?::date, ?)) r (first, last, today, reason)
            cross join lateral (
                select distinct on (p.cadre_id) p.*, c.work_start_date
                from posting p
                join cadre c on c.id = p.cadre_id and c.work_start_date is not null
                where p.region_path >= ? and p.region_path < ? and p.started_on <= r.first
                  and (p.ended_on is null or p.ended_on >= r.last)
                order by p.cadre_id, p.full_time_released desc, p.started_on desc, p.id) s
            join organization o on o.id = s.unit_id
            join lateral (
                select a.source, annual_leave_of(s.cadre_id, extract(year from r.last)::int) as taken,
                       (select coalesce(max((step ->> 'days')::int), 0) from jsonb_array_elements(a.value) step
                        where date_trunc('month', s.work_start_date + make_interval(years => (step ->> 'years')::int))
                                  + interval '1 month' <= r.last) as days
                from parameter a where a.key = 'leave.annual.steps' and s.region_path >= a.lo and s.region_path < a.hi) l on true
            where l.days > l.taken
               or exists (select from entitlement x where x.kind = 'ANNUAL_LEAVE' and x.posting_id = s.id and x.period = to_char(r.last, 'YYYY'))
            on conflict on constraint entitlement_once do update
                set quantity = excluded.quantity, version = e.version + 1,
                    cancelled_on = case when excluded.quantity = 0 then ?::date end, cancel_reason = case when excluded.quantity = 0 then ? end
                where e.delivered_on is null and e.cancelled_on is null and e.quantity is distinct from excluded.quantity
            returning e.version
            """;

    /** P4, fund.fs.year: the county owes a team with a First Secretary a work fund a year, whoever holds the post. */
    private static final String WORK_FUNDS = "with " + PARAMETER + """
            insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, standard, quantity, amount_due,
                                     due_from, due_by, debtor_id, debtor_name, debtor_path, source, region_path, unit_path)
            select entitlement_id(), 'WORK_FUND', s.cadre_id, s.cadre_name, s.id, s.village_name, to_char(r.last, 'YYYY'), s.yuan, 1,
                   s.yuan, s.since, s.since + s.days, d.id, d.name, d.path, s.source, s.region_path, s.unit_path
            from (values (?::date, ?::date)) r (first, last)
            cross join lateral (
                select distinct on (p.team_id) p.*, (f.value #>> '{}')::numeric as yuan, f.source, (g.value #>> '{}')::int as days,
                       greatest(coalesce(p.arrived_on, p.started_on), date_trunc('year', r.last)::date) as since
                from parameter f
                join posting p on p.region_path >= f.lo and p.region_path < f.hi
                join parameter g on g.key = 'fund.due.days' and p.region_path >= g.lo and p.region_path < g.hi
                where f.key = 'fund.fs.year' and p.region_path >= ? and p.region_path < ? and 'FIRST_SECRETARY' = any (p.roles)
                  and coalesce(p.arrived_on, p.started_on) <= r.last and (p.ended_on is null or p.ended_on >= r.first)
                  and not exists (select from posting q join entitlement x on x.posting_id = q.id
                                  where q.team_id = p.team_id and x.kind = 'WORK_FUND' and x.period = to_char(r.last, 'YYYY')
                                    and x.cancelled_on is null)
                order by p.team_id, p.started_on, p.id) s
            join jsonb_to_recordset(?::jsonb) as d (county text, id uuid, name text, path text) on d.county = substr(s.region_path, 10, 6)
            on conflict on constraint entitlement_once do nothing
            returning version
            """;

    /** fund.unitPerCadre: his unit owes the cadre's village so much a year, by the level that sent him. */
    private static final String UNIT_FUNDS = "with " + PARAMETER + """
            insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, standard, quantity, amount_due,
                                     due_from, due_by, debtor_id, debtor_name, debtor_path, source, region_path, unit_path)
            select entitlement_id(), 'UNIT_FUND', s.cadre_id, s.cadre_name, s.id, s.village_name, to_char(r.last, 'YYYY'), s.yuan, 1,
                   s.yuan, s.since, s.since + s.days, s.unit_id, s.unit_name, o.unit_path, s.source, s.region_path, s.unit_path
            from (values (?::date, ?::date)) r (first, last)
            cross join lateral (
                select distinct on (p.cadre_id) p.*, (f.value #>> '{}')::numeric as yuan, f.source, (g.value #>> '{}')::int as days,
                       greatest(coalesce(p.arrived_on, p.started_on), date_trunc('year', r.last)::date) as since
                from parameter f
                join posting p on p.region_path >= f.lo and p.region_path < f.hi and f.key = 'fund.unitPerCadre.' || p.send_level
                join parameter g on g.key = 'fund.due.days' and p.region_path >= g.lo and p.region_path < g.hi
                where p.region_path >= ? and p.region_path < ?
                  and coalesce(p.arrived_on, p.started_on) <= r.last and (p.ended_on is null or p.ended_on >= r.first)
                  and not exists (select from entitlement x where x.cadre_id = p.cadre_id and x.kind = 'UNIT_FUND'
                                    and x.period = to_char(r.last, 'YYYY') and x.cancelled_on is null)
                order by p.cadre_id, p.started_on, p.id) s
            join organization o on o.id = s.unit_id
            on conflict on constraint entitlement_once do nothing
            returning version
            """;

    /** A posting that ended before its next check or cover was owed owes it no more. */
    private static final String VOID = """
            update entitlement e set cancelled_on = ?, cancel_reason = ?, version = e.version + 1
            from posting p
            where p.id = e.posting_id and e.region_path >= ? and e.region_path < ?
              and e.kind in ('HEALTH_CHECK', 'ACCIDENT_INSURANCE') and e.delivered_on is null and e.cancelled_on is null
              and p.ended_on < e.due_from
            returning e.version
            """;

    private final DataSource database;

    AccrualRepository(DataSource database) {
        this.database = database;
    }

    /** 县财政: who owes a county's allowances. */
    record Finance(String county, UUID id, String name, String path) {}

    /** Codes of the counties in which somebody is posted during a month. */
    List<String> counties(String path, LocalDate first, LocalDate last) {
        return Select.from("select distinct substr(p.region_path, 10, 6) as county from posting p")
                .beneath("p.region_path", path)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", last, first)
                .then("order by county")
                .list(database, row -> row.getString(1));
    }

    List<String> countiesWithoutStandard(String effective, String path, LocalDate first, LocalDate last) {
        return Select.from("with " + PARAMETER + """
                        select distinct substr(p.region_path, 10, 6) as county from posting p
                        """, effective)
                .beneath("p.region_path", path)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", last, first)
                .where(
                        "not exists (select from parameter x where x.key = ? and p.region_path >= x.lo and p.region_path < x.hi)",
                        AccrualRules.DAILY)
                .then("order by county")
                .list(database, row -> row.getString(1));
    }

    List<Finance> finance(List<String> counties) {
        return Select.from("select region_code, id, name, unit_path from organization")
                .where("kind = 'FINANCE' and region_code = any (?) and valid_to is null", counties)
                .then("order by id")
                .list(
                        database,
                        row -> new Finance(
                                row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4)));
    }

    /** Lets no other accrual of these counties run until the transaction ends: both would write the same difference. */
    void hold(List<String> counties) {
        Select.from("select pg_advisory_xact_lock(hashtextextended('accrual ' || c, 0)) from unnest(?) c", counties)
                .list(database, row -> BigDecimal.ONE);
    }

    int healthChecks(Accrual a) {
        return written(Select.from(HEALTH_CHECKS, a.effective(), a.first(), a.last(), a.path(), a.end()));
    }

    int insuranceGaps(String path, LocalDate asked) {
        return written(Select.from(INSURANCE_GAPS, path, asked));
    }

    /** The versions of the rows written: 0 is a new debt, more a corrected one. */
    List<Long> annualLeave(Accrual a, LocalDate today, String reason) {
        return Select.from(
                        ANNUAL_LEAVE,
                        a.effective(),
                        a.month().atDay(1).withDayOfYear(1),
                        a.last(),
                        today,
                        reason,
                        a.path(),
                        a.end(),
                        today,
                        reason)
                .list(database, row -> row.getLong(1));
    }

    int workFunds(Accrual a) {
        return written(Select.from(WORK_FUNDS, a.effective(), a.first(), a.last(), a.path(), a.end(), a.debtors()));
    }

    int unitFunds(Accrual a) {
        return written(Select.from(UNIT_FUNDS, a.effective(), a.first(), a.last(), a.path(), a.end()));
    }

    int voided(String path, LocalDate today, String reason) {
        return written(Select.from(VOID, today, reason, path, path + "~"));
    }

    private int written(Select statement) {
        return statement.list(database, row -> row.getLong(1)).size();
    }
}
