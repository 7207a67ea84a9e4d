package org.zhucun.command.commander;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** A5 驻县大队长: of every county that has one: all of the rank asked for, and no more than asked for a year. */
@Singleton
class BrigadeRule implements Rule {
    @Override
    public String id() {
        return "A5";
    }

    @Override
    public Population population() {
        return Population.COUNTY;
    }

    @Override
    public List<String> parameters() {
        return List.of(CommanderService.RANK, CommanderService.PER_YEAR);
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.region("commander", "region_code", 6));
    }

    @Override
    public Tightness tightness(String key) {
        return key.equals(CommanderService.PER_YEAR) ? Tightness.LOWER : Tightness.NONE;
    }

    @Override
    public String evaluation() {
        return """
                select region_subject(c.region_code) as subject_id, string_agg(c.person_name, ', ' order by c.valid_from, c.id) as subject_name,
                       c.region_path, null::text as unit_path,
                       bool_and(c.rank_code = e.value #>> '{}')
                           and count(*) <= coalesce(min((y.value #>> '{}')::int), count(*)) as met,
                       {says .required min(e.value #>> '{}')}
                           || case when count(y.key) = 0 then '[]' else {says .required.brigade.leader.perYear min((y.value #>> '{}')::int)} end
                           as required,
                       {says .found array_agg(c.rank_code order by c.valid_from, c.id)} || {says .found.leaders count(*)} as found,
                       max(c.valid_from) as since, e.parameter_id
                from commander c
                join effective e on e.key = 'brigade.leader.rank' and c.region_path >= e.lo and c.region_path < e.hi
                left join effective y on y.key = 'brigade.leader.perYear' and c.region_path >= y.lo and c.region_path < y.hi
                where c.kind = 'COUNTY_BRIGADE_LEADER' and c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)
                  and {only region_subject(c.region_code) within c.region_path}
                group by c.region_code, c.region_path, e.parameter_id
                """;
    }
}
