package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 见证人存储 */
@ApplicationScoped
class WitnessRepository {
    private static final String WITNESSES = """
            select w.id, w.name, w.region_path, w.key, c.size, c.received_at, w.retired_on, w.retire_reason, w.version
            from log_witness w
                     left join lateral (select size, received_at from log_cosignature
                                        where witness_id = w.id order by size desc limit 1) c on true
            """;
    /** A log has a handful of witnesses. */
    private static final String LISTED = "order by w.id limit 200";

    private final DataSource database;

    WitnessRepository(DataSource database) {
        this.database = database;
    }

    List<LogView.Witness> list() {
        return Select.from(WITNESSES).then(LISTED).list(database, WitnessRepository::read);
    }

    Optional<LogView.Witness> find(UUID id) {
        return Select.from(WITNESSES).where("w.id = ?", id).list(database, WitnessRepository::read).stream()
                .findFirst();
    }

    /** False when somebody else was faster. */
    boolean retire(LogView.Witness witness, RetireWitness said, String by) {
        return !Select.from("""
                        with retired as (update log_witness set retired_on = ?, retire_reason = ?, retired_by = ?, version = version + 1
                                         where id = ? and version = ? returning id)
                        select id from retired
                        """, said.on(), said.reason().strip(), by, witness.id(), witness.version())
                .list(database, row -> row.getObject(1, UUID.class))
                .isEmpty();
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

    private static LogView.Witness read(ResultSet row) throws SQLException {
        OffsetDateTime signed = row.getObject("received_at", OffsetDateTime.class);
        return new LogView.Witness(
                row.getObject("id", UUID.class),
                row.getString("name"),
                code(row.getString("region_path")),
                row.getString("key"),
                row.getObject("size", Long.class),
                signed == null ? null : signed.toInstant(),
                row.getObject("retired_on", LocalDate.class),
                row.getString("retire_reason"),
                List.of(),
                row.getLong("version"));
    }

    /** {@code /62/6205/} is 6205, the whole country nothing. */
    private static String code(String path) {
        String[] codes = path.split("/");
        return codes.length == 0 ? "" : codes[codes.length - 1];
    }
}
