package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;

/** 派驻条件: makes a posting of what an office asks for, or says why not. */
@ApplicationScoped
class NewPosting {
    /** D4: how long a term is; where only the least is set (D2), that. */
    static final String TERM = "term.months";

    static final String LEAST_TERM = "term.months.min";

    private final Cadres cadres;
    private final PostingRepository postings;
    private final Policies policies;
    private final PostingRules rules;
    private final CountyDesignation designation;
    private final Caller caller;

    NewPosting(
            Cadres cadres,
            PostingRepository postings,
            Policies policies,
            PostingRules rules,
            CountyDesignation designation,
            Caller caller) {
        this.cadres = cadres;
        this.postings = postings;
        this.policies = policies;
        this.rules = rules;
        this.designation = designation;
        this.caller = caller;
    }

    Posting of(PostCadre command) {
        CadreRef cadre = cadres.require(command.cadreId());
        TeamOfPosting team =
                postings.team(command.teamId()).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        team.requireOpen(command.startedOn());
        TeamOfPosting.Village village = village(team, command.villageCode());
        postings.queue(cadre.id(), village.code());
        String path = RegionCode.path(village.code());
        rules.requireRoom(team, command, path, cadre.unitPath());
        Posting posting = new Posting(Ids.next(), cadre, team, term(command, path));
        posting.locate(village, path);
        designation.require(posting, command.justifications().get("A11"));
        posting.employ(
                command.roles(),
                !Boolean.FALSE.equals(command.fullTimeReleased()),
                Boolean.TRUE.equals(command.homeUnitDuties()));
        succeed(posting, command);
        return posting;
    }

    private TeamOfPosting.Village village(TeamOfPosting team, String code) {
        if (code == null) {
            return team.home();
        }
        if (!caller.require().covers(RegionCode.path(code))) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        return team.village(code).orElseThrow(() -> DomainException.invalid("/villageCode", "team.posting.village"));
    }

    private Posting.Term term(PostCadre command, String path) {
        LocalDate start = command.startedOn();
        if (command.plannedEndOn() != null) {
            return new Posting.Term(start, command.plannedEndOn());
        }
        return policies.find(TERM, path, start)
                .or(() -> policies.find(LEAST_TERM, path, start))
                .map(months -> Posting.Term.ofMonths(start, months.asInt()))
                .orElseThrow(() -> DomainException.invalid("/plannedEndOn", "team.posting.term.unknown"));
    }

    private void succeed(Posting posting, PostCadre command) {
        if (command.predecessorId() == null) {
            return;
        }
        Posting predecessor = postings.find(command.predecessorId())
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (!predecessor.villageCode.equals(posting.villageCode)) {
            throw DomainException.invalid("/predecessorId", "team.posting.predecessor.elsewhere");
        }
        rules.requireSuccession(predecessor, command.startedOn(), command.justifications());
        posting.predecessorId = predecessor.id;
    }
}
