package org.zhucun.paper.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhucun.paper.press.Lines.Line;

/** Lines are broken as Chinese is set (避头尾). Width here: a Latin letter one, a Chinese character two. */
class LinesTest {
    private final Lines lines = new Lines(
            text -> text.codePoints().map(point -> point < 0x2000 ? 1 : 2).sum());

    @Test
    void a_closing_mark_never_begins_a_line() {
        assertEquals(List.of("驻村干", "部，在", "岗。"), texts("驻村干部，在岗。", 6));
    }

    @Test
    void an_opening_mark_never_ends_a_line() {
        assertEquals(List.of("依据", "（国办", "函）"), texts("依据（国办函）", 6));
    }

    @Test
    void a_number_and_a_word_stay_whole() {
        assertEquals(List.of("发放", "2024.06", "补助"), texts("发放2024.06补助", 7));
    }

    @Test
    void what_is_wider_than_a_line_is_broken_where_the_line_is_full() {
        assertEquals(List.of("abcdef", "ghij"), texts("abcdefghij", 6));
    }

    @Test
    void the_first_line_of_a_paragraph_is_shorter_and_a_new_line_begins_another() {
        List<Line> set = lines.of("一二三四五\n六", 6, 2);
        assertEquals(List.of("一二", "三四五", "六"), set.stream().map(Line::text).toList());
        assertEquals(List.of(false, true, true), set.stream().map(Line::last).toList());
    }

    @Test
    void nothing_is_lost_and_no_line_is_too_wide_whatever_the_text() {
        Random random = new Random(9704);
        String letters = "村干部乡镇。，、；：？！）》”（《“—…12.5%Abc ";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("村");
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            double measure = 20 + random.nextInt(20);
            List<Line> set = lines.of(text.toString(), measure, 4);
            String all = set.stream().map(Line::text).collect(Collectors.joining());
            assertEquals(text.toString().replace(" ", ""), all.replace(" ", ""));
            assertTrue(set.stream().allMatch(line -> line.width() <= measure), text.toString());
        }
    }

    @Test
    void whatever_the_text_marks_stand_where_they_may() {
        Random random = new Random(4);
        String closing = "。，、；：？！）》”";
        String opening = "（《“";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 40; n > 0; n--) {
                text.append(random.nextInt(4) > 0 ? "村" : "村" + closing.charAt(random.nextInt(closing.length())) + "干");
                text.append(random.nextInt(5) > 0 ? "" : opening.charAt(random.nextInt(opening.length())) + "国");
            }
            for (String line : texts(text.toString(), 24)) {
                assertTrue(closing.indexOf(line.charAt(0)) < 0, line);
                assertTrue(opening.indexOf(line.charAt(line.length() - 1)) < 0, line);
            }
        }
    }

    private List<String> texts(String text, double measure) {
        return lines.of(text, measure, 0).stream().map(Line::text).toList();
    }
}
