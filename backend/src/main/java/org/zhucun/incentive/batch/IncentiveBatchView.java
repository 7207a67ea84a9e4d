package org.zhucun.incentive.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 三个一批: as its readers see it.
 *
 * @param printed the three totals in their order: commended, promoted, reminded
 */
record IncentiveBatchView(
        UUID id,
        String regionCode,
        int year,
        String title,
        String documentNumber,
        String issuedBy,
        LocalDate issuedOn,
        IncentiveBatchState state,
        long commended,
        long promoted,
        long reminded,
        String printed,
        String recordedBy,
        List<String> may,
        long version)
        implements Versioned {}
