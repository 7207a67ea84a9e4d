package org.zhucun.selection.plan;

import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.selection.Seat;

/** 方案详情: a plan with every seat, who is proposed for it and why, and whom else there is. */
record PlanDetail(PlanView plan, List<SeatView> seats, List<WaitingPerson> people) implements Versioned {

    /** 待定人选: who may be put into a seat, placed by this plan or not. */
    record WaitingPerson(UUID nominationId, String name, String unitName, Seat seat) {}

    /**
     * 岗位视图
     *
     * @param reasons what this seat adds to the score, and why
     */
    record SeatView(
            UUID needId,
            String villageCode,
            String villageName,
            Seat seat,
            int number,
            UUID nominationId,
            String name,
            String unitName,
            boolean pinned,
            List<PlanExplanation.Reason> reasons) {}

    @Override
    public long version() {
        return plan.version();
    }
}
