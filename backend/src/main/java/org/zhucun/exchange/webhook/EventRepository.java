package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.Statements;
import org.zhucun.exchange.feed.FeedOp;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 推送事件查阅: events and queues as an administrator looks at them. */
@ApplicationScoped
class EventRepository {
    private static final int COUNTED = 10_000;
    private static final String COUNT =
            "(select count(*)::int from (select 1 from webhook_event e where e.webhook_id = p.webhook_id and e.state = '%s' limit "
                    + COUNTED + ") c)";

    private final DataSource database;

    EventRepository(DataSource database) {
        this.database = database;
    }

    /** 一行: an event and its place in the list. */
    record Row(long number, EventView view) {}

    /** The queues of subscriptions. */
    Map<UUID, QueueState> queues(Collection<UUID> webhooks) {
        Map<UUID, QueueState> queues = new HashMap<>();
        Select.from("select p.webhook_id, least(" + COUNT.formatted("QUEUED") + " + " + COUNT.formatted("READY") + ", "
                        + COUNTED
                        + "), " + COUNT.formatted("DEAD")
                        + ", p.failing_since, p.held_until, p.delivered_at from webhook_position p")
                .among("p.webhook_id", webhooks)
                .each(database, 0, EventRepository::queue, one -> queues.put(one.getKey(), one.getValue()));
        return queues;
    }

    /** The names of clients. */
    Map<UUID, String> clients(Collection<UUID> clients) {
        Map<UUID, String> names = new HashMap<>();
        Select.from("select c.id, c.name from api_client c")
                .among("c.id", clients)
                .each(
                        database,
                        0,
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                        one -> names.put(one.getKey(), one.getValue()));
        return names;
    }

    /** Newest first. */
    List<Row> page(UUID webhook, EventFilter filter, Long before) {
        return select(webhook, filter)
                .whereIf(before, "e.number < ?")
                .then("order by e.number desc limit " + (filter.size + 1))
                .list(database, EventRepository::row);
    }

    CursorPage.Total total(UUID webhook, EventFilter filter) {
        return select(webhook, filter).total(database);
    }

    private static Select select(UUID webhook, EventFilter filter) {
        return Select.from("""
                        select e.number, e.id, e.subject, e.type, e.op, e.position, e.changed_at, e.state, e.attempts, e.next_at, e.last_at,
                               e.last_status, e.last_outcome
                        from webhook_event e
                        """)
                .where("e.webhook_id = ?", webhook)
                .whereIf(filter.state, "e.state = ?")
                .whereIf(filter.subject, "e.subject = ?");
    }

    private static Map.Entry<UUID, QueueState> queue(ResultSet row) throws SQLException {
        return Map.entry(
                row.getObject(1, UUID.class),
                new QueueState(
                        row.getInt(2),
                        row.getInt(3),
                        Statements.instant(row, 4),
                        Statements.instant(row, 5),
                        Statements.instant(row, 6)));
    }

    private static Row row(ResultSet row) throws SQLException {
        EventState state = EventState.valueOf(row.getString(8));
        String outcome = row.getString(13);
        return new Row(
                row.getLong(1),
                new EventView(
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        FeedType.valueOf(row.getString(4)),
                        FeedOp.valueOf(row.getString(5)),
                        row.getLong(6),
                        Statements.instant(row, 7),
                        state,
                        row.getInt(9),
                        state == EventState.READY ? Statements.instant(row, 10) : null,
                        Statements.instant(row, 11),
                        row.getObject(12, Integer.class),
                        outcome == null ? null : SendOutcome.valueOf(outcome)));
    }
}
