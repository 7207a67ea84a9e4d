package org.zhucun.assessment.recall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.policy.Parameter;
import org.zhucun.team.posting.RecallGround;

/**
 * 召回情形: one of the conditions on which a region's document recalls a cadre.
 *
 * @param code its number in the document
 * @param name in the document's words
 * @param forbidsExcellent whether he cannot be graded 优秀 that year
 * @param noPromotionMonths how long he is not promoted afterwards, 0 where that does not follow
 * @param basis document and clause
 */
record RecallCondition(
        String code, String name, RecallGround ground, boolean forbidsExcellent, int noPromotionMonths, String basis) {
    /** {@code [{"code": "1", "name": "…", "ground": "ABSENT", "forbidsExcellent": true, "forbidsPromotion": true}, …]}. */
    static List<RecallCondition> of(Parameter parameter, int months) {
        List<RecallCondition> all = new ArrayList<>();
        for (JsonNode one : parameter.value()) {
            all.add(new RecallCondition(
                    one.path("code").asText(),
                    one.path("name").asText(),
                    RecallGround.valueOf(one.path("ground").asText("OTHER")),
                    one.path("forbidsExcellent").asBoolean(),
                    one.path("forbidsPromotion").asBoolean() ? months : 0,
                    parameter.source()));
        }
        return all;
    }
}
