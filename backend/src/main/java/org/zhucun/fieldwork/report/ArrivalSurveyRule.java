package org.zhucun.fieldwork.report;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** G11 到岗调研: who arrives as First Secretary or captain knows shortcomings, expectations and priorities so many days later. */
@Singleton
class ArrivalSurveyRule implements Rule {
    static final String DAYS = "arrival.survey.days";

    @Override
    public String id() {
        return "G11";
    }

    @Override
    public Population population() {
        return Population.POSTING;
    }

    @Override
    public List<String> parameters() {
        return List.of(DAYS);
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.of("posting", "id"), Fact.of("arrival_survey", "posting_id"));
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.LOWER;
    }

    @Override
    public String evaluation() {
        return """
                select s.id as subject_id, s.cadre_name || ' ' || s.village_name as subject_name, s.region_path, s.unit_path, s.met,
                       {says .required s.value} as required,
                       case when s.filed_on is null then {says .found.none} else {says .found s.filed_on} end as found,
                       s.due as since, s.parameter_id
                from (select p.*, v.filed_on, v.filed_on is not null or :day <= p.due as met
                      from (select m.id, m.cadre_name, m.village_name, m.region_path, m.unit_path, e.value, e.parameter_id,
                                   m.arrived_on + e.days as due
                            from (select lo, hi, value, parameter_id, (value #>> '{}')::int as days from effective
                                  where key = 'arrival.survey.days' offset 0) e
                            join posting m on m.region_path >= e.lo and m.region_path < e.hi
                            where {only m.id within m.region_path} and m.roles && array['FIRST_SECRETARY', 'CAPTAIN'] and m.arrived_on <= :day
                              and (m.ended_on is null or m.ended_on >= :day)) p
                      left join arrival_survey v on v.posting_id = p.id and v.filed_on <= :day
                      offset 0) s
                """;
    }
}
