package org.zhucun.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.identity.token.AccessTokens;

/** docs/exports.md is true: its blocks are run as they stand, and its tables have the columns that there are. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExportDocsTest {
    private static final String COUNTY = "341623";
    private static final Path PAGE = Path.of("../docs/exports.md");
    private static final Path IMPORTS = Path.of("../docs/imports.md");
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("^\\| ([^|`]+) \\| `([A-Za-z]+)` \\|", Pattern.MULTILINE);

    @TestHTTPResource("/")
    URL address;

    @Inject
    AccessTokens tokens;

    @TempDir
    Path directory;

    @Test
    void the_page_names_the_columns_that_there_are() throws IOException {
        for (ExportKind kind : ExportKind.values()) {
            assertEquals(
                    kind.columns().stream()
                            .map(column -> column.header() + " " + column.field())
                            .toList(),
                    columns(PAGE, kind.name()),
                    kind.name());
        }
    }

    @Test
    void a_column_of_an_import_goes_out_under_the_same_name_unless_it_is_masked() throws IOException {
        for (String kind : List.of("CADRE", "ORGANIZATION", "TEAM", "POSTING", "INCENTIVE")) {
            TreeSet<String> missing = new TreeSet<>(columns(IMPORTS, kind));
            columns(PAGE, kind).forEach(missing::remove);
            missing.removeAll(List.of("公民身份号码 citizenId", "联系电话 phone"));
            assertEquals(new TreeSet<>(), missing, kind);
        }
    }

    private static List<String> columns(Path file, String kind) throws IOException {
        String page = Files.readString(file);
        int from = page.indexOf("\n## " + kind + ' ');
        assertTrue(from > 0, "no word of " + kind);
        int to = page.indexOf("\n## ", from + 1);
        return COLUMN.matcher(page.substring(from, to < 0 ? page.length() : to))
                .results()
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();
    }

    @Test
    void a_person_and_a_system_export_as_it_is_written() throws Exception {
        GivenTeams.Unit unit = GivenTeams.unit("说明页局" + UUID.randomUUID(), COUNTY);
        UUID cadre = GivenTeams.cadre("周海燕", unit, COUNTY);
        String person = exports(GivenOffices.orgDepartment(COUNTY).token());
        assertTrue(person.contains("\"state\":\"DONE\"") && person.contains("✓"), person);
        assertFalse(person.contains("\"items\":"), person);
        assertTrue(Files.readString(directory.resolve("cadres.ndjson")).contains(cadre.toString()));
        String system = exports(tokens.ofClient(GivenMachine.at(COUNTY).client()));
        assertTrue(system.contains("✓") && system.contains("\"items\":"), system);
    }

    private String exports(String token) throws IOException, InterruptedException {
        String blocks = String.join(
                "\n",
                BLOCK.matcher(Files.readString(PAGE))
                        .results()
                        .map(block -> block.group(1))
                        .toList());
        // the verifier as it lies here: its jar is packed after the tests
        String script = blocks.replace("java -jar zhucun-verifier.jar", verifier());
        assertFalse(script.equals(blocks));
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", "set -eu\n" + script)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        bash.environment().put("TOKEN", token);
        bash.environment().put("API", address.toString().replaceAll("/+$", ""));
        bash.environment().put("NO_PROXY", "*");
        Process running = bash.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(running.waitFor(60, TimeUnit.SECONDS), said);
        assertEquals(0, running.exitValue(), said);
        return said;
    }

    private static String verifier() {
        Path classes = Path.of("target/classes").toAbsolutePath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return java + " -cp " + classes + " org.zhucun.verifier.Verifier";
    }
}
