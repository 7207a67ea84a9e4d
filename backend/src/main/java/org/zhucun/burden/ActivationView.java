package org.zhucun.burden;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 启用登记
 *
 * @param may what the caller may do: decide, end
 */
record ActivationView(
        UUID id,
        BurdensomeFeature feature,
        String regionCode,
        String legalBasis,
        String documentNumber,
        String approverName,
        String approverPosition,
        String purpose,
        LocalDate validFrom,
        LocalDate expiresOn,
        ActivationState state,
        UUID requestedBy,
        String requestedByName,
        String decidedByName,
        String decisionNote,
        LocalDate endedOn,
        String endReason,
        List<String> may,
        long version)
        implements Versioned {
    ActivationView may(List<String> deeds) {
        return new ActivationView(
                id,
                feature,
                regionCode,
                legalBasis,
                documentNumber,
                approverName,
                approverPosition,
                purpose,
                validFrom,
                expiresOn,
                state,
                requestedBy,
                requestedByName,
                decidedByName,
                decisionNote,
                endedOn,
                endReason,
                deeds,
                version);
    }
}
