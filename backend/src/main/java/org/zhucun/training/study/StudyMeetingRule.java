package org.zhucun.training.study;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 每周学习例会 (E6): of every township that has a team and had one then: whether it met in the last week that is over. */
@Singleton
class StudyMeetingRule implements Rule {
    static final String CADENCE = "study.meeting.cadence";

    @Override
    public String id() {
        return "E6";
    }

    @Override
    public Population population() {
        return Population.TOWNSHIP;
    }

    @Override
    public List<String> parameters() {
        return List.of(CADENCE);
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.region("study_meeting", "region_code", 9), Fact.region("work_team", "home_village_code", 9));
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.ordered("WEEKLY");
    }

    @Override
    public String evaluation() {
        return """
                select region_subject(c.code) as subject_id, c.name as subject_name, c.path as region_path, null::text as unit_path,
                       m.held > 0 as met, {says .required e.value} as required, {says .found m.held} as found,
                       (date_trunc('week', :day::date) - interval '7 days')::date as since, e.parameter_id
                from (select distinct on (left(t.home_village_code, 9)) left(t.home_village_code, 9) as code, r.name,
                             substring(t.region_path from '^/[0-9]+/[0-9]+/[0-9]+/[0-9]+/') as path
                      from work_team t
                      join region r on r.code = left(t.home_village_code, 9) and r.valid_from <= :day
                                   and (r.valid_to is null or r.valid_to > :day)
                      where t.established_on < date_trunc('week', :day::date)::date and (t.dissolved_on is null or t.dissolved_on >= :day)
                        and {only region_subject(left(t.home_village_code, 9)) within t.region_path}) c
                join effective e on e.key = 'study.meeting.cadence' and c.path >= e.lo and c.path < e.hi
                cross join lateral (select count(*) as held from study_meeting s
                                    where s.region_code = c.code
                                      and s.week = (date_trunc('week', :day::date) - interval '7 days')::date) m
                """;
    }
}
