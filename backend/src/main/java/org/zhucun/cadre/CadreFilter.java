package org.zhucun.cadre;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 名册查询条件. */
public class CadreFilter extends Paging {
    /** Part of the name, taken literally. */
    @RestQuery
    @Size(max = 60)
    public String q;

    /** Region beneath which the cadre is posted, or managed while he is not. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Sending unit. */
    @RestQuery
    public UUID unit;

    /** Whether he is posted now. */
    @RestQuery
    public Boolean posted;

    /** Role of the current posting, e.g. {@code FIRST_SECRETARY}. */
    @RestQuery
    @Size(max = 15)
    @Pattern(regexp = "FIRST_SECRETARY|CAPTAIN|MEMBER", message = "cadre.role.unknown")
    public String role;

    /** Changed at or after this instant. */
    @RestQuery
    public Instant changedSince;

    @RestQuery
    @Parameter(description = "某日在岗情况：currentPosting 为当日的驻村任职（默认今日）")
    public LocalDate asOf;

    @RestQuery
    @Parameter(description = "记录时点：按当时系统中的记录回答")
    public Instant knownAt;

    String name() {
        String name = q == null ? "" : Normalizer.normalize(q.strip(), Normalizer.Form.NFC);
        return name.isEmpty() ? null : name;
    }

    String asText() {
        return name() + "|" + region + "|" + unit + "|" + posted + "|" + role + "|" + changedSince + "|" + asOf + "|"
                + knownAt;
    }

    /** {@code 620503} is {@code /62/6205/620503/}: codes nest by prefix. */
    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }
}
