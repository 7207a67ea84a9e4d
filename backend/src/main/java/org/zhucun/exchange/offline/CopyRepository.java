package org.zhucun.exchange.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.carrier.CopyState;
import org.zhucun.exchange.Statements;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.kernel.Select;

/** 副本存取: what senders told of. Bundles write it, people read it. */
@ApplicationScoped
class CopyRepository {
    private static final String ROWS =
            "select r.peer_id, r.type, r.item, r.version, r.region_code, r.position, r.changed_at, r.deleted, r.body, r.number from received_row r";

    private final DataSource database;
    private final ObjectMapper json;

    CopyRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void clear(Peer peer) {
        Statements.write(database, "delete from received_row where peer_id = ?", peer.id());
    }

    /** What they say now, in place of what was there; each resource once. */
    void put(Peer peer, int number, Collection<CopyEntry> entries) {
        Statements.write(
                database,
                """
                insert into received_row (peer_id, type, item, version, region_code, position, changed_at, deleted, body, line_hash, number, region_path)
                values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::jsonb, ?, ?, ?)
                on conflict (peer_id, type, item) do update set version = excluded.version, region_code = excluded.region_code,
                    position = excluded.position, changed_at = excluded.changed_at, deleted = excluded.deleted, body = excluded.body,
                    line_hash = excluded.line_hash, number = excluded.number, region_path = excluded.region_path
                """,
                entries.stream().map(entry -> values(peer, number, entry)).toList());
    }

    private static Object[] values(Peer peer, int number, CopyEntry entry) {
        String path = Regions.path(entry.regionCode());
        return new Object[] {
            peer.id(),
            entry.type(),
            entry.item(),
            entry.version(),
            entry.regionCode(),
            entry.position(),
            entry.changedAt(),
            entry.body() == null,
            entry.body(),
            entry.lineHash(),
            number,
            path.startsWith(peer.regionPath()) ? path : peer.regionPath()
        };
    }

    CopyState state(Peer peer) {
        return CopyStates.of(
                database,
                Select.from("select type, item, line_hash from received_row")
                        .where("peer_id = ? and not deleted", peer.id()));
    }

    List<ReceivedRowView> page(FeedType type, RowFilter filter, RowKey after, String path) {
        Select select = Select.from(ROWS)
                .beneath("r.region_path", path)
                .where("r.type = ?", type)
                .whereIf(filter.sender, "r.peer_id = ?");
        if (!filter.withDeleted) {
            select.where("not r.deleted");
        }
        if (after != null) {
            select.where("(r.peer_id, r.item) > (?, ?)", after.peer(), after.item());
        }
        return select.then("order by r.peer_id, r.item limit " + (filter.size + 1))
                .list(database, this::row);
    }

    Optional<ReceivedRowView> find(FeedType type, RowKey key) {
        return Select.from(ROWS)
                .where("r.peer_id = ? and r.type = ? and r.item = ?", key.peer(), type, key.item())
                .list(database, this::row)
                .stream()
                .findFirst();
    }

    private ReceivedRowView row(ResultSet row) throws SQLException {
        OffsetDateTime changed = row.getObject(7, OffsetDateTime.class);
        String body = row.getString(9);
        try {
            return new ReceivedRowView(
                    row.getObject(1, UUID.class),
                    FeedType.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getObject(4, Long.class),
                    row.getString(5),
                    row.getLong(6),
                    changed == null ? null : changed.toInstant(),
                    row.getBoolean(8),
                    body == null ? null : json.readTree(body),
                    row.getInt(10));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
