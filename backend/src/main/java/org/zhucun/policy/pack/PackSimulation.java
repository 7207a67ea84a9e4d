package org.zhucun.policy.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;
import org.zhucun.policy.compliance.Answers;
import org.zhucun.policy.compliance.Difference;
import org.zhucun.policy.compliance.WhatIf;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 试算办理: tries a draft before it is published, on any day. */
@ApplicationScoped
class PackSimulation {
    private static final int COUNTED = 50_000;
    private static final int LISTED = 500;
    /** Lengths of paths one step beneath a path of the given length. */
    private static final Map<Integer, Integer> CHILD = Map.of(1, 4, 4, 9, 9, 16, 16, 26, 26, 39);

    private final PackService packs;
    private final WhatIf whatIf;
    private final Rules rules;
    private final Regions regions;
    private final RequestInfo request;
    private final Clock clock;

    PackSimulation(PackService packs, WhatIf whatIf, Rules rules, Regions regions, RequestInfo request, Clock clock) {
        this.request = request;
        this.packs = packs;
        this.whatIf = whatIf;
        this.rules = rules;
        this.regions = regions;
        this.clock = clock;
    }

    Simulation simulate(UUID id, SimulatePack command) {
        LocalDate day = command == null || command.day() == null ? LocalDate.now(clock) : command.day();
        PackService.Draft draft = packs.draftOf(id);
        List<Effective.Placed> placed =
                draft.parameters().stream().map(one -> placed(one, draft)).toList();
        Set<String> affected = draft.parameters().stream()
                .flatMap(parameter -> rules.of(parameter.key()).stream())
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Answers<Difference> answers = whatIf.differences(affected, placed, draft.regionPath(), day, COUNTED);
        List<Difference> differences = answers.rows();
        packs.simulated(id);
        return new Simulation(
                id,
                day,
                List.copyOf(affected),
                counts(differences, draft.regionPath(), day),
                differences.stream().limit(LISTED).map(this::item).toList(),
                differences.size() <= LISTED,
                List.copyOf(answers.unjudged()));
    }

    private List<Simulation.SimulatedCount> counts(List<Difference> differences, String path, LocalDate day) {
        int length = CHILD.getOrDefault(path.length(), path.length());
        Map<String, Map<String, int[]>> byRule = new TreeMap<>();
        Set<String> codes = new TreeSet<>();
        for (Difference difference : differences) {
            String place = difference
                    .regionPath()
                    .substring(0, Math.min(length, difference.regionPath().length()));
            String code = RegionCode.ofPath(place);
            codes.add(code);
            int[] sums = byRule.computeIfAbsent(difference.ruleId(), rule -> new TreeMap<>())
                    .computeIfAbsent(code, region -> new int[2]);
            sums[difference.fails() ? 0 : 1]++;
        }
        Map<String, RegionRef> named = regions.named(codes, day);
        List<Simulation.SimulatedCount> counts = new ArrayList<>();
        byRule.forEach((rule, places) -> places.forEach((code, sums) -> counts.add(new Simulation.SimulatedCount(
                rule, code, named.containsKey(code) ? named.get(code).name() : code, sums[0], sums[1]))));
        return counts;
    }

    private static Effective.Placed placed(PackParameter parameter, PackService.Draft draft) {
        return new Effective.Placed(
                new Parameter(
                        parameter.id(),
                        parameter.key(),
                        draft.regionCode(),
                        draft.validFrom(),
                        null,
                        parameter.value(),
                        parameter.enforcement(),
                        draft.document(),
                        parameter.clause()),
                draft.regionPath());
    }

    private Simulation.SimulatedItem item(Difference difference) {
        return new Simulation.SimulatedItem(
                difference.ruleId(),
                difference.subjectId(),
                difference.subjectName(),
                RegionCode.ofPath(difference.regionPath()),
                difference.fails(),
                Clause.sentence(difference.requiredBefore(), request.locale()),
                Clause.sentence(difference.requiredAfter(), request.locale()),
                Clause.sentence(difference.found(), request.locale()));
    }
}
