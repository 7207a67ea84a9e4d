/**
 * 变更流: what an integrator follows to keep a copy of what its office may read, without gaps and without asking for everything again.
 *
 * <pre>
 * no cursor ──▶ everything there is, type by type ──▶ what changed, in the order of the log ──▶ nothing new: the cursor waits
 * </pre>
 *
 * How it is read: docs/feed.md; why it is so: docs/adr/0041.
 */
package org.zhucun.exchange.feed;
