/**
 * 推送: tells provincial systems that something changed, so that they need not ask. Only announces: what it is now they read under their
 * own rights.
 *
 * <pre>
 * the log ──▶ Announcer: an event for each resource a deed touched ──▶ Dispatcher: one event of a subject at a time ──▶ Courier
 *
 *            QUEUED ──▶ READY ──▶ DELIVERED
 *                         │  ▲
 *          after a day    ▼  │  replay
 *                        DEAD ──▶ QUEUED
 * </pre>
 *
 * Who receives: docs/webhooks.md; why it is so: docs/adr/0043.
 */
package org.zhucun.exchange.webhook;
