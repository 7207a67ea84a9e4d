package org.zhucun.exchange;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.zhucun.exchange.list.ImportKind;

/** 已知种类: a text that names an {@link ImportKind}. No pattern: kinds are added, and another pattern would break clients' copies of the document. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownKind.Check.class)
@interface KnownKind {
    String message() default "exchange.kind";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** 核对 */
    class Check implements ConstraintValidator<KnownKind, String> {
        @Override
        public boolean isValid(String kind, ConstraintValidatorContext context) {
            return kind == null || ImportKind.of(kind).isPresent();
        }
    }
}
