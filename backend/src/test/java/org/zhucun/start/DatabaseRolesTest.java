package org.zhucun.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.zhucun.given.DatabaseForTests;

/** What the roles may and may not do, on a real server. */
class DatabaseRolesTest {

    @TempDir
    static Path home;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void startTheServer() {
        database = EmbeddedDatabase.start(EmbeddedSettings.forTests(home, DatabaseForTests.binaries()));
    }

    @AfterAll
    static void stopTheServer() {
        database.close();
    }

    @Test
    void the_owner_owns_the_database_and_may_migrate_it() throws SQLException {
        try (Connection owner = owner()) {
            assertEquals(
                    "zhucun_owner", text(owner, "select datdba::regrole from pg_database where datname = 'zhucun'"));
            assertEquals(
                    "zhucun_owner", text(owner, "select nspowner::regrole from pg_namespace where nspname = 'public'"));
            run(owner, "create extension if not exists pg_trgm", "create extension if not exists btree_gist");
            assertEquals("t", text(owner, "select cardinality(show_trgm('甘溪村')) > 0"));
            assertEquals("t", text(owner, "select lower('ÄÖ') = 'äö' and 'B' < 'a'"));
        }
    }

    @Test
    void neither_login_role_is_privileged() throws SQLException {
        try (Connection owner = owner()) {
            assertEquals(
                    "0",
                    text(
                            owner,
                            "select count(*) from pg_roles where rolname like 'zhucun%' and (rolsuper or rolbypassrls or"
                                    + " rolcreaterole or rolcreatedb or rolreplication)"));
            assertEquals(
                    "zhucun_app,zhucun_owner",
                    text(
                            owner,
                            "select string_agg(rolname, ',' order by rolname) from pg_roles where rolname like 'zhucun%'"
                                    + " and rolcanlogin"));
        }
    }

    @Test
    void the_application_sees_rows_only_in_the_line_of_command_it_takes() throws SQLException {
        try (Connection owner = owner()) {
            run(
                    owner,
                    "drop table if exists scoped",
                    "create table scoped (region_path text)",
                    "insert into scoped values ('/43/'), ('/62/')",
                    "alter table scoped enable row level security",
                    "alter table scoped force row level security",
                    "create policy by_region on scoped to zhucun_by_region using (region_path = '/43/')",
                    "grant select on scoped to zhucun_by_region, zhucun_by_unit");
        }
        try (Connection app = app()) {
            app.setAutoCommit(false);
            assertDenied(app, "select count(*) from scoped");
            run(app, "set local role zhucun_by_region");
            assertEquals("1", text(app, "select count(*) from scoped"));
            app.commit();
            // the same connection, after the transaction
            assertDenied(app, "select count(*) from scoped");
            run(app, "set local role zhucun_by_unit");
            assertEquals("0", text(app, "select count(*) from scoped"));
            app.rollback();
        }
    }

    @Test
    void the_application_can_become_nobody_else_and_make_nothing() throws SQLException {
        try (Connection app = app()) {
            app.setAutoCommit(false);
            assertDenied(app, "set role zhucun_owner");
            assertDenied(app, "set role zhucun_registry");
            assertDenied(app, "set role postgres");
            assertDenied(app, "create table mine (id int)");
            assertDenied(app, "create temporary table mine (id int)");
            assertDenied(app, "grant zhucun_by_region to zhucun_app with admin true");
            assertDenied(app, "alter role zhucun_app bypassrls");
            run(app, "set local role zhucun_by_region");
            assertDenied(app, "create table mine (id int)");
        }
    }

    @Test
    void the_owner_hands_look_ups_to_the_registry_and_replaces_them_later() throws SQLException {
        try (Connection owner = owner()) {
            String create = "create or replace function nationwide() returns text language sql security definer as"
                    + " 'select current_user::text'";
            run(owner, create, "alter function nationwide() owner to zhucun_registry", create);
            assertEquals(
                    "zhucun_registry",
                    text(owner, "select proowner::regrole from pg_proc where proname = 'nationwide'"));
        }
        try (Connection app = app()) {
            assertEquals("zhucun_registry", text(app, "select nationwide()"));
        }
    }

