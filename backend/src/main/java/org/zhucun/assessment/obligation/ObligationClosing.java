package org.zhucun.assessment.obligation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 了结依据: the act that closes an obligation.
 *
 * @param byId the measure, interview, case, recall or promotion
 * @param on the day of the act
 * @param document its number, or null where it has none
 */
public record ObligationClosing(ClosingAct act, UUID byId, LocalDate on, String document) {
    /** The same act for what was opened after it: it closes that on the day it was opened. */
    ObligationClosing notBefore(LocalDate openedOn) {
        return on.isBefore(openedOn) ? new ObligationClosing(act, byId, openedOn, document) : this;
    }
}
