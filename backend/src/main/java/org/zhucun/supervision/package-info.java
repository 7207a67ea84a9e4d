/**
 * 督查: visits of inspectors (督查), the problems they find (问题), how these are put right (整改) and checked again (跟踪问效).
 *
 * <pre>
 * OPEN ──issue──▶ ISSUED ──accept──▶ RECTIFYING ──rectify──▶ SUBMITTED ──verify──▶ VERIFIED ──close──▶ CLOSED
 *                                        ▲                    ▲  │                                     │
 *                                        └───── accept ────┐  │  └────────────▶ REJECTED               │
 *                                              REOPENED ◀──┼──┼─────── reopen ─────│──────────────────┘
 *                                                 └─────── rectify ◀───────────────┘
 * </pre>
 *
 * A draft (OPEN) is known to the inspecting side only. Finder, rectifier and verifier are three different persons.
 */
package org.zhucun.supervision;
