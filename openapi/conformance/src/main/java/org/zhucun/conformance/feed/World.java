package org.zhucun.conformance.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** 真实情况: the rows of a made-up county, and the log of what was touched. Its changes are those that a copy has to get right. */
final class World {
    private static final int KINDS = 7;
    private static final int LATELY = 6;

    private final Templates templates;
    private final Random random;
    private final List<String> types;
    private final TreeMap<Key, Row> rows;
    private final List<Key> log = new ArrayList<>();
    private final Map<Key, Long> versions = new HashMap<>();
    private final Set<Key> restoredAway = new HashSet<>();
    private final String run = Long.toHexString(System.nanoTime());
    private int epoch;

    World(Templates templates, Random random, int size) {
        this.templates = templates;
        this.random = random;
        types = new ArrayList<>(templates.types());
        types.add(Templates.LATER_TYPE);
        rows = new TreeMap<>(
                Comparator.comparing((Key key) -> types.indexOf(key.type())).thenComparing(Key::id));
        for (int i = 0; i < size; i++) {
            put(templates.key(types.get(i % types.size()), random));
        }
    }

    List<String> types() {
        return types;
    }

    /** How often the system was restored: a cursor of before is not known any more. */
    String epoch() {
        return run + "." + epoch;
    }

    boolean restored() {
        return epoch > 0;
    }

    /** Whether an epoch is one of this run. */
    boolean ours(String of) {
        return of.startsWith(run + ".");
    }

    /** The row, null when it is gone. */
    Row row(Key key) {
        return rows.get(key);
    }

    /** The rows behind a key of the same type, in order. */
    List<Row> following(Key after, int limit) {
        return rows.tailMap(after, false).values().stream()
                .takeWhile(row -> row.key().type().equals(after.type()))
                .limit(limit)
                .toList();
    }

    List<Key> log() {
        return log;
    }

    Map<Key, Row> rows() {
        return rows;
    }

    boolean everThere(Key key) {
        return versions.containsKey(key);
    }

    /** What is no longer there because the system was restored, of which nobody is told. */
    boolean restoredAway(Key key) {
        return restoredAway.contains(key);
    }

    /** One change of a kind that the seed says. */
    void change() {
        Key one = any();
        switch (random.nextInt(KINDS)) {
            case 0 -> touch(put(templates.key(types.get(random.nextInt(types.size())), random)));
            case 1 -> touch(put(one));
            case 2 -> {
                // several times between two looks: the copy is told once, of what is
                touch(put(one));
                touch(put(one));
            }
            case 3 -> touch(gone(one));
            case 4 -> {
                touch(gone(one));
                touch(put(one));
            }
            case 5 -> touch(templates.key(one.type(), random));
            default -> cameAndWent(one);
        }
    }

    /** One that is there is changed or goes, one that is gone comes again. */
    void changeAgain(Key key) {
        boolean goes = rows.containsKey(key) && random.nextBoolean();
        touch(goes ? gone(key) : put(key));
    }

    /** Came and went before anybody looked, and went once more. */
    private void cameAndWent(Key like) {
        Key brief = put(templates.key(like.type(), random));
        touch(brief);
        touch(gone(brief));
        touch(brief);
    }

    /** Back on an earlier day: some rows are not there any more, some are as they were, and the log goes on differently. */
    void restore() {
        epoch++;
        log.clear();
        versions.keySet().stream().filter(key -> !rows.containsKey(key)).forEach(restoredAway::add);
        for (Key key : new ArrayList<>(rows.keySet())) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    rows.remove(key);
                    restoredAway.add(key);
                }
                case 1 -> put(key);
                default -> {
                    // it is as it was
                }
            }
        }
    }

    /** Half of the time one of those that were touched just now: what is worked on is worked on again. */
    private Key any() {
        if (!log.isEmpty() && random.nextBoolean()) {
            Key again = log.get(Math.max(0, log.size() - 1 - random.nextInt(LATELY)));
            if (rows.containsKey(again)) {
                return again;
            }
        }
        List<Key> all = new ArrayList<>(rows.keySet());
        return all.get(random.nextInt(all.size()));
    }

    private Key put(Key key) {
        long version = versions.merge(key, 0L, (before, first) -> before + 1);
        rows.put(key, templates.row(key, version));
        restoredAway.remove(key);
        return key;
    }

    private Key gone(Key key) {
        rows.remove(key);
        return key;
    }

    private void touch(Key key) {
        log.add(key);
    }
}
