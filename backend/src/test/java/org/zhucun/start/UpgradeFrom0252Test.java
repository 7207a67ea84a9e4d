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

/** 升级: a database of the release up to 0252 brought up to now; every table that a later migration carries over has rows here. */
class UpgradeFrom0252Test {
    @TempDir
    static Path home;

    private static UpgradedDatabase database;

    @BeforeAll
    static void upgraded() throws SQLException, LiquibaseException, IOException {
        database = UpgradedDatabase.of(home, "released-0252.yaml", "released-0252-rows.sql");
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void what_was_said_before_stays_without_a_deed_that_nobody_did() throws SQLException {
        assertEquals(
                List.of("OBJECTED 台账在县里"),
                rows("select action || ' ' || note from finding_event where deed_id is null"));
        assertEquals(
                List.of("620924-2026-0001 OPEN"),
                rows("select number || ' ' || dispute from finding where objection_until is null"));
        assertEquals(List.of("HELD"), rows("select outcome from reminder_talk where findings = '{620924-2026-0001}'"));
    }

    @Test
    void a_witness_goes_on_and_what_it_signed_stays() throws SQLException {
        assertEquals(
                List.of("1"),
                rows(
                        "select c.size from log_cosignature c join log_witness w on w.id = c.witness_id where w.retired_on is null"));
    }

    @Test
    void who_was_declared_by_his_group_is_asked_to_confirm() throws SQLException {
        assertEquals(
                List.of("督查员 t"),
                rows("select name || ' ' || (confirmed_at is null)::text::char from inspection_group_member"));
        assertEquals(List.of("十月抽查"), rows("select title from draw where publish_until is null"));
    }

    @Test
    void what_is_still_owed_is_what_was_owed() throws SQLException {
        assertEquals(
                List.of("200.00"),
                rows(
                        "select amount_due + corrected + shifted - delivered_amount from entitlement where kind = 'LIVING_ALLOWANCE'"));
        assertEquals(
                List.of("某保险 P-1 2026-12-31"),
                rows(
                        "select insurer || ' ' || policy_number || ' ' || cover_to from entitlement where kind = 'ACCIDENT_INSURANCE'"));
    }

    @Test
    void honours_and_measures_from_before_stand_by_themselves() throws SQLException {
        assertEquals(List.of("优秀驻村干部"), rows("select title from commendation where batch_id is null and not draft"));
        assertEquals(
                List.of("ADMONITION"), rows("select type from organizational_measure where obligation_id is null"));
    }

    @Test
    void an_export_of_before_is_as_old_as_it_is_and_a_large_one_waits_for_a_second_person() throws SQLException {
        assertEquals(
                List.of("3 NOT_NEEDED 1 day", "1001 WAITING -"),
                rows("select items || ' ' || approval || ' ' || coalesce((available_until - done_at)::text, '-')"
                        + " from desk_export order by items"));
        assertEquals(List.of("0", "0"), rows("select number from desk_export_file"));
    }

    private static List<String> rows(String query) throws SQLException {
        return database.rows(query);
    }
}
