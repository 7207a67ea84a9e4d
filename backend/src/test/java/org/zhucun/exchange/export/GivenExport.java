package org.zhucun.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenTeams;

/** 给定导出: asks for files as an office or as a machine, and waits for them. */
public final class GivenExport {
    private static final String EXPORTS = "/api/v1/exports";
    private static final long PATIENCE_MILLIS = 120_000;

    private final Supplier<RequestSpecification> as;

    public GivenExport(Supplier<RequestSpecification> as) {
        this.as = as;
    }

    static GivenExport as(GivenOffice office) {
        return new GivenExport(office::request);
    }

    /** Somebody on the register of a county. */
    static UUID cadre(String county) {
        GivenTeams.Unit unit =
                GivenTeams.unit("导出局" + UUID.randomUUID().toString().substring(0, 8), county);
        String name = "周" + (char) ('一' + (int) (Math.random() * 5000)) + (char) ('一' + (int) (Math.random() * 5000));
        return GivenTeams.cadre(name, unit, county);
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

    /** What the rows of an NDJSON export say at a member. */
    static List<String> ids(List<JsonPath> rows, String member) {
        return rows.stream().map(row -> row.getString(member)).toList();
    }

    /** How much of a file is in the database. */
    static long pieces(String id) {
        return GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from export_piece where job_id = ?", UUID.fromString(id)));
    }

    static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
