package org.zhucun.incentive.merit;

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

/** 列表分页: keyset pages of the room's lists, the newest first. The table is called {@code x}. */
@ApplicationScoped
public class MeritPages {
    private final Regions regions;
    private final Caller caller;
    private final DataSource database;

    MeritPages(Regions regions, Caller caller, DataSource database) {
        this.regions = regions;
        this.caller = caller;
        this.database = database;
    }

    /** A row with what it is sorted by. */
    private record Keyed<T>(String key, String id, T item) {}

    /**
     * 排序
     *
     * @param list name of the list
     * @param column of a date or a year; the latest come first
     * @param type its type in PostgreSQL
     */
    public record Newest(String list, String column, String type) {
        public static Newest byDay(String list, String column) {
            return new Newest(list, column, "date");
        }
    }

    /** @param filtered makes the query with its conditions; asked again where a total is wanted */
    public <T> CursorPage<T> page(Newest sorted, MeritFilter filter, Supplier<Select> filtered, Select.Row<T> read) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                sorted.list(), filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        Select select = filtered.get();
        if (after != null) {
            select.where(
                    "(x." + sorted.column() + ", x.id) < (?::" + sorted.type() + ", ?::uuid)",
                    after.get(0),
                    after.get(1));
        }
        List<Keyed<T>> rows = select.then(
                        "order by x." + sorted.column() + " desc, x.id desc limit " + (filter.size + 1))
                .list(
                        database,
                        row -> new Keyed<>(row.getString(sorted.column()), row.getString("id"), read.read(row)));
        CursorPage<T> page =
                CursorPage.of(rows, filter.size, binding, row -> List.of(row.key(), row.id()), Keyed::item);
        return filter.withTotal ? page.withTotal(filtered.get().total(database)) : page;
    }
}
