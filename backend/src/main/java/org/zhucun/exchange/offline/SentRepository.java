package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.Digests;
import org.zhucun.exchange.Statements;
import org.zhucun.exchange.feed.FeedReader;
import org.zhucun.kernel.Select;

/** 已送抄本存取: hashes of what a receiver has, and of what the bundle that is being made changes of it. */
@ApplicationScoped
class SentRepository {

    private final DataSource database;

    SentRepository(DataSource database) {
        this.database = database;
    }

    /** What an attempt that died has left. */
    void clear(MakeTask task) {
        Statements.write(database, "delete from bundle_staged where bundle_id = ?", task.id());
    }

    void stage(MakeTask task, List<FeedReader.Line> lines) {
        Map<String, Object[]> rows = new LinkedHashMap<>();
        for (FeedReader.Line line : lines) {
            byte[] hash = line.upsert() ? Digests.of(line.json()) : null;
            rows.put(
                    line.type() + " " + line.id(),
                    new Object[] {task.id(), line.type(), line.id(), hash, task.regionPath()});
        }
        Statements.write(database, """
                insert into bundle_staged (bundle_id, type, item, line_hash, region_path) values (?, ?, ?, ?, ?)
                on conflict (bundle_id, type, item) do update set line_hash = excluded.line_hash
                """, new ArrayList<>(rows.values()));
    }

    /** The bundle is made: from now on the receiver will have what it says. */
    CopyState merge(MakeTask task) {
        if (task.number() == 1) {
            Statements.write(database, "delete from bundle_sent where peer_id = ?", task.peerId());
        }
        Statements.write(database, """
                delete from bundle_sent s using bundle_staged g
                where g.bundle_id = ? and g.line_hash is null and s.peer_id = ? and s.type = g.type and s.item = g.item
                """, task.id(), task.peerId());
        Statements.write(database, """
                insert into bundle_sent (peer_id, type, item, line_hash, region_path)
                select ?, g.type, g.item, g.line_hash, g.region_path from bundle_staged g where g.bundle_id = ? and g.line_hash is not null
                on conflict (peer_id, type, item) do update set line_hash = excluded.line_hash
                """, task.peerId(), task.id());
        clear(task);
        return state(task.peerId());
    }

    private CopyState state(UUID peer) {
        return CopyStates.of(
                database,
                Select.from("select type, item, line_hash from bundle_sent").where("peer_id = ?", peer));
    }
}
