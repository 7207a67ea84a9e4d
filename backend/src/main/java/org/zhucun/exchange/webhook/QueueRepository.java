package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.Statements;
import org.zhucun.exchange.feed.FeedWatch.Announced;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;

/**
 * 推送队列存取. Of the events of one subject at most one is {@code READY}, which a unique index sees to; who makes one ready holds the
 * subscription's position, so that none stays behind for ever.
 */
@ApplicationScoped
class QueueRepository {
    private final DataSource database;

    QueueRepository(DataSource database) {
        this.database = database;
    }

    /** Whether so many events of a subscription are to be sent that it is told no more for now. */
    boolean full(UUID webhook, int most) {
        return Select.from("""
                        select count(*) from ((select 1 from webhook_event where webhook_id = ? and state = 'QUEUED' limit %1$d)
                                              union all
                                              (select 1 from webhook_event where webhook_id = ? and state = 'READY' limit %1$d)) waiting
                        """.formatted(most), webhook, webhook)
                        .list(database, row -> row.getInt(1))
                        .get(0)
                >= most;
    }

    /** In this order. */
    void add(UUID webhook, String regionPath, List<Announced> announced, Instant now) {
        if (announced.isEmpty()) {
            return;
        }
        Statements.write(
                database,
                """
                insert into webhook_event (id, webhook_id, subject, type, item, op, position, cursor, changed_at, next_at, region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                announced.stream()
                        .map(one -> new Object[] {
                            Ids.next(),
                            webhook,
                            subject(one),
                            one.type().name(),
                            one.id(),
                            one.op().name(),
                            one.position(),
                            one.cursor(),
                            Statements.utc(one.at()),
                            Statements.utc(now),
                            regionPath
                        })
                        .toList());
        makeReady(webhook, announced.stream().map(QueueRepository::subject).toList(), now);
    }

    private static String subject(Announced one) {
        return one.type() + "/" + one.id();
    }

    /** The first of each subject that has none, tried as if it were new; the caller holds the position. */
    void makeReady(UUID webhook, Collection<String> subjects, Instant now) {
        Statements.write(database, """
                update webhook_event set state = 'READY', next_at = ?, attempts = 0, first_at = null, token = null, leased_until = null
                where number in (
                    select min(q.number) from webhook_event q
                    where q.webhook_id = ? and q.state = 'QUEUED' and q.subject = any (?)
                      and not exists (select from webhook_event r
                                      where r.webhook_id = q.webhook_id and r.subject = q.subject and r.state = 'READY')
                    group by q.subject)
                """, Statements.utc(now), webhook, List.copyOf(subjects));
    }

    /** The address answers again: nobody waits for his hour. */
    void wake(UUID webhook, Instant now) {
        Statements.write(
                database,
                "update webhook_event set next_at = ? where webhook_id = ? and state = 'READY' and next_at > ?",
                Statements.utc(now),
                webhook,
                Statements.utc(now));
    }

    /** As if they were new, after a pause. */
    void renew(UUID webhook, Instant now) {
        Statements.write(
                database,
                "update webhook_event set next_at = ?, attempts = 0, first_at = null where webhook_id = ? and state = 'READY'",
                Statements.utc(now),
                webhook);
    }

    /** Dead letters are queued again, before what stands behind them by now; the caller holds the position. */
    int replay(UUID webhook, ReplayEvents which, Instant now) {
        List<String> subjects = Select.from("select distinct subject from webhook_event")
                .where("webhook_id = ? and state = 'DEAD'", webhook)
                .whereIf(which.eventId(), "id = ?")
                .whereIf(which.subject(), "subject = ?")
                .list(database, row -> row.getString(1));
        int queued = Statements.write(
                database, """
                update webhook_event set state = 'QUEUED' where webhook_id = ? and state = 'DEAD'
                  and (?::uuid is null or id = ?::uuid) and (?::text is null or subject = ?::text)
                """, webhook, which.eventId(), which.eventId(), which.subject(), which.subject());
        makeReady(webhook, subjects, now);
        return queued;
    }

    /** What is over since a moment goes, and everything of subscriptions that have ended. */
    int sweep(Instant deliveredBefore, Instant deadBefore, int atMost) {
        return Statements.write(
                database,
                """
                delete from webhook_event where number in (
                    (select number from webhook_event where state = 'DELIVERED' and last_at < ? order by last_at limit ?)
                    union all
                    (select number from webhook_event where state = 'DEAD' and last_at < ? order by last_at limit ?)
                    union all
                    (select e.number from webhook w join webhook_event e on e.webhook_id = w.id
                     where w.state = 'ENDED' and w.state_at < ? limit ?))
                """,
                Statements.utc(deliveredBefore),
                atMost,
                Statements.utc(deadBefore),
                atMost,
                Statements.utc(deadBefore),
                atMost);
    }
}
