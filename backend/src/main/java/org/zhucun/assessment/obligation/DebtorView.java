package org.zhucun.assessment.obligation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 责任方欠账: what one debtor still owes.
 *
 * @param path by which the list is filtered
 */
@Schema(name = "ObligationDebtor")
record DebtorView(DebtorKind kind, String path, String name, int open, int overdue) {}
