package org.zhucun.policy.exception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Justification;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Rules;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 例外: the door by which an exception is put down. Call it inside a deed's transaction. */
@ApplicationScoped
public class Exceptions {
    private final ExceptionRepository exceptions;
    private final Rules rules;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    Exceptions(ExceptionRepository exceptions, Rules rules, Caller caller, RequestInfo request, Clock clock) {
        this.exceptions = exceptions;
        this.rules = rules;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    /** What was put down about a subject, newest first, as far as the office may see it. */
    public List<PolicyExceptionView> about(String subjectId) {
        return exceptions.about(subjectId).stream().map(this::view).toList();
    }

    /** One exception, as the office may see it. */
    public PolicyExceptionView view(UUID id) {
        return view(exceptions.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    PolicyExceptionView view(PolicyException exception) {
        Office office = caller.require();
        boolean decides = office.may("policy:approve") && exception.awaits(office);
        return PolicyExceptionView.of(exception, rules, request.locale(), decides ? List.of("decide") : List.of());
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
        PolicyException exception = asked(parameter, rule, regionPath, subject);
        exception.reason = justification.reason().strip();
        exception.unitPath = subject.unitPath();
        exception.validFrom = day;
        exception.asked(caller.require(), approver(regionPath, justification.approverAccountId()), clock.instant());
        exceptions.persistAndFlush(exception);
        return exception.id;
    }

    /** Whether the same was explained there before, of the same subject under the same version of the rule, and was not rejected. */
    public boolean stands(Parameter parameter, RuleReference rule, String regionPath, Subject subject) {
        return exceptions.stands(asked(parameter, rule, regionPath, subject));
    }

    /** As {@link #stands}, and its approver agreed. */
    public boolean approved(Parameter parameter, RuleReference rule, String regionPath, Subject subject) {
        return exceptions.approved(asked(parameter, rule, regionPath, subject));
    }

    private static PolicyException asked(Parameter parameter, RuleReference rule, String regionPath, Subject subject) {
        PolicyException exception = PolicyException.of(parameter, rule, subject);
        exception.regionPath = regionPath;
        return exception;
    }

    private Approver approver(String regionPath, UUID account) {
        return exceptions
                .approver(regionPath, LocalDate.now(clock), account)
                .orElseThrow(() -> DomainException.invalid(
                        "/justification/approverAccountId", "policy.exception.approver.unknown"));
    }

    List<Approver> approvers(String regionPath) {
        return exceptions.approvers(regionPath, LocalDate.now(clock));
    }
}
