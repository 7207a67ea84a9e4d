package org.zhucun.region;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhucun.kernel.Select;

/**
 * 区划检索: what a caller looks for: the beginning of a code, a part of a name, or the beginning of its pinyin or initials.
 *
 * <p>Two ways lead to the rows. Where an index knows the answer (two characters or more) it is asked, and only its hits are sorted.
 * Where it does not (one character, or a word that every sixth village bears) the tree is walked in order until the page is full;
 * for one character in a whole province only down to the counties. Inside a county walking is always the shortest.
 *
 * @param within code beneath which is searched, itself included; empty for the whole country
 * @param level only this level, null for all
 */
record RegionSearch(String text, String within, Integer level, LocalDate on) {
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z' ]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final int COUNTY_CODE = 6;

    /** Greater than every letter and digit in collation "C". */
    private static final String END = "{";

    static RegionSearch of(String text, String within, Integer level, LocalDate on) {
        String asked = text.strip().replace('ü', 'v').replace('Ü', 'v');
        return new RegionSearch(
                DIGITS.matcher(asked).matches() ? asked : RegionNames.withoutCommittee(asked), within, level, on);
    }

    /**
     * The rows after a given one in the order of level and code, put between a head that begins with them as {@code r} and its tail.
     */
    Select select(String head, Object[] headValues, After after, int limit) {
        Select hits = byIndex()
                ? conditions(Select.from(head + " (with hit as materialized (select r.* from region r", headValues))
                        .then(") select r.* from hit r where r.level between ? and ?", lowest(), deepest())
                        .then("and (r.level, r.code) > (?, ?)", after.level(), after.code())
                : conditions(Select.from(
                                        head + " (select r.* from generate_series("
                                                + lowest() + ", " + deepest()
                                                + ") l cross join lateral (select r.* from region r",
                                        headValues)
                                .where("r.level = l")
                                .where("(l > ? or l = ? and r.code > ?)", after.level(), after.level(), after.code()))
                        .then("order by r.code limit " + limit + ") r");
        return hits.then("order by r.level, r.code limit " + limit + ") r");
    }

    /** The row that a page begins after. */
    record After(int level, String code) {
        static final After NOTHING = new After(0, "");
    }

    private boolean byIndex() {
        return !isCode() && !insideCounty() && key().length() > 1 && (isLatin() || pairs().length > 0);
    }

    private boolean insideCounty() {
        return within.length() >= COUNTY_CODE;
    }

    private boolean isCode() {
        return DIGITS.matcher(text).matches();
    }

    private boolean isLatin() {
        return LATIN.matcher(lower()).matches();
    }

    private String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    private String key() {
        return isLatin() ? lower().replace(" ", "").replace("'", "") : text;
    }

    private int[] pairs() {
        return RegionNames.pairs(text);
    }

    private int lowest() {
        return level == null ? 1 : level;
    }

    private int deepest() {
        if (level != null) {
            return level;
        }
        return isCode() || insideCounty() || key().length() > 1 ? RegionCode.VILLAGE : 3;
    }

    private Select conditions(Select query) {
        return kind(query)
                .where("r.code >= ? and r.code < ?", within, within + ':')
                .where("r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)", on, on);
    }

    private Select kind(Select query) {
        if (isCode()) {
            return query.where("r.code >= ? and r.code < ?", text, text + ':');
        }
        if (isLatin()) {
            return query.where(
                    "((replace(r.pinyin, ' ', '') collate \"C\" >= ? and replace(r.pinyin, ' ', '') collate \"C\" < ?)"
                            + " or (r.initials >= ? and r.initials < ?))",
                    key(),
                    key() + END,
                    key(),
                    key() + END);
        }
        Select contains = query.where("strpos(r.short_name, ?) > 0", text);
        return byIndex() ? contains.where("r.name_pairs @> cast(? as int[])", array(pairs())) : contains;
    }

    private static String array(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
