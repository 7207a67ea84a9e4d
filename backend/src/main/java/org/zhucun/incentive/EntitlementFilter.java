package org.zhucun.incentive;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
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

    @RestQuery
    public UUID cadre;

    /** The day, today when missing. */
    @RestQuery
    public LocalDate asOf;

    String asText() {
        return region + "|" + kind + "|" + state + "|" + debtor + "|" + cadre + "|" + asOf;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
