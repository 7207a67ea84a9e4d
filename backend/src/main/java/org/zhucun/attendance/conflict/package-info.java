/**
 * 考勤与督查不符: an inspection found somebody absent on a day that the register calls a day in the village (F7). Neither wins by itself: a
 * person of the county's offices settles it with a reason, and what was settled stays on record.
 *
 * <pre>
 * OPEN ──settlement──▶ SETTLED      the register is corrected, or stands
 * </pre>
 */
package org.zhucun.attendance.conflict;
