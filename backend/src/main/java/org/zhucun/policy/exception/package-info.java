/**
 * 例外: departures from rules that know exceptions (JUSTIFY), each with its reason and somebody who answers for it.
 *
 * <pre>
 * PROPOSED ──approve──▶ APPROVED (the rule counts as justified)
 *     └──────reject───▶ REJECTED (the rule counts as failed; it may be proposed anew)
 * </pre>
 */
package org.zhucun.policy.exception;
