package org.zhucun.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 区划缓存: the divisions asked for lately, a few thousand of 665,000. It is forgotten every minute, so that the import of an
 * edition on another node is seen, and at once on this one.
 */
@ApplicationScoped
class RegionCache {
    private static final int MOST = 8_192;
    private static final long NANOS = 60_000_000_000L;

    private record Remembered(Map<String, List<RegionRef>> rows, long since) {}

    private volatile Remembered remembered = fresh();

    /** All rows of each code, oldest first; a code that does not exist has an empty list. */
    Map<String, List<RegionRef>> versions(
            Collection<String> codes, Function<Collection<String>, List<RegionRef>> load) {
        Map<String, List<RegionRef>> known = current();
        Map<String, List<RegionRef>> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String code : Set.copyOf(codes)) {
            List<RegionRef> rows = known.get(code);
            if (rows == null) {
                missing.add(code);
            } else {
                found.put(code, rows);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, List<RegionRef>> loaded =
                    load.apply(missing).stream().collect(Collectors.groupingBy(RegionRef::code));
            missing.forEach(code -> loaded.putIfAbsent(code, List.of()));
            found.putAll(loaded);
            known.putAll(loaded);
        }
        return found;
    }

    void forget(@Observes RegionsChanged changed) {
        remembered = fresh();
    }

    private Map<String, List<RegionRef>> current() {
        Remembered now = remembered;
        if (System.nanoTime() - now.since > NANOS || now.rows.size() > MOST) {
            now = fresh();
            remembered = now;
        }
        return now.rows;
    }

    private static Remembered fresh() {
        return new Remembered(new ConcurrentHashMap<>(), System.nanoTime());
    }
}
