package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 见证人存储 */
@ApplicationScoped
class WitnessRepository {
    /** A log has a handful of witnesses. */
    private static final String LISTED = "order by w.id limit 200";

    private final DataSource database;

    WitnessRepository(DataSource database) {
        this.database = database;
    }

    List<LogView.Witness> list() {
        return Select.from("""
                        select w.id, w.name, w.key, c.size, c.received_at
                        from log_witness w
                                 left join lateral (select size, received_at from log_cosignature
                                                    where witness_id = w.id order by size desc limit 1) c on true
                        """)
                .then(LISTED)
                .list(
                        database,
                        row -> new LogView.Witness(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, Long.class),
                                row.getObject(5) == null
                                        ? null
                                        : row.getObject(5, OffsetDateTime.class).toInstant()));
    }

    void add(UUID id, String name, String key, String path) {
        Select.from("""
                        with added as (insert into log_witness (id, name, key, region_path) values (?, ?, ?, ?) returning id)
                        select id from added
                        """, id, name, key, path).list(database, row -> row.getObject(1, UUID.class));
    }

    /** The first signature of a checkpoint stands. */
    void cosigned(long size, UUID witness, String line) {
        Select.from("""
                        with added as (insert into log_cosignature (size, witness_id, line) values (?, ?, ?)
                                       on conflict do nothing returning size)
                        select size from added
                        """, size, witness, line).list(database, row -> row.getLong(1));
    }
}
