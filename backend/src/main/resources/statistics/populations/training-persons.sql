-- 培训人数: each person once, where he attended first
select distinct on (a.trainee) a.trainee as id, a.name as label, s.title as place, a.workplace as detail, s.region_path,
       null::text as send_level, null::text as sender, '{}'::text[] as categories,
       true as known
from training_session s
join training_attendance a on a.session_id = s.id
where s.region_path >= {path} and s.region_path < {end} and s.started_on between {from} and {day}
  and s.kind in ('COLLECTIVE', 'ROTATION', 'DEMONSTRATION')
order by a.trainee, s.started_on, s.id
