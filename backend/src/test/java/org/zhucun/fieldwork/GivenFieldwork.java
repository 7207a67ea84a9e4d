package org.zhucun.fieldwork;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.zhucun.given.GivenOffice;

/** 给定驻村工作: what tests of field work say over HTTP. */
final class GivenFieldwork {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private GivenFieldwork() {}

    static LocalDate today() {
        return LocalDate.now(SHANGHAI);
    }

    static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }

    static ValidatableResponse post(GivenOffice office, String path, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    /** A step of an item whose version is known. */
    static ValidatableResponse step(GivenOffice office, String path, int version, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    static ValidatableResponse put(GivenOffice office, String path, int version, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    /** What was made, by its id. */
    static String made(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }
}
