package org.zhucun.identity.session;

import java.util.UUID;

/**
 * 令牌所称: what a verified token says about who acts; whether it still holds is looked up.
 *
 * @param subject account or machine client
 * @param session the session, null for a machine
 * @param grant the grant, or the machine client again
 */
record Claim(UUID subject, UUID session, UUID grant) {}
