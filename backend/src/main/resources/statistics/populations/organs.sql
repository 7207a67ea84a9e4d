-- 组织机构: organs that are there on the day, under the name they had
select o.id::text as id,
       coalesce((select n.name from organ_name n
                 where n.organ_id = o.id and n.valid_from <= {day} and (n.valid_to is null or n.valid_to > {day})), '') as label,
       o.region_code as place, '' as detail, o.region_path, null::text as send_level, null::text as sender, '{}'::text[] as categories,
       true as known, o.kind
from organ o
where o.region_path >= {path} and o.region_path < {end} and o.valid_from <= {day} and (o.valid_to is null or o.valid_to > {day})
