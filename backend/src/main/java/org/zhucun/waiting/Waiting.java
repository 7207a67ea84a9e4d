package org.zhucun.waiting;

import org.zhucun.scope.Office;

/**
 * 待办来源: acts of one kind that wait for an office. Rooms contribute them as CDI beans ({@code @Singleton}); what waits is derived from
 * the room's own rows, so that an act that is done is gone without anybody ticking it off. Texts: {@code <room>.waiting.<kind>} names the
 * kind, {@code ….title} is the line with its words, {@code ….why} says which rule asks for it.
 */
public interface Waiting {
    /** E.g. {@code leave-approval}. */
    String kind();

    /** Id of the rule behind it in the catalogue, e.g. {@code F1}. */
    String rule();

    /** Whether such acts may wait for this office at all: its permissions and its level. */
    boolean concerns(Office office);

    /**
     * A SELECT under the office's row scope, of {@code id uuid, target text} (what the page of the act is opened with), {@code words
     * jsonb} (of the title: an array is clauses, which are said; what people typed is a string), {@code place text, since date, due date, basis text,
     * parameter_id uuid, version bigint}. It may use
     *
     * <ul>
     *   <li>{@code :day}, today; {@code :account}, {@code :role} and {@code :path} of the office,
     *   <li>{@code effective(key, lo, hi, parameter_id, value)}: where the parameters of {@link #parameters} hold today.
     * </ul>
     *
     * <p>What waits, waits at one seat: at the nearest office that may act and is held by somebody ({@code seat_of}), so that an empty
     * seat passes its acts on and a province does not read every county's.
     */
    String query();

    /** Keys of the policy parameters that it reads from {@code effective}. */
    default java.util.List<String> parameters() {
        return java.util.List.of();
    }

    /** Key of its texts. */
    default String text() {
        return getClass().getPackageName().split("\\.")[2] + ".waiting." + kind();
    }
}
