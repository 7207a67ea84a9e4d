package org.zhucun.fieldwork.campaign;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.fieldwork.FieldFilter;

/** 行动进展筛选 */
public class CampaignEntryFilter extends FieldFilter {
    @RestQuery
    public UUID campaign;

    @RestQuery
    public UUID item;

    @RestQuery
    public UUID team;

    /** Only those that are not at zero, or not done. */
    @RestQuery
    public Boolean open;

    @Override
    public String asText() {
        return super.asText() + "|" + campaign + "|" + item + "|" + team + "|" + open;
    }
}
