package org.zhucun.fieldwork.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.team.TeamRef;

/** 盘点存取 */
@ApplicationScoped
class StockRepository {
    private static final String COLUMNS = """
            select x.id, x.team_id, x.team_name, x.counted_on, x.counted_by, x.counted_office_path, x.differs, x.finding_number
            from stock_count x
            """;

    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    StockRepository(DataSource database, FieldPages pages, Desk desk) {
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    /** @param finding number of the finding, null where nothing differs */
    UUID add(StockCommands.TakeStock command, TeamRef team, String finding) {
        UUID id = Ids.next();
        Insert.into("stock_count")
                .set("id", id)
                .set("team_id", team.id())
                .set("team_name", team.name())
                .set("counted_on", command.countedOn())
                .set("counted_by", desk.office().accountName())
                .set("counted_office_path", desk.office().path())
                .set("differs", finding != null)
                .set("finding_number", finding)
                .set("region_path", team.regionPath())
                .run(database);
        int no = 1;
        for (StockCommands.CountedItem line : command.lines()) {
            Insert.into("stock_line")
                    .set("id", Ids.next())
                    .set("count_id", id)
                    .set("no", no++)
                    .set("item", line.item().strip())
                    .set("booked", line.booked())
                    .set("found", line.found())
                    .set("region_path", team.regionPath())
                    .run(database);
        }
        return id;
    }

    StockCountView view(UUID id) {
        return withLines(Select.from(COLUMNS).where("x.id = ?", id).list(database, this::read))
                .get(0);
    }

    CursorPage<StockCountView> page(StockFilter filter) {
        CursorPage<StockCountView> page =
                pages.page(Sorted.newest("stock-counts", "counted_on"), filter, () -> filtered(filter), this::read);
        return new CursorPage<>(withLines(page.items()), page.next(), page.total());
    }

    private List<StockCountView> withLines(List<StockCountView> counts) {
        Map<UUID, List<StockCountView.StockLine>> lines = new HashMap<>();
        Select.from("select count_id, item, booked, found from stock_line")
                .where(
                        "count_id = any (?::uuid[])",
                        counts.stream().map(StockCountView::id).toList())
                .then("order by count_id, no")
                .list(
                        database,
                        row -> lines.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(new StockCountView.StockLine(row.getString(2), row.getInt(3), row.getInt(4))));
        return counts.stream()
                .map(count -> count.with(lines.getOrDefault(count.id(), List.of())))
                .toList();
    }

    private static Select filtered(StockFilter filter) {
        return Select.from(COLUMNS)
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.team, "x.team_id = ?")
                .whereIf(filter.differs, "x.differs = ?")
                .whereIf(filter.from, "x.counted_on >= ?")
                .whereIf(filter.to, "x.counted_on <= ?");
    }

    /** A finding that is not issued is known on the finder's side only. */
    private StockCountView read(ResultSet row) throws SQLException {
        boolean finders = desk.office().may("finding:read")
                && row.getString("counted_office_path").startsWith(desk.office().path());
        return new StockCountView(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getObject("counted_on", LocalDate.class),
                row.getString("counted_by"),
                row.getBoolean("differs"),
                finders ? row.getString("finding_number") : null,
                List.of());
    }
}
