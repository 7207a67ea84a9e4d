package org.zhucun.team.posting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.cadre.CadreRef;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.team.EndReason;
import org.zhucun.team.EndState;
import org.zhucun.team.PostingRole;
import org.zhucun.team.SendLevel;

/** 驻村任职: one stay of one cadre in one village; owns the rules of its beginning and its end. */
@Entity
@Table(name = "posting")
class Posting {
    private static final String CLAUSE_D5 = "001:16";

    @Id
    UUID id;

    UUID cadreId;
    String cadreName;
    UUID teamId;
    String teamName;
    String villageCode;
    String villageName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] roles;

    @Enumerated(EnumType.STRING)
    SendLevel sendLevel;

    UUID unitId;
    String unitName;
    boolean fullTimeReleased;
    boolean homeUnitDuties;
    boolean inEffect;
    LocalDate startedOn;
    LocalDate arrivedOn;
    LocalDate plannedEndOn;
    UUID predecessorId;

    @Enumerated(EnumType.STRING)
    EndState endState;

    @Enumerated(EnumType.STRING)
    EndReason endReason;

    String endNote;
    LocalDate endAskedFor;
    UUID endRequestedBy;
    Instant endRequestedAt;
    UUID endApprovedBy;
    Instant endApprovedAt;
    String endApprovalNote;
    LocalDate endedOn;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Posting() {}

    /** A cadre begins his stay: his unit, and the names as they are now. */
    Posting(UUID id, CadreRef cadre, TeamOfPosting team, Term term) {
        this.id = id;
        cadreId = cadre.id();
        cadreName = cadre.name();
        unitId = cadre.unitId();
        unitName = cadre.unitName();
        unitPath = cadre.unitPath();
        teamId = team.id();
        teamName = team.name();
        sendLevel = team.sendLevel();
        startedOn = term.startedOn();
        plannedEndOn = term.plannedEndOn();
    }

    /** First and last planned day of a stay; both belong to it. */
    record Term(LocalDate startedOn, LocalDate plannedEndOn) {
        Term {
            if (plannedEndOn.isBefore(startedOn)) {
                throw DomainException.invalid("/plannedEndOn", "team.posting.term");
            }
        }

        /** D4: arrived 2021-05-07 for 24 months, the term ends 2023-05-06. */
        static Term ofMonths(LocalDate startedOn, int months) {
            return new Term(startedOn, startedOn.plusMonths(months).minusDays(1));
        }
    }

    void locate(TeamOfPosting.Village village, String path) {
        villageCode = village.code();
        villageName = village.name();
        regionPath = path;
    }

    void employ(Set<PostingRole> as, boolean released, boolean duties) {
        roles = EnumSet.copyOf(as).stream().map(Enum::name).toArray(String[]::new);
        fullTimeReleased = released;
        homeUnitDuties = duties;
    }

    Set<PostingRole> roleSet() {
        return PostingRole.of(roles);
    }

    void arrive(LocalDate on) {
        if (endState == EndState.ENDED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (on.isBefore(startedOn)) {
            throw DomainException.invalid("/on", "team.posting.before.start");
        }
        arrivedOn = on;
    }

    /**
     * Ends the stay, or asks for it where somebody else must approve (D5).
     *
     * @param onlyAsks whether the caller may only ask, whatever the reason (派出单位)
     */
    void end(EndPosting command, UUID by, Instant at, boolean onlyAsks) {
        if (endState != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (command.on().isBefore(startedOn)) {
            throw DomainException.invalid("/on", "team.posting.before.start");
        }
        endReason = reason(command);
        EndFacts.require(endReason, command.facts(), command.on());
        endNote = command.note();
        endAskedFor = command.on();
        endRequestedBy = by;
        endRequestedAt = at;
        if (onlyAsks || endReason.needsApproval()) {
            endState = EndState.REQUESTED;
        } else {
            endState = EndState.ENDED;
            endedOn = command.on();
        }
    }

    private EndReason reason(EndPosting command) {
        boolean midTerm = command.on().isBefore(plannedEndOn);
        boolean given = command.reason() != null && command.reason() != EndReason.TERM_EXPIRED;
        if (midTerm && !given) {
            Clause found = command.reason() == null
                    ? Clause.of("team.rule.D5.found")
                    : Clause.of("team.rule.D5.found.early", plannedEndOn);
            Clause required = Clause.of("team.rule.D5.required");
            throw DomainException.rule(new RuleReference("D5", required, found, CLAUSE_D5), "team.end.reason")
                    .at("/reason", "team.end.reason");
        }
        return command.reason() == null ? EndReason.TERM_EXPIRED : command.reason();
    }

    /** Somebody else than who asked decides on the end; a refusal lets the stay go on as if nobody had asked. */
    void decideEnd(DecideEnd decision, UUID by, Instant at) {
        if (endState != EndState.REQUESTED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (by.equals(endRequestedBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "team.end.self");
        }
        endApprovedBy = by;
        endApprovedAt = at;
        endApprovalNote = decision.note();
        if (decision.approve()) {
            endState = EndState.ENDED;
            endedOn = endAskedFor;
        } else {
            dropRequest();
        }
    }

    /** The stay goes on as if nobody had asked for its end. */
    void dropRequest() {
        if (endState != EndState.REQUESTED) {
            return;
        }
        endState = null;
        endReason = null;
        endNote = null;
        endAskedFor = null;
        endRequestedBy = null;
        endRequestedAt = null;
    }

    /** D6: whether ending or succeeding it on a day would be a rotation of somebody whose term has expired. */
    boolean rotates(EndReason reason, LocalDate day) {
        boolean rotation = reason == null || reason == EndReason.ROTATION || reason == EndReason.TERM_EXPIRED;
        return rotation && !plannedEndOn.isAfter(day);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
    }
}
