package org.zhucun.command.management;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.command.PlacePages.After;
import org.zhucun.command.PlacePages.Placed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.team.SendLevel;

/** 管理关系查询 */
@ApplicationScoped
class ManagementRepository {
    private static final String ON = "p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)";

    private final DataSource database;

    ManagementRepository(DataSource database) {
        this.database = database;
    }

    /** The office that serves a place, also for callers that see no organ there. */
    Optional<Management.Body> office(String path, LocalDate on) {
        return Select.from("select id, name, region_code from serving_office(?, ?)", path, on)
                .list(
                        database,
                        row -> new Management.Body(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .stream()
                .findFirst();
    }

    Map<SendLevel, Long> persons(String path, LocalDate on) {
        return Select.from("select p.send_level, count(distinct p.cadre_id) from posting p")
                .beneath("p.region_path", path)
                .where(ON, on, on)
                .then("group by p.send_level")
                .list(database, row -> Map.entry(SendLevel.valueOf(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long total(String path, LocalDate on) {
        return Select.from("select count(distinct p.cadre_id) from posting p")
                .beneath("p.region_path", path)
                .where(ON, on, on)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    List<Placed<RosterEntry>> page(RosterFilter filter, LocalDate on, After after) {
        return After.apply(filtered(filter, on), after, "p", filter.size)
                .list(
                        database,
                        row -> new Placed<>(
                                row.getString("region_path"),
                                row.getObject("id", UUID.class),
                                new RosterEntry(
                                        row.getObject("id", UUID.class),
                                        row.getObject("cadre_id", UUID.class),
                                        row.getString("cadre_name"),
                                        List.of((String[]) row.getArray("roles").getArray()),
                                        SendLevel.valueOf(row.getString("send_level")),
                                        row.getString("unit_name"),
                                        row.getString("team_name"),
                                        row.getString("village_code"),
                                        row.getString("village_name"),
                                        row.getObject("started_on", LocalDate.class),
                                        row.getString("village_code").substring(0, 6))));
    }

    CursorPage.Total total(RosterFilter filter, LocalDate on) {
        return filtered(filter, on).total(database);
    }

    private static Select filtered(RosterFilter filter, LocalDate on) {
        return Select.from("""
                        select p.id, p.cadre_id, p.cadre_name, p.roles, p.send_level, p.unit_name, p.team_name, p.village_code,
                               p.village_name, p.started_on, p.region_path
                        from posting p
                        """)
                .beneath("p.region_path", filter.regionPath())
                .where(ON, on, on)
                .whereIf(filter.sendLevel, "p.send_level = ?")
                .whereIf(filter.cadre, "p.cadre_id = ?");
    }
}
