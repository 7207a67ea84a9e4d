package org.zhucun.exchange.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.zhucun.exchange.export.ExportKind.Condition;
import org.zhucun.kernel.DomainException;
import org.zhucun.region.RegionCode;

/**
 * 导出条件: which rows of the list.
 *
 * @param region code beneath which they lie; the office's own by default, none for the whole country
 * @param from first day: found, held, due, or of the register
 * @param to last day
 * @param asOf what was true that day: the posting of a cadre (today by default), what was in force (everything by default)
 * @param knownAt as on record at that moment; as they are when not given
 * @param system the office's system whose numbers are told ({@code externalId}); left out where there is only one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportFilter(
        @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String region,

        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        Instant knownAt,

        @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9._-]{1,40}", message = "exchange.system")
        String system) {
    static final ExportFilter ALL = new ExportFilter(null, null, null, null, null, null);

    /** Beneath a division, empty for the whole country. */
    ExportFilter in(String code) {
        return new ExportFilter(code.isEmpty() ? null : code, from, to, asOf, knownAt, system);
    }

    String regionPath() {
        return region == null ? "/" : RegionCode.path(region);
    }

    /**
     * What a kind does not have is not left out in silence: the file would hold more than was asked for.
     *
     * @throws DomainException 400
     */
    void requireAnswerable(ExportKind kind, Instant now) {
        require(kind, Condition.PERIOD, "from", from);
        require(kind, Condition.PERIOD, "to", to);
        require(kind, Condition.AS_OF, "asOf", asOf);
        require(kind, Condition.KNOWN_AT, "knownAt", knownAt);
        require(kind, Condition.SYSTEM, "system", system);
        if (from != null && to != null && from.isAfter(to)) {
            throw DomainException.invalid("/filter/to", "exchange.export.order");
        }
        if (knownAt != null && knownAt.isAfter(now)) {
            throw DomainException.invalid("/filter/knownAt", "input.knownAt.future");
        }
        if (kind.has(Condition.MONTHS)) {
            requireYear();
        }
    }

    private static void require(ExportKind kind, Condition condition, String name, Object value) {
        if (value != null && !kind.has(condition)) {
            throw DomainException.invalid("/filter/" + name, "exchange.export.condition", kind.name());
        }
    }

    /** A register without end is never asked for whole. */
    private void requireYear() {
        if (from == null) {
            throw DomainException.invalid("/filter/from", "input.required");
        }
        if (to == null) {
            throw DomainException.invalid("/filter/to", "input.required");
        }
        if (!to.isBefore(from.plusYears(1))) {
            throw DomainException.invalid("/filter/to", "exchange.export.year");
        }
    }
}
