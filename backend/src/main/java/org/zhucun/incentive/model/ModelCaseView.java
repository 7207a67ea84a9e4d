package org.zhucun.incentive.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 先进典型: as its readers see it.
 *
 * @param material the whole text; null in lists
 */
record ModelCaseView(
        UUID id,
        String title,
        String summary,
        String material,
        UUID cadreId,
        UUID teamId,
        String subjectName,
        LocalDate recordedOn,
        LocalDate publishedOn,
        String publishedWhere,
        String recordedBy,
        List<String> may,
        long version)
        implements Versioned {}
