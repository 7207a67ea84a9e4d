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
                select s.id as subject_id, s.cadre_name || ' ' || s.village_name as subject_name, s.region_path, s.unit_path,
                       v.filed_on is not null or :day <= s.arrived_on + (e.value #>> '{}')::int as met,
                       {says .required e.value} as required,
                       case when v.filed_on is null then {says .found.none} else {says .found v.filed_on} end as found,
                       s.arrived_on + (e.value #>> '{}')::int as since, e.parameter_id
                from posting s
                join effective e on e.key = 'arrival.survey.days' and s.region_path >= e.lo and s.region_path < e.hi
                left join arrival_survey v on v.posting_id = s.id and v.filed_on <= :day
                where {only s.id within s.region_path} and s.roles && array['FIRST_SECRETARY', 'CAPTAIN'] and s.arrived_on <= :day
                  and (s.ended_on is null or s.ended_on >= :day)
                """;
    }
}
