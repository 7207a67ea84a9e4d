package org.zhucun.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 审计查询条件: what an auditor asks the trail. */
public class DeedFilter extends Paging {
    /** Kind of subject, e.g. {@code cadre}. */
    @RestQuery
    @Size(max = 40)
    public String subjectKind;

    /** Id of the subject. */
    @RestQuery
    @Size(max = 100)
    public String subjectId;

    /** Account that acted. */
    @RestQuery
    public UUID actor;

    @RestQuery
    public Action action;

    @RestQuery
    public Trail.Outcome outcome;

    /** Not before this instant. */
    @RestQuery
    public Instant from;

    /** Before this instant. */
    @RestQuery
    public Instant to;

    /** Region code whose deeds are asked for. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    String asText() {
        return String.join("|", String.valueOf(subjectKind), String.valueOf(subjectId), String.valueOf(actor)) + "|"
                + action + "|" + outcome + "|" + from + "|" + to + "|" + region;
    }

    /** {@code 620503} is {@code /62/6205/620503/}: codes nest by prefix. */
    String regionPath() {
        if (region == null) {
            return null;
        }
        StringBuilder path = new StringBuilder("/");
        for (int length : new int[] {2, 4, 6, 9, 12}) {
            if (region.length() >= length) {
                path.append(region, 0, length).append('/');
            }
        }
        return path.toString();
    }
}
