package org.zhucun.incentive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 计提数据: writes a county's month down in four statements, however many cadres it has. */
@ApplicationScoped
class AccrualRepository {
    /** Days of the register: those on post less the exceptions; trips and training as the rule says. Half days count half. */
    private static final String ALLOWANCES = """
            insert into entitlement as e (id, kind, cadre_id, cadre_name, posting_id, village_name, period, standard, quantity,
                                          amount_due, due_from, due_by, debtor_id, debtor_name, debtor_path, village_days, trip_days,
                                          training_days, trips_count, source,
                                          region_path, unit_path)
            select entitlement_id(), 'LIVING_ALLOWANCE', p.cadre_id, p.cadre_name, p.id, p.village_name, ?,
                   r.daily, c.days, round(c.days * r.daily, 2), ?, ?, ?, ?, ?,
                   h.in_village / 2.0, h.trip / 2.0, h.training / 2.0, r.trips_count, ?, p.region_path, p.unit_path
            from (values (?::date, ?::date, ?::numeric, ?::boolean)) r (first, last, daily, trips_count)
            cross join posting p
            left join attendance_month a on a.prefecture = p.prefecture and a.posting_id = p.id and a.month = r.first
            cross join lateral (
                select attendance_posted(p.started_on, p.arrived_on, p.ended_on, r.first, r.last)
                           - length(translate(coalesce(a.am || a.pm, ''), '.', '')) as in_village,
                       coalesce(attendance_halves(a.am || a.pm, 'O'), 0) as trip,
                       coalesce(attendance_halves(a.am || a.pm, 'T'), 0) as training) h
            cross join lateral (
                select greatest(0, h.in_village + case when r.trips_count then h.trip + h.training else 0 end) / 2.0 as days) c
            where p.region_path >= ? and p.region_path < ?
              and p.started_on <= r.last and (p.ended_on is null or p.ended_on >= r.first) and c.days > 0
            on conflict on constraint entitlement_once do update
                set standard = excluded.standard, quantity = excluded.quantity, amount_due = excluded.amount_due,
                    village_days = excluded.village_days, trip_days = excluded.trip_days,
                    training_days = excluded.training_days, trips_count = excluded.trips_count, source = excluded.source, version = e.version + 1
                where e.delivered_on is null and e.cancelled_on is null
                  and (e.standard, e.quantity) is distinct from (excluded.standard, excluded.quantity)
            returning e.version
            """;

    /** N4: owed from the day after the cadence has passed; never checked since the posting began: within one cadence. */
    private static final String HEALTH_CHECKS = """
            insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, due_from, due_by,
                                     debtor_id, debtor_name, debtor_path, source, region_path, unit_path)
            select entitlement_id(), 'HEALTH_CHECK', p.cadre_id, p.cadre_name, p.id, p.village_name,
                   to_char(n.due_from, case when r.months < 12 then 'YYYY-MM' else 'YYYY' end), n.due_from, n.due_by,
                   p.unit_id, p.unit_name, o.unit_path, ?, p.region_path, p.unit_path
            from (values (?::date, ?::date, ?::int, ?::int)) r (first, last, months, grace)
            cross join posting p
            join organization o on o.id = p.unit_id
            cross join lateral (
                select coalesce(p.arrived_on, p.started_on) as began,
                       (select max(e.delivered_on) from entitlement e where e.cadre_id = p.cadre_id and e.kind = 'HEALTH_CHECK') as last) k
            cross join lateral (
                select greatest(k.began, (k.last + make_interval(months => r.months))::date + 1) as due_from) d
            cross join lateral (
                select d.due_from,
                       case when k.last is null then (k.began + make_interval(months => r.months))::date
                            else d.due_from + r.grace end as due_by) n
            where p.region_path >= ? and p.region_path < ?
              and n.due_from <= r.last and p.started_on <= r.last and (p.ended_on is null or p.ended_on >= greatest(n.due_from, r.first))
              and not exists (select from entitlement e where e.cadre_id = p.cadre_id and e.kind = 'HEALTH_CHECK'
                              and e.delivered_on is null and e.cancelled_on is null)
            on conflict on constraint entitlement_once do nothing
            returning version
            """;

