/**
 * 行为日志: every committed deed once, in an order without gaps, as the leaves of a Merkle tree whose signed root (检查点) others keep. What
 * was on the trail then cannot be altered, removed or reordered afterwards without their seeing it. docs/log.md, ADR 30.
 *
 * <pre>
 * deed committed → log_sequence (one at a time) → leaf, nodes → checkpoint signed → countersigned by witnesses
 * </pre>
 */
package org.zhucun.audit.log;
