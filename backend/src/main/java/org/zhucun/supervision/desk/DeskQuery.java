package org.zhucun.supervision.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.region.RegionCode;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FindingSeverity;
import org.zhucun.supervision.FindingState;
import org.zhucun.supervision.bulletin.BulletinKind;
import org.zhucun.supervision.draw.DrawState;

/** 查询: what is asked, as it is kept and as an export's manifest repeats it. */
public record DeskQuery(
        @NotNull DeskKind kind,

        @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String region,

        LocalDate from,
        LocalDate to,
        FindingCategory category,
        FindingState state,
        FindingSeverity severity,
        UUID person,
        UUID unit,
        @Size(max = 60) String q,
        DrawState drawState,
        BulletinKind bulletinKind) {

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }

    /** The same of a region, if it is one. */
    DeskQuery in(String code) {
        return code.isEmpty()
                ? this
                : new DeskQuery(
                        kind, code, from, to, category, state, severity, person, unit, q, drawState, bulletinKind);
    }

    /**
     * What a kind does not have is not left out in silence: the answer would be of more than what was asked.
     *
     * @param at where the caller said it
     */
    DeskQuery requireAnswerable(String at, Instant knownAt) {
        own().forEach((name, value) -> requireKnown(at + name, name, value));
        requireKnown(at.isEmpty() ? "knownAt" : "/knownAt", "knownAt", knownAt);
        return this;
    }

    private void requireKnown(String at, String name, Object value) {
        if (value != null && !kind.has(name)) {
            throw DomainException.invalid(at, "supervision.desk.condition");
        }
    }

    Map<String, String> asked() {
        Map<String, Object> given = own();
        given.put("kind", kind);
        given.put("region", region);
        given.put("from", from);
        given.put("to", to);
        Map<String, String> asked = new TreeMap<>();
        asked.put("searched", String.valueOf(q != null));
        given.forEach((name, value) -> {
            if (value != null) {
                asked.put(name, value.toString());
            }
        });
        return asked;
    }

    /** The conditions that not every kind has. */
    private Map<String, Object> own() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("category", category);
        given.put("state", state);
        given.put("severity", severity);
        given.put("person", person);
        given.put("unit", unit);
        given.put("drawState", drawState);
        given.put("bulletinKind", bulletinKind);
        return given;
    }
}
