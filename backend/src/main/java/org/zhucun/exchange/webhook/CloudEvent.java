package org.zhucun.exchange.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.exchange.feed.FeedOp;
import org.zhucun.exchange.feed.FeedType;

/**
 * 云事件: what is sent, a CloudEvent 1.0 in structured mode. It names a resource and says nothing of it.
 *
 * @param id of the event, the same at every attempt
 * @param source the address of the system where it is configured, else {@code urn:zhucun}
 * @param type {@code cn.zhucun.<resource>.upserted} or {@code .deleted}
 * @param subject type and id of the resource
 * @param time when it was changed
 */
record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Object data) {
    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";
    private static final String DOMAIN = "cn.zhucun.";

    /**
     * 公告内容.
     *
     * @param position of the deed in the log: who has read the feed up to there knows it already
     * @param cursor {@code after} of {@code GET /api/v1/changes}: the first entry is this change
     */
    record Announcement(FeedType type, String id, FeedOp op, long position, String cursor) {}

    /** 试投内容. */
    record Ping(UUID webhookId) {}

    static CloudEvent of(Parcel parcel, String source) {
        String resource = parcel.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return of(
                parcel.id(),
                source,
                resource + (parcel.op() == FeedOp.UPSERT ? ".upserted" : ".deleted"),
                parcel.subject(),
                parcel.changedAt(),
                new Announcement(parcel.type(), parcel.item(), parcel.op(), parcel.position(), parcel.cursor()));
    }

    static CloudEvent ping(UUID id, UUID webhook, String source, Instant now) {
        return of(id, source, "webhook.ping", "webhook/" + webhook, now, new Ping(webhook));
    }

    private static CloudEvent of(UUID id, String source, String type, String subject, Instant time, Object data) {
        return new CloudEvent("1.0", id, source, DOMAIN + type, subject, time, "application/json", data);
    }
}
