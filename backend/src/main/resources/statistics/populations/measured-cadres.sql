-- 受到组织处理的干部: each person once, where the first measure of the period lies; one that was revoked by the day does not count
select m.cadre_id::text as id,
       (array_agg(m.cadre_name order by m.decided_on, m.id))[1] as label,
       (array_agg(m.village_name order by m.decided_on, m.id))[1] as place,
       (array_agg(m.unit_name order by m.decided_on, m.id))[1] as detail,
       (array_agg(m.region_path order by m.decided_on, m.id))[1] as region_path,
       null::text as send_level, null::text as sender, '{}'::text[] as categories, true as known
from organizational_measure m
where m.region_path >= {path} and m.region_path < {end} and m.decided_on between {from} and {day}
  and (m.revoked_on is null or m.revoked_on > {day})
group by m.cadre_id
