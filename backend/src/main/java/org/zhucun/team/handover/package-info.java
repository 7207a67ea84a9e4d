/**
 * 压茬交接: who leaves hands over three lists (基本情况、工作、物资) to who comes, both sign, and the village meets them (Q4, Q7).
 *
 * <pre>
 *  OPEN ── the leaver signs, all three lists filled ──▶ LEAVER_SIGNED ── every item decided, the successor signs ──▶ CLOSED
 *  item  PROPOSED ── accepted ──▶ ACCEPTED
 *                 └─ refused ───▶ REFUSED (stays with the leaver) ── settled ──▶ SETTLED
 * </pre>
 *
 * While it is not closed the leaver's posting is shown as ENDING; the successor may begin his work.
 */
package org.zhucun.team.handover;
