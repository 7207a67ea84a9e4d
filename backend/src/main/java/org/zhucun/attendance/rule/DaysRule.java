package org.zhucun.attendance.rule;

/** 在岗天数: at least so many days in the village in a month, a quarter or a year. */
abstract class DaysRule extends PresenceRule {
    DaysRule(String id, String key, String period) {
        super(id, key, period);
    }

    @Override
    String judged(String done) {
        return """
                select j.id as subject_id, j.cadre_name as subject_name, j.region_path, j.unit_path, j.met,
                       {says .required %1$s} || case when j.posted < j.length then {says .required.part j.posted, j.length} else '[]'::jsonb end
                           as required,
                       {says .found j.from_day, j.to_day, trim_scale(j.counted / 2.0), trim_scale(j.in_village / 2.0), trim_scale(j.trip / 2.0)}
                           || case when j.met then '[]'::jsonb else {says .found.short trim_scale(%1$s - j.counted / 2.0)} end
                           as found,
                       j.from_day as since, j.parameter_id
                from (
                """.formatted(MINIMUM) + done + """
                    select d.*, d.counted >= d.least as met from done d
                    offset 0) j
                """;
    }
}
