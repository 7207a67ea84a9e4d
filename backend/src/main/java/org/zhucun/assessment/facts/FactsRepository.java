package org.zhucun.assessment.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.assessment.facts.FactsBook.Told;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Effective;

/** 情况汇集: what the rooms beneath know of many objects at once, in one statement. */
@ApplicationScoped
class FactsRepository {
    static final String YEAR = "attendance.min.days.year";
    static final String TRIPS = "attendance.officialTripCounts";
    static final String PART = "attendance.partPeriod";
    static final String UNIT_POINTS = "absence.unitPoints";
    static final String TOWNSHIP_POINTS = "absence.townshipPoints";
    private static final List<String> KEYS = List.of(YEAR, TRIPS, PART, UNIT_POINTS, TOWNSHIP_POINTS);

    /** Whose facts, until which day, and what the year asks where they are. Half days throughout. */
    private static final String ASKED = """
            with effective as materialized (
                select e.key, e.lo collate "C" as lo, e.hi collate "C" as hi, e.value, e.parameter_id
                from jsonb_to_recordset(?::jsonb) as e (key text, lo text, hi text, value jsonb, parameter_id uuid)),
            sheet as materialized (
                select s.id, s.object_kind, s.object_id, s.object_name, s.cadre_id, s.team_id, s.year, s.round_kind, s.from_day, s.region_path,
                       s.unit_path, s.decides_path, least(s.to_day, ?::date) as to_day, ?::date as today, s.to_day - s.from_day + 1 as length
                from assessment_sheet s where s.id = any (?::uuid[])),
            """;

    private static final String REGISTER = """
            stay as (
                select s.id, p.id as posting_id, p.prefecture, greatest(coalesce(p.arrived_on, p.started_on), s.from_day) as first_day,
                       least(coalesce(p.ended_on, s.to_day), s.to_day) as last_day
                from sheet s
                join posting p on p.cadre_id = s.cadre_id and p.region_path >= s.decides_path and p.region_path < s.decides_path || '~'
                    and coalesce(p.arrived_on, p.started_on) <= s.to_day and (p.ended_on is null or p.ended_on >= s.from_day)),
            away as (
                select y.id, sum(attendance_halves(w.halves, 'O')) as trip, sum(attendance_halves(w.halves, 'T')) as training,
                       sum(attendance_halves(w.halves, 'L')) as leave, sum(attendance_halves(w.halves, 'R')) as rest,
                       sum(attendance_halves(w.halves, 'U')) as unexcused
                from stay y
                join attendance_month m on m.prefecture = y.prefecture and m.posting_id = y.posting_id
                    and m.month between date_trunc('month', y.first_day)::date and y.last_day
                cross join lateral (select attendance_within(m.am, m.month, y.first_day, y.last_day)
                                        || attendance_within(m.pm, m.month, y.first_day, y.last_day) as halves) w
                group by y.id),
            posted as (select y.id, sum(y.last_day - y.first_day + 1) as days from stay y group by y.id),
            register as (
                select p.id, p.days, 2 * p.days - coalesce(a.trip + a.training + a.leave + a.rest + a.unexcused, 0) as village,
                       coalesce(a.trip, 0) as trip, coalesce(a.training, 0) as training, coalesce(a.leave, 0) as leave,
                       coalesce(a.rest, 0) as rest, coalesce(a.unexcused, 0) as unexcused,
                       (select (e.value #>> '{}')::numeric from effective e
                        where e.key = 'attendance.min.days.year' and s.region_path >= e.lo and s.region_path < e.hi) as least,
                       coalesce((select (e.value #>> '{}')::boolean from effective e
                                 where e.key = 'attendance.officialTripCounts' and s.region_path >= e.lo and s.region_path < e.hi), true) as trips,
                       coalesce((select e.value #>> '{}' from effective e
                                 where e.key = 'attendance.partPeriod' and s.region_path >= e.lo and s.region_path < e.hi), 'PRORATE') as part,
                       case s.round_kind when 'ANNUAL' then s.length else 365 end as length
                from posted p join sheet s on s.id = p.id left join away a on a.id = p.id),
            """;

