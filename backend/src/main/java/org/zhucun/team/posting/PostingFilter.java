package org.zhucun.team.posting;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.team.EndState;

/** 任职查询条件: which postings are asked for. */
public class PostingFilter extends Paging {
    @RestQuery
    public UUID team;

    @RestQuery
    public UUID cadre;

    /** Region code in whose villages the stays are. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** A day of the stay. */
    @RestQuery
    public LocalDate activeOn;

    /** Not ended, and planned to end before this day. */
    @RestQuery
    public LocalDate dueBefore;

    /** How far the end has come, e.g. those waiting for approval. */
    @RestQuery
    public EndState endState;

    /** Still doing the work of his unit, or released from it (F2). */
    @RestQuery
    public Boolean homeUnitDuties;

    @RestQuery
    @Parameter(description = "记录时点：按当时系统中的记录回答；与 activeOn（某日）合用即“当时所知的某日任职”")
    public Instant knownAt;

    /** Changed by a deed at or after this moment. */
    @RestQuery
    @Parameter(description = "此时（含）以后有过变更的；要一份不漏的抄本，请用 /changes")
    public Instant changedSince;

    String asText() {
        return team + "|" + cadre + "|" + region + "|" + activeOn + "|" + dueBefore + "|" + endState + "|"
                + homeUnitDuties + "|" + knownAt + "|" + changedSince;
    }
}
