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

    @Override
    public String evaluation() {
        return """
                with level (name, rank) as (
                    values ('TOWNSHIP', 1), ('COUNTY', 2), ('CITY', 3), ('PROVINCE', 4), ('CENTRAL', 5)),
                term as (
                    select s.cadre_id, s.cadre_name, s.region_path, s.unit_path, s.started_on
                    from posting s
                    where {only s.cadre_id within s.region_path} and s.started_on <= :day and (s.ended_on is null or s.ended_on >= :day)
                      and not exists (
                          select from posting o
                          where o.cadre_id = s.cadre_id and o.started_on <= :day and (o.ended_on is null or o.ended_on >= :day)
                            and (o.full_time_released, o.started_on, o.id) > (s.full_time_released, s.started_on, s.id))),
                asked as (
                    select t.cadre_id, t.cadre_name, t.region_path, t.unit_path, t.started_on,
                           (n.value #>> '{}')::int as courses, coalesce((d.value #>> '{}')::int, 1) as days,
                           coalesce(v.rank, 1) as rank, coalesce(v.name, 'TOWNSHIP') as level,
                           coalesce(m.value #>> '{}', 'PER_SESSION') as mode,
                           coalesce(d.parameter_id, n.parameter_id) as parameter_id
                    from term t
                    join effective n on n.key = 'training.term.minCount' and t.region_path >= n.lo and t.region_path < n.hi
                    left join effective d on d.key = 'training.term.minDays' and t.region_path >= d.lo and t.region_path < d.hi
                    left join effective l on l.key = 'training.term.minLevel' and t.region_path >= l.lo and t.region_path < l.hi
                    left join level v on v.name = l.value #>> '{}'
                    left join effective m on m.key = 'training.daysMode' and t.region_path >= m.lo and t.region_path < m.hi),
                done as (
                    select a.cadre_id, count(*) as courses, sum(x.days) as days, max(x.days) as longest,
                           count(*) filter (where x.days >= a.days) as long_enough
                    from asked a
                    join training_attendance x on x.cadre_id = a.cadre_id and x.started_on between a.started_on and :day
                    join level v on v.name = x.organizer_level and v.rank >= a.rank
                    where x.kind in %s
                    group by a.cadre_id)
                select a.cadre_id as subject_id, a.cadre_name as subject_name, a.region_path, a.unit_path,
                       case when a.mode = 'CUMULATIVE' then coalesce(d.courses, 0) >= a.courses and coalesce(d.days, 0) >= a.days
                            else coalesce(d.long_enough, 0) >= a.courses end as met,
                       {says .required.training.term.minLevel a.level} || {says .required a.courses}
                           || {says .required.training.term.minDays a.days} || {says .required.training.daysMode a.mode} as required,
                       case when d.courses is null then {says .found.none} else {says .found d.courses, d.longest, d.days} end as found,
                       a.started_on as since, a.parameter_id
                from asked a
                left join done d on d.cadre_id = a.cadre_id
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
