package org.zhucun.command.meeting;

import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 会议频次: of every county with a team: as many meetings in the last quarter that is over as are asked for. */
class CadenceRule implements Rule {
    private final String id;
    private final MeetingKind kind;

    CadenceRule(String id, MeetingKind kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Population population() {
        return Population.COUNTY;
    }

    @Override
    public List<String> parameters() {
        return List.of(kind.parameter());
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.region("dispatch_meeting", "region_code", 6), Fact.region("work_team", "home_village_code", 6));
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.HIGHER;
    }

    @Override
    public String evaluation() {
        return """
                select region_subject(c.code) as subject_id, c.name as subject_name, c.path as region_path, null::text as unit_path,
                       m.held >= (e.value #>> '{}')::int as met, {says .required e.value} as required, {says .found m.held} as found,
                       (date_trunc('quarter', :day::date) - interval '3 months')::date as since, e.parameter_id
                from (select k.code, r.name, k.path
                      from (select left(t.home_village_code, 6) as code, min(left(t.region_path, 16)) as path
                            from work_team t
                            where t.established_on <= :day and (t.dissolved_on is null or t.dissolved_on >= :day)
                              and {only region_subject(left(t.home_village_code, 6)) within t.region_path}
                            group by 1) k
                      join region r on r.code = k.code and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)) c
                join effective e on e.key = '%1$s' and c.path >= e.lo and c.path < e.hi
                cross join lateral (select count(*) as held from dispatch_meeting d
                                    where d.region_code = c.code and d.kind = '%2$s'
                                      and d.held_on >= (date_trunc('quarter', :day::date) - interval '3 months')::date
                                      and d.held_on < date_trunc('quarter', :day::date)::date) m
                """.formatted(kind.parameter(), kind.name());
    }
}
