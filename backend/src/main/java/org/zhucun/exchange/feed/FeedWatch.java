package org.zhucun.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhucun.exchange.feed.FeedRepository.Head;
import org.zhucun.exchange.feed.FeedRepository.Touched;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.scope.Office;

/**
 * 变更守望: what the feed would tell an office, without the rows: that something changed, and the cursor that reads it. Call it in a
 * transaction that acts as the office, because who is told what is decided by its row scope.
 */
@ApplicationScoped
public class FeedWatch {
    private final FeedRepository feed;

    FeedWatch(FeedRepository feed) {
        this.feed = feed;
    }

    /**
     * 位置: how far somebody has read in the log.
     *
     * @param entry of the log, -1 before the first
     * @param mark of that entry, so that a log that was restored to an earlier day is not taken for this one
     * @param source and {@code change}: the last change read of that entry
     */
    public record Place(long entry, String mark, int source, long change) {}

    /**
     * 公告: a resource that a deed touched.
     *
     * @param op what it came to, as far as this office may read it
     * @param cursor {@code after} of the feed: it goes on with this change; with the {@code types} that were asked for
     */
    public record Announced(FeedType type, String id, FeedOp op, long position, Instant at, String cursor) {}

    /**
     * 一段: each resource once for each deed, in the order of the log.
     *
     * @param next where to go on
     * @param more whether there is more at once
     */
    public record Stretch(List<Announced> announced, Place next, boolean more) {}

    /**
     * 要求: which part of the log is looked through for whom.
     *
     * @param types asked for; empty for all that the office may read
     * @param changes at most
     */
    public record Asked(Office office, Set<FeedType> types, int changes) {
        /** Those of the types that the office may read now. */
        public List<FeedType> readable() {
            return FeedType.readable(office).stream()
                    .filter(type -> types.isEmpty() || types.contains(type))
                    .toList();
        }

        private CursorBinding binding() {
            return FeedService.binding(
                    String.join(
                            ",",
                            new TreeSet<>(types.stream().map(FeedType::name).toList())),
                    office);
        }
    }

    /** The end of the log. */
    public Place end() {
        Head head = feed.head();
        return behind(head.index(), head.mark());
    }

    /** Whether a place is of this log, and not of one that went on otherwise before a restore. */
    public boolean holds(Place place) {
        return place.entry() < 0 || feed.mark(place.entry()).equals(place.mark());
    }

    /** What was touched behind a place. */
    public Stretch after(Place from, Asked asked) {
        List<FeedType> types = asked.readable();
        Head head = feed.head();
        FeedCursor cursor = cursor(types, from);
        long before = feed.stretch(cursor, head);
        List<Touched> touched = feed.touched(cursor, before, asked.changes());
        List<Announced> announced = announced(touched, types, asked);
        if (touched.size() < asked.changes()) {
            long read = Math.max(before - 1, from.entry());
            return new Stretch(announced, behind(read, feed.mark(read)), before <= head.index());
        }
        Touched last = touched.get(touched.size() - 1);
        return new Stretch(announced, new Place(last.entry(), feed.mark(last.entry()), last.source(), last.id()), true);
    }

    private List<Announced> announced(List<Touched> touched, List<FeedType> types, Asked asked) {
        Map<String, Touched> last = new LinkedHashMap<>();
        touched.forEach(one -> last.put(one.entry() + " " + key(one), one));
        Set<String> there = there(last.values(), asked.office());
        Map<Long, String> marks =
                feed.marks(last.values().stream().map(Touched::entry).collect(Collectors.toSet()));
        return last.values().stream()
                .map(one -> new Announced(
                        one.type(),
                        one.item(),
                        there.contains(key(one)) ? FeedOp.UPSERT : FeedOp.DELETE,
                        one.entry(),
                        one.at(),
                        cursor(types, new Place(one.entry(), marks.get(one.entry()), one.source(), one.id() - 1))
                                .encode(asked.binding())))
                .toList();
    }

    private Set<String> there(Collection<Touched> touched, Office office) {
        Set<String> there = new HashSet<>();
        touched.stream()
                .collect(Collectors.groupingBy(Touched::type))
                .forEach((type, some) -> feed.present(type, office, some).forEach(row -> there.add(type + row.id())));
        return there;
    }

    private static String key(Touched one) {
        return one.type() + one.item();
    }

    private static Place behind(long entry, String mark) {
        return new Place(entry, mark, FeedCursor.WHOLE_SOURCE, 0);
    }

    private static FeedCursor cursor(List<FeedType> types, Place place) {
        return new FeedCursor(
                types,
                place.entry(),
                place.mark(),
                null,
                List.of(String.valueOf(place.source()), String.valueOf(place.change())));
    }
}
