package org.zhucun.incentive.care;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 困难筛选 */
public class CadreDifficultyFilter extends Paging {
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    public CadreDifficultyState state;

    /** Only those open beyond their day. */
    @RestQuery
    public Boolean escalated;

    /** Unit that has to solve them. */
    @RestQuery
    public UUID owner;

    @RestQuery
    public UUID cadre;

    String asText() {
        return region + "|" + state + "|" + escalated + "|" + owner + "|" + cadre;
    }
}
