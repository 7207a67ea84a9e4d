package org.zhucun.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.team.SendLevel;

/** 选派批次数据: newest first. */
@ApplicationScoped
class BatchRepository {
    private static final String COLUMNS = """
            select b.id, b.name, b.send_level, b.region_code, b.start_on, b.state, b.needs_fixed_on, b.needs_fixed_by,
                   b.closed_on, b.created_on, b.version,
                   (select count(*) from village_need n where n.batch_id = b.id) as villages,
                   (select coalesce(sum(n.members + (n.first_secretary or n.captain)::int), 0)
                    from village_need n where n.batch_id = b.id) as seats,
                   (select count(*) from nomination m
                    where m.batch_id = b.id and m.state not in ('REJECTED', 'WITHDRAWN')) as nominated,
                   (select count(*) from nomination m where m.batch_id = b.id and m.state = 'REVIEWED') as reviewed,
                   (select count(*) from nomination m where m.batch_id = b.id and m.state = 'SELECTED') as selected
            from selection_batch b
            """;

    private final EntityManager entities;
    private final DataSource database;

    BatchRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    Optional<SelectionBatch> find(UUID id) {
        return Optional.ofNullable(entities.find(SelectionBatch.class, id));
    }

    /** Held until the transaction ends, so that it is not closed while somebody is nominated; only an office of its region holds it. */
    Optional<SelectionBatch> hold(UUID id) {
        return find(id);
    }

    /** A draft's needs and units are written anew as a whole. */
    void clear(UUID batchId) {
        entities.createQuery("delete from VillageNeed where batchId = ?1")
                .setParameter(1, batchId)
                .executeUpdate();
        entities.createQuery("delete from AskedUnit where batchId = ?1")
                .setParameter(1, batchId)
                .executeUpdate();
    }

    List<BatchView> page(BatchFilter filter, List<String> after, BatchRights rights) {
        Select select = Select.from(COLUMNS).whereIf(filter.state, "b.state = ?");
        if (after != null) {
            select.where("b.id < ?::uuid", after.get(0));
        }
        return select.then("order by b.id desc limit " + (filter.size + 1)).list(database, row -> view(row, rights));
    }

    CursorPage.Total total(BatchFilter filter) {
        return Select.from("select 1 from selection_batch b")
                .whereIf(filter.state, "b.state = ?")
                .total(database);
    }

    Optional<BatchView> view(UUID id, BatchRights rights) {
        return Select.from(COLUMNS).where("b.id = ?", id).list(database, row -> view(row, rights)).stream()
                .findFirst();
    }

    List<NeedView> needs(UUID batchId) {
        return Select.from("""
                        select n.*, (select count(*) from nomination m where m.decided_need_id = n.id) as selected
                        from village_need n
                        """)
                .where("n.batch_id = ?", batchId)
                .then("order by n.village_code limit 3000")
                .list(
                        database,
                        row -> new NeedView(
                                row.getObject("id", UUID.class),
                                row.getString("village_code"),
                                row.getString("village_name"),
                                texts(row.getArray("categories")),
                                row.getBoolean("first_secretary"),
                                row.getBoolean("captain"),
                                row.getInt("members"),
                                texts(row.getArray("industries")),
                                texts(row.getArray("traits")),
                                row.getString("note"),
                                row.getInt("selected")));
    }

    List<NeedRef> needRefs(UUID batchId) {
        return Select.from("select n.* from village_need n")
                .where("n.batch_id = ?", batchId)
                .then("order by n.village_code limit 3000")
                .list(
                        database,
                        row -> new NeedRef(
                                row.getObject("id", UUID.class),
                                batchId,
                                row.getString("village_code"),
                                row.getString("village_name"),
                                row.getBoolean("first_secretary"),
                                row.getBoolean("captain"),
                                row.getInt("members"),
                                texts(row.getArray("industries")),
                                texts(row.getArray("traits")),
                                row.getString("region_path")));
    }

    List<BatchDetail.Asked> units(UUID batchId) {
        return Select.from("""
                        select u.unit_id, u.unit_name, u.quota,
                               (select count(*) from nomination m where m.batch_id = u.batch_id and m.unit_id = u.unit_id
                                and m.state not in ('REJECTED', 'WITHDRAWN')) as nominated
                        from selection_unit u
                        """)
                .where("u.batch_id = ?", batchId)
                .then("order by u.unit_name, u.unit_id limit 2000")
                .list(
                        database,
                        row -> new BatchDetail.Asked(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, Integer.class),
                                row.getInt(4)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static BatchView view(ResultSet row, BatchRights rights) throws SQLException {
        BatchState state = BatchState.valueOf(row.getString("state"));
        return new BatchView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                SendLevel.valueOf(row.getString("send_level")),
                row.getString("region_code"),
                row.getObject("start_on", LocalDate.class),
                state,
                row.getObject("needs_fixed_on", LocalDate.class),
                row.getString("needs_fixed_by"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("created_on", LocalDate.class),
                row.getInt("villages"),
                row.getInt("seats"),
                row.getInt("nominated"),
                row.getInt("reviewed"),
                row.getInt("selected"),
                row.getLong("version"),
                rights.of(state));
    }
}
