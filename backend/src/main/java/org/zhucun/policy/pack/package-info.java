/**
 * 政策包: what one document sets for one region, from draft to retirement.
 *
 * <pre>
 * DRAFT ──simulate──▶ SIMULATED ──publish (another person)──▶ PUBLISHED ──retire──▶ RETIRED
 *   ▲─────────set parameters─┘
 * </pre>
 *
 * Publishing adds parameters and closes those that held before on the day the new ones begin; it rewrites nothing.
 */
package org.zhucun.policy.pack;
