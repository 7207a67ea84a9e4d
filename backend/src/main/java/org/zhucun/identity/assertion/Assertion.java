package org.zhucun.identity.assertion;

import java.time.Instant;
import java.util.UUID;

/**
 * 断言: what a client has proved.
 *
 * @param kid the key it was signed with
 * @param jti its own name: with it the assertion is accepted once
 * @param expires after this nobody would accept it anyway
 */
public record Assertion(UUID client, String kid, String jti, Instant expires) {}
