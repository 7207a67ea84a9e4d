-- 重点任务: tasks of the lists published for the day's year
select k.id::text as id, k.title as label, l.region_code as place, l.title as detail, k.region_path,
       null::text as send_level, null::text as sender, '{}'::text[] as categories,
       true as known
from key_task k join annual_task_list l on l.id = k.list_id
where k.region_path >= {path} and k.region_path < {end} and l.state = 'PUBLISHED' and l.published_on <= {day}
  and l.year = extract(year from {day}::date)
