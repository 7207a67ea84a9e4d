package org.zhucun.identity.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.zhucun.identity.assertion.Assertion;

/**
 * 身份证明: which machine it is, and how it proved that.
 *
 * @param assertion what it signed, null when it told its secret
 */
record Proof(UUID client, Assertion assertion) {
    /** For the trail: the way and the key, never the secret. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("method", assertion == null ? "client_secret" : "private_key_jwt");
        if (assertion != null) {
            told.put("kid", assertion.kid());
        }
        return told;
    }
}
