package org.zhucun.fieldwork.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;

/** 职责计划存取 */
@ApplicationScoped
class DutyRepository {
    private static final String COLUMNS = """
            select x.id, x.team_id, x.team_name, x.year, x.state, x.submitted_on, x.submitted_by, x.region_path, x.version,
                   array(select distinct m.duty from duty_measure m where m.plan_id = x.id) as covered,
                   (select count(*) from duty_measure m where m.plan_id = x.id) as measures
            from duty_plan x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;

    DutyRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(DutyPlan plan) {
        entities.persist(plan);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** What hangs on it changes: so does its version. */
    void touch(DutyPlan plan) {
        entities.lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Optional<DutyPlan> find(UUID id) {
        return Optional.ofNullable(entities.find(DutyPlan.class, id));
    }

    /** The measures as the draft says now. */
    void fill(DutyPlan plan, List<DutyCommands.Measure> measures) {
        entities.createNativeQuery("delete from duty_measure where plan_id = :plan")
                .setParameter("plan", plan.id)
                .executeUpdate();
        int no = 1;
        for (DutyCommands.Measure measure : measures) {
            Insert.into("duty_measure")
                    .set("id", Ids.next())
                    .set("plan_id", plan.id)
                    .set("duty", measure.duty())
                    .set("no", no++)
                    .set("measure", measure.measure().strip())
                    .set("due_on", measure.dueOn())
                    .set("region_path", plan.regionPath)
                    .run(database);
        }
    }

    Optional<DutyPlanView> view(UUID id) {
        return Select.from(COLUMNS).where("x.id = ?", id).list(database, this::read).stream()
                .findFirst()
                .map(plan -> plan.with(measures(id)));
    }

    CursorPage<DutyPlanView> page(DutyFilter filter) {
        return pages.page(
                Sorted.byPlace("duty-plans"),
                filter,
                () -> Select.from(COLUMNS)
                        .beneath("x.region_path", filter.regionPath())
                        .whereIf(filter.team, "x.team_id = ?")
                        .whereIf(filter.year, "x.year = ?")
                        .whereIf(filter.state, "x.state = ?"),
                this::read);
    }

    private List<DutyPlanView.DutyMeasure> measures(UUID plan) {
        return Select.from("select duty, measure, due_on from duty_measure")
                .where("plan_id = ?", plan)
                .then("order by no")
                .list(
                        database,
                        row -> new DutyPlanView.DutyMeasure(
                                DutyArea.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getObject(3, LocalDate.class)));
    }

    private DutyPlanView read(ResultSet row) throws SQLException {
        PlanState state = PlanState.valueOf(row.getString("state"));
        String path = row.getString("region_path");
        return new DutyPlanView(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getInt("year"),
                state,
                row.getObject("submitted_on", LocalDate.class),
                row.getString("submitted_by"),
                Stream.of((String[]) row.getArray("covered").getArray())
                        .map(DutyArea::valueOf)
                        .sorted()
                        .toList(),
                row.getInt("measures"),
                null,
                row.getLong("version"),
                state == PlanState.DRAFT ? desk.may("fieldwork:record", path, "change", "submit") : List.of());
    }
}
