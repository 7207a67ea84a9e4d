-- 困难问题: solved in the period; without the words of it, which are for who works with it
select d.id::text as id, d.village_name as label, d.village_code as place, d.solved_on::text as detail, d.region_path,
       null::text as send_level, null::text as sender, '{}'::text[] as categories, true as known
from difficulty d
where d.region_path >= {path} and d.region_path < {end} and d.solved_on between {from} and {day}
