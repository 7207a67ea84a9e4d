package org.zhucun.exchange.roster;

import java.util.UUID;
import org.zhucun.cadre.CadreForm;
import org.zhucun.team.posting.PlannedStay;

/**
 * 待写入: what a row that is right amounts to.
 *
 * @param form null when the register says the same already
 * @param known whether he is on file
 * @param key number of the other system that is to be written down, null when there is none or it is known
 * @param stay to be written, null when there is none or it is on record
 */
public record Entry(UUID cadreId, boolean known, CadreForm form, String key, PlannedStay stay) {
    /** Whether anything is written for it. */
    boolean writes() {
        return form != null || key != null || stay != null;
    }
}
