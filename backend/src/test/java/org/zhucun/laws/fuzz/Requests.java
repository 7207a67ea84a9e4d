package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucun.laws.OpenApiDocument;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/** 造请求: about half as the document asks, half spoiled in one way or another. */
final class Requests {
    private static final String JSON = "application/json";
    private static final List<String> VERSIONS = List.of("\"0\"", "\"1\"", "\"999\"", "*", "W/\"1\"", "x", "\"", "");
    private static final List<String> MEDIA = List.of(
            "text/plain",
            "application/xml",
            "text/html",
            "*/*",
            "application/json;charset=GBK",
            "x",
            "image/png;q=0.1");

    private final OpenApiDocument document;
    private final Known known;
    private final Callers callers;
    private final long seed;

    Requests(OpenApiDocument document, Known known, Callers callers, long seed) {
        this.document = document;
        this.known = known;
        this.callers = callers;
        this.seed = seed;
    }

    /** The case with this number; the same seed makes the same choices. */
    Sent make(ApiOperation operation, int number) {
        return new Making(operation, new Random(seed * 31 + operation.id().hashCode() * 1_000_003L + number)).make();
    }

    /** Only what the document asks for, to learn from the answer. */
    Sent plain(ApiOperation operation, int number) {
        Making making = new Making(operation, new Random(seed + number));
        making.spoilt = Spoilt.NOTHING;
        return making.make();
    }

    private enum Spoilt {
        NOTHING,
        BODY,
        GARBAGE,
        PARAMETER,
        PATH,
        HEADERS
    }

    private final class Making {
        private final ApiOperation operation;
        private final Random random;
        private final Values values;
        private final Hostile hostile;
        private final Map<String, List<String>> headers = new TreeMap<>();
        private final StringBuilder query = new StringBuilder();
        private Spoilt spoilt;
        private String subject;

        Making(ApiOperation operation, Random random) {
            this.operation = operation;
            this.random = random;
            this.values = new Values(document, known, random);
            this.hostile = new Hostile(random);
            this.spoilt =
                    random.nextInt(5) < 2 ? Spoilt.NOTHING : Spoilt.values()[random.nextInt(Spoilt.values().length)];
        }

        Sent make() {
            String path = operation.path();
            for (JsonNode reference : operation.node().path("parameters")) {
                JsonNode parameter = document.resolved(reference);
                String name = parameter.path("name").asText();
                switch (parameter.path("in").asText()) {
                    case "path" -> {
                        String value = inPath(name, parameter);
                        subject = subject == null ? value : subject;
                        path = path.replace("{" + name + "}", encoded(value));
                    }
                    case "query" -> inQuery(name, parameter);
                    case "header" -> inHeader(name, parameter);
                    default -> headers.put("Cookie", List.of(name + "=" + random.nextInt()));
                }
            }
            if (spoilt == Spoilt.PARAMETER && random.nextInt(4) == 0) {
                append(random.nextBoolean() ? "undeclared" : "order by", hostile.text());
            }
            if (spoilt == Spoilt.HEADERS) {
                headers.put("Accept", List.of(MEDIA.get(random.nextInt(MEDIA.size()))));
                headers.put("Accept-Language", List.of(random.nextBoolean() ? "en" : "x-~;q=zz,*"));
            }
            JsonNode schema = document.jsonBody(operation).orElse(null);
            JsonNode json = schema == null ? null : json(schema);
            byte[] body = body(json);
            boolean nobody = spoilt == Spoilt.HEADERS && random.nextInt(6) == 0;
            return new Sent(
                    operation,
                    operation.open() || nobody
                            ? null
                            : callers.any(
                                    random,
                                    operation.node().at("/x-permission/0").asText()),
                    path + (query.length() == 0 ? "" : "?" + query.substring(1)),
                    subject,
                    headers,
                    body,
                    spoilt == Spoilt.GARBAGE ? null : json,
                    spoilt == Spoilt.PATH);
        }

        /** What the schema asks for, now and then the document's own example with ids of things that are there. */
        private JsonNode json(JsonNode schema) {
            JsonNode example = operation.node().at("/requestBody/content/application~1json/example");
            return example.isObject() && random.nextInt(3) == 0
                    ? values.present(example.deepCopy())
                    : values.of("body", schema);
        }

