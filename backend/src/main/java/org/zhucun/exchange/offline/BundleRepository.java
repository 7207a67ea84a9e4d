package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.Refusal;
import org.zhucun.exchange.Statements;
import org.zhucun.kernel.Select;

/** 离线包存储: what was asked for, what there is, and what became of it on its way. */
@ApplicationScoped
class BundleRepository {
    private static final String ROWS = """
            select b.id, b.peer_id, b.chain, b.number, b.state, b.hash, b.position, b.upserts, b.deletes, b.copy_rows, b.copy_hash, b.complete,
                   b.bytes, b.sha256, b.asked_at, b.asked_by, b.made_at, b.carried_at, b.carried_by, b.downloads, b.applied_at,
                   b.acknowledged_at, b.refusal, b.expected, b.swept_at, b.problem_key, b.problem_arguments, b.region_path
            from bundle b
            """;

    private final DataSource database;

    BundleRepository(DataSource database) {
        this.database = database;
    }

    List<Bundle> page(UUID peer, UUID before, int size) {
        return Select.from(ROWS)
                .where("b.peer_id = ?", peer)
                .whereIf(before, "b.id < ?")
                .then("order by b.id desc limit " + size)
                .list(database, BundleRepository::row);
    }

    Optional<Bundle> find(UUID id) {
        return Select.from(ROWS).where("b.id = ?", id).list(database, BundleRepository::row).stream()
                .findFirst();
    }

    Optional<Bundle> made(UUID peer, UUID chain, int number) {
        return Select.from(ROWS)
                .where("b.peer_id = ? and b.chain = ? and b.number = ?", peer, chain, number)
                .where("b.hash is not null")
                .list(database, BundleRepository::row)
                .stream()
                .findFirst();
    }

    boolean queued(UUID peer) {
        return !Select.from("select 1 from bundle b")
                .where("b.peer_id = ? and b.state = 'QUEUED'", peer)
                .list(database, row -> 1)
                .isEmpty();
    }

    /** The next of its peer, upon the one before. */
    void ask(UUID id, Peer peer, String by, Instant now) {
        Statements.write(
                database,
                """
                insert into bundle (id, peer_id, chain, number, previous, cursor_from, position, asked_at, asked_by, region_path)
                select ?, ?, ?, ?, ?, b.cursor_to, b.position, ?, ?, ?
                from (select 1) one
                         left join bundle b on b.peer_id = ? and b.chain = ? and b.number = ? and b.hash is not null
                """,
                id,
                peer.id(),
                peer.chain(),
                peer.number() + 1,
                peer.head(),
                Statements.utc(now),
                by,
                peer.regionPath(),
                peer.id(),
                peer.chain(),
                peer.number());
    }

    /** The file was taken, for the first time or again. */
    void carried(UUID id, String by, Instant now) {
        Statements.write(database, """
                update bundle set state = case state when 'MADE' then 'CARRIED' else state end, carried_at = ?, carried_by = ?,
                    downloads = downloads + 1, version = version + 1
                where id = ?
                """, Statements.utc(now), by, id);
    }

    /** Everything of the chain up to a number has arrived. */
    int acknowledged(Bundle last, Instant applied, Instant now) {
        return Statements.write(
                database,
                """
                update bundle set state = 'ACKNOWLEDGED', applied_at = case when id = ? then ? else applied_at end, acknowledged_at = ?,
                    refusal = null, expected = null, version = version + 1
                where peer_id = ? and chain = ? and number <= ? and state in ('MADE', 'CARRIED', 'REFUSED')
                """,
                last.id(),
                Statements.utc(applied),
                Statements.utc(now),
                last.peerId(),
                last.chain(),
                last.number());
    }

    void refused(UUID id, Refusal refusal, int expected) {
        Statements.write(
                database,
                "update bundle set state = 'REFUSED', refusal = ?, expected = ?, version = version + 1 where id = ?",
                refusal.name(),
                expected,
                id);
    }

    /** Files that arrived before; the records stay. */
    int sweep(Instant before, Instant now) {
        Statements.write(
                database,
                "delete from bundle_part where bundle_id in (select id from bundle where state = 'ACKNOWLEDGED' and acknowledged_at < ? and swept_at is null)",
                Statements.utc(before));
        return Statements.write(
                database,
                "update bundle set swept_at = ? where state = 'ACKNOWLEDGED' and acknowledged_at < ? and swept_at is null",
                Statements.utc(now),
                Statements.utc(before));
    }

    private static Bundle row(ResultSet row) throws SQLException {
        String copy = row.getString("copy_hash");
        String refusal = row.getString("refusal");
        return new Bundle(
                row.getObject("id", UUID.class),
                row.getObject("peer_id", UUID.class),
                row.getObject("chain", UUID.class),
                row.getInt("number"),
                BundleState.valueOf(row.getString("state")),
                row.getString("hash"),
                row.getObject("position", Long.class),
                row.getLong("upserts"),
                row.getLong("deletes"),
                copy == null ? null : new CopyState(row.getLong("copy_rows"), copy),
                row.getBoolean("complete"),
                row.getObject("bytes", Long.class),
                row.getString("sha256"),
                at(row, "asked_at"),
                row.getString("asked_by"),
                at(row, "made_at"),
                at(row, "carried_at"),
                row.getString("carried_by"),
                row.getInt("downloads"),
                at(row, "applied_at"),
                at(row, "acknowledged_at"),
                refusal == null ? null : Refusal.valueOf(refusal),
                row.getObject("expected", Integer.class),
                at(row, "swept_at"),
                row.getString("problem_key"),
                List.of((String[]) row.getArray("problem_arguments").getArray()),
                row.getString("region_path"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
