package org.zhucun.incentive.insurance;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 保险单筛选 */
public class InsurancePolicyFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** In force on this day. */
    @RestQuery
    public LocalDate on;

    String asText() {
        return region + "|" + on;
    }
}
