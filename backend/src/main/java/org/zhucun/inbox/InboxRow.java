package org.zhucun.inbox;

import java.time.LocalDate;
import java.util.UUID;

/** One row of a source, before its words are put into a sentence. */
record InboxRow(
        String kind,
        UUID id,
        String target,
        String words,
        String place,
        LocalDate since,
        LocalDate due,
        String basis,
        UUID parameterId,
        long version) {}
