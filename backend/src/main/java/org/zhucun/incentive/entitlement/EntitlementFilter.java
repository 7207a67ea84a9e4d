package org.zhucun.incentive.entitlement;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 待遇筛选: which debts are asked for, as they stand on a day. */
public class EntitlementFilter extends Paging {
    /** Region code beneath which they lie. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public EntitlementKind kind;

    @RestQuery
    public EntitlementState state;

    /** Organization that owes. */
    @RestQuery
    public UUID debtor;

    /** Only what is not delivered, or not in full, beyond its day. */
    @RestQuery
    public Boolean overdue;

    /** Name of one that is not in the directory. */
    @RestQuery
    @Size(max = 200)
    public String debtorName;

    /** Month or year it is owed for. */
    @RestQuery
    @Size(max = 10)
    public String period;

    @RestQuery
    public UUID cadre;

    /** The day, today when missing. */
    @RestQuery
    public LocalDate asOf;

    /** Changed by a deed at or after this moment. */
    @RestQuery
    @Parameter(description = "此时（含）以后有过变更的；要一份不漏的抄本，请用 /changes")
    public Instant changedSince;

    String asText() {
        return region + "|" + kind + "|" + state + "|" + debtor + "|" + cadre + "|" + asOf + "|" + debtorName + "|"
                + period + "|" + overdue + "|" + changedSince;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
