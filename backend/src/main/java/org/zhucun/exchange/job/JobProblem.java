package org.zhucun.exchange.job;

import java.util.List;
import java.util.Locale;
import org.zhucun.kernel.Problem;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Texts;

/**
 * 失败原因: why a job failed, as it is kept.
 *
 * @param type name of a {@link ProblemType}
 * @param key of the sentence
 * @param arguments of the sentence
 */
public record JobProblem(String type, String key, List<String> arguments) {
    public static JobProblem of(ProblemType type, String key, String... arguments) {
        return new JobProblem(type.name(), key, List.of(arguments));
    }

    /** As it is shown; null where nothing went wrong. */
    public static Problem shown(JobProblem problem, Locale locale) {
        if (problem == null) {
            return null;
        }
        ProblemType type = ProblemType.valueOf(problem.type());
        String detail = Texts.get(locale, problem.key(), problem.arguments().toArray());
        return new Problem(
                type.uri(), Texts.get(locale, type.name()), type.status(), type.name(), detail, null, null, null);
    }
}
