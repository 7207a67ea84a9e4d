package org.zhucun.training;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/**
 * 任期内培训 (E1): in the term at least so many courses of a level or above, of so many days; by {@code training.daysMode} each course
 * must last that long (PER_SESSION), or all together (CUMULATIVE). Only what is training counts: no forum (E10), no self-study (E12).
 */
@Singleton
class TermTrainingRule implements Rule {
    @Override
    public String id() {
        return "E1";
    }

    @Override
    public Population population() {
        return Population.CADRE;
    }

    @Override
    public List<String> parameters() {
        return List.of(
                "training.term.minCount", "training.term.minDays", "training.term.minLevel", "training.daysMode");
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.of("posting", "cadre_id"), Fact.of("training_attendance", "cadre_id"));
    }

    @Override
    public Tightness tightness(String key) {
        return switch (key) {
            case "training.term.minLevel" -> Tightness.ordered("TOWNSHIP", "COUNTY", "CITY", "PROVINCE", "CENTRAL");
            case "training.daysMode" -> Tightness.ordered("CUMULATIVE", "PER_SESSION");
            default -> Tightness.HIGHER;
        };
    }

    /** Nobody is released full-time for two postings at once, so where he is, no other comes before. */
    @Override
    public String evaluation() {
        return """
                select f.cadre_id as subject_id, f.cadre_name as subject_name, f.region_path, f.unit_path, f.met,
                       {says .required.training.term.minLevel f.level} || {says .required f.courses}
                           || {says .required.training.term.minDays f.days} || {says .required.training.daysMode f.mode} as required,
                       case when f.attended is null then {says .found.none} else {says .found f.attended, f.longest, f.total} end as found,
                       f.started_on as since, f.parameter_id
                from (
                    with level (name, rank) as (
                        values ('TOWNSHIP', 1), ('COUNTY', 2), ('CITY', 3), ('PROVINCE', 4), ('CENTRAL', 5)),
                    rule as (
                        select w.lo, w.hi, (n.value #>> '{}')::int as courses, coalesce((d.value #>> '{}')::int, 1) as days,
                               coalesce(v.name, 'TOWNSHIP') as level, array(select u.name from level u where u.rank >= coalesce(v.rank, 1)) as levels,
                               coalesce(m.value #>> '{}', 'PER_SESSION') as mode, coalesce(d.parameter_id, n.parameter_id) as parameter_id
                        from spans w
                        join effective n on n.key = 'training.term.minCount' and n.lo <= w.lo and w.lo < n.hi
                        left join effective d on d.key = 'training.term.minDays' and d.lo <= w.lo and w.lo < d.hi
                        left join effective l on l.key = 'training.term.minLevel' and l.lo <= w.lo and w.lo < l.hi
                        left join level v on v.name = l.value #>> '{}'
                        left join effective m on m.key = 'training.daysMode' and m.lo <= w.lo and w.lo < m.hi
                        offset 0),
                    term as (
                        select s.cadre_id, s.cadre_name, s.region_path, s.unit_path, s.started_on
                        from posting s
                        where {only s.cadre_id within s.region_path} and s.started_on <= :day and (s.ended_on is null or s.ended_on >= :day)
                          and (s.full_time_released or not exists (
                              select from posting o
                              where o.cadre_id = s.cadre_id and o.started_on <= :day and (o.ended_on is null or o.ended_on >= :day)
                                and (o.full_time_released, o.started_on, o.id) > (s.full_time_released, s.started_on, s.id)))
                        offset 0)
                    select t.*, r.courses, r.days, r.level, r.mode, r.parameter_id, d.attended, d.longest, d.total,
                           case when r.mode = 'CUMULATIVE' then coalesce(d.attended, 0) >= r.courses and coalesce(d.total, 0) >= r.days
                                else coalesce(d.long_enough, 0) >= r.courses end as met
                    from term t
                    join rule r on t.region_path >= r.lo and t.region_path < r.hi
                    cross join lateral (
                        select nullif(count(*), 0) as attended, sum(x.days) as total, max(x.days) as longest,
                               count(*) filter (where x.days >= r.days) as long_enough
                        from training_attendance x
                        where x.cadre_id = t.cadre_id and x.started_on between t.started_on and :day and x.organizer_level = any (r.levels)
                          and x.kind in %s) d
                    offset 0) f
                """.formatted(TrainingKind.counted());
    }

    @Override
    public String deciding() {
        return """
                select x.started_on as on_day, x.title as what, {says training.fact.course x.organizer_level, x.kind, x.days} as value
                from training_attendance x
                where x.cadre_id = :subject and x.started_on <= :day
                order by 1, 2
                """;
    }
}
