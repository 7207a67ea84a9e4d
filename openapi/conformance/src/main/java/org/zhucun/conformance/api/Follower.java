package org.zhucun.conformance.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;

/** 跟随: keeps what it is told and looks at every answer. */
final class Follower {
    private static final String CHANGES = "/api/v1/changes";
    /** Of what has none. */
    static final long NO_VERSION = -1;

    private static final int MOST_PAGES = 20_000;

    private final Probe probe;
    private final String types;
    /** Versions by key. */
    final Map<String, Long> rows = new LinkedHashMap<>();

    String cursor;
    private final List<String> order;
    private long read = -1;
    private long reading = -1;
    private int type;
    private int tombstones;

    Follower(Probe probe, String types) {
        this.probe = probe;
        this.types = types;
        order = probe.document().feedTypes();
    }

    int tombstones() {
        return tombstones;
    }

    /** What a copy keeps an entry by. */
    static String key(JsonNode entry) {
        return entry.path("type").asText() + " " + entry.path("id").asText();
    }

    void follow(String size) throws IOException, InterruptedException {
        boolean more = true;
        for (int page = 0; more && page < MOST_PAGES; page++) {
            Reply reply = probe.get(CHANGES + "?" + size + types + (cursor == null ? "" : "&after=" + cursor));
            if (!probe.answered(Requirement.FEED_VALID, reply, 200)) {
                return;
            }
            String fault = probe.document().fault(reply.json(), "FeedPage");
            if (fault == null && !reply.json().path("next").isTextual()) {
                fault = "/next";
            }
            probe.results()
                    .holds(
                            Requirement.FEED_VALID,
                            fault == null,
                            Fault.of("shape", reply.asked(), reply.status(), fault));
            take(reply);
            cursor = reply.json().path("next").asText();
            more = reply.json().path("more").asBoolean();
        }
    }

    private void take(Reply reply) {
        Set<String> told = new HashSet<>();
        read = reading;
        for (JsonNode entry : reply.json().path("items")) {
            String key = key(entry);
            boolean once = told.add(key);
            if (!probe.results().holds(Requirement.FEED_PRESENT, once, Fault.of("twice", key, reply.asked()))) {
                continue;
            }
            order(entry, key);
            boolean deleted = entry.path("op").asText().equals("DELETE");
            if (deleted) {
                tombstones++;
                probe.results()
                        .holds(
                                Requirement.FEED_TOMBSTONES,
                                entry.path("data").isNull()
                                        || entry.path("data").isMissingNode(),
                                Fault.of("tombstone", key));
                rows.remove(key);
            } else {
                probe.results()
                        .holds(
                                Requirement.FEED_PRESENT,
                                entry.path("data").isObject()
                                        || !entry.path("op").asText().equals("UPSERT"),
                                Fault.of("noData", key));
                rows.put(key, entry.path("version").asLong(NO_VERSION));
            }
        }
    }

    /** Of the beginning the types come one after the other; behind it what was committed first was told first, answer by answer. */
    private void order(JsonNode entry, String key) {
        if (entry.path("changedAt").isTextual()) {
            long at = entry.path("position").asLong(-1);
            probe.results().holds(Requirement.FEED_ORDER, at >= read, Fault.of("order", key));
            reading = Math.max(reading, at);
        } else {
            int now = order.indexOf(entry.path("type").asText());
            probe.results().holds(Requirement.FEED_ORDER, now < 0 || now >= type, Fault.of("order", key));
            type = Math.max(type, now);
        }
    }
}
