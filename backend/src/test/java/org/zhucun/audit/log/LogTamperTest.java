package org.zhucun.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.start.DatabaseAccess;
import org.zhucun.start.DatabaseRoles;
import org.zhucun.start.EmbeddedDatabase;
import org.zhucun.start.EmbeddedSettings;
import org.zhucun.start.LogKeys;
import org.zhucun.verifier.Checkpoint;
import org.zhucun.verifier.VerifierForTests;

/**
 * 篡改: whoever owns the database changes what was done, and the offline verifier says where, against a checkpoint that somebody else
 * kept. With {@code -Dzhucun.log.deeds=1000000} the same over a million deeds; docs/log.md has its figures.
 */
class LogTamperTest {
    private static final int DEEDS = Integer.getInteger("zhucun.log.deeds", 3_000);
    private static final long HIT = DEEDS / 2 + 17;
    private static final String DEED = "(select deed_id from log_entry where index = " + HIT + ")";

    @TempDir
    static Path home;

    private static EmbeddedDatabase database;
    private static LogKeys keys;
    private static Path kept;
    private static Path keptAtHalf;

    @BeforeAll
    static void worked() throws SQLException, LiquibaseException, IOException {
        database = EmbeddedDatabase.start(EmbeddedSettings.forTests(home, DatabaseForTests.binaries()));
        DatabaseAccess access = database.access();
        try (Connection owner = DatabaseRoles.connect(access.url(), access.ownerUser(), access.ownerPassword())) {
            Database target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
            new Liquibase("db/changelog/master.yaml", new ClassLoaderResourceAccessor(), target).update(new Contexts());
        }
        keys = LogKeys.open(home.resolve("log-keys"), Optional.of("example.cn/驻村"));
        for (int batch = 0; batch < 4; batch++) {
            for (int left = DEEDS / 4; left > 0; left -= 500) {
                done(Math.min(500, left));
            }
            sequenced();
            if (batch == 1) {
                keptAtHalf = Files.writeString(
                        home.resolve("kept-at-half.txt"),
                        app().newest().orElseThrow().note());
            }
        }
        kept = home.resolve("kept.txt");
        Files.writeString(kept, app().newest().orElseThrow().note());
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void an_untouched_log_agrees() throws IOException {
        Verdict verdict = verified();
        assertEquals(0, verdict.exit(), verdict.said());
        assertTrue(verdict.said().contains("✓ " + DEEDS + " 条全部一致 · " + DEEDS + " entries agree"), verdict.said());
    }

    @Test
    void a_deed_that_was_altered_is_named() throws SQLException, IOException {
        named(
                "entry " + HIT + " was altered",
                "update deed set account_name = account_name || '甲' where id = " + DEED,
                "update deed set account_name = left(account_name, -1) where id = " + DEED);
    }

    @Test
    void a_changed_row_of_the_trail_names_its_deed() throws SQLException, IOException {
        named(
                "entry " + HIT + " was altered",
                "update row_change set after = after || '{\"extra\": 1}' where deed_id = " + DEED,
                "update row_change set after = after - 'extra' where deed_id = " + DEED);
    }

    @Test
    void a_changed_row_that_was_added_to_an_old_deed_names_it() throws SQLException, IOException {
        named(
                "entry " + HIT + " was altered",
                "insert into row_change (deed_id, table_name, row_id, op) values (" + DEED
                        + ", 'cadre', 'x', 'DELETE')",
                "delete from row_change where row_id = 'x'");
    }

    @Test
    void a_deed_that_was_deleted_is_named() throws SQLException, IOException {
        named(
                "the deed of entry " + HIT + " was deleted",
                "create table hidden as select * from deed where id = " + DEED + "; delete from deed where id = "
                        + DEED,
                "insert into deed select * from hidden; drop table hidden");
    }

    @Test
    void two_deeds_that_changed_places_are_named() throws SQLException, IOException {
        String swap = """
                create table places as select index, deed_id from log_entry where index in (%1$d, %2$d);
                update log_entry set deed_id = gen_random_uuid() where index in (%1$d, %2$d);
                update log_entry e set deed_id = p.deed_id from places p where e.index = %1$d + %2$d - p.index
                    and e.index in (%1$d, %2$d);
                drop table places""".formatted(HIT, HIT + 5);
        Verdict verdict = named("entry " + HIT + " was altered", swap, swap);
        assertTrue(verdict.said().contains("entry " + (HIT + 5) + " was altered"), verdict.said());
    }

    @Test
    void a_deed_that_was_slipped_in_among_old_ones_is_named() throws SQLException, IOException {
        named(
                "deed 00000000-0000-7000-8000-00000000beef is in the database and not in the log",
                "insert into deed (id, account_name, role, office_path, office_name, action, outcome, request_id, region_path, xid)"
                        + " select '00000000-0000-7000-8000-00000000beef', account_name, role, office_path, office_name, action,"
                        + " outcome, request_id, region_path, xid from deed where id = " + DEED,
                "delete from deed where id = '00000000-0000-7000-8000-00000000beef'");
    }

    @Test
    void a_log_that_was_cut_off_is_seen_by_who_kept_a_checkpoint() throws SQLException, IOException {
        Verdict verdict = named(
                "the log was truncated: the kept checkpoint has " + DEEDS + " entries, the export ends at "
                        + (DEEDS * 3 / 4),
                """
                create table cut_entry as select * from log_entry where index >= %1$d;
                create table cut_deed as select * from deed where id in (select deed_id from cut_entry);
                create table cut_checkpoint as select * from log_checkpoint where size > %1$d;
                create table cut_node as select * from log_node where (index + 1) << (8 * level) > %1$d;
                delete from log_entry where index >= %1$d; delete from deed where id in (select id from cut_deed);
                delete from log_checkpoint where size > %1$d; delete from log_node where (index + 1) << (8 * level) > %1$d
                """.formatted(DEEDS * 3 / 4),
                """
                insert into deed select * from cut_deed; insert into log_entry select * from cut_entry;
                insert into log_checkpoint select * from cut_checkpoint; insert into log_node select * from cut_node;
                drop table cut_deed, cut_entry, cut_checkpoint, cut_node""");
        assertEquals(1, verdict.exit());
    }

    @Test
    void an_alteration_whose_hash_was_made_to_fit_is_found_in_its_block() throws SQLException, IOException {
        Verdict verdict = named(
                "entries " + HIT / 256 * 256 + "–" + (HIT / 256 * 256 + 255) + " do not agree with the stored node 1/"
                        + HIT / 256,
                forged("account_name || '甲'"),
                forged("left(account_name, -1)"));
        assertTrue(verdict.said().contains("something in entries " + DEEDS / 2 + "–"), verdict.said());
    }

    @Test
    void an_alteration_with_every_hash_of_the_database_made_to_fit_is_bounded_by_checkpoints()
            throws SQLException, IOException {
        String refold = "; truncate log_node; select log_fold(0, (select max(index) + 1 from log_entry))";
        Verdict verdict = named(
                "size " + DEEDS * 3 / 4 + " does not agree with a signed checkpoint: something in entries " + DEEDS / 2
                        + "–" + (DEEDS * 3 / 4 - 1) + " was changed",
                forged("account_name || '甲'") + refold,
                forged("left(account_name, -1)") + refold);
        assertTrue(!verdict.said().contains("stored node"), verdict.said());
        // and with the log's own checkpoints taken away the kept one still shows it
        String away =
                "create table gone as select * from log_checkpoint; delete from log_checkpoint where size < " + DEEDS;
        named(
                "size " + DEEDS + " does not agree with the kept checkpoint",
                away + ";" + forged("account_name || '乙'") + refold,
                "insert into log_checkpoint select * from gone on conflict do nothing; drop table gone;"
                        + forged("left(account_name, -1)") + refold);
    }

    @Test
    void behind_the_kept_checkpoint_only_the_signature_cannot_be_made_to_fit() throws SQLException, IOException {
        String refold = "; truncate log_node; select log_fold(0, (select max(index) + 1 from log_entry))";
        LogKeys stranger = LogKeys.open(
                home.resolve("stranger"), Optional.of(keys.current().name()));
        asOwner("create table signed_notes as select * from log_checkpoint;" + forged("account_name || '甲'") + refold);
        try {
            for (long size : List.of(DEEDS * 3L / 4, (long) DEEDS)) {
                Checkpoint fits = new Checkpoint(stranger.current().name(), size, new Prover(app()).root(size));
                asOwner("update log_checkpoint set note = '" + stranger.sign(fits.text()) + "' where size = " + size);
            }
            Verdict verdict = verified(keptAtHalf, national(), "/");
            assertEquals(1, verdict.exit(), verdict.said());
            assertTrue(
                    verdict.said().contains("the checkpoint of size " + DEEDS + " is not signed by the log"),
                    verdict.said());
            asOwner("update log_checkpoint set note = 'garbage' where size > " + DEEDS / 2);
            verdict = verified(keptAtHalf, national(), "/");
            assertEquals(1, verdict.exit(), verdict.said());
            assertTrue(verdict.said().contains("is malformed"), verdict.said());
            asOwner("delete from log_checkpoint where size > " + DEEDS / 2);
            verdict = verified(keptAtHalf, national(), "/");
            assertEquals(1, verdict.exit(), verdict.said());
            assertTrue(verdict.said().contains("there is no signed checkpoint of size " + DEEDS), verdict.said());
        } finally {
            asOwner("delete from log_checkpoint; insert into log_checkpoint select * from signed_notes;"
                    + " drop table signed_notes;" + forged("left(account_name, -1)") + refold);
        }
        Verdict verdict = verified(keptAtHalf, national(), "/");
        assertEquals(0, verdict.exit(), verdict.said());
        assertTrue(
                verdict.said()
                        .contains(DEEDS / 2 + " covered by a checkpoint kept elsewhere, " + (DEEDS - DEEDS / 2)
                                + " only by the system's own signature"),
                verdict.said());
    }

    @Test
    void a_deed_moved_out_of_a_region_is_missed_there_and_named_to_the_whole_country()
            throws SQLException, IOException {
        Verdict before = verified(kept, region(), "/62/");
        assertEquals(0, before.exit(), before.said());
        asOwner("update deed set region_path = '/63/', account_name = account_name || '甲' where id = " + DEED);
        try {
            Verdict there = verified(kept, region(), "/62/");
            assertEquals(3, there.exit(), there.said());
            assertTrue(there.said().contains("only " + (DEEDS - 1) + " of " + DEEDS + " texts checked"), there.said());
            assertTrue(!there.said().contains("entries agree"), there.said());
            Verdict all = verified(kept, national(), "/");
            assertTrue(all.exit() == 1 && all.said().contains("entry " + HIT + " was altered"), all.said());
        } finally {
            asOwner("update deed set region_path = '/62/6205/620503/620503100/', account_name = left(account_name, -1)"
                    + " where id = " + DEED);
        }
    }

    @Test
    void a_page_that_is_too_heavy_is_asked_for_by_halves_and_leaves_nothing_out() throws IOException {
        List<Long> asked = new ArrayList<>();
        LogRepository slow =
                new LogRepository(source("-c role=zhucun_by_region -c scope.path=/ -c statement_timeout=60000")) {
                    @Override
                    List<Line> lines(long from, long to) {
                        asked.add(to - from);
                        if (to - from > 300) {
                            throw new DatabaseFailure(new SQLException("statement timeout", "57014"));
                        }
                        return super.lines(from, to);
                    }
                };
        Verdict verdict = verified(kept, slow, "/");
        assertEquals(0, verdict.exit(), verdict.said());
        assertEquals(List.of(1_000L, 500L, 250L, 250L), asked.subList(0, 4));
    }

    @Test
    void a_deed_says_no_other_time_than_it_is() throws SQLException {
        DatabaseAccess access = database.access();
        String insert =
                "insert into deed (id, account_name, role, office_path, office_name, action, outcome, request_id, at)"
                        + " values (gen_random_uuid(), '-', '-', '/', '-', 'X', 'DONE', '-', clock_timestamp() + interval '%s')";
        try (Connection connection = DatabaseRoles.connect(access.url(), access.appUser(), access.appPassword());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(insert.formatted("-30 seconds"));
            connection.rollback();
            for (String other : List.of("-2 minutes", "-1 year", "1 minute")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> statement.execute(insert.formatted(other)), other);
                assertEquals("42501", refused.getSQLState(), other);
                connection.rollback();
            }
        }
    }

