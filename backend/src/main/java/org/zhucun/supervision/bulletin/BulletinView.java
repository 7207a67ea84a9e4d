package org.zhucun.supervision.bulletin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FindingSeverity;

/**
 * 通报: a bulletin, or for who reads the copy sent out, what the copy says of it.
 *
 * @param period month, e.g. 2018-09
 * @param form which text this office reads
 * @param corrects the edition before, which this one corrects
 * @param correctedBy the edition that corrects this one, once it is published
 * @param digest SHA-256 of the text as published
 * @param text what its editors write, only for an item and only for the office's side
 */
public record BulletinView(
        UUID id,
        String regionCode,
        String regionName,
        BulletinKind kind,
        String period,
        String title,
        String number,
        int edition,
        BulletinState state,
        BulletinForm form,
        LocalDate publishedOn,
        UUID corrects,
        UUID correctedBy,
        String digest,
        @JsonInclude(JsonInclude.Include.NON_NULL) BulletinBody text,
        long version,
        List<String> may)
        implements Versioned {

    BulletinView of(BulletinBody written, List<String> open) {
        return new BulletinView(
                id,
                regionCode,
                regionName,
                kind,
                period,
                title,
                number,
                edition,
                state,
                form,
                publishedOn,
                corrects,
                correctedBy,
                digest,
                written,
                version,
                open);
    }

    /** 正文与经过 */
    public record BulletinBody(
            UUID campaignId,
            String occasion,
            String summary,
            List<BulletinProblem> problems,
            List<GoodPractice> practices,
            BulletinAudience audience,
            BulletinMasking masking,
            List<String> maskWords,
            String draftedBy,
            String approvedBy,
            String returnedReason,
            String correctionReason) {}

    /**
     * 所列问题
     *
     * @param counts whether it counts today: who objects meanwhile takes it out
     */
    public record BulletinProblem(
            UUID findingId,
            String number,
            FindingCategory category,
            FindingSeverity severity,
            String target,
            LocalDate foundOn,
            String said,
            boolean counts) {}
}
