package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 已知值: what the application itself has said, by the name it was said under, so that requests speak of things that exist. An id is known
 * by the collection it stands in as well ({@code teams}), with the version that was last told of it.
 */
final class Known {
    private static final int EACH = 60;
    private static final String ID = "id";

    private final Map<String, List<String>> values = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /** Keeps a value to itself: nobody asks for what would lock out the callers. */
    void keep(String value) {
        kept.add(value);
    }

    /** Takes what was answered about things of a collection, or about one of them. */
    void learn(String collection, JsonNode answer) {
        if (answer.isArray()) {
            // the first and the last of a long list
            for (int at = 0; at < answer.size(); at++) {
                if (at < 20 || at >= answer.size() - 5) {
                    learn(collection, answer.get(at));
                }
            }
            return;
        }
        String id = answer.path(ID).asText();
        if (!id.isEmpty() && answer.path("version").isNumber()) {
            version(id, "\"" + answer.path("version").asText() + "\"");
        }
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            JsonNode value = field.getValue();
            if (value.isContainerNode()) {
                learn(field.getKey().equals("items") ? collection : field.getKey(), value);
            } else if (value.isTextual() && value.asText().length() < 100) {
                add(field.getKey(), value.asText());
                if (field.getKey().equals(ID)) {
                    add(collection, value.asText());
                }
            }
        }
    }

    /** Remembers the entity tag that was told of a thing. */
    void version(String id, String tag) {
        if (versions.size() < 20_000) {
            versions.put(id, tag);
        }
    }

    /** The entity tag last told of a thing, that of a fresh one when none was. */
    String version(String id) {
        return id == null ? "\"0\"" : versions.getOrDefault(id, "\"0\"");
    }

    private void add(String name, String value) {
        List<String> there = values.computeIfAbsent(name, each -> new ArrayList<>());
        synchronized (there) {
            if (kept.contains(value) || there.contains(value)) {
                return;
            }
            if (there.size() < EACH) {
                there.add(value);
            } else {
                // what is new takes turns with what is old
                there.set(EACH / 2 + Math.floorMod(value.hashCode(), EACH / 2), value);
            }
        }
    }

    /** Something said under one of the names, the first that is known; null when none is. */
    String any(Random random, String... names) {
        for (String name : names) {
            List<String> there = values.get(name);
            if (there != null) {
                synchronized (there) {
                    if (!there.isEmpty()) {
                        return there.get(random.nextInt(there.size()));
                    }
                }
            }
        }
        return null;
    }
}
