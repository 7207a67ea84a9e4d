package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucun.given.BrokenRule;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Texts;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;
import org.zhucun.region.county.CountyCategory;
import org.zhucun.region.village.VillageCategory;
import org.zhucun.team.EndReason;
import org.zhucun.team.PostingRole;
import org.zhucun.team.SendLevel;
import org.zhucun.training.TrainingKind;

/** What a rule says: no rule builds a sentence itself, and every rule says all it has to say in two languages. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RuleTextsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}|[，。、（）：≥≤]");
    private static final Pattern SPOKEN = Pattern.compile("\"([a-z]+\\.(?:rule|found|fact)\\.[A-Za-z0-9.-]+)\"");
    private static final Path SOURCES = Path.of("src/main/java/org/zhucun");
    private static final Path PACKS = Path.of("src/main/resources/policies");
    private static final Path OFFICE = Path.of("../frontend/apps/office/src/i18n");
    /** Words of a register that offices keep, not of an enumeration. */
    private static final Set<String> NAMES = Set.of("team.sender.strength");

    @Inject
    Rules rules;

    @Test
    void no_evaluation_speaks_a_language() {
        Set<String> speaking = new TreeSet<>();
        for (Rule rule : rules.all()) {
            if (HAN.matcher(rule.evaluation() + rule.evaluationOfProvince() + rule.deciding())
                    .find()) {
                speaking.add(rule.id());
            }
        }
        assertEquals(Set.of(), speaking);
    }

    @Test
    void every_rule_has_all_its_texts_in_both_languages() {
        List<String> missing = new ArrayList<>();
        for (Rule rule : rules.all()) {
            Set<String> keys = new TreeSet<>(
                    Clauses.keys(rule.evaluation() + rule.evaluationOfProvince() + rule.deciding(), rule));
            keys.add(rule.sentence());
            rule.parameters().forEach(key -> keys.add(asked(rule, key)));
            if (!rule.evaluation().isEmpty()) {
                assertTrue(keys.contains(rule.sentence() + ".required"), rule.id());
            }
            keys.forEach(key -> require(key, missing));
        }
        assertEquals(List.of(), missing);
        assertTrue(rules.all().size() > 20);
    }

    /** Packs, the catalogue and an exception show a parameter by its name. */
    @Test
    void every_parameter_of_every_rule_has_a_name_in_the_office() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String language : List.of("zh-CN", "en")) {
            JsonNode names = new ObjectMapper()
                    .readTree(OFFICE.resolve(language).resolve("policyKey.json").toFile());
            rules.all().stream()
                    .flatMap(rule -> rule.parameters().stream())
                    .filter(key -> !key.equals(BrokenRule.KEY))
                    .distinct()
                    .filter(key -> !names.has(key.replace('.', '_')))
                    .forEach(key -> missing.add(key + " " + language));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void every_clause_that_the_code_says_has_its_text() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher spoken = SPOKEN.matcher(Files.readString(file));
                while (spoken.find()) {
                    require(spoken.group(1), missing);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** What the packs set and the tables keep is said as a word, not as a constant of the program. */
    @Test
    void every_word_that_a_clause_can_say_is_a_word_in_both_languages() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> packs = Files.list(PACKS)) {
            for (Path pack : packs.toList()) {
                for (JsonNode set : new ObjectMapper().readTree(pack.toFile()).path("parameters")) {
                    rules.of(set.path("key").asText())
                            .forEach(rule -> words(set.path("value"), room(rule), set.path("key"), missing));
                }
            }
        }
        named("team", missing, VillageCategory.values(), SendLevel.values(), CountyCategory.values());
        named("team", missing, PostingRole.values(), EndReason.values());
        named("selection", missing, VillageCategory.values());
        named("training", missing, TrainingKind.values(), SendLevel.values());
        assertEquals(List.of(), missing);
    }

    private static void words(JsonNode value, String room, JsonNode key, List<String> missing) {
        if (value.isArray()) {
            value.forEach(one -> words(one, room, key, missing));
        } else if (value.isTextual()
                && !NAMES.contains(key.asText())
                && !value.asText().matches("[0-9:-]+")) {
            require(room + ".word." + value.asText(), missing);
        }
    }

    private static void named(String room, List<String> missing, Enum<?>[]... words) {
        Arrays.stream(words).flatMap(Arrays::stream).forEach(word -> require(room + ".word." + word.name(), missing));
    }

    private static String asked(Rule rule, String key) {
        return rule.asks(key, new ObjectMapper().getNodeFactory().numberNode(1)).key();
    }

    private static String room(Rule rule) {
        return rule.sentence().substring(0, rule.sentence().indexOf('.'));
    }

    private static void require(String key, List<String> missing) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String text = Texts.find(locale, key).orElse(null);
            boolean foreign = text != null
                    && locale.equals(Locale.ENGLISH)
                    && HAN.matcher(text).find();
            if (text == null || foreign) {
                missing.add(key + " " + locale);
            } else {
                Clause.of(key, 1, 1, 1).in(locale);
            }
        }
    }
}
