package org.zhucun.cadre;

import java.util.List;

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
}
