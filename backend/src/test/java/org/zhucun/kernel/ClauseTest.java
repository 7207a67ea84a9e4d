package org.zhucun.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** 分句: the same values in two languages. */
class ClauseTest {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Locale ENGLISH = Locale.ENGLISH;

    @Test
    void numbers_days_words_and_names_are_said_as_the_language_says_them() {
        says("12,000 人", "12,000 persons", Clause.of("team.rule.C1.found", 12_000));
        says("1 人", "1 person", Clause.of("team.rule.C1.found", JsonNodeFactory.instance.numberNode(1)));
        says("任期至2023年1月5日", "term until 5 Jan 2023", Clause.of("team.rule.D4.found", LocalDate.of(2023, 1, 5)));
        says("站长：党委书记", "station head: Party secretary", Clause.of("command.rule.A8.found", "PARTY_SECRETARY"));
        says("站长：无", "station head: none", Clause.of("command.rule.A8.found", (Object) null));
        says("不相邻：甲村、乙村", "not adjacent: 甲村, 乙村", Clause.of("team.rule.C4.found.far.villages", List.of("甲村", "乙村")));
        says(
                "由央派、省派工作队帮扶",
                "sent by: central, province",
                Clause.of(
                        "team.rule.C2.required",
                        JsonNodeFactory.instance.arrayNode().add("CENTRAL").add("PROVINCE")));
    }

    @Test
    void several_are_one_sentence_and_none_is_nothing() {
        List<Clause> both = List.of(Clause.of("team.rule.C3.found", 0), Clause.of("team.rule.C3.found.members", 2));
        assertEquals("第一书记 0 名，全队 2 人", Clause.sentence(both, CHINESE));
        assertEquals("First Secretaries: 0, team: 2 persons", Clause.sentence(both, ENGLISH));
        assertNull(Clause.sentence(List.of(), CHINESE));
    }

    private static void says(String chinese, String english, Clause clause) {
        assertEquals(chinese, clause.in(CHINESE));
        assertEquals(english, clause.in(ENGLISH));
    }
}
