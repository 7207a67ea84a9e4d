package org.zhucun.supervision;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.supervision.FindingStep.Side;

/** 申辩与督办: what may be said, asked and decided about an issued finding beside the steps of its diagram. */
enum FindingVoice {
    /** 陈述 */
    STATE("finding:state", Side.RECTIFYING, FindingVoice::heard),
    /** 提出异议: once, in the same term */
    OBJECT("finding:state", Side.RECTIFYING, (finding, today) -> heard(finding, today) && finding.dispute == null),
    /** 裁定异议 */
    JUDGE("finding:decide", Side.JUDGING, (finding, today) -> finding.dispute == Dispute.OPEN),
    /** 申请延期 */
    EXTEND(
            "finding:rectify",
            Side.RECTIFYING,
            (finding, today) -> waits(finding) && finding.extensionUntil == null && !finding.dueOn.isBefore(today)),
    /** 批复延期 */
    GRANT("finding:decide", Side.INSPECTING, (finding, today) -> waits(finding) && finding.extensionUntil != null),
    /** 督办 */
    URGE("finding:decide", Side.INSPECTING, Finding::overdue);

    private final String permission;
    private final Side side;
    private final BiPredicate<Finding, LocalDate> open;

    FindingVoice(String permission, Side side, BiPredicate<Finding, LocalDate> open) {
        this.permission = permission;
        this.side = side;
        this.open = open;
    }

    String permission() {
        return permission;
    }

    Side side() {
        return side;
    }

    boolean isOpen(Finding finding, LocalDate today) {
        return open.test(finding, today);
    }

    /** Whether it is this office's to say: who answers for the inspected, and to an objection about himself the cadre alone. */
    boolean isOf(Finding finding, Office office) {
        boolean his = this == OBJECT && finding.targetKind == TargetKind.CADRE;
        return side != Side.RECTIFYING || finding.isAnsweredBy(office) && (!his || office.role() == Role.CADRE);
    }

    /** The word under which an item says that it may be done. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean heard(Finding finding, LocalDate today) {
        return finding.state != FindingState.OPEN
                && finding.dispute != Dispute.UPHELD
                && finding.statementUntil != null
                && !finding.statementUntil.isBefore(today);
    }

    private static boolean waits(Finding finding) {
        return finding.state.awaitsRectification() && finding.dispute != Dispute.UPHELD;
    }
}
