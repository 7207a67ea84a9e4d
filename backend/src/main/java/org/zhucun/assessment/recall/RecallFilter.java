package org.zhucun.assessment.recall;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 召回筛选: which recalls are asked for. */
public class RecallFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public RecallState state;

    /** Only those that wait for a further step. */
    @RestQuery
    public Boolean underWay;

    @RestQuery
    public UUID cadre;

    String asText() {
        return region + "|" + state + "|" + underWay + "|" + cadre;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
