/**
 * 导入导出: bulk data in. A list of persons, in a workbook, CSV or NDJSON, becomes a job (导入任务) that any node works off as the office that asked for it:
 *
 * <pre>
 * QUEUED → READING → CHECKING | WRITING → DONE | FAILED | CANCELLED
 * </pre>
 *
 * Sub-rooms: {@code xlsx} and {@code text} open a file that may be hostile, {@code list} is the contract of a list, {@code roster},
 * {@code organization}, {@code team}, {@code register} and {@code entitlement} know the columns and what they must hold, {@code key} the
 * numbers of other systems; {@code feed} tells systems what changed, {@code webhook} tells them that it did.
 */
package org.zhucun.exchange;
