package org.zhucun.assessment.year;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.quota.QuotaView;
import org.zhucun.assessment.template.AssessmentPart;
import org.zhucun.kernel.Versioned;

/**
 * 考核年度
 *
 * @param forms by kind of object what it is assessed by; only of a single one
 * @param bulletinId the bulletin that was drafted of its results, or null
 * @param may what the office may do with it
 */
public record RoundView(
        UUID id,
        String regionCode,
        String regionName,
        RoundKind kind,
        int year,
        String title,
        LocalDate from,
        LocalDate to,
        RoundState state,
        LocalDate openedOn,
        String openedBy,
        LocalDate closedOn,
        UUID bulletinId,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RoundForm> forms,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<QuotaView> quotas,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RoundProgress> progress,
        List<String> may,
        long version)
        implements Versioned {

    /** 考核表式: by what a kind of object is assessed in this round. */
    public record RoundForm(
            ObjectKind objectKind, UUID templateId, String title, String basis, List<AssessmentPart> parts) {}

    /**
     * 进度: how far a kind of object is, of what the office sees.
     *
     * @param objections how many wait for an answer
     */
    public record RoundProgress(
            ObjectKind objectKind, int all, int open, int proposed, int referred, int graded, int objections) {}

    RoundView with(List<RoundForm> by, List<QuotaView> places, List<RoundProgress> far, List<String> open) {
        return new RoundView(
                id,
                regionCode,
                regionName,
                kind,
                year,
                title,
                from,
                to,
                state,
                openedOn,
                openedBy,
                closedOn,
                bulletinId,
                by,
                places,
                far,
                open,
                version);
    }
}
