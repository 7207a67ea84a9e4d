package org.zhucun.attendance.rule;

import jakarta.inject.Singleton;
import java.util.List;

/** 吃住在村 (F3): at least so many nights in the village in a month; who falls short is one who commutes (走读). */
@Singleton
class NightsRule extends PresenceRule {
    NightsRule() {
        super("F3", "attendance.nightRequired.month", "month");
    }

    @Override
    public List<String> parameters() {
        return List.of("attendance.nightRequired.month", PART);
    }

    @Override
    String judged(String done) {
        return """
                select j.id as subject_id, j.cadre_name as subject_name, j.region_path, j.unit_path, j.met,
                       {says .required %1$s} || case when j.posted < j.length then {says .required.part j.posted, j.length} else '[]'::jsonb end
                           as required,
                       {says .found j.from_day, j.to_day, trim_scale(j.in_village / 2.0), j.nights}
                           || case when j.met then '[]'::jsonb else {says .found.commutes} end as found,
                       j.from_day as since, j.parameter_id
                from (
                """.formatted(MINIMUM) + done + """
                    select d.*, 2 * d.nights >= d.least as met from done d
                    offset 0) j
                """;
    }
}
