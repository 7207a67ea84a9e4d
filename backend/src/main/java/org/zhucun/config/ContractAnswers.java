package org.zhucun.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.zhucun.kernel.Problem;
import org.zhucun.kernel.ProblemType;

/** 问题答复的契约: one component for each status a request may be refused with, and which of them an operation may answer. */
final class ContractAnswers {
    /** What anybody may meet anywhere. */
    private static final List<Integer> EVERYWHERE = List.of(400, 406, 429, 503);

    /** Who has to say who he is, and may not see or do everything; a rule may have something against reading too (a month to come). */
    private static final List<Integer> GUARDED = List.of(401, 403, 404, 422);

    /** What the state of things and the rules have against a change. */
    private static final List<Integer> CHANGING = List.of(409, 422);

    /** What speaks against a body before anybody has read it. */
    private static final List<Integer> WITH_BODY = List.of(413, 415);

    /** What a change of something that others change too may meet. */
    private static final List<Integer> CONDITIONAL = List.of(412, 428);

    private static final List<String> PAPERS =
            List.of("application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private ContractAnswers() {}

    /** Adds the components that {@link #describe} refers to. */
    static void addTo(Components components) {
        Map<Integer, Set<String>> codes = new TreeMap<>();
        for (ProblemType type : ProblemType.values()) {
            codes.computeIfAbsent(type.status(), status -> new TreeSet<>()).add(type.name());
        }
        // a wrong verb is met by nobody who reads the document, and of our own failures none is promised
        codes.keySet().removeAll(Set.of(405, 500));
        codes.forEach((status, names) -> components.addResponse(name(status), problem(status, names)));
        components.addResponse("Problem", problem(0, Set.of("问题答复 (RFC 9457)")));
    }

    /** Says what the operation may be refused with. */
    static void describe(PathItem.HttpMethod verb, Operation operation, boolean open) {
        Set<Integer> statuses = new TreeSet<>(EVERYWHERE);
        boolean changes = verb != PathItem.HttpMethod.GET && verb != PathItem.HttpMethod.HEAD;
        if (!open || changes) {
            statuses.addAll(GUARDED);
        }
        if (changes) {
            statuses.addAll(CHANGING);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(WITH_BODY);
        }
        if (asksForVersion(verb, operation)) {
            statuses.addAll(CONDITIONAL);
        }
        if (verb == PathItem.HttpMethod.PATCH) {
            // a part of a file arrived damaged
            statuses.add(460);
        }
        // what an operation says of itself besides
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.matches("4\\d\\d"))
                .forEach(status -> statuses.add(Integer.valueOf(status)));
        for (int status : statuses) {
            refuse(operation.getResponses(), status);
        }
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("Problem"));
    }

    /** A paper is printed as what the command asks for; the code declares bytes of some kind, the document names the kinds. */
    static void paper(Operation operation) {
        APIResponse done = operation.getResponses().getAPIResponse("200");
        if (String.valueOf(operation.getOperationId()).startsWith("print") && done != null) {
            PAPERS.forEach(type -> done.getContent()
                    .addMediaType(
                            type,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .addType(Schema.SchemaType.STRING)
                                            .format("binary"))));
        }
    }

    /** A refusal that the operation describes itself, because another standard says how, may come as a problem all the same. */
    private static void refuse(APIResponses answers, int status) {
        String place = String.valueOf(status);
        APIResponse own = answers.getAPIResponse(place);
        answers.removeAPIResponse(place);
        if (own == null || own.getContent() == null) {
            answers.addAPIResponse(place, OASFactory.createAPIResponse().ref(name(status)));
            return;
        }
        answers.addAPIResponse(place, own);
        APIResponse problem = problem(status, Set.of());
        problem.getContent().getMediaTypes().forEach(own.getContent()::addMediaType);
        if (problem.getHeaders() != null) {
            problem.getHeaders().forEach(own::addHeader);
        }
    }

    /** Whether it changes something that is there already, which somebody else may have changed meanwhile. */
    static boolean asksForVersion(PathItem.HttpMethod verb, Operation operation) {
        boolean onItem = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
        return verb == PathItem.HttpMethod.PUT
                || verb == PathItem.HttpMethod.DELETE
                || verb == PathItem.HttpMethod.POST && onItem;
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static APIResponse problem(int status, Set<String> codes) {
        APIResponse problem = OASFactory.createAPIResponse()
                .description(String.join(", ", codes))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        if (status == 401) {
            problem.addHeader("WWW-Authenticate", header(Schema.SchemaType.STRING));
        }
        if (status == 429 || status == 503) {
            problem.addHeader("Retry-After", header(Schema.SchemaType.INTEGER));
        }
        if (status == 429) {
            problem.addHeader(
                            "RateLimit",
                            header(Schema.SchemaType.STRING)
                                    .description(
                                            "接口客户端本分钟剩余的请求数 r 和距本分钟结束的秒数 t（draft-ietf-httpapi-ratelimit-headers），成功的答复也有"))
                    .addHeader(
                            "RateLimit-Policy", header(Schema.SchemaType.STRING).description("接口客户端的配额：w 秒内 q 次"));
        }
        return problem;
    }

    private static Header header(Schema.SchemaType type) {
        return OASFactory.createHeader().schema(OASFactory.createSchema().addType(type));
    }
}
