package org.zhucun.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.given.DatabaseForTests;

/** 升级: a database of the release up to 0198 brought up to now; every table that a later migration carries over has rows here. */
class UpgradeFrom0198Test {
    @TempDir
    static Path home;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void upgraded() throws SQLException, LiquibaseException, IOException {
        database = EmbeddedDatabase.start(EmbeddedSettings.forTests(home, DatabaseForTests.binaries()));
        migrate("db/changelog/released-0198.yaml");
        try (InputStream rows = UpgradeFrom0198Test.class.getResourceAsStream("/db/released-0198-rows.sql");
                Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
        migrate("db/changelog/master.yaml");
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static void migrate(String changelog) throws SQLException, LiquibaseException {
        DatabaseAccess access = database.access();
        try (Connection owner = DatabaseRoles.connect(access.url(), access.ownerUser(), access.ownerPassword())) {
            new Liquibase(
                            changelog,
                            new ClassLoaderResourceAccessor(),
                            DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner)))
                    .update(new Contexts());
        }
    }

    @Test
    void a_proposal_counts_as_made_by_the_highest_office_that_its_author_held_over_the_place() throws SQLException {
        assertEquals(
                List.of("EXTRA_FORM /62/6209/", "LOCATION_POINT /62/6209/620924/", "PHOTO /62/6209/620924/"),
                rows("select feature || ' ' || requested_path from burden_activation order by feature"));
        assertEquals(List.of(), rows("select policyname from pg_policies where policyname = 'carried_over'"));
    }

    @Test
    void a_plan_that_was_sent_back_before_is_its_townships() throws SQLException {
        assertEquals(
                List.of("DRAFT null"),
                rows("select state || ' ' || coalesce(drafted_role, 'null') from household_plan where round > 0"));
    }

    @Test
    void ones_own_complaints_are_all_there() throws SQLException {
        assertEquals(
                List.of("报表过多"),
                rows("select words from complaint_of('00000000-0000-7000-8000-0000000000a2', null, 20)"));
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }
}
