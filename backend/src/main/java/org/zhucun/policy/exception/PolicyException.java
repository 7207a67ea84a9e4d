package org.zhucun.policy.exception;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Parameter;
import org.zhucun.scope.Office;

/** 例外: a rule that was not followed, why, and who decides whether that stands. */
@Entity
@Table(name = "policy_exception")
class PolicyException {
    @Id
    UUID id;

    String ruleId;
    UUID parameterId;
    String parameterKey;
    String subjectId;
    String subjectLabel;

    @JdbcTypeCode(SqlTypes.JSON)
    String required;

    @JdbcTypeCode(SqlTypes.JSON)
    String found;

    String source;
    String reason;
    LocalDate validFrom;
    UUID requestedBy;
    String requestedByName;
    Instant requestedAt;
    UUID approverId;
    String approverName;

    @Enumerated(EnumType.STRING)
    ExceptionState state;

    Instant decidedAt;
    String decisionNote;
    String regionPath;
    String unitPath;

    @Version
    long version;

    static PolicyException of(Parameter parameter, RuleReference rule, Subject subject) {
        PolicyException exception = new PolicyException();
        exception.id = Ids.next();
        exception.ruleId = rule.id();
        exception.parameterId = parameter.id();
        exception.parameterKey = parameter.key();
        exception.subjectId = subject.id();
        exception.subjectLabel = subject.label();
        exception.required = Clauses.write(rule.required());
        exception.found = Clauses.write(rule.found());
        exception.source = rule.source();
        exception.state = ExceptionState.PROPOSED;
        return exception;
    }

    void asked(Office by, Approver approver, Instant at) {
        if (by.accountId().equals(approver.accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "policy.exception.self");
        }
        requestedBy = by.accountId();
        requestedByName = by.accountName();
        requestedAt = at;
        approverId = approver.accountId();
        approverName = approver.name();
    }

    /** Only by the person who was named, once. */
    void decide(Office by, boolean approve, String note, Instant at) {
        if (!approverId.equals(by.accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "policy.exception.approver", approverName);
        }
        if (state != ExceptionState.PROPOSED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        state = approve ? ExceptionState.APPROVED : ExceptionState.REJECTED;
        decidedAt = at;
        decisionNote = note;
    }

    boolean awaits(Office office) {
        return state == ExceptionState.PROPOSED && approverId.equals(office.accountId());
    }
}
