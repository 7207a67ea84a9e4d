-- 驻村人次: stays on any day of the period, each counted
select p.id::text as id, p.cadre_name as label, p.village_name as place, p.unit_name as detail, p.region_path, p.send_level,
       p.send_level as sender, '{}'::text[] as categories, true as known
from posting p
where p.region_path >= {path} and p.region_path < {end} and p.started_on <= {day} and (p.ended_on is null or p.ended_on >= {from})
  and ({level}::text is null or p.send_level = {level})
