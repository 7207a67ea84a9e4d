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
 *
 * <p>Beside the diagram the inspected state and object, ask for more time, and a higher level presses: {@link FindingVoice}. A finding
 * counts when it was heard: docs/adr/0032. Sub-packages: {@code recheck} 回头看, {@code theme} 专项与趋势, {@code checklist} 检查要点与督查记录.
 */
package org.zhucun.supervision;
