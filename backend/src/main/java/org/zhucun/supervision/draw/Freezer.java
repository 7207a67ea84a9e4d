package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.kernel.DomainException;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 总体冻结: who can be drawn, out of the facts and the rules of a day; nobody is put in or left out by hand. */
@ApplicationScoped
class Freezer {
    private final PopulationRepository facts;
    private final PopulationRules rules;
    private final Regions regions;

    Freezer(PopulationRepository facts, PopulationRules rules, Regions regions) {
        this.facts = facts;
        this.rules = rules;
        this.regions = regions;
    }

    /** 冻结的总体, with the names and the accounts that belong to it. */
    record Frozen(Population population, DrawNames names) {}

    Frozen freeze(UUID draw, DrawCommands.OrganizeDraw command, String regionPath, LocalDate day) {
        PopulationRules.Held held = rules.at(regionPath, day);
        List<String> villages = facts.villages(command.areas(), day);
        if (villages.size() > PopulationRepository.MOST) {
            throw DomainException.invalid("/areas", "supervision.draw.many", PopulationRepository.MOST);
        }
        Map<UUID, String> members = members(command, day);
        List<Population.Recusal> recusals = facts.recusals(members.keySet(), villages, day, held.recusalDays()).stream()
                .sorted(Comparator.comparing(
                                (Population.Recusal one) -> one.inspector().toString())
                        .thenComparing(Population.Recusal::village)
                        .thenComparing(Population.Recusal::reason))
                .toList();
        List<Population.Exclusion> excluded = excluded(
                command,
                villages,
                recusals,
                facts.full(
                        villages,
                        PopulationRepository.Weeks.around(command.visitFrom(), command.visitTo(), day),
                        held.perWeek()));
        Set<String> out = excluded.stream().map(Population.Exclusion::village).collect(Collectors.toSet());
        List<Population.Candidate> targets = candidates(villages, held, day).stream()
                .filter(one -> !out.contains(one.village()))
                .toList();
        if (targets.isEmpty()) {
            throw DomainException.invalid("/areas", "supervision.draw.empty");
        }
        Population population = new Population(
                draw,
                command.each(),
                quotas(command.targets(), targets, held),
                targets,
                lots(command),
                recusals.stream().filter(one -> !out.contains(one.village())).toList(),
                excluded);
        requireLot(population);
        return new Frozen(population, new DrawNames(names(villages, day), named(members)));
    }

    /** There is something left to the lot: a stratum gives fewer villages than it has, and some village has inspectors to choose from. */
    private static void requireLot(Population population) {
        if (!population.leavesVillagesToTheLot()) {
            throw DomainException.invalid("/targets", "supervision.draw.no.lot.villages");
        }
        if (!population.leavesInspectorsToTheLot()) {
            throw DomainException.invalid("/inspectors", "supervision.draw.no.lot.inspectors");
        }
    }

    private Map<UUID, String> members(DrawCommands.OrganizeDraw command, LocalDate day) {
        Set<UUID> asked = command.inspectors().stream()
                .map(DrawCommands.SentInspector::member)
                .collect(Collectors.toSet());
        List<PopulationRepository.Member> found = facts.members(asked, day);
        long persons = found.stream()
                .map(PopulationRepository.Member::account)
                .distinct()
                .count();
        if (found.size() < asked.size() || asked.size() < command.inspectors().size() || persons < found.size()) {
            throw DomainException.invalid("/inspectors", "supervision.draw.inspectors");
        }
        String silent = found.stream()
                .filter(one -> !one.confirmed())
                .map(PopulationRepository.Member::name)
                .collect(Collectors.joining("、"));
        if (!silent.isEmpty()) {
            throw DomainException.invalid("/inspectors", "supervision.draw.unconfirmed", silent);
        }
        Map<UUID, String> members = new LinkedHashMap<>();
        found.forEach(one -> members.put(one.id(), one.name()));
        return members;
    }

    private List<Population.Candidate> candidates(List<String> villages, PopulationRules.Held held, LocalDate day) {
        List<PopulationRepository.Facts> found = facts.facts(villages, day);
        Middle middle = Middle.of(found);
        return found.stream()
                .map(one -> {
                    Integer metres = middle.metres(one);
                    Stratum stratum = held.of(one.findings(), one.days(), metres);
                    return new Population.Candidate(one.village(), stratum.name(), one.findings(), one.days(), metres);
                })
                .toList();
    }

    private static List<Population.Exclusion> excluded(
            DrawCommands.OrganizeDraw command,
            List<String> villages,
            List<Population.Recusal> recusals,
            Set<String> full) {
        Map<String, Set<UUID>> kept = new HashMap<>();
        recusals.forEach(one ->
                kept.computeIfAbsent(one.village(), village -> new HashSet<>()).add(one.inspector()));
        List<Population.Exclusion> excluded = new ArrayList<>();
        for (String village : villages) {
            int free = command.inspectors().size()
                    - kept.getOrDefault(village, Set.of()).size();
            if (full.contains(village)) {
                excluded.add(new Population.Exclusion(village, ExclusionReason.VISITED_ENOUGH.name()));
            } else if (free < command.each()) {
                excluded.add(new Population.Exclusion(village, ExclusionReason.NO_INSPECTOR.name()));
            }
        }
        return excluded;
    }

    private static Map<String, Integer> quotas(
            int wanted, List<Population.Candidate> targets, PopulationRules.Held held) {
        Map<Stratum, Integer> sizes = new EnumMap<>(Stratum.class);
        targets.forEach(one -> sizes.merge(Stratum.valueOf(one.stratum()), 1, Integer::sum));
        return Quotas.of(wanted, sizes, held.weights());
    }

    private static List<Population.Lot> lots(DrawCommands.OrganizeDraw command) {
        return command.inspectors().stream()
                .map(one -> new Population.Lot(
                        one.member(), DrawTimes.second(one.releaseAt()).toString()))
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
    }

    private Map<String, String> names(List<String> villages, LocalDate day) {
        Map<String, RegionRef> known = regions.named(villages, day);
        return villages.stream()
                .collect(Collectors.toMap(
                        village -> village,
                        village ->
                                known.containsKey(village) ? known.get(village).name() : village,
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, String> named(Map<UUID, String> members) {
        Map<String, String> names = new LinkedHashMap<>();
        members.forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }
}
