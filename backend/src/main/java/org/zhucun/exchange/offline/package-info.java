/**
 * 离线交换: the change feed over a gap that no wire crosses. One side makes bundles (离线包) for a receiver, somebody carries them, the other side
 * applies each exactly once to its copy and answers with a receipt (回执).
 *
 * <pre>
 * sender    QUEUED ──▶ MADE ──▶ CARRIED ──▶ ACKNOWLEDGED          receiver   APPLIED: in one transaction, in the order of numbers
 *             │          ▲        │  ▲                                       REFUSED: nothing of it, with a sentence
 *             ▼          └────────┴──┴── REFUSED
 *           FAILED
 * </pre>
 *
 * What stands on the disc: {@code org.zhucun.carrier} and docs/isolated-network.md; why it is so: docs/adr/0048.
 */
package org.zhucun.exchange.offline;
