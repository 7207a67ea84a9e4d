package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.zhucun.laws.OpenApiDocument.ApiOperation;
import org.zhucun.scope.Role;

/**
 * 一次请求: one case, made from the seed and the number it carries.
 *
 * @param caller who asks, null for nobody
 * @param target path and query, encoded
 * @param json what the body is as JSON, null when there is none or when it is meant to be unreadable
 * @param astray whether the path may lead elsewhere than to the operation
 */
record Sent(
        ApiOperation operation,
        Role caller,
        String target,
        Map<String, List<String>> headers,
        byte[] body,
        JsonNode json,
        boolean astray) {}
