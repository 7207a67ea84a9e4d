package org.zhucun.exchange.list;

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
                    day == null ? 1 : Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
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
