package org.zhucun.assessment.measure;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 组织处理筛选: which measures are asked for. */
public class MeasureFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public UUID cadre;

    @RestQuery
    public MeasureType type;

    /** Decided on this day or later. */
    @RestQuery
    public LocalDate from;

    /** Decided on this day or earlier. */
    @RestQuery
    public LocalDate to;

    String asText() {
        return region + "|" + cadre + "|" + type + "|" + from + "|" + to;
    }

    /** For the trail: what was asked for. */
    Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        note(asked, "region", region);
        note(asked, "cadre", cadre);
        note(asked, "type", type);
        note(asked, "from", from);
        note(asked, "to", to);
        return asked;
    }

    private static void note(Map<String, String> asked, String name, Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
