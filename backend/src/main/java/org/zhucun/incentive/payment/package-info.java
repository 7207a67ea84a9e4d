/**
 * 发放批次: what is owed for a month as a file for the county's finance, and the bank's answer line by line.
 *
 * <pre>
 * DRAFT ──send──▶ SENT ──answer (another person)──▶ CONFIRMED, or PARTLY_RETURNED: what came back is owed as before
 *   └──discard──▶ DISCARDED
 * </pre>
 */
package org.zhucun.incentive.payment;
