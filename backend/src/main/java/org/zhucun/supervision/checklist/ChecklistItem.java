package org.zhucun.supervision.checklist;

import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.TargetKind;

/**
 * 检查要点
 *
 * @param proposes the kind of finding that a No proposes
 * @param target whom it would be about: care that was not delivered is the fault of the unit that owes it, never of the cadre (I9)
 */
public record ChecklistItem(String code, String title, String titleEn, FindingCategory proposes, TargetKind target) {}
