package org.zhucun.laws.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** 接口文档: an OpenAPI document whose references can be followed. */
record Document(JsonNode root) {

    /** What a reference stands for; anything else stands for itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }
}
