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
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Office;

/** 督查发现的问题: what an inspector found, and its way until it is closed. The state diagram is in the package's description. */
@Entity
@Table(name = "finding")
class Finding {
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

    @Version
    long version;

    /** A draft, known to the finder's side only. */
    static Finding record(FindingCommands.RecordFinding said, Whereabouts where, Office finder, String number) {
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

    /** 改稿: the finder writes the draft otherwise, as long as nobody else has seen it. */
    void edit(Office by, FindingCommands.EditFinding said) {
        require(FindingStep.EDIT, by);
        category = said.category();
        severity = said.severity();
        facts = said.facts();
        clause = said.clause();
        method = said.method();
    }

    /** 下发: from now on the inspected see it and have until the due day. */
    void issue(Office by, Term term) {
        require(FindingStep.ISSUE, by);
        issuedOn = term.from();
        dueOn = term.until();
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
        rectifiedBy = by.accountId();
        rectifiedByName = by.accountName();
        rectifiedOn = on;
        rectifiers = with(rectifiers, by.accountId());
        verifiedBy = null;
        verifiedByName = null;
        verifiedOn = null;
        verificationResult = null;
        verificationNote = null;
        state = FindingState.SUBMITTED;
    }

    /** 核验: another person looked again. Who is sent back to rectify has a new term, unless the first one still runs longer. */
    void verify(Office by, FindingCommands.VerifyFinding said, Term term) {
        require(FindingStep.VERIFY, by);
        verifiedBy = by.accountId();
        verifiedByName = by.accountName();
        verifiedOn = term.from();
        verificationResult = said.result();
        verificationNote = said.note();
        verifiers = with(verifiers, by.accountId());
        if (said.result() == VerificationResult.VERIFIED) {
            state = FindingState.VERIFIED;
        } else {
            state = FindingState.REJECTED;
            dueOn = dueOn.isAfter(term.until()) ? dueOn : term.until();
        }
    }

    /** 销号 */
    void close(Office by, LocalDate on) {
        require(FindingStep.CLOSE, by);
        closedOn = on;
        state = FindingState.CLOSED;
    }

    /** 重新打开: it came back; the inspected have time anew. */
    void reopen(Office by, Term term) {
        require(FindingStep.REOPEN, by);
        closedOn = null;
        dueOn = term.until();
        state = FindingState.REOPENED;
    }

    /** 逾期: the inspected have to act and the due day has passed. */
    boolean overdue(LocalDate today) {
        return state.awaitsRectification() && dueOn.isBefore(today);
    }

    /** What an office may do with it now: state, permission and separation of duties. */
    List<String> may(Office office) {
        Participants who = participation(office.accountId());
        return Stream.of(FindingStep.values())
                .filter(step -> office.may(step.permission()) && step.leaves(state) && step.isOpenTo(who))
                .map(FindingStep::word)
                .toList();
    }

    private void require(FindingStep step, Office by) {
        step.require(state, participation(by.accountId()));
    }

    private Participants participation(UUID account) {
        return new Participants(
                account.equals(foundBy),
                Arrays.asList(rectifiers).contains(account),
                Arrays.asList(verifiers).contains(account));
    }

    private static UUID[] with(UUID[] some, UUID one) {
        return Stream.concat(Stream.of(some), Stream.of(one)).distinct().toArray(UUID[]::new);
    }
}
