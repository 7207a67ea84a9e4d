package org.zhucun.attendance.rule;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final List<String> PARTS = List.of("EXEMPT", "PRORATE", "FULL");

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
    public boolean accepts(String of, JsonNode value) {
        return switch (of) {
            case TRIPS -> value.isBoolean();
            case PART -> PARTS.contains(value.asText(""));
            default -> acceptsNumber(value);
        };
    }

    /** What is asked, which anything else than a number would leave open. */
    boolean acceptsNumber(JsonNode value) {
        return value.isNumber() && value.decimalValue().signum() >= 0;
    }

    /** The parameter as a number; where it is none whoever is asked there cannot be judged, which is told: nobody fails by it. */
    String number() {
        return "coalesce(r.number, (r.value #>> '{}')::numeric)";
    }

    @Override
    public Tightness tightness(String of) {
        return switch (of) {
            case TRIPS -> Tightness.FALSE;
            case PART -> Tightness.ordered(PARTS.toArray(String[]::new));
            default -> Tightness.HIGHER;
        };
    }

    /**
     * Stays in the last period that is over, what is asked of them and what they were: {@code done} of days, in halves.
     */
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
                    where {only s.id within s.region_path}
                    offset 0),
                rule as (
                    select w.lo, w.hi, p.parameter_id, p.value, b.to_day - b.from_day + 1 as length, %4$s as at, extract(year from b.from_day)::int as year,
                           case when p.value #>> '{}' ~ '^[0-9]+([.][0-9]+)?$' then (p.value #>> '{}')::numeric end as number,
                           coalesce((c.value #>> '{}')::boolean, true) as trips, coalesce(q.value #>> '{}', 'PRORATE') as part
                    from bounds b
                    cross join spans w
                    join effective p on p.key = '%3$s' and p.lo <= w.lo and w.lo < p.hi
                    left join effective c on c.key = '%5$s' and c.lo <= w.lo and w.lo < c.hi
                    left join effective q on q.key = '%6$s' and q.lo <= w.lo and w.lo < q.hi
                    offset 0),
                done as (
                    select s.*, r.parameter_id, r.value, %7$s as number, r.length, r.trips, r.part, s.last_day - s.first_day + 1 as posted,
                           coalesce(y.official_trip[r.at] + y.training[r.at], 0) as trip,
                           2 * (s.last_day - s.first_day + 1)
                               - coalesce(y.official_trip[r.at] + y.training[r.at] + y.leave[r.at] + y.rest[r.at] + y.unexcused[r.at], 0)
                               as in_village,
                           s.last_day - s.first_day + 1 - coalesce(y.nights_away[r.at], 0) as nights
                    from stay s
                    join rule r on s.region_path >= r.lo and s.region_path < r.hi
                    left join attendance_year y
                        on y.prefecture = s.prefecture and y.posting_id = s.id and y.year::int = r.year
                    where r.part <> 'EXEMPT' or s.last_day - s.first_day + 1 = r.length)
                """.formatted(period, length(), key, at(), parameters().contains(TRIPS) ? TRIPS : "", PART, number());
    }

    /** Where the period stands in the arrays of {@code attendance_year}. */
    private String at() {
        return switch (period) {
            case "month" -> "extract(month from b.from_day)::int";
            case "quarter" -> "12 + extract(quarter from b.from_day)::int";
            default -> "17";
        };
    }

    private String length() {
        return period.equals("quarter") ? "3 months" : "1 " + period;
    }
}
