/**
 * 身份与任职: accounts, the offices they hold (grants), machine clients, and what each role may do. Floor 2.
 *
 * <pre>
 * password  hashing in a bounded pool, rules for new passwords
 * token     keys, minting and verifying of access tokens
 * session   login, refresh, office switch, logout; the office behind a token
 * </pre>
 *
 * An account is managed by the security administrators above its node; nobody grants an office to himself (三员分立).
 */
package org.zhucun.identity;
