package org.zhucun.command.meeting;

import jakarta.inject.Singleton;

/** A13 组织部门定期调度分析 */
@Singleton
class DispatchRule extends CadenceRule {
    DispatchRule() {
        super("A13", MeetingKind.DISPATCH);
    }
}
