package org.zhucun.supervision.draw;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** 分层名额: how many targets come from each stratum: by its size times its weight, the largest remainders first, none beyond its size. */
final class Quotas {
    private Quotas() {}

    static Map<String, Integer> of(int targets, Map<Stratum, Integer> sizes, Map<Stratum, Integer> weights) {
        Map<Stratum, Integer> given = new EnumMap<>(Stratum.class);
        sizes.keySet().forEach(stratum -> given.put(stratum, 0));
        int left = Math.min(
                targets, sizes.values().stream().mapToInt(Integer::intValue).sum());
        while (left > 0) {
            left -= round(left, given, sizes, weights);
        }
        Map<String, Integer> quotas = new LinkedHashMap<>();
        for (Stratum stratum : Stratum.values()) {
            if (given.getOrDefault(stratum, 0) > 0) {
                quotas.put(stratum.name(), given.get(stratum));
            }
        }
        return quotas;
    }

    /** Shares out what is left among the strata that have candidates left: the whole parts, then one each by the largest remainders. */
    private static int round(
            int left, Map<Stratum, Integer> given, Map<Stratum, Integer> sizes, Map<Stratum, Integer> weights) {
        List<Stratum> open = given.keySet().stream()
                .filter(stratum -> given.get(stratum) < sizes.get(stratum))
                .toList();
        ToIntFunction<Stratum> part = stratum -> left * sizes.get(stratum) * weights.get(stratum);
        int whole = open.stream().mapToInt(part).sum() / left;
        int rest = left
                - open.stream()
                        .mapToInt(stratum -> part.applyAsInt(stratum) / whole)
                        .sum();
        List<Stratum> byRemainder = open.stream()
                .sorted(Comparator.comparingInt(stratum -> -(part.applyAsInt(stratum) % whole)))
                .limit(rest)
                .toList();
        int shared = 0;
        for (Stratum stratum : open) {
            int share = part.applyAsInt(stratum) / whole + (byRemainder.contains(stratum) ? 1 : 0);
            int more = Math.min(share, sizes.get(stratum) - given.get(stratum));
            given.merge(stratum, more, Integer::sum);
            shared += more;
        }
        return shared;
    }
}
