package org.zhucun.scope;

/** 岗位角色: what an office is there for. The tree says which line of command it sees rows by. */
public enum Role {
    /** 组织部 */
    ORGANIZATION_DEPARTMENT(Tree.REGION),
    /** 驻村办 */
    STATIONING_OFFICE(Tree.REGION),
    /** 乡镇 */
    TOWNSHIP(Tree.REGION),
    /** 派出单位 */
    SENDING_UNIT(Tree.UNIT),
    /** 督查人员 */
    INSPECTOR(Tree.REGION),
    /** 审计人员 */
    AUDITOR(Tree.REGION),
    /** 驻村干部 */
    CADRE(Tree.PERSON),
    /** 省级系统 (a machine) */
    PROVINCIAL_SYSTEM(Tree.REGION),
    /** 系统管理员 */
    SYSTEM_ADMINISTRATOR(Tree.REGION),
    /** 安全管理员 */
    SECURITY_ADMINISTRATOR(Tree.REGION),
    /** 人社部门 */
    HUMAN_RESOURCES(Tree.REGION);

    private final Tree tree;

    Role(Tree tree) {
        this.tree = tree;
    }

    public Tree tree() {
        return tree;
    }
}
