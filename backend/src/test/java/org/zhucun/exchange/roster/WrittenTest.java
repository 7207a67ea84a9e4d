package org.zhucun.exchange.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.list.Mask;
import org.zhucun.exchange.list.Written;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetCell.Kind;

/** The many ways to write the same thing. */
class WrittenTest {
    @Test
    void days_are_understood_however_they_are_written() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(1985, 6, 15));
        for (String written : new String[] {
            "1985-06-15",
            "1985/6/15",
            "1985.06.15",
            "1985年6月15日",
            "19850615",
            "１９８５－０６－１５",
            " 1985-06-15 ",
            "1985-06-15 00:00:00"
        }) {
            assertEquals(day, Written.day(written), written);
        }
        Optional<LocalDate> month = Optional.of(LocalDate.of(2005, 6, 1));
        for (String written : new String[] {"2005.06", "2005-6", "2005年6月", "200506"}) {
            assertEquals(month, Written.day(written), written);
        }
        for (String written : new String[] {"1985-02-30", "1985-13-01", "85-06-15", "31213", "无", "1985-06-15x"}) {
            assertEquals(Optional.empty(), Written.day(written), written);
        }
    }

    @Test
    void a_month_alone_is_no_exact_day() {
        assertEquals(Optional.of(LocalDate.of(2022, 3, 7)), Written.exactDay("2022年3月7日"));
        for (String written : new String[] {"2022-03", "2022.3", "2022年3月", "202203", "2022-03-00", "2022-02-30"}) {
            assertEquals(Optional.empty(), Written.exactDay(written), written);
        }
    }

    @Test
    void an_amount_is_exact_or_none() {
        for (String written : new String[] {"2000", "2000.0", "2,000.00", "２０００．００", " 2000.00 "}) {
            assertEquals(0, Written.amount(written).orElseThrow().compareTo(new BigDecimal("2000")), written);
        }
        assertEquals(Optional.of(new BigDecimal("1234567890.12")), Written.amount("1,234,567,890.12"));
        for (String written : new String[] {
            "1,234",
            "1.234",
            "1.234,56",
            "12,34.56",
            "0,001,234.5",
            "-1",
            "+1",
            "1e3",
            "2000元",
            "￥1",
            ".5",
            "5.",
            "12345678901",
            "1 元",
            "一百",
            "0x10"
        }) {
            assertEquals(Optional.empty(), Written.amount(written), written);
        }
    }

    @Test
    void a_month_that_lost_its_zero_is_seen() {
        assertTrue(Written.ambiguousMonth(new SheetCell(Kind.NUMBER, "2005.1")));
        assertFalse(Written.ambiguousMonth(new SheetCell(Kind.TEXT, "2005.1")));
        assertFalse(Written.ambiguousMonth(new SheetCell(Kind.NUMBER, "2005.11")));
    }

    @Test
    void numbers_lose_blanks_and_width() {
        assertEquals("62050319850615001X", Written.citizenId(" ６２０５０３ 19850615\u3000001x"));
        assertEquals("王强", Written.name(" 王　 强\u200b "));
        assertEquals("买买提·吐尔逊", Written.name("买买提·吐尔逊"));
        assertEquals("John Smith", Written.name("John Smith"));
    }

    @Test
    void personal_numbers_are_masked_wherever_they_stand() {
        assertEquals("990099********0013", Mask.of(Column.CITIZEN_ID, "990099198506150013"));
        assertEquals("139****5678", Mask.of(Column.PHONE, "13912345678"));
        assertEquals("号码 990099********001X", Mask.of(Column.REMARKS, "号码 99009919850615001X"));
        assertEquals("99****15", Mask.of(Column.CITIZEN_ID, "9900 99 1985 06 15"));
        assertEquals("火星族", Mask.of(Column.NATIONALITY, "火星族"));
    }

    @Test
    void the_code_of_a_village_is_no_personal_number_where_none_is_asked_for() {
        assertEquals("620503100200", Mask.of(Column.VILLAGE, "620503100200"));
        assertEquals("093****5678", Mask.of(Column.VILLAGE, "093812345678"));
        assertEquals("139****5678", Mask.of(Column.VILLAGE, "13912345678"));
        assertEquals("620****0200", Mask.of(Column.PHONE, "620503100200"));
        assertEquals("代码 620****0200", Mask.of(Column.REMARKS, "代码 620503100200"));
    }

    @Test
    void no_cell_takes_long_to_understand() {
        String worst = "1985-0".repeat(6_000) + " ".repeat(20_000) + "汉 ".repeat(5_000);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            Written.day(worst);
            Written.name(worst);
            Written.citizenId(worst);
            Mask.of(Column.CITIZEN_ID, "1".repeat(50_000));
            RosterLayouts.CADRE.named(worst);
            Roles.of(worst);
        });
    }
}
