/**
 * 请销假: a leave is asked for, decided by the level that its days ask for, and ended by a return to work (销假). Who has not returned on
 * the day after the last is overdue; nothing else follows by itself.
 *
 * <pre>
 * REQUESTED ──approval──▶ APPROVED ──return──▶ RETURNED
 *     │  └────refusal───▶ REJECTED
 *     └──cancellation──▶ CANCELLED ◀──cancellation, before it begins── APPROVED
 * </pre>
 */
package org.zhucun.attendance.leave;
