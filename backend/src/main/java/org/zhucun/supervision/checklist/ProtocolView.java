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
 * @param checklist the version that was answered, null where no list was used
 * @param saidAt when the visit was, as the inspector says; null without a time
 * @param claimedAt when it was written, by the clock of the device
 * @param recordedAt when it was received, by the clock of the server, which decides
 * @param skewSeconds how far the device's time lies behind the server's
 * @param gapMinutes by how much these times may differ unremarked (policy), null where that is switched off
 * @param gaps where they differ by more
 * @param proposals what would be a finding: a person decides
 */
record ProtocolView(
        UUID id,
        String template,
        Integer templateVersion,
        Checklist checklist,
        List<PointAnswer> answers,
        List<Met> presences,
        List<MethodResult> results,
        Instant saidAt,
        Instant claimedAt,
        Instant recordedAt,
        long skewSeconds,
        Integer gapMinutes,
        List<Gap> gaps,
        String recordedBy,
        List<Proposal> proposals,
        long version)
        implements Versioned {

    /** 时间差 */
    enum Gap {
        /** 所述时间与手机记录时间不一致 */
        SAID_AND_WRITTEN,
        /** 手机记录与服务器接收时间不一致 */
        WRITTEN_AND_RECEIVED
    }

    /** 考勤与所见 */
    enum RegisterDiffers {
        /** 查见在岗，考勤登记为不在村 */
        SAYS_AWAY,
        /** 查见不在岗，考勤登记为在村 */
        SAYS_PRESENT
    }

    /**
     * 核查到的干部
     *
     * @param register what the township's register held when the visit was received; null where he was not posted, or of older visits
     * @param differs how it contradicts what was seen, null where it does not
     */
    record Met(
            UUID cadreId,
            String cadreName,
            boolean present,
            String note,
            RegisterStands register,
            RegisterDiffers differs) {}

    /**
     * 当日考勤
     *
     * @param am attendance status of the morning
     * @param pm attendance status of the afternoon
     * @param closed whether the day was confirmed
     */
    record RegisterStands(String am, String pm, boolean closed) {}

    /**
     * 建议登记的问题
     *
     * @param item of the checklist, null where a cadre was not met
     * @param cadreId who was not met, null for an item and for the township's register
     * @param targetId of whom it would be about, null where the inspector names him (who owes what was not delivered)
     * @param findingNumber of the finding it became, null while it is none
     */
    record Proposal(
            String item,
            UUID cadreId,
            TargetKind targetKind,
            String targetId,
            String targetName,
            FindingCategory category,
            String facts,
            String findingNumber) {}
}
