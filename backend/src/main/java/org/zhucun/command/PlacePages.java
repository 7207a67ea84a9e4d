package org.zhucun.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 分地区列表: pages in the order of the places. */
@ApplicationScoped
public class PlacePages {
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    PlacePages(Regions regions, Caller caller, Clock clock) {
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    /** An item with its place in the order. */
    public record Placed<T>(String regionPath, UUID id, T item) {}

    /** Where the page before ended. */
    public record After(String regionPath, UUID id) {
        /** Orders the rows and cuts them to a page and one more; {@code after} may be null. */
        public static Select apply(Select select, After after, String alias, int size) {
            if (after != null) {
                select.where(
                        "(" + alias + ".region_path, " + alias + ".id) > (?, ?::uuid)", after.regionPath(), after.id());
            }
            return select.then("order by " + alias + ".region_path, " + alias + ".id limit " + (size + 1));
        }
    }

    /** The day asked for, else today. */
    public LocalDate day(LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }

    public <T> CursorPage<T> page(
            String list, PlaceFilter filter, Function<After, List<Placed<T>>> fetch, Supplier<CursorPage.Total> total) {
        regions.readable(filter.region);
        CursorBinding binding =
                new CursorBinding(list, filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<Placed<T>> rows = CursorPage.of(
                fetch.apply(after == null ? null : new After(after.get(0), UUID.fromString(after.get(1)))),
                filter.size,
                binding,
                row -> List.of(row.regionPath(), row.id().toString()),
                row -> row);
        CursorPage<T> page =
                new CursorPage<>(rows.items().stream().map(Placed::item).toList(), rows.next(), null);
        return filter.withTotal ? page.withTotal(total.get()) : page;
    }
}
