-- 有驻村干部的村: villages with somebody posted there on the day
select p.village_code as id, max(p.village_name) as label, p.village_code as place, '' as detail, max(p.region_path) as region_path,
       null::text as send_level, null::text as sender,
       array(select v.category from village_category v
             where v.village_code = p.village_code and v.valid_from <= {day} and (v.valid_to is null or v.valid_to > {day})) as categories,
       true as known
from posting p
where p.region_path >= {path} and p.region_path < {end} and p.started_on <= {day} and (p.ended_on is null or p.ended_on >= {day})
  and ({level}::text is null or p.send_level = {level})
group by p.village_code
