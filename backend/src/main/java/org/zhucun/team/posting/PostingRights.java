package org.zhucun.team.posting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.team.EndState;

/** 可办事项: what an office may do with a posting now, so that the web application repeats no rule; nothing with what was on record once. */
record PostingRights(Office office, boolean past) {
    /** Codes of counties and above have at most 6 digits. */
    private static final int COUNTY_CODE = 6;

    PostingRights(Office office) {
        this(office, false);
    }

    /**
     * 任职现状
     *
     * @param reminderOn from when on the end of the term is near, null where nobody wants to be told
     * @param endedOn last day of a stay that is over or about to be, else null
     * @param handedOver whether a handover was opened
     */
    record Standing(
            EndState endState,
            LocalDate arrivedOn,
            LocalDate plannedEndOn,
            LocalDate reminderOn,
            LocalDate endedOn,
            UUID endRequestedBy,
            boolean handedOver) {
        /** How long before its end a term is called to mind. */
        private long noticeDays() {
            return reminderOn == null ? 0 : ChronoUnit.DAYS.between(reminderOn, plannedEndOn);
        }
    }

    List<String> of(Standing stay, LocalDate today) {
        if (past) {
            return List.of();
        }
        EndState endState = stay.endState();
        LocalDate arrivedOn = stay.arrivedOn();
        UUID endRequestedBy = stay.endRequestedBy();
        List<String> may = new ArrayList<>();
        if (!stay.handedOver() && office.may("team:edit") && isHandoverDue(stay, today)) {
            may.add("handover");
        }
        if (endState == null && office.may("team:edit") && arrivedOn == null) {
            may.add("arrive");
        }
        if (endState == null && office.may("posting:end")) {
            may.add("end");
        }
        if (endState == EndState.REQUESTED && mayDecide() && !office.accountId().equals(endRequestedBy)) {
            may.add("approve-end");
        }
        return may;
    }

    /** Q4: from the reminder of the end of a term, or the request to leave, to as many days after the last one. */
    private static boolean isHandoverDue(Standing stay, LocalDate today) {
        if (stay.endedOn() != null) {
            return !stay.endedOn().plusDays(stay.noticeDays()).isBefore(today);
        }
        return stay.endState() == EndState.REQUESTED
                || (stay.reminderOn() != null && !stay.reminderOn().isAfter(today));
    }

    /** D5: the organization department of a county or above. */
    boolean mayDecide() {
        return office.role() == Role.ORGANIZATION_DEPARTMENT
                && office.may("posting:approve-end")
                && office.nodeCode().length() <= COUNTY_CODE;
    }

    /** A sending unit only asks for an end. */
    boolean onlyAsks() {
        return office.role() == Role.SENDING_UNIT;
    }
}
