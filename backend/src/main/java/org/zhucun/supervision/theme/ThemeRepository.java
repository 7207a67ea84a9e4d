package org.zhucun.supervision.theme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Share;
import org.zhucun.region.RegionRef;
import org.zhucun.scope.Office;
import org.zhucun.supervision.FindingCategory;

/** 专项与趋势数据 */
@ApplicationScoped
class ThemeRepository {
    private static final String CAMPAIGNS = """
            select c.id, c.region_name, c.title, c.theme, c.from_day, c.to_day, c.launched_name, c.version,
                   f.found, f.counting, f.closed, f.overdue
            from finding_campaign c
            cross join lateral (
                select count(*) as found, count(*) filter (where finding_counts(f, ?)) as counting,
                       count(*) filter (where f.state = 'CLOSED') as closed,
                       count(*) filter (where f.state in ('ISSUED', 'RECTIFYING', 'REJECTED', 'REOPENED') and f.due_on < ?
                                          and f.dispute is distinct from 'OPEN') as overdue
                from finding f
                where f.campaign_id = c.id and f.state <> 'OPEN' and f.dispute is distinct from 'UPHELD') f
            """;

    private final DataSource database;

    ThemeRepository(DataSource database) {
        this.database = database;
    }

    UUID add(LaunchFindingCampaign said, RegionRef region, Office by) {
        UUID id = Ids.next();
        Select.from(
                        """
                        insert into finding_campaign (id, region_path, region_name, title, theme, from_day, to_day, launched_by,
                                                      launched_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        id,
                        region.path(),
                        region.name(),
                        said.title().strip(),
                        said.theme().strip(),
                        said.from(),
                        said.to(),
                        by.accountId(),
                        by.accountName())
                .list(database, row -> row.getInt(1));
        return id;
    }

    Optional<FindingCampaignView> find(UUID id, LocalDate today) {
        return Select.from(CAMPAIGNS, today, today).where("c.id = ?", id).list(database, ThemeRepository::read).stream()
                .findFirst();
    }

    List<FindingCampaignView> page(UUID before, int size, LocalDate today) {
        return Select.from(CAMPAIGNS, today, today)
                .whereIf(before, "c.id < ?")
                .then("order by c.id desc limit " + (size + 1))
                .list(database, ThemeRepository::read);
    }

    CursorPage.Total total() {
        return Select.from("select c.id from finding_campaign c").total(database);
    }

    /** 类别计数 */
    record Counted(FindingCategory category, int year, long findings) {}

    /** What counts today, by kind and the year it was found in. */
    List<Counted> trend(String path, int from, int to, LocalDate today) {
        return Select.from("select f.category, extract(year from f.found_on)::int, count(*) from finding f")
                .beneath("f.region_path", path)
                .where("f.found_on between ? and ?", LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31))
                .where("finding_counts(f, ?)", today)
                .then("group by 1, 2")
                .list(
                        database,
                        row -> new Counted(FindingCategory.valueOf(row.getString(1)), row.getInt(2), row.getLong(3)));
    }

    private static FindingCampaignView read(ResultSet row) throws SQLException {
        long found = row.getLong("found");
        long closed = row.getLong("closed");
        return new FindingCampaignView(
                row.getObject("id", UUID.class),
                row.getString("region_name"),
                row.getString("title"),
                row.getString("theme"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("launched_name"),
                found,
                row.getLong("counting"),
                closed,
                row.getLong("overdue"),
                found == 0 ? null : Share.percent(closed, found).toPlainString(),
                row.getLong("version"));
    }
}
