package org.zhucun.command.organ;

/** 机构类别: what an organ is there for; what it is called is data. */
public enum OrganKind {
    /** 领导小组 */
    LEADING_GROUP,
    /** 联席会议办公室 */
    JOINT_CONFERENCE_OFFICE,
    /** 驻村办 */
    STATIONING_OFFICE,
    /** 乡镇工作站 */
    TOWNSHIP_WORK_STATION,
    /** 专班 */
    TASK_FORCE,
    /** 专责组 */
    RESPONSIBILITY_GROUP,
    /** 常态化督查组 */
    SUPERVISION_GROUP;

    /** Whether it can be set up in a region of this level: 1 province to 5 village. */
    boolean fits(int level) {
        return switch (this) {
            case LEADING_GROUP, JOINT_CONFERENCE_OFFICE -> level <= 3;
            case TOWNSHIP_WORK_STATION -> level == 4;
            default -> level <= 4;
        };
    }
}
