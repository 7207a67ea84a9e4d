package org.zhucun.burden;

import java.time.LocalDate;
import java.util.List;

/**
 * 增负功能一览: public.
 *
 * @param barred no office can switch it on
 * @param clause what the documents say of it
 * @param needs what switching it on takes
 * @param on whether it is on anywhere today
 * @param decisions by which documents it is or was on
 */
record FeatureView(
        BurdensomeFeature feature,
        String name,
        boolean barred,
        String clause,
        String needs,
        boolean on,
        List<PublicDecision> decisions) {
    /**
     * 公开的启用决定
     *
     * @param on whether it holds today
     */
    public record PublicDecision(
            String regionCode,
            String legalBasis,
            String documentNumber,
            String approverName,
            String approverPosition,
            String purpose,
            LocalDate validFrom,
            LocalDate expiresOn,
            LocalDate endedOn,
            String endReason,
            boolean on) {}
}
