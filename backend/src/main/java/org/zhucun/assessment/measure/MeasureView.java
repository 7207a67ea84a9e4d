package org.zhucun.assessment.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 组织处理: a measure as its readers see it.
 *
 * @param villageName where the cadre was posted then, or null
 * @param findingId the finding it follows from, or null
 * @param findingNumber its number, null where the office does not see the finding
 * @param obligationId the obligation it answers, or null
 * @param revokedOn since when it does not stand any more, or null
 * @param may what the office may do with it
 */
record MeasureView(
        UUID id,
        UUID cadreId,
        String cadreName,
        String unitName,
        String villageName,
        MeasureType type,
        LocalDate decidedOn,
        String decidedBy,
        String documentNumber,
        String basis,
        UUID findingId,
        String findingNumber,
        UUID obligationId,
        String recordedBy,
        LocalDate revokedOn,
        String revocationReason,
        String revokedBy,
        List<String> may,
        long version)
        implements Versioned {}
