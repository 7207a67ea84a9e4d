package org.zhucun.exchange.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 字节范围 (RFC 9110, 14): which part of a file is asked for.
 *
 * @param from first byte
 * @param to last byte
 */
record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return to - from + 1;
    }

    String told(long size) {
        return "bytes " + from + "-" + to + "/" + size;
    }

    /**
     * One range of bytes; several, and what is not understood, are answered with the whole file, as the RFC allows.
     *
     * @throws DomainException 416 where the file has no such bytes
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher one = header == null ? null : ONE.matcher(header.strip());
        if (one == null
                || !one.matches()
                || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        long last = size - 1;
        ByteRange range = one.group(1).isEmpty()
                ? new ByteRange(Math.max(0, size - Long.parseLong(one.group(2))), last)
                : new ByteRange(
                        Long.parseLong(one.group(1)),
                        one.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(one.group(2))));
        boolean backwards = !one.group(1).isEmpty()
                && !one.group(2).isEmpty()
                && Long.parseLong(one.group(2)) < Long.parseLong(one.group(1));
        if (backwards) {
            return Optional.empty();
        }
        if (range.from() > range.to()) {
            throw new DomainException(ProblemType.RANGE_NOT_SATISFIABLE, "exchange.export.range", size);
        }
        return Optional.of(range);
    }
}
