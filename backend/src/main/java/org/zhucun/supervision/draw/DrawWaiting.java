package org.zhucun.supervision.draw;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待承诺、待揭示、待抽取、待公布 (I5): what an office owes a draw. */
@Singleton
class DrawWaiting implements Waiting {
    @Override
    public String kind() {
        return "draw";
    }

    @Override
    public String rule() {
        return "I5";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("draw:commit");
    }

    @Override
    public List<String> parameters() {
        return List.of("supervision.draw.publishDays");
    }

    @Override
    public String query() {
        return """
                select d.id, d.id::text as target,
                       jsonb_build_array(d.number, d.title, jsonb_build_array(jsonb_build_array('supervision.waiting.draw.' || d.state))) as words,
                       null::text as place, (d.created_at at time zone 'Asia/Shanghai')::date as since,
                       case when d.state = 'DRAWN' and d.publish_until is not null then d.publish_until
                            else (case when d.state in ('DRAFT', 'COMMITTED') then d.reveal_until when d.state = 'REVEALED' then d.release_at
                                       else d.open_at end at time zone 'Asia/Shanghai')::date end as due,
                       null::text as basis, case when d.state = 'DRAWN' then p.parameter_id end as parameter_id, d.version
                from draw d
                left join effective p on p.key = 'supervision.draw.publishDays' and d.office_path >= p.lo and d.office_path < p.hi
                where d.state in ('DRAFT', 'COMMITTED', 'REVEALED', 'DRAWN')
                  and case when d.state in ('DRAFT', 'COMMITTED')
                           then d.reveal_until > now()
                                and exists (select from draw_party p
                                            where p.draw_id = d.id and p.role = :role and p.path = :path
                                              and case d.state when 'DRAFT' then p.commitment is null else p.opened_at is null end)
                           when d.state = 'REVEALED' then d.office_path = :path and d.organized_by = :account
                           else d.office_path = :path and d.organized_by = :account and d.open_at <= now() end
                """;
    }
}
