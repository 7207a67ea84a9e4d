package org.zhucun.conformance.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;

/** 比对: the consumer's copy against what is true; each difference by its kind, and where it shows which disturbance was not got over, as that. */
final class Comparison {
    private final FeedDesk desk;
    private final Results results;

    Comparison(FeedDesk desk, Results results) {
        this.desk = desk;
        this.results = results;
    }

    /** @param lines NDJSON, a row on each */
    void compare(String lines) {
        Map<Key, KeptRow> kept = read(lines);
        if (kept == null) {
            return;
        }
        for (Requirement each : new Requirement[] {
            Requirement.COPY_COMPLETE, Requirement.COPY_ONCE, Requirement.COPY_TOMBSTONES, Requirement.COPY_CURRENT
        }) {
            results.asked(each);
        }
        List<Row> wrong = desk.world().rows().values().stream()
                .filter(row -> desk.follows(row.key().type()))
                .filter(row -> !row.key().type().equals(Templates.LATER_TYPE))
                .filter(row ->
                        !kept.containsKey(row.key()) || !kept.get(row.key()).says(row))
                .toList();
        List<Key> dead = kept.keySet().stream()
                .filter(key -> desk.world().row(key) == null)
                .toList();
        // only where everything that is wrong came when the consumer was disturbed, that is why
        boolean lost =
                Stream.concat(wrong.stream().map(Row::key), dead.stream()).allMatch(key -> losing(desk.lastTold(key)));
        wrong.forEach(row -> wrong(row, kept.containsKey(row.key()), lost));
        dead.forEach(key -> dead(key, lost));
    }

    private static boolean losing(Disturbance act) {
        return act.kills() || act == Disturbance.CUT;
    }

    /** @return null where it cannot be read */
    private Map<Key, KeptRow> read(String lines) {
        Map<Key, KeptRow> kept = new HashMap<>();
        int number = 0;
        results.asked(Requirement.COPY_HANDED_IN);
        for (String text : lines.split("\\R")) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            KeptRow row = KeptRow.of(text);
            if (row == null) {
                results.fails(Requirement.COPY_HANDED_IN, Fault.of("copy.line", number));
                return null;
            }
            if (kept.put(row.key(), row) != null) {
                results.fails(Requirement.COPY_ONCE, Fault.of("copy.twice", row.key()));
            }
        }
        return kept;
    }

    private void wrong(Row row, boolean kept, boolean lost) {
        Disturbance when = desk.lastTold(row.key());
        if (lost) {
            results.fails(when.shows(), Fault.of("copy.lost", row.key(), when));
        } else if (kept) {
            results.fails(Requirement.COPY_CURRENT, Fault.of("copy.stale", row.key()));
        } else {
            results.fails(Requirement.COPY_COMPLETE, Fault.of("copy.missing", row.key()));
        }
    }

    private void dead(Key key, boolean lost) {
        if (lost) {
            Disturbance when = desk.lastTold(key);
            results.fails(when.shows(), Fault.of("copy.lost", key, when));
        } else if (desk.world().restoredAway(key)) {
            results.fails(Requirement.CONSUMER_BEGINS_AGAIN, Fault.of("copy.restored", key));
        } else if (desk.world().everThere(key)) {
            results.fails(Requirement.COPY_TOMBSTONES, Fault.of("copy.dead", key));
        } else {
            results.fails(Requirement.COPY_COMPLETE, Fault.of("copy.invented", key));
        }
    }
}
