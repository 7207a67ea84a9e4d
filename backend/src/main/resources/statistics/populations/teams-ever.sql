-- 曾经有过的工作队: teams that were there on any day of the period
select t.id::text as id, t.name as label, t.home_village_code as place, '' as detail, t.region_path, t.send_level, t.send_level as sender,
       '{}'::text[] as categories, true as known
from work_team t
where t.region_path >= {path} and t.region_path < {end} and t.established_on <= {day} and (t.dissolved_on is null or t.dissolved_on >= {from})
  and ({level}::text is null or t.send_level = {level})
