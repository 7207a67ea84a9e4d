package org.zhucun.policy.exception;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 例外筛选: which exceptions are asked for. */
public class ExceptionFilter extends Paging {
    /** Region code beneath which they lie. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Id of a rule of the catalogue. */
    @RestQuery
    @Size(max = 20)
    public String rule;

    @RestQuery
    public ExceptionState state;

    /** Whom they are about. */
    @RestQuery
    @Size(max = 40)
    public String subject;

    String asText() {
        return region + "|" + rule + "|" + state + "|" + subject;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
