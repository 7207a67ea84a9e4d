package org.zhucun.fieldwork.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionRef;

/** 专项行动存取 */
@ApplicationScoped
class CampaignRepository {
    private static final String COLUMNS = """
            select x.id, x.region_code, x.kind, x.year, x.title, x.source, x.launched_on, x.region_path from campaign x
            """;
    private static final String ACTIVE = """
            t.region_path >= ? and t.region_path < ? and t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    CampaignRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    UUID add(CampaignCommands.LaunchCampaign command, RegionRef region) {
        UUID id = Ids.next();
        Insert.into("campaign")
                .set("id", id)
                .set("kind", command.kind())
                .set("region_code", region.code())
                .set("year", command.year())
                .set("title", command.title().strip())
                .set("source", command.source())
                .set("launched_on", desk.today())
                .set("region_path", region.path())
                .run(database);
        int no = 1;
        for (String item : command.items()) {
            Insert.into("campaign_item")
                    .set("id", Ids.next())
                    .set("campaign_id", id)
                    .set("no", no++)
                    .set("title", item.strip())
                    .set("region_path", region.path())
                    .run(database);
        }
        return id;
    }

    Optional<CampaignView> view(UUID id) {
        return Select.from(COLUMNS).where("x.id = ?", id).list(database, this::read).stream()
                .findFirst()
                .map(campaign -> campaign.with(items(id)));
    }

    private List<CampaignView.CampaignItem> items(UUID campaign) {
        return Select.from("select id, no, title from campaign_item")
                .where("campaign_id = ?", campaign)
                .then("order by no")
                .list(
                        database,
                        row -> new CampaignView.CampaignItem(
                                row.getObject(1, UUID.class), row.getInt(2), row.getString(3)));
    }

    /** @param path where the office looks: what is launched above it, there, and beneath */
    CursorPage<CampaignView> page(CampaignFilter filter, String path) {
        return pages.page(
                Sorted.newest("campaigns", "launched_on"),
                filter,
                () -> Select.from(COLUMNS)
                        .where(
                                "(x.region_path >= ? and x.region_path < ? or starts_with(?, x.region_path))",
                                path,
                                path + "~",
                                path)
                        .whereIf(filter.year, "x.year = ?")
                        .whereIf(filter.kind, "x.kind = ?"),
                this::read);
    }

    /** Every item to every team that works beneath a path and has it not yet. */
    long handDown(UUID campaign, String path, LocalDate on) {
        return entities.createNativeQuery("""
                        insert into campaign_entry (id, campaign_id, item_id, team_id, team_name, handed_on, region_path)
                        select gen_random_uuid(), i.campaign_id, i.id, t.id, t.name, :on, t.region_path
                        from work_team t
                        join campaign_item i on i.campaign_id = :campaign
                        where t.region_path >= :path and t.region_path < :path || '~' and t.established_on <= :on
                          and (t.dissolved_on is null or t.dissolved_on >= :on)
                        on conflict on constraint campaign_entry_once do nothing
                        """)
                .setParameter("campaign", campaign)
                .setParameter("path", path)
                .setParameter("on", on)
                .executeUpdate();
    }

    long teams(String path, LocalDate on) {
        return Select.from("select count(*) from work_team t")
                .where(ACTIVE, path, path + "~", on, on)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    long teamsWith(UUID campaign, String path) {
        return Select.from("select count(distinct e.team_id) from campaign_entry e")
                .where("e.campaign_id = ?", campaign)
                .beneath("e.region_path", path)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    List<CampaignProgress.ItemProgress> byItem(UUID campaign, String path) {
        return Select.from("""
                        select i.no, i.title, count(e.id) as handed, count(e.id) filter (where e.state = 'DONE') as done,
                               count(e.id) filter (where e.opening = e.cleared) as zero,
                               count(e.id) filter (where e.opening > e.cleared) as non_zero,
                               coalesce(sum(e.opening), 0) as opening, coalesce(sum(e.cleared), 0) as cleared
                        from campaign_item i
                        left join campaign_entry e on e.item_id = i.id and e.region_path >= ? and e.region_path < ?
                        """, path, path + "~")
                .where("i.campaign_id = ?", campaign)
                .then("group by i.no, i.title order by i.no")
                .list(
                        database,
                        row -> new CampaignProgress.ItemProgress(
                                row.getInt("no"),
                                row.getString("title"),
                                row.getLong("handed"),
                                row.getLong("done"),
                                row.getLong("zero"),
                                row.getLong("non_zero"),
                                row.getLong("opening"),
                                row.getLong("cleared"),
                                row.getLong("opening") - row.getLong("cleared")));
    }

    /** By the steps of the path one below. */
    List<CampaignProgress.PlaceProgress> byPlace(UUID campaign, String path) {
        int step = (int) path.chars().filter(c -> c == '/').count() + 1;
        return Select.from("select split_part(e.region_path, '/', " + step + ") as code, count(*) as handed,"
                        + " count(*) filter (where e.state = 'DONE') as done,"
                        + " coalesce(sum(e.opening - e.cleared), 0) as remaining from campaign_entry e")
                .where("e.campaign_id = ?", campaign)
                .beneath("e.region_path", path)
                .then("group by 1 order by 1 limit 1000")
                .list(
                        database,
                        row -> new CampaignProgress.PlaceProgress(
                                row.getString("code"),
                                null,
                                row.getLong("handed"),
                                row.getLong("done"),
                                row.getLong("remaining")));
    }

    private CampaignView read(ResultSet row) throws SQLException {
        return new CampaignView(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                CampaignKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getString("title"),
                row.getString("source"),
                row.getObject("launched_on", LocalDate.class),
                List.of(),
                desk.may("fieldwork:lead", desk.office().path(), "cascade"));
    }
}
