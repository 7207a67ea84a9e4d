package org.zhucun.team.handover;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 交接权限: a cadre acts for his own side only; an office of the region writes down what both signed on paper. */
record HandoverRights(Office office) {

    boolean speaksFor(Handover handover, Side side) {
        if (!office.may("handover:edit")) {
            return false;
        }
        if (office.tree() != Tree.PERSON) {
            return true;
        }
        return office.path().equals((side == Side.OUTGOING ? handover.cadreId : handover.successorId).toString());
    }

    void require(Handover handover, Side side) {
        if (!speaksFor(handover, side)) {
            throw new DomainException(ProblemType.FORBIDDEN, "team.handover.other.side");
        }
    }

    /** Whether what was left with the leaver is done is not for one of the two to say. */
    boolean maySettle() {
        return office.may("handover:edit") && office.tree() == Tree.REGION;
    }

    List<String> of(Handover handover) {
        List<String> may = new ArrayList<>();
        boolean outgoing = speaksFor(handover, Side.OUTGOING);
        boolean incoming = speaksFor(handover, Side.INCOMING);
        if (handover.state == HandoverState.OPEN && outgoing) {
            may.add("add");
            may.add("sign-outgoing");
        }
        if (handover.state != HandoverState.CLOSED && incoming) {
            may.add("decide");
        }
        if (handover.state == HandoverState.LEAVER_SIGNED && incoming) {
            may.add("sign-incoming");
        }
        if (maySettle()) {
            may.add("settle");
        }
        if (outgoing || incoming) {
            may.add("meet");
        }
        return may;
    }
}
