package org.zhucun.carrier;

import java.time.Instant;
import java.util.UUID;

/**
 * 回执: what the receiver answers to a bundle; the text that is signed and carried back.
 *
 * @param route of the bundle, as its manifest has it
 * @param bundle hash of its manifest
 * @param at when it was applied or refused
 * @param copy what the receiver has; null where it keeps none itself, or has refused
 * @param refusal null where it was applied
 * @param expected number of the bundle that the receiver takes next
 */
public record Receipt(
        Route route, UUID chain, int number, String bundle, Instant at, CopyState copy, Refusal refusal, int expected) {
    private static final String FORM = "zhucun-receipt/1";

    /** Reads what {@link #text} writes, and nothing else. */
    public static Receipt parse(String text) {
        Fields fields = new Fields(text, FORM);
        try {
            Receipt receipt = new Receipt(
                    Route.read(fields),
                    UUID.fromString(fields.next("chain", "[0-9a-f-]{36}")),
                    Math.toIntExact(fields.number("number")),
                    fields.next("bundle", "[0-9a-f]{64}"),
                    Instant.parse(fields.next("at", "[0-9TZ:.-]{20,30}")),
                    copy(fields.next("copy", "-|\\d{1,12} [0-9a-f]{64}")),
                    refusal(fields.next("refused", "[A-Z_-]{1,40}")),
                    Math.toIntExact(fields.number("next")));
            fields.end();
            if (!receipt.text().equals(text)) {
                throw new IllegalArgumentException("not as it is written");
            }
            return receipt;
        } catch (ArithmeticException | java.time.format.DateTimeParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static CopyState copy(String text) {
        return text.equals("-") ? null : new CopyState(Long.parseLong(text.split(" ")[0]), text.split(" ")[1]);
    }

    private static Refusal refusal(String text) {
        return text.equals("-") ? null : Refusal.valueOf(text);
    }

    /** The text that is signed. */
    public String text() {
        return FORM + "\n" + route.text() + "chain " + chain + "\nnumber " + number + "\nbundle " + bundle + "\nat "
                + at + "\ncopy " + (copy == null ? "-" : copy.rows() + " " + copy.hash()) + "\nrefused "
                + (refusal == null ? "-" : refusal.name()) + "\nnext " + expected + "\n";
    }
}
