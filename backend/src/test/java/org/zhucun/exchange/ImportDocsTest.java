package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.Layout;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.identity.token.AccessTokens;

/** docs/imports.md is true: its blocks are run as they stand, and its table has the columns that there are. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportDocsTest {
    private static final String COUNTY = "620503";
    private static final Path PAGE = Path.of("../docs/imports.md");
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("^\\| ([^|`]+) \\| `([A-Za-z]+)` \\| ", Pattern.MULTILINE);

    @TestHTTPResource("/")
    URL address;

    @Inject
    AccessTokens tokens;

    @Inject
    Kinds kinds;

    @TempDir
    Path directory;

    @Test
    void the_page_names_the_columns_that_there_are() throws IOException {
        String page = Files.readString(PAGE);
        for (ImportKind kind : ImportKind.values()) {
            int from = page.indexOf("\n## " + kind.name() + ' ');
            assertTrue(from > 0, "no word of " + kind);
            int to = page.indexOf("\n## ", from + 1);
            List<String> written = COLUMN.matcher(page.substring(from, to < 0 ? page.length() : to))
                    .results()
                    .map(line -> line.group(1) + " " + line.group(2))
                    .toList();
            assertEquals(
                    kind == ImportKind.ROSTER
                            ? List.of()
                            : columns(kinds.of(kind).layout()),
                    written,
                    kind.name());
        }
    }

    private static List<String> columns(Layout layout) {
        return layout.fields().stream()
                .map(column -> column.header() + " " + column.field())
                .toList();
    }

    @Test
    void a_person_and_a_system_import_as_it_is_written() throws Exception {
        imports(GivenOffices.orgDepartment(COUNTY).token());
        imports(tokens.ofClient(GivenMachine.at(COUNTY).client()));
    }

    private void imports(String token) throws Exception {
        GivenTeams.Unit unit = GivenTeams.unit("说明页局" + UUID.randomUUID(), COUNTY);
        String village = GivenTeams.village(COUNTY);
        GivenTeams.team(GivenOffices.orgDepartment(COUNTY), village, unit);
        List<String> blocks = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
        String said = run(
                "set -eu\n" + String.join("\n", blocks),
                Map.of(
                        "TOKEN", token,
                        "CITIZEN_ID", GivenCadres.citizenId(),
                        "UNIT", unit.name(),
                        "VILLAGE", village,
                        "SERIAL", UUID.randomUUID().toString()));
        assertTrue(said.contains("\"state\":\"DONE\""), said);
        assertTrue(said.contains("\"rowsWritten\":1,"), said);
        assertTrue(said.contains("row,column,header,value,code,reason,hint"), said);
    }

    private String run(String script, Map<String, String> given) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        bash.environment().putAll(given);
        bash.environment().put("API", address.toString().replaceAll("/+$", ""));
        bash.environment().put("NO_PROXY", "*");
        Process running = bash.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(running.waitFor(60, TimeUnit.SECONDS), said);
        assertEquals(0, running.exitValue(), said);
        return said;
    }
}
