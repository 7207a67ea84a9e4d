package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.scope.Caller;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.Batches;
import org.zhucun.selection.NeedRef;
import org.zhucun.selection.Seat;
import org.zhucun.selection.criterion.CandidateFacts;
import org.zhucun.selection.criterion.Candidates;
import org.zhucun.selection.criterion.Criteria;
import org.zhucun.selection.criterion.Reasons;
import org.zhucun.team.PostingRole;
import org.zhucun.team.TeamFormation;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;
import org.zhucun.team.posting.Dispatches;

/** 决定选派: what the committee decided becomes a posting; alone or, from an accepted plan, for many at once. */
@ApplicationScoped
public class Decisions {
    private final NominationRepository nominations;
    private final Batches batches;
    private final Candidates candidates;
    private final Criteria criteria;
    private final Teams teams;
    private final TeamFormation formation;
    private final Dispatches dispatches;
    private final Caller caller;
    private final Clock clock;

    Decisions(
            NominationRepository nominations,
            Batches batches,
            Candidates candidates,
            Criteria criteria,
            Teams teams,
            TeamFormation formation,
            Dispatches dispatches,
            Caller caller,
            Clock clock) {
        this.nominations = nominations;
        this.batches = batches;
        this.candidates = candidates;
        this.criteria = criteria;
        this.teams = teams;
        this.formation = formation;
        this.dispatches = dispatches;
        this.caller = caller;
        this.clock = clock;
    }

    /** The same as one by one; all or none, in the caller's transaction. */
    public void decide(UUID nominationId, DecideNomination command) {
        decide(
                nominations.hold(nominationId).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION)),
                command);
    }

    void decide(Nomination nomination, DecideNomination command) {
        nomination.requireReviewed();
        BatchRef batch = batches.requireOpen(nomination.batchId);
        NeedRef need = batches.need(batch.id(), command.needId(), "/needId");
        requireFree(need, command.seat());
        CandidateFacts facts =
                candidates.of(Set.of(nomination.cadreId), batch.startOn()).get(nomination.cadreId);
        if (facts == null) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        Subject subject = new Subject(
                nomination.cadreId.toString(), nomination.cadreName, need.regionPath(), nomination.unitPath);
        nomination.justify(criteria.require(
                facts,
                Judging.post(batch, need, command.seat(), nomination.backbone),
                subject,
                new Reasons(command.justifications(), List.of(nomination.justified))));
        UUID posting = dispatches.post(new Dispatches.Dispatch(
                nomination.cadreId,
                team(batch, need, nomination.unitId),
                need.villageCode(),
                roles(need, command.seat()),
                batch.startOn(),
                command.predecessorId(),
                command.justifications()));
        nomination.decided(command, posting, caller.require(), LocalDate.now(clock));
        nominations.flush();
    }

    /** 因村选派: no more persons than the village asked for. */
    private void requireFree(NeedRef need, Seat seat) {
        int seats = need.seats(seat);
        int taken = nominations.taken(need.id(), seat);
        if (taken >= seats) {
            throw DomainException.rule(
                    new RuleReference(
                            "B1",
                            Clause.of("selection.rule.B1.required.seats", seats),
                            Clause.of("selection.rule.B1.found.seats", taken + 1),
                            "003:18 因村选派"),
                    "selection.need.full",
                    need.villageName());
        }
    }

    /** The team that has its home in the village; the first person sent there founds one. */
    private UUID team(BatchRef batch, NeedRef need, UUID unitId) {
        return teams.teamsOf(need.villageCode(), batch.startOn()).stream()
                .filter(team -> team.homeVillageCode().equals(need.villageCode()) && team.dissolvedOn() == null)
                .map(TeamRef::id)
                .findFirst()
                .orElseGet(() -> formation.form(
                        "驻" + need.villageName() + "工作队",
                        need.villageCode(),
                        batch.sendLevel(),
                        unitId,
                        batch.startOn()));
    }

    private static Set<PostingRole> roles(NeedRef need, Seat seat) {
        Set<PostingRole> roles = EnumSet.noneOf(PostingRole.class);
        if (seat == Seat.MEMBER) {
            roles.add(PostingRole.MEMBER);
        } else {
            if (need.firstSecretary()) {
                roles.add(PostingRole.FIRST_SECRETARY);
            }
            if (need.captain()) {
                roles.add(PostingRole.CAPTAIN);
            }
        }
        return roles;
    }
}
