package org.zhucun.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.carrier.GivenBundles.Change;
import org.zhucun.verifier.NoteSigner;

/** The commands of docs/isolated-network.md, with the jar that is released and nothing beside it. */
class CarrierJarIT {
    private static final Path DOCUMENT = Path.of("../docs/isolated-network.md");
    private static final Path JAR = Path.of("target/zhucun-carrier.jar").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void the_commands_of_the_manual_open_a_bundle_and_answer_it() throws Exception {
        List<String> commands = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("java -jar zhucun-carrier.jar"))
                .toList();
        assertEquals(4, commands.size());
        assertEquals(0, exit(commands.get(0)));
        NoteSigner key = NoteSigner.generate("sender.example/a");
        Files.writeString(directory.resolve("sender.keys"), key.key() + "\n");
        String recipient =
                Files.readAllLines(directory.resolve("keys/carrier.pub")).get(1);
        Route route = new Route("sender.example/a", "neiwang.example.gov.cn", "620503");
        GivenBundles sender = new GivenBundles(key, route, recipient);
        Files.write(
                directory.resolve("00001.age"),
                sender.next(List.of(new Change("CADRE", "a", "620503", "{\"name\":\"张三\"}"))));
        assertEquals(0, exit(commands.get(1)));
        assertFalse(Files.exists(directory.resolve("00001.ndjson")));
        assertEquals(0, exit(commands.get(2)));
        assertTrue(Files.readString(directory.resolve("00001.ndjson")).contains("张三"));
        assertEquals(1, exit(commands.get(2)));
        String first = Files.readString(directory.resolve("00001.receipt"));
        Files.delete(directory.resolve("00001.receipt"));
        assertEquals(0, exit(commands.get(3)));
        assertEquals(
                first.lines().filter(line -> line.startsWith("bundle ")).toList(),
                Files.readString(directory.resolve("00001.receipt"))
                        .lines()
                        .filter(line -> line.startsWith("bundle "))
                        .toList());
    }

    private int exit(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.set(0, System.getProperty("java.home") + "/bin/java");
        words.set(2, JAR.toString());
        Process process = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assertTrue(!said.isBlank() && !said.contains("Exception"), said);
        return exit;
    }
}
