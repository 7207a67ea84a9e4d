package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

/** 离线包存储: what was asked for, made, carried and answered. */
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

    /** One that nobody makes now; who makes it has it until then, and for as long as he says so again. */
    Optional<MakeTask> claim(Instant now, Duration lease) {
        return Statements.returned(
                        database, BundleRepository::task, """
                        update bundle b set token = gen_random_uuid(), leased_until = ?, attempts = attempts + 1
                        from peer p
                        where p.id = b.peer_id
                          and b.id = (select q.id from bundle q where q.state = 'QUEUED' and (q.leased_until is null or q.leased_until < ?)
                                      order by q.asked_at limit 1 for update skip locked)
                        returning b.id, b.peer_id, b.chain, b.number, b.previous, b.cursor_from, b.position, b.token, b.attempts, b.region_path,
                            p.client_id, p.recipient, p.origin
                        """, Statements.utc(now.plus(lease)), Statements.utc(now))
                .stream()
                .findFirst();
    }

    /** False where another one makes it by now. */
    boolean hold(MakeTask task, Instant until) {
        return Statements.write(
                        database,
                        "update bundle set leased_until = ? where id = ? and token = ? and state = 'QUEUED'",
                        Statements.utc(until),
                        task.id(),
                        task.token())
                == 1;
    }

    void made(MakeTask task, MadeBundle made) {
        Statements.write(
                database,
                """
                update bundle set state = 'MADE', hash = ?, cursor_to = ?, position = ?, upserts = ?, deletes = ?, copy_rows = ?, copy_hash = ?,
                    complete = ?, bytes = ?, sha256 = ?, made_at = ?, leased_until = null, token = null, version = version + 1
                where id = ?
                """,
                made.manifest().hash(),
                made.manifest().cursorTo(),
                made.manifest().position(),
                made.manifest().upserts(),
                made.manifest().deletes(),
                made.manifest().copy().rows(),
                made.manifest().copy().hash(),
                made.complete(),
                made.bytes(),
                made.sha256(),
                Statements.utc(made.manifest().made()),
                task.id());
    }

    void failed(MakeTask task, String key, List<String> arguments) {
        Statements.write(database, """
                update bundle set state = 'FAILED', problem_key = ?, problem_arguments = ?, leased_until = null, token = null,
                    version = version + 1
                where id = ? and token = ? and state = 'QUEUED'
                """, key, arguments, task.id(), task.token());
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

    private static MakeTask task(ResultSet row) throws SQLException {
        Long position = row.getObject(7, Long.class);
        return new MakeTask(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                position == null ? -1 : position,
                row.getObject(8, UUID.class),
                row.getInt(9),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getString(12),
                row.getString(13));
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
