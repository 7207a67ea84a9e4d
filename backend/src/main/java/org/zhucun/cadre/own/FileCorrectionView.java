package org.zhucun.cadre.own;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.scope.Office;

/**
 * 档案更正申请视图.
 *
 * @param answer the reason of the decision, null while it is open
 */
record FileCorrectionView(
        UUID id,
        UUID cadreId,
        String cadreName,
        String section,
        String entry,
        String reads,
        String shouldRead,
        String reason,
        Desk desk,
        CorrectionState state,
        Instant askedAt,
        String decidedBy,
        String decidedOffice,
        Instant decidedAt,
        String answer,
        long version,
        List<String> may)
        implements Versioned {

    static FileCorrectionView of(FileCorrection one, Office office) {
        return new FileCorrectionView(
                one.id,
                one.cadreId,
                one.cadreName,
                one.section,
                one.entry,
                one.reads,
                one.shouldRead,
                one.reason,
                one.desk,
                one.state,
                one.askedAt,
                one.decidedName,
                one.decidedOffice,
                one.decidedAt,
                one.answer,
                one.version,
                one.may(office));
    }
}
