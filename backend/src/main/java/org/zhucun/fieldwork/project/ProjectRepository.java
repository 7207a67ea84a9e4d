package org.zhucun.fieldwork.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
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
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 项目存取 */
@ApplicationScoped
class ProjectRepository {
    private static final String COLUMNS = """
            select x.id, x.kind, x.title, x.village_code, x.village_name, x.unit_id, x.unit_name, x.amount, x.started_on,
                   x.completed_on, x.region_path, x.version
            from project x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    ProjectRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(Project project) {
        entities.persist(project);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Project> find(UUID id) {
        return Optional.ofNullable(entities.find(Project.class, id));
    }

    ProjectView view(UUID id) {
        return Select.from(COLUMNS)
                .where("x.id = ?", id)
                .list(database, this::read)
                .get(0);
    }

    CursorPage<ProjectView> page(ProjectFilter filter) {
        return pages.page(Sorted.newest("projects", "started_on"), filter, () -> filtered(filter), this::read);
    }

    /** All that began in the period, and how many of them reach an amount, itself included. */
    long[] counts(String path, PeriodFilter period, BigDecimal threshold) {
        return Select.from("select count(*), count(*) filter (where x.amount >= ?) from project x", threshold)
                .beneath("x.region_path", path)
                .where("true")
                .whereIf(period.from, "x.started_on >= ?")
                .whereIf(period.to, "x.started_on <= ?")
                .list(database, row -> new long[] {row.getLong(1), row.getLong(2)})
                .get(0);
    }

    private static Select filtered(ProjectFilter filter) {
        Select select = Select.from(COLUMNS)
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.kind, "x.kind = ?")
                .whereIf(filter.from, "x.started_on >= ?")
                .whereIf(filter.to, "x.started_on <= ?");
        return filter.completed == null ? select : select.where("(x.completed_on is not null) = ?", filter.completed);
    }

    private ProjectView read(ResultSet row) throws SQLException {
        LocalDate completed = row.getObject("completed_on", LocalDate.class);
        String path = row.getString("region_path");
        return new ProjectView(
                row.getObject("id", UUID.class),
                ProjectKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getBigDecimal("amount"),
                row.getObject("started_on", LocalDate.class),
                completed,
                row.getLong("version"),
                completed == null ? desk.may("fund:edit", path, "complete") : List.of());
    }
}
