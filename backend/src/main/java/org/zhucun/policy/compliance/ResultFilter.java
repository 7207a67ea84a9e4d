package org.zhucun.policy.compliance;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 合规筛选: whose results are asked for. */
public class ResultFilter extends Paging {
    /** Region code beneath which the subjects lie. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Id of a rule of the catalogue. */
    @RestQuery
    @Size(max = 20)
    public String rule;

    /** Without one: who fails or is justified. */
    @RestQuery
    public ComplianceState state;

    /** The day that is judged, today without one. */
    @RestQuery
    public LocalDate day;

    /** The moment whose records are asked for. */
    @RestQuery
    public Instant knownAt;

    String asText() {
        return region + "|" + rule + "|" + state + "|" + day + "|" + knownAt;
    }
}
