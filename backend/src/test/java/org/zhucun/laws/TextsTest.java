package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucun.audit.Action;
import org.zhucun.kernel.ProblemType;

/** What a user meets speaks Chinese first and English completely. */
class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Path SOURCES = Path.of("src/main/java/org/zhucun");
    private static final Pattern USED = Pattern.compile(
            "(?:invalid\\(\\s*[^,]*,\\s*|message = |\\.at\\(\\s*[^,]*,\\s*|ProblemType\\.[A-Z_]+,\\s*)\"([a-z]+\\.[A-Za-z.]+)\"");

    @Test
    void english_has_every_text_that_chinese_has() throws IOException {
        for (Path chinese : bundles("(?!.*_en).*\\.properties")) {
            Path english = TEXTS.resolve(chinese.getFileName().toString().replace(".properties", "_en.properties"));
            assertTrue(Files.exists(english), "no English beside " + chinese);
            assertEquals(keys(chinese), keys(english), chinese.toString());
        }
    }

    @Test
    void every_problem_and_every_deed_has_a_name() throws IOException {
        Set<String> kernel = keys(TEXTS.resolve("kernel.properties"));
        for (ProblemType type : ProblemType.values()) {
            assertTrue(kernel.contains(type.name()) && kernel.contains(type.name() + ".detail"), type.name());
        }
        Set<String> audit = keys(TEXTS.resolve("audit.properties"));
        for (Action action : Action.values()) {
            assertTrue(audit.contains("audit." + action.name()), action.name());
        }
    }

    @Test
    void every_text_key_in_the_code_exists() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path bundle : bundles(".*\\.properties")) {
            all.addAll(keys(bundle));
        }
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    if (!all.contains(used.group(1))) {
                        missing.add(used.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertFalse(all.isEmpty());
    }

    private static List<Path> bundles(String name) throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(f -> f.getFileName().toString().matches(name)).toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
