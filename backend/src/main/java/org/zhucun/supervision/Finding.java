package org.zhucun.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 督查发现的问题: what an inspector found, and its way until it is closed. The state diagram is in the package's description. */
@Entity
@Table(name = "finding")
class Finding {
    private static final int TOWNSHIP_PATH = 26;
    private static final int COUNTY_PATH = 16;

    @Id
    UUID id;

    String number;
    String regionPath;
    String unitPath;
    UUID cadreId;
    UUID inspectionId;
    UUID problemListId;
    String villageCode;
    String villageName;

    @Enumerated(EnumType.STRING)
    TargetKind targetKind;

    String targetId;
    String targetName;

    @Enumerated(EnumType.STRING)
    FindingCategory category;

    @Enumerated(EnumType.STRING)
    FindingSeverity severity;

    String facts;
    String clause;

    @Enumerated(EnumType.STRING)
    InspectionMethod method;

    @Enumerated(EnumType.STRING)
    FindingState state;

    LocalDate dueOn;
    LocalDate issuedOn;
    LocalDate foundOn;
    UUID foundBy;
    String foundByName;
    String foundOfficePath;
    String cause;
    String measures;
    UUID rectifiedBy;
    String rectifiedByName;
    LocalDate rectifiedOn;
    UUID verifiedBy;
    String verifiedByName;
    LocalDate verifiedOn;

    @Enumerated(EnumType.STRING)
    VerificationResult verificationResult;

    String verificationNote;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    UUID[] rectifiers = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    UUID[] verifiers = {};

    LocalDate closedOn;
    LocalDate statementUntil;
    String statementCalendar;
    String dueCalendar;

    @Enumerated(EnumType.STRING)
    Dispute dispute;

    UUID disputedBy;
    LocalDate disputedOn;
    LocalDate objectionUntil;
    String objectionCalendar;
    UUID disputeDecidedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    UUID[] speakers = {};

    UUID campaignId;
    String checklistItem;
    UUID recurrenceOf;
    String recurrenceNumber;

    @Enumerated(EnumType.STRING)
    Recurrence.Ground recurrenceGround;

    @Enumerated(EnumType.STRING)
    FindingSeverity severityFound;

    String commitment;

    @Enumerated(EnumType.STRING)
    VerificationWay verificationWay;

    @Enumerated(EnumType.STRING)
    Escalation urged;

    LocalDate extensionUntil;
    int extensions;

    @Version
    long version;

    /** A draft, known to the finder's side only. */
    static Finding record(RecordFinding said, Whereabouts where, Office finder, String number) {
        Finding finding = new Finding();
        finding.id = Ids.next();
        finding.number = number;
        finding.regionPath = where.regionPath();
        finding.unitPath = where.unitPath();
        finding.cadreId = where.cadreId();
        finding.villageCode = where.villageCode();
        finding.villageName = where.villageName();
        finding.targetKind = where.target().kind();
        finding.targetId = where.target().id();
        finding.targetName = where.target().name();
        finding.inspectionId = said.inspectionId();
        finding.campaignId = said.campaignId();
        finding.checklistItem = said.checklistItem();
        finding.category = said.category();
        finding.severity = said.severity();
        finding.facts = said.facts();
        finding.clause = said.clause();
        finding.method = said.method();
        finding.foundOn = said.foundOn();
        finding.foundBy = finder.accountId();
        finding.foundByName = finder.accountName();
        finding.foundOfficePath = finder.path();
        finding.state = FindingState.OPEN;
        return finding;
    }

    /** What its finder says of it; where a recurrence made it graver, how grave he wrote it. */
    RecordFinding said() {
        return new RecordFinding(
                inspectionId,
                targetKind,
                targetId,
                villageCode,
                category,
                severityFound == null ? severity : severityFound,
                facts,
                clause,
                foundOn,
                method,
                campaignId,
                checklistItem);
    }

    /** 改稿: the finder writes the draft otherwise, as long as nobody else has seen it. */
    void edit(Office by, FindingCommands.EditFinding said) {
        require(FindingStep.EDIT, by);
        category = said.category();
        severity = said.severity();
        facts = said.facts();
        clause = said.clause();
        method = said.method();
    }

