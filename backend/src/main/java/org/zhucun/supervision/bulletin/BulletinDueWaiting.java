package org.zhucun.supervision.bulletin;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待发的月度通报 (I1): a county owes one for every month in which it had a team, by the day that its rules say. */
@Singleton
class BulletinDueWaiting implements Waiting {
    private static final int COUNTY_DIGITS = 6;

    @Override
    public String kind() {
        return "bulletin-due";
    }

    @Override
    public String rule() {
        return "I1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("bulletin:edit") && office.nodeCode().length() == COUNTY_DIGITS;
    }

    @Override
    public String query() {
        return """
                select md5(:path || m.month::date)::uuid as id, to_char(m.month, 'YYYY-MM') as target,
                       jsonb_build_array(to_char(m.month, 'YYYY-MM')) as words, null::text as place,
                       (m.month + interval '1 month')::date as since,
                       (m.month + interval '1 month')::date + (d.value #>> '{}')::int - 1 as due, null::text as basis,
                       d.parameter_id, 0::bigint as version
                from generate_series(date_trunc('month', :day::timestamp) - interval '12 months',
                                     date_trunc('month', :day::timestamp) - interval '1 month', interval '1 month') m (month)
                join effective d on d.key = 'bulletin.dueDay' and d.lo <= :path and d.hi > :path
                join effective c on c.key = 'bulletin.cadence' and c.lo <= :path and c.hi > :path and c.value = '"MONTH"'
                where exists (select from work_team w
                              where w.region_path >= :path and w.region_path < :path || '~'
                                and w.established_on < m.month::date + interval '1 month'
                                and (w.dissolved_on is null or w.dissolved_on >= m.month::date))
                  and not exists (select from bulletin b
                                  where b.region_path = :path and b.kind = 'SUPERVISION' and b.period = m.month::date
                                    and b.state = 'PUBLISHED')
                """;
    }

    @Override
    public List<String> parameters() {
        return List.of("bulletin.dueDay", "bulletin.cadence");
    }
}
