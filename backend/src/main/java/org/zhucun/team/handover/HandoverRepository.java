package org.zhucun.team.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Tree;

/** 交接存取: handovers in the order of the villages for a region, of the units for a unit. */
@ApplicationScoped
class HandoverRepository {
    private static final String LINES = """
            select h.id, h.outgoing_posting_id, h.cadre_id, h.cadre_name, h.incoming_posting_id, h.successor_id, h.successor_name,
                   h.team_id, h.village_code, h.village_name, h.started_on, h.state, h.version, h.region_path, h.unit_path,
                   (select count(*) from handover_item i where i.handover_id = h.id) as items,
                   (select count(*) from handover_item i where i.handover_id = h.id and i.state = 'PROPOSED') as proposed,
                   (select count(*) from handover_item i where i.handover_id = h.id and i.state = 'REFUSED') as refused,
                   (select m.held_on from handover_meeting m where m.handover_id = h.id) as met_on
            from handover h
            """;

    private final EntityManager entities;
    private final DataSource database;

    HandoverRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** A line with its place in the order. */
    record Listed(String path, HandoverLine line) {}

    Optional<Handover> find(UUID id) {
        return Optional.ofNullable(entities.find(Handover.class, id));
    }

    /** Whether a stay is handed over already, to whomever. */
    boolean isOpened(UUID outgoingPostingId) {
        return !entities.createQuery("select h.id from Handover h where h.outgoingPostingId = :stay", UUID.class)
                .setParameter("stay", outgoingPostingId)
                .getResultList()
                .isEmpty();
    }

    /** Locked: nobody adds a line while somebody signs. */
    Optional<Handover> lock(UUID id) {
        return Optional.ofNullable(entities.find(Handover.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    List<HandoverItem> items(UUID handoverId) {
        return entities.createQuery(
                        "from HandoverItem i where i.handoverId = :handover order by i.list, i.id", HandoverItem.class)
                .setParameter("handover", handoverId)
                .getResultList();
    }

    Optional<HandoverItem> item(UUID id) {
        return Optional.ofNullable(entities.find(HandoverItem.class, id));
    }

    HandoverMeeting meeting(UUID handoverId) {
        return entities.find(HandoverMeeting.class, handoverId);
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    void remove(HandoverItem item) {
        entities.remove(item);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    List<Listed> page(HandoverFilter filter, Tree tree, List<String> after) {
        String path = tree == Tree.UNIT ? "unit_path" : "region_path";
        Select select = filtered(filter);
        if (after != null) {
            select.where("(h." + path + ", h.id) > (?, ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by h." + path + ", h.id limit " + (filter.size + 1))
                .list(database, row -> new Listed(row.getString(path), line(row)));
    }

    CursorPage.Total total(HandoverFilter filter) {
        return filtered(filter).total(database);
    }

    private static Select filtered(HandoverFilter filter) {
        Select select = Select.from(LINES)
                .beneath("h.region_path", filter.region == null ? null : RegionCode.path(filter.region))
                .whereIf(filter.state, "h.state = ?")
                .whereIf(filter.team, "h.team_id = ?");
        if (filter.posting != null) {
            select.where("(h.outgoing_posting_id = ? or h.incoming_posting_id = ?)", filter.posting, filter.posting);
        }
        if (filter.openObligations != null) {
            select.where((filter.openObligations ? "" : "not ")
                    + "exists (select from handover_item i where i.handover_id = h.id and i.state = 'REFUSED')");
        }
        return select;
    }

    private static HandoverLine line(ResultSet row) throws SQLException {
        return new HandoverLine(
                row.getObject("id", UUID.class),
                row.getObject("outgoing_posting_id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getObject("incoming_posting_id", UUID.class),
                row.getObject("successor_id", UUID.class),
                row.getString("successor_name"),
                row.getObject("team_id", UUID.class),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getObject("started_on", LocalDate.class),
                HandoverState.valueOf(row.getString("state")),
                row.getLong("items"),
                row.getLong("proposed"),
                row.getLong("refused"),
                row.getObject("met_on", LocalDate.class),
                row.getLong("version"));
    }
}
