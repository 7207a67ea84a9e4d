package org.zhucun.supervision.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 抽取总体: everything that decides a draw besides its seed, frozen as a text of tab-separated lines. The text is what is kept, hashed
 * and published; this class only reads and writes it.
 *
 * @param each inspectors to a target
 * @param quotas how many targets of each stratum, in the order of drawing
 */
record Population(
        UUID draw,
        int each,
        Map<String, Integer> quotas,
        List<Candidate> targets,
        List<Lot> inspectors,
        List<Recusal> recusals,
        List<Exclusion> exclusions) {
    static final String HEAD = "zhucun-draw-population/1";
    private static final String UNKNOWN = "-";

    /**
     * 候选村
     *
     * @param findings in the last twelve months
     * @param days since the last visit, null if there was none
     * @param metres from the middle of the area, null if its point is not known
     */
    record Candidate(String village, String stratum, int findings, Integer days, Integer metres) {}

    /**
     * 候选督查人员
     *
     * @param release when he is told, as an instant in UTC
     */
    record Lot(UUID id, String release) {}

    /** 回避: an inspector and a village that must not meet. */
    record Recusal(UUID inspector, String village, String reason) {}

    /** 不列入 */
    record Exclusion(String village, String reason) {}

    String text() {
        List<String> lines = new ArrayList<>(List.of(HEAD, line("draw", draw), line("each", each)));
        quotas.forEach((stratum, count) -> lines.add(line("quota", stratum, count)));
        targets.forEach(one -> lines.add(
                line("target", one.village(), one.stratum(), one.findings(), known(one.days()), known(one.metres()))));
        inspectors.forEach(one -> lines.add(line("inspector", one.id(), one.release())));
        recusals.forEach(one -> lines.add(line("recusal", one.inspector(), one.village(), one.reason())));
        exclusions.forEach(one -> lines.add(line("excluded", one.village(), one.reason())));
        return String.join("\n", lines) + "\n";
    }

    static Population of(String text) {
        UUID draw = null;
        int each = 0;
        Map<String, Integer> quotas = new LinkedHashMap<>();
        List<Candidate> targets = new ArrayList<>();
        List<Lot> inspectors = new ArrayList<>();
        List<Recusal> recusals = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] part = line.split("\t", -1);
            switch (part[0]) {
                case "draw" -> draw = UUID.fromString(part[1]);
                case "each" -> each = Integer.parseInt(part[1]);
                case "quota" -> quotas.put(part[1], Integer.valueOf(part[2]));
                case "target" ->
                    targets.add(new Candidate(
                            part[1], part[2], Integer.parseInt(part[3]), number(part[4]), number(part[5])));
                case "inspector" -> inspectors.add(new Lot(UUID.fromString(part[1]), part[2]));
                case "recusal" -> recusals.add(new Recusal(UUID.fromString(part[1]), part[2], part[3]));
                case "excluded" -> exclusions.add(new Exclusion(part[1], part[2]));
                default -> requireHead(line);
            }
        }
        return new Population(draw, each, quotas, targets, inspectors, recusals, exclusions);
    }

    /** Whether a stratum that gives villages has more than it gives. */
    boolean leavesVillagesToTheLot() {
        Map<String, Long> sizes =
                targets.stream().collect(Collectors.groupingBy(Candidate::stratum, Collectors.counting()));
        return quotas.entrySet().stream().anyMatch(quota -> quota.getValue() < sizes.get(quota.getKey()));
    }

    /** Whether more inspectors may go to some village than are sent to it. */
    boolean leavesInspectorsToTheLot() {
        Set<String> forbidden = forbidden();
        return targets.stream()
                .anyMatch(target -> inspectors.stream()
                                .filter(one -> !forbidden.contains(pair(one.id(), target.village())))
                                .count()
                        > each);
    }

    /** The pairs that must not meet. */
    Set<String> forbidden() {
        Set<String> pairs = new TreeSet<>();
        recusals.forEach(one -> pairs.add(pair(one.inspector(), one.village())));
        return pairs;
    }

    static String pair(UUID inspector, String village) {
        return inspector + " " + village;
    }

    private static void requireHead(String line) {
        if (!line.equals(HEAD)) {
            throw new IllegalArgumentException("not a population: " + line);
        }
    }

    private static Integer number(String text) {
        return text.equals(UNKNOWN) ? null : Integer.valueOf(text);
    }

    private static Object known(Integer number) {
        return number == null ? UNKNOWN : number;
    }

    private static String line(Object... parts) {
        return String.join("\t", Arrays.stream(parts).map(String::valueOf).toList());
    }
}
