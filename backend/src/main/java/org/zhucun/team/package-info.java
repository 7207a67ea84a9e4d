/**
 * 工作队: teams formed of one or several sending units, the villages they serve, and the postings of cadres to them. Floor 3.
 *
 * <pre>
 *  team      formed ── changed ──▶ dissolved (when nobody is posted any more)
 *  posting   active ── end ──▶ ENDED                        term over, or mid-term for a person's own reason (D5)
 *            active ── end ──▶ REQUESTED ── approved ──▶ ENDED   the unit's need, or asked for by the unit itself
 *                                        └─ refused ───▶ active
 * </pre>
 *
 * A team lies where its home village lies, a posting where its village lies; both also in the line of command of their unit.
 */
package org.zhucun.team;
