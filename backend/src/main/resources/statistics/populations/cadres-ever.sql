-- 曾经驻村的干部: who was posted on any day of the period, once however many terms
select p.cadre_id::text as id,
       (array_agg(p.cadre_name order by p.started_on, p.id))[1] as label,
       (array_agg(p.village_name order by p.started_on, p.id))[1] as place,
       (array_agg(p.unit_name order by p.started_on, p.id))[1] as detail,
       (array_agg(p.region_path order by p.started_on, p.id))[1] as region_path,
       (array_agg(p.send_level order by p.started_on, p.id))[1] as send_level,
       (array_agg(p.send_level order by p.started_on, p.id))[1] as sender,
       '{}'::text[] as categories, true as known
from posting p
where p.region_path >= {path} and p.region_path < {end} and p.started_on <= {day} and (p.ended_on is null or p.ended_on >= {from})
  and ({level}::text is null or p.send_level = {level})
group by p.cadre_id
