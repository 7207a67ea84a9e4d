package org.zhucun.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 政策参数: a value that a document sets for a region and everything beneath it.
 *
 * @param id to be stored with every decision taken by it
 * @param regionCode where it applies, {@code 000000} for the whole country
 * @param validTo first day on which it no longer holds, null = still
 * @param value number, text, boolean or list; never the json null (a parameter that is switched off is not found)
 */
public record Parameter(
        UUID id,
        String key,
        String regionCode,
        LocalDate validFrom,
        LocalDate validTo,
        JsonNode value,
        Enforcement enforcement,
        String sourceDocument,
        String clause) {

    /** The value as a whole number, e.g. days. */
    public int asInt() {
        if (!value.canConvertToInt()) {
            throw new IllegalStateException(key + " is not a whole number: " + value);
        }
        return value.intValue();
    }

    /** The value as an exact number, e.g. yuan per day. */
    public BigDecimal asDecimal() {
        if (!value.isNumber()) {
            throw new IllegalStateException(key + " is not a number: " + value);
        }
        return value.decimalValue();
    }

    public boolean asBoolean() {
        if (!value.isBoolean()) {
            throw new IllegalStateException(key + " is neither true nor false: " + value);
        }
        return value.booleanValue();
    }

    public String asText() {
        return value.asText();
    }

    /** Document and clause, as a person looks them up. */
    public String source() {
        return clause == null ? sourceDocument : sourceDocument + " " + clause;
    }
}
