package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row of the catalogue that has an acceptance example is a test named with its id. */
class CatalogueTest {
    private static final Path TESTS = Path.of("src/test/java/org/zhucun");
    private static final Pattern METHOD = Pattern.compile("void ((?:[a-z]\\d{1,2}_(?:and_)?)+)");
    private static final Pattern ID = Pattern.compile("[a-z]\\d{1,2}");

    /** Groups whose rows are all built; C10 is a load and stands in docs/benchmarks.md. */
    private static final List<String> ROWS = Stream.of(
                    rows("a", 16), rows("b", 12), rows("c", 9), rows("d", 8), rows("r", 16))
            .flatMap(List::stream)
            .toList();

    @Test
    void every_row_of_the_groups_a_to_d_and_r_is_a_test_named_with_its_id() throws IOException {
        Set<String> missing = new TreeSet<>(ROWS);
        missing.removeAll(named());
        assertEquals(Set.of(), missing);
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                Matcher method = METHOD.matcher(Files.readString(file));
                while (method.find()) {
                    Matcher id = ID.matcher(method.group(1));
                    while (id.find()) {
                        named.add(id.group());
                    }
                }
            }
        }
        return named;
    }

    private static List<String> rows(String group, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(row -> group + row).collect(Collectors.toList());
    }
}
