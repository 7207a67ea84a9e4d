package org.zhucun.fieldwork.guidance;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 到村指导筛选 */
public class GuidanceFilter extends PeriodFilter {
    /** Only visits that looked at the stationing work, or only those that did not. */
    @RestQuery
    public Boolean checked;

    @Override
    public String asText() {
        return super.asText() + "|" + checked;
    }
}
