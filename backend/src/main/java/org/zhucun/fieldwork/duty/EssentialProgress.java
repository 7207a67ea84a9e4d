package org.zhucun.fieldwork.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.fieldwork.WorkState;

/**
 * 要领进展: how far a team is with each of the ten.
 *
 * @param items always ten, in their order
 */
record EssentialProgress(UUID teamId, String teamName, long done, List<EssentialItem> items, List<String> may) {

    /** 一条要领 */
    record EssentialItem(int no, String title, WorkState state, String note, LocalDate reportedOn, String reportedBy) {}
}
