package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.durability.PackagedApplication;
import org.zhucun.given.DatabaseForTests;

/**
 * docs/hello-province.md is true: the command of the page that runs all of its blocks is run as it stands there, against the packaged
 * application on a fresh start with the demonstration. What its copy holds is counted in the tables, past the application.
 */
class HelloProvinceIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ALL_AT_ONCE =
            Pattern.compile("^\\$ (sed .* docs/hello-province\\.md .*)$", Pattern.MULTILINE);
    private static final Pattern EQUAL =
            Pattern.compile("^the copy equals the county: (\\d+) rows$", Pattern.MULTILINE);
    private static final Pattern KEPT = Pattern.compile("^([A-Z_]+) +(\\d+)$", Pattern.MULTILINE);
    private static final Duration PROMISED = Duration.ofMinutes(10);

    @TempDir
    static Path work;

    private static long begun;
    private static Path home;
    private static PackagedApplication application;

    @BeforeAll
    static void start_with_the_demonstration() throws IOException, InterruptedException {
        begun = System.nanoTime();
        home = DatabaseForTests.newHome(true);
        application = PackagedApplication.on(home);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (application != null) {
            application.stop();
        }
        DatabaseForTests.delete(home);
    }

    @Test
    void the_walk_ends_with_the_countys_rows_and_a_copy_that_differs_is_found_out() throws Exception {
        Matcher command = ALL_AT_ONCE.matcher(Files.readString(ROOT.resolve("docs/hello-province.md")));
        assertTrue(command.find());
        String said = run(ROOT, command.group(1), 0);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("from a start to a consistent copy: %d s%n", took.toSeconds());
        assertTrue(took.compareTo(PROMISED) < 0, () -> "ten minutes were promised: " + took);
        for (String told : List.of("UPSERT ORGANIZATION ", "UPSERT ATTENDANCE_MONTH ", "DELETE TRAINING_RECORD ")) {
            assertTrue(said.contains(told), said);
        }
        Map<String, Integer> kept = kept(said);
        there().forEach((type, rows) -> assertEquals(rows, kept.get(type), type));
        assertEquals(kept.values().stream().mapToInt(Integer::intValue).sum(), equal(said));
        what_compares_can_tell_a_difference(equal(said));
    }

    /** A row that is not there, and one that says something else. */
    private static void what_compares_can_tell_a_difference(int rows) throws IOException, InterruptedException {
        run(work, sql("delete from kept where id = (select max(id) from kept where type = 'TRAINING_RECORD')"), 0);
        assertTrue(run(work, "python3 compare.py", 1).contains("the copy differs: TRAINING_RECORD "));
        run(work, "rm county.db && python3 follow.py", 0);
        assertEquals(rows, equal(run(work, "python3 compare.py", 0)));
        run(work, sql("update kept set data = replace(data, '金明', '金铭') where type = 'CADRE'"), 0);
        assertTrue(run(work, "python3 compare.py", 1).contains("the copy differs: CADRE "));
    }

    /** What follow.py said last of how many rows the copy has of a type. */
    private static Map<String, Integer> kept(String said) {
        return KEPT.matcher(said)
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        line -> Integer.valueOf(line.group(2)),
                        (before, after) -> after,
                        TreeMap::new));
    }

    private static String sql(String statement) {
        return "python3 -c \"import sqlite3; copy = sqlite3.connect('county.db'); copy.execute(\\\"" + statement
                + "\\\"); copy.commit()\"";
    }

    private static int equal(String said) {
        Matcher line = EQUAL.matcher(said);
        assertTrue(line.find(), said);
        return Integer.parseInt(line.group(1));
    }

    private static String run(Path directory, String command, int expected) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        bash.environment().put("API", application.address());
        bash.environment().put("WORK", work.toString());
        bash.environment().put("NO_PROXY", "*");
        bash.environment().put("COUNTY", "620503");
        Path client = work.resolve("client.json");
        if (Files.exists(client)) {
            bash.environment()
                    .put(
                            "CLIENT",
                            new ObjectMapper()
                                    .readTree(client.toFile())
                                    .path("id")
                                    .asText());
        }
        Process running = bash.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(running.waitFor(5, TimeUnit.MINUTES), said);
        assertEquals(expected, running.exitValue(), said);
        return said;
    }

    /** How many rows the tables hold of the county. */
    private static Map<String, Integer> there() throws IOException, SQLException {
        Map<String, Integer> there = new TreeMap<>();
        try (Connection superuser = application.superuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("""
                        with county as (select '/62/6205/620503/' as path)
                        select 'ORGANIZATION', count(*) from organization, county where region_path between path and path || '~'
                        union all select 'CADRE', count(*) from cadre, county where region_path between path and path || '~'
                        union all select 'TEAM', count(*) from work_team, county where region_path between path and path || '~'
                        union all select 'POSTING', count(*) from posting, county where region_path between path and path || '~'
                        union all select 'TRAINING_RECORD', count(*) from training_attendance, county
                                  where region_path between path and path || '~'
                        union all select 'ENTITLEMENT', count(*) from entitlement, county where region_path between path and path || '~'
                        union all select 'FINDING', count(*) from finding, county where region_path between path and path || '~'
                        """)) {
            while (rows.next()) {
                there.put(rows.getString(1), rows.getInt(2));
            }
        }
        return there;
    }
}
