package org.zhucun.selection.plan;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import java.util.List;

/**
 * 计分理由: whom and which village a part of the score is about, and what was found.
 *
 * @param persons nominations, none for an empty seat
 * @param found words or rule ids, in the order found
 */
record PlanReason(PlanRule rule, List<String> persons, String needId, String placeId, List<String> found)
        implements ConstraintJustification {}
