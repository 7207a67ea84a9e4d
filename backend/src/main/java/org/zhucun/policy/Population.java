package org.zhucun.policy;

/** 规则对象: whom a rule speaks of. */
public enum Population {
    CADRE(0),
    POSTING(0),
    TEAM(0),
    VILLAGE(12),
    TOWNSHIP(9),
    COUNTY(6),
    PREFECTURE(4),
    PROVINCE(2),
    UNIT(0),
    CANDIDATE(0);

    private final int digits;

    Population(int digits) {
        this.digits = digits;
    }

    /** How long the code of such a region is, 0 for what is no region. */
    public int digits() {
        return digits;
    }
}
