package org.zhucun.cadre.own;

import org.zhucun.scope.Role;

/** 受理方: who keeps an entry of the file, and so answers for it. */
public enum Desk {
    /** 乡镇: the register and leave */
    TOWNSHIP,
    /** 组织部门: everything else */
    ORGANIZATION_DEPARTMENT;

    /** Offices of the region above may answer for the township. */
    boolean mayBe(Role role) {
        return role == Role.ORGANIZATION_DEPARTMENT
                || role == Role.STATIONING_OFFICE
                || this == TOWNSHIP && role == Role.TOWNSHIP;
    }
}
