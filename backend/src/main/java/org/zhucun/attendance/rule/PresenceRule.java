package org.zhucun.attendance.rule;

import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/**
 * 在岗要求: what a document asks of a stay in a period that is over. Of a stay that began or ended in it
 * {@code attendance.partPeriod} says what is asked: a share by the days on post, rounded up (PRORATE), all of it (FULL), or nothing
 * (EXEMPT). Official trips and training count where {@code attendance.officialTripCounts} says so.
 */
abstract class PresenceRule implements Rule {
    static final String TRIPS = "attendance.officialTripCounts";
    static final String PART = "attendance.partPeriod";

    private final String id;
    private final String key;
    private final String period;

    /** @param period month, quarter or year, as PostgreSQL truncates a day to it */
    PresenceRule(String id, String key, String period) {
        this.id = id;
        this.key = key;
        this.period = period;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Population population() {
        return Population.POSTING;
    }

    @Override
    public List<String> parameters() {
        return List.of(key, TRIPS, PART);
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.of("posting", "id"), Fact.of("attendance_late", "posting_id"));
    }

    @Override
    public Tightness tightness(String of) {
        return switch (of) {
            case TRIPS -> Tightness.FALSE;
            case PART -> Tightness.ordered("EXEMPT", "PRORATE", "FULL");
            default -> Tightness.HIGHER;
        };
    }

    /** Stays in the last period that is over, what is asked of them and what they were: {@code judged} of days, in halves. */
    String judged() {
        return """
                with bounds as (
                    select (date_trunc('%1$s', (:day + 1)::timestamp) - interval '%2$s')::date as from_day,
                           date_trunc('%1$s', (:day + 1)::timestamp)::date - 1 as to_day),
                stay as (
                    select s.id, s.cadre_name, s.region_path, s.unit_path, s.prefecture, b.from_day, b.to_day,
                           greatest(coalesce(s.arrived_on, s.started_on), b.from_day) as first_day,
                           least(coalesce(s.ended_on, b.to_day), b.to_day) as last_day
                    from bounds b
                    join posting s on coalesce(s.arrived_on, s.started_on) <= b.to_day and (s.ended_on is null or s.ended_on >= b.from_day)
                    where {only s.id within s.region_path}),
                asked as (
                    select s.*, p.parameter_id, p.value, s.last_day - s.first_day + 1 as posted, s.to_day - s.from_day + 1 as length,
                           %4$s as at, coalesce((c.value #>> '{}')::boolean, true) as trips, coalesce(q.value #>> '{}', 'PRORATE') as part
                    from stay s
                    join effective p on p.key = '%3$s' and s.region_path >= p.lo and s.region_path < p.hi
                    left join lateral (%5$s) c on true
                    left join effective q on q.key = 'attendance.partPeriod' and s.region_path >= q.lo and s.region_path < q.hi),
                done as (
                    select a.*, coalesce(y.official_trip[a.at] + y.training[a.at], 0) as trip,
                           2 * a.posted - coalesce(y.official_trip[a.at] + y.training[a.at] + y.leave[a.at] + y.rest[a.at] + y.unexcused[a.at], 0)
                               as in_village,
                           a.posted - coalesce(y.nights_away[a.at], 0) as nights
                    from asked a
                    left join attendance_year y
                        on y.prefecture = a.prefecture and y.posting_id = a.id and y.year = extract(year from a.from_day)
                    where a.part <> 'EXEMPT' or a.posted = a.length)
                """.formatted(period, length(), key, at(), trips());
    }

    /** Of nights it is not asked whether official trips count. */
    private String trips() {
        return parameters().contains(TRIPS)
                ? "select value from effective where key = 'attendance.officialTripCounts' and s.region_path >= lo and s.region_path < hi"
                : "select null::jsonb as value";
    }

    /** Where the period stands in the arrays of {@code attendance_year}. */
    private String at() {
        return switch (period) {
            case "month" -> "extract(month from s.from_day)::int";
            case "quarter" -> "12 + extract(quarter from s.from_day)::int";
            default -> "17";
        };
    }

    private String length() {
        return period.equals("quarter") ? "3 months" : "1 " + period;
    }
}
