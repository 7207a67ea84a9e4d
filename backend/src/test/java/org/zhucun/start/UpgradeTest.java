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

/**
 * 升级: a database of the last release that has been worked with, brought up to now by the owner, whom forced row security shows no row but
 * those that the registry may see. Every table that a later migration carries over has rows here.
 */
class UpgradeTest {
    @TempDir
    static Path home;

    private static UpgradedDatabase database;

    @BeforeAll
    static void upgraded() throws SQLException, LiquibaseException, IOException {
        database = UpgradedDatabase.of(home, "released.yaml", "released-rows.sql");
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void nobody_on_a_roll_loses_a_day() throws SQLException {
        assertEquals(
                List.of("三天 5 3 3", "两天 5 2 2", "五天 5 5 null", "全程 4 4 null"),
                rows("select name || ' ' || session_days || ' ' || days || ' ' || coalesce(attended_days::text, 'null')"
                        + " from training_attendance order by name collate \"C\""));
        assertEquals(List.of("4", "5"), rows("select days from training_session order by days"));
    }

    @Test
    void a_confirmed_month_stays_closed() throws SQLException {
        assertEquals(
                List.of("2026-09-01 2026-09-30", "2026-10-01 open"),
                rows("select month || ' ' || coalesce(closed_to::text, 'open') from attendance_rollup order by month"));
        assertEquals(List.of("2026-09-30"), rows("select through from attendance_register"));
    }

    @Test
    void the_year_is_the_sum_of_its_months() throws SQLException {
        assertEquals(
                List.of("2025 0 0 2 0", "2026 3 3 4 1"),
                rows(
                        "select year || ' ' || leave[9] || ' ' || leave[15] || ' ' || leave[17] || ' ' || official_trip[10]"
                                + " from attendance_year order by year"));
        assertEquals(List.of("1"), rows("select count(*) from attendance_entry"));
    }

    @Test
    void annual_leave_that_was_taken_or_granted_is_in_the_book() throws SQLException {
        assertEquals(List.of("2026 7.5"), rows("select year || ' ' || workdays from annual_leave_taken"));
    }

    @Test
    void an_exception_keeps_its_words_then_and_now() throws SQLException {
        assertEquals(
                List.of("[[\"policy.said\", \"不少于 3 人\"]] [[\"policy.said\", \"2 人\"]]"),
                rows("select required::text || ' ' || found::text from policy_exception"));
        assertEquals(
                List.of("[[\"policy.said\", \"1 人\"]]"), rows("select found from history.policy_exception_history"));
        assertEquals(List.of("1"), rows("select count(*) from posting_secondment"));
        assertEquals(
                List.of("t"),
                rows("select to_regclass('known.policy_exception') is not null"
                        + " and to_regclass('known.posting_secondment') is not null"));
    }

    @Test
    void what_is_derived_is_judged_anew() throws SQLException {
        assertEquals(
                List.of("0"),
                rows("select (select count(*) from compliance_result) + (select count(*) from compliance_touched)"
                        + " + (select count(*) from compliance_day) + (select count(*) from compliance_count)"));
    }

    @Test
    void what_was_done_before_there_was_a_log_is_in_the_log() throws SQLException {
        while (rows("select more from log_sequence(1)").contains("t")) {
            // one deed a step
        }
        assertEquals(
                List.of("0 1772323200000000", "1 1772409600000000"),
                rows(
                        "select e.index || ' ' || (log_leaf(d)::json ->> 'at') from deed d join log_entry e on e.deed_id = d.id"
                                + " where d.id::text like '00000000-0000-7000-8000-00000000001%' order by e.index"));
        assertEquals(List.of(), rows("select id from deed where id not in (select deed_id from log_entry)"));
    }

    @Test
    void credentials_of_machines_are_as_old_as_the_machines_wherever_they_are() throws SQLException {
        assertEquals(
                List.of("闽系统 2026-01-05 08:00:00 600", "陇系统 2026-02-06 08:00:00 600"),
                rows(
                        "select name || ' ' || (credentials_at at time zone 'UTC') || ' ' || rate_per_minute from api_client"
                                + " order by region_path"));
    }

    @Test
    void no_table_is_left_open() throws SQLException {
        assertEquals(
                List.of(),
                rows(
                        "select c.relname from pg_class c where c.relnamespace in ('public'::regnamespace, 'history'::regnamespace)"
                                + " and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)"
                                + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_path'"
                                + " and not a.attisdropped)"));
    }

    private static List<String> rows(String query) throws SQLException {
        return database.rows(query);
    }
}
