package org.zhucun.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence exists in both languages, and docs/conformance.md has the requirements as they are tested. */
class WordsTest {
    private static final Pattern FAULT = Pattern.compile("Fault\\.of\\(\\s*\"([A-Za-z.]+)\"");
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void both_languages_say_the_same_with_the_same_values() {
        Set<String> chinese = new TreeSet<>(Words.in("zh").bundle().keySet());
        assertEquals(chinese, new TreeSet<>(Words.in("en").bundle().keySet()));
        for (String key : chinese) {
            assertEquals(places("zh", key), places("en", key), key);
        }
    }

    private static int places(String language, String key) {
        return new MessageFormat(Words.in(language).bundle().getString(key), Locale.ROOT)
                .getFormatsByArgumentIndex()
                .length;
    }

    @Test
    void every_fault_that_is_said_has_a_sentence_and_every_sentence_is_said() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                FAULT.matcher(Files.readString(file)).results().forEach(fault -> said.add("fault." + fault.group(1)));
            }
        }
        Set<String> known = Words.in("zh").bundle().keySet().stream()
                .filter(key -> key.startsWith("fault."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, said);
    }

    @ParameterizedTest
    @EnumSource
    void every_requirement_says_what_it_asks_and_where_that_stands(Requirement requirement) {
        assertFalse(Words.in("zh").of(requirement).isBlank());
        assertFalse(Words.in("en").of(requirement).isBlank());
        for (String place : requirement.place().split("; ")) {
            String file = place.replaceAll("[:,].*", "");
            assertTrue(
                    file.startsWith("RFC ")
                            || Files.exists(Path.of("../..", file))
                            || Files.exists(Path.of("..", file)),
                    place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"API", "FEED", "WEBHOOKS"})
    void the_page_has_the_requirements_as_they_are_tested(String part) throws IOException {
        String table = Part.valueOf(part).requirements().stream()
                .map(requirement -> "| `%s` | %s<br>%s | %s |"
                        .formatted(
                                requirement.id(),
                                Words.in("zh").of(requirement),
                                Words.in("en").of(requirement),
                                requirement.place()))
                .collect(Collectors.joining("\n"));
        String page = Files.readString(Path.of("../../docs/conformance.md"));
        assertTrue(page.contains(table), "docs/conformance.md is to have:\n" + table);
    }
}