    /** N3: uninsured from the day after the last cover; never insured: from the first day on post. */
    private static final String INSURANCE_GAPS = """
            insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, due_from, due_by,
                                     debtor_id, debtor_name, debtor_path, region_path, unit_path)
            select entitlement_id(), 'ACCIDENT_INSURANCE', p.cadre_id, p.cadre_name, p.id, p.village_name,
                   to_char(n.due_from, 'YYYY-MM'), n.due_from, n.due_by, p.unit_id, p.unit_name, o.unit_path, p.region_path, p.unit_path
            from (values (?::date, ?::date)) r (first, last)
            cross join posting p
            join organization o on o.id = p.unit_id
            cross join lateral (
                select coalesce(p.arrived_on, p.started_on) as began,
                       (select max(x.cover_to) from entitlement_delivery x where x.cadre_id = p.cadre_id and x.cover_to is not null) as covered) k
            cross join lateral (
                select greatest(k.began, k.covered + 1) as due_from,
                       case when k.covered + 1 > k.began then k.covered else k.began end as due_by) n
            where p.region_path >= ? and p.region_path < ?
              and n.due_from <= r.last and p.started_on <= r.last and (p.ended_on is null or p.ended_on >= greatest(n.due_from, r.first))
              and not exists (select from entitlement e where e.cadre_id = p.cadre_id and e.kind = 'ACCIDENT_INSURANCE'
                              and e.delivered_on is null and e.cancelled_on is null)
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

    /** The counties, or parts of them, in which somebody is posted during a month. */
    List<String> countiesWithPostings(String regionPath, LocalDate first, LocalDate last) {
        return Select.from("""
                        select distinct (regexp_match(p.region_path, '^/\\d+/\\d+/\\d+/'))[1] as county from posting p
                        """)
                .beneath("p.region_path", regionPath)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", last, first)
                .then("order by county")
                .list(database, row -> row.getString(1));
    }

    Optional<Accrual.Debtor> finance(String countyCode) {
        return Select.from("select id, name, unit_path from organization")
                .where("kind = 'FINANCE' and region_code = ?", countyCode)
                .where("valid_to is null")
                .then("order by id limit 1")
                .list(
                        database,
                        row -> new Accrual.Debtor(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .stream()
                .findFirst();
    }

    /** The versions of the rows written: 0 is a new debt, more a corrected one. */
    List<Long> allowances(Accrual a) {
        return written(Select.from(
                ALLOWANCES,
                a.month().toString(),
                a.last().plusDays(1),
                a.allowanceDueBy(),
                a.finance().id(),
                a.finance().name(),
                a.finance().path(),
                a.rules().dailySource(),
                a.first(),
                a.last(),
                a.rules().daily(),
                a.rules().tripsCount(),
                a.regionPath(),
                a.regionPath() + "~"));
    }

    List<Long> healthChecks(Accrual a) {
        return written(Select.from(
                HEALTH_CHECKS,
                a.rules().checkupSource(),
                a.first(),
                a.last(),
                a.rules().checkupMonths(),
                a.rules().checkupGraceDays(),
                a.regionPath(),
                a.regionPath() + "~"));
    }

    List<Long> insuranceGaps(Accrual a) {
        return written(Select.from(INSURANCE_GAPS, a.first(), a.last(), a.regionPath(), a.regionPath() + "~"));
    }

    List<Long> voided(Accrual a, LocalDate today, String reason) {
        return written(Select.from(VOID, today, reason, a.regionPath(), a.regionPath() + "~"));
    }

    private List<Long> written(Select statement) {
        return statement.list(database, row -> row.getLong(1));
    }
}
