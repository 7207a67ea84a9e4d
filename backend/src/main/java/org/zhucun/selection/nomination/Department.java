package org.zhucun.selection.nomination;

import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Role;

/** 审核部门: the two that examine (B10). */
enum Department {
    /** 组织部门 */
    ORGANIZATION,
    /** 人社部门 */
    HUMAN_RESOURCES;

    static Department of(Role role) {
        return switch (role) {
            case ORGANIZATION_DEPARTMENT -> ORGANIZATION;
            case HUMAN_RESOURCES -> HUMAN_RESOURCES;
            default -> throw DomainException.of(ProblemType.FORBIDDEN);
        };
    }
}
