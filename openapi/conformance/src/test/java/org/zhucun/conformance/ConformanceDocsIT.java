package org.zhucun.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/conformance.md are run as they stand there, with the packaged kit, against what deploy/sandbox has started. */
class ConformanceDocsIT {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path work;

    @Test
    void the_commands_of_the_page_run_and_everything_holds() throws Exception {
        Sandbox sandbox = Sandbox.started();
        for (String told : List.of(sandbox.client(), sandbox.key().toString(), "follow --file")) {
            assertTrue(sandbox.said().contains(told), sandbox.said());
        }
        List<String> blocks = BLOCK.matcher(Files.readString(ROOT.resolve("docs/conformance.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertEquals(3, blocks.size());
        String said = bash(String.join("\n", blocks), 0);
        assertEquals(3, said.lines().filter(line -> line.startsWith("结论：符合。")).count(), said);
        for (String report : List.of("api.xml", "feed.xml", "webhooks.xml")) {
            String xml = Files.readString(work.resolve(report));
            assertTrue(xml.contains("<testsuite name=\"zhucun-conformance ") && xml.contains("failures=\"0\""), xml);
        }
        assertTrue(Files.readString(work.resolve("taken.txt")).contains("CADRE/"));
    }

    @Test
    void what_does_not_hold_ends_with_one_and_what_cannot_be_asked_with_two() throws Exception {
        String kit = "java -jar \"$KIT\" --language en ";
        String nobody = bash(kit + "api --url http://127.0.0.1:9 --client x --key \"$ZHUCUN_KEY\"", 2);
        assertTrue(nobody.contains("ConnectException"), nobody);
        assertTrue(bash(kit + "feed --nothing", 2).contains("--nothing"));
        assertTrue(
                bash(kit + "webhooks --target http://127.0.0.1:9 --secret x", 2).contains("whsec_"));
        String wrong = bash(
                kit + "api --url \"$ZHUCUN_URL\" --client 00000000-0000-7000-8000-000000000000 --key \"$ZHUCUN_KEY\""
                        + " --junit wrong.xml",
                1);
        assertTrue(
                wrong.contains("FAILS") && wrong.contains("token-granted") && wrong.contains("docs/clients.md"), wrong);
        assertTrue(Files.readString(work.resolve("wrong.xml")).contains("<failure "));
        String some = bash(
                kit
                        + "api --url \"$ZHUCUN_URL\" --client \"$ZHUCUN_CLIENT\" --key \"$ZHUCUN_KEY\" --only pages,refusals",
                0);
        assertTrue(some.contains("This group was not chosen.") && some.contains("Conforms."), some);
        String gone = bash(kit + "feed --port 0 --consumer 'exit 3' --work gone", 1);
        assertTrue(gone.contains("The consumer ended by itself with 3."), gone);
    }

    private String bash(String command, int expected) throws IOException, InterruptedException {
        Sandbox sandbox = Sandbox.started();
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", command)
                .directory(work.toFile())
                .redirectErrorStream(true);
        bash.environment()
                .put(
                        "KIT",
                        Path.of("target/zhucun-conformance.jar")
                                .toAbsolutePath()
                                .toString());
        bash.environment().put("ZHUCUN_URL", sandbox.address().toString());
        bash.environment().put("ZHUCUN_CLIENT", sandbox.client());
        bash.environment().put("ZHUCUN_KEY", sandbox.key().toString());
        bash.environment().put("FEED_PORT", String.valueOf(Sandbox.freePort()));
        bash.environment().put("HOOK_PORT", String.valueOf(Sandbox.freePort()));
        bash.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -Xshare:auto");
        bash.environment().put("NO_PROXY", "*");
        Process running = bash.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(running.waitFor(4, TimeUnit.MINUTES), said);
        assertEquals(expected, running.exitValue(), said);
        return said.lines().filter(line -> !line.startsWith("Picked up")).collect(Collectors.joining("\n"));
    }
}
