package org.zhucun.region.edition;

import java.util.regex.Pattern;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionKind;
import org.zhucun.region.RegionNames;

/**
 * 版本行: one division of an edition: code, official name and, where it is not the usual reading, pinyin.
 *
 * @param number line in the file, from 1
 */
record EditionLine(int number, String code, String name, String pinyin) {
    private static final Pattern PINYIN = Pattern.compile("[a-z]+( [a-z]+)*");
    private static final int LONGEST_NAME = 100;

    /** What is wrong with a line, as the key of a text. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String key) {
            super(key, null, false, false);
        }
    }

    static EditionLine parse(int number, String line, Readings readings) throws Malformed {
        String[] fields = line.split("\t", -1);
        if (fields.length < 2 || fields.length > 3) {
            throw new Malformed("region.edition.columns");
        }
        if (!RegionCode.isCode(fields[0])) {
            throw new Malformed("region.edition.code");
        }
        String name = fields[1].strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !printable(name)) {
            throw new Malformed("region.edition.name");
        }
        String pinyin = fields.length == 3 ? fields[2] : "";
        if (!pinyin.isEmpty() && !PINYIN.matcher(pinyin).matches()) {
            throw new Malformed("region.edition.pinyin");
        }
        return new EditionLine(number, fields[0], name, pinyin.isEmpty() ? readings.pinyin(name) : pinyin);
    }

    private static boolean printable(String name) {
        return name.chars().noneMatch(character -> character == '\\' || Character.isISOControl(character));
    }

    /** Appends the row as COPY text: line, code, name, short_name, kind, pinyin, initials, name_pairs. */
    void appendTo(StringBuilder copy) {
        String shortName = RegionNames.shortName(code, name);
        copy.append(number)
                .append('\t')
                .append(code)
                .append('\t')
                .append(name)
                .append('\t')
                .append(shortName);
        copy.append('\t')
                .append(RegionKind.of(code))
                .append('\t')
                .append(pinyin)
                .append('\t');
        appendInitials(copy);
        copy.append("\t{");
        String comma = "";
        for (int pair : RegionNames.pairs(shortName)) {
            copy.append(comma).append(pair);
            comma = ",";
        }
        copy.append("}\n");
    }

    private void appendInitials(StringBuilder copy) {
        for (int i = 0; i < pinyin.length(); i++) {
            if (i == 0 || pinyin.charAt(i - 1) == ' ') {
                copy.append(pinyin.charAt(i));
            }
        }
    }
}
