package org.zhucun.command.organ;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** A8 站长全部由镇长兼任，各配备1名副站长: of every township that has a station. */
@Singleton
class StationRule implements Rule {
    private static final String PLACE =
            "select region_subject(region_code) from organ where id = any (:changed::uuid[])";

    @Override
    public String id() {
        return "A8";
    }

    @Override
    public Population population() {
        return Population.TOWNSHIP;
    }

    @Override
    public List<String> parameters() {
        return List.of(SeatService.STATION_HEAD, SeatService.STATION_DEPUTIES);
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.region("organ", "region_code", 9),
                Fact.through("organ_name", "organ_id", PLACE),
                Fact.through("organ_member", "organ_id", PLACE));
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.NONE;
    }

    @Override
    public String evaluation() {
        return """
                select region_subject(o.region_code) as subject_id, n.name as subject_name, o.region_path, null::text as unit_path,
                       coalesce(h.post = e.value #>> '{}', false) and (d.value is null or s.deputies = (d.value #>> '{}')::int) as met,
                       {says .required e.value}
                           || case when d.value is null then '[]' else {says .required.station.deputyHeads d.value} end as required,
                       {says .found h.post} || {says .found.deputies s.deputies} as found,
                       coalesce(h.valid_from, o.valid_from) as since, e.parameter_id
                from organ o
                join organ_name n on n.organ_id = o.id and n.valid_from <= :day and (n.valid_to is null or n.valid_to > :day)
                join effective e on e.key = 'station.head' and o.region_path >= e.lo and o.region_path < e.hi
                left join effective d on d.key = 'station.deputyHeads' and o.region_path >= d.lo and o.region_path < d.hi
                left join organ_member h on h.organ_id = o.id and h.role = 'HEAD' and h.valid_from <= :day
                                        and (h.valid_to is null or h.valid_to > :day)
                cross join lateral (select count(*) as deputies from organ_member m
                                    where m.organ_id = o.id and m.role = 'DEPUTY_HEAD' and m.valid_from <= :day
                                      and (m.valid_to is null or m.valid_to > :day)) s
                where o.kind = 'TOWNSHIP_WORK_STATION' and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
                  and {only region_subject(o.region_code) within o.region_path}
                """;
    }
}
