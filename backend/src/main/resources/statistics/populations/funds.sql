-- 帮扶资金: received in the period and not withdrawn
select f.id::text as id, f.unit_name as label, f.village_name as place, f.received_on || ' ' || f.amount as detail, f.region_path,
       null::text as send_level, null::text as sender, '{}'::text[] as categories, true as known, f.kind, f.amount
from fund_record f
where f.region_path >= {path} and f.region_path < {end} and f.received_on between {from} and {day} and f.withdrawn_on is null
