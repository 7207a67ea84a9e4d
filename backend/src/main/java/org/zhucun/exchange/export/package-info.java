/**
 * 批量导出: bulk data out. A list that an office may see becomes a file in the format it asks for, masked as on the page, with a signed manifest and the position of
 * the change feed at which it was read; a job (导出任务) that any node works off as the office that asked for it:
 *
 * <pre>
 * QUEUED → RUNNING → DONE (→ EXPIRED) | FAILED | CANCELLED
 * </pre>
 *
 * docs/exports.md is its manual, docs/adr/0047-bulk-out.md says why.
 */
package org.zhucun.exchange.export;
