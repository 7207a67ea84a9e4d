package org.zhucun.audit.log;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jboss.resteasy.reactive.RestQuery;

/** 两个规模: of an earlier and a later checkpoint. */
public class Sizes {
    @RestQuery
    @NotNull
    @Min(1)
    public Long from;

    @RestQuery
    @NotNull
    @Min(1)
    public Long to;
}
