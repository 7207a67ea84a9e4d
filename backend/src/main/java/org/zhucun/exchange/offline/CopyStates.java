package org.zhucun.exchange.offline;

import javax.sql.DataSource;
import org.zhucun.carrier.CopyHash;
import org.zhucun.carrier.CopyState;
import org.zhucun.kernel.Select;

/** 副本状态: both sides of the gap read what a copy holds in the same order. */
final class CopyStates {
    private static final int FETCHED = 2_000;

    private CopyStates() {}

    /** @param lines select of type, item and line_hash, without an order */
    static CopyState of(DataSource database, Select lines) {
        CopyHash hash = new CopyHash();
        lines.then("order by type, item")
                .each(
                        database,
                        FETCHED,
                        row -> new Line(row.getString(1), row.getString(2), row.getBytes(3)),
                        line -> hash.add(line.type(), line.item(), line.hash()));
        return hash.state();
    }

    /** 一行 */
    private record Line(String type, String item, byte[] hash) {}
}
