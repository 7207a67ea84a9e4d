package org.zhucun.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Role;

/**
 * 给定队伍: units, cadres, teams and postings for slice tests. Units and cadres are rows, teams and postings go through the API.
 *
 * <pre>
 * GivenTeams.Unit bureau = GivenTeams.unit("交通局", "620503");
 * UUID team = GivenTeams.team(department, GivenTeams.village("620503"), bureau);
 * UUID posting = GivenTeams.post(department, GivenTeams.cadre("张三", bureau, "620503"), team, start, "MEMBER");
 * </pre>
 */
public final class GivenTeams {
    private static final Map<String, List<String>> COUNTIES = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> GIVEN = new ConcurrentHashMap<>();
    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime() % 100_000_000L * 1000);

    private GivenTeams() {}

    /** A sending unit. */
    public record Unit(UUID id, String name, String path) {}

    /** A sending unit at the top of the unit tree. */
    public static Unit unit(String name, String region) {
        return unit(name, region, "/");
    }

    /** A unit beneath another. */
    public static Unit beneath(Unit parent, String name, String region) {
        return unit(name, region, parent.path());
    }

    private static Unit unit(String name, String region, String above) {
        String key = String.format(
                        "%8s", Long.toString(KEYS.incrementAndGet(), 36).toUpperCase(Locale.ROOT))
                .replace(' ', '0');
        Unit unit = new Unit(Ids.next(), name, above + key + "/");
        write("""
                insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path)
                values (?, ?, 'SENDING_UNIT', ?, 'test', 'COUNTY', ?, '2000-01-01', ?, ?)
                """, unit.id(), key, name, region, GivenOffices.path(region), unit.path());
        return unit;
    }

    /** A cadre of a unit, managed by a region. */
    public static UUID cadre(String name, Unit unit, String region) {
        UUID id = Ids.next();
        String path = GivenOffices.path(region);
        write("""
                insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,
                                   managing_region_code, managing_region_path, region_path, unit_path)
                values (?, ?, '1', '1986-05-01', '01', '01', 'CIVIL_SERVANT', ?, ?, ?, ?, ?)
                """, id, name, unit.id(), region, path, path, unit.path());
        write("""
                insert into cadre_identity (cadre_id, citizen_id_cipher, citizen_id_index, citizen_id_mask, key_version, region_path, unit_path)
                values (?, '\\x00', decode(replace(?, '-', ''), 'hex'), '620503********0013', 1, ?, ?)
                """, id, id.toString(), path, unit.path());
        return id;
    }

    /** A real village of a county that no other test has been given. */
    public static String village(String county) {
        return villages(county, 1).get(0);
    }

    public static List<String> villages(String county, int count) {
        List<String> all = COUNTIES.computeIfAbsent(
                county,
                code -> query(
                        // a village in which a team works was given by another run of the application on the same
                        // database
                        "select code from region where code >= ? and code < ? and level = 5"
                                + " and not exists (select from work_team where home_village_code = code) order by code",
                        code,
                        code + ":"));
        int given = GIVEN.computeIfAbsent(county, code -> new AtomicInteger()).addAndGet(count);
        List<String> villages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // from the end: the first villages of a county are those that tests name themselves
            villages.add(all.get(Math.floorMod(i - given, all.size())));
        }
        return villages;
    }

    /** A team formed long ago; the first unit is in the lead. */
    public static UUID team(GivenOffice office, String village, Unit... units) {
        return team(office, village, List.of(), units);
    }

    public static UUID team(GivenOffice office, String village, List<String> covered, Unit... units) {
        if (!covered.isEmpty()) {
            demonstration(village, covered);
        }
        return UUID.fromString(office.request()
                .contentType(ContentType.JSON)
                .body(form("驻村工作队", village, covered, units))
                .post("/api/v1/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** The body that forms a team. */
    public static Map<String, Object> form(String name, String village, List<String> covered, Unit... units) {
        List<Map<String, Object>> sending = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            sending.add(Map.of("unitId", units[i].id(), "lead", i == 0));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("homeVillageCode", GivenStrength.elsewhere(village));
        body.put("coveredVillageCodes", covered);
        body.put("sendLevel", "COUNTY");
        body.put("units", sending);
        body.put("establishedOn", "2015-01-01");
        return body;
    }

    /** A full-time posting of 24 months to the team's home village. */
    public static UUID post(GivenOffice office, UUID cadre, UUID team, LocalDate start, String... roles) {
        return UUID.fromString(office.request()
                .contentType(ContentType.JSON)
                .body(posting(cadre, team, start, roles))
                .post("/api/v1/postings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** The body that posts a cadre. */
    public static Map<String, Object> posting(UUID cadre, UUID team, LocalDate start, String... roles) {
        Map<String, Object> body = new HashMap<>();
        body.put("cadreId", cadre);
        body.put("teamId", team);
        body.put("roles", List.of(roles));
        body.put("startedOn", start.toString());
        body.put("plannedEndOn", start.plusMonths(24).minusDays(1).toString());
        return body;
    }

    /** The body that ends a posting, with the facts that its reason asks for (D5). */
    public static Map<String, Object> ending(String on, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("on", on);
        body.put("reason", reason);
        Map<String, Object> facts = switch (reason == null ? "" : reason) {
            case "RECALL" -> Map.of("ground", "UNABLE", "document", "组字1号", "successorDueOn", on);
            case "ILLNESS", "RESIGNATION" -> Map.of("document", "证明1号");
            case "TRANSFER" -> Map.of("document", "调令1号", "destination", "某局");
            case "RETIREMENT", "DEATH" -> Map.of("factOn", on);
            default -> null;
        };
        body.put("facts", facts);
        return body;
    }

    /** A demonstration village with neighbours, so that its team may cover them (C4). */
    public static void demonstration(String home, List<String> neighbours) {
        category(home, "DEMONSTRATION", LocalDate.of(2010, 1, 1));
        for (String neighbour : neighbours) {
            adjacent(home, neighbour);
        }
    }

    /** A village is in a category from a day on. */
    public static void category(String village, String category, LocalDate from) {
        write("""
                insert into village_category (id, village_code, category, valid_from, source, region_path)
                values (gen_random_uuid(), ?, ?, ?, 'test', ?)
                """, village, category, from, GivenOffices.path(village));
    }

    /** Two villages are neighbours. */
    public static void adjacent(String one, String other) {
        String first = one.compareTo(other) < 0 ? one : other;
        write("""
                insert into village_adjacency (id, village_code, neighbour, valid_from, source, region_path)
                values (gen_random_uuid(), ?, ?, '2010-01-01', 'test', ?)
                """, first, first.equals(one) ? other : one, GivenOffices.path(first));
    }

    /** Writes a row as an office of the whole country, the way a deed would. */
    public static void write(String sql, Object... values) {
        Caller.as(GivenOffices.of(Role.SYSTEM_ADMINISTRATOR, "").office(), () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                try (Connection connection = database().getConnection()) {
                    execute(connection, sql, values);
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
                Trail trail = Arc.container().instance(Trail.class).get();
                trail.record(Action.DEMO_LOADED, new Subject("test", "test", null, null));
            });
            return null;
        });
    }

    /** The first column of what an office of the whole country sees. */
    public static List<String> query(String sql, Object... values) {
        return Caller.as(
                GivenOffices.of(Role.SYSTEM_ADMINISTRATOR, "").office(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    List<String> found = new ArrayList<>();
                    try (Connection connection = database().getConnection();
                            PreparedStatement statement = connection.prepareStatement(sql)) {
                        bind(statement, values);
                        try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                                found.add(rows.getString(1));
                            }
                        }
                    }
                    return found;
                }));
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static AgroalDataSource database() {
        return Arc.container().instance(AgroalDataSource.class).get();
    }
}
