package org.zhucun.conformance.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * 答复: what is sent, and how much of it.
 *
 * @param disturbance what happens on the way
 */
record Answer(int status, Map<String, String> headers, String body, Disturbance disturbance) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json;charset=UTF-8";
    private static final String PROBLEM_TYPE = "application/problem+json";

    static Answer json(int status, ObjectNode body) {
        return of(status, JSON_TYPE, body, Disturbance.NONE);
    }

    static Answer page(ObjectNode body, Disturbance disturbance) {
        return of(200, JSON_TYPE, body, disturbance);
    }

    /** A problem as the system words it, see openapi/problems.md. */
    static Answer problem(int status, String code, String title, String detail) {
        ObjectNode body = JSON.createObjectNode()
                .put(
                        "type",
                        "urn:zhucun:problem:"
                                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .put("requestId", UUID.randomUUID().toString());
        Answer answer = of(status, PROBLEM_TYPE, body, Disturbance.NONE);
        return status == 401 ? answer.with("WWW-Authenticate", "Bearer realm=\"zhucun\"") : answer;
    }

    static Answer unauthenticated() {
        return problem(401, "UNAUTHENTICATED", "未登录或登录已失效", "请重新登录后再试。");
    }

    static Answer tooMany(int pause) {
        return problem(429, "TOO_MANY_REQUESTS", "请求过于频繁", "请稍后再试。").with("Retry-After", String.valueOf(pause));
    }

    static Answer unavailable(int pause) {
        return problem(503, "UNAVAILABLE", "暂时不可用", "请稍后再试。").with("Retry-After", String.valueOf(pause));
    }

    private static Answer of(int status, String type, ObjectNode body, Disturbance disturbance) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Cache-Control", "no-store");
        return new Answer(status, headers, body.toString(), disturbance);
    }

    Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Answer disturbed(Disturbance by) {
        return new Answer(status, headers, body, by);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
