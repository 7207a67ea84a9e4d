package org.zhucun.audit.log;

import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** 导出分页: the lines of an export in the order that lets the verifier read the file once (docs/log.md). */
final class LogPages {
    private static final int ENTRIES = 1_000;
    private static final int NODES = 1_000;
    private static final int DEEDS = 2_000;

    private final LogRepository log;
    private final String origin;
    private final String scope;
    private final long size;
    private final Iterator<Part> parts = List.of(Part.values()).iterator();
    private Part part = parts.next();
    private long at;
    private int step = ENTRIES;
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

    /** What was too heavy for one statement is asked for by halves, down to one entry; false when it is one already. */
    boolean halved() {
        boolean possible = step > 1;
        step = Math.max(1, step / 2);
        return possible;
    }

    String next() {
        StringBuilder page = new StringBuilder();
        boolean whole = switch (part) {
            case HEAD -> head(page);
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

    /** Every entry and, behind the last it covers, every checkpoint. All is read before anything is said. */
    private boolean entries(StringBuilder page) {
        long to = Math.min(size, at + step);
        List<LogRepository.Line> lines = log.lines(at, to);
        Iterator<LogRepository.Published> notes = log.published(at, to).iterator();
        LogRepository.Published note = notes.hasNext() ? notes.next() : null;
        for (LogRepository.Line line : lines) {
            entry(page, line);
            while (note != null && note.size() <= line.index() + 1) {
                checkpoint(page, note);
                note = notes.hasNext() ? notes.next() : null;
            }
        }
        while (note != null) {
            // the entry it ends with is gone
            checkpoint(page, note);
            note = notes.hasNext() ? notes.next() : null;
        }
        at = to;
        return at >= size;
    }

    private static void entry(StringBuilder page, LogRepository.Line line) {
        page.append("{\"index\":").append(line.index()).append(",\"hash\":\"");
        page.append(Base64.getEncoder().encodeToString(line.hash()));
        page.append("\",\"state\":\"").append(line.state()).append('"');
        if (line.leaf() != null) {
            page.append(",\"leaf\":").append(line.leaf());
        }
        page.append("}\n");
    }

    /** Base64, names and numbers: nothing in a note needs escaping but its newlines. */
    private static void checkpoint(StringBuilder page, LogRepository.Published one) {
        page.append("{\"checkpoint\":\"").append(one.note().replace("\n", "\\n"));
        page.append("\"}\n");
    }

    private boolean strays(StringBuilder page) {
        LogRepository.Strays strays = log.strays(walked, Math.min(DEEDS, 2 * step));
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
        NODES,
        ENTRIES,
        STRAYS
    }
}
