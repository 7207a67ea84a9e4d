package org.zhucun.assessment.sheet;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 考核表筛选 */
public class SheetFilter extends Paging {
    @RestQuery
    public UUID round;

    @RestQuery
    public ObjectKind objectKind;

    @RestQuery
    public SheetState state;

    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public UUID team;

    @RestQuery
    public UUID cadre;

    String asText() {
        return round + "|" + objectKind + "|" + state + "|" + region + "|" + team + "|" + cadre;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
