package org.zhucun.fieldwork.tracking;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Effective;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 跟踪管理存取 */
@ApplicationScoped
class TrackingRepository {
    static final String CADENCE = "unit.tracking.cadence.months";

    /**
     * Units that stand by villages of a county on a day and were not seen there for the policy's months; who stands there for less is not
     * late yet. Takes {@code effective} and {@code :day}.
     */
    static final String UNTRACKED = """
            select md5(u.unit_id::text || u.county)::uuid as id, u.unit_id, u.unit_path, u.county, u.villages, t.last_on, c.parameter_id,
                   (greatest(t.last_on, u.since) + make_interval(months => (c.value #>> '{}')::int))::date as due_on
            from (select b.unit_id, min(b.unit_path) as unit_path, left(b.village_code, 6) collate "C" as county, count(*) as villages,
                         min(b.since) as since
                  from unit_bindings(:day, :day, '', '~') b
                  group by b.unit_id, left(b.village_code, 6)) u
            join effective c on c.key = 'unit.tracking.cadence.months'
                and '/' || left(u.county, 2) || '/' || left(u.county, 4) || '/' || u.county || '/' >= c.lo
                and '/' || left(u.county, 2) || '/' || left(u.county, 4) || '/' || u.county || '/' < c.hi
            left join lateral (
                select max(r.on_day) as last_on
                from unit_tracking_record r
                where r.unit_id = u.unit_id and r.withdrawn_on is null and r.village_code like u.county || '%' and r.on_day <= :day) t on true
            where (greatest(t.last_on, u.since) + make_interval(months => (c.value #>> '{}')::int))::date <= :day
            """;

    private static final String LISTED = """
            with effective as materialized (
                select r.key, r.lo collate "C" as lo, r.hi collate "C" as hi, r.parameter_id, r.value
                from jsonb_to_recordset(?::jsonb) as r (key text, lo text, hi text, parameter_id uuid, value jsonb))
            select x.*, o.name as unit_name, p.source_document
            from (
            """ + UNTRACKED.replace(":day", "?::date") + """
            ) x
            left join organization o on o.id = x.unit_id
            left join policy_parameter p on p.id = x.parameter_id
            """;

    private static final String COLUMNS = """
            select x.id, x.kind, x.unit_id, x.unit_name, x.village_code, x.village_name, x.on_day, x.who, x.matter, x.withdrawn_on,
                   x.withdrawn_reason, x.recorded_by_name, x.region_path, x.unit_path, x.version
            from unit_tracking_record x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;
    private final Desk desk;
    private final ObjectMapper json;

    TrackingRepository(EntityManager entities, DataSource database, FieldPages pages, Desk desk, ObjectMapper json) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
        this.json = json;
    }

    void add(UnitTracking tracking) {
        entities.persist(tracking);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<UnitTracking> find(UUID id) {
        return Optional.ofNullable(entities.find(UnitTracking.class, id));
    }

    TrackingView view(UUID id) {
        return Select.from(COLUMNS)
                .where("x.id = ?", id)
                .list(database, this::read)
                .get(0);
    }

    CursorPage<TrackingView> page(TrackingFilter filter) {
        return pages.page(
                Sorted.newest("unit-tracking-records", "on_day"),
                filter,
                () -> Select.from(COLUMNS)
                        .beneath("x.region_path", filter.regionPath())
                        .whereIf(filter.unit, "x.unit_id = ?")
                        .whereIf(filter.kind, "x.kind = ?")
                        .whereIf(filter.from, "x.on_day >= ?")
                        .whereIf(filter.to, "x.on_day <= ?"),
                this::read);
    }

    /** Whether a unit stands by a village on a day. */
    boolean bound(UUID unit, String village, LocalDate on) {
        return !Select.from("select 1 from unit_bindings(?, ?, ?, ?) b", on, on, village, village + "~")
                .where("b.unit_id = ?", unit)
                .list(database, row -> row.getInt(1))
                .isEmpty();
    }

    /** In the order of the counties; names of counties are left to the caller. */
    List<UntrackedUnit> untracked(String code, LocalDate day, Effective effective, Office office) {
        Object[] values = new Object[UNTRACKED.split(":day", -1).length];
        Arrays.fill(values, day);
        values[0] = effective.json(List.of(CADENCE), "/", json);
        Select select =
                Select.from(LISTED, values).where("x.county >= ? and x.county < ?", county(code), county(code) + "~");
        if (office.tree() == Tree.UNIT) {
            select.beneath("x.unit_path", office.path());
        }
        return select.then("order by x.county, o.name, x.unit_id limit 500")
                .list(
                        database,
                        row -> new UntrackedUnit(
                                row.getObject("unit_id", UUID.class),
                                row.getString("unit_name"),
                                row.getString("county"),
                                null,
                                row.getLong("villages"),
                                row.getObject("last_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("source_document")));
    }

    private static String county(String code) {
        return code.length() > 6 ? code.substring(0, 6) : code;
    }

    private TrackingView read(ResultSet row) throws SQLException {
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        Office office = desk.office();
        boolean keeps = office.covers(row.getString(office.tree() == Tree.UNIT ? "unit_path" : "region_path"));
        return new TrackingView(
                row.getObject("id", UUID.class),
                TrackingKind.valueOf(row.getString("kind")),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getObject("on_day", LocalDate.class),
                row.getString("who"),
                row.getString("matter"),
                withdrawn,
                row.getString("withdrawn_reason"),
                row.getString("recorded_by_name"),
                withdrawn == null && keeps && office.may("tracking:record") ? List.of("withdraw") : List.of(),
                row.getLong("version"));
    }
}
