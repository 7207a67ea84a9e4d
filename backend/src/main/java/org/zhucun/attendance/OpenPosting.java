package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.UUID;

/** 已锁定的派驻: a posting whose month is held for writing. */
record OpenPosting(
        UUID id,
        UUID cadreId,
        String cadreName,
        String regionPath,
        String unitPath,
        LocalDate closedTo,
        MonthBook book) {

    /** Whether a day's register is confirmed. */
    boolean closed(LocalDate day) {
        return closedTo != null && !day.isAfter(closedTo);
    }

    private static final int TOWNSHIP_PATH = "/62/6205/620503/620503100/".length();

    String townshipPath() {
        return regionPath.substring(0, TOWNSHIP_PATH);
    }

    String prefecture() {
        return regionPath.substring("/62/".length(), "/62/6205".length());
    }
}