    /** 脱岗扣分 (2.4): of a unit by person and time, of a county's townships by finding; times 0 where none was found. */
    private static final String POINTS = """
            rate as (
                select s.id, s.object_kind, s.unit_path, s.region_path, s.decides_path, s.from_day, s.to_day, s.today,
                       (e.value #>> '{}')::numeric as each, e.parameter_id
                from sheet s
                join effective e on e.key = case s.object_kind when 'UNIT' then 'absence.unitPoints' else 'absence.townshipPoints' end
                    and s.region_path >= e.lo and s.region_path < e.hi
                where s.object_kind in ('UNIT', 'COUNTY')),
            absent as (
                select r.id, null::text as code, count(*) as times
                from rate r
                join finding f on f.unit_path = r.unit_path and f.cadre_id is not null and f.category = 'ABSENT'
                    and f.found_on between r.from_day and r.to_day and f.region_path >= r.decides_path and f.region_path < r.decides_path || '~'
                    and finding_counts(f, r.today)
                where r.object_kind = 'UNIT'
                group by r.id
                union all
                select r.id, split_part(f.region_path, '/', 5), count(*)
                from rate r
                join finding f on f.region_path > r.region_path and f.region_path < r.region_path || '~' and f.category = 'ABSENT'
                    and f.found_on between r.from_day and r.to_day and finding_counts(f, r.today)
                where r.object_kind = 'COUNTY'
                group by r.id, split_part(f.region_path, '/', 5)),
            points as (
                select r.id, r.each, max(y.source_document || coalesce(' ' || y.clause, '')) as basis, coalesce(sum(a.times), 0) as times,
                       jsonb_agg(jsonb_build_object('code', a.code, 'name', coalesce(t.name, a.code), 'times', a.times, 'deducted', a.times * r.each)
                           order by a.code) filter (where a.code is not null) as townships
                from rate r
                left join policy_parameter y on y.id = r.parameter_id
                left join absent a on a.id = r.id
                left join region t on t.code = a.code and t.valid_to is null
                group by r.id, r.each)
            """;

    private static final String TOLD = """
            select s.id, jsonb_build_object(
                'register', (select jsonb_build_object('posted', r.days, 'inVillage', (r.village / 2.0)::numeric(7, 1), 'officialTrip', (r.trip / 2.0)::numeric(7, 1),
                                 'training', (r.training / 2.0)::numeric(7, 1), 'leave', (r.leave / 2.0)::numeric(7, 1), 'rest', (r.rest / 2.0)::numeric(7, 1), 'unexcused', (r.unexcused / 2.0)::numeric(7, 1),
                                 'required', case when r.part = 'EXEMPT' and r.days < r.length then null
                                                  when r.part = 'FULL' then r.least else ceil(r.least * r.days / r.length) end,
                                 'counted', ((r.village + case when r.trips then r.trip + r.training else 0 end) / 2.0)::numeric(7, 1))
                             from register r where r.id = s.id),
                'findings', (select jsonb_agg(jsonb_build_object('id', f.id, 'number', f.number, 'category', f.category, 'severity', f.severity,
                                 'on', f.found_on, 'counts', f.counts, 'dispute', f.dispute) order by f.found_on, f.id)
                             from (select o.* from findings_of_posted(s.cadre_id, s.from_day, s.to_day, s.today) o where s.cadre_id is not null
                                   union all
                                   select o.id, o.number, o.category, o.severity, o.found_on, finding_counts(o, s.today), o.dispute
                                   from finding o
                                   where o.target_id = s.object_id and o.target_kind = s.object_kind and s.object_kind in ('TEAM', 'UNIT')
                                     and o.state <> 'OPEN' and o.found_on between s.from_day and s.to_day) f),
                'trainings', (select jsonb_agg(jsonb_build_object('id', t.session_id, 'title', t.title, 'on', t.started_on, 'days', t.days,
                                  'level', t.organizer_level) order by t.started_on, t.id)
                              from training_attendance t
                              where t.cadre_id = s.cadre_id and t.started_on between s.from_day and s.to_day),
                'measures', (select jsonb_agg(jsonb_build_object('id', m.id, 'type', m.type, 'on', m.decided_on, 'document', m.document_number)
                                 order by m.decided_on, m.id)
                             from organizational_measure m
                             where m.cadre_id = s.cadre_id and m.decided_on between s.from_day and s.to_day and m.revoked_on is null),
                'visits', (select count(*) from household_visit v
                           where v.region_path = s.region_path and v.visited_on between s.from_day and s.to_day
                             and (s.object_kind = 'TEAM' or s.object_kind = 'CADRE' and v.visitor_name = s.object_name)),
                'tasks', (select jsonb_build_object('all', count(*), 'done', count(*) filter (where k.state = 'DONE'))
                          from team_task k join annual_task_list l on l.id = k.list_id and l.year = s.year
                          where k.team_id = s.team_id
                          having count(*) > 0),
                'absence', (select jsonb_build_object('each', p.each, 'times', p.times, 'deducted', p.times * p.each, 'basis', p.basis,
                                'townships', p.townships)
                            from points p where p.id = s.id)) as facts
            from sheet s
            """;

    private final DataSource database;
    private final ObjectMapper json;

    FactsRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Of these sheets, as they stand on a day. */
    Map<UUID, Told> of(Collection<UUID> sheets, Effective effective, LocalDate day) {
        Map<UUID, Told> told = new HashMap<>();
        if (sheets.isEmpty()) {
            return told;
        }
        Select.from(ASKED + REGISTER + POINTS + TOLD, effective.json(KEYS, "/", json), day, day, sheets)
                .list(database, row -> told.put(row.getObject(1, UUID.class), read(row.getString(2))));
        return told;
    }

    SheetFacts parse(String text) {
        return read(text).facts();
    }

    private Told read(String text) {
        try {
            return new Told(json.readValue(text, SheetFacts.class), text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
