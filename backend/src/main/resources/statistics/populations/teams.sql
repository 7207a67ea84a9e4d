-- 工作队: teams that are there on the day
select t.id::text as id, t.name as label, t.home_village_code as place, '' as detail, t.region_path, t.send_level, t.send_level as sender,
       array(select v.category from village_category v
             where v.village_code = t.home_village_code and v.valid_from <= {day} and (v.valid_to is null or v.valid_to > {day})) as categories,
       true as known
from work_team t
where t.region_path >= {path} and t.region_path < {end} and t.established_on <= {day} and (t.dissolved_on is null or t.dissolved_on >= {day})
  and ({level}::text is null or t.send_level = {level})
