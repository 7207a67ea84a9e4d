/**
 * 双随机抽取: targets and inspectors are drawn by lot so that the inspected are not warned and the inspector does not pick his friends.
 *
 * <pre>
 * DRAFT ──both commit──▶ COMMITTED ──both open──▶ REVEALED ──draw──▶ DRAWN ──publish──▶ PUBLISHED
 *   └──────────────────────┴──────── abort, or the term runs out ───▶ ABORTED
 * </pre>
 *
 * The population is frozen with the draft. The seed is a digest of both secrets and of the population, so nobody steers it alone. Until an
 * inspector's release nobody reads his target: PostgreSQL says so. The published record lets anybody draw again (docs/adr/0031).
 */
package org.zhucun.supervision.draw;