    @Test
    void the_application_itself_can_neither_write_nor_reorder_the_log() throws SQLException {
        DatabaseAccess access = database.access();
        List<String> done = new ArrayList<>();
        for (String role : List.of("zhucun_app", "zhucun_by_region", "zhucun_by_unit", "zhucun_by_person")) {
            for (String attempt : List.of(
                    "insert into log_entry values (99999999, gen_random_uuid(), 1, sha256(''))",
                    "update log_entry set deed_id = gen_random_uuid()",
                    "delete from log_entry",
                    "truncate log_node",
                    "insert into log_node values (1, 99999, sha256(''))",
                    "update log_checkpoint set note = ''",
                    "insert into log_checkpoint values (99999999, '')",
                    "update log_progress set watermark = '1'",
                    "select log_fold(0, 1)",
                    "insert into deed (id, account_name, role, office_path, office_name, action, outcome, request_id, xid)"
                            + " values (gen_random_uuid(), '-', '-', '/', '-', 'X', 'DONE', '-', '3')")) {
                try (Connection connection =
                                DatabaseRoles.connect(access.url(), access.appUser(), access.appPassword());
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute("set local role " + role);
                    statement.execute(attempt);
                    done.add(role + ": " + attempt);
                } catch (SQLException refused) {
                    assertEquals("42501", refused.getSQLState(), attempt);
                }
            }
        }
        assertEquals(List.of(), done);
    }

