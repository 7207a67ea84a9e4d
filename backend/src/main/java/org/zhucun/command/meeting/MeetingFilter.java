package org.zhucun.command.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 会议查询条件 */
public class MeetingFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public MeetingKind kind;

    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    String asText() {
        return region + "|" + kind + "|" + year;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
