package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** 已知值: what the application itself has said, by the name it was said under, so that requests speak of things that exist. */
final class Known {
    private static final int EACH = 40;

    private final Map<String, List<String>> values = new ConcurrentHashMap<>();

    /** Takes what an answer to {@code path} says. */
    void learn(String path, JsonNode answer) {
        if (answer.isArray()) {
            answer.forEach(each -> learn(path, each));
        }
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            JsonNode value = field.getValue();
            if (value.isTextual() && value.asText().length() < 100) {
                add(field.getKey(), value.asText());
                if (field.getKey().equals("id")) {
                    add(path, value.asText());
                }
            } else {
                boolean inside = field.getKey().equals("items");
                learn(inside ? path : path + "/" + field.getKey(), value);
            }
        }
    }

    private void add(String name, String value) {
        List<String> there = values.computeIfAbsent(name, each -> new ArrayList<>());
        synchronized (there) {
            if (there.size() < EACH && !there.contains(value)) {
                there.add(value);
            }
        }
    }

    /** Something said under one of the names, the first that is known; null when none is. */
    String any(Random random, String... names) {
        for (String name : names) {
            List<String> there = values.get(name);
            if (there != null) {
                synchronized (there) {
                    return there.get(random.nextInt(there.size()));
                }
            }
        }
        return null;
    }
}
