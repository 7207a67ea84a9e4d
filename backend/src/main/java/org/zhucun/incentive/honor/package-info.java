/**
 * 荣誉 (M5): honours of four levels.
 *
 * <pre>
 * recorded ─→ PUBLICIZED (公示) ─ term over, nothing objected ─→ STANDING ─→ REVOKED
 *                │ objected: OBJECTED until decided ── upheld ─→ REFUSED
 * </pre>
 *
 * Nobody ticks the end of a publicity off: the state is what the days and the objections say.
 */
package org.zhucun.incentive.honor;
