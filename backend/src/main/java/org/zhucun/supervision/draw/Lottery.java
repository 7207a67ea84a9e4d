package org.zhucun.supervision.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** 抽取: who goes where, a pure function of a frozen population and a seed. Written out in docs/adr/0031 so that anybody can do it again. */
final class Lottery {
    private final Population population;
    private final String seed;
    private final Set<String> forbidden;
    private final Map<UUID, Integer> load = new HashMap<>();

    private Lottery(Population population, String seed) {
        this.population = population;
        this.seed = seed;
        this.forbidden = population.forbidden();
    }

    /** 抽中: a target with its inspectors. */
    record Drawn(String village, String stratum, List<UUID> inspectors) {
        String line() {
            return village + "\t" + stratum + "\t"
                    + inspectors.stream().map(UUID::toString).collect(Collectors.joining(",")) + "\n";
        }
    }

    static List<Drawn> run(Population population, String seed) {
        Lottery lottery = new Lottery(population, seed);
        List<Drawn> list = new ArrayList<>();
        population
                .quotas()
                .forEach((stratum, quota) -> lottery.targets(stratum, quota)
                        .forEach(village -> list.add(new Drawn(village, stratum, lottery.inspectors(village)))));
        return list;
    }

    static String text(List<Drawn> list) {
        return list.stream().map(Drawn::line).collect(Collectors.joining());
    }

    private List<String> targets(String stratum, int quota) {
        List<String> candidates = population.targets().stream()
                .filter(one -> one.stratum().equals(stratum))
                .map(Population.Candidate::village)
                .toList();
        List<String> order = new LotStream(seed, "targets/" + stratum).shuffled(candidates);
        return order.subList(0, Math.min(quota, order.size()));
    }

    /** Those who have the fewest targets so far go first, among them the lot decides. */
    private List<UUID> inspectors(String village) {
        List<UUID> free = population.inspectors().stream()
                .map(Population.Lot::id)
                .filter(id -> !forbidden.contains(Population.pair(id, village)))
                .toList();
        List<UUID> order = new LotStream(seed, "inspectors/" + village).shuffled(free);
        order.sort(Comparator.comparingInt(id -> load.getOrDefault(id, 0)));
        List<UUID> sent = List.copyOf(order.subList(0, Math.min(population.each(), order.size())));
        sent.forEach(id -> load.merge(id, 1, Integer::sum));
        return sent;
    }
}
