package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.Statements;

/** 制包任务存储: who makes which bundle until when, and how that ended. */
@ApplicationScoped
class MakeRepository {
    private final DataSource database;

    MakeRepository(DataSource database) {
        this.database = database;
    }

    /** One that nobody makes now; who makes it has it until then, and for as long as he says so again. */
    Optional<MakeTask> claim(Instant now, Duration lease) {
        return Statements.returned(
                        database, MakeRepository::task, """
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
}
