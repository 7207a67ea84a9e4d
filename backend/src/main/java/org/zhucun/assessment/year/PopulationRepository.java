package org.zhucun.assessment.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 考核对象: whom a round is about, fixed by one statement for each kind; who has a sheet for the year already is left out. */
@ApplicationScoped
class PopulationRepository {
    /** The sheet's columns that its round says. */
    private static final String INSERT = """
            with asked as materialized (
                select r.id, r.kind, r.title, r.year, r.from_day, r.to_day, r.region_path, ?::text[] as levels, ?::int as days
                from assessment_round r where r.id = ?)
            insert into assessment_sheet (id, round_id, round_kind, round_title, year, from_day, to_day, decides_path, object_kind, object_id,
                object_name, cadre_id, team_id, team_name, village_name, unit_name, category, sent_by, region_path, unit_path)
            select gen_random_uuid(), a.id, a.kind, a.title, a.year, a.from_day, a.to_day, a.region_path, o.*
            from asked a cross join lateral (%s) o
            on conflict on constraint assessment_sheet_once do nothing
            returning 1
            """;

    /** Where he was posted last; whoever was posted less than the policy's time in all is not assessed. */
    private static final String CADRES = """
            select 'CADRE', c.cadre_id::text, c.cadre_name, c.cadre_id, c.team_id, c.team_name, c.village_name, c.unit_name,
                   case g.category when 'CIVIL_SERVANT' then 'CIVIL_SERVANT' else 'OTHER' end, c.send_level, c.region_path, c.unit_path
            from (select distinct on (p.cadre_id) p.*,
                         sum(least(coalesce(p.ended_on, a.to_day), a.to_day) - greatest(coalesce(p.arrived_on, p.started_on), a.from_day) + 1)
                             over (partition by p.cadre_id) as posted
                  from posting p
                  where p.region_path >= a.region_path and p.region_path < a.region_path || '~' and p.send_level = any (a.levels)
                    and coalesce(p.arrived_on, p.started_on) <= a.to_day and (p.ended_on is null or p.ended_on >= a.from_day)
                  order by p.cadre_id, p.started_on desc, p.id desc) c
            join posted_categories(a.from_day, a.to_day) g on g.cadre_id = c.cadre_id
            where c.posted >= a.days
            """;

    private static final String TEAMS = """
            select 'TEAM', w.id::text, w.name, null::uuid, w.id, w.name, v.village_name, u.unit_name, 'ALL', w.send_level, w.region_path, w.unit_path
            from work_team w
            left join lateral (select v.village_name from team_village v where v.team_id = w.id and v.role = 'HOME'
                               order by v.valid_from desc limit 1) v on true
            left join lateral (select u.unit_name from team_unit u where u.team_id = w.id and u.unit_id = w.lead_unit_id
                               order by u.valid_from desc limit 1) u on true
            where w.region_path >= a.region_path and w.region_path < a.region_path || '~' and w.send_level = any (a.levels)
              and w.established_on <= a.to_day and (w.dissolved_on is null or w.dissolved_on >= a.to_day)
            """;

    /** A unit is assessed by the region of the level that it belongs to; its sheet lies there, whatever villages it sent to. */
    private static final String UNITS = """
            select 'UNIT', o.id::text, o.name, null::uuid, null::uuid, null, null, o.name, 'ALL', null, a.region_path, o.unit_path
            from organization o
            where o.id in (select p.unit_id from posting p
                           where p.region_path >= a.region_path and p.region_path < a.region_path || '~' and p.send_level = any (a.levels)
                             and coalesce(p.arrived_on, p.started_on) <= a.to_day and (p.ended_on is null or p.ended_on >= a.from_day))
            """;

    private static final String REGIONS = """
            select '%s', r.code, r.name, null::uuid, null::uuid, null, null, null, 'ALL', null,
                   '/' || left(r.code, 2) || '/' || left(r.code, 4) || '/' || case when length(r.code) > 4 then left(r.code, 6) || '/' else '' end,
                   null
            from region r
            where r.level = %d and '/' || left(r.code, 2) || '/' || case when %d = 3 then left(r.code, 4) || '/' else '' end like a.region_path || '%%'
              and r.valid_from <= a.to_day and (r.valid_to is null or r.valid_to > a.to_day)
              and r.name not in ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划')
            """;

    private static final String LEADERS = """
            select 'BRIGADE_LEADER', c.id::text, c.person_name, null::uuid, null::uuid, null, null, c.position, 'ALL', null, c.region_path, null
            from commander c
            where c.kind = 'COUNTY_BRIGADE_LEADER' and c.year = a.year
              and c.region_path >= a.region_path and c.region_path < a.region_path || '~'
            """;

    private static final Map<ObjectKind, String> POPULATIONS = Map.of(
            ObjectKind.CADRE, CADRES,
            ObjectKind.TEAM, TEAMS,
            ObjectKind.UNIT, UNITS,
            ObjectKind.CITY, REGIONS.formatted("CITY", 2, 2),
            ObjectKind.COUNTY, REGIONS.formatted("COUNTY", 3, 3),
            ObjectKind.BRIGADE_LEADER, LEADERS);

    private final DataSource database;

    PopulationRepository(DataSource database) {
        this.database = database;
    }

    /**
     * @param levels whose cadres, teams and units are assessed here
     * @param leastDays posted in all, for cadres
     * @return how many sheets were made
     */
    int freeze(UUID round, ObjectKind kind, List<String> levels, int leastDays) {
        return Select.from(INSERT.formatted(POPULATIONS.get(kind)), levels, leastDays, round)
                .list(database, row -> row.getInt(1))
                .size();
    }
}
