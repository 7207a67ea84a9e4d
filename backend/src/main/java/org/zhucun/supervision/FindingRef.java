package org.zhucun.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 问题引用: a finding as other rooms speak of it.
 *
 * @param dispute where the objection of the inspected stands, null if there was none
 * @param counts whether it bears on anybody (I6)
 */
public record FindingRef(
        UUID id,
        String number,
        FindingCategory category,
        FindingSeverity severity,
        FindingState state,
        LocalDate foundOn,
        Dispute dispute,
        boolean counts) {
    static FindingRef of(Finding finding, LocalDate day) {
        return new FindingRef(
                finding.id,
                finding.number,
                finding.category,
                finding.severity,
                finding.state,
                finding.foundOn,
                finding.dispute,
                finding.counts(day));
    }
}
