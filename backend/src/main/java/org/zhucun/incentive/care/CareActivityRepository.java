package org.zhucun.incentive.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 关爱活动数据 */
@ApplicationScoped
class CareActivityRepository {
    private static final String LISTED = """
            select a.id, a.kind, a.on_day, a.by_name, a.by_position, a.cadre_id, a.cadre_name, a.village_name from care_activity a
            """;

    private final DataSource database;
    private final Clock clock;

    CareActivityRepository(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many of these were on post that day and are the caller's. */
    int posted(List<UUID> cadres, LocalDate on) {
        return Select.from("select distinct p.cadre_id from posting p")
                .where("p.cadre_id::text = any (?)", cadres)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", on, on)
                .list(database, row -> 1)
                .size();
    }

    int record(RecordCareActivity said, List<UUID> cadres, Office by) {
        return Select.from(
                        """
                        insert into care_activity (id, kind, on_day, by_name, by_position, cadre_id, cadre_name, posting_id, village_name,
                                                   recorded_by, recorded_name, recorded_at, region_path, unit_path)
                        select entitlement_id(), ?, ?, ?, ?, s.cadre_id, s.cadre_name, s.id, s.village_name, ?, ?, ?, s.region_path, s.unit_path
                        from (select distinct on (p.cadre_id) p.* from posting p
                              where p.cadre_id::text = any (?) and p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)
                              order by p.cadre_id, p.started_on desc, p.id) s
                        on conflict on constraint care_activity_once do nothing
                        returning 1
                        """,
                        said.kind(),
                        said.on(),
                        said.byName().strip(),
                        said.byPosition().strip(),
                        by.accountId(),
                        by.accountName(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        cadres,
                        said.on(),
                        said.on())
                .list(database, row -> 1)
                .size();
    }

    /** The latest first. */
    List<CareActivityView> page(CareActivityFilter filter, String path, List<String> after) {
        Select select = filtered(filter, path);
        if (after != null) {
            select.where("(a.on_day, a.id) < (?, ?)", LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        return select.then("order by a.on_day desc, a.id desc limit " + (filter.size + 1))
                .list(
                        database,
                        row -> new CareActivityView(
                                row.getObject(1, UUID.class),
                                CareActivityKind.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, UUID.class),
                                row.getString(7),
                                row.getString(8)));
    }

    CursorPage.Total total(CareActivityFilter filter, String path) {
        return filtered(filter, path).total(database);
    }

    private static Select filtered(CareActivityFilter filter, String path) {
        return Select.from(LISTED)
                .beneath("a.region_path", path)
                .whereIf(filter.kind, "a.kind = ?")
                .whereIf(filter.cadre, "a.cadre_id = ?")
                .whereIf(filter.from, "a.on_day >= ?")
                .whereIf(filter.to, "a.on_day <= ?");
    }
}
