package org.zhucun.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * 游标分页: one page of a list that may be long.
 *
 * @param items at most {@code size} items in the list's order
 * @param next cursor of the next page, null on the last one
 * @param total how many there are in all, only when asked for with {@code withTotal=true}
 */
public record CursorPage<T>(
        List<T> items,
        String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Total total) {

    /** Totals are counted up to this number, then said to be inexact: counting a province costs more than showing it. */
    public static final int TOTAL_CAP = 10_000;

    /**
     * @param count rows counted, at most {@link #TOTAL_CAP}
     * @param exact false when there are more than that
     */
    public record Total(long count, boolean exact) {
        /** From a count that was cut at cap + 1. */
        public static Total capped(long counted) {
            return new Total(Math.min(counted, TOTAL_CAP), counted <= TOTAL_CAP);
        }
    }

    /**
     * Cuts a page out of {@code size + 1} fetched rows.
     *
     * @param key the sort key of a row as cursor parts
     */
    public static <R, T> CursorPage<T> of(
            List<R> fetched, int size, CursorBinding binding, Function<R, List<String>> key, Function<R, T> view) {
        boolean more = fetched.size() > size;
        List<R> shown = more ? fetched.subList(0, size) : fetched;
        String next = more ? Cursor.encode(key.apply(shown.get(size - 1)), binding) : null;
        return new CursorPage<>(shown.stream().map(view).toList(), next, null);
    }

    public CursorPage<T> withTotal(Total counted) {
        return new CursorPage<>(items, next, counted);
    }
}
