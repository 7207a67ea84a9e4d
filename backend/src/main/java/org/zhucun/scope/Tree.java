package org.zhucun.scope;

/** 管理条线: the lines of command by which rows are seen: 属地 (region), 派出单位 (unit), 本人 (person). */
public enum Tree {
    REGION("zhucun_by_region"),
    UNIT("zhucun_by_unit"),
    PERSON("zhucun_by_person");

    private final String databaseRole;

    Tree(String databaseRole) {
        this.databaseRole = databaseRole;
    }

    /** The database role whose row-level-security policies apply. */
    String databaseRole() {
        return databaseRole;
    }
}
