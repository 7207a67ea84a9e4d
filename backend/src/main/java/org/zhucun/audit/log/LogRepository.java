package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.Select;

/** 日志存储: reads the log; it grows by the one function that sequences, which nobody can tell what to write. */
@ApplicationScoped
class LogRepository implements Hashes {
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    LogRepository(DataSource database) {
        this.database = database;
    }

    /**
     * 进度: where a step of the sequencer ended.
     *
     * @param size null when another node is at it
     */
    record Step(Long size, boolean more) {}

    /** 检查点记录 */
    record Published(long size, String note, java.time.Instant at) {}

    /** 日志条目: its text only for who may see it. */
    record Line(long index, byte[] hash, String state, String leaf) {}

    /** 日志外的行为: deeds that the log should have, and how far the walk came. */
    record Strays(UUID last, List<String> leaves) {}

    /** Whether a statement ran longer than statements may. */
    static boolean tooHeavy(DatabaseFailure failure) {
        return DatabaseProblems.says(failure, "57014");
    }

    /** A step for which somebody waits: broken off after two seconds. */
    Step sequenceSoon(int atMost) {
        Select.from("select set_config('statement_timeout', '2s', true)").list(database, row -> 0);
        return sequence(atMost);
    }

    Step sequence(int atMost) {
        return Select.from("select size, more from log_sequence(?)", atMost)
                .list(database, row -> new Step(row.getObject(1, Long.class), row.getBoolean(2)))
                .get(0);
    }

    long size() {
        return Select.from("select coalesce(max(index) + 1, 0) from log_entry")
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    @Override
    public List<byte[]> range(int level, long from, long to) {
        Select hashes = level == 0
                ? Select.from("select leaf_hash from log_entry")
                : Select.from("select hash from log_node").where("level = ?", level);
        return hashes.where("index >= ? and index < ?", from, to)
                .then("order by index")
                .list(database, row -> row.getBytes(1));
    }

    void publish(long size, String note) {
        Select.from("select log_publish(?, ?)", size, note).list(database, row -> 0);
    }

    Optional<Published> newest() {
        return published("order by size desc limit 1");
    }

    Optional<Published> at(long size) {
        return published("where size = ?", size);
    }

    /** The checkpoints after a size, up to another: no more than there are entries between. */
    List<Published> published(long after, long upTo) {
        return Select.from("select size, note, published_at from log_checkpoint")
                .where("size > ? and size <= ?", after, upTo)
                .then("order by size")
                .list(database, LogRepository::published);
    }

    List<String> cosignatures(long size) {
        return Select.from("select line from log_cosignature")
                .where("size = ?", size)
                .then("order by received_at, witness_id")
                .list(database, row -> row.getString(1));
    }

    /** The index of a deed's entry, for whom the deed is visible to; empty inside while it waits for its turn. */
    Optional<Optional<Long>> indexOf(UUID deed) {
        return Select.from("select e.index from deed d left join log_entry e on e.deed_id = d.id")
                .where("d.id = ?", deed)
                .list(database, row -> Optional.ofNullable(row.getObject(1, Long.class)))
                .stream()
                .findFirst();
    }

    List<Line> lines(long from, long to) {
        return Select.from("select index, leaf_hash, state, leaf from log_lines(?, ?)", from, to)
                .list(database, row -> new Line(row.getLong(1), row.getBytes(2), row.getString(3), row.getString(4)));
    }

    Strays strays(UUID after, int atMost) {
        return Select.from("select last, leaves from log_strays(?, ?)", after == null ? FIRST : after, atMost)
                .list(database, row -> new Strays(row.getObject(1, UUID.class), texts(row.getArray(2))))
                .get(0);
    }

    private Optional<Published> published(String which, Object... values) {
        return Select.from("select size, note, published_at from log_checkpoint " + which, values)
                .list(database, LogRepository::published)
                .stream()
                .findFirst();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
