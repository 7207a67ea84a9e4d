package org.zhucun.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 列表分页: keyset pages of the room's lists: the newest first, or in the order of the places. The table is called {@code x}. */
@ApplicationScoped
public class FieldPages {
    private final Regions regions;
    private final Caller caller;
    private final DataSource database;

    FieldPages(Regions regions, Caller caller, DataSource database) {
        this.regions = regions;
        this.caller = caller;
        this.database = database;
    }

    /** A row with what it is sorted by. */
    private record Keyed<T>(String key, String id, T item) {}

    /** 排序: by a date column, the latest first, or by place. */
    public enum Order {
        NEWEST,
        PLACE
    }

    /**
     * @param name of the list, with its order
     * @param column a date column where the newest come first
     */
    public record Sorted(String name, Order order, String column) {
        public static Sorted newest(String name, String column) {
            return new Sorted(name, Order.NEWEST, column);
        }

        public static Sorted byPlace(String name) {
            return new Sorted(name, Order.PLACE, "region_path");
        }
    }

    /** @param filtered makes the query with its conditions; asked again where a total is wanted */
    public <T> CursorPage<T> page(Sorted sorted, FieldFilter filter, Supplier<Select> filtered, Select.Row<T> read) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                sorted.name(), filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        Select select = filtered.get();
        boolean newest = sorted.order() == Order.NEWEST;
        if (after != null) {
            select.where(
                    "(x." + sorted.column() + ", x.id) " + (newest ? "< (?::date, ?::uuid)" : "> (?, ?::uuid)"),
                    after.get(0),
                    after.get(1));
        }
        List<Keyed<T>> rows = select.then("order by x." + sorted.column() + (newest ? " desc, x.id desc" : ", x.id")
                        + " limit " + (filter.size + 1))
                .list(
                        database,
                        row -> new Keyed<>(row.getString(sorted.column()), row.getString("id"), read.read(row)));
        CursorPage<T> page =
                CursorPage.of(rows, filter.size, binding, row -> List.of(row.key(), row.id()), Keyed::item);
        return filter.withTotal ? page.withTotal(filtered.get().total(database)) : page;
    }
}
