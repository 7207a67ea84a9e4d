package org.zhucun.attendance.leave;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 请假单查询条件. */
public class LeaveFilter extends Paging {
    @RestQuery
    public LeaveState state;

    /** Only those that are over without a return. */
    @RestQuery
    public Boolean overdue;

    @RestQuery
    public UUID cadre;

    /** Region code beneath which. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Changed by a deed at or after this moment. */
    @RestQuery
    @Parameter(description = "此时（含）以后有过变更的；要一份不漏的抄本，请用 /changes")
    public Instant changedSince;

    String asText() {
        return state + "|" + overdue + "|" + cadre + "|" + region + "|" + changedSince;
    }
}
