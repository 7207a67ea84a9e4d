package org.zhucun.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhucun.kernel.Texts;
import org.zhucun.team.PostingRole;

/** 公文用语: papers speak Chinese, whatever the language of the screen. */
final class Words {
    private static final String DIGITS = "〇一二三四五六七八九";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Words() {}

    static String of(String key, Object... arguments) {
        return Texts.get(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    /** The word for a constant of a kind, nothing for none. */
    static String constant(String kind, Object constant) {
        return constant == null ? "" : of("paper." + kind + "." + constant);
    }

    static String roles(Collection<PostingRole> roles) {
        return roles.stream().map(role -> constant("role", role)).collect(Collectors.joining("、"));
    }

    /** 2021年5月7日 */
    static String day(LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 1985.06, as forms of personnel ask for it. */
    static String month(LocalDate day) {
        return day == null ? "" : "%d.%02d".formatted(day.getYear(), day.getMonthValue());
    }

    static String date(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** 二〇二一年五月七日 */
    static String chineseDay(LocalDate day) {
        StringBuilder year = new StringBuilder();
        String.valueOf(day.getYear()).chars().forEach(digit -> year.append(DIGITS.charAt(digit - '0')));
        return year + "年" + below100(day.getMonthValue()) + "月" + below100(day.getDayOfMonth()) + "日";
    }

    private static String below100(int number) {
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        return tens == 0 ? ones : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十" + ones;
    }

    /** 2021年5月7日 09:30 in China */
    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** 12, 12.5: a number as it is written by hand. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String blank(String text) {
        return text == null ? "" : text;
    }
}
