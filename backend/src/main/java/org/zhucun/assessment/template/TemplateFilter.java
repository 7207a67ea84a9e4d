package org.zhucun.assessment.template;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.assessment.year.ObjectKind;

/** 指标筛选 */
public class TemplateFilter {
    @RestQuery
    public ObjectKind objectKind;

    /** Only what holds on this day: of each kind of object the one of the nearest region. */
    @RestQuery
    public LocalDate on;
}
