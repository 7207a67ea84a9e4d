package org.zhucun.audit;

import java.time.Instant;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;

/**
 * 自某时以来的变更: the condition of lists that are asked for what has changed. What changed is read from the trail, so it holds for every table
 * whose changes are on it, and also for what was changed back.
 */
public final class Changed {
    private Changed() {}

    /**
     * Only rows that a deed begun at or after a moment has changed.
     *
     * @param moment null for all rows
     * @param table whose rows they are
     * @param id expression of the row's id in the select
     */
    public static Select since(Select select, Instant moment, String table, String id) {
        return moment == null ? select : select.where(told(table, id), from(moment));
    }

    /** Asks for one deed since a moment that {@link #from} gives. */
    public static String told(String table, String id) {
        return "exists (select from row_change r where r.table_name = '" + table + "' and r.row_id = " + id
                + "::text and r.deed_id >= ?)";
    }

    /** The id that a deed of the moment could have had at the least. */
    public static UUID from(Instant moment) {
        return Ids.first(moment);
    }
}