    /** The leaf hash of the deed as it is after the change. */
    private static String forged(String name) {
        return "update deed set account_name = " + name + " where id = " + DEED
                + "; update log_entry set leaf_hash = (select log_leaf_hash(log_leaf(d)) from deed d where d.id = "
                + DEED
                + ") where index = " + HIT;
    }

    private static Verdict named(String expected, String tampering, String undone) throws SQLException, IOException {
        asOwner(tampering);
        try {
            Verdict verdict = verified();
            assertEquals(1, verdict.exit(), verdict.said());
            assertTrue(verdict.said().contains(expected), verdict.said());
            return verdict;
        } finally {
            asOwner(undone);
        }
    }

    /** 结论: what the verifier said of an export made now. */
    private record Verdict(int exit, String said) {}

    private static Verdict verified() throws IOException {
        return verified(kept, national(), "/");
    }

    private static Verdict verified(Path kept, LogRepository as, String scope) throws IOException {
        Path export = home.resolve("export.ndjson");
        Files.deleteIfExists(export);
        LogPages pages = new LogPages(as, keys.current().name(), scope, app().size());
        while (!pages.done()) {
            Files.writeString(export, page(pages), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        long begun = System.nanoTime();
        int exit = VerifierForTests.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "verify",
                export.toString(),
                "--checkpoint",
                kept.toString(),
                "--key",
                keys.current().toString());
        System.out.printf(
                "log of %d deeds, export of %d MB verified in %.1f s%n",
                DEEDS, Files.size(export) >> 20, (System.nanoTime() - begun) / 1e9);
        return new Verdict(exit, said.toString(StandardCharsets.UTF_8));
    }

    /** As a download asks for it. */
    private static String page(LogPages pages) {
        while (true) {
            try {
                return pages.next();
            } catch (DatabaseFailure failure) {
                if (!LogRepository.tooHeavy(failure) || !pages.halved()) {
                    throw failure;
                }
            }
        }
    }

    /** Deeds of a township with a changed row each, 500 in a transaction. */
    private static void done(int deeds) throws SQLException {
        asOwner("""
                insert into deed (id, account_id, account_name, grant_id, role, office_path, office_name, action, subject_kind,
                                  subject_id, subject_label, outcome, detail, request_id, region_path)
                select gen_random_uuid(), gen_random_uuid(), '王建国', gen_random_uuid(), 'TOWNSHIP', '/62/6205/620503/620503100/',
                       '马跑泉镇', 'REGISTER_ENTRY_RECORDED', 'register', 'r' || i, '某"乡"' || chr(10) || i, 'DONE',
                       jsonb_build_object('n', i), 'request-' || i, '/62/6205/620503/620503100/'
                from generate_series(1, %d) i;
                insert into row_change (deed_id, table_name, row_id, op, after)
                select d.id, 'attendance_month', d.subject_id, 'UPDATE', jsonb_build_object('status', 'LEAVE', 'day', '2026-11-03')
                from deed d where d.xid = pg_current_xact_id()""".formatted(deeds));
    }

    private static void sequenced() {
        LogRepository log = app();
        long begun = System.nanoTime();
        LogRepository.Step step;
        do {
            step = log.sequence(1_000);
        } while (step.more());
        Checkpoint checkpoint = new Checkpoint(keys.current().name(), step.size(), new Prover(log).root(step.size()));
        log.publish(step.size(), keys.sign(checkpoint.text()).toString());
        System.out.printf("log of %d deeds, a quarter sequenced in %.1f s%n", DEEDS, (System.nanoTime() - begun) / 1e9);
    }

    private static void asOwner(String statements) throws SQLException {
        // whoever owns the server: nothing in the database stops him
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(statements);
        }
    }

    /** As the sequencer connects. */
    private static LogRepository app() {
        return new LogRepository(source("-c statement_timeout=60000"));
    }

    /** As an auditor of the whole country. */
    private static LogRepository national() {
        return new LogRepository(source("-c role=zhucun_by_region -c scope.path=/"));
    }

    /** As the auditor of a province. */
    private static LogRepository region() {
        return new LogRepository(source("-c role=zhucun_by_region -c scope.path=/62/"));
    }

    private static PGSimpleDataSource source(String options) {
        DatabaseAccess access = database.access();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.appUser());
        source.setPassword(access.appPassword());
        source.setOptions(options);
        return source;
    }
}
