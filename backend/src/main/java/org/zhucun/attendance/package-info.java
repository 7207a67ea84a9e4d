/**
 * 考勤: the register of a township's month. Whoever is posted is in the village (在村) unless something else was entered: the clerk
 * enters exceptions by half days and confirms the month in one act. Entries are facts that are never changed; a correction is a new
 * one with a reason. Nothing is concluded by the machine and nobody is ranked. Floor 4.
 *
 * <pre>
 * OPEN ──confirmation──▶ CONFIRMED      open: entries · confirmed: corrections with a reason
 * </pre>
 *
 * {@code calendar} holds the national holidays and make-up workdays, {@code leave} requests and returns (请销假), {@code review} what is
 * read out of registers.
 */
package org.zhucun.attendance;
