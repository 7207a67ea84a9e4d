/**
 * 身份与任职: accounts, the offices they hold (grants), machine clients, and what each role may do. Floor 2.
 *
 * <pre>
 * password  hashing in a bounded pool, rules for new passwords
 * token     keys, minting and verifying of access tokens
 * session   login, refresh, office switch, logout; the office behind a token
 * account   who can log in; the first administrator
 * node      where an office can be: region, unit, person
 * grant     who holds which office from when to when
 * client    machines of provincial systems
 * </pre>
 *
 * An account is managed by the security administrators above its node; nobody grants an office to himself (三员分立).
 */
package org.zhucun.identity;
