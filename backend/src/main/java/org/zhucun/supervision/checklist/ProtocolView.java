package org.zhucun.supervision.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.TargetKind;
import org.zhucun.supervision.checklist.ProtocolCommands.MethodResult;
import org.zhucun.supervision.checklist.ProtocolCommands.PointAnswer;

/**
 * 督查记录视图
 *
 * @param claimedAt by the clock of the device
 * @param recordedAt by the clock of the server, which decides
 * @param skewSeconds how far the device's time lies behind the server's
 * @param proposals what would be a finding: a person decides
 */
record ProtocolView(
        UUID id,
        String template,
        Integer templateVersion,
        List<PointAnswer> answers,
        List<Met> presences,
        List<MethodResult> results,
        Instant claimedAt,
        Instant recordedAt,
        long skewSeconds,
        String recordedBy,
        List<Proposal> proposals,
        long version)
        implements Versioned {

    /** 核查到的干部 */
    record Met(UUID cadreId, String cadreName, boolean present, String note) {}

    /**
     * 建议登记的问题
     *
     * @param item of the checklist, null where a cadre was not met
     * @param cadreId who was not met, null for an item
     * @param findingNumber of the finding it became, null while it is none
     */
    record Proposal(
            String item,
            UUID cadreId,
            TargetKind targetKind,
            String targetName,
            FindingCategory category,
            String facts,
            String findingNumber) {}
}
