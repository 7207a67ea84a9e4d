/**
 * 选派: who is sent to which village, and why him.
 *
 * <pre>
 * batch       DRAFT (villages are settled) → OPEN (needs fixed, units nominate) → CLOSED
 * nomination  PENDING → REVIEWED (organization and human resources both agree) → SELECTED (posting made)
 *                     ↘ REJECTED (one of them refuses)      WITHDRAWN by the unit before a decision
 * plan        QUEUED → SOLVING → READY → ACCEPTED           the machine proposes, people decide
 * </pre>
 */
package org.zhucun.selection;
