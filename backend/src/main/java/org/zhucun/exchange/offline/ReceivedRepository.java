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
import org.zhucun.carrier.AppliedBundles;
import org.zhucun.carrier.ChainPlace;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.Refusal;
import org.zhucun.exchange.Statements;
import org.zhucun.kernel.Select;

/** 收包存储: what came of each bundle. */
@ApplicationScoped
class ReceivedRepository {
    private static final String ROWS = """
            select r.id, r.peer_id, r.chain, r.number, r.hash, r.refusal, r.arguments, r.made_at, r.position, r.upserts, r.deletes,
                   r.copy_rows, r.copy_hash, r.bytes, r.sha256, r.receipt, r.received_at, r.received_by, r.region_path
            from received_bundle r
            """;

    private final DataSource database;

    ReceivedRepository(DataSource database) {
        this.database = database;
    }

    List<Received> page(UUID before, int size) {
        return Select.from(ROWS)
                .whereIf(before, "r.id < ?")
                .then("order by r.id desc limit " + size)
                .list(database, ReceivedRepository::row);
    }

    Optional<Received> find(UUID id) {
        return Select.from(ROWS).where("r.id = ?", id).list(database, ReceivedRepository::row).stream()
                .findFirst();
    }

    /** What is remembered of a sender's bundles. */
    AppliedBundles of(Peer peer) {
        return new Applied(database, peer);
    }

    void add(Received received) {
        boolean applied = received.refusal() == null;
        Statements.write(
                database,
                """
                insert into received_bundle (id, peer_id, chain, number, hash, state, refusal, arguments, made_at, position, upserts, deletes,
                    copy_rows, copy_hash, sha256, bytes, receipt, received_at, received_by, region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                received.id(),
                received.peerId(),
                received.chain(),
                received.number(),
                received.hash(),
                (applied ? ReceivedState.APPLIED : ReceivedState.REFUSED).name(),
                applied ? null : received.refusal().name(),
                received.arguments(),
                Statements.utc(received.madeAt()),
                received.position(),
                received.upserts(),
                received.deletes(),
                applied ? received.copy().rows() : null,
                applied ? received.copy().hash() : null,
                received.file().sha256(),
                received.file().bytes(),
                received.receipt(),
                Statements.utc(received.receivedAt()),
                received.receivedBy(),
                received.regionPath());
    }

    /** 已应用: as the rows say. */
    private record Applied(DataSource database, Peer peer) implements AppliedBundles {
        private static final String OF = "r.peer_id = ? and r.state = 'APPLIED'";

        @Override
        public Optional<ChainPlace> newest() {
            return Select.from("select r.chain, r.number, r.hash, r.made_at from received_bundle r")
                    .where(OF, peer.id())
                    .where("r.chain = ? and r.number = ?", peer.chain(), peer.number())
                    .list(
                            database,
                            row -> new ChainPlace(
                                    row.getObject(1, UUID.class),
                                    row.getInt(2),
                                    row.getString(3),
                                    Statements.instant(row, 4)))
                    .stream()
                    .findFirst();
        }

        @Override
        public Optional<String> hash(UUID chain, int number) {
            return Select.from("select r.hash from received_bundle r")
                    .where(OF, peer.id())
                    .where("r.chain = ? and r.number = ?", chain, number)
                    .list(database, row -> row.getString(1))
                    .stream()
                    .findFirst();
        }

        @Override
        public boolean knows(UUID chain) {
            return !Select.from("select 1 from received_bundle r")
                    .where(OF, peer.id())
                    .where("r.chain = ?", chain)
                    .then("limit 1")
                    .list(database, row -> 1)
                    .isEmpty();
        }
    }

    private static Received row(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        String copy = row.getString("copy_hash");
        return new Received(
                row.getObject("id", UUID.class),
                row.getObject("peer_id", UUID.class),
                row.getObject("chain", UUID.class),
                row.getInt("number"),
                row.getString("hash"),
                refusal == null ? null : Refusal.valueOf(refusal),
                List.of((String[]) row.getArray("arguments").getArray()),
                at(row, "made_at"),
                row.getLong("position"),
                row.getLong("upserts"),
                row.getLong("deletes"),
                copy == null ? null : new CopyState(row.getLong("copy_rows"), copy),
                new ReceivedFile(row.getLong("bytes"), row.getString("sha256")),
                row.getString("receipt"),
                at(row, "received_at"),
                row.getString("received_by"),
                row.getString("region_path"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
