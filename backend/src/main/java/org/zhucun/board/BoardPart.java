package org.zhucun.board;

import java.time.LocalDate;
import java.util.List;

/**
 * 看板各部分: what each reads. A row is (part, about, of, nine numbers, a day); {@code {6}} stands for six numbers that a part does not
 * have. Each reads counts that are kept, or an index of what is unfinished: none grows with what is over.
 */
enum BoardPart {
    /** Failures of rules by place, from the counts that every judgement keeps. */
    RULES("compliance:read", """
            select 'RULES', left(c.region_path, ?), c.rule_id, sum(c.population)::numeric, sum(c.failing)::numeric,
                   sum(c.justified)::numeric {6}, null::date
            from compliance_count c
            where c.region_path >= ? and c.region_path < ?
            group by 2, 3
            """),
    /** The same by township: of a county they lie in the county's row. */
    RULES_BY_TOWNSHIP("compliance:read", """
            select 'RULES', left(s.place, ?), c.rule_id, sum(s.population)::numeric, sum(s.failing)::numeric,
                   sum(s.justified)::numeric {6}, null::date
            from compliance_count c
            cross join lateral unnest(c.places, c.populations, c.failings, c.justifieds) as s (place, population, failing, justified)
            where c.region_path >= ? and c.region_path < ?
            group by 2, 3
            """),
    /** Rules that could not be judged there. */
    UNJUDGED("compliance:read", """
            select 'UNJUDGED', null::text, u.rule_id, count(*)::numeric {8}, null::date
            from compliance_unjudged u
            where u.region_path >= ? and u.region_path < ? or starts_with(?, u.region_path)
            group by 3
            """),
    /** What is owed and late, or delivered in part, by who owes it; those who owe most, and in every row the sums of all. */
    DEBTS("incentive:read", """
            select 'DEBTS', d.debtor_id::text, d.debtor_name, d.overdue::numeric, d.partial::numeric, d.amount,
                   sum(d.overdue) over (), sum(d.partial) over (), sum(d.amount) over () {3}, null::date
            from (select e.debtor_id, e.debtor_name,
                         count(*) filter (where e.delivered_on is null) as overdue,
                         count(*) filter (where e.delivered_on is not null) as partial,
                         coalesce(sum(e.amount_due + e.corrected + e.shifted - coalesce(e.delivered_amount, 0)), 0) as amount
                  from entitlement e
                  where e.region_path >= ? and e.region_path < ? and e.cancelled_on is null and e.due_from <= ?
                    and case when e.amount_due is null then e.delivered_on is null
                             else coalesce(e.delivered_amount, 0) < e.amount_due + e.corrected + e.shifted end
                    and (e.delivered_on is not null or e.due_by < ?)
                  group by e.debtor_id, e.debtor_name) d
            order by d.amount desc, d.overdue desc, d.debtor_name
            limit 20
            """),
    /** What was found and is not closed, by state and age. */
    FINDINGS("finding:read", """
            select 'FINDINGS', f.state,
                   case when f.found_on > ? then '0' when f.found_on > ? then '1' when f.found_on > ? then '2' else '3' end,
                   count(*)::numeric {8}, null::date
            from finding f
            where f.region_path >= ? and f.region_path < ? and f.state <> 'CLOSED' and f.dispute is distinct from 'UPHELD'
            group by 2, 3
            """),
    /** Those on post by the month in which their term ends, as the list of rotations reckons it. */
    ROTATIONS("team:read", """
            select 'ROTATIONS', case when t.term_end < ? then 'OVER' else to_char(t.term_end, 'YYYY-MM') end, null::text,
                   count(*)::numeric {8}, null::date
            from (select p.planned_end_on as term_end
                  from posting p
                  where p.region_path >= ? and p.region_path < ? and p.ended_on is null and p.planned_end_on < ? and p.started_on <= ?
                    and p.id not in (select posting_id from coming)
                  union all
                  select p.planned_end_on
                  from posting p
                  where p.region_path >= ? and p.region_path < ? and p.ended_on is not null and p.ended_on >= ?
                    and p.planned_end_on < ? and p.started_on <= ? and p.id not in (select posting_id from coming)
                  union all
                  select c.term_end
                  from coming c
                  join posting p on p.id = c.posting_id
                  where p.region_path >= ? and p.region_path < ? and p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)
                    and c.term_end < ?) t
            group by 2
            """),
    /** Half days of the month by what they were, from the roll-up of the townships. */
    ATTENDANCE("attendance:read", """
            select 'ATTENDANCE', left(r.region_path, ?), null::text, sum(r.posted)::numeric, sum(r.official_trip)::numeric,
                   sum(r.training)::numeric, sum(r.leave)::numeric, sum(r.rest)::numeric, sum(r.unexcused)::numeric, count(*)::numeric,
                   count(*) filter (where r.confirmed)::numeric {1}, min(r.counted_to)
            from attendance_rollup r
            where r.month = ? and r.region_path >= ? and r.region_path < ? and r.postings > 0
            group by 2
            """),
    /** Half days of leave after today, which stand in the running month's roll-up already. */
    AHEAD("attendance:read", """
            select 'AHEAD', left(m.region_path, ?), null::text,
                   sum(attendance_halves(substr(m.am, ?) || substr(m.pm, ?), 'L'))::numeric {8}, null::date
            from attendance_month m
            where m.month = ? and (m.prefecture, m.posting_id) in (
                select l.prefecture, l.posting_id from leave_request l
                where l.state = 'APPROVED' and l.to_day > ? and l.region_path >= ? and l.region_path < ?)
            group by 2
            """);

    /** Least ages in days of the bands after the first. */
    static final List<Integer> AGES = List.of(8, 31, 91);

    static final int MONTHS = 12;

    private final String permission;
    private final String text;

    BoardPart(String permission, String text) {
        this.permission = permission;
        String whole = text;
        for (int missing = 1; missing < 10; missing++) {
            whole = whole.replace("{" + missing + "}", ", null::numeric".repeat(missing));
        }
        this.text = whole;
    }

    String permission() {
        return permission;
    }

    String text() {
        return text;
    }

    List<Object> values(BoardExtent extent) {
        LocalDate day = extent.day();
        String path = extent.path();
        String end = path + "~";
        LocalDate month = extent.month().atDay(1);
        LocalDate horizon = month.plusMonths(MONTHS);
        int after = day.getDayOfMonth() + 1;
        return switch (this) {
            case RULES, RULES_BY_TOWNSHIP -> List.of(extent.childLength(), path, end);
            case UNJUDGED -> List.of(path, end, path);
            case DEBTS -> List.of(path, end, day, day);
            case FINDINGS ->
                List.of(day.minusDays(AGES.get(0)), day.minusDays(AGES.get(1)), day.minusDays(AGES.get(2)), path, end);
            case ROTATIONS ->
                List.of(day, path, end, horizon, day, path, end, day, horizon, day, path, end, day, day, horizon);
            case ATTENDANCE -> List.of(extent.childLength(), month, path, end);
            case AHEAD -> List.of(extent.childLength(), after, after, month, day, path, end);
        };
    }
}
