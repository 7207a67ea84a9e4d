package org.zhucun.attendance.review;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 更正查询条件. */
public class CorrectionsFilter extends Paging {
    /** Region code beneath which. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public UUID cadre;

    /** Only those of days that the caller had confirmed. */
    @RestQuery
    public Boolean confirmedByMe;

    String asText() {
        return region + "|" + cadre + "|" + confirmedByMe;
    }

    String path() {
        return region == null ? null : RegionCode.path(region);
    }
}
