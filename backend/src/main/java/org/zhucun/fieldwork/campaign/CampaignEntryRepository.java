package org.zhucun.fieldwork.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.WorkState;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 行动进展存取 */
@ApplicationScoped
class CampaignEntryRepository {
    private static final String COLUMNS = """
            select x.id, x.campaign_id, i.no, i.title, c.kind, x.team_id, x.team_name, x.state, x.opening, x.cleared, x.note,
                   x.reported_on, x.reported_by, x.region_path, x.version
            from campaign_entry x
            join campaign_item i on i.id = x.item_id
            join campaign c on c.id = x.campaign_id
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    CampaignEntryRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    Optional<CampaignEntry> find(UUID id) {
        return Optional.ofNullable(entities.find(CampaignEntry.class, id));
    }

    void flush() {
        entities.flush();
    }

    Optional<CampaignEntryView> view(UUID id) {
        return Select.from(COLUMNS).where("x.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    CursorPage<CampaignEntryView> page(CampaignEntryFilter filter) {
        return pages.page(Sorted.byPlace("campaign-entries"), filter, () -> filtered(filter), this::read);
    }

    private static Select filtered(CampaignEntryFilter filter) {
        Select select = Select.from(COLUMNS)
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.campaign, "x.campaign_id = ?")
                .whereIf(filter.item, "x.item_id = ?")
                .whereIf(filter.team, "x.team_id = ?");
        return filter.open == null ? select : select.where("(x.state <> 'DONE') = ?", filter.open);
    }

    private CampaignEntryView read(ResultSet row) throws SQLException {
        Integer opening = row.getObject("opening", Integer.class);
        Integer cleared = row.getObject("cleared", Integer.class);
        Integer remaining = opening == null ? null : opening - cleared;
        return new CampaignEntryView(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("no"),
                row.getString("title"),
                CampaignKind.valueOf(row.getString("kind")),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                WorkState.valueOf(row.getString("state")),
                opening,
                cleared,
                remaining,
                remaining == null ? null : remaining == 0,
                row.getString("note"),
                row.getObject("reported_on", LocalDate.class),
                row.getString("reported_by"),
                row.getLong("version"),
                desk.may("fieldwork:record", row.getString("region_path"), "report"));
    }
}
