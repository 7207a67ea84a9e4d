package org.zhucun.policy;

/** 规则对象: whom a rule speaks of. */
public enum Population {
    CADRE,
    POSTING,
    TEAM,
    VILLAGE,
    TOWNSHIP,
    COUNTY,
    PREFECTURE,
    PROVINCE,
    UNIT,
    CANDIDATE
}
