package org.zhucun.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** 契约样例: what a body may look like, from {@code contract/<operationId>.json}; every one is held against its schema by a test. */
final class ContractExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractExamples() {}

    /** Puts the example into the operation's JSON body, if there is one. */
    static void describe(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType body = operation.getRequestBody().getContent().getMediaType("application/json");
        if (body == null) {
            return;
        }
        String file = "/contract/" + operation.getOperationId() + ".json";
        try (InputStream example = ContractExamples.class.getResourceAsStream(file)) {
            if (example != null) {
                body.setExample(JSON.readValue(example, Object.class));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
