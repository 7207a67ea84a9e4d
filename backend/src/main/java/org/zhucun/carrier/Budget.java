package org.zhucun.carrier;

/** 解包限额: how much may come out of a file of that size. */
final class Budget {
    private static final long FREE = 1L << 20;

    private long left;

    Budget(long fileBytes) {
        left = FREE + fileBytes * Layout.RATIO;
    }

    void take(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new BundleRefused(Refusal.HOSTILE, "bomb");
        }
    }
}
