package org.zhucun.command.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 组织健全情况: what a region ought to have and what of it is there.
 *
 * @param missing how many are missing in all
 */
record Completeness(String regionCode, String regionName, LocalDate asOf, long missing, List<Line> lines) {

    /** 核对项 */
    enum What {
        /** 领导小组 */
        LEADING_GROUP("A1"),
        /** 组长 */
        GROUP_HEAD("A1"),
        /** 副组长 */
        GROUP_DEPUTY_HEAD("A1"),
        /** 联席会议办公室 */
        JOINT_CONFERENCE_OFFICE("A1"),
        /** 驻村办 */
        STATIONING_OFFICE("A2"),
        /** 总队长 */
        GENERAL_CAPTAIN("A6"),
        /** 站长 */
        STATION_HEAD("A8"),
        /** 副站长 */
        STATION_DEPUTY_HEAD("A8"),
        /** 副站长待遇 */
        STATION_DEPUTY_TREATMENT("A8"),
        /** 工作专干 */
        STATION_CLERK("A8"),
        /** 调度会 */
        DISPATCH_MEETING("A13"),
        /** 党委研究 */
        PARTY_COMMITTEE_STUDY("A14"),
        /** 包抓组工干部 */
        ORG_OFFICER("A15");

        private final String rule;

        What(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /**
     * 一项
     *
     * @param rule rule of the catalogue
     * @param expected how many there ought to be
     * @param found how many are there
     * @param percent of them, with one decimal; null where nothing is expected
     * @param missing the first 200 places without
     */
    record Line(String rule, What what, long expected, long found, Double percent, List<Gap> missing) {}

    /**
     * 缺项
     *
     * @param subjectId the organ or team it is missing in, or null
     * @param name of the region, organ or team; a quarter for meetings
     */
    record Gap(String regionCode, String name, UUID subjectId) {}
}
