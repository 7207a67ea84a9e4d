package org.zhucun.incentive.model;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.incentive.merit.MeritFilter;

/** 典型筛选 */
public class ModelCaseFilter extends MeritFilter {
    /** Only those that were made known, or only those that were not. */
    @RestQuery
    public Boolean published;

    @Override
    public String asText() {
        return super.asText() + "|" + published;
    }
}
