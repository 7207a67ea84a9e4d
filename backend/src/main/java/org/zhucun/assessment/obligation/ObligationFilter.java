package org.zhucun.assessment.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 后果筛选: which obligations are asked for. */
public class ObligationFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public ObligationState state;

    @RestQuery
    public ObligationKind kind;

    /** Only open ones past their day. */
    @RestQuery
    public Boolean overdue;

    /** Only those about which somebody asks that they be let go. */
    @RestQuery
    public Boolean asked;

    /** Only those that had been carried out when their grade was corrected. */
    @RestQuery
    public Boolean corrected;

    @RestQuery
    public UUID cadre;

    @RestQuery
    @Min(2000)
    @Max(2200)
    public Integer year;

    /** Path of the debtor. */
    @RestQuery
    @Size(max = 150)
    public String debtor;

    @RestQuery
    public UUID grade;

    String asText() {
        return region + "|" + state + "|" + kind + "|" + overdue + "|" + asked + "|" + corrected + "|" + cadre + "|"
                + year + "|" + debtor + "|" + grade;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
