package org.zhucun.exchange.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a refused cell is told: lists that name persons speak with one voice, and each under codes of its own. */
class ImportTextsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final List<String> LISTS = List.of("posting", "training", "incentive");
    private static final Field COLUMN = ListColumn.optional(ImportKind.POSTING, "姓名", "name");

    @Test
    void lists_that_name_persons_say_the_same_in_both_languages() {
        for (Locale language : LANGUAGES) {
            for (String word : List.of("unregistered", "otherName")) {
                Set<String> said = LISTS.stream()
                        .map(list -> ImportTexts.reason(language, told("exchange." + list + '.' + word)))
                        .collect(Collectors.toSet());
                assertEquals(1, said.size(), said.toString());
                assertFalse(said.iterator().next().startsWith("exchange."), said.toString());
            }
        }
        assertNotEquals(
                ImportTexts.reason(Locale.ENGLISH, told("exchange.training.otherName")),
                ImportTexts.reason(Locale.SIMPLIFIED_CHINESE, told("exchange.training.otherName")));
    }

    @Test
    void a_list_with_words_of_its_own_says_them() {
        assertEquals("没有写明是哪一名干部", chinese("exchange.training.nobody"));
        assertEquals("没有写明是哪一名干部", chinese("exchange.register.nobody"));
        assertTrue(chinese("exchange.incentive.nobody").contains("工作队"));
        assertTrue(hint("exchange.training.nobody").contains("培训班"));
        assertTrue(hint("exchange.register.nobody").contains("考勤表"));
        assertTrue(hint("exchange.posting.unregistered").contains("调离"));
        assertEquals(hint("exchange.training.unregistered"), hint("exchange.incentive.unregistered"));
    }

    @Test
    void every_list_that_names_persons_says_what_to_do() {
        for (Locale language : LANGUAGES) {
            String general = ImportTexts.hint(language, COLUMN, "");
            for (String list : LISTS) {
                for (String word : List.of("nobody", "unregistered", "otherName")) {
                    String key = "exchange." + list + '.' + word;
                    assertNotEquals(general, ImportTexts.hint(language, COLUMN, key), key);
                }
            }
        }
    }

    @Test
    void a_code_is_the_lists_own() {
        assertEquals("TRAINING_OTHER_NAME", ImportTexts.code(told("exchange.training.otherName")));
        assertEquals("POSTING_UNREGISTERED", ImportTexts.code(told("exchange.posting.unregistered")));
        assertEquals("INCENTIVE_NOBODY", ImportTexts.code(told("exchange.incentive.nobody")));
    }

    @Test
    void only_lists_speak_so() {
        assertEquals("cadre.otherName", chinese("cadre.otherName"));
        assertEquals("exchange.training.unheardOf", chinese("exchange.training.unheardOf"));
        assertEquals(
                ImportTexts.hint(Locale.ENGLISH, COLUMN, ""), ImportTexts.hint(Locale.ENGLISH, COLUMN, "cadre.nobody"));
    }

    private static CellProblem told(String key) {
        return new CellProblem(0, "NAME", "", key, List.of());
    }

    private static String chinese(String key) {
        return ImportTexts.reason(Locale.SIMPLIFIED_CHINESE, told(key));
    }

    private static String hint(String key) {
        return ImportTexts.hint(Locale.SIMPLIFIED_CHINESE, COLUMN, key);
    }
}
