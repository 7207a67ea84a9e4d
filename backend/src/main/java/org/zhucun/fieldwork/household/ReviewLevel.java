package org.zhucun.fieldwork.household;

import org.zhucun.scope.Role;

/** 审核层级: from below upwards; which of them a plan passes is a parameter. */
public enum ReviewLevel {
    /** 帮扶责任人 */
    HELPER,
    /** 驻村工作队 */
    WORK_TEAM,
    /** 乡村振兴工作站 */
    TOWNSHIP_STATION,
    /** 乡镇主要领导 */
    TOWNSHIP_LEADER,
    /** 县级包乡领导 */
    COUNTY_LEADER;

    /** The first four are entered in the township, the last in the county. */
    boolean isFor(Role role) {
        return (role == Role.TOWNSHIP) == (this != COUNTY_LEADER);
    }
}
