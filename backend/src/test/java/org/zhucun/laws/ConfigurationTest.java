package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever runs the system finds every setting in docs/configuration.md, and nothing there that the code does not read. */
class ConfigurationTest {
    private static final Path SOURCES = Path.of("src/main/java/org/zhucun");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final Path DESCRIBED = Path.of("../docs/configuration.md");
    private static final String NAME = "(zhucun(?:\\.[a-z][a-z0-9-]*)+)";
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"" + NAME + "\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
    private static final Pattern AT_START =
            Pattern.compile("(?:text|number|require)\\(\"" + NAME + "\"\\)(?:\\.orElse\\(\"([^\"]*)\")?");
    private static final Pattern MAPPED = Pattern.compile("@ConfigMapping\\(prefix = \"" + NAME + "\"\\)");
    private static final Pattern MAPPED_METHOD =
            Pattern.compile("(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?[\\w.<>]+ ([a-z]\\w*)\\(\\);");
    private static final Pattern IN_PROPERTIES =
            Pattern.compile("(?:\\$\\{|^(?:%[a-z]+\\.)?)" + NAME, Pattern.MULTILINE);
    private static final Pattern ROW =
            Pattern.compile("^\\| `" + NAME + "` \\| ([^|]*) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    @Test
    void every_setting_the_code_reads_is_described_and_no_other() throws IOException {
        Map<String, String> read = read();
        assertTrue(read.size() > 20, "settings found: " + read.keySet());
        assertEquals(read.keySet(), new TreeSet<>(described().keySet()));
    }

    @Test
    void every_default_is_the_one_in_the_code() throws IOException {
        Map<String, MatchResult> described = described();
        read().forEach((name, value) -> {
            if (!value.isEmpty()) {
                assertTrue(
                        described.get(name).group(2).contains("`" + value + "`"), name + " has the default " + value);
            }
        });
    }

    @Test
    void every_description_says_something_in_chinese() throws IOException {
        described().forEach((name, row) -> assertTrue(row.group(3).matches(".*\\p{IsHan}{4}.*"), name));
    }

    private static Map<String, MatchResult> described() throws IOException {
        Map<String, MatchResult> rows = new TreeMap<>();
        ROW.matcher(Files.readString(DESCRIBED)).results().forEach(row -> rows.put(row.group(1), row));
        return rows;
    }

    /** Name → default, "" where there is none. */
    private static Map<String, String> read() throws IOException {
        Map<String, String> read = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                note(read, INJECTED.matcher(source));
                if (file.startsWith(SOURCES.resolve("start"))) {
                    note(read, AT_START.matcher(source));
                }
                mapped(read, source);
            }
        }
        IN_PROPERTIES
                .matcher(Files.readString(PROPERTIES))
                .results()
                .forEach(found -> read.putIfAbsent(found.group(1), ""));
        return read;
    }

    private static void note(Map<String, String> read, Matcher found) {
        while (found.find()) {
            String value = found.group(2) == null ? "" : found.group(2);
            read.merge(found.group(1), value, (one, other) -> one.isEmpty() ? other : one);
        }
    }

    private static void mapped(Map<String, String> read, String source) {
        Matcher prefix = MAPPED.matcher(source);
        if (prefix.find()) {
            Matcher method = MAPPED_METHOD.matcher(source);
            while (method.find()) {
                String name = method.group(2).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                read.put(prefix.group(1) + "." + name, method.group(1) == null ? "" : method.group(1));
            }
        }
    }
}
