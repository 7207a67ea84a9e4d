package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** D4 两年任期: when it is over there is a new term, a successor or an end, unless rotation is frozen (D6). */
@Singleton
class D4 extends TeamRule {
    D4() {
        super(
                "D4",
                Population.POSTING,
                "term.months",
                Tightness.NONE,
                "term.reminder.days",
                Tightness.NONE,
                "rotation.freeze",
                Tightness.NONE);
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.of("posting", "id"), Fact.of("posting_term", "posting_id"));
    }

    @Override
    public String evaluation() {
        return """
                select s.id as subject_id, s.cadre_name || ' ' || s.village_name as subject_name, s.region_path, s.unit_path, s.met,
                       {says .required s.months} as required, {says .found s.term_end} as found, s.term_end + 1 as since, s.parameter_id
                from (select t.*, t.term_end >= :day or t.frozen as met
                      from (select m.id, m.cadre_name, m.village_name, m.region_path, m.unit_path, a.parameter_id, a.months, a.frozen,
                                   coalesce(n.last_day, m.planned_end_on) as term_end
                            from (select w.lo, w.hi, p.parameter_id, p.value as months, exists (
                                             select from effective f where f.key = 'rotation.freeze' and f.lo <= w.lo and w.lo < f.hi
                                               and (f.value = 'true'::jsonb or jsonb_exists(coalesce(f.value -> 'scope', '["TERM_EXPIRED"]'), 'TERM_EXPIRED')
                                                 and :day >= coalesce((f.value ->> 'from')::date, '-infinity')
                                                 and :day <= coalesce((f.value ->> 'to')::date, 'infinity'))) as frozen
                                  from spans w
                                  join effective p on p.key = 'term.months' and p.lo <= w.lo and w.lo < p.hi offset 0) a
                            join posting m on m.region_path >= a.lo and m.region_path < a.hi
                            left join (select n.posting_id, min(n.started_on) - 1 as last_day from posting_term n
                                       where {only n.posting_id} and n.started_on > :day group by n.posting_id) n on n.posting_id = m.id
                            where {only m.id within m.region_path} and m.started_on <= :day and (m.ended_on is null or m.ended_on >= :day)) t
                      offset 0) s
                """;
    }
}
