package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;

/** A row reaches only the office it belongs to: the laws as PostgreSQL's catalogue and a reused connection show them. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RowScopeLawTest {
    private static final List<String> ROLES = List.of("zhucun_by_region", "zhucun_by_unit", "zhucun_by_person");

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @ConfigProperty(name = "zhucun.database.url")
    String url;

    @ConfigProperty(name = "zhucun.database.app-user")
    String appUser;

    @ConfigProperty(name = "zhucun.database.app-password")
    String appPassword;

    @Test
    void every_table_with_a_path_is_guarded_even_against_its_owner() throws SQLException {
        List<String> unguarded = names("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                              and a.attname in ('region_path', 'unit_path'))
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                """);
        assertEquals(List.of(), unguarded);
        assertTrue(scoped().size() > 10, "scoped tables: " + scoped());
    }

    @Test
    void every_path_has_its_policy() throws SQLException {
        List<String> missing = names("""
                select c.relname || ' ' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
                  and a.attname in ('region_path', 'unit_path')
                  and not exists (select from pg_policy p where p.polrelid = c.oid
                                  and p.polname = case a.attname when 'region_path' then 'by_region' else 'by_unit' end)
                """);
        assertEquals(List.of(), missing);
    }

    @Test
    void the_application_owns_nothing_and_bypasses_nothing() throws SQLException {
        assertEquals(List.of(), names("""
                        select rolname from pg_roles
                        where rolname like 'zhucun\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                        """));
        assertEquals(
                List.of(),
                names("select relname from pg_class where pg_get_userbyid(relowner) not like 'zhucun_owner'"
                        + " and relnamespace = 'public'::regnamespace"));
    }

    @Test
    void a_reused_connection_without_an_office_sees_no_row() throws SQLException {
        try (Connection reused = DriverManager.getConnection(url, appUser, appPassword)) {
            for (String table : scoped()) {
                visible(reused, "zhucun_by_region", "/", table);
                visible(reused, "zhucun_by_unit", "/", table);
                try {
                    long seen = count(reused, table);
                    assertTrue(seen == 0 || beforeOffice().contains(table), table + " shows " + seen);
                } catch (SQLException refused) {
                    assertEquals("42501", refused.getSQLState(), table);
                }
            }
        }
    }

    @Test
    void a_role_without_a_path_sees_no_row_even_after_a_path_was_set_on_the_connection() throws SQLException {
        try (Connection reused = DriverManager.getConnection(url, appUser, appPassword)) {
            for (String table : scoped()) {
                for (String role : ROLES) {
                    visible(
                            reused,
                            role,
                            role.equals("zhucun_by_person") ? "00000000-0000-7000-8000-000000000000" : "/",
                            table);
                    assertEquals(0, visible(reused, role, null, table), role + " on " + table);
                }
            }
        }
    }

    @Test
    void the_guard_itself_is_seen_to_break_without_nullif() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table mutant (region_path text collate \"C\" not null)");
            try {
                statement.execute("insert into mutant values ('/62/')");
                statement.execute("alter table mutant enable row level security");
                statement.execute(
                        "create policy by_region on mutant to zhucun_by_region using (region_path >="
                                + " current_setting('scope.path', true) and region_path < (current_setting('scope.path', true) || '~'))");
                statement.execute("grant select on mutant to zhucun_by_region");
                try (Connection reused = DriverManager.getConnection(url, appUser, appPassword)) {
                    visible(reused, "zhucun_by_region", "/62/", "mutant");
                    assertEquals(1, visible(reused, "zhucun_by_region", null, "mutant"));
                }
            } finally {
                statement.execute("drop table mutant");
            }
        }
    }

    @Test
    void the_trail_can_be_added_to_and_read_but_never_changed() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, appUser, appPassword)) {
            for (String role : ROLES) {
                for (String change : List.of(
                        "update deed set action = 'X'",
                        "delete from deed",
                        "truncate deed",
                        "update row_change set op = 'DELETE'",
                        "delete from row_change",
                        "insert into row_change (deed_id, table_name, row_id, op) values (gen_random_uuid(), 't', '1', 'INSERT')")) {
                    assertThrows(SQLException.class, () -> as(connection, role, "/", change), role + ": " + change);
                }
            }
        }
    }

    @Test
    void every_table_is_on_the_trail_or_says_why_not() throws SQLException {
        List<String> silent = names("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname not like 'databasechangelog%'
                  and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'audit_row')
                  and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '\\maudit:none\\M.+—.+'
                """);
        assertEquals(List.of(), silent, "no trigger, and no reason in the table's comment");
    }

    @Test
    void a_change_that_no_deed_names_cannot_be_committed() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, appUser, appPassword)) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> as(
                            connection,
                            "zhucun_by_region",
                            "/",
                            "insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code,"
                                    + " valid_from, region_path, unit_path) values (gen_random_uuid(), 'NODEED00',"
                                    + " 'SENDING_UNIT', 'x', 'y', 'COUNTY', '620503', '2021-01-01', '/62/6205/620503/',"
                                    + " '/NODEED00/')"));
            assertTrue(Set.of("ZA001", "23503").contains(refused.getSQLState()), refused.getMessage());
        }
    }

    private Set<String> scoped() throws SQLException {
        return new TreeSet<>(names("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                          and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                                      and a.attname in ('region_path', 'unit_path'))
                        """));
    }

    private Set<String> beforeOffice() throws SQLException {
        return new TreeSet<>(names("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and obj_description(oid, 'pg_class') ~ '\\mbefore-office\\M'"));
    }

    private List<String> names(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static long visible(Connection connection, String role, String path, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role " + role);
            if (path != null) {
                statement.execute("set local scope.path = '" + path + "'");
            }
            return count(connection, table);
        } finally {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void as(Connection connection, String role, String path, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role " + role);
            statement.execute("set local scope.path = '" + path + "'");
            statement.execute(sql);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            assertFalse(!row.next());
            return row.getLong(1);
        }
    }
}
