package org.zhucun.exchange.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * 更换签名密钥: another secret.
 *
 * @param overlapHours so long it is signed with the one before too, 24 when left out; 0 when it ends at once
 */
record RenewWebhookSecret(@Min(0) @Max(720) Integer overlapHours) {
    private static final int USUAL = 24;

    int hours() {
        return overlapHours == null ? USUAL : overlapHours;
    }
}
