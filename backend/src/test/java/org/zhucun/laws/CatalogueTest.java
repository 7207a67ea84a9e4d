package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row of the catalogue that has an acceptance example is a test named with its id; so is a worked check of the parameters (2.8). */
class CatalogueTest {
    private static final Path TESTS = Path.of("src/test/java/org/zhucun");
    private static final Pattern METHOD = Pattern.compile("void\\s+((?:[a-z]\\d{1,2}_(?:and_)?)+)");
    private static final Pattern ID = Pattern.compile("[a-z]\\d{1,2}");
    private static final Pattern CHECK = Pattern.compile("void\\s+w2_8_([a-z]+)_");

    /** Groups whose rows are all built; C10 is a load and stands in docs/benchmarks.md. */
    private static final List<String> ROWS = Stream.of(
                    rows("a", 16), rows("b", 12), rows("c", 9), rows("d", 8), rows("r", 16))
            .flatMap(List::stream)
            .toList();

    /** Rows with an example; the others of these groups say what another row asks (F4, F6, F8, G7, G10, Q2, Q5, Q6). */
    private static final List<String> PRESENCE = Stream.of(
                    rows("e", 13),
                    List.of("f1", "f2", "f3", "f5", "f7"),
                    List.of("g1", "g2", "g3", "g4", "g5", "g6", "g8", "g9", "g11"),
                    rows("h", 7),
                    rows("p", 6),
                    List.of("q1", "q3", "q4", "q7"))
            .flatMap(List::stream)
            .toList();

    /** Rows of visits, findings and bulletins; I12 is what A13 asks. */
    private static final List<String> SUPERVISION =
            Stream.of(rows("i", 11), rows("j", 9)).flatMap(List::stream).toList();

    /** Rows of what the cadres are owed. */
    private static final List<String> CARE = rows("n", 10);

    /** What follows from grades and decisions: obligations, recall, interviews, measures, accountability. */
    private static final List<String> CONSEQUENCES =
            Stream.of(rows("k", 3), rows("l", 6)).flatMap(List::stream).toList();

    /** Rows of incentives and of the bundling of units. */
    private static final List<String> MERIT =
            Stream.of(rows("m", 7), rows("o", 4)).flatMap(List::stream).toList();

    /** Rows of whom is assessed, by what, by whom and in which words; what a grade sets in motion stands with the obligations. */
    private static final List<String> ASSESSMENT = List.of("k4", "k5", "k6", "k7");

    /** Month, quarter, two thirds of the workdays, leave, absences and their ladder, the quota of excellent, the senders of Shanxi. */
    private static final Set<String> CHECKS = Set.of("month", "quarter", "two", "leave", "absence", "quota", "shanxi");

    @Test
    void every_row_of_the_groups_a_to_d_and_r_is_a_test_named_with_its_id() throws IOException {
        Set<String> missing = new TreeSet<>(ROWS);
        missing.removeAll(named(METHOD));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_row_of_the_groups_e_to_h_p_and_q_with_an_example_is_a_test_named_with_its_id() throws IOException {
        Set<String> missing = new TreeSet<>(PRESENCE);
        missing.removeAll(named(METHOD));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_row_of_the_groups_i_and_j_is_a_test_named_with_its_id() throws IOException {
        Set<String> missing = new TreeSet<>(SUPERVISION);
        missing.removeAll(named(METHOD));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_row_of_the_group_n_is_a_test_named_with_its_id() throws IOException {
        Set<String> missing = new TreeSet<>(CARE);
        missing.removeAll(named(METHOD));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_row_of_the_consequences_in_k_and_l_is_a_test_named_with_its_id() throws IOException {
        Set<String> missing = new TreeSet<>(CONSEQUENCES);
        missing.removeAll(named(METHOD));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_row_of_the_groups_m_and_o_is_a_test_named_with_its_id() throws IOException {
        Set<String> missing = new TreeSet<>(MERIT);
        missing.removeAll(named(METHOD));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_row_of_the_assessment_is_a_test_named_with_its_id() throws IOException {
        Set<String> missing = new TreeSet<>(ASSESSMENT);
        missing.removeAll(named(METHOD));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_worked_check_of_presence_is_a_test_named_with_it() throws IOException {
        Set<String> missing = new TreeSet<>(CHECKS);
        missing.removeAll(named(CHECK));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                Matcher method = pattern.matcher(Files.readString(file));
                while (method.find()) {
                    named.addAll(pattern == METHOD ? ids(method.group(1)) : Set.of(method.group(1)));
                }
            }
        }
        return named;
    }

    private static Set<String> ids(String name) {
        return ID.matcher(name).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<String> rows(String group, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(row -> group + row).collect(Collectors.toList());
    }
}
