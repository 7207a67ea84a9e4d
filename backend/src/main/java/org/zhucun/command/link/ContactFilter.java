package org.zhucun.command.link;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;

/** 联系包抓查询条件 */
public class ContactFilter extends PlaceFilter {
    @RestQuery
    public ContactKind kind;

    @RestQuery
    public UUID team;

    @Override
    public String asText() {
        return super.asText() + "|" + kind + "|" + team;
    }
}
