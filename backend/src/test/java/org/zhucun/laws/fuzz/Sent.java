package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/**
 * 一次请求: one case, made from the seed and the number it carries.
 *
 * @param caller who asks, null for nobody
 * @param target path and query, encoded
 * @param subject what the first parameter of the path is, null when the path has none
 * @param json what the body is as JSON, null when there is none or when it is meant to be unreadable
 * @param astray whether the path may lead elsewhere than to the operation
 */
record Sent(
        ApiOperation operation,
        Caller caller,
        String target,
        String subject,
        Map<String, List<String>> headers,
        byte[] body,
        JsonNode json,
        boolean astray) {

    /** The collection that the answer is about: of {@code /teams/{id}/villages} the villages when it is read, else the teams. */
    String collection() {
        String path = operation.path();
        boolean list = operation.verb().equals("get") && !path.endsWith("}");
        return (list ? path : path.replaceAll("/\\{.*", "")).replaceAll(".*/", "");
    }

    /** Bytes as a reader of the report can bear them. */
    static String shortened(byte[] body) {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        if (text.chars().anyMatch(each -> each == '\ufffd')) {
            return body.length + " bytes that are no text";
        }
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }

    @Override
    public String toString() {
        return operation.verb() + " " + target + " as " + caller + " " + headers + " " + shortened(body);
    }
}
