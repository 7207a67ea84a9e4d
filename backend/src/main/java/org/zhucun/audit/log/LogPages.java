package org.zhucun.audit.log;

import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** 导出分页: the lines of an export in the order that lets the verifier read the file once (docs/log.md). */
final class LogPages {
    private static final int ENTRIES = 1_000;
    private static final int NODES = 1_000;
    private static final int DEEDS = 20_000;

    private final LogRepository log;
    private final String origin;
    private final String scope;
    private final long size;
    private final Iterator<Part> parts = List.of(Part.values()).iterator();
    private Part part = parts.next();
    private long at;
    private int level = 1;
    private UUID walked;

    LogPages(LogRepository log, String origin, String scope, long size) {
        this.log = log;
        this.origin = origin;
        this.scope = scope;
        this.size = size;
    }

    boolean done() {
        return part == null;
    }

    String next() {
        StringBuilder page = new StringBuilder();
        boolean whole = switch (part) {
            case HEAD -> head(page);
            case CHECKPOINTS -> checkpoints(page);
            case NODES -> nodes(page);
            case ENTRIES -> entries(page);
            case STRAYS -> strays(page);
        };
        if (whole) {
            at = 0;
            part = parts.hasNext() ? parts.next() : null;
        }
        return page.toString();
    }

    private boolean head(StringBuilder page) {
        page.append("{\"export\":\"zhucun-log/1\",\"origin\":\"").append(origin);
        page.append("\",\"size\":").append(size);
        page.append(",\"scope\":\"").append(scope).append("\"}\n");
        return true;
    }

    /** Base64, names and numbers: nothing in a note needs escaping but its newlines. */
    private boolean checkpoints(StringBuilder page) {
        long before = at;
        for (LogRepository.Published one : log.published(at, size)) {
            page.append("{\"checkpoint\":\"").append(one.note().replace("\n", "\\n"));
            page.append("\"}\n");
            at = one.size();
        }
        return at == before;
    }

    private boolean nodes(StringBuilder page) {
        long whole = size >> (8 * level);
        long to = Math.min(whole, at + NODES);
        for (byte[] hash : log.range(level, at, to)) {
            page.append("{\"node\":[").append(level).append(',').append(at++);
            page.append(",\"").append(Base64.getEncoder().encodeToString(hash)).append("\"]}\n");
        }
        at = to;
        if (to < whole) {
            return false;
        }
        level++;
        at = 0;
        return size >> (8 * level) == 0;
    }

    private boolean entries(StringBuilder page) {
        for (LogRepository.Line line : log.lines(at, Math.min(size, at + ENTRIES))) {
            page.append("{\"index\":").append(line.index()).append(",\"hash\":\"");
            page.append(Base64.getEncoder().encodeToString(line.hash()));
            page.append("\",\"state\":\"").append(line.state()).append('"');
            if (line.leaf() != null) {
                page.append(",\"leaf\":").append(line.leaf());
            }
            page.append("}\n");
        }
        at += ENTRIES;
        return at >= size;
    }

    private boolean strays(StringBuilder page) {
        LogRepository.Strays strays = log.strays(walked, DEEDS);
        walked = strays.last();
        strays.leaves().forEach(leaf -> page.append("{\"stray\":").append(leaf).append("}\n"));
        if (walked == null) {
            page.append("{\"end\":true}\n");
        }
        return walked == null;
    }

    /** 组成部分. */
    private enum Part {
        HEAD,
        CHECKPOINTS,
        NODES,
        ENTRIES,
        STRAYS
    }
}
