package org.zhucun.policy.pack;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 政策包筛选 */
public class PackFilter extends Paging {
    /** Packs that apply in this region: its own and those of the levels above. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public PackState state;

    String asText() {
        return region + "|" + state;
    }
}
