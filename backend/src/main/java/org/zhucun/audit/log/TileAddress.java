package org.zhucun.audit.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 瓦片地址 (C2SP tlog-tiles): 256 hashes of a level, or the first of them at the right edge.
 *
 * @param first index of the first hash
 * @param width how many
 */
record TileAddress(int level, long first, int width) {
    private static final int FULL = 256;
    private static final Pattern FORM = Pattern.compile("((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    static Optional<TileAddress> parse(int level, String path) {
        Matcher form = FORM.matcher(path);
        if (level < 0 || level > 7 || !form.matches() || path.startsWith("x000/")) {
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(1).replaceAll("[x/]", ""));
        int width = form.group(2) == null ? FULL : Integer.parseInt(form.group(2));
        return width > FULL || form.group(2) != null && width == FULL
                ? Optional.empty()
                : Optional.of(new TileAddress(level, number * FULL, width));
    }
}
