package org.zhucun.command.task;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待报送的重点任务 (A16): tasks that were handed down to a township's teams and have not been begun, one line a list. */
@Singleton
class TeamTaskWaiting implements Waiting {
    @Override
    public String kind() {
        return "team-task";
    }

    @Override
    public String rule() {
        return "A16";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("task:report") && office.role() == Role.TOWNSHIP;
    }

    @Override
    public String query() {
        return """
                select t.list_id as id, t.list_id::text as target, jsonb_build_array(l.title, count(*)::text) as words, null::text as place,
                       min(t.handed_on) as since, make_date(l.year, 12, 31) as due, l.source as basis,
                       null::uuid as parameter_id, 0::bigint as version
                from team_task t
                join annual_task_list l on l.id = t.list_id
                where t.state = 'NOT_STARTED' and left(t.region_path, 26) = :path
                group by t.list_id, l.title, l.year, l.source
                """;
    }
}
