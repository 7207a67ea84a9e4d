package org.zhucun.carrier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.verifier.NoteKey;

/** 命令行参数: a command, a file, the rest by name. */
record CarrierArguments(String command, Path file, Map<String, String> named) {
    private static final List<String> NAMES =
            List.of("--keys", "--sender", "--state", "--out", "--receipt", "--replace", "--name");

    static CarrierArguments of(String... words) {
        if (words.length < 2 || words[1].startsWith("--") || words.length % 2 != 0) {
            throw new IllegalArgumentException(String.join(" ", words));
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 2; i < words.length; i += 2) {
            if (!NAMES.contains(words[i])) {
                throw new IllegalArgumentException(words[i]);
            }
            named.put(words[i], words[i + 1]);
        }
        return new CarrierArguments(words[0], Path.of(words[1]), named);
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    String one(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException(name);
        }
        return named.get(name);
    }

    Path path(String name) {
        return Path.of(one(name));
    }

    /** Of the sender: as text, or a file with one a line. */
    List<NoteKey> keys() throws IOException {
        String given = one("--sender");
        List<String> lines = Files.isRegularFile(Path.of(given)) ? Files.readAllLines(Path.of(given)) : List.of(given);
        return lines.stream()
                .filter(line -> line.matches("[^+]+\\+[0-9a-f]{8}\\+.*"))
                .map(NoteKey::parse)
                .toList();
    }
}
