package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 抽取执行: draws from what was frozen and opened, and draws again for the record. */
@ApplicationScoped
class DrawRun {
    private final AssignmentRepository assignments;
    private final PopulationRepository facts;
    private final DrawRepository draws;
    private final DrawViews views;
    private final PersonalCipher cipher;
    private final Clock clock;

    DrawRun(
            AssignmentRepository assignments,
            PopulationRepository facts,
            DrawRepository draws,
            DrawViews views,
            PersonalCipher cipher,
            Clock clock) {
        this.assignments = assignments;
        this.facts = facts;
        this.draws = draws;
        this.views = views;
        this.cipher = cipher;
        this.clock = clock;
    }

    void draw(Draw draw, List<DrawParty> parties) {
        String seed = seed(draw, parties);
        Population population = Population.of(draw.population);
        List<Lottery.Drawn> list = Lottery.run(population, seed);
        Map<UUID, UUID> accounts =
                facts
                        .accounts(population.inspectors().stream()
                                .map(Population.Lot::id)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                PopulationRepository.Member::id, PopulationRepository.Member::account));
        assignments.add(draw, list, views.names(draw), accounts);
        draw.drawn(Digests.list(seed, Lottery.text(list)), clock.instant());
    }

    /**
     * The record, drawn anew and compared with what the database holds.
     *
     * @throws DomainException 409 where somebody has changed it behind the application's back
     */
    DrawRecord record(Draw draw, List<DrawParty> parties) {
        String seed = seed(draw, parties);
        List<Lottery.Drawn> list = Lottery.run(Population.of(draw.population), seed);
        if (!Digests.list(seed, Lottery.text(list)).equals(draw.listDigest)
                || !assignments.stored(draw.id).equals(list)) {
            throw new DomainException(ProblemType.CONFLICT, "supervision.draw.differs");
        }
        return new DrawRecord(
                DrawRecord.FORMAT,
                draw.id,
                draw.number,
                draw.title,
                draw.population,
                draw.populationDigest,
                parties.stream().map(this::party).toList(),
                seed,
                list.stream().map(DrawRecord.RecordTarget::of).toList(),
                draw.listDigest,
                views.names(draw),
                draws.link(draw.repeatsId).map(DrawView.DrawLink::number).orElse(null),
                draw.repeatReason);
    }

    private String seed(Draw draw, List<DrawParty> parties) {
        return Digests.seed(
                draw.id,
                draw.populationDigest,
                parties.get(0).opening(cipher).secret(),
                parties.get(1).opening(cipher).secret());
    }

    private DrawRecord.RecordParty party(DrawParty party) {
        Opening opening = party.opening(cipher);
        return new DrawRecord.RecordParty(
                party.seat,
                party.role,
                party.officeName,
                party.commitment,
                party.committedAt,
                opening.secret(),
                opening.nonce(),
                party.openedAt);
    }
}
