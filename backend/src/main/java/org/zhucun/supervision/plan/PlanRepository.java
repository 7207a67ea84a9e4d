package org.zhucun.supervision.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.supervision.InspectionKind;

/** 计划存取: plans with how much of them was held, the latest first. */
@ApplicationScoped
class PlanRepository {
    private static final String COLUMNS = """
            select p.id, p.title, p.kind, p.group_id, p.group_name, p.body_name, p.from_on, p.to_on, p.planned_by_name, p.cancelled_on,
                   p.cancel_reason, p.office_path, p.version, v.planned, v.held
            from inspection_plan p
            cross join lateral (
                select count(*) as planned,
                       count(*) filter (where exists (select from inspection i
                                                      where i.village_code = v.village_code and i.office_path = v.office_path
                                                        and i.on_date between p.from_on and p.to_on)) as held
                from planned_visit v where v.plan_id = p.id) v
            """;
    private static final String VISITS = """
            select v.village_code, v.village_name, v.on_date, v.inspectors,
                   exists (select from inspection i
                           where i.village_code = v.village_code and i.office_path = v.office_path
                             and i.on_date between p.from_on and p.to_on) as held
            from planned_visit v join inspection_plan p on p.id = v.plan_id
            """;
    private static final String INSERT = """
            insert into planned_visit (id, plan_id, village_code, village_name, on_date, inspectors, region_path, office_path)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private final EntityManager entities;
    private final DataSource database;

    PlanRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    void add(InspectionPlan plan, List<PlanCommands.PlanVisit> visits, Map<String, RegionRef> places) {
        entities.persist(plan);
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (PlanCommands.PlanVisit visit : visits) {
                Array inspectors =
                        connection.createArrayOf("text", visit.inspectors().toArray());
                insert.setObject(1, Ids.next());
                insert.setObject(2, plan.id);
                insert.setString(3, visit.villageCode());
                insert.setString(4, places.get(visit.villageCode()).name());
                insert.setObject(5, visit.on());
                insert.setArray(6, inspectors);
                insert.setString(7, RegionCode.path(visit.villageCode()));
                insert.setString(8, plan.officePath);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    void cancelled(InspectionPlan plan) {
        entities.flush();
        entities.createNativeQuery("update planned_visit set cancelled = true where plan_id = ?1")
                .setParameter(1, plan.id)
                .executeUpdate();
    }

    Optional<InspectionPlan> find(UUID id) {
        return Optional.ofNullable(entities.find(InspectionPlan.class, id));
    }

    List<Row> page(PlanFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(filter);
        if (beforeId != null) {
            select.where("(p.from_on, p.id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by p.from_on desc, p.id desc limit " + (filter.size + 1))
                .list(database, PlanRepository::read);
    }

    CursorPage.Total total(PlanFilter filter) {
        return filtered(filter).total(database);
    }

    Optional<Row> row(UUID id) {
        return Select.from(COLUMNS).where("p.id = ?", id).list(database, PlanRepository::read).stream()
                .findFirst();
    }

    List<InspectionPlanView.PlannedVisit> visits(UUID plan) {
        return Select.from(VISITS)
                .where("v.plan_id = ?", plan)
                .then("order by v.on_date, v.village_code limit 500")
                .list(
                        database,
                        row -> new InspectionPlanView.PlannedVisit(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                List.of((String[]) row.getArray(4).getArray()),
                                row.getBoolean(5)));
    }

    /** A plan as it is listed. */
    record Row(InspectionPlanView view, String officePath) {}

    private static Select filtered(PlanFilter filter) {
        return Select.from(COLUMNS)
                .beneath("p.region_path", filter.regionPath())
                .whereIf(filter.from, "p.to_on >= ?");
    }

    private static Row read(ResultSet row) throws SQLException {
        InspectionPlanView view = new InspectionPlanView(
                row.getObject("id", UUID.class),
                row.getString("title"),
                InspectionKind.valueOf(row.getString("kind")),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                row.getString("body_name"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("planned_by_name"),
                row.getObject("cancelled_on", LocalDate.class),
                row.getString("cancel_reason"),
                row.getLong("planned"),
                row.getLong("held"),
                null,
                null,
                List.of(),
                row.getLong("version"));
        return new Row(view, row.getString("office_path"));
    }
}
