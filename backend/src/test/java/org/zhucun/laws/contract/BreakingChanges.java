package org.zhucun.laws.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 不兼容变更: what a client written against the released document would stumble over in the present one. What is added is no break.
 *
 * <p>OpenAPI 3.1 writes {@code null} as a type, and the usual comparers are blind to it; here every keyword of a schema counts, and one
 * that is not known to be harmless is a break when it changes.
 */
final class BreakingChanges {
    private static final Set<String> VERBS = Set.of("get", "head", "post", "put", "delete", "patch");

    private final Document released;
    private final Document present;
    private final SchemaChanges schemas;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode released, JsonNode present) {
        this.released = new Document(released);
        this.present = new Document(present);
        this.schemas = new SchemaChanges(this.released, this.present, found);
    }

    /** One sentence for each break, none when every client of the released document is served as before. */
    static List<String> between(JsonNode released, JsonNode present) {
        BreakingChanges changes = new BreakingChanges(released, present);
        changes.paths();
        return changes.found.stream().distinct().toList();
    }

    private void paths() {
        for (Map.Entry<String, JsonNode> path : released.root().path("paths").properties()) {
            JsonNode now = present.root().path("paths").path(path.getKey());
            if (now.isMissingNode()) {
                found.add(path.getKey() + ": path removed");
                continue;
            }
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    operation(verb.getKey() + " " + path.getKey(), verb.getValue(), now.path(verb.getKey()));
                }
            }
        }
    }

    private void operation(String place, JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(place + ": operation removed");
            return;
        }
        if (!before.path("operationId").equals(now.path("operationId"))) {
            found.add(place + ": operationId changed");
        }
        if (!before.path("security").equals(now.path("security"))) {
            found.add(place + ": security changed");
        }
        parameters(place, parameters(released, before), parameters(present, now));
        body(place + " body", released.resolved(before.path("requestBody")), present.resolved(now.path("requestBody")));
        answers(place, before.path("responses"), now.path("responses"));
    }

    private static Map<String, JsonNode> parameters(Document document, JsonNode operation) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = document.resolved(reference);
            found.put(
                    parameter.path("in").asText() + " parameter "
                            + parameter.path("name").asText(),
                    parameter);
        }
        return found;
    }

    private void parameters(String place, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        before.forEach((name, parameter) -> {
            if (!now.containsKey(name)) {
                // what is not declared is refused
                found.add(place + " " + name + ": parameter removed");
                return;
            }
            becameRequired(place + " " + name, parameter, now.get(name));
            for (String keyword : List.of("style", "explode", "content")) {
                if (!parameter.path(keyword).equals(now.get(name).path(keyword))) {
                    found.add(place + " " + name + ": " + keyword + " changed");
                }
            }
            schemas.sent(
                    place + " " + name, parameter.path("schema"), now.get(name).path("schema"));
        });
        now.forEach((name, parameter) -> {
            if (!before.containsKey(name) && parameter.path("required").asBoolean()) {
                found.add(place + " " + name + ": new and required");
            }
        });
    }

    private void becameRequired(String place, JsonNode before, JsonNode now) {
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(place + ": became required");
        }
    }

    private void body(String place, JsonNode before, JsonNode now) {
        if (!before.isMissingNode() && now.isMissingNode()) {
            found.add(place + ": body removed");
            return;
        }
        becameRequired(place, before, now);
        for (Map.Entry<String, JsonNode> medium : before.path("content").properties()) {
            JsonNode after = now.path("content").path(medium.getKey());
            if (after.isMissingNode()) {
                found.add(place + " " + medium.getKey() + ": media type removed");
            } else {
                schemas.sent(place, medium.getValue().path("schema"), after.path("schema"));
            }
        }
    }

    private void answers(String place, JsonNode before, JsonNode now) {
        for (Map.Entry<String, JsonNode> answer : before.properties()) {
            String where = place + " " + answer.getKey();
            if (!now.has(answer.getKey())) {
                found.add(where + ": status removed");
                continue;
            }
            JsonNode was = released.resolved(answer.getValue());
            JsonNode is = present.resolved(now.path(answer.getKey()));
            for (Map.Entry<String, JsonNode> header : was.path("headers").properties()) {
                if (!is.path("headers").has(header.getKey())) {
                    found.add(where + " header " + header.getKey() + ": header removed");
                }
            }
            answered(where, was.path("content"), is.path("content"));
        }
        for (Map.Entry<String, JsonNode> answer : now.properties()) {
            // a refusal more is met like every other; a success more is an answer nobody looks for
            if (!before.has(answer.getKey()) && answer.getKey().matches("[123]..")) {
                found.add(place + " " + answer.getKey() + ": status new");
            }
        }
    }

    private void answered(String place, JsonNode before, JsonNode now) {
        for (Map.Entry<String, JsonNode> medium : before.properties()) {
            JsonNode after = now.path(medium.getKey());
            if (after.isMissingNode()) {
                found.add(place + " " + medium.getKey() + ": media type removed");
            } else {
                schemas.answered(place, medium.getValue().path("schema"), after.path("schema"));
            }
        }
    }
}
