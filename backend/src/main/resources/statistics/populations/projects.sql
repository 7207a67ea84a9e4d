-- 帮扶项目: begun in the period
select p.id::text as id, p.title as label, p.village_name as place, p.started_on || ' ' || p.amount as detail, p.region_path,
       null::text as send_level, null::text as sender, '{}'::text[] as categories, true as known, p.amount
from project p
where p.region_path >= {path} and p.region_path < {end} and p.started_on between {from} and {day}
