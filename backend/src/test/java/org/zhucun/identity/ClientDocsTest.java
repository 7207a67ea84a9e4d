package org.zhucun.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenOffices;

/** docs/clients.md is true: its blocks are run one after the other, by bash, openssl and curl. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ClientDocsTest {
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TestHTTPResource("/")
    URL address;

    @TempDir
    Path directory;

    @Test
    void the_way_from_a_key_to_the_first_request_is_as_it_is_written() throws Exception {
        GivenAccounts.forgetTries();
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/clients.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertEquals(4, blocks.size());
        // thrice: a number with a leading zero is padded, which one signature in 128 shows
        String asked = blocks.get(2) + blocks.get(3);
        String said = run("set -eu\n" + blocks.get(0) + blocks.get(1) + asked + asked + asked);
        assertTrue(said.contains("client_id "), said);
        assertEquals(3, count(said, "\"items\":["), said);
        assertEquals(3, count(said, "RateLimit-Policy: \"client\";q=300;w=60"), said);
        assertEquals(3, count(said, "RateLimit: \"client\";r="), said);
    }

    private String run(String script) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        bash.environment().put("API", address.toString().replaceAll("/+$", ""));
        bash.environment().put("NODE", "35");
        bash.environment()
                .put("ADMIN_TOKEN", GivenOffices.securityAdministrator("35").token());
        bash.environment().put("NO_PROXY", "*");
        Process running = bash.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(running.waitFor(60, TimeUnit.SECONDS), said);
        assertEquals(0, running.exitValue(), said);
        return said;
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .collect(Collectors.counting());
    }
}