    @Test
    void the_script_may_run_again_and_works_for_an_administrator_who_is_no_superuser() throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection superuser = database.connectAsSuperuser()) {
            DatabaseRoles.apply(superuser, access.ownerPassword(), access.appPassword());
            run(
                    superuser,
                    "create role dba login createrole createdb password 'dba'",
                    "grant zhucun_by_region, zhucun_by_unit, zhucun_by_person, zhucun_registry, zhucun_owner, zhucun_app to"
                            + " dba with admin true, inherit false, set false");
        }
        try (Connection dba = DatabaseRoles.connect(url("postgres"), "dba", "dba")) {
            DatabaseRoles.createDatabase(dba, "second");
            DatabaseRoles.createDatabase(dba, "second");
        }
        try (Connection dba = DatabaseRoles.connect(url("second"), "dba", "dba")) {
            DatabaseRoles.apply(dba, access.ownerPassword(), access.appPassword());
        }
        try (Connection owner = DatabaseRoles.connect(url("second"), access.ownerUser(), access.ownerPassword())) {
            run(owner, "create table mine (id int)", "create extension pg_trgm");
        }
    }

    @Test
    void boot_is_refused_to_any_role_that_row_level_security_would_not_bind() throws SQLException {
        try (Connection owner = owner()) {
            run(owner, "create table if not exists owned (id int)", "create extension if not exists pg_trgm");
        }
        try (Connection app = app()) {
            assertDoesNotThrow(() -> BootChecks.check(app));
        }
        try (Connection superuser = database.connectAsSuperuser()) {
            run(
                    superuser,
                    "create role bypasser login bypassrls password 'x'",
                    "create role member login noinherit password 'x' in role zhucun_owner",
                    "create role climber login noinherit password 'x' in role bypasser",
                    "create role tenant login password 'x'",
                    "grant connect on database zhucun to bypasser, climber, member, tenant",
                    "create table rented (id int)",
                    "alter table rented owner to tenant");
            assertBootRefused(superuser, "superuser");
        }
        assertBootRefused("bypasser", "BYPASSRLS");
        assertBootRefused("climber", "BYPASSRLS");
        assertBootRefused("member", "member of zhucun_owner");
        assertBootRefused("tenant", "owns tables");
    }

    @Test
    void a_refused_boot_ends_the_application_with_the_sentence_alone() {
        PGSimpleDataSource superuser = new PGSimpleDataSource();
        superuser.setUrl(url("zhucun"));
        superuser.setUser(DatabaseRoles.SUPERUSER);
        superuser.setPassword(superuserPassword());
        ConfigurationException end =
                assertThrows(ConfigurationException.class, () -> new BootChecks(superuser).check(new StartupEvent()));
        // a cause would be what the framework prints instead
        assertNull(end.getCause());
        assertEquals(2, end.getMessage().lines().count(), end.getMessage());
    }

    @Test
    void boot_is_refused_in_a_database_that_cannot_search_chinese_names() throws SQLException {
        try (Connection superuser = database.connectAsSuperuser()) {
            run(superuser, "create database deaf template template0 encoding 'UTF8' locale 'C' locale_provider libc");
        }
        try (Connection superuser = DatabaseRoles.connect(url("deaf"), DatabaseRoles.SUPERUSER, superuserPassword())) {
            DatabaseRoles.apply(
                    superuser,
                    database.access().ownerPassword(),
                    database.access().appPassword());
            run(superuser, "create extension pg_trgm");
        }
        try (Connection app = DatabaseRoles.connect(
                url("deaf"), DatabaseRoles.APP, database.access().appPassword())) {
            assertBootRefused(app, "LC_CTYPE C");
        }
    }

    @Test
    void a_given_server_is_checked_for_version_and_both_passwords() {
        DatabaseAccess right = database.access();
        assertDoesNotThrow(() -> ExternalDatabase.check(right));
        assertRefused(with(right, right.url(), "wrong"), "'zhucun_app'");
        assertRefused(with(right, "jdbc:postgresql://127.0.0.1:1/zhucun", right.appPassword()), "does not admit");
        assertRefused(with(right, "jdbc:mysql://127.0.0.1/zhucun", right.appPassword()), "not a PostgreSQL URL");
        StartRefused old = assertThrows(StartRefused.class, () -> ExternalDatabase.requireVersion(15));
        assertTrue(old.getMessage().contains("PostgreSQL 15"), old.getMessage());
        assertDoesNotThrow(() -> ExternalDatabase.requireVersion(16));
    }

    private static DatabaseAccess with(DatabaseAccess access, String url, String appPassword) {
        return new DatabaseAccess(
                url, access.appUser(), appPassword, access.ownerUser(), access.ownerPassword(), access.keys());
    }

    private static void assertRefused(DatabaseAccess access, String because) {
        StartRefused refused = assertThrows(StartRefused.class, () -> ExternalDatabase.check(access));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
        assertEquals(2, refused.getMessage().lines().count(), refused.getMessage());
    }

    private static void assertBootRefused(String user, String because) throws SQLException {
        try (Connection connection = DatabaseRoles.connect(url("zhucun"), user, "x")) {
            assertBootRefused(connection, because);
        }
    }

    private static void assertBootRefused(Connection connection, String because) {
        StartRefused refused = assertThrows(StartRefused.class, () -> BootChecks.check(connection));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
    }

    private static void assertDenied(Connection connection, String statement) throws SQLException {
        SQLException denied = assertThrows(SQLException.class, () -> run(connection, statement), statement);
        assertEquals("42501", denied.getSQLState(), denied.getMessage());
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static String superuserPassword() {
        return DatabasePasswords.open(home.resolve("keys"), true).superuser();
    }

    private static Connection owner() throws SQLException {
        return DatabaseRoles.connect(
                url("zhucun"), DatabaseRoles.OWNER, database.access().ownerPassword());
    }

    private static Connection app() throws SQLException {
        return DatabaseRoles.connect(
                url("zhucun"), DatabaseRoles.APP, database.access().appPassword());
    }

    private static String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + name;
    }
}
