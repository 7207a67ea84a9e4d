package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.Statements;
import org.zhucun.exchange.feed.FeedWatch.Place;
import org.zhucun.kernel.Select;

/** 订阅进度存取: how far a subscription was told, and how its address answers. */
@ApplicationScoped
class PositionRepository {
    private final DataSource database;

    PositionRepository(DataSource database) {
        this.database = database;
    }

    /** 应答情况: refusals one after the other, and since when. */
    record Health(int refusals, Instant failingSince) {
        boolean down() {
            return refusals >= RetryPlan.DOWN;
        }
    }

    void add(UUID webhook, Place place, String regionPath) {
        Statements.write(
                database,
                "insert into webhook_position (webhook_id, entry, mark, source, change, region_path) values (?, ?, ?, ?, ?, ?)",
                webhook,
                place.entry(),
                place.mark(),
                place.source(),
                place.change(),
                regionPath);
    }

    Place of(UUID webhook) {
        return Select.from("select entry, mark, source, change from webhook_position")
                .where("webhook_id = ?", webhook)
                .list(database, row -> new Place(row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4)))
                .get(0);
    }

    /** Holds it until the transaction ends; false where another node has it, or has moved it since. */
    boolean take(UUID webhook, Place read) {
        return !Select.from("select 1 from webhook_position")
                .where("webhook_id = ?", webhook)
                .where("entry = ? and source = ? and change = ?", read.entry(), read.source(), read.change())
                .then("for update skip locked")
                .list(database, row -> 1)
                .isEmpty();
    }

    void move(UUID webhook, Place place) {
        Statements.write(
                database,
                "update webhook_position set entry = ?, mark = ?, source = ?, change = ? where webhook_id = ?",
                place.entry(),
                place.mark(),
                place.source(),
                place.change(),
                webhook);
    }

    /** Waits for it and holds it until the transaction ends: what becomes ready is decided by one at a time. */
    Health hold(UUID webhook) {
        return Select.from("select refusals, failing_since from webhook_position")
                .where("webhook_id = ?", webhook)
                .then("for update")
                .list(database, row -> new Health(row.getInt(1), Statements.instant(row, 2)))
                .get(0);
    }

    void accepted(UUID webhook, Instant now) {
        Statements.write(
                database,
                "update webhook_position set refusals = 0, failing_since = null, held_until = null, delivered_at = ? where webhook_id = ?",
                Statements.utc(now),
                webhook);
    }

    /** As if nothing had been refused, after a pause. */
    void renew(UUID webhook) {
        Statements.write(
                database,
                "update webhook_position set refusals = 0, failing_since = null, held_until = null where webhook_id = ?",
                webhook);
    }

    /** @param since when the refused one was taken */
    void refused(UUID webhook, Instant since, Instant heldUntil) {
        Statements.write(database, """
                update webhook_position set refusals = refusals + 1, failing_since = coalesce(failing_since, ?),
                    held_until = greatest(held_until, ?::timestamptz) where webhook_id = ?
                """, Statements.utc(since), Statements.utc(heldUntil), webhook);
    }
}
