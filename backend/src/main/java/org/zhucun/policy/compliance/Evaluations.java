package org.zhucun.policy.compliance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 评定: rules over the facts of a day, in a transaction that writes nothing. It reads the facts of the whole country, as what is kept was
 * judged by them: a course attended in another county counts. What is shown stays within the place that was asked for.
 */
@ApplicationScoped
class Evaluations {
    private static final int SECONDS = 120;

    private final EvaluationRepository repository;
    private final Policies policies;
    private final Rules rules;
    private final RuleFaults faults;
    private final RequestInfo request;

    Evaluations(
            EvaluationRepository repository, Policies policies, Rules rules, RuleFaults faults, RequestInfo request) {
        this.faults = faults;
        this.request = request;
        this.repository = repository;
        this.policies = policies;
        this.rules = rules;
    }

    Answers<CountRow> counts(String path, LocalDate day, int length) {
        return judging(() -> answers(
                evaluations(path, day, Whom.in(path)), evaluation -> repository.counts(evaluation, path, length)));
    }

    List<ResultRow> results(ResultFilter filter, String path, LocalDate day, EvaluationRepository.Keyset after) {
        return judging(() -> {
            List<Evaluation> asked = evaluations(path, day, Whom.in(path)).stream()
                    .filter(evaluation ->
                            filter.rule == null || evaluation.rule().id().equals(filter.rule))
                    .toList();
            List<ResultRow> rows = answers(asked, one -> repository.results(one, filter, path, after))
                    .rows();
            return EvaluationRepository.merged(rows, filter.size + 1);
        });
    }

    /** All rules that are asked of one subject within a path, with the facts that decide. */
    Answers<Finding> of(UUID subject, String path, LocalDate day) {
        return judging(() -> answers(
                evaluations(path, day, Whom.only(List.of(subject))),
                evaluation -> repository.all(evaluation).stream()
                        .filter(row -> row.subjectId().equals(subject)
                                && row.regionPath().startsWith(path))
                        .map(row -> new Finding(evaluation.rule(), row, repository.deciding(evaluation)))
                        .toList()));
    }

    /** One rule's answer about a subject, with what decides. */
    record Finding(Rule rule, ResultRow row, List<EvaluationRepository.Fact> facts) {}

    /** Whom a changed policy would judge differently by some rules. */
    Answers<Difference> differences(Set<String> ruleIds, List<Effective.Placed> draft, Question question) {
        return judging(() -> {
            Effective now = policies.effective(question.day());
            Effective then = now.with(draft);
            Whom whom = Whom.in(question.path());
            List<Evaluation> before = rules.all().stream()
                    .filter(rule ->
                            ruleIds.contains(rule.id()) && !rule.evaluation().isEmpty())
                    .map(rule -> new Evaluation(rule, now, question.day(), whom))
                    .toList();
            return answers(
                    before,
                    old -> repository.differences(
                            old,
                            new Evaluation(old.rule(), then, question.day(), whom),
                            question.path(),
                            question.limit()));
        });
    }

    /** Where, on which day, how many at most. */
    record Question(String path, LocalDate day, int limit) {}

    private <T> Answers<T> answers(List<Evaluation> evaluations, Function<Evaluation, List<T>> question) {
        List<T> rows = new ArrayList<>();
        Set<String> unjudged = new TreeSet<>();
        for (Evaluation evaluation : evaluations) {
            if (!faults.judged(evaluation.rule(), () -> rows.addAll(question.apply(evaluation)))) {
                unjudged.add(evaluation.rule().id());
            }
        }
        return new Answers<>(rows, unjudged);
    }

    private List<Evaluation> evaluations(String path, LocalDate day, Whom whom) {
        Effective effective = policies.effective(day);
        return rules.all().stream()
                .map(rule -> new Evaluation(rule, effective, day, whom))
                .filter(evaluation -> evaluation.applies(path))
                .toList();
    }

    /** What was on record then is asked for by the caller's own transaction, which alone looks back. */
    private <T> T judging(Supplier<T> work) {
        if (request.knownAt().isPresent()) {
            return reading(work);
        }
        return Caller.as(Office.SYSTEM, () -> reading(work));
    }

    private <T> T reading(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            repository.readOnly();
            return work.get();
        });
    }
}
