/**
 * How Zhucun starts and stops 启动: its own PostgreSQL or a given one, the roles in it, the keys, and the reasons to refuse.
 *
 * <pre>
 * Main → no URL: EmbeddedDatabase (lock the home, stop an orphan, initdb once, start, roles) ─┐
 *      → a URL:  ExternalDatabase (version, credentials) ─────────────────────────────────────┴→ Quarkus → BootChecks
 * </pre>
 *
 * Plain Java without a domain word; other rooms use {@link org.zhucun.start.SigningKeys} and
 * {@link org.zhucun.start.DataKeys}.
 */
package org.zhucun.start;
