package org.zhucun.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** 标识: UUID version 7 (RFC 9562), so that keys made later sort later and indexes stay dense. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 48 bits of milliseconds */
    private static final long LAST_SECOND = (1L << 48) / 1000 - 1;

    private Ids() {}

    public static UUID next() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = (System.currentTimeMillis() << 16) | 0x7000L | ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (random[i] & 0xFFL);
        }
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** The lowest id of a moment: what was made then or later is not below it. */
    public static UUID first(Instant moment) {
        long millis = Math.min(Math.max(moment.getEpochSecond(), 0), LAST_SECOND) * 1000 + moment.getNano() / 1_000_000;
        return new UUID((millis << 16) | 0x7000L, Long.MIN_VALUE);
    }
}
