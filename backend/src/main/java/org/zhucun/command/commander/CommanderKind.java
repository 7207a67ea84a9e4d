package org.zhucun.command.commander;

/** 统筹岗位 */
public enum CommanderKind {
    /** 驻县大队长 */
    COUNTY_BRIGADE_LEADER,
    /** 镇总队长 */
    TOWNSHIP_GENERAL_CAPTAIN
}
