package org.zhucun.fieldwork.project;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.PeriodFilter;

/** 项目筛选 */
public class ProjectFilter extends PeriodFilter {
    @RestQuery
    public ProjectKind kind;

    /** Only those that go on, or only those that are done. */
    @RestQuery
    public Boolean completed;

    @Override
    public String asText() {
        return super.asText() + "|" + kind + "|" + completed;
    }
}
