/**
 * 提拔重用 (M2–M4, K3): who was promoted from the front, and whom the policy puts before the organization department. A promotion is decided
 * elsewhere and recorded here; it is refused in a no-promotion period and closes what an excellent grade obliges to. The list names who
 * meets the policy, in the order of the villages; nobody is weighed against anybody.
 */
package org.zhucun.incentive.promotion;
