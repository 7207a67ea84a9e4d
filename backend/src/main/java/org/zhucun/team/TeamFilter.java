package org.zhucun.team;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    /** Category of the home village on the day, e.g. KEY_ASSISTANCE. */
    @RestQuery
    public VillageCategory category;

    /** A part of the name. */
    @RestQuery
    @Size(max = 100)
    public String q;

    /** One of the units that send to it. */
    @RestQuery
    public UUID unit;

    /** Whether it is there on the day; all when not given. */
    @RestQuery
    public Boolean active;

    @RestQuery
    @Parameter(description = "某日的工作队：当日存在的队、所驻村、派出单位与人员（默认今日，不含已撤销者须 active=true）")
    public LocalDate asOf;

    @RestQuery
    @Parameter(description = "记录时点：按当时系统中的记录回答")
    public Instant knownAt;

    /** Changed by a deed at or after this moment. */
    @RestQuery
    @Parameter(description = "此时（含）以后有过变更的；要一份不漏的抄本，请用 /changes")
    public Instant changedSince;

    String asText() {
        return region + "|" + category + "|" + q + "|" + unit + "|" + active + "|" + asOf + "|" + knownAt + "|"
                + changedSince;
    }
}
