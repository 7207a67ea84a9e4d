package org.zhucun.cadre;

import jakarta.validation.ConstraintViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * 栏目问题: one thing wrong in one field of a form.
 *
 * @param field name of the field, e.g. {@code citizenId}
 * @param key key of the text that says what to do
 * @param arguments of the text
 */
public record FieldProblem(String field, String key, List<Object> arguments) {
    static FieldProblem of(String field, String key) {
        return new FieldProblem(field, key, List.of());
    }

    /** Our own messages are keys already; the standard constraints have texts of ours by their name. */
    static FieldProblem of(ConstraintViolation<?> violation) {
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String key = violation.getMessageTemplate().startsWith("{")
                ? "input.constraint." + constraint
                : violation.getMessage();
        return new FieldProblem(
                violation.getPropertyPath().toString(),
                key,
                Arrays.asList(limits.get("min"), limits.get("max"), limits.get("value")));
    }
}
