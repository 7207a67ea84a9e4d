package org.zhucun.supervision.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 抽取视图: how a draw is shown, and what the caller may do with it. */
@ApplicationScoped
class DrawViews {
    private final DrawRepository draws;
    private final AssignmentRepository assignments;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    DrawViews(DrawRepository draws, AssignmentRepository assignments, ObjectMapper json, Caller caller, Clock clock) {
        this.draws = draws;
        this.assignments = assignments;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    DrawView whole(Draw draw, List<DrawParty> parties) {
        return view(draw, parties, around(List.of(draw)), population(draw));
    }

    /** In the order of the ids; as many statements however many there are. */
    List<DrawView> lines(List<UUID> ids) {
        Map<UUID, Draw> found = draws.find(ids);
        Map<UUID, List<DrawParty>> parties = draws.parties(ids);
        Around around = around(found.values());
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(draw -> view(draw, parties.getOrDefault(draw.id, List.of()), around, null))
                .toList();
    }

    /**
     * 周边: what is told of draws that is not in their rows.
     *
     * @param numbers of draws, by their id
     * @param repeats the draw that repeats each, by the id of what is repeated
     * @param released how many assignments of each are released
     */
    private record Around(
            Map<UUID, DrawView.DrawLink> numbers, Map<UUID, DrawView.DrawLink> repeats, Map<UUID, Long> released) {}

    private Around around(Collection<Draw> shown) {
        List<UUID> ids = shown.stream().map(draw -> draw.id).toList();
        List<UUID> repeated = shown.stream()
                .map(draw -> draw.repeatsId)
                .filter(Objects::nonNull)
                .toList();
        return new Around(draws.links(repeated), draws.repeatedBy(ids), assignments.released(ids));
    }

    DrawNames names(Draw draw) {
        return read(draw.names, DrawNames.class);
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private DrawView view(Draw draw, List<DrawParty> parties, Around around, DrawView.PopulationView population) {
        Instant now = clock.instant();
        Office office = caller.require();
        boolean expired = draw.expired(now);
        return new DrawView(
                draw.id,
                draw.number,
                draw.title,
                draw.stateAt(now),
                draw.planId,
                parties.stream().map(party -> party(party, office)).toList(),
                draw.populationDigest,
                draw.revealUntil,
                draw.releaseAt,
                draw.openAt,
                draw.publishUntil,
                draw.publicationOverdue(LocalDate.ofInstant(now, clock.getZone())),
                draw.visitFrom,
                draw.visitTo,
                draw.organizedByName,
                draw.createdAt,
                draw.drawnAt,
                draw.listDigest,
                draw.publishedAt,
                expired ? draw.revealUntil : draw.abortedAt,
                draw.abortedByName,
                draw.abortReason,
                expired,
                draw.ended(now) && draw.firstRevealedAt != null,
                draw.repeatsId == null ? null : around.numbers().get(draw.repeatsId),
                draw.repeatReason,
                around.repeats().get(draw.id),
                around.released().getOrDefault(draw.id, 0L),
                population,
                may(draw, parties, office, now),
                draw.version);
    }

    private static DrawView.PartyView party(DrawParty party, Office office) {
        return new DrawView.PartyView(
                party.seat,
                party.role,
                party.officeName,
                party.commitment,
                party.committedByName,
                party.committedAt,
                party.openedAt,
                party.held(office));
    }

    private static List<String> may(Draw draw, List<DrawParty> parties, Office office, Instant now) {
        List<String> deeds = new ArrayList<>();
        DrawState state = draw.stateAt(now);
        boolean organizes = office.may("draw:organize") && office.covers(draw.officePath);
        boolean takesPart = office.may("draw:commit");
        if (takesPart
                && state == DrawState.DRAFT
                && parties.stream().anyMatch(p -> p.held(office) && !p.hasCommitted())) {
            deeds.add("commit");
        }
        if (takesPart
                && state == DrawState.COMMITTED
                && parties.stream().anyMatch(p -> p.held(office) && !p.hasOpened())) {
            deeds.add("reveal");
        }
        if (organizes && state == DrawState.REVEALED) {
            deeds.add("draw");
        }
        if (organizes && state == DrawState.DRAWN && !now.isBefore(draw.openAt)) {
            deeds.add("publish");
        }
        if (organizes && (state == DrawState.DRAFT || state == DrawState.COMMITTED || state == DrawState.REVEALED)) {
            deeds.add("abort");
        }
        return deeds;
    }

    private DrawView.PopulationView population(Draw draw) {
        Population population = Population.of(draw.population);
        DrawNames names = names(draw);
        Map<String, Long> sizes = population.targets().stream()
                .collect(Collectors.groupingBy(Population.Candidate::stratum, Collectors.counting()));
        Function<String, String> village = code -> names.villages().getOrDefault(code, code);
        Function<UUID, String> person = id -> names.inspectors().getOrDefault(id.toString(), id.toString());
        return new DrawView.PopulationView(
                draw.population,
                population.each(),
                sizes.keySet().stream()
                        .map(Stratum::valueOf)
                        .sorted()
                        .map(stratum -> new DrawView.StratumView(
                                stratum,
                                sizes.get(stratum.name()).intValue(),
                                population.quotas().getOrDefault(stratum.name(), 0)))
                        .toList(),
                population.inspectors().stream()
                        .map(one ->
                                new DrawView.LotView(one.id(), person.apply(one.id()), Instant.parse(one.release())))
                        .toList(),
                population.recusals().stream()
                        .map(one -> new DrawView.RecusalView(
                                person.apply(one.inspector()),
                                one.village(),
                                village.apply(one.village()),
                                RecusalReason.valueOf(one.reason())))
                        .toList(),
                population.exclusions().stream()
                        .map(one -> new DrawView.ExclusionView(
                                one.village(), village.apply(one.village()), ExclusionReason.valueOf(one.reason())))
                        .toList());
    }
}
