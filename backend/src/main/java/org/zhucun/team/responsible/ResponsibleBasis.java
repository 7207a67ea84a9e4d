package org.zhucun.team.responsible;

/** 责任依据: as what somebody is responsible for a village. */
public enum ResponsibleBasis {
    /** 驻村第一书记 of the village itself. */
    FIRST_SECRETARY,
    /** 工作队队长 of the team that serves it, as its home or as a covered village. */
    CAPTAIN
}
