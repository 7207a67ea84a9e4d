package org.zhucun.incentive.honor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.incentive.merit.HonorLevel;
import org.zhucun.kernel.Versioned;

/**
 * 荣誉: as its readers see it.
 *
 * @param openObjections how many objections wait for a decision
 * @param enteredLater whether its publicity was over when it was recorded
 * @param inBatch whether it is a line of a batch already
 */
record HonorView(
        UUID id,
        HonorLevel level,
        String title,
        UUID cadreId,
        UUID teamId,
        String subjectName,
        String grantedBy,
        String documentNumber,
        LocalDate grantedOn,
        String deeds,
        String publicityWhere,
        LocalDate publicityFrom,
        LocalDate publicityTo,
        HonorState state,
        int openObjections,
        LocalDate refusedOn,
        LocalDate revokedOn,
        String revokedReason,
        String recordedBy,
        boolean enteredLater,
        boolean inBatch,
        List<String> may,
        long version)
        implements Versioned {}
