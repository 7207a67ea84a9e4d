package org.zhucun.supervision;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 问题筛选: which findings are asked for. */
public class FindingFilter extends Paging {
    /** Region code beneath which they lie. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public FindingState state;

    @RestQuery
    public FindingCategory category;

    @RestQuery
    public FindingSeverity severity;

    /** Only those past their due day, or only the others. */
    @RestQuery
    public Boolean overdue;

    /** Part of the facts, of the target's name or of the number. */
    @RestQuery
    @Size(max = 60)
    public String q;

    /** Found on this day or later. */
    @RestQuery
    public LocalDate from;

    /** Found on this day or earlier. */
    @RestQuery
    public LocalDate to;

    /** Those of one problem list. */
    @RestQuery
    public UUID list;

    /** Those about one cadre. */
    @RestQuery
    public UUID cadre;

    /** Those of one campaign. */
    @RestQuery
    public UUID campaign;

    @RestQuery
    public Dispute dispute;

    /** Only those that bear on anybody today, or only the others (I6). */
    @RestQuery
    public Boolean counts;

    /** Only those that stand and are not closed yet, whatever their state, or only the others. */
    @RestQuery
    public Boolean unclosed;

    /** Changed by a deed at or after this moment. */
    @RestQuery
    @Parameter(description = "此时（含）以后有过变更的；要一份不漏的抄本，请用 /changes")
    public Instant changedSince;

    String asText() {
        return region + "|" + state + "|" + category + "|" + severity + "|" + overdue + "|" + q + "|" + from + "|" + to
                + "|" + list + "|" + cadre + "|" + campaign + "|" + dispute + "|" + counts + "|" + unclosed + "|"
                + changedSince;
    }

    /** For the trail: what was asked for, but never the searched words, which may name a person. */
    Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        asked.put("searched", String.valueOf(q != null && !q.isBlank()));
        Map<String, Object> given = new HashMap<>();
        given.put("region", region);
        given.put("state", state);
        given.put("category", category);
        given.put("severity", severity);
        given.put("overdue", overdue);
        given.put("from", from);
        given.put("to", to);
        given.put("list", list);
        given.put("cadre", cadre);
        given.put("campaign", campaign);
        given.put("dispute", dispute);
        given.put("counts", counts);
        given.put("unclosed", unclosed);
        given.put("changedSince", changedSince);
        given.forEach((name, value) -> {
            if (value != null) {
                asked.put(name, value.toString());
            }
        });
        return asked;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
