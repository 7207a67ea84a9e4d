package org.zhucun.attendance.leave;

import org.zhucun.scope.Role;

/** 审批层级: which level decides a leave. */
public enum LeaveApprover {
    /** 乡镇 */
    TOWNSHIP,
    /** 县级组织部门 */
    COUNTY;

    /** The level that a policy names, e.g. {@code TOWNSHIP_PARTY_COMMITTEE}. */
    static LeaveApprover named(String approver) {
        return approver.startsWith("TOWNSHIP") ? TOWNSHIP : COUNTY;
    }

    /** A higher level may decide what a lower one may. */
    boolean mayBe(Role role) {
        return role == Role.ORGANIZATION_DEPARTMENT || this == TOWNSHIP && role == Role.TOWNSHIP;
    }
}
