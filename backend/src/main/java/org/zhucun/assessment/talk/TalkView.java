package org.zhucun.assessment.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 约谈记录: what was decided on a proposal. */
record TalkView(
        UUID id,
        UUID cadreId,
        String cadreName,
        List<String> findings,
        DecideTalk.Outcome outcome,
        LocalDate on,
        String note,
        String decidedBy) {}
