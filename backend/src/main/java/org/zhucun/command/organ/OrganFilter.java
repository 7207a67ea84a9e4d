package org.zhucun.command.organ;

import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;

/** 机构查询条件 */
public class OrganFilter extends PlaceFilter {
    @RestQuery
    public OrganKind kind;

    @Override
    public String asText() {
        return super.asText() + "|" + kind;
    }
}
