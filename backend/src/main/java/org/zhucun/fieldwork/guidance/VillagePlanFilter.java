package org.zhucun.fieldwork.guidance;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 村规划筛选 */
public class VillagePlanFilter extends FieldFilter {
    /** Only the latest version of each village. */
    @RestQuery
    @DefaultValue("false")
    public boolean current;

    @Override
    public String asText() {
        return super.asText() + "|" + current;
    }
}