    /** 下发: from now on the inspected see it, may speak to it and have until the due day. What came back is graver by a step. */
    void issue(Office by, Issue issue) {
        require(FindingStep.ISSUE, by);
        issuedOn = issue.rectification().from();
        due(issue.rectification());
        statementUntil = issue.statement().until();
        statementCalendar = issue.statement().calendar();
        if (issue.recurrence() != null) {
            recurrenceOf = issue.recurrence().earlier();
            recurrenceNumber = issue.recurrence().number();
            recurrenceGround = issue.recurrence().ground();
            severityFound = severity;
            severity = severity.raised();
        }
        state = FindingState.ISSUED;
    }

    /** 签收: the inspected side takes it up. */
    void accept(Office by) {
        require(FindingStep.ACCEPT, by);
        rectifiers = with(rectifiers, by.accountId());
        state = FindingState.RECTIFYING;
    }

    /** 报送整改: cause and measures, to be verified by somebody else. A new round forgets the verification of the one before. */
    void rectify(Office by, LocalDate on, FindingCommands.RectifyFinding said) {
        require(FindingStep.RECTIFY, by);
        cause = said.cause();
        measures = said.measures();
        commitment = said.commitment();
        extensionUntil = null;
        rectifiedBy = by.accountId();
        rectifiedByName = by.accountName();
        rectifiedOn = on;
        rectifiers = with(rectifiers, by.accountId());
        verifiedBy = null;
        verifiedByName = null;
        verifiedOn = null;
        verificationResult = null;
        verificationNote = null;
        verificationWay = null;
        state = FindingState.SUBMITTED;
    }

    /** 核验: another person looked again. Who is sent back to rectify has a new term, unless the first one still runs longer. */
    void verify(Office by, FindingCommands.VerifyFinding said, Term term) {
        require(FindingStep.VERIFY, by);
        requireUndisputed();
        verifiedBy = by.accountId();
        verifiedByName = by.accountName();
        verifiedOn = term.from();
        verificationResult = said.result();
        verificationNote = said.note();
        verificationWay = said.way();
        verifiers = with(verifiers, by.accountId());
        if (said.result() == VerificationResult.VERIFIED) {
            state = FindingState.VERIFIED;
        } else {
            state = FindingState.REJECTED;
            dueAtLeast(term);
        }
    }

    /** 销号 */
    void close(Office by, LocalDate on) {
        require(FindingStep.CLOSE, by);
        requireUndisputed();
        closedOn = on;
        state = FindingState.CLOSED;
    }

    /** 重新打开: it came back; the inspected have time anew. */
    void reopen(Office by, Term term) {
        require(FindingStep.REOPEN, by);
        closedOn = null;
        due(term);
        state = FindingState.REOPENED;
    }

