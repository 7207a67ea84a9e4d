package org.zhucun.assessment.talk;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待约谈的干部 (J9): small faults have repeated; it waits at the nearest organization department. */
@Singleton
class TalkWaiting implements Waiting {
    @Override
    public String kind() {
        return "reminder-talk";
    }

    @Override
    public String rule() {
        return "J9";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("measure:record");
    }

    @Override
    public List<String> parameters() {
        return TalkRepository.PARAMETERS;
    }

    @Override
    public String query() {
        return """
                select p.id, p.cadre_id::text as target, jsonb_build_array(p.target_name, cardinality(p.numbers)::text) as words,
                       p.village_name as place, p.found_on as since, null::date as due, null::text as basis,
                       p.parameter_id, 0::bigint as version
                from (
                """ + TalkRepository.PROPOSED + """
                ) p
                where seat_of(p.region_path, 'ORGANIZATION_DEPARTMENT', '{}', :day) = :path
                """;
    }
}
