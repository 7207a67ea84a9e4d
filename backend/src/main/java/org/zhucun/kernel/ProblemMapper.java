package org.zhucun.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 问题映射: the one place where something that went wrong becomes an answer. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Set<ProblemType> REFUSALS =
            EnumSet.of(ProblemType.FORBIDDEN, ProblemType.OUT_OF_JURISDICTION, ProblemType.SEPARATION_OF_DUTIES);
    private static final Set<String> BODY_PARAMETERS = Set.of("command", "body");

    @Inject
    RequestInfo request;

    @Inject
    DatabaseProblems database;

    @Inject
    Event<Refusal> refusals;

    @Inject
    HttpServerRequest http;

    @ServerExceptionMapper
    public Response domain(DomainException problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    public Response replayed(IdempotencyInterceptor.Replay replay) {
        IdempotencyInterceptor.StoredAnswer stored = replay.answer();
        Response.ResponseBuilder response = Response.status(stored.status()).header("Idempotency-Replayed", "true");
        if (stored.body() != null) {
            response.type("application/json").entity(stored.body());
        }
        if (stored.location() != null) {
            response.header("Location", stored.location());
        }
        return response.build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        DomainException problem = DomainException.of(ProblemType.INVALID_INPUT);
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
            problem.at(
                    place(violation),
                    BodyChecks.key(violation),
                    limits.get("min"),
                    limits.get("max"),
                    limits.get("value"));
        }
        return answer(problem);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException unreadable) {
        return answer(unreadable(unreadable));
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException unreadable) {
        return answer(unreadable(unreadable));
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException nobody) {
        return answer(DomainException.of(ProblemType.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException nobody) {
        return answer(DomainException.of(ProblemType.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAllowed) {
        return answer(DomainException.of(ProblemType.FORBIDDEN));
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException stale) {
        return answer(DomainException.of(ProblemType.STALE));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException thrown) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return answer(unreadable(unreadable));
        }
        if (thrown instanceof NotFoundException && thrown.getCause() != null) {
            return answer(DomainException.invalid("", "input.parameter.unreadable"));
        }
        ProblemType type = switch (thrown.getResponse().getStatus()) {
            case 400 -> ProblemType.INVALID_INPUT;
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> null;
        };
        return type == null ? anythingElse(thrown) : answer(DomainException.of(type));
    }

    @ServerExceptionMapper
    public Response anythingElse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException problem) {
                return answer(problem);
            }
            if (cause instanceof OptimisticLockException) {
                return answer(DomainException.of(ProblemType.STALE));
            }
        }
        DomainException meant = database.meaning(thrown);
        if (meant != null) {
            if (meant.type() == ProblemType.UNAVAILABLE) {
                LOG.warnf(
                        "request %s: the database was not there for it: %s",
                        request.id(), DatabaseProblems.said(thrown));
            }
            return answer(meant);
        }
        LOG.errorf(thrown, "request %s failed", request.id());
        return answer(DomainException.of(ProblemType.INTERNAL));
    }

    /** The answer to a problem, in the caller's language. */
    Response answer(DomainException problem) {
        ProblemType type = problem.type();
        if (REFUSALS.contains(type)) {
            refusals.fire(new Refusal(type, http.method() + " " + http.path()));
        }
        List<Violation> violations = new ArrayList<>();
        for (DomainException.Pending pending : problem.violations()) {
            violations.add(
                    new Violation(pending.at(), Texts.get(request.locale(), pending.key(), pending.arguments())));
        }
        // the validator finds them in no order; the same mistake gets the same answer
        violations.sort(Comparator.comparing(Violation::at).thenComparing(Violation::message));
        String detail = Texts.get(
                request.locale(),
                problem.detailKey() == null ? type.name() + ".detail" : problem.detailKey(),
                problem.arguments());
        Problem body = new Problem(
                type.uri(),
                Texts.get(request.locale(), type.name()),
                type.status(),
                type.name(),
                detail,
                request.id(),
                violations.isEmpty() ? null : violations,
                CitedRule.of(problem.rule(), request.locale()));
        Response.ResponseBuilder response =
                Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(body);
        if (type == ProblemType.UNAUTHENTICATED) {
            response.header("WWW-Authenticate", "Bearer realm=\"zhucun\"");
        }
        if (problem.retryAfterSeconds() != null) {
            response.header("Retry-After", problem.retryAfterSeconds());
        }
        return response.build();
    }

    private static DomainException unreadable(JsonProcessingException exception) {
        String at = exception instanceof JsonMappingException mapping ? pointer(mapping) : "";
        boolean undeclared = exception instanceof com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
        return DomainException.invalid(at, undeclared ? "input.field.undeclared" : "input.json.unreadable");
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
        }
        return pointer.toString();
    }

    /** Bean Validation's path as JSON pointer: {@code rectify.command.members[0].roles} becomes {@code /members/0/roles}. */
    private static String place(ConstraintViolation<?> violation) {
        String[] steps = violation.getPropertyPath().toString().split("\\.");
        boolean body = steps.length > 1 && BODY_PARAMETERS.contains(steps[1].replaceAll("\\[.*", ""));
        if (!body) {
            return steps[steps.length - 1];
        }
        return BodyChecks.pointer(steps, 2);
    }
}
