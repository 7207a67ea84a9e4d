package org.zhucun.assessment.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 约谈建议: a cadre whose minor findings of the last months reach the region's number (J9). Only what counts is counted: nothing that the
 * inspected may still speak to, or that is disputed.
 *
 * @param proposes always {@code REMINDER_TALK}
 * @param findings numbers of the findings it rests on, the earliest first
 * @param since when the last of them was found
 */
record TalkProposalView(
        UUID cadreId,
        String cadreName,
        String villageName,
        String proposes,
        List<String> findings,
        LocalDate since,
        List<String> may) {}
