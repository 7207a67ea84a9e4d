package org.zhucun.policy.exception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Justification;
import org.zhucun.policy.Parameter;
import org.zhucun.scope.Caller;

/** 例外: the door by which an exception is put down. Call it inside a deed's transaction. */
@ApplicationScoped
public class Exceptions {
    private final ExceptionRepository exceptions;
    private final Caller caller;
    private final Clock clock;

    Exceptions(ExceptionRepository exceptions, Caller caller, Clock clock) {
        this.exceptions = exceptions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts down that a rule is not followed for a reason.
     *
     * @throws DomainException 400 when the approver is nobody who answers for exceptions there, 409 when it is who asks
     */
    public UUID propose(
            Parameter parameter,
            RuleReference rule,
            String regionPath,
            LocalDate day,
            Subject subject,
            Justification justification) {
        PolicyException exception = PolicyException.propose(parameter, rule, subject, justification.reason());
        exception.regionPath = regionPath;
        exception.unitPath = subject.unitPath();
        exception.validFrom = day;
        exception.asked(caller.require(), approver(regionPath, justification.approverAccountId()), clock.instant());
        exceptions.persistAndFlush(exception);
        return exception.id;
    }

    private Approver approver(String regionPath, UUID account) {
        return approvers(regionPath).stream()
                .filter(approver -> approver.accountId().equals(account))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "/justification/approverAccountId", "policy.exception.approver.unknown"));
    }

    List<Approver> approvers(String regionPath) {
        return exceptions.approvers(regionPath, LocalDate.now(clock));
    }
}
