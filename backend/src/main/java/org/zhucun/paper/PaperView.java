package org.zhucun.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 文书登记视图: who printed what, when and for what.
 *
 * @param rows how many rows its tables have
 * @param pages null of a workbook
 * @param sha256 of the file: another digest, another file
 */
record PaperView(
        UUID id,
        String number,
        PaperKind kind,
        PaperFormat format,
        String title,
        String scope,
        LocalDate asOf,
        String purpose,
        int rows,
        Integer pages,
        String sha256,
        String printedBy,
        String office,
        Instant printedAt) {}
