/**
 * 一致性检验: what a province tests its own systems with, before and after every release of them: a server against the contract
 * ({@code api}), a consumer against the feed ({@code feed}), a receiver against the webhooks ({@code webhooks}). {@link
 * org.zhucun.conformance.Requirement} is all that is tested; {@code docs/conformance.md} says how.
 */
package org.zhucun.conformance;
