package org.zhucun.carrier;

import java.util.ArrayList;
import java.util.List;

/** 行文: lines of a name and what it says, in a given order; nothing may be left out, added or said twice. */
final class Fields {
    private final String[] lines;
    private int at;

    /** @throws IllegalArgumentException where the text does not begin with that form */
    Fields(String text, String form) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("no newline at the end");
        }
        lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (!lines[at++].equals(form)) {
            throw new IllegalArgumentException(form);
        }
    }

    /** What the next line says. */
    String next(String name, String pattern) {
        if (at >= lines.length || !lines[at].startsWith(name + " ")) {
            throw new IllegalArgumentException(name);
        }
        String value = lines[at++].substring(name.length() + 1);
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    long number(String name) {
        return Long.parseLong(next(name, "0|[1-9]\\d{0,17}"));
    }

    /** All lines of that name that follow. */
    List<String[]> all(String name, String pattern) {
        List<String[]> found = new ArrayList<>();
        while (at < lines.length && lines[at].startsWith(name + " ")) {
            found.add(next(name, pattern).split(" "));
        }
        return found;
    }

    void end() {
        if (at != lines.length) {
            throw new IllegalArgumentException(lines[at]);
        }
    }
}
