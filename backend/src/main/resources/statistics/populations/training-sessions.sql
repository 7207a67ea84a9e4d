-- 培训班: those that count as training and were held by the place in the period
select s.id::text as id, s.title as label, s.organizer_name as place, s.started_on::text as detail, s.region_path,
       null::text as send_level, null::text as sender, '{}'::text[] as categories,
       true as known, s.led_by_leader
from training_session s
where s.region_path >= {path} and s.region_path < {end} and s.started_on between {from} and {day}
  and s.kind in ('COLLECTIVE', 'ROTATION', 'DEMONSTRATION')
