package org.zhucun.assessment.obligation;

import java.util.List;

/**
 * 更正结果: what the correction of a grade did to its consequences.
 *
 * @param withdrawn what was open and fell away
 * @param executed what had been carried out already; it stands, and is named
 */
public record Undone(List<ObligationRef> withdrawn, List<ObligationRef> executed) {}
