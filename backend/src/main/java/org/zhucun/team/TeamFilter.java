package org.zhucun.team;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.village.VillageCategory;

/** 工作队查询条件: which teams are asked for. */
public class TeamFilter extends Paging {
    /** Region code in which the home villages lie. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Category of the home village today, e.g. KEY_ASSISTANCE. */
    @RestQuery
    public VillageCategory category;

    /** A part of the name. */
    @RestQuery
    @Size(max = 100)
    public String q;

    /** One of the units that send to it. */
    @RestQuery
    public UUID unit;

    /** Whether it is there today; all when not given. */
    @RestQuery
    public Boolean active;

    String asText() {
        return region + "|" + category + "|" + q + "|" + unit + "|" + active;
    }
}
