package org.zhucun.selection.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.cadre.CadreRef;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.scope.Office;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.Seat;

/** 推荐人选: one candidate in one batch; owns the order of nomination, two reviews and decision. */
@Entity
class Nomination {
    @Id
    UUID id;

    UUID batchId;
    UUID needId;
    UUID cadreId;
    String cadreName;
    UUID unitId;
    String unitName;

    @Enumerated(EnumType.STRING)
    Seat seat;

    @Enumerated(EnumType.STRING)
    NominationSource source;

    boolean backbone;
    String homeRegionCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] judgements;

    @Enumerated(EnumType.STRING)
    NominationState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] justified;

    LocalDate nominatedOn;
    UUID nominatedBy;
    String nominatedByName;
    UUID decidedNeedId;

    @Enumerated(EnumType.STRING)
    Seat decidedSeat;

    LocalDate decidedOn;
    UUID decidedBy;
    String decidedByName;
    String decisionBasis;
    UUID postingId;
    String regionPath;
    String unitPath;

    @Version
    long version;

    Nomination() {}

    Nomination(BatchRef batch, CadreRef cadre, Nominate command) {
        id = Ids.next();
        batchId = batch.id();
        regionPath = batch.regionPath();
        cadreId = cadre.id();
        cadreName = cadre.name();
        unitId = cadre.unitId();
        unitName = cadre.unitName();
        unitPath = cadre.unitPath();
        needId = command.needId();
        seat = command.seat();
        source = command.source();
        backbone = command.backbone();
        homeRegionCode = command.homeRegionCode();
        judgements = judged(command);
        justified = new String[0];
        state = NominationState.PENDING;
    }

    void signed(Office office, LocalDate today) {
        nominatedBy = office.accountId();
        nominatedByName = office.accountName();
        nominatedOn = today;
    }

    /** B2: all three hold, or he is not nominated. */
    private static String[] judged(Nominate command) {
        List<Nominate.Judgement> three = List.of(command.politics(), command.ability(), command.devotion());
        List<String> places = List.of("/politics/met", "/ability/met", "/devotion/met");
        for (int i = 0; i < three.size(); i++) {
            if (!three.get(i).met()) {
                throw DomainException.rule(
                                new RuleReference(
                                        "B2",
                                        Clause.of("selection.rule.B2.required.judgement"),
                                        Clause.of("selection.rule.B2.found.judgement"),
                                        "000:4 政治素质高、工作能力强、热爱农村工作"),
                                "selection.judgement")
                        .at(places.get(i), "selection.judgement");
            }
        }
        return three.stream().map(judgement -> judgement.words().strip()).toArray(String[]::new);
    }

    void justify(Collection<String> rules) {
        Set<String> all = new TreeSet<>(Set.of(justified));
        all.addAll(rules);
        justified = all.toArray(String[]::new);
    }

    void withdraw() {
        if (state != NominationState.PENDING && state != NominationState.REVIEWED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        state = NominationState.WITHDRAWN;
    }

    /**
     * B10: one refusal is enough against, two agreements are needed for.
     *
     * @param agreed departments that agree, this one included
     */
    void reviewed(boolean approve, Collection<Department> agreed) {
        if (!approve) {
            state = NominationState.REJECTED;
        } else if (agreed.containsAll(Set.of(Department.values()))) {
            state = NominationState.REVIEWED;
        }
    }

    void requirePending() {
        if (state != NominationState.PENDING) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "selection.review.over");
        }
    }

    void requireReviewed() {
        if (state == NominationState.PENDING) {
            throw DomainException.rule(
                    new RuleReference(
                            "B10",
                            Clause.of("selection.rule.B10.required.reviews", 2),
                            Clause.of("selection.rule.B10.found.reviews"),
                            "003:18 组织人社部门精挑细选"),
                    "selection.review.two");
        }
        if (state != NominationState.REVIEWED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }

    void decided(DecideNomination decision, UUID posting, Office office, LocalDate today) {
        state = NominationState.SELECTED;
        decidedNeedId = decision.needId();
        decidedSeat = decision.seat();
        decisionBasis = decision.basis().strip();
        decidedBy = office.accountId();
        decidedByName = office.accountName();
        decidedOn = today;
        postingId = posting;
    }
}
