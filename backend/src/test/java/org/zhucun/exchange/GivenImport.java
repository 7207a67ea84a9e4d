package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import org.zhucun.given.GivenOffice;

/** 给定导入: uploads as an office, and waits for the end. */
public final class GivenImport {
    private static final long PATIENCE_MILLIS = 120_000;

    private GivenImport() {}

    static ValidatableResponse upload(GivenOffice office, byte[] file, String mode, boolean dryRun) {
        return office.request()
                .multiPart("file", "花名册.xlsx", file)
                .multiPart("kind", "ROSTER")
                .multiPart("mode", mode)
                .multiPart("dryRun", String.valueOf(dryRun))
                .post("/api/v1/imports")
                .then();
    }

    /** The job when it is over. */
    public static JsonPath run(GivenOffice office, byte[] file, String mode, boolean dryRun) {
        String id = upload(office, file, mode, dryRun).statusCode(202).extract().path("id");
        return over(office, id);
    }

    /** A job, when it is over. */
    public static JsonPath over(GivenOffice office, String id) {
        return over(office::request, id);
    }

    /** The job when it is over, asked for by whoever brought it. */
    static JsonPath over(Supplier<RequestSpecification> asking, String id) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        JsonPath job = get(asking, id);
        while (job.getString("finishedAt") == null) {
            assertTrue(
                    System.currentTimeMillis() < until,
                    () -> "not over: " + get(asking, id).prettify());
            pause();
            job = get(asking, id);
        }
        return job;
    }

    static JsonPath get(GivenOffice office, String id) {
        return get(office::request, id);
    }

    private static JsonPath get(Supplier<RequestSpecification> asking, String id) {
        return asking.get()
                .get("/api/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static byte[] errors(GivenOffice office, String id) {
        return office.request()
                .get("/api/v1/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
