package org.zhucun.kernel;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** 请求过滤: request id, language, undeclared query parameters, bodies that are text, ETag. */
public class RequestFilters {
    private static final Map<Method, Set<String>> DECLARED = new ConcurrentHashMap<>();

    private static final Map<Method, Boolean> READING = new ConcurrentHashMap<>();

    private static final String KNOWN_AT = "knownAt";

    @Inject
    RequestInfo info;

    @Inject
    Clock clock;

    @ServerRequestFilter(priority = 1)
    public void begin(ContainerRequestContext request, HttpServerRequest http, ResourceInfo resource) {
        boolean safe = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        info.begin(
                Texts.locale(request.getHeaderString("Accept-Language")),
                safe,
                request.getHeaderString("If-Match"),
                http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress());
        MDC.put("requestId", info.id());
        refuseUndeclared(request, resource.getResourceMethod());
        refuseText(request.getHeaderString("Content-Type"), resource.getResourceMethod());
        lookBack(request.getUriInfo().getQueryParameters().get(KNOWN_AT), safe);
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        response.getHeaders().putSingle("X-Request-Id", info.id());
        nameFile(response, resource.getResourceMethod());
        sayFarewell(response, resource.getResourceMethod());
        if (response.getEntity() instanceof Versioned versioned) {
            response.getHeaders().putSingle("ETag", "\"" + versioned.version() + "\"");
        }
    }

    private static void sayFarewell(ContainerResponseContext response, Method method) {
        if (method != null) {
            Farewell.say(method.getAnnotation(Retiring.class), response.getHeaders());
        }
    }

    /** A file is no JSON, also for who asks for JSON to read refusals in: it is what its method names first. */
    private static void nameFile(ContainerResponseContext response, Method method) {
        boolean file = response.getEntity() instanceof byte[] || response.getEntity() instanceof InputStream;
        if (file
                && method != null
                && method.isAnnotationPresent(Produces.class)
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            response.getHeaders()
                    .putSingle(
                            "Content-Type", method.getAnnotation(Produces.class).value()[0]);
        }
    }

    /** One instant, not to come yet; and only to read, because nothing is changed in the past. */
    private void lookBack(List<String> given, boolean safe) {
        if (given == null) {
            return;
        }
        if (!safe) {
            throw DomainException.invalid(KNOWN_AT, "input.knownAt.write");
        }
        Instant moment = instant(given);
        if (moment.isAfter(clock.instant())) {
            throw DomainException.invalid(KNOWN_AT, "input.knownAt.future");
        }
        info.lookBack(moment);
    }

    private static Instant instant(List<String> given) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(String.join(",", given), Instant::from);
        } catch (DateTimeException unreadable) {
            throw DomainException.invalid(KNOWN_AT, "input.knownAt.form");
        }
    }

    private static void refuseUndeclared(ContainerRequestContext request, Method method) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || method == null) {
            return;
        }
        Set<String> declared = DECLARED.computeIfAbsent(method, RequestFilters::declared);
        DomainException problem = DomainException.of(ProblemType.INVALID_INPUT);
        boolean refused = false;
        for (String name : given) {
            if (!declared.contains(name)) {
                problem.at(name.length() > 60 ? name.substring(0, 60) : name, "input.parameter.undeclared");
                refused = true;
            }
        }
        if (refused) {
            throw problem;
        }
    }

    /** A body is JSON where nothing else is declared: text of no kind would be handed to a command's constructor as it is. */
    private static void refuseText(String type, Method method) {
        if (type == null || method == null || method.isAnnotationPresent(Consumes.class)) {
            return;
        }
        String lower = type.strip().toLowerCase(Locale.ROOT);
        if ((lower.startsWith("text/") || lower.startsWith("*"))
                && READING.computeIfAbsent(method, RequestFilters::reads)) {
            throw DomainException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** Whether one of the parameters is the body: the one that nothing says of where else it comes from. */
    private static boolean reads(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> Arrays.stream(parameter.getAnnotations())
                        .map(annotation -> annotation.annotationType().getName())
                        .noneMatch(
                                name -> name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.")));
    }

    private static Set<String> declared(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                String name = parameter.getAnnotation(RestQuery.class).value();
                names.add(name.isEmpty() ? parameter.getName() : name);
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                beanParameters(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void beanParameters(Class<?> type, Set<String> names) {
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (field.isAnnotationPresent(RestQuery.class)) {
                    String name = field.getAnnotation(RestQuery.class).value();
                    names.add(name.isEmpty() ? field.getName() : name);
                } else if (field.isAnnotationPresent(QueryParam.class)) {
                    names.add(field.getAnnotation(QueryParam.class).value());
                }
            }
        }
    }
}
