package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 抽取存取: draws, newest first, and their parties. */
@ApplicationScoped
class DrawRepository {
    private final EntityManager entities;
    private final DataSource database;

    DrawRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    void add(Draw draw, List<DrawParty> parties) {
        entities.persist(draw);
        entities.flush();
        parties.forEach(entities::persist);
        entities.flush();
    }

    Optional<Draw> find(UUID id) {
        return Optional.ofNullable(entities.find(Draw.class, id));
    }

    Map<UUID, Draw> find(Collection<UUID> ids) {
        Map<UUID, Draw> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("from Draw where id in :ids", Draw.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(draw -> found.put(draw.id, draw));
        }
        return found;
    }

    /** Every act moves the version, so that nobody acts on what he has not seen, and two acts come one after the other. */
    void touch(Draw draw) {
        entities.lock(draw, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void flush() {
        entities.flush();
    }

    List<DrawParty> parties(UUID draw) {
        return entities.createQuery("from DrawParty where drawId = :draw order by seat", DrawParty.class)
                .setParameter("draw", draw)
                .getResultList();
    }

    Map<UUID, List<DrawParty>> parties(Collection<UUID> draws) {
        Map<UUID, List<DrawParty>> found = new HashMap<>();
        if (!draws.isEmpty()) {
            entities.createQuery("from DrawParty where drawId in :draws order by seat", DrawParty.class)
                    .setParameter("draws", draws)
                    .getResultList()
                    .forEach(party -> found.computeIfAbsent(party.drawId, id -> new ArrayList<>())
                            .add(party));
        }
        return found;
    }

    List<UUID> page(DrawFilter filter, UUID before) {
        return filtered(filter)
                .whereIf(before, "d.id < ?")
                .then("order by d.id desc limit " + (filter.size + 1))
                .list(database, row -> row.getObject(1, UUID.class));
    }

    CursorPage.Total total(DrawFilter filter) {
        return filtered(filter).total(database);
    }

    /** The draws that repeat these, by what they repeat. */
    Map<UUID, DrawView.DrawLink> repeatedBy(Collection<UUID> ids) {
        return links("select d.id, d.number, d.repeats_id from draw d", "d.repeats_id = any (?::uuid[])", ids);
    }

    /** The draw that one repeats, if it does. */
    Optional<DrawView.DrawLink> link(UUID draw) {
        return draw == null
                ? Optional.empty()
                : Optional.ofNullable(links(List.of(draw)).get(draw));
    }

    Map<UUID, DrawView.DrawLink> links(Collection<UUID> ids) {
        return links("select d.id, d.number, d.id from draw d", "d.id = any (?::uuid[])", ids);
    }

    /**
     * 相抵的抽取: of the same office, for some of the same villages in some of the same days.
     *
     * @param repeatedBy the draw that repeats it, null if there is none
     */
    record Rival(UUID id, String number, UUID repeatedBy) {}

    /** The draws that a new one rivals, newest first. */
    List<Rival> rivals(Draw draw, Collection<String> villages) {
        return Select.from("select d.id, d.number, r.id from draw d left join draw r on r.repeats_id = d.id")
                .where(
                        "d.office_path = ? and d.visit_from <= ? and d.visit_to >= ?",
                        draw.officePath,
                        draw.visitTo,
                        draw.visitFrom)
                .where("jsonb_exists_any(d.names -> 'villages', ?::text[])", villages)
                .then("order by d.id desc")
                .list(
                        database,
                        row -> new Rival(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)));
    }

    /** How many draws an office has organized in a year; none is ever deleted, so the numbers have no gap. */
    long count(String officePath, String yearly) {
        return Select.from("select count(*) from draw d")
                .where("d.office_path = ? and starts_with(d.number, ?)", officePath, yearly)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    void publish(UUID draw, String record) {
        new Statement(database, "insert into draw_record (draw_id, record) values (?, ?)").run(draw, record);
    }

    /** The published record, wherever it was drawn. */
    Optional<String> record(UUID draw) {
        return Select.from("select r.record from draw_record r")
                .where("r.draw_id = ?", draw)
                .list(database, row -> row.getString(1))
                .stream()
                .findFirst();
    }

    private Map<UUID, DrawView.DrawLink> links(String columns, String condition, Collection<UUID> ids) {
        Map<UUID, DrawView.DrawLink> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Select.from(columns)
                    .where(condition, ids)
                    .list(
                            database,
                            row -> found.put(
                                    row.getObject(3, UUID.class),
                                    new DrawView.DrawLink(row.getObject(1, UUID.class), row.getString(2))));
        }
        return found;
    }

    private static Select filtered(DrawFilter filter) {
        return Select.from("select d.id from draw d")
                .beneath("d.region_path", filter.regionPath())
                .whereIf(
                        filter.publicationOverdue ? "DRAWN" : null,
                        "d.state = ? and d.publish_until < (now() at time zone 'Asia/Shanghai')::date");
    }
}
