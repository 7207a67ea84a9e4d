package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;

/** 抽取结果存取: what is not released yet is not found, whoever asks: the policy of the table sees to it. */
@ApplicationScoped
class AssignmentRepository {
    private static final String INSERT = """
            insert into draw_assignment (id, draw_id, place, village_code, village_name, stratum, inspector_id, account_id,
                                         inspector_name, release_at, open_at, region_path, office_path, draw_number, visit_from, visit_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COLUMNS = """
            select a.id, a.draw_id, a.place, a.village_code, a.village_name, a.stratum, a.inspector_name, a.release_at,
                   coalesce(a.visit_from, d.visit_from) as visit_from, coalesce(a.visit_to, d.visit_to) as visit_to
            from draw_assignment a
            left join draw d on d.id = a.draw_id
            """;
    private static final String STORED = """
            select a.village_code, a.stratum, array_agg(a.inspector_id::text order by a.place) as inspectors
            from draw_assignment a where a.draw_id = ?
            group by a.village_code, a.stratum
            order by min(a.place)
            """;

    private final DataSource database;

    AssignmentRepository(DataSource database) {
        this.database = database;
    }

    void add(Draw draw, List<Lottery.Drawn> list, DrawNames names, Map<UUID, UUID> accounts) {
        Map<UUID, String> releases = Population.of(draw.population).inspectors().stream()
                .collect(Collectors.toMap(Population.Lot::id, Population.Lot::release));
        List<Object[]> rows = new ArrayList<>();
        for (Lottery.Drawn drawn : list) {
            for (UUID inspector : drawn.inspectors()) {
                rows.add(new Object[] {
                    Ids.next(),
                    draw.id,
                    rows.size() + 1,
                    drawn.village(),
                    names.villages().get(drawn.village()),
                    drawn.stratum(),
                    inspector,
                    accounts.get(inspector),
                    names.inspectors().get(inspector.toString()),
                    Instant.parse(releases.get(inspector)).atOffset(ZoneOffset.UTC),
                    draw.openAt.atOffset(ZoneOffset.UTC),
                    RegionCode.path(drawn.village()),
                    draw.officePath,
                    draw.number,
                    draw.visitFrom,
                    draw.visitTo
                });
            }
        }
        new Statement(database, INSERT).each(rows);
    }

    List<DrawAssignmentView> page(AssignmentFilter filter, UUID mine, UUID after) {
        return filtered(filter, mine)
                .whereIf(after, "a.id > ?")
                .then("order by a.id limit " + (filter.size + 1))
                .list(database, AssignmentRepository::read);
    }

    CursorPage.Total total(AssignmentFilter filter, UUID mine) {
        return filtered(filter, mine).total(database);
    }

    /** Of those that have any; none of a draw that is not drawn. */
    Map<UUID, Long> released(Collection<UUID> draws) {
        Map<UUID, Long> found = new HashMap<>();
        if (!draws.isEmpty()) {
            Select.from("select a.draw_id, count(*) from draw_assignment a")
                    .where("a.draw_id = any (?::uuid[])", draws)
                    .then("group by a.draw_id")
                    .list(database, row -> found.put(row.getObject(1, UUID.class), row.getLong(2)));
        }
        return found;
    }

    /** What the database holds of a draw whose targets are all open. */
    List<Lottery.Drawn> stored(UUID draw) {
        return Select.from(STORED, draw)
                .list(
                        database,
                        row -> new Lottery.Drawn(
                                row.getString(1),
                                row.getString(2),
                                List.of((String[]) row.getArray(3).getArray()).stream()
                                        .map(UUID::fromString)
                                        .toList()));
    }

    private static Select filtered(AssignmentFilter filter, UUID mine) {
        return Select.from(COLUMNS).whereIf(filter.draw, "a.draw_id = ?").whereIf(mine, "a.account_id = ?");
    }

    private static DrawAssignmentView read(ResultSet row) throws SQLException {
        return new DrawAssignmentView(
                row.getObject("id", UUID.class),
                row.getObject("draw_id", UUID.class),
                row.getInt("place"),
                row.getString("village_code"),
                row.getString("village_name"),
                Stratum.valueOf(row.getString("stratum")),
                row.getString("inspector_name"),
                row.getObject("release_at", OffsetDateTime.class).toInstant(),
                row.getObject("visit_from", java.time.LocalDate.class),
                row.getObject("visit_to", java.time.LocalDate.class));
    }
}
