package org.zhucun.command.meeting;

/** 会议类别 */
public enum MeetingKind {
    /** 组织部门调度分析 (A13) */
    DISPATCH("dispatch.cadence"),
    /** 党委研究谋划 (A14) */
    PARTY_COMMITTEE_STUDY("partyStudy.cadence");

    private final String parameter;

    MeetingKind(String parameter) {
        this.parameter = parameter;
    }

    /** Key of the parameter that says how many a quarter there must be. */
    public String parameter() {
        return parameter;
    }
}
