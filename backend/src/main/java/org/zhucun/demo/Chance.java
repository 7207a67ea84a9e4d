package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** 固定种子的随机: the same seed gives the same persons, days and ids; nothing else in this room is random. */
final class Chance {
    /** Ids are of version 7 with the milliseconds of this beginning (2026-01-01), so that they sort before all later ones. */
    private static final long EPOCH = 1_767_225_600_000L;

    private static final int PER_MILLI = 256;

    private final SplittableRandom random;
    private final long firstMilli;
    private long ids;

    /** @param part which part of a set, so that parts can be told one after another */
    Chance(long seed, int part) {
        random = new SplittableRandom(seed * 1_000_003 + part);
        firstMilli = EPOCH + part * 1_000_000L;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Between both, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
    }

    UUID id() {
        long milli = firstMilli + ids / PER_MILLI;
        long high = (milli << 16) | 0x7000L | ((ids % PER_MILLI) << 4) | random.nextInt(16);
        ids++;
        return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
