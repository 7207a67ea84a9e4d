package org.zhucun.incentive.honor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 公示异议: what was said against an honour, and what became of it.
 *
 * @param outcome null while it waits
 */
record HonorObjectionView(
        UUID id,
        UUID honorId,
        String subjectName,
        String saidBy,
        String content,
        LocalDate raisedOn,
        String recordedBy,
        HonorObjectionOutcome outcome,
        String decision,
        LocalDate decidedOn,
        String decidedBy,
        List<String> may,
        long version)
        implements Versioned {}
