package org.zhucun.incentive.merit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;

/**
 * 激励之门: commendations and reminders, for the page and for whoever else writes them down, part of the caller's deed. Call it inside a
 * transaction. A promotion has its own desk.
 */
@ApplicationScoped
public class Commendations {
    private final CommendationRepository commendations;
    private final MeritDesk desk;

    Commendations(CommendationRepository commendations, MeritDesk desk) {
        this.commendations = commendations;
        this.desk = desk;
    }

    /**
     * Writes one down.
     *
     * @return its id
     * @throws DomainException for a promotion, for a day to come, or where nobody or two are named
     */
    public UUID record(RecordCommendation said) {
        return entered(said).id;
    }

    Commendation entered(RecordCommendation said) {
        desk.requireNotFuture("/on", said.on());
        if (said.kind() == CommendationKind.PROMOTE) {
            throw DomainException.invalid("/kind", "incentive.promote.elsewhere");
        }
        Commendation commendation = Commendation.record(said, desk.honored(said.cadreId(), said.teamId()));
        commendations.persistAndFlush(commendation);
        return commendation;
    }

    /** What is on record under an id, as far as the caller sees it. */
    public Optional<RecordCommendation> onFile(UUID id) {
        return commendations.findByIdOptional(id).map(Commendation::said);
    }

    /** The one of that kind and title that he, or the team, has of that day, as far as the caller sees it. */
    public Optional<UUID> alike(RecordCommendation said) {
        return commendations.alike(said).map(commendation -> commendation.id);
    }
}
