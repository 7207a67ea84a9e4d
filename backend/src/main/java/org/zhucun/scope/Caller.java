package org.zhucun.scope;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 当前任职: which office acts now, on a request or in a job that acts for one. */
@ApplicationScoped
public class Caller {
    /** Attribute of the security identity under which the room identity leaves the office. */
    public static final String ATTRIBUTE = "zhucun.office";

    private static final ThreadLocal<Optional<Office>> ACTING = new ThreadLocal<>();

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The office that acts, empty before one is known. */
    public Optional<Office> office() {
        Optional<Office> acting = ACTING.get();
        if (acting != null) {
            return acting;
        }
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(identity.<Office>getAttribute(ATTRIBUTE));
    }

    /** Whether this thread acts for an office named by {@link #as} instead of the request's own. */
    boolean acting() {
        return ACTING.get() != null;
    }

    /** The office that acts. */
    public Office require() {
        return office().orElseThrow(() -> DomainException.of(ProblemType.UNAUTHENTICATED));
    }

    /** Does something as an office, e.g. a job for whoever asked for it. Begin the transaction inside. */
    public static <T> T as(Office office, Supplier<T> work) {
        return acting(Optional.of(office), work);
    }

    /** Does something before an office is known, e.g. checks a token: sees no scoped row. */
    public static <T> T asNobody(Supplier<T> work) {
        return acting(Optional.empty(), work);
    }

    private static <T> T acting(Optional<Office> office, Supplier<T> work) {
        Optional<Office> before = ACTING.get();
        ACTING.set(office);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        }
    }
}
