package org.zhucun.cadre.code;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 须为代码: the value is a code of a national table, or absent. */
@Constraint(validatedBy = Coded.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Coded {
    CodeTable value();

    String message() default "cadre.code.unknown";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the code up. */
    class Validator implements ConstraintValidator<Coded, String> {
        private CodeTable table;

        @Override
        public void initialize(Coded coded) {
            table = coded.value();
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || Codes.knows(table, code);
        }
    }
}
