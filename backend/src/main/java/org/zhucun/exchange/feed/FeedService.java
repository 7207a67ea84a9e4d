package org.zhucun.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.exchange.feed.FeedRepository.Head;
import org.zhucun.exchange.feed.FeedRepository.Present;
import org.zhucun.exchange.feed.FeedRepository.Touched;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 变更流: first everything there is, then what changed. The position in the log is always read before the rows are: whatever changes a row
 * afterwards comes later in the log, so a copy may be early and is never left behind.
 */
@ApplicationScoped
@Transactional
class FeedService {
    private static final int PAUSE_SECONDS = 5;

    private final FeedRepository feed;
    private final Caller caller;
    private final Trail trail;

    FeedService(FeedRepository feed, Caller caller, Trail trail) {
        this.feed = feed;
        this.caller = caller;
        this.trail = trail;
    }

    FeedPage page(FeedFilter filter) {
        Office office = caller.require();
        CursorBinding binding = binding(filter.asked(), office);
        FeedCursor given = FeedCursor.decode(filter.after, binding);
        FeedCursor from = given == null ? begun(filter.begun(office)) : held(readable(given, office));
        Step step = from.walking() == null ? changes(from, office, filter.size) : everything(from, office, filter.size);
        return new FeedPage(step.items(), step.next().encode(binding), step.more(), step.more() ? 0 : PAUSE_SECONDS);
    }

    /** A cursor belongs to an office and to what was asked for. */
    static CursorBinding binding(String types, Office office) {
        return new CursorBinding("changes", types, office.role() + " " + office.path());
    }

    /** 一步: what was read, and where it ended. */
    private record Step(List<FeedEntry> items, FeedCursor next, boolean more) {}

    /** Whoever reads a part of the world takes it on the trail with him that he began. */
    private FeedCursor begun(List<FeedType> types) {
        Head head = feed.head();
        trail.seen(
                Action.CHANGES_BEGUN,
                new Subject(null, null, null, null),
                Map.of("types", FeedType.names(types), "position", head.index()));
        return FeedCursor.begin(types, head.index(), head.mark());
    }

    /**
     * A permission is asked for with each answer. What may no longer be read is refused and not left out: a cursor that went past it
     * would never come back to it.
     */
    private static FeedCursor readable(FeedCursor given, Office office) {
        if (!given.types().stream().allMatch(type -> type.readableBy(office))) {
            throw new DomainException(
                    ProblemType.INVALID_CURSOR, "exchange.feed.permission", FeedType.names(FeedType.readable(office)));
        }
        return given;
    }

    /** A log that was restored to an earlier day goes on differently: who followed it further begins again. */
    private FeedCursor held(FeedCursor given) {
        if (given.head() >= 0 && !feed.mark(given.head()).equals(given.mark())) {
            throw new DomainException(ProblemType.INVALID_CURSOR, "exchange.feed.restored");
        }
        return given;
    }

    private Step everything(FeedCursor from, Office office, int size) {
        List<FeedEntry> items = new ArrayList<>();
        FeedCursor at = from;
        while (at.walking() != null && items.size() < size) {
            FeedType type = at.walking();
            int wanted = size - items.size();
            List<Present> rows = feed.following(type, office, at.place(), wanted);
            rows.forEach(row -> items.add(upsert(type, row, from.head(), null)));
            at = rows.size() < wanted
                    ? at.through()
                    : at.at(rows.get(wanted - 1).key());
        }
        return new Step(items, at, true);
    }

    private Step changes(FeedCursor from, Office office, int size) {
        Head head = feed.head();
        long before = feed.stretch(from, head);
        List<Touched> touched = feed.touched(from, before, size);
        if (touched.size() < size) {
            long read = Math.max(before - 1, from.head());
            return new Step(entries(touched, office), from.read(read, feed.mark(read)), before <= head.index());
        }
        Touched last = touched.get(size - 1);
        List<String> place = List.of(String.valueOf(last.source()), String.valueOf(last.id()));
        return new Step(entries(touched, office), from.read(last.entry(), feed.mark(last.entry()), place), true);
    }

    /** Each resource once, where it was touched first, so that what it names comes before it; as it is now. */
    private List<FeedEntry> entries(List<Touched> touched, Office office) {
        Map<String, Touched> last = new LinkedHashMap<>();
        touched.forEach(one -> last.put(one.type() + one.item(), one));
        Map<String, Present> there = present(last.values(), office);
        return last.entrySet().stream()
                .map(one -> entry(one.getValue(), there.get(one.getKey())))
                .toList();
    }

    private Map<String, Present> present(Collection<Touched> touched, Office office) {
        Map<String, Present> there = new HashMap<>();
        touched.stream()
                .collect(Collectors.groupingBy(Touched::type))
                .forEach((type, some) ->
                        feed.present(type, office, some).forEach(row -> there.put(type + row.id(), row)));
        return there;
    }

    private static FeedEntry entry(Touched touched, Present now) {
        return now == null
                ? new FeedEntry(
                        touched.type(),
                        touched.item(),
                        FeedOp.DELETE,
                        touched.entry(),
                        touched.at(),
                        code(touched.path()),
                        null,
                        null)
                : upsert(touched.type(), now, touched.entry(), touched.at());
    }

    private static FeedEntry upsert(FeedType type, Present row, long position, Instant at) {
        return new FeedEntry(
                type, row.id(), FeedOp.UPSERT, position, at, code(row.regionPath()), row.version(), row.data());
    }

    private static String code(String path) {
        return path.equals("/") ? "" : path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    }
}
