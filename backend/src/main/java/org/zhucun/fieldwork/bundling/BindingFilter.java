package org.zhucun.fieldwork.bundling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 捆绑台账筛选 */
public class BindingFilter extends FieldFilter {
    /** This year unless said. */
    @RestQuery
    @Min(2013)
    @Max(2100)
    public Integer year;

    @RestQuery
    public UUID unit;

    /** Only where this ledger is empty. */
    @RestQuery
    public Ledger empty;

    @Override
    public String asText() {
        return super.asText() + "|" + year + "|" + unit + "|" + empty;
    }
}
