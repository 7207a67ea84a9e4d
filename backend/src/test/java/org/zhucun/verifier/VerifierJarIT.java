package org.zhucun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.start.LogKeys;

/** What the auditor takes home runs by itself: one jar, nothing beside it. */
class VerifierJarIT {
    private static final Path JAR = Path.of("target/zhucun-verifier.jar");

    @TempDir
    Path directory;

    @Test
    void the_jar_alone_verifies_an_export_and_exits_with_its_answer() throws Exception {
        LogKeys keys = LogKeys.open(directory.resolve("keys"), Optional.of("example.cn/log"));
        Checkpoint empty = new Checkpoint("example.cn/log", 0, Merkle.empty());
        Path kept = Files.writeString(
                directory.resolve("kept"), keys.sign(empty.text()).toString());
        Path export = Files.writeString(
                directory.resolve("export"),
                "{\"export\":\"zhucun-log/1\",\"origin\":\"example.cn/log\",\"size\":0,\"scope\":\"/\"}\n{\"end\":true}\n");
        String key = keys.current().toString();
        assertEquals(0, exit("verify", export.toString(), "--checkpoint", kept.toString(), "--key", key));
        Files.writeString(export, Files.readString(export).replace("\"size\":0", "\"size\":1"));
        assertEquals(1, exit("verify", export.toString(), "--checkpoint", kept.toString(), "--key", key));
        assertEquals(2, exit());
    }

    private static int exit(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-jar", JAR.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assertTrue(!said.isBlank() && !said.contains("Exception"), said);
        return exit;
    }
}