        private byte[] body(JsonNode json) {
            JsonNode content = operation.node().at("/requestBody/content");
            if (json == null) {
                return content.isEmpty() ? null : other(content);
            }
            headers.put(
                    "Content-Type",
                    List.of(
                            spoilt == Spoilt.HEADERS && random.nextBoolean()
                                    ? MEDIA.get(random.nextInt(MEDIA.size()))
                                    : JSON));
            if (spoilt == Spoilt.BODY && json instanceof ObjectNode fields) {
                hostile.spoil(fields);
            }
            return spoilt == Spoilt.GARBAGE
                    ? hostile.garbage(json.toString())
                    : json.toString().getBytes(StandardCharsets.UTF_8);
        }

        /** A form, an upload, bytes: what a schema of JSON does not describe. */
        private byte[] other(JsonNode content) {
            String type = content.fieldNames().next();
            JsonNode schema = document.resolved(content.path(type).path("schema"));
            if (type.startsWith("multipart/")) {
                headers.put("Content-Type", List.of(type + "; boundary=zhucun"));
                return parts(schema);
            }
            headers.put("Content-Type", List.of(type));
            if (!type.contains("urlencoded")) {
                byte[] bytes = new byte[random.nextInt(3_000)];
                random.nextBytes(bytes);
                return bytes;
            }
            StringBuilder form = new StringBuilder();
            schema.path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> form.append('&')
                            .append(name)
                            .append('=')
                            .append(encoded(random.nextBoolean() ? hostile.text() : "client_credentials")));
            return form.substring(1).getBytes(StandardCharsets.UTF_8);
        }

        private byte[] parts(JsonNode schema) {
            StringBuilder parts = new StringBuilder();
            for (Map.Entry<String, JsonNode> part : schema.path("properties").properties()) {
                boolean file = part.getKey().equals("file");
                parts.append("--zhucun\r\nContent-Disposition: form-data; name=\"")
                        .append(part.getKey())
                        .append(file ? "\"; filename=\"x.xlsx\"" : "\"")
                        .append("\r\n\r\n")
                        .append(
                                file || spoilt == Spoilt.BODY
                                        ? hostile.text()
                                        : values.text(part.getKey(), document.resolved(part.getValue())))
                        .append("\r\n");
            }
            return parts.append("--zhucun--\r\n").toString().getBytes(StandardCharsets.UTF_8);
        }

        private String inPath(String name, JsonNode parameter) {
            if (spoilt == Spoilt.PATH) {
                String text = hostile.text();
                return text.isBlank() || text.contains("..") ? "%00" : text;
            }
            String collection =
                    operation.path().replaceAll("/\\{" + name + "}.*", "").replaceAll(".*/", "");
            String there = random.nextInt(8) == 0 ? null : known.any(random, named(name, collection));
            boolean id = parameter.at("/schema/$ref").asText().endsWith("/UUID");
            return there != null && (!id || there.length() == 36)
                    ? there
                    : values.of(name, parameter.path("schema")).asText();
        }

        private static String[] named(String name, String collection) {
            return name.equals("id")
                    ? new String[] {collection}
                    : new String[] {name, name + "Id", name + "Code", collection, name + "s"};
        }

        private void inQuery(String name, JsonNode parameter) {
            boolean required = parameter.path("required").asBoolean();
            boolean spoil = spoilt == Spoilt.PARAMETER && random.nextInt(3) == 0;
            if (!spoil && !required && random.nextInt(4) > 0) {
                return;
            }
            JsonNode value = values.of(name, parameter.path("schema"));
            String text = value.isArray() ? value.path(0).asText("A") : value.asText();
            if (name.equals("after") && !spoil) {
                text = known.any(random, "next") == null ? "x" : known.any(random, "next");
            }
            append(name, spoil ? hostile.text() : text);
            if (spoil && random.nextInt(4) == 0) {
                append(name, text);
            }
        }

        private void inHeader(String name, JsonNode parameter) {
            boolean spoil = spoilt == Spoilt.HEADERS && random.nextInt(3) == 0;
            switch (name) {
                case "If-Match" -> {
                    if (!spoil || random.nextBoolean()) {
                        headers.put(
                                name,
                                List.of(
                                        spoil
                                                ? VERSIONS.get(random.nextInt(VERSIONS.size()))
                                                : known.version(subject)));
                    }
                }
                case "Idempotency-Key" -> {
                    if (random.nextInt(3) == 0) {
                        headers.put(
                                name,
                                List.of(spoil ? "no-key" : new UUID(random.nextLong(), random.nextLong()).toString()));
                    }
                }
                default ->
                    headers.put(
                            name,
                            List.of(
                                    spoil
                                            ? "x"
                                            : values.text(name, document.resolved(parameter.path("schema")))
                                                    .replaceAll("[^ -~]", "x")));
            }
        }

        private void append(String name, String value) {
            query.append('&').append(encoded(name)).append('=').append(encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
