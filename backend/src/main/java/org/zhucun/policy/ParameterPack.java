package org.zhucun.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * 政策包: the parameters that one document sets for one region. Packs lie in {@code policies/<region>-<year>.json}; a demo may adopt
 * one of its own.
 *
 * @param pack its name, e.g. {@code 430000-2021}
 * @param regionCode where it applies with everything beneath, {@code 000000} for the whole country
 * @param validFrom first day on which it holds
 * @param document what it is taken from
 * @param cases what must come out of it
 */
public record ParameterPack(
        String pack,
        String regionCode,
        LocalDate validFrom,
        String document,
        List<Entry> parameters,
        List<Case> cases) {

    public ParameterPack {
        cases = cases == null ? List.of() : cases;
    }

    /** Without cases of its own. */
    public ParameterPack(String pack, String regionCode, LocalDate validFrom, String document, List<Entry> parameters) {
        this(pack, regionCode, validFrom, document, parameters, List.of());
    }

    /**
     * 算例: what the document's authors would say about a case. Run as tests.
     *
     * @param rule id of the rule
     * @param given the facts, in the words of the rule
     * @param met whether the rule is met
     */
    public record Case(String rule, JsonNode given, boolean met) {}

    /**
     * 政策包条目
     *
     * @param value number, text, boolean or list; the json null switches an inherited parameter off
     * @param clause the words of the document, or null
     */
    public record Entry(String key, JsonNode value, Enforcement enforcement, String clause) {}
}
