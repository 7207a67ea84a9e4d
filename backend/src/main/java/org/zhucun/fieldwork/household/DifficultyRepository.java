package org.zhucun.fieldwork.household;

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
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 困难存取 */
@ApplicationScoped
class DifficultyRepository {
    private static final String COLUMNS = """
            select x.id, x.kind, x.matter, x.village_code, x.village_name, x.reported_on, x.solved_on, x.solution, x.region_path, x.version
            from difficulty x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    DifficultyRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(Difficulty difficulty) {
        entities.persist(difficulty);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Difficulty> find(UUID id) {
        return Optional.ofNullable(entities.find(Difficulty.class, id));
    }

    DifficultyView view(UUID id) {
        return Select.from(COLUMNS)
                .where("x.id = ?", id)
                .list(database, this::read)
                .get(0);
    }

    CursorPage<DifficultyView> page(DifficultyFilter filter) {
        return pages.page(Sorted.newest("difficulties", "reported_on"), filter, () -> filtered(filter), this::read);
    }

    /** Reported in a period, solved in it, and open at its end. */
    long[] counts(String path, LocalDate from, LocalDate to) {
        return Select.from("""
                        select count(*) filter (where x.reported_on >= ?), count(*) filter (where x.solved_on between ? and ?),
                               count(*) filter (where x.solved_on is null or x.solved_on > ?)
                        from difficulty x
                        """, from, from, to, to)
                .beneath("x.region_path", path)
                .where("x.reported_on <= ?", to)
                .list(database, row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .get(0);
    }

    private static Select filtered(DifficultyFilter filter) {
        Select select = Select.from(COLUMNS)
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.kind, "x.kind = ?")
                .whereIf(filter.from, "x.reported_on >= ?")
                .whereIf(filter.to, "x.reported_on <= ?");
        return filter.solved == null ? select : select.where("(x.solved_on is not null) = ?", filter.solved);
    }

    private DifficultyView read(ResultSet row) throws SQLException {
        LocalDate solved = row.getObject("solved_on", LocalDate.class);
        return new DifficultyView(
                row.getObject("id", UUID.class),
                DifficultyKind.valueOf(row.getString("kind")),
                row.getString("matter"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getObject("reported_on", LocalDate.class),
                solved,
                row.getString("solution"),
                row.getLong("version"),
                solved == null ? desk.may("fieldwork:record", row.getString("region_path"), "solve") : List.of());
    }
}
