package org.zhucun.team;

/** 选派层级: the level that sends a team: 央派、省派、市派、县派. */
public enum SendLevel {
    CENTRAL,
    PROVINCE,
    CITY,
    COUNTY
}
