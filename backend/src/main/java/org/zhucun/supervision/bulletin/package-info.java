/**
 * 通报: what an office publishes every month about what its inspections found and what was done well.
 *
 * <pre>
 * DRAFT ──submit──▶ SUBMITTED ──publish, by a second person──▶ PUBLISHED ──correct──▶ a new DRAFT, the next edition
 *   ▲                   │
 *   └────── return ─────┘
 * </pre>
 *
 * Only findings that count stand in it: past the statement of the inspected, under no objection. What was published stays; the database
 * holds it. Offices beneath and the units concerned read a copy without names.
 */
package org.zhucun.supervision.bulletin;
