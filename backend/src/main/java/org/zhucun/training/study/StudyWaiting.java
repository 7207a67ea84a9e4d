package org.zhucun.training.study;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待登记的学习例会 (E6): a township with a team and without a meeting in the last week that is over, only where a document asks for one. */
@Singleton
class StudyWaiting implements Waiting {
    @Override
    public String kind() {
        return "study-meeting";
    }

    @Override
    public String rule() {
        return "E6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("study:record") && office.role() == Role.TOWNSHIP;
    }

    @Override
    public List<String> parameters() {
        return List.of("study.meeting.cadence");
    }

    @Override
    public String query() {
        return """
                select md5('study-meeting' || :path || w.monday)::uuid as id, w.monday::text as target,
                       jsonb_build_array(w.monday::text, (w.monday + 6)::text) as words, null::text as place, w.monday as since, w.monday + 6 as due,
                       null::text as basis, e.parameter_id, 0::bigint as version
                from effective e
                cross join lateral (select date_trunc('week', :day::date)::date - 7 as monday) w
                where e.key = 'study.meeting.cadence' and :path >= e.lo and :path < e.hi
                  and exists (select from work_team t
                              where left(t.region_path, 26) = :path and t.established_on < w.monday + 7
                                and (t.dissolved_on is null or t.dissolved_on >= :day))
                  and not exists (select from study_meeting m where m.region_path = :path and m.held_on between w.monday and w.monday + 6)
                """;
    }
}
