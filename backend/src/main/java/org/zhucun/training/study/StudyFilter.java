package org.zhucun.training.study;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 学习例会筛选 */
public class StudyFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public LocalDate from;

    @RestQuery
    public LocalDate to;

    String asText() {
        return region + "|" + from + "|" + to;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
