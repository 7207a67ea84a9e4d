package org.zhucun.laws.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** 边界变更: lengths, ranges and forms of a value, which may not become narrower where it is sent nor wider where it is answered. */
final class BoundChanges {
    static final Set<String> KEYWORDS = Set.of(
            "minimum",
            "exclusiveMinimum",
            "minLength",
            "minItems",
            "minProperties",
            "maximum",
            "exclusiveMaximum",
            "maxLength",
            "maxItems",
            "maxProperties",
            "pattern",
            "format",
            "uniqueItems");

    private final List<String> found;

    BoundChanges(List<String> found) {
        this.found = found;
    }

    void compare(boolean sent, String place, JsonNode before, JsonNode now) {
        for (String keyword : KEYWORDS) {
            JsonNode was = before.path(keyword);
            JsonNode is = now.path(keyword);
            if (!was.equals(is) && worse(sent, keyword, was, is)) {
                found.add(place + ": " + keyword + " changed from " + said(was) + " to " + said(is));
            }
        }
    }

    private static boolean worse(boolean sent, String keyword, JsonNode was, JsonNode is) {
        if (was.isMissingNode() || is.isMissingNode()) {
            boolean narrower = was.isMissingNode();
            return narrower == sent;
        }
        if (was.isNumber() && is.isNumber()) {
            boolean higher = is.decimalValue().compareTo(was.decimalValue()) > 0;
            boolean floor = keyword.startsWith("min") || keyword.equals("exclusiveMinimum");
            return (higher == floor) == sent;
        }
        // another pattern or format is neither narrower nor wider, it is another one
        return true;
    }

    private static String said(JsonNode value) {
        return value.isMissingNode() ? "none" : value.asText();
    }
}
