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

    /** What a person is told is asked of days: a whole period's, or the share of it. */
    static final String MINIMUM =
            "case when j.part = 'FULL' or j.posted = j.length then j.number else ceil(j.number * j.posted / j.length) end";

    private static final String AWAY = """
            select y.prefecture, y.posting_id, y.official_trip[b.at] + y.training[b.at] as trip,
                           y.leave[b.at] + y.rest[b.at] + y.unexcused[b.at] as off, y.nights_away[b.at] as nights_away
                    from attendance_year y""";

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

    /**
     * What is asked in halves of days, rounded up: {@code r} is the rule there. Where the parameter is no number whoever is asked there cannot be
     * judged, which is told: nobody fails by it.
     */
    String least() {
        return """
                coalesce(case when r.part = 'FULL' or s.last_day - s.first_day + 1 = r.length then r.halves
                              else 2 * ceil(r.number * (s.last_day - s.first_day + 1) / r.length)::int end, (r.value #>> '{}')::numeric::int)""";
    }

    @Override
    public Tightness tightness(String of) {
        return switch (of) {
            case TRIPS -> Tightness.FALSE;
            case PART -> Tightness.ordered(PARTS.toArray(String[]::new));
            default -> Tightness.HIGHER;
        };
    }

    /** Who meets it and who does not: a SELECT that begins with {@link #done}. */
    abstract String judged(String done);

    @Override
    public String evaluation() {
        return judged(done("""
                    select s.*, y.trip, y.off, y.nights_away
                    from stay s
                    cross join bounds b
                    left join lateral (%s where y.prefecture = s.prefecture and y.posting_id = s.id and y.year = b.year offset 0) y on true
                """));
    }

    @Override
    public String evaluationOfProvince() {
        return judged(done("""
                    select s.*, y.trip, y.off, y.nights_away
                    from stay s
                    full join (%s join bounds b on b.year = y.year where {only y.posting_id within y.region_path} offset 0) y
                        on y.posting_id = s.id and y.prefecture = s.prefecture
                    where (s.id is null) is not true
                """));
    }

    /**
     * Stays in the last period that is over, what is asked of them and what they were: {@code done} of days, in halves.
     *
     * @param away the stays with the days away, read from what stands for {@code %s}
     */
    private String done(String away) {
        return """
                with bounds as materialized (
                    select b.from_day, b.to_day, %4$s as at, extract(year from b.from_day)::smallint as year
                    from (select (date_trunc('%1$s', (:day + 1)::timestamp) - interval '%2$s')::date as from_day,
                                 date_trunc('%1$s', (:day + 1)::timestamp)::date - 1 as to_day) b),
                stay as (
                    select s.id, s.cadre_name, s.region_path, s.unit_path, s.prefecture, b.from_day, b.to_day,
                           greatest(coalesce(s.arrived_on, s.started_on), b.from_day) as first_day,
                           least(coalesce(s.ended_on, b.to_day), b.to_day) as last_day
                    from bounds b
                    join posting s on coalesce(s.arrived_on, s.started_on) <= b.to_day and (s.ended_on is null or s.ended_on >= b.from_day)
                    where {only s.id within s.region_path}
                    offset 0),
                rule as (
                    select n.*, ceil(2 * n.number)::int as halves
                    from (select w.lo, w.hi, p.parameter_id, p.value, b.to_day - b.from_day + 1 as length,
                                 case when p.value #>> '{}' ~ '^[0-9]+([.][0-9]+)?$' then (p.value #>> '{}')::numeric end as number,
                                 coalesce((c.value #>> '{}')::boolean, true) as trips, coalesce(q.value #>> '{}', 'PRORATE') as part
                          from bounds b
                          cross join spans w
                          join effective p on p.key = '%3$s' and p.lo <= w.lo and w.lo < p.hi
                          left join effective c on c.key = '%5$s' and c.lo <= w.lo and w.lo < c.hi
                          left join effective q on q.key = '%6$s' and q.lo <= w.lo and w.lo < q.hi) n
                    offset 0),
                stood as (%7$s    offset 0),
                done as (
                    select s.id, s.cadre_name, s.region_path, s.unit_path, s.from_day, s.to_day, s.first_day, s.last_day,
                           r.parameter_id, r.value, r.number, r.length, r.part, s.last_day - s.first_day + 1 as posted, coalesce(s.trip, 0) as trip,
                           2 * (s.last_day - s.first_day + 1) - coalesce(s.trip + s.off, 0) as in_village,
                           2 * (s.last_day - s.first_day + 1) - case when r.trips then coalesce(s.off, 0) else coalesce(s.trip + s.off, 0) end
                               as counted,
                           s.last_day - s.first_day + 1 - coalesce(s.nights_away, 0) as nights, %8$s as least
                    from stood s
                    join rule r on s.region_path >= r.lo and s.region_path < r.hi
                    where r.part <> 'EXEMPT' or s.last_day - s.first_day + 1 = r.length)
                """.formatted(
                        period,
                        length(),
                        key,
                        at(),
                        parameters().contains(TRIPS) ? TRIPS : "",
                        PART,
                        away.formatted(AWAY),
                        least());
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
