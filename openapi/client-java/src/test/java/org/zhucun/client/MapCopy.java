package org.zhucun.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucun.client.model.FeedEntry;

/** 内存中的抄本. */
final class MapCopy implements FeedCopy<RuntimeException> {
    final Map<String, FeedEntry> rows = new TreeMap<>();
    private String cursor;

    @Override
    public String cursor() {
        return cursor;
    }

    @Override
    public void keep(List<FeedEntry> entries, String next) {
        for (FeedEntry entry : entries) {
            String key = entry.getType() + " " + entry.getId();
            switch (entry.getOp()) {
                case UPSERT -> rows.put(key, entry);
                case DELETE -> rows.remove(key);
                default -> throw new IllegalStateException("an operation of a later release: " + entry);
            }
        }
        cursor = next;
    }
}
