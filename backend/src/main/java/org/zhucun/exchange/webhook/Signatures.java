package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;

/** 签名: signs what is sent as Standard Webhooks says (https://www.standardwebhooks.com), with secrets that lie sealed. */
@ApplicationScoped
class Signatures {
    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final PersonalCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Signatures(PersonalCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /** {@code whsec_…} of 256 random bits. */
    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] seal(UUID webhook, String secret) {
        return cipher.seal(secret, address(webhook));
    }

    /** The headers of one attempt; two signatures while two secrets are good. */
    Map<String, String> headers(Destination to, UUID message, String body) {
        Instant now = clock.instant();
        String timestamp = String.valueOf(now.getEpochSecond());
        String content = message + "." + timestamp + "." + body;
        String signature = signature(to, to.secret(), content);
        if (to.previous() != null && to.previousEnds().isAfter(now)) {
            signature += " " + signature(to, to.previous(), content);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", message.toString());
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", signature);
        return headers;
    }

    private String signature(Destination to, byte[] sealed, String content) {
        byte[] key = Base64.getDecoder()
                .decode(cipher.open(sealed, address(to.webhook())).substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FieldAddress address(UUID webhook) {
        return new FieldAddress("webhook.secret", webhook);
    }
}
