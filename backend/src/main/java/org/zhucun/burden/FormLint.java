package org.zhucun.burden;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Role;

/**
 * 表单检查 (Q1): nobody at the grassroots must hand in a photo, a film or a place; no form is daily; every field has its purpose and every
 * form its document; a fact that is held is not asked again.
 */
@ApplicationScoped
class FormLint {
    private static final Set<Role> GRASSROOTS = EnumSet.of(Role.CADRE, Role.TOWNSHIP);
    private static final double TENTH = 10.0;

    private final FormCatalogue catalogue;
    private final FormWords words;

    FormLint(FormCatalogue catalogue, FormWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    CheckedForm check(CheckForm form, Locale locale) {
        List<CheckedForm.FormNote> objections = new ArrayList<>();
        if (form.basis() == null || form.basis().isBlank()) {
            objections.add(note("Q1", form.title(), locale, "burden.lint.basis"));
        }
        if (form.frequency() == Frequency.DAILY && GRASSROOTS.contains(form.role())) {
            objections.add(note("Q1", form.title(), locale, "burden.lint.daily"));
        }
        List<CheckedForm.FormNote> warnings = new ArrayList<>();
        Map<String, List<String>> held = catalogue.facts();
        for (CheckForm.AskedField field : form.fields()) {
            if (field.kind().trace() && field.required() && GRASSROOTS.contains(form.role())) {
                objections.add(note("Q1", field.label(), locale, "burden.lint.trace"));
            }
            if (field.purpose() == null || field.purpose().isBlank()) {
                objections.add(note("Q1", field.label(), locale, "burden.lint.purpose"));
            }
            if (field.fact() != null && held.containsKey(field.fact())) {
                warnings.add(
                        note("Q1", field.label(), locale, "burden.lint.held", titles(held.get(field.fact()), locale)));
            }
        }
        return new CheckedForm(objections.isEmpty(), objections, warnings, minutes(form));
    }

    private String titles(List<String> forms, Locale locale) {
        return forms.stream().map(title -> words.in(locale, title)).collect(Collectors.joining(" · "));
    }

    private static double minutes(CheckForm form) {
        double each = form.fields().stream()
                .mapToDouble(field -> field.kind().minutes())
                .sum();
        return Math.round(each * form.frequency().aMonth() * TENTH) / TENTH;
    }

    private static CheckedForm.FormNote note(String rule, String at, Locale locale, String key, Object... arguments) {
        return new CheckedForm.FormNote(rule, at, Texts.get(locale, key, arguments));
    }
}
