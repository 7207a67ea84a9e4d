package org.zhucun.command.link;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;

/** 结对查询条件 */
public class PairingFilter extends PlaceFilter {
    @RestQuery
    public UUID unit;

    /** Also those that are over or have not begun. */
    @RestQuery
    public Boolean all;

    @Override
    public String asText() {
        return super.asText() + "|" + unit + "|" + all;
    }
}
