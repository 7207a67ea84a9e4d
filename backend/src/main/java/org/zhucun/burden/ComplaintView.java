package org.zhucun.burden;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 投诉建议
 *
 * @param aboutName name of the place whose office it is about
 * @param filedByName who wrote it; null for the office complained about where he asked not to be named
 * @param waitingDays days since it was filed, null once answered
 */
record ComplaintView(
        UUID id,
        ComplaintKind kind,
        String aboutRegionCode,
        String aboutName,
        String words,
        boolean anonymous,
        String filedByName,
        LocalDate filedOn,
        ComplaintState state,
        String answer,
        String answeredByName,
        LocalDate answeredOn,
        Long waitingDays,
        List<String> may,
        long version)
        implements Versioned {
    /** As it is filed. */
    static ComplaintView filed(UUID id, FileComplaint said, String author, LocalDate on) {
        return new ComplaintView(
                id,
                said.kind(),
                said.aboutRegionCode(),
                null,
                said.words().strip(),
                said.anonymous(),
                author,
                on,
                ComplaintState.WAITING,
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }

    ComplaintView told(String place, Long days, List<String> deeds) {
        return new ComplaintView(
                id,
                kind,
                aboutRegionCode,
                place,
                words,
                anonymous,
                filedByName,
                filedOn,
                state,
                answer,
                answeredByName,
                answeredOn,
                days,
                deeds,
                version);
    }
}
