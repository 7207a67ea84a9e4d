package org.zhucun.attendance.leave;

import org.zhucun.scope.Role;

/** 审批层级: which level decides a leave. */
public enum LeaveApprover {
    /** 乡镇 */
    TOWNSHIP,
    /** 县级组织部门 */
    COUNTY;

    /** A higher level may decide what a lower one may. */
    boolean mayBe(Role role) {
        return role == Role.ORGANIZATION_DEPARTMENT || this == TOWNSHIP && role == Role.TOWNSHIP;
    }
}
