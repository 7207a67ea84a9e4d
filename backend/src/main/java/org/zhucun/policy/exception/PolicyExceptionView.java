package org.zhucun.policy.exception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Versioned;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Rules;

/** 例外一览: what was not followed, by whose word, and how it was decided. */
public record PolicyExceptionView(
        UUID id,
        String ruleId,
        String sentence,
        UUID parameterId,
        String parameterKey,
        String subjectId,
        String subjectLabel,
        String regionCode,
        String required,
        String found,
        String source,
        String reason,
        LocalDate validFrom,
        String requestedByName,
        Instant requestedAt,
        UUID approverAccountId,
        String approverName,
        ExceptionState state,
        Instant decidedAt,
        String decisionNote,
        long version,
        List<String> may)
        implements Versioned {
    static PolicyExceptionView of(PolicyException exception, Rules rules, Locale locale, List<String> may) {
        return new PolicyExceptionView(
                exception.id,
                exception.ruleId,
                rules.sentence(exception.ruleId, locale),
                exception.parameterId,
                exception.parameterKey,
                exception.subjectId,
                exception.subjectLabel,
                exception.regionPath.replaceAll(".*/([^/]+)/$|^/$", "$1"),
                Clause.sentence(Clauses.read(exception.required), locale),
                Clause.sentence(Clauses.read(exception.found), locale),
                exception.source,
                exception.reason,
                exception.validFrom,
                exception.requestedByName,
                exception.requestedAt,
                exception.approverId,
                exception.approverName,
                exception.state,
                exception.decidedAt,
                exception.decisionNote,
                exception.version,
                may);
    }
}
