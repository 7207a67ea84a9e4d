package org.zhucun.exchange.list;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** 栏目: one column of a list. */
public interface Field {
    /** By which it is kept in reports; never changed. */
    String name();

    /** Its Chinese header. */
    String header();

    /** Its name in NDJSON, and another header in CSV and workbooks. */
    String field();

    /** What it may be called in NDJSON besides, e.g. as a list that goes out calls it. */
    default List<String> otherFields() {
        return List.of();
    }

    boolean required();

    /** Whether it holds a number that must not be shown in full. */
    default boolean personal() {
        return false;
    }

    /** Whether it says where; told of what lies outside of the office's region. */
    default boolean place() {
        return false;
    }

    /** Whether it bears this name, brought to its {@link #simple} form. */
    boolean named(String simple);

    /** Key of the text that says how it is filled in. */
    String hint();

    /** Whether it is filled by what stands at this member of the body, e.g. {@code units}. */
    default boolean fills(String member) {
        return field().equals(member);
    }

    /** What the template shows in it. */
    default String example() {
        return "";
    }

    /** 64 bits that stand for what may be said once only in a file; 0 for what may be said again. */
    default long once(String written) {
        return 0;
    }

    /** A header however its blanks and brackets are written. */
    static String simple(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s*：:]", "")
                .toLowerCase(Locale.ROOT);
    }
}
