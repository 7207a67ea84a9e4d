package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.audit.Changed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Tree;

/** 工作队存取: teams in the order of their home villages for a region, of their lead units for a unit. */
@ApplicationScoped
class TeamRepository {
    private static final String COLUMNS = """
            select t.id, t.name, t.home_village_code, t.send_level, t.lead_unit_id, t.established_on, t.dissolved_on, t.version,
                   t.region_path, t.unit_path
            from work_team t
            """;

    /** Without a day: what is not over, begun or not. */
    /** The team, what sends to it, or where it serves */
    private static final String CHANGED = "(" + Changed.told("work_team", "t.id")
            + " or exists (select from team_unit u where u.team_id = t.id and " + Changed.told("team_unit", "u.id")
            + ")"
            + " or exists (select from team_village v where v.team_id = t.id and "
            + Changed.told("team_village", "v.id")
            + "))";

    private static final String AS_PLANNED_OR_ON_A_DAY =
            "(?::date is null and valid_to is null or valid_from <= ? and (valid_to is null or valid_to > ?))";

    private final EntityManager entities;
    private final DataSource database;

    TeamRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** A team without what hangs on it. */
    record Row(
            UUID id,
            String name,
            String homeVillageCode,
            SendLevel sendLevel,
            UUID leadUnitId,
            LocalDate establishedOn,
            LocalDate dissolvedOn,
            long version,
            String regionPath,
            String unitPath) {}

    record VillageRow(UUID teamId, String code, String name, boolean home) {}

    record UnitRow(UUID teamId, UUID unitId, String name) {}

    record Staffing(UUID teamId, long headcount, TeamView.Person captain, TeamView.Person firstSecretary) {}

    /** The team to be changed, locked: postings begin in it only before or after. */
    Optional<WorkTeam> lock(UUID id) {
        return Optional.ofNullable(entities.find(WorkTeam.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<WorkTeam> get(UUID id) {
        return Optional.ofNullable(entities.find(WorkTeam.class, id));
    }

    /** Those of this name at this home village that are there. */
    List<UUID> named(String name, String homeVillageCode) {
        return Select.from("select id from work_team")
                .where("home_village_code = ? and name = ? and dissolved_on is null", homeVillageCode, name)
                .then("order by id limit 20")
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** What hangs on it changes: so does its version. */
    void touch(WorkTeam team) {
        entities.lock(team, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void add(WorkTeam team) {
        entities.persist(team);
    }

    void flush() {
        entities.flush();
    }

    /** The name on the postings that are not over; those that are keep the old one. */
    void rename(UUID teamId, String name, LocalDate today) {
        entities.createNativeQuery("""
                        update posting set team_name = :name
                        where team_id = :team and team_name <> :name and (ended_on is null or ended_on >= :today)
                        """)
                .setParameter("name", name)
                .setParameter("team", teamId)
                .setParameter("today", today)
                .executeUpdate();
    }

    boolean hasPostingsAfter(UUID teamId, LocalDate day) {
        return !Select.from("select 1 from posting")
                .where("team_id = ? and (ended_on is null or ended_on > ?)", teamId, day)
                .then("limit 1")
                .list(database, row -> row.getInt(1))
                .isEmpty();
    }

    List<Row> page(TeamFilter filter, Tree tree, List<String> after, LocalDate today) {
        String path = tree == Tree.UNIT ? "t.unit_path" : "t.region_path";
        Select select = filtered(filter, today);
        if (after != null) {
            select.where("(" + path + ", t.id) > (?, ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by " + path + ", t.id limit " + (filter.size + 1))
                .list(database, TeamRepository::row);
    }

    CursorPage.Total total(TeamFilter filter, LocalDate today) {
        return filtered(filter, today).total(database);
    }

    Optional<Row> find(UUID id) {
        return Select.from(COLUMNS).where("t.id = ?", id).list(database, TeamRepository::row).stream()
                .findFirst();
    }

    Map<UUID, List<VillageRow>> villages(Collection<UUID> teams, LocalDate on) {
        return Select.from("select team_id, village_code, village_name, role = 'HOME' from team_village")
                .where("team_id = any (?::uuid[])", teams)
                .where(AS_PLANNED_OR_ON_A_DAY, on, on, on)
                .then("order by village_code")
                .list(
                        database,
                        row -> new VillageRow(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4)))
                .stream()
                .collect(Collectors.groupingBy(VillageRow::teamId));
    }

    Map<UUID, List<UnitRow>> units(Collection<UUID> teams, LocalDate on) {
        return Select.from("select team_id, unit_id, unit_name from team_unit")
                .where("team_id = any (?::uuid[])", teams)
                .where(AS_PLANNED_OR_ON_A_DAY, on, on, on)
                .then("order by valid_from, unit_name, unit_id")
                .list(
                        database,
                        row -> new UnitRow(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .stream()
                .collect(Collectors.groupingBy(UnitRow::teamId));
    }

    Map<UUID, Staffing> staffing(Collection<UUID> teams, LocalDate on) {
        return Select.from("""
                        select team_id, headcount, captain_id, captain_name, first_secretary_id, first_secretary_name
                        from team_staffing(?::uuid[], ?)
                        """, teams, on)
                .list(
                        database,
                        row -> new Staffing(
                                row.getObject(1, UUID.class), row.getLong(2), person(row, 3), person(row, 5)))
                .stream()
                .collect(Collectors.toMap(Staffing::teamId, Function.identity()));
    }

    /** Whether a unit of a team is marked as strong among its strengths (C2: 力量较强). */
    boolean strong(UUID team, String mark) {
        return !Select.from("select 1 from team_unit u join organization o on o.id = u.unit_id")
                .where("u.team_id = ? and u.valid_to is null and ? = any (o.strengths)", team, mark)
                .then("limit 1")
                .list(database, row -> row.getInt(1))
                .isEmpty();
    }

    private static TeamView.Person person(ResultSet row, int column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new TeamView.Person(id, row.getString(column + 1));
    }

    private static Select filtered(TeamFilter filter, LocalDate today) {
        Select select = Select.from(COLUMNS)
                .beneath("t.region_path", filter.region == null ? null : RegionCode.path(filter.region))
                .whereIf(filter.q == null ? null : "%" + Select.literal(filter.q) + "%", "t.name like ?")
                .whereIf(
                        filter.unit,
                        "t.id in (select u.team_id from team_unit u where u.unit_id = ? and u.valid_to is null)");
        if (filter.changedSince != null) {
            UUID since = Changed.from(filter.changedSince);
            select.where(CHANGED, since, since, since);
        }
        if (filter.active != null) {
            select.where(
                    filter.active ? "(t.dissolved_on is null or t.dissolved_on >= ?)" : "t.dissolved_on < ?", today);
        }
        if (filter.category != null) {
            select.where("""
                    exists (select from village_category c where c.village_code = t.home_village_code and c.category = ?
                            and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?))
                    """, filter.category, today, today);
        }
        if (filter.asOf != null) {
            select.where("t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)", today, today);
        }
        return select;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("home_village_code"),
                SendLevel.valueOf(row.getString("send_level")),
                row.getObject("lead_unit_id", UUID.class),
                row.getObject("established_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                row.getLong("version"),
                row.getString("region_path"),
                row.getString("unit_path"));
    }
}
