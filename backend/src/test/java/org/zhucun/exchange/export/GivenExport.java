package org.zhucun.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** 给定导出: asks for files as an office or as a machine, and waits for them. */
public final class GivenExport {
    private static final String EXPORTS = "/api/v1/exports";
    private static final long PATIENCE_MILLIS = 120_000;

    private final Supplier<RequestSpecification> as;

    public GivenExport(Supplier<RequestSpecification> as) {
        this.as = as;
    }

    static Map<String, Object> body(String kind, String format, Map<String, ?> filter) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("format", format);
        body.put("purpose", "年度核对");
        if (filter != null) {
            body.put("filter", filter);
        }
        return body;
    }

    ValidatableResponse ask(Map<String, ?> body) {
        return as.get().contentType(ContentType.JSON).body(body).post(EXPORTS).then();
    }

    String asked(String kind, String format, Map<String, ?> filter) {
        return ask(body(kind, format, filter)).statusCode(202).extract().path("id");
    }

    /** The job when it is done. */
    public String done(String kind, String format, Map<String, ?> filter) {
        String id = asked(kind, format, filter);
        assertEquals("DONE", over(id).getString("state"), () -> get(id).prettify());
        return id;
    }

    JsonPath over(String id) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        JsonPath job = get(id);
        while (job.getString("finishedAt") == null) {
            assertTrue(System.currentTimeMillis() < until, () -> "not over: " + get(id).prettify());
            pause();
            job = get(id);
        }
        return job;
    }

    JsonPath get(String id) {
        return as.get().get(EXPORTS + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    ValidatableResponse at(String path) {
        return as.get().get(EXPORTS + "/" + path).then();
    }

    ValidatableResponse cancel(String id, int version) {
        return as.get()
                .header("If-Match", "\"" + version + "\"")
                .post(EXPORTS + "/" + id + "/cancellation")
                .then();
    }

    public byte[] file(String id) {
        return at(id + "/content").statusCode(200).extract().asByteArray();
    }

    JsonPath manifest(String id) {
        return at(id + "/manifest").statusCode(200).extract().jsonPath();
    }

    /** The lines of an NDJSON export. */
    public List<JsonPath> rows(String kind, Map<String, ?> filter) {
        return new String(file(done(kind, "NDJSON", filter)), StandardCharsets.UTF_8)
                .lines()
                .map(JsonPath::new)
                .toList();
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
