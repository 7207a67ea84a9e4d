/**
 * 任期与轮换: how long a stay is planned to last and what comes then (D1–D6, D8).
 *
 * <pre>
 *  RUNNING ── reminder (D4) ──▶ DUE ── end passed ──▶ OVERDUE   (to be renewed, rotated or ended)
 *                                                        └──▶ EXTENDED  while a rotation freeze holds (D6)
 *  a renewal makes a new term record and the clock begins anew
 * </pre>
 */
package org.zhucun.team.rotation;
