package org.zhucun.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;

/** 正文核对: the checks of a request's body, for whoever takes the same body by another way than HTTP. */
@ApplicationScoped
public class BodyChecks {
    private final Validator validator;

    BodyChecks(Validator validator) {
        this.validator = validator;
    }

    /**
     * The body, if it holds what its annotations ask for.
     *
     * @throws DomainException INVALID_INPUT with a violation for each that it does not hold, as the resource says it
     */
    public <T> T require(T body) {
        DomainException problem = DomainException.of(ProblemType.INVALID_INPUT);
        for (ConstraintViolation<T> violation : validator.validate(body)) {
            Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
            String[] steps = violation.getPropertyPath().toString().split("\\.");
            problem.at(pointer(steps, 0), key(violation), limits.get("min"), limits.get("max"), limits.get("value"));
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return body;
    }

    /** Bean Validation's path from a step on as JSON pointer: {@code members[0].roles} becomes {@code /members/0/roles}. */
    static String pointer(String[] steps, int from) {
        StringBuilder pointer = new StringBuilder();
        for (int i = from; i < steps.length; i++) {
            // an element of a list is already named by its index: coveredVillageCodes[0].<list element>
            if (!steps[i].startsWith("<")) {
                pointer.append('/').append(steps[i].replace("[", "/").replace("]", ""));
            }
        }
        return pointer.toString();
    }

    /** Our own messages are keys already; the standard constraints have texts of ours by their name. */
    static String key(ConstraintViolation<?> violation) {
        if (!violation.getMessageTemplate().startsWith("{")) {
            return violation.getMessage();
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return "input.constraint." + constraint;
    }
}
