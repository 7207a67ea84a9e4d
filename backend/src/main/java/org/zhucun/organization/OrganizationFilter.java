package org.zhucun.organization;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.region.RegionCode;

/** 机构查询条件. */
public class OrganizationFilter extends Paging {
    /** Part of the name, taken literally. */
    @RestQuery
    @Size(max = 60)
    public String q;

    @RestQuery
    public OrganizationKind kind;

    /** Region that manages the entry, with everything beneath it. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Those directly beneath this organization. */
    @RestQuery
    public UUID parent;

    /** Only those that exist (true) or exist no more (false). */
    @RestQuery
    public Boolean active;

    /** Changed by a deed at or after this moment. */
    @RestQuery
    @Parameter(description = "此时（含）以后有过变更的；要一份不漏的抄本，请用 /changes")
    public Instant changedSince;

    String name() {
        String name = q == null ? "" : Normalizer.normalize(q.strip(), Normalizer.Form.NFC);
        return name.isEmpty() ? null : name;
    }

    String regionPath() {
        return region == null ? null : RegionCode.path(region);
    }

    String asText() {
        return name() + "|" + kind + "|" + region + "|" + parent + "|" + active + "|" + changedSince;
    }
}
