package org.zhucun.incentive.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.incentive.merit.MeritPages;
import org.zhucun.incentive.merit.MeritPages.Newest;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 典型存取 */
@ApplicationScoped
class ModelCaseRepository {
    private static final String LISTED = """
            select x.id, x.title, x.summary, null::text as material, x.cadre_id, x.team_id, x.subject_name, x.recorded_on,
                   x.published_on, x.published_where, x.recorded_by_name, x.region_path, x.version
            from model_case x
            """;
    private static final String WHOLE = LISTED.replace("null::text as material", "x.material");

    private final EntityManager entities;
    private final DataSource database;
    private final MeritPages pages;
    private final MeritDesk desk;

    ModelCaseRepository(EntityManager entities, DataSource database, MeritPages pages, MeritDesk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(ModelCase told) {
        entities.persist(told);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<ModelCase> find(UUID id) {
        return Optional.ofNullable(entities.find(ModelCase.class, id));
    }

    Optional<ModelCaseView> view(UUID id) {
        return Select.from(WHOLE).where("x.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    CursorPage<ModelCaseView> page(ModelCaseFilter filter) {
        return pages.page(Newest.byDay("model-cases", "recorded_on"), filter, () -> filtered(filter), this::read);
    }

    private static Select filtered(ModelCaseFilter filter) {
        Select select = Select.from(LISTED).beneath("x.region_path", filter.regionPath());
        return filter.published == null ? select : select.where("(x.published_on is not null) = ?", filter.published);
    }

    private ModelCaseView read(ResultSet row) throws SQLException {
        LocalDate published = row.getObject("published_on", LocalDate.class);
        return new ModelCaseView(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("summary"),
                row.getString("material"),
                row.getObject("cadre_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("subject_name"),
                row.getObject("recorded_on", LocalDate.class),
                published,
                row.getString("published_where"),
                row.getString("recorded_by_name"),
                published == null ? desk.may("incentive:edit", row.getString("region_path"), "publish") : List.of(),
                row.getLong("version"));
    }
}
