package org.zhucun.burden;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;

/**
 * 启用登记
 *
 * @param requestedByRegion region code of the office that proposed, empty for the nation; only an office there or above decides and ends
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
        String requestedByRegion,
        String decidedByName,
        String decisionNote,
        LocalDate endedOn,
        String endReason,
        List<String> may,
        long version)
        implements Versioned {
    /** Whether an office stands at the level of the one that proposed, or above it. */
    boolean isOf(Office office) {
        return office.covers(requestedByRegion.isEmpty() ? "/" : RegionCode.path(requestedByRegion));
    }

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
                requestedByRegion,
                decidedByName,
                decisionNote,
                endedOn,
                endReason,
                deeds,
                version);
    }
}
