package org.zhucun.team.posting;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** A11 省直力量全部调整到国定贫困县: which province-sent stays are in a county without the category that is asked for. */
@Singleton
class CountyDesignationRule implements Rule {
    @Override
    public String id() {
        return "A11";
    }

    @Override
    public Population population() {
        return Population.POSTING;
    }

    @Override
    public List<String> parameters() {
        return List.of(CountyDesignation.REQUIRED);
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.of("posting", "id"), Fact.through("county_category", "region_path", """
                        select p.id from unnest(:changed) county (path)
                        join posting p on p.region_path >= county.path and p.region_path < county.path || '~'
                        where p.send_level = 'PROVINCE'
                        """));
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.NONE;
    }

    /** 全部调整到: who is there on the day, whenever he came. */
    @Override
    public String evaluation() {
        return """
                select p.id as subject_id, p.cadre_name || ' ' || p.village_name as subject_name, p.region_path, p.unit_path,
                       exists (select from county_category c
                               where c.county_code = left(p.village_code, 6) and c.category = e.value #>> '{}'
                                 and c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)) as met,
                       {says .required e.value} as required,
                       {says .found (select array_agg(c.category order by c.category) from county_category c
                                     where c.county_code = left(p.village_code, 6)
                                       and c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day))} as found,
                       p.started_on as since, e.parameter_id
                from posting p
                join effective e on e.key = 'provincial.countyCategoryRequired' and p.region_path >= e.lo and p.region_path < e.hi
                where p.send_level = 'PROVINCE' and p.started_on <= :day and (p.ended_on is null or p.ended_on >= :day)
                  and {only p.id within p.region_path}
                """;
    }
}
