package org.zhucun.carrier;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * 清单: what a bundle is and holds; the text that is signed.
 *
 * @param previous hash of the manifest before in the chain; that of the first one is {@link #NONE}
 * @param position last entry of the sender's log that it tells of; -1 before the first
 * @param cursorFrom where it begins in the feed; {@link #NONE} for a whole
 * @param cursorTo where it ends in the feed
 * @param counts of what, by type
 * @param copy what the receiver has when it is applied
 * @param parts in order
 */
public record Manifest(
        Route route,
        UUID chain,
        int number,
        String previous,
        Instant made,
        long position,
        String cursorFrom,
        String cursorTo,
        List<Count> counts,
        CopyState copy,
        List<Part> parts) {
    /** Where there is nothing before. */
    public static final String NONE = "-";

    private static final String FORM = "zhucun-bundle/1";
    private static final String HASH = "[0-9a-f]{64}";
    private static final String CURSOR = "[A-Za-z0-9_.=~-]{1,1000}";
    private static final String AMOUNT = "\\d{1,12}";

    /** How many of a type are kept and how many are gone. */
    public record Count(String type, long upserts, long deletes) {}

    /** A file of lines: how many, how many bytes, SHA-256 in hex. */
    public record Part(long lines, long bytes, String sha256) {}

    /** Reads what {@link #text} writes, and nothing else. */
    public static Manifest parse(String text) {
        Fields fields = new Fields(text, FORM);
        try {
            Manifest manifest = new Manifest(
                    Route.read(fields),
                    UUID.fromString(fields.next("chain", "[0-9a-f-]{36}")),
                    Math.toIntExact(fields.number("number")),
                    fields.next("previous", "-|" + HASH),
                    Instant.parse(fields.next("made", "[0-9TZ:.-]{20,30}")),
                    Long.parseLong(fields.next("log", "-1|" + AMOUNT)),
                    fields.next("cursor-from", "-|" + CURSOR),
                    fields.next("cursor-to", CURSOR),
                    counts(fields),
                    copy(fields),
                    parts(fields));
            fields.end();
            if (!manifest.text().equals(text) || (manifest.number == 1) != manifest.previous.equals(NONE)) {
                throw new IllegalArgumentException("not as it is written");
            }
            return manifest;
        } catch (ArithmeticException | DateTimeParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static List<Count> counts(Fields fields) {
        List<Count> counts = new ArrayList<>();
        fields.all("rows", "[A-Z_]{1,40} " + AMOUNT + " " + AMOUNT)
                .forEach(row -> counts.add(new Count(row[0], Long.parseLong(row[1]), Long.parseLong(row[2]))));
        return List.copyOf(counts);
    }

    private static CopyState copy(Fields fields) {
        String[] copy = fields.next("copy", AMOUNT + " " + HASH).split(" ");
        return new CopyState(Long.parseLong(copy[0]), copy[1]);
    }

    private static List<Part> parts(Fields fields) {
        List<Part> parts = new ArrayList<>();
        fields.all("part", AMOUNT + " " + AMOUNT + " " + HASH)
                .forEach(part -> parts.add(new Part(Long.parseLong(part[0]), Long.parseLong(part[1]), part[2])));
        return List.copyOf(parts);
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(FORM + "\n" + route.text());
        text.append("chain ").append(chain).append("\nnumber ").append(number);
        text.append("\nprevious ").append(previous).append("\nmade ").append(made);
        text.append("\nlog ").append(position).append("\ncursor-from ").append(cursorFrom);
        text.append("\ncursor-to ").append(cursorTo).append('\n');
        counts.forEach(
                count -> text.append("rows %s %d %d\n".formatted(count.type(), count.upserts(), count.deletes())));
        text.append("copy ").append(copy.rows()).append(' ').append(copy.hash()).append('\n');
        parts.forEach(part -> text.append("part %d %d %s\n".formatted(part.lines(), part.bytes(), part.sha256())));
        return text.toString();
    }

    /** By which receipts and the next bundle name it. */
    public String hash() {
        return Digests.hex(text());
    }

    public ChainPlace place() {
        return new ChainPlace(chain, number, hash(), made);
    }

    public long upserts() {
        return counts.stream().mapToLong(Count::upserts).sum();
    }

    public long deletes() {
        return counts.stream().mapToLong(Count::deletes).sum();
    }
}
