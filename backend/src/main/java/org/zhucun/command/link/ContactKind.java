package org.zhucun.command.link;

/** 联系类别 */
public enum ContactKind {
    /** 领导联系、领导干部包带 */
    LEADER,
    /** 组工干部联系包抓 */
    ORG_OFFICER
}
