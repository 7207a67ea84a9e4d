package org.zhucun.training;

/** 举办层级 */
public enum OrganizerLevel {
    TOWNSHIP,
    COUNTY,
    CITY,
    PROVINCE,
    CENTRAL
}
