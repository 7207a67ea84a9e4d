package org.zhucun.supervision.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 抽取: a draw as the inspecting side sees it, never with a target.
 *
 * @param abortReason null also where the term ran out without anybody's act
 * @param expired whether it is over because an office did not open its secret in time
 * @param abortedAfterReveal whether it ended when an office had already opened its secret
 * @param repeats the draw that this one repeats
 * @param repeatedBy the draw that repeats this one
 * @param publishUntil the day by which its record is to be published
 * @param publicationOverdue whether that day is over and nobody published it
 * @param released how many assignments are released by now
 * @param population what is drawn from, only where one draw is asked for
 */
public record DrawView(
        UUID id,
        String number,
        String title,
        DrawState state,
        UUID planId,
        List<PartyView> parties,
        String populationDigest,
        Instant revealUntil,
        Instant releaseAt,
        Instant openAt,
        LocalDate publishUntil,
        boolean publicationOverdue,
        LocalDate visitFrom,
        LocalDate visitTo,
        String organizedBy,
        Instant createdAt,
        Instant drawnAt,
        String listDigest,
        Instant publishedAt,
        Instant abortedAt,
        String abortedBy,
        String abortReason,
        boolean expired,
        boolean abortedAfterReveal,
        DrawLink repeats,
        String repeatReason,
        DrawLink repeatedBy,
        long released,
        @JsonInclude(JsonInclude.Include.NON_NULL) PopulationView population,
        List<String> may,
        long version)
        implements Versioned {

    /** 关联抽取 */
    public record DrawLink(UUID id, String number) {}

    /**
     * 承诺机构
     *
     * @param commitment the digest of its secret, public at once
     * @param own whether the caller sits there
     */
    public record PartyView(
            int seat,
            PartyRole role,
            String office,
            String commitment,
            String committedBy,
            Instant committedAt,
            Instant openedAt,
            boolean own) {}

    /**
     * 抽取总体
     *
     * @param text as it is hashed
     */
    public record PopulationView(
            String text,
            int each,
            List<StratumView> strata,
            List<LotView> inspectors,
            List<RecusalView> recusals,
            List<ExclusionView> exclusions) {}

    /** 一层 */
    public record StratumView(Stratum stratum, int candidates, int quota) {}

    /** 候选人员 */
    public record LotView(UUID id, String name, Instant releaseAt) {}

    /** 回避 */
    public record RecusalView(String inspector, String villageCode, String villageName, RecusalReason reason) {}

    /** 不列入 */
    public record ExclusionView(String villageCode, String villageName, ExclusionReason reason) {}
}
