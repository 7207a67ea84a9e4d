/**
 * 导入导出: bulk data in. A roster workbook (花名册) becomes a job (导入任务) that any node works off as the office that asked for it:
 *
 * <pre>
 * QUEUED → READING → CHECKING | WRITING → DONE | FAILED | CANCELLED
 * </pre>
 *
 * Sub-rooms: {@code xlsx} opens a workbook that may be hostile, {@code roster} knows the columns of the roster; {@code feed} tells systems
 * what changed, {@code webhook} tells them that it did.
 */
package org.zhucun.exchange;
