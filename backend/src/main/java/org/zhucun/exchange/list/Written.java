package org.zhucun.exchange.list;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.exchange.xlsx.SheetCell;

/** 手写体: the ways in which people write the same thing into a cell, brought to one. */
public final class Written {
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月?)|(\\d{2})(\\d{2})?)(?:T?0{1,2}:00.{0,10})?");
    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "√", "✓");
    private static final Set<String> NO = Set.of("否", "无", "不是", "n", "no", "false", "0", "×", "");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3}){1,3}\\.\\d{2}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,40}(\\.\\d{1,40})?");
    private static final MathContext TYPED = new MathContext(15);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0\\u200b\\ufeff]+");
    private static final Pattern CJK_GAP = Pattern.compile("(?<=\\p{IsHan})[ \\u3000\\u00a0]+(?=\\p{IsHan})");

    private Written() {}

    /** Codes, numbers and dates: full width becomes half width, blanks go. */
    public static String compact(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Free text: as it was typed, without blanks around it and without characters nobody sees. */
    public static String plain(String text) {
        return text.replace("\u200b", "")
                .replace("\ufeff", "")
                .replace('\u00a0', ' ')
                .strip();
    }

    /** A name: 王　强 is 王强. */
    public static String name(String text) {
        return CJK_GAP.matcher(plain(text)).replaceAll("");
    }

    public static String citizenId(String text) {
        String compact = compact(text).toUpperCase(Locale.ROOT);
        return compact.startsWith("'") ? compact.substring(1) : compact;
    }

    /** 1985-06-15, 1985/6/15, 1985.06.15, 1985年6月15日, 19850615; a month alone is its first day. */
    public static Optional<LocalDate> day(String text) {
        return day(text, "1");
    }

    /** The same, but a month alone is no day. */
    public static Optional<LocalDate> exactDay(String text) {
        return day(text, "0");
    }

    /** @param absent number of the day where none is written */
    private static Optional<LocalDate> day(String text, String absent) {
        Matcher parts = DAY.matcher(compact(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String month = parts.group(2) == null ? parts.group(4) : parts.group(2);
        String day = parts.group(2) == null ? parts.group(5) : parts.group(3);
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(month),
                    Integer.parseInt(day == null ? absent : day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A number of a workbook as it was typed: of its 17 digits 15 are meant, 1.1 is kept as 1.1000000000000001. */
    static String meant(String number) {
        return DIGITS.matcher(number).matches()
                ? new BigDecimal(number).round(TYPED).stripTrailingZeros().toPlainString()
                : number;
    }

    /** 2000, 2000.5, 1,234.50: no sign, no unit, and no comma that might have been meant as a point. */
    public static Optional<BigDecimal> amount(String text) {
        String compact = compact(text);
        boolean grouped = GROUPED.matcher(compact).matches();
        return grouped || PLAIN.matcher(compact).matches()
                ? Optional.of(new BigDecimal(compact.replace(",", "")))
                : Optional.empty();
    }

    /** 2005.1 as a number may have been 2005.10. */
    public static boolean ambiguousMonth(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.NUMBER && cell.text().matches("\\d{4}\\.1");
    }

    /** A cell that begins like this was meant to be calculated, or would be when somebody opens an export of it. */
    public static boolean looksLikeFormula(SheetCell cell) {
        String text = cell.text().strip();
        return text.startsWith("=") || text.startsWith("＝");
    }

    public static Optional<Boolean> flag(String text) {
        String compact = compact(text).toLowerCase(Locale.ROOT);
        return YES.contains(compact) ? Optional.of(true) : NO.contains(compact) ? Optional.of(false) : Optional.empty();
    }
}
