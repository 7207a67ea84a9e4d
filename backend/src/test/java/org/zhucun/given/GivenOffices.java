package org.zhucun.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Role;

/**
 * 给定任职: people with offices, logged in, for slice tests over HTTP.
 *
 * <pre>
 * GivenOffice clerk = GivenOffices.township("620503100");
 * clerk.request().get("/api/v1/cadres").then().statusCode(200);
 * </pre>
 *
 * Every call makes another account, so two inspectors are two persons. Nodes are region codes; they need not be in the region table.
 */
public final class GivenOffices {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private GivenOffices() {}

    /** 组织部 */
    public static GivenOffice orgDepartment(String region) {
        return of(Role.ORGANIZATION_DEPARTMENT, region);
    }

    /** 驻村办 */
    public static GivenOffice stationingOffice(String region) {
        return of(Role.STATIONING_OFFICE, region);
    }

    /** 乡镇 */
    public static GivenOffice township(String region) {
        return of(Role.TOWNSHIP, region);
    }

    /** 督查 */
    public static GivenOffice inspector(String region) {
        return of(Role.INSPECTOR, region);
    }

    /** 审计 */
    public static GivenOffice auditor(String region) {
        return of(Role.AUDITOR, region);
    }

    /** 安全管理员 */
    public static GivenOffice securityAdministrator(String region) {
        return of(Role.SECURITY_ADMINISTRATOR, region);
    }

    /** 系统管理员 */
    public static GivenOffice systemAdministrator(String region) {
        return of(Role.SYSTEM_ADMINISTRATOR, region);
    }

    /** 派出单位, by its path in the unit tree, e.g. {@code /0A1B2C3D/}. */
    public static GivenOffice unit(String unitPath) {
        return at(Role.SENDING_UNIT, unitPath, "/", unitPath);
    }

    /** 驻村干部 */
    public static GivenOffice cadre(UUID cadreId) {
        return at(Role.CADRE, cadreId.toString(), "/", "驻村干部");
    }

    /** Any role of the region tree at a region code; {@code ""} is the whole country. */
    public static GivenOffice of(Role role, String region) {
        String path = path(region);
        return at(role, path, path, region.isEmpty() ? "全国" : region);
    }

    /** The path of a region code: province 2, prefecture 4, county 6, township 9, village 12 digits. */
    public static String path(String region) {
        StringBuilder path = new StringBuilder("/");
        for (int length : new int[] {2, 4, 6, 9, 12}) {
            if (region.length() >= length) {
                path.append(region, 0, length).append('/');
            }
        }
        return path.toString();
    }

    /** Gives somebody a further office. */
    public static GivenOffice also(GivenOffice holder, Role role, String region) {
        String path = path(region);
        GivenOffice office = new GivenOffice(
                holder.accountId(),
                holder.sessionId(),
                Ids.next(),
                holder.username(),
                holder.name(),
                role,
                path,
                region);
        insert(connection -> grant(connection, office, path));
        return office;
    }

    /** Changes rows of identity behind the application's back; the statement has one parameter. */
    public static void change(String sql, UUID id) {
        insert(connection -> run(connection, sql, id));
    }

    private static GivenOffice at(Role role, String path, String regionPath, String node) {
        UUID account = Ids.next();
        String username = "t" + account.toString().substring(24) + Integer.toHexString(account.hashCode());
        String name = role.name() + " " + node;
        GivenOffice office = new GivenOffice(account, Ids.next(), Ids.next(), username, name, role, path, node);
        insert(connection -> {
            account(connection, office, regionPath);
            grant(connection, office, regionPath);
            session(connection, office);
        });
        return office;
    }

    private interface Rows {
        void insert(Connection connection) throws SQLException;
    }

    /** As nobody, the way a log-in sees these tables; a deed is named because the trail asks for one. */
    private static void insert(Rows rows) {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            UUID deed = Ids.next();
            run(connection, "select set_config('audit.deed', ?, true)", deed.toString());
            rows.insert(connection);
            run(
                    connection,
                    "insert into deed (id, account_name, role, office_path, office_name, action, outcome, request_id)"
                            + " values (?, 'test', '-', '/', '-', 'DEMO_LOADED', 'DONE', 'test')",
                    deed);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void account(Connection connection, GivenOffice office, String regionPath) throws SQLException {
        run(
                connection,
                "insert into account (id, username, display_name, region_path) values (?, ?, ?, ?)",
                office.accountId(),
                office.username(),
                office.name(),
                regionPath);
    }

    private static void grant(Connection connection, GivenOffice office, String regionPath) throws SQLException {
        String code = office.path().replaceAll("^/|/$", "").replaceAll(".*/", "");
        run(
                connection,
                "insert into office_grant (id, account_id, role, node_code, node_name, path, region_path, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                office.grantId(),
                office.accountId(),
                office.role().name(),
                code,
                office.node(),
                office.path(),
                regionPath,
                LONG_AGO);
    }

    private static void session(Connection connection, GivenOffice office) throws SQLException {
        Clock clock = Arc.container().instance(Clock.class).get();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        run(
                connection,
                "insert into session (id, account_id, grant_id, started_at, expires_at) values (?, ?, ?, ?, ?)",
                office.sessionId(),
                office.accountId(),
                office.grantId(),
                now,
                now.plusYears(100));
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
