package org.zhucun.attendance.rule;

import jakarta.inject.Singleton;

/** 每季在岗天数: judged for the last quarter that is over. */
@Singleton
class QuarterDaysRule extends DaysRule {
    QuarterDaysRule() {
        super("F-QUARTER", "attendance.min.days.quarter", "quarter");
    }
}
