package org.zhucun.fieldwork.tracking;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** 未跟踪单位条件 */
public class UntrackedFilter {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Today unless said. */
    @RestQuery
    public LocalDate asOf;
}
