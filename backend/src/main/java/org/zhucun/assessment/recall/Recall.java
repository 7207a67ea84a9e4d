package org.zhucun.assessment.recall;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.assessment.CauseCode;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.team.PostingRef;
import org.zhucun.team.SendLevel;
import org.zhucun.team.posting.RecallGround;

/** 召回: one recall of one stay; each step by another person of the office whose turn it is. */
@Entity
@Table(name = "recall")
class Recall {
    /** Codes of counties and above have at most 6 digits. */
    private static final int COUNTY_CODE = 6;

    @Id
    UUID id;

    UUID cadreId;
    String cadreName;
    UUID postingId;
    UUID teamId;
    String villageName;
    String unitName;

    @Enumerated(EnumType.STRING)
    SendLevel sendLevel;

    String levelPath;
    String levelName;
    UUID obligationId;
    String conditionCode;
    String conditionName;

    @Enumerated(EnumType.STRING)
    RecallGround ground;

    boolean forbidsExcellent;
    int noPromotion;
    String conditionBasis;

    @Enumerated(EnumType.STRING)
    CauseCode cause;

    String facts;

    @Enumerated(EnumType.STRING)
    RecallState state = RecallState.PROPOSED;

    LocalDate proposedOn;
    UUID proposedBy;
    String proposedByName;
    String proposedAtName;
    String proposedPath;
    LocalDate statementUntil;
    LocalDate decisionDueOn;
    LocalDate statedOn;
    String statement;
    LocalDate decidedOn;
    UUID decidedBy;
    String decidedByName;
    String decidedPath;
    String decisionDocument;
    String decisionNote;
    LocalDate replacementDueOn;
    LocalDate leftOn;
    UUID executedBy;
    String executedByName;
    LocalDate noPromotionUntil;
    UUID successorId;
    String successorName;
    LocalDate replacedOn;
    String replacedByName;
    LocalDate withdrawnOn;
    String withdrawnByName;
    String withdrawnReason;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Recall() {}

    Recall(PostingRef posting, RecallCondition condition, Office by, LocalDate today) {
        id = Ids.next();
        cadreId = posting.cadreId();
        cadreName = posting.cadreName();
        postingId = posting.id();
        teamId = posting.teamId();
        villageName = posting.villageName();
        unitName = posting.unitName();
        sendLevel = posting.sendLevel();
        regionPath = posting.regionPath();
        unitPath = posting.unitPath();
        conditionCode = condition.code();
        conditionName = condition.name();
        ground = condition.ground();
        forbidsExcellent = condition.forbidsExcellent();
        noPromotion = condition.noPromotionMonths();
        conditionBasis = condition.basis();
        proposedOn = today;
        proposedBy = by.accountId();
        proposedByName = by.accountName();
        proposedAtName = by.nodeName();
        proposedPath = by.path();
    }

    void state(String words, LocalDate today) {
        require(RecallState.PROPOSED, "assessment.recall.decided");
        if (statedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.recall.stated");
        }
        statedOn = today;
        statement = words;
    }

    void decide(DecideRecall said, Office by, LocalDate today) {
        require(RecallState.PROPOSED, "assessment.recall.decided");
        if (by.nodeCode().length() > COUNTY_CODE) {
            throw new DomainException(ProblemType.FORBIDDEN, "assessment.recall.county");
        }
        if (by.accountId().equals(proposedBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "assessment.recall.decision.self");
        }
        requireDay("/on", said.on(), statedOn == null ? proposedOn : statedOn, today);
        decidedOn = said.on();
        decidedBy = by.accountId();
        decidedByName = by.accountName();
        decidedPath = by.path();
        decisionDocument = blank(said.document());
        decisionNote = blank(said.note());
        if (said.approve()) {
            requireHeard(said.on());
            if (decisionDocument == null) {
                throw DomainException.invalid("/document", "assessment.recall.document");
            }
            state = RecallState.DECIDED;
        } else {
            if (decisionNote == null) {
                throw DomainException.invalid("/note", "assessment.recall.reject.reason");
            }
            state = RecallState.REJECTED;
        }
    }

    /** He speaks first, or lets the term pass. */
    private void requireHeard(LocalDate on) {
        if (statedOn == null && !on.isAfter(statementUntil)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.recall.heard", statementUntil);
        }
    }

    void leave(CarryOutRecall said, Office by, LocalDate today) {
        require(RecallState.DECIDED, "assessment.recall.not-decided");
        if (!by.covers(levelPath)) {
            throw new DomainException(ProblemType.FORBIDDEN, "assessment.recall.level", levelName);
        }
        if (by.accountId().equals(decidedBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "assessment.recall.execution.self");
        }
        requireDay("/leftOn", said.leftOn(), decidedOn, today);
        state = RecallState.LEFT;
        leftOn = said.leftOn();
        executedBy = by.accountId();
        executedByName = by.accountName();
    }

    void replace(PostingRef successor, Office by) {
        require(RecallState.LEFT, "assessment.recall.not-left");
        state = RecallState.REPLACED;
        successorId = successor.id();
        successorName = successor.cadreName();
        replacedOn = successor.startedOn().isBefore(leftOn) ? leftOn : successor.startedOn();
        replacedByName = by.accountName();
    }

    /** What its office proposed a township takes back; a decision, only the office that took it or one above it. */
    void withdraw(String reason, Office by, LocalDate today) {
        if (!isPending()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.recall.over");
        }
        if (state == RecallState.PROPOSED && !by.covers(proposedPath)) {
            throw new DomainException(ProblemType.FORBIDDEN, "assessment.recall.withdraw.other", proposedAtName);
        }
        if (state == RecallState.DECIDED
                && (!by.may("recall:decide") || by.nodeCode().length() > COUNTY_CODE)) {
            throw new DomainException(ProblemType.FORBIDDEN, "assessment.recall.county");
        }
        if (state == RecallState.DECIDED && !by.covers(decidedPath)) {
            throw new DomainException(ProblemType.FORBIDDEN, "assessment.recall.withdraw.higher");
        }
        fall(reason, by.accountName(), today);
    }

    void fall(String reason, String by, LocalDate today) {
        state = RecallState.WITHDRAWN;
        withdrawnOn = today;
        withdrawnByName = by;
        withdrawnReason = reason;
    }

    boolean isPending() {
        return state == RecallState.PROPOSED || state == RecallState.DECIDED;
    }

    void requireLeft() {
        require(RecallState.LEFT, "assessment.recall.not-left");
    }

    private void require(RecallState expected, String otherwise) {
        if (state != expected) {
            throw new DomainException(ProblemType.STATE_CONFLICT, otherwise);
        }
    }

    private static void requireDay(String at, LocalDate day, LocalDate from, LocalDate to) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw DomainException.invalid(at, "assessment.recall.day", from, to);
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
