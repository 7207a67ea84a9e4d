package org.zhucun.selection.plan;

import java.util.UUID;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CriterionResult;
import org.zhucun.selection.nomination.Nominations;

/**
 * 须说明的理由: what a rule asks of one person before the plan that proposes him can be accepted.
 *
 * @param blocking no reason helps: he cannot be sent there
 * @param required what the document asks
 * @param found what is on file
 * @param source document and clause
 */
record AskedReason(
        UUID nominationId,
        String cadreName,
        String unitName,
        String villageName,
        Seat seat,
        String ruleId,
        String sentence,
        boolean blocking,
        String required,
        String found,
        String source) {

    static AskedReason of(Nominations.Hindrance hindrance) {
        CriterionResult result = hindrance.result();
        return new AskedReason(
                hindrance.proposal().nominationId(),
                hindrance.named().name(),
                hindrance.named().unitName(),
                hindrance.proposal().need().villageName(),
                hindrance.proposal().seat(),
                result.ruleId(),
                result.sentence(),
                result.enforcement() == org.zhucun.policy.Enforcement.BLOCK,
                result.required(),
                result.found(),
                result.source());
    }
}
