package org.zhucun.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 升级: a database of the release up to 0198 brought up to now; every table that a later migration carries over has rows here. */
class UpgradeFrom0198Test {
    @TempDir
    static Path home;

    private static UpgradedDatabase database;

    @BeforeAll
    static void upgraded() throws SQLException, LiquibaseException, IOException {
        database = UpgradedDatabase.of(home, "released-0198.yaml", "released-0198-rows.sql");
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
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

    @Test
    void findings_from_before_there_were_statements_count_and_stay_as_they_are() throws SQLException {
        assertEquals(
                List.of(
                        "620924-2026-0001 OPEN MINOR f 0",
                        "620924-2026-0002 ISSUED SERIOUS t 0",
                        "620924-2026-0003 REJECTED MODERATE t 0",
                        "620924-2026-0004 CLOSED MINOR t 0"),
                rows(
                        "select number || ' ' || state || ' ' || severity || ' ' || finding_counts(f, '2026-11-01')::text::char"
                                + " || ' ' || cardinality(speakers) from finding f order by number"));
        assertEquals(List.of("4"), rows("select count(*) from finding where recorded_at is not null"));
        assertEquals(List.of("ROUTINE"), rows("select kind from inspection"));
    }

    private static List<String> rows(String query) throws SQLException {
        return database.rows(query);
    }
}
