package org.zhucun.incentive.insurance;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 断档筛选 */
public class InsuranceGapFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** As it stood on this day, today when missing. */
    @RestQuery
    public LocalDate asOf;

    /** Only those that go on, or only those that are over. */
    @RestQuery
    public Boolean open;

    @RestQuery
    public UUID cadre;

    String asText() {
        return region + "|" + asOf + "|" + open + "|" + cadre;
    }
}
