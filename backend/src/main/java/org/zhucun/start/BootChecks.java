package org.zhucun.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Refuses to serve on a database whose row-level security would not bind the application 启动检查. */
@ApplicationScoped
class BootChecks {

    private static final String RIGHTS = """
            select session_user,
                   exists (select from pg_roles r
                           where (r.rolsuper or r.rolbypassrls) and pg_has_role(session_user, r.oid, 'member')),
                   exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where n.nspname = 'public' and c.relkind in ('r', 'p')
                             and pg_has_role(session_user, c.relowner, 'member')),
                   exists (select from pg_roles r
                           where r.rolname = 'zhucun_owner' and pg_has_role(session_user, r.oid, 'member')),
                   current_setting('server_version_num')::int / 10000
            """;

    private final DataSource dataSource;

    BootChecks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** First of all observers: Liquibase has run, nobody has served anything yet. */
    void check(@Observes @Priority(1) StartupEvent start) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            check(connection);
        } catch (StartRefused refused) {
            // of all exceptions this one ends the process with its message alone, without a stack trace
            throw new ConfigurationException(refused.getMessage());
        }
    }

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rights = statement.executeQuery(RIGHTS)) {
            rights.next();
            String role = rights.getString(1);
            ExternalDatabase.requireVersion(rights.getInt(5));
            refuseIf(
                    rights.getBoolean(2),
                    role,
                    "is or may become a superuser or BYPASSRLS role",
                    "是或可成为超级用户或 BYPASSRLS 角色");
            refuseIf(rights.getBoolean(4), role, "is a member of zhucun_owner", "是 zhucun_owner 的成员");
            refuseIf(rights.getBoolean(3), role, "owns tables of the schema public", "拥有 public 模式中的表");
        }
        requireChineseSearch(connection);
    }

    private static void refuseIf(boolean wrong, String role, String english, String chinese) {
        if (wrong) {
            throw new StartRefused(
                    "The application's database role '" + role + "' " + english
                            + ", so row-level security would not bind it: use the role zhucun_app of deploy/sql/roles.sql.",
                    "应用数据库角色“" + role + "”" + chinese + "，行级安全对其无效：请使用 deploy/sql/roles.sql 中的 zhucun_app。");
        }
    }

    /** In a database with LC_CTYPE C no Chinese character is a letter, and search by name silently finds nothing. */
    private static void requireChineseSearch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select from pg_extension where extname = 'pg_trgm'")) {
                if (!there.next()) {
                    return;
                }
            }
            try (ResultSet trigrams = statement.executeQuery("select cardinality(show_trgm('驻村')) = 0")) {
                trigrams.next();
                if (trigrams.getBoolean(1)) {
                    throw new StartRefused(
                            "The database was created with LC_CTYPE C, in which no Chinese name can be searched: create it"
                                    + " with --locale=C.UTF-8 as deploy/sql/roles.sql says.",
                            "数据库以 LC_CTYPE C 建立，无法检索中文姓名：请按 deploy/sql/roles.sql 以 --locale=C.UTF-8 重建。");
                }
            }
        }
    }
}
