-- 在岗驻村干部: every person once, however many stays and roles. Facts of a person whom the office does not see are unknown, not false.
select s.cadre_id::text as id, s.label, s.place, s.detail, s.region_path, s.send_level, s.first_secretary, s.captain, s.rotated,
       case when c.personnel_category <> 'CIVIL_SERVANT' then 'ENTERPRISE_AND_INSTITUTION' else s.send_level end as sender,
       array(select v.category from village_category v
             where v.village_code = s.village_code and v.valid_from <= {day} and (v.valid_to is null or v.valid_to > {day})) as categories,
       c.id is not null as known,
       extract(year from age({day}, c.birth_date)) as age, c.sex, c.political_affiliation, c.rank_code, c.grade_code,
       c.grassroots_experience_months, c.agri_related_major, c.surveyed_young_talent
from (select p.cadre_id,
             (array_agg(p.cadre_name order by p.started_on, p.id))[1] as label,
             (array_agg(p.village_name order by p.started_on, p.id))[1] as place,
             (array_agg(p.village_code order by p.started_on, p.id))[1] as village_code,
             (array_agg(p.unit_name order by p.started_on, p.id))[1] as detail,
             (array_agg(p.region_path order by p.started_on, p.id))[1] as region_path,
             (array_agg(p.send_level order by p.started_on, p.id))[1] as send_level,
             bool_or(p.roles @> '{FIRST_SECRETARY}') as first_secretary,
             bool_or(p.roles @> '{CAPTAIN}') as captain,
             bool_or(p.started_on >= {from} and p.predecessor_id is not null) as rotated
      from posting p
      where p.region_path >= {path} and p.region_path < {end} and p.started_on <= {day} and (p.ended_on is null or p.ended_on >= {day})
        and ({level}::text is null or p.send_level = {level})
      group by p.cadre_id) s
left join cadre c on c.id = s.cadre_id
