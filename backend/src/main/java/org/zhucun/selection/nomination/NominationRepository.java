package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.selection.Seat;
import org.zhucun.team.SendLevel;

/** 推荐数据: in the order in which they came. */
@ApplicationScoped
class NominationRepository {
    private static final String COLUMNS = """
            select m.*, b.start_on, b.send_level, b.region_path as batch_path, n.village_code, n.village_name,
                   n.first_secretary, n.captain, n.industries, n.region_path as need_path, n.id as aim_id
            from nomination m
            join selection_batch b on b.id = m.batch_id
            left join village_need n on n.id = coalesce(m.decided_need_id, m.need_id)
            """;

    private final EntityManager entities;
    private final DataSource database;

    NominationRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Nomination> find(UUID id) {
        return Optional.ofNullable(entities.find(Nomination.class, id));
    }

    /** Held to the end of the transaction: two departments that agree at the same moment see one another. */
    Optional<Nomination> hold(UUID id) {
        return Optional.ofNullable(entities.find(Nomination.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Set<Department> agreed(UUID nominationId) {
        return Select.from("select department from nomination_review")
                .where("nomination_id = ? and approve", nominationId)
                .list(database, row -> Department.valueOf(row.getString(1)))
                .stream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Department.class)));
    }

    /** What a unit, or one above it, may still nominate: whether it is asked at all, and its limit. */
    List<Quota> quotas(UUID batchId, String unitPath) {
        queue("quota " + batchId);
        return Select.from("""
                        select u.unit_id, u.quota,
                               (select count(*) from nomination m where m.batch_id = u.batch_id
                                and m.unit_path >= u.unit_path and m.unit_path < u.unit_path || '~'
                                and m.state not in ('REJECTED', 'WITHDRAWN')) as used
                        from selection_unit u
                        """)
                .where("u.batch_id = ? and starts_with(?, u.unit_path)", batchId, unitPath)
                .list(database, row -> new Quota(row.getObject(2, Integer.class), row.getInt(3)));
    }

    /** 名额 */
    record Quota(Integer limit, int used) {
        boolean free() {
            return limit == null || used < limit;
        }
    }

    /** Lets those who decide about one village queue up. */
    int taken(UUID needId, Seat seat) {
        queue("need " + needId);
        return Select.from("select count(*) from nomination")
                .where("decided_need_id = ? and decided_seat = ?", needId, seat)
                .list(database, row -> row.getInt(1))
                .get(0);
    }

    private void queue(String where) {
        Select.from("select pg_advisory_xact_lock(hashtextextended(?, 0))", where)
                .list(database, row -> where);
    }

    List<NominationRow> page(NominationFilter filter, List<String> after) {
        Select select = filtered(filter);
        if (after != null) {
            select.where("m.id > ?::uuid", after.get(0));
        }
        return select.then("order by m.id limit " + (filter.size + 1)).list(database, NominationRepository::row);
    }

    CursorPage.Total total(NominationFilter filter) {
        return filtered(filter).total(database);
    }

    Optional<NominationRow> row(UUID id) {
        return Select.from(COLUMNS).where("m.id = ?", id).list(database, NominationRepository::row).stream()
                .findFirst();
    }

    /** All of a batch that are in one of these states. */
    List<NominationRow> ofBatch(UUID batchId, Collection<NominationState> states) {
        return Select.from(COLUMNS)
                .where("m.batch_id = ? and m.state = any (?)", batchId, states)
                .then("order by m.id limit 5000")
                .list(database, NominationRepository::row);
    }

    Map<UUID, List<NominationView.ReviewView>> reviews(Collection<UUID> nominations) {
        return Select.from("select * from nomination_review")
                .where("nomination_id = any (?::uuid[])", nominations)
                .then("order by department desc")
                .list(
                        database,
                        row -> new NominationView.ReviewView(
                                row.getObject("nomination_id", UUID.class),
                                Department.valueOf(row.getString("department")),
                                row.getBoolean("approve"),
                                row.getString("note"),
                                row.getString("reviewer_name"),
                                row.getObject("reviewed_on", LocalDate.class)))
                .stream()
                .collect(Collectors.groupingBy(NominationView.ReviewView::nominationId));
    }

    private static Select filtered(NominationFilter filter) {
        return Select.from(COLUMNS)
                .whereIf(filter.batch, "m.batch_id = ?")
                .whereIf(filter.need, "coalesce(m.decided_need_id, m.need_id) = ?")
                .whereIf(filter.unit, "m.unit_id = ?")
                .whereIf(filter.state, "m.state = ?");
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static NominationRow row(ResultSet row) throws SQLException {
        return new NominationRow(
                row.getObject("id", UUID.class),
                row.getObject("batch_id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                Seat.valueOf(row.getString("seat")),
                NominationSource.valueOf(row.getString("source")),
                row.getBoolean("backbone"),
                row.getString("home_region_code"),
                texts(row.getArray("judgements")),
                NominationState.valueOf(row.getString("state")),
                texts(row.getArray("justified")),
                row.getObject("nominated_on", LocalDate.class),
                row.getObject("nominated_by", UUID.class),
                row.getString("nominated_by_name"),
                row.getString("decided_seat") == null ? null : Seat.valueOf(row.getString("decided_seat")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by_name"),
                row.getString("decision_basis"),
                row.getObject("posting_id", UUID.class),
                row.getLong("version"),
                row.getObject("start_on", LocalDate.class),
                SendLevel.valueOf(row.getString("send_level")),
                row.getString("batch_path"),
                aim(row));
    }

    private static NominationRow.Aim aim(ResultSet row) throws SQLException {
        UUID need = row.getObject("aim_id", UUID.class);
        return need == null
                ? null
                : new NominationRow.Aim(
                        need,
                        row.getString("village_code"),
                        row.getString("village_name"),
                        row.getBoolean("first_secretary"),
                        row.getBoolean("captain"),
                        texts(row.getArray("industries")),
                        row.getString("need_path"));
    }
}
