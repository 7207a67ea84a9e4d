package org.zhucun.training;

/** 授课人类别 (E7): leaders and heads of departments are counted as leaders who lecture. */
public enum LecturerKind {
    /** 党政领导 */
    LEADER,
    /** 部门负责人 */
    DEPARTMENT_HEAD,
    /** 专家 */
    EXPERT,
    /** 基层一线人员 */
    PRACTITIONER,
    /** 其他 */
    OTHER
}
