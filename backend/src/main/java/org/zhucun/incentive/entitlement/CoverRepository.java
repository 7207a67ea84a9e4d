package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 参保兑现数据: an owed insurance is delivered by the cover that takes effect, on its first day; what happened before stays. */
@ApplicationScoped
class CoverRepository {
    private static final String DELIVER = """
            with covered as materialized (
                select distinct on (e.id) e.id, e.region_path, e.unit_path, e.cadre_id, c.insurer, c.number, c.cover_from, c.cover_to,
                       greatest(c.cover_from, e.due_from) as on_day
                from entitlement e
                join insurance_cover c on c.cadre_id = e.cadre_id and c.cover_from <= ? and c.cover_to >= e.due_from
                where e.kind = 'ACCIDENT_INSURANCE' and e.delivered_on is null and e.cancelled_on is null
                  and e.region_path >= ? and e.region_path < ?
                order by e.id, c.cover_from, c.id),
            done as (
                update entitlement e
                set delivered_on = v.on_day, insurer = v.insurer, policy_number = v.number, cover_from = v.cover_from,
                    cover_to = v.cover_to, version = e.version + 1
                from covered v
                where v.id = e.id and e.delivered_on is null and e.cancelled_on is null
                returning e.id)
            insert into entitlement_delivery (id, entitlement_id, region_path, unit_path, cadre_id, on_day, insurer, policy_number,
                                              cover_from, cover_to, delivered_by, delivered_by_name, office_name, recorded_at)
            select entitlement_id(), v.id, v.region_path, v.unit_path, v.cadre_id, v.on_day, v.insurer, v.number, v.cover_from,
                   v.cover_to, ?, ?, ?, ?
            from covered v
            join done d on d.id = v.id
            returning 1
            """;

    private final DataSource database;

    CoverRepository(DataSource database) {
        this.database = database;
    }

    int deliver(String path, LocalDate today, Office by, Instant at) {
        return Select.from(
                        DELIVER,
                        today,
                        path,
                        path + "~",
                        by.accountId(),
                        by.accountName(),
                        by.nodeName(),
                        at.atOffset(ZoneOffset.UTC))
                .list(database, row -> row.getLong(1))
                .size();
    }
}
