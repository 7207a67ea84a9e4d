package org.zhucun.conformance.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;

/** 答复: what came, read as JSON where it is. */
record Reply(String asked, HttpResponse<String> answer, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(String asked, HttpResponse<String> answer) {
        JsonNode read;
        try {
            read = JSON.readTree(answer.body());
        } catch (JsonProcessingException other) {
            read = MissingNode.getInstance();
        }
        // a cursor is long and says nothing to a person
        return new Reply(asked.replaceAll("(after=[^&]{8})[^&]+", "$1…"), answer, read);
    }

    int status() {
        return answer.statusCode();
    }

    String code() {
        return json.path("code").asText();
    }

    /** The first header of a name, empty where there is none. */
    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    String mediaType() {
        return header("Content-Type").replaceAll(";.*", "").strip();
    }

    String body() {
        return answer.body();
    }
}
