package org.zhucun.supervision.recheck;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** 抽签: who is drawn follows from seed and population alone. */
final class Lot {
    private Lot() {}

    /** So many percent of the population, rounded up, in the order of sha256(seed + id). */
    static List<UUID> draw(String seed, Collection<UUID> population, int percent) {
        int count = (int) ((population.size() * (long) percent + 99) / 100);
        return population.stream()
                .sorted(Comparator.comparing((UUID id) -> ticket(seed, id)).thenComparing(UUID::toString))
                .limit(count)
                .toList();
    }

    private static BigInteger ticket(String seed, UUID id) {
        try {
            byte[] text = (seed + id).getBytes(StandardCharsets.UTF_8);
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
