package org.zhucun.training;

/** 培训对象: whom a course is for, also those who are no stationed cadres (E3, E9). */
public enum AudienceKind {
    /** 驻县大队长 */
    BRIGADE_LEADER,
    /** 第一书记 */
    FIRST_SECRETARY,
    /** 工作队长 */
    CAPTAIN,
    /** 工作队员 */
    TEAM_MEMBER,
    /** 村党组织书记 */
    VILLAGE_SECRETARY,
    /** 其他村干部 */
    VILLAGE_CADRE,
    /** 乡镇干部 */
    TOWNSHIP_CADRE,
    /** 联席办负责人 */
    JOINT_OFFICE_HEAD,
    /** 组工干部 */
    ORG_OFFICER,
    /** 其他人员 */
    OTHER
}
