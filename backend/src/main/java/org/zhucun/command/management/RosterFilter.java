package org.zhucun.command.management;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;
import org.zhucun.team.SendLevel;

/** 花名册查询条件 */
public class RosterFilter extends PlaceFilter {
    @RestQuery
    public SendLevel sendLevel;

    @RestQuery
    public UUID cadre;

    @Override
    public String asText() {
        return super.asText() + "|" + sendLevel + "|" + cadre;
    }
}
