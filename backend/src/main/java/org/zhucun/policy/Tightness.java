package org.zhucun.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** 从严方向: a rule's own sense of what is tighter, by which a lower level is let tighten and not loosen. */
public final class Tightness {
    /** More is tighter: a minimum. */
    public static final Tightness HIGHER = new Tightness("HIGHER", List.of());
    /** Less is tighter: a maximum, a deadline. */
    public static final Tightness LOWER = new Tightness("LOWER", List.of());
    /** Yes is tighter: a duty. */
    public static final Tightness TRUE = new Tightness("TRUE", List.of("false", "true"));
    /** No is tighter: a permission. */
    public static final Tightness FALSE = new Tightness("FALSE", List.of("true", "false"));
    /** Neither way is tighter: any change needs a reason. */
    public static final Tightness NONE = new Tightness("NONE", List.of());

    private final String sense;
    private final List<String> words;

    private Tightness(String sense, List<String> words) {
        this.sense = sense;
        this.words = words;
    }

    /** Words from the loosest to the tightest, e.g. {@code TOWNSHIP, COUNTY, CITY, PROVINCE}. */
    public static Tightness ordered(String... loosestFirst) {
        return new Tightness("ORDERED", List.of(loosestFirst));
    }

    /** 变化: what a lower level's value is beside the one it would inherit. */
    public enum Change {
        SAME,
        TIGHTER,
        LOOSER,
        /** Neither, or not to be compared. */
        OTHER
    }

    /**
     * @param above what holds above, json null where nothing is asked
     * @param below what the lower level sets, json null where it switches the rule off
     */
    public Change compare(JsonNode above, JsonNode below) {
        if (above.equals(below)) {
            return Change.SAME;
        }
        if (below.isNull()) {
            return Change.LOOSER;
        }
        if (above.isNull()) {
            return Change.TIGHTER;
        }
        return switch (sense) {
            case "HIGHER" -> numbers(above, below, 1);
            case "LOWER" -> numbers(above, below, -1);
            case "NONE" -> Change.OTHER;
            default -> words(above, below);
        };
    }

    private static Change numbers(JsonNode above, JsonNode below, int tighter) {
        if (!above.isNumber() || !below.isNumber()) {
            return texts(above, below, tighter);
        }
        return change(below.decimalValue().compareTo(above.decimalValue()) * tighter);
    }

    /** Times and codes of equal length compare as they are written: {@code "19:00"}. */
    private static Change texts(JsonNode above, JsonNode below, int tighter) {
        boolean comparable = above.isTextual()
                && below.isTextual()
                && above.textValue().length() == below.textValue().length();
        return comparable ? change(below.textValue().compareTo(above.textValue()) * tighter) : Change.OTHER;
    }

    private Change words(JsonNode above, JsonNode below) {
        int from = words.indexOf(above.asText());
        int to = words.indexOf(below.asText());
        return from < 0 || to < 0 ? Change.OTHER : change(to - from);
    }

    private static Change change(int tighter) {
        if (tighter == 0) {
            return Change.SAME;
        }
        return tighter > 0 ? Change.TIGHTER : Change.LOOSER;
    }

    @Override
    public String toString() {
        return sense;
    }
}
