package org.zhucun.training.study;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 学习例会
 *
 * @param week ISO week, e.g. 2022-W08
 * @param tests how many knowledge tests there were
 */
record StudyMeetingView(
        UUID id,
        String regionCode,
        String regionName,
        LocalDate heldOn,
        String week,
        String title,
        int attended,
        long tests,
        long version)
        implements Versioned {
    StudyMeetingView in(String place) {
        return new StudyMeetingView(id, regionCode, place, heldOn, week, title, attended, tests, version);
    }
}
