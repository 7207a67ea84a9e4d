package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.laws.OpenApiDocument;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/** 判答复: what is wrong with an answer, whatever was asked. */
final class Judge {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What belongs into our log and never into an answer. */
    private static final Pattern LEAK = Pattern.compile(
            "\\tat [a-z]+\\.|\\b(?:java|javax|jakarta|io\\.quarkus|org\\.(?:hibernate|postgresql|zhucun|jboss))\\.[\\w.]*[A-Z]\\w+"
                    + "|\\w+Exception\\b|SQLSTATE|\\bselect [\\w.*,() ]{1,80} from \\w+ where |\\binsert into |ERROR: ");

    /** What an object says of itself when nobody knew how to write it. */
    private static final Pattern OBJECT = Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z][\\w$]*@[0-9a-f]+|\\[B@[0-9a-f]+");

    private final OpenApiDocument document;
    private final Schemas schemas;

    Judge(OpenApiDocument document, Schemas schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    /** The fault of an answer, null when it is as the document says. */
    String fault(Sent sent, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return "answered " + status;
        }
        ApiOperation operation = sent.operation();
        JsonNode documented = operation.node().path("responses").path(String.valueOf(status));
        if (documented.isMissingNode()) {
            // a spoilt path may be nobody's
            return sent.astray() && (status == 404 || status == 405) ? null : "status " + status + " is not documented";
        }
        if (status == 401 && answer.headers().firstValue("WWW-Authenticate").isEmpty()) {
            return "401 without WWW-Authenticate";
        }
        if (status < 300 && sent.json() != null) {
            String wrong = schemas.faultOfBody(operation, sent.json());
            if (wrong != null) {
                return "took a body that is wrong at " + wrong.replaceAll("\\d+", "0");
            }
        }
        return body(operation, status, answer, document.resolved(documented));
    }

    private String body(ApiOperation operation, int status, HttpResponse<byte[]> answer, JsonNode documented) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (answer.body().length == 0) {
            return null;
        }
        if (!documented.path("content").has(type)) {
            return "media type " + type + " of " + status + " is not documented";
        }
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (OBJECT.matcher(text).lookingAt()) {
            return "answers with the name of an object";
        }
        if (!type.endsWith("json") || type.endsWith("ndjson")) {
            return null;
        }
        Matcher leak = LEAK.matcher(text);
        if (status >= 400 && leak.find()) {
            return "tells " + leak.group();
        }
        try {
            String fault = schemas.faultOfAnswer(operation, String.valueOf(status), type, JSON.readTree(text));
            return fault == null ? null : status + " is wrong at " + fault.replaceAll("\\d+", "0");
        } catch (JsonProcessingException unreadable) {
            return status + " is no JSON";
        }
    }
}
