package org.zhucun.exchange.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;

/**
 * 编号: by which a row says what it is about: our id, or the number of the other system. One number means one thing, and a thing has one number
 * in a system.
 *
 * @param ours column with our id, null in a list that has none
 * @param theirs column with the number of the other system
 */
public record Numbering(ExternalKeys keys, KeyKind kind, Field ours, Field theirs) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[^\\p{Cc}\\p{Cf}]{1,100}");

    /** What the row's numbers mean, null where they mean nothing yet; the row is told when they mean two things, or when its number stands twice in the file. */
    public UUID meant(ListRow row, ListSheet sheet, KeyHolder holder) {
        UUID id = ours == null ? null : id(row, ours);
        String number = row.text(theirs);
        if (number == null) {
            return id;
        }
        if (!NUMBER.matcher(number).matches()) {
            row.refuse(theirs, "exchange.cell.key");
            return id;
        }
        List<Integer> others = sheet.others(theirs, number, row.number());
        if (!others.isEmpty()) {
            row.refuse(
                    theirs,
                    "exchange.row.keyTwice",
                    others.stream().map(String::valueOf).collect(Collectors.joining("、")));
        }
        UUID keyed = keys.items(holder, kind, List.of(number)).get(number);
        if (id != null && keyed != null && !id.equals(keyed)) {
            row.refuse(ours, "exchange.row.otherThing");
        }
        return id == null ? keyed : id;
    }

    /** One of our ids in a column. */
    public static UUID id(ListRow row, Field field) {
        String written = row.code(field);
        if (written == null) {
            return null;
        }
        String id = written.toLowerCase(Locale.ROOT);
        if (ID.matcher(id).matches()) {
            return UUID.fromString(id);
        }
        row.refuse(field, "exchange.cell.id");
        return null;
    }

    /** Whether a text is one of our ids. */
    public static boolean isId(String written) {
        return ID.matcher(written).matches();
    }

    /** Whether the thing has no number yet, or the row's, or the row says none. */
    public boolean fits(ListRow row, UUID item, KeyHolder holder) {
        String number = row.text(theirs);
        String before = number == null
                ? null
                : keys.numbers(holder, kind, List.of(item)).get(item);
        return before == null || before.equals(number);
    }

    /**
     * Writes down the row's number for the thing, where that is not done yet.
     *
     * @return whether it was written; the row is told when the thing has another number
     */
    public boolean keep(ListRow row, UUID item, KeyHolder holder) {
        String number = row.text(theirs);
        if (number == null) {
            return false;
        }
        String before = keys.numbers(holder, kind, List.of(item)).get(item);
        if (before == null) {
            keys.add(holder, kind, Map.of(number, item));
        } else if (!before.equals(number)) {
            row.refuse(theirs, "exchange.row.numberOther", before);
        }
        return before == null;
    }
}
