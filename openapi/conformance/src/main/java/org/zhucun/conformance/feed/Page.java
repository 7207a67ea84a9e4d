package org.zhucun.conformance.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 一页: an answer of the feed.
 *
 * @param touched the keys that it tells of, each once, with the position and whether it belongs to the beginning
 * @param next where to go on
 * @param more whether to go on at once
 */
record Page(List<Touched> touched, Place next, boolean more) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant DAY = Instant.parse("2026-11-23T01:00:00.123456Z");

    /** 一处变更. */
    record Touched(Key key, int position, boolean beginning) {}

    /** What follows a place: rows of the beginning in order, or what the log has touched, each once where it was touched first. */
    static Page after(Place from, World world, int size) {
        return from.inLog() ? ofLog(from, world, size) : ofRows(from, world, size);
    }

    private static Page ofRows(Place from, World world, int size) {
        List<Touched> touched = new ArrayList<>();
        Place at = from;
        while (!at.inLog() && touched.size() < size) {
            int wanted = size - touched.size();
            List<Row> rows = world.following(new Key(at.types().get(at.walking()), at.after()), wanted);
            rows.forEach(row -> touched.add(new Touched(row.key(), from.head(), true)));
            at = rows.size() < wanted
                    ? at.nextType()
                    : at.at(rows.get(wanted - 1).key().id());
        }
        return new Page(touched, at, true);
    }

    private static Page ofLog(Place from, World world, int size) {
        int end = Math.min(world.log().size(), from.head() + size);
        return new Page(
                touches(from, world, from.head(), end),
                from.readTo(end),
                end < world.log().size());
    }

    private static List<Touched> touches(Place from, World world, int begin, int end) {
        Map<Key, Touched> last = new LinkedHashMap<>();
        for (int entry = begin; entry < end; entry++) {
            Key key = world.log().get(entry);
            if (from.types().contains(key.type())) {
                last.put(key, new Touched(key, entry, false));
            }
        }
        return List.copyOf(last.values());
    }

    /** The same, and before it entries of the log that were told before: it is told at least once. */
    Page withEarlier(Place from, World world, int howMany) {
        if (!from.inLog()) {
            return this;
        }
        Map<Key, Touched> all = new LinkedHashMap<>();
        touches(from, world, Math.max(0, from.head() - howMany), from.head()).forEach(one -> all.put(one.key(), one));
        touched.forEach(one -> all.put(one.key(), one));
        return new Page(List.copyOf(all.values()), next, more);
    }

    /** As JSON, as the system writes it and with members of a later release. */
    ObjectNode json(World world, int pause) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        touched.forEach(one -> items.add(entry(one, world.row(one.key()))));
        page.put("next", next.encode());
        page.put("more", more);
        page.put("retryAfterSeconds", more ? 0 : pause);
        page.putObject(Templates.LATER_MEMBER).put("known", false);
        return page;
    }

    private static ObjectNode entry(Touched one, Row now) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("type", one.key().type()).put("id", one.key().id());
        entry.put("op", now == null ? "DELETE" : "UPSERT").put("position", one.position());
        entry.put(
                "changedAt",
                one.beginning() ? null : DAY.plusSeconds(one.position()).toString());
        entry.put("regionCode", now == null ? "620503" : now.regionCode());
        entry.put("version", now == null ? null : now.version());
        entry.set("data", now == null ? null : now.data());
        entry.put(Templates.LATER_MEMBER, 1);
        return entry;
    }
}
