package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.Statements;
import org.zhucun.exchange.feed.FeedOp;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;

/** 待投存取: events that are taken by one node for as long as an attempt lasts, and what came of it. */
@ApplicationScoped
class ParcelRepository {
    /** Longer than the longest attempt, with time to begin and to note what came of it. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String MINE = " where id = ? and token = ? and state = 'READY'";

    private final DataSource database;

    ParcelRepository(DataSource database) {
        this.database = database;
    }

    /** The subscriptions that something is to be sent to now, and whether their address is down as far as anybody knows. */
    List<Due> due(Instant now) {
        return Select.from("""
                        select w.id, w.url, w.secret_cipher, w.previous_secret_cipher, w.previous_secret_ends, p.refusals
                        from webhook w join webhook_position p on p.webhook_id = w.id
                        """)
                .where("w.state = 'ACTIVE' and (p.held_until is null or p.held_until <= ?)", Statements.utc(now))
                .where(
                        "exists (select from webhook_event e where e.webhook_id = w.id and e.state = 'READY' and e.next_at <= ?"
                                + " and (e.leased_until is null or e.leased_until <= ?))",
                        Statements.utc(now),
                        Statements.utc(now))
                .then("order by w.id")
                .list(
                        database,
                        row -> new Due(
                                new Destination(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getBytes(3),
                                        row.getBytes(4),
                                        Statements.instant(row, 5)),
                                row.getInt(6) >= RetryPlan.DOWN));
    }

    /** 可投: a subscription with something to send. */
    record Due(Destination to, boolean down) {}

    /** Takes the oldest that are due for this node; what another has is left to it. */
    List<Parcel> take(UUID webhook, int atMost, Instant now) {
        return Statements.returned(
                database,
                ParcelRepository::parcel,
                """
                update webhook_event set token = ?, leased_until = ?, attempts = attempts + 1, first_at = coalesce(first_at, ?)
                where number in (select e.number from webhook_event e
                                 where e.webhook_id = ? and e.state = 'READY' and e.next_at <= ?
                                   and (e.leased_until is null or e.leased_until <= ?)
                                 order by e.next_at, e.number limit ? for update skip locked)
                returning id, token, subject, type, item, op, position, cursor, changed_at, attempts, first_at
                """,
                Ids.next(),
                Statements.utc(now.plus(LEASE)),
                Statements.utc(now),
                webhook,
                Statements.utc(now),
                Statements.utc(now),
                atMost);
    }

    /** @return false where another node has it by now: then nothing of this attempt is noted */
    boolean over(Parcel parcel, EventState state, Answer answer, Instant now) {
        return Statements.write(
                        database,
                        "update webhook_event set state = ?, token = null, leased_until = null, last_at = ?, last_status = ?, last_outcome = ?"
                                + MINE,
                        state.name(),
                        Statements.utc(now),
                        answer.status(),
                        answer.outcome().name(),
                        parcel.id(),
                        parcel.token())
                == 1;
    }

    /** The same for one that is sent again. */
    boolean again(Parcel parcel, Instant next, Answer answer, Instant now) {
        return Statements.write(
                        database,
                        "update webhook_event set next_at = ?, token = null, leased_until = null, last_at = ?, last_status = ?, last_outcome = ?"
                                + MINE,
                        Statements.utc(next),
                        Statements.utc(now),
                        answer.status(),
                        answer.outcome().name(),
                        parcel.id(),
                        parcel.token())
                == 1;
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                FeedType.valueOf(row.getString(4)),
                row.getString(5),
                FeedOp.valueOf(row.getString(6)),
                row.getLong(7),
                row.getString(8),
                Statements.instant(row, 9),
                row.getInt(10),
                Statements.instant(row, 11));
    }
}
