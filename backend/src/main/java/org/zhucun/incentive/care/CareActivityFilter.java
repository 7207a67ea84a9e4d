package org.zhucun.incentive.care;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 关爱活动筛选 */
public class CareActivityFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public CareActivityKind kind;

    @RestQuery
    public UUID cadre;

    @RestQuery
    public LocalDate from;

    @RestQuery
    public LocalDate to;

    String asText() {
        return region + "|" + kind + "|" + cadre + "|" + from + "|" + to;
    }
}
