package org.zhucun.policy;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.Clause;

/**
 * 行为: what somebody is about to do, seen by one rule.
 *
 * @param ruleId the rule, e.g. {@code C4}
 * @param key the parameter that it asks
 * @param regionPath where it happens
 * @param day on which it happens
 * @param met whether the parameter's value is met
 * @param found what was found
 * @param subject whom an exception would be about; the same id under which compliance knows it
 * @param justification the reason and who answers for it, null where none was given
 */
public record Act(
        String ruleId,
        String key,
        String regionPath,
        LocalDate day,
        Predicate<Parameter> met,
        Clause found,
        Subject subject,
        Justification justification) {}
