package org.zhucun.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 命令行参数: files by position, the rest by name. */
final class Arguments {
    private static final List<String> NAMES = List.of("--key", "--checkpoint", "--proof", "--export");
    private static final Pattern HASH = Pattern.compile("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=");

    private final List<Path> files = new ArrayList<>();
    private final Map<String, List<String>> named = new HashMap<>();

    Arguments(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(Path.of(word));
            } else if (NAMES.contains(word) && i + 1 < words.size()) {
                named.computeIfAbsent(word, name -> new ArrayList<>()).add(words.get(++i));
            } else {
                throw new IllegalArgumentException(word);
            }
        }
    }

    List<Path> files(int count) {
        if (files.size() != count) {
            throw new IllegalArgumentException(files.toString());
        }
        return files;
    }

    /** Public keys as text, or files with one a line. */
    List<NoteKey> keys() throws IOException {
        List<NoteKey> keys = new ArrayList<>();
        for (String given : required("--key")) {
            List<String> lines =
                    Files.isRegularFile(Path.of(given)) ? Files.readAllLines(Path.of(given)) : List.of(given);
            lines.stream().filter(line -> !line.isBlank()).map(NoteKey::parse).forEach(keys::add);
        }
        return keys;
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    List<Path> paths(String name) {
        return required(name).stream().map(Path::of).toList();
    }

    /** The hashes of a proof, in whatever text they stand. */
    List<byte[]> proof() throws IOException {
        return HASH.matcher(Files.readString(paths("--proof").get(0)))
                .results()
                .map(found -> Base64.getDecoder().decode(found.group()))
                .toList();
    }

    private List<String> required(String name) {
        if (!named.containsKey(name)) {
            throw new IllegalArgumentException(name);
        }
        return named.get(name);
    }
}
