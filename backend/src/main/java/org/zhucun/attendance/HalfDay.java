package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 某半天: a morning or an afternoon. */
public record HalfDay(LocalDate day, Half half) implements Comparable<HalfDay> {
    private static final Comparator<HalfDay> IN_TIME =
            Comparator.comparing(HalfDay::day).thenComparing(HalfDay::half);

    @Override
    public int compareTo(HalfDay other) {
        return IN_TIME.compare(this, other);
    }

    /** The entry that counts for each half day of one posting: the one that stands. */
    public static Map<HalfDay, Entry> newest(List<Entry> entries) {
        Map<HalfDay, Entry> newest = new TreeMap<>();
        for (Entry entry : entries) {
            for (Half half : Half.values()) {
                if (entry.span().covers(half)) {
                    newest.merge(
                            new HalfDay(entry.day(), half),
                            entry,
                            (one, other) -> Entry.STANDING.compare(one, other) > 0 ? one : other);
                }
            }
        }
        return newest;
    }
}