    /** 回头看: somebody who took no part looked again. */
    void recheck(Office by) {
        requireStanding();
        requireUndisputed();
        if (state != FindingState.CLOSED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (participation(by.accountId()).forbid(FindingStep.Side.RECHECKING)) {
            throw DomainException.of(ProblemType.SEPARATION_OF_DUTIES);
        }
    }

    /** Who speaks, asks or decides beside the diagram: refused where it is not open, or not to this person. */
    void require(FindingVoice voice, Office by, LocalDate today) {
        if (!voice.isOpen(this, today)) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (participation(by.accountId()).forbid(voice.side())) {
            throw DomainException.of(ProblemType.SEPARATION_OF_DUTIES);
        }
    }

    /** 陈述: who speaks for the inspected is of their side from then on. */
    void state(Office by) {
        speakers = with(speakers, by.accountId());
    }

    /** 提出异议 */
    void object(Office by, LocalDate on, Term decision) {
        state(by);
        dispute = Dispute.OPEN;
        disputedBy = by.accountId();
        disputedOn = on;
        objectionUntil = decision == null ? null : decision.until();
        objectionCalendar = decision == null ? null : decision.calendar();
    }

    /** 裁定异议: who objected in vain has time anew, unless the first term still runs longer; while it was open nobody pressed. */
    void judge(Office by, boolean upheld, Term term) {
        dispute = upheld ? Dispute.UPHELD : Dispute.DISMISSED;
        disputeDecidedBy = by.accountId();
        if (!upheld && state.awaitsRectification()) {
            dueAtLeast(term);
        }
    }

    /** 重复不成立: the earlier finding was withdrawn, and this one is as grave as it was found. */
    void standAlone() {
        severity = severityFound;
        severityFound = null;
        recurrenceOf = null;
        recurrenceNumber = null;
        recurrenceGround = null;
    }

    /** 申请延期: from then on the person is of the rectifying side. */
    void askExtension(Office by, LocalDate until) {
        rectifiers = with(rectifiers, by.accountId());
        extensionUntil = until;
    }

    /** 批复延期: the edition of the calendar by which the first term was counted stays said. */
    void decideExtension(boolean granted) {
        if (granted) {
            dueOn = extensionUntil;
            extensions++;
            urged = null;
        }
        extensionUntil = null;
    }

    /** 督办: a level has pressed for it. */
    void urge(Escalation level) {
        urged = urged == null || level.compareTo(urged) > 0 ? level : urged;
    }

    /** 逾期: the inspected have to act and the due day has passed; an objection that is not decided keeps the clock. */
    boolean overdue(LocalDate today) {
        return state.awaitsRectification()
                && dispute != Dispute.OPEN
                && dispute != Dispute.UPHELD
                && dueOn.isBefore(today);
    }

    /** 计入: whether it bears on anybody on a day; as the database's finding_counts says it. */
    boolean counts(LocalDate day) {
        return state != FindingState.OPEN
                && dispute != Dispute.OPEN
                && dispute != Dispute.UPHELD
                && (statementUntil == null || statementUntil.isBefore(day));
    }

    /** 被督查方: whether an office answers for whom it is about: the unit, the cadre himself, else the township or the county's office in its place. */
    boolean isAnsweredBy(Office by) {
        return switch (by.role()) {
            case CADRE -> targetKind == TargetKind.CADRE && by.path().equals(String.valueOf(cadreId));
            case SENDING_UNIT -> targetKind == TargetKind.UNIT && by.path().equals(unitPath);
            case TOWNSHIP -> targetKind != TargetKind.UNIT && by.path().equals(above(TOWNSHIP_PATH));
            case STATIONING_OFFICE -> targetKind != TargetKind.UNIT && by.path().equals(above(COUNTY_PATH));
            default -> false;
        };
    }

    private String above(int length) {
        return regionPath.substring(0, Math.min(length, regionPath.length()));
    }

    /** What an office may do with it now: state, permission and separation of duties. */
    List<String> may(Office office, LocalDate today) {
        Participants who = participation(office.accountId());
        Stream<String> steps = Stream.of(FindingStep.values())
                .filter(step -> office.may(step.permission()) && step.leaves(state) && step.isOpenTo(who))
                .filter(step -> step.isOf(this, office))
                .filter(step -> dispute != Dispute.UPHELD && (dispute != Dispute.OPEN || !step.waitsForObjection()))
                .map(FindingStep::word);
        Stream<String> voices = Stream.of(FindingVoice.values())
                .filter(voice ->
                        office.may(voice.permission()) && voice.isOpen(this, today) && !who.forbid(voice.side()))
                .filter(voice -> voice.isOf(this, office))
                .map(FindingVoice::word);
        return Stream.concat(steps, voices).toList();
    }

    private void due(Term term) {
        dueOn = term.until();
        dueCalendar = term.calendar();
        extensionUntil = null;
        urged = null;
    }

    private void dueAtLeast(Term term) {
        if (!dueOn.isAfter(term.until())) {
            due(term);
        }
    }

    private void require(FindingStep step, Office by) {
        requireStanding();
        step.require(state, participation(by.accountId()));
    }

    /** 409 for one that was withdrawn after an objection. */
    private void requireStanding() {
        if (dispute == Dispute.UPHELD) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }

    /** 409 while an objection is not decided: what may still be withdrawn is neither verified nor closed. */
    private void requireUndisputed() {
        if (dispute == Dispute.OPEN) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }

    private Participants participation(UUID account) {
        return new Participants(
                account.equals(foundBy),
                Arrays.asList(rectifiers).contains(account),
                Arrays.asList(verifiers).contains(account) || account.equals(disputeDecidedBy),
                Arrays.asList(speakers).contains(account));
    }

    private static UUID[] with(UUID[] some, UUID one) {
        return Stream.concat(Stream.of(some), Stream.of(one)).distinct().toArray(UUID[]::new);
    }
}
