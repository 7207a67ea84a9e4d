-- 驻县大队长: those of the day's year
select l.id::text as id, l.person_name as label, l.region_code as place, l.position as detail, l.region_path,
       null::text as send_level, null::text as sender, '{}'::text[] as categories,
       true as known, l.rank_code
from commander l
where l.region_path >= {path} and l.region_path < {end} and l.kind = 'COUNTY_BRIGADE_LEADER' and l.year = extract(year from {day}::date)
