package org.zhucun.exchange.feed;

import java.util.Arrays;
import java.util.List;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 变更流游标: how far a copy has come. One that begins walks through the resources by key and keeps the position of the log at which it began;
 * from there it walks the log.
 *
 * @param types the resources the copy was begun with
 * @param head entry of the log: the last one when the copy began, else the one that was read last; -1 before the first
 * @param mark of that entry, so that a log that was restored to an earlier day is not taken for this one
 * @param walking the type that is walked through, null when it is the log
 * @param place the key in that type, or source and id of the last change read of that entry
 */
record FeedCursor(List<FeedType> types, long head, String mark, FeedType walking, List<String> place) {
    private static final String BETWEEN = "|";
    private static final int PARTS = 5;

    /** Behind every source there is. */
    static final int WHOLE_SOURCE = 9;

    /** Everything of an entry has been read: behind every source and id there is. */
    private static final List<String> WHOLE = List.of(String.valueOf(WHOLE_SOURCE), "0");

    FeedCursor {
        if (types.isEmpty()
                || head < -1
                || !(walking == null ? change(place) : place.isEmpty() || walking.keyed(place))) {
            throw new IllegalArgumentException("no place of the feed");
        }
    }

    /** Source and id of a change. */
    private static boolean change(List<String> place) {
        return place.size() == 2 && Integer.parseInt(place.get(0)) >= 0 && Long.parseLong(place.get(1)) >= 0;
    }

    static FeedCursor begin(List<FeedType> types, long head, String mark) {
        return new FeedCursor(types, head, mark, types.get(0), List.of());
    }

    /** In the middle of a type. */
    FeedCursor at(List<String> key) {
        return new FeedCursor(types, head, mark, walking, key);
    }

    /** The type is through: the next one, or the log from where it was. */
    FeedCursor through() {
        int following = types.indexOf(walking) + 1;
        return following < types.size()
                ? new FeedCursor(types, head, mark, types.get(following), List.of())
                : read(head, mark);
    }

    /** The first entry of the log of which something may not have been read yet. */
    long first() {
        return place.equals(WHOLE) ? head + 1 : head;
    }

    /** The log is read up to and with an entry. */
    FeedCursor read(long entry, String itsMark) {
        return new FeedCursor(types, entry, itsMark, null, WHOLE);
    }

    /** An entry is read up to and with one of its changes. */
    FeedCursor read(long entry, String itsMark, List<String> change) {
        return new FeedCursor(types, entry, itsMark, null, change);
    }

    String encode(CursorBinding binding) {
        return Cursor.encode(
                List.of(
                        FeedType.names(types),
                        Long.toString(head),
                        mark,
                        walking == null ? "" : walking.name(),
                        String.join(BETWEEN, place)),
                binding);
    }

    /** @return null where none was given */
    static FeedCursor decode(String given, CursorBinding binding) {
        List<String> parts = Cursor.decode(given, PARTS, binding);
        if (parts == null) {
            return null;
        }
        try {
            return new FeedCursor(
                    Arrays.stream(parts.get(0).split(","))
                            .map(FeedType::valueOf)
                            .toList(),
                    Long.parseLong(parts.get(1)),
                    parts.get(2),
                    parts.get(3).isEmpty() ? null : FeedType.valueOf(parts.get(3)),
                    parts.get(4).isEmpty() ? List.of() : List.of(parts.get(4).split("\\|", -1)));
        } catch (IllegalArgumentException ofAnotherRelease) {
            throw DomainException.of(ProblemType.INVALID_CURSOR);
        }
    }
}
