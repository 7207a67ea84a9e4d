package org.zhucun.supervision;

import static org.zhucun.supervision.FindingState.CLOSED;
import static org.zhucun.supervision.FindingState.ISSUED;
import static org.zhucun.supervision.FindingState.OPEN;
import static org.zhucun.supervision.FindingState.REJECTED;
import static org.zhucun.supervision.FindingState.REOPENED;
import static org.zhucun.supervision.FindingState.SUBMITTED;
import static org.zhucun.supervision.FindingState.VERIFIED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 办理步骤: one arrow of the state diagram, with the permission it needs and the states it leaves from. */
enum FindingStep {
    /** 修改草稿 */
    EDIT("finding:record", Side.FINDING, OPEN),
    /** 下发 */
    ISSUE("finding:issue", Side.INSPECTING, OPEN),
    /** 签收 */
    ACCEPT("finding:rectify", Side.RECTIFYING, ISSUED, REJECTED, REOPENED),
    /** 报送整改 */
    RECTIFY("finding:rectify", Side.RECTIFYING, FindingState.RECTIFYING, REJECTED, REOPENED),
    /** 核验 */
    VERIFY("finding:verify", Side.VERIFYING, SUBMITTED),
    /** 销号 */
    CLOSE("finding:close", Side.INSPECTING, VERIFIED),
    /** 重新打开 */
    REOPEN("finding:close", Side.INSPECTING, CLOSED);

    /** 职责分离: the side a person acts on, and with whom it must not coincide. */
    enum Side {
        /** Still writes down what was found: the finder alone. */
        FINDING,
        /** Issues, closes, reopens: nobody who rectified. */
        INSPECTING,
        /** Rectifies: neither the finder nor anybody who verified. */
        RECTIFYING,
        /** Verifies: neither the finder nor anybody who rectified. */
        VERIFYING,
        /** Decides on an objection: neither the finder nor anybody of the inspected side. */
        JUDGING,
        /** Looks again at what was closed: nobody who took part. */
        RECHECKING
    }

    private final String permission;
    private final Side side;
    private final Set<FindingState> from;

    FindingStep(String permission, Side side, FindingState first, FindingState... others) {
        this.permission = permission;
        this.side = side;
        this.from = EnumSet.of(first, others);
    }

    String permission() {
        return permission;
    }

    /** The word under which an item says that the step may be taken. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Side side() {
        return side;
    }

    boolean leaves(FindingState state) {
        return from.contains(state);
    }

    boolean isOpenTo(Participants participants) {
        return !participants.forbid(side);
    }

    /** Whether it waits until an objection is decided. */
    boolean waitsForObjection() {
        return this == VERIFY || this == CLOSE;
    }

    /** Whether the step is this office's to take: what the inspected do is done by who answers for them. */
    boolean isOf(Finding finding, Office office) {
        return side != Side.RECTIFYING || finding.isAnsweredBy(office);
    }

    /** Refuses the step from a wrong state (409) or by a person of the other side (409). */
    void require(FindingState state, Participants participants) {
        if (!leaves(state)) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (!isOpenTo(participants)) {
            throw DomainException.of(ProblemType.SEPARATION_OF_DUTIES);
        }
    }
}
