package org.zhucun.conformance.feed;

/** 资源: what a copy keeps a row by. */
record Key(String type, String id) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
