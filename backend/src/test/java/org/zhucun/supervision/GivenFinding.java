package org.zhucun.supervision;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenPosting;

/** 某问题: a finding walked over HTTP, one office a step. */
final class GivenFinding {
    static final String PATH = "/api/v1/findings";
    private static final LocalDate FOUND = LocalDate.of(2022, 3, 1);

    final String id;
    private long version;

    private GivenFinding(String id, long version) {
        this.id = id;
        this.version = version;
    }

    /** What an inspector says about the team of a posting. */
    static Map<String, Object> aboutTeam(GivenPosting posting) {
        return Map.of(
                "targetKind", "TEAM",
                "targetId", posting.teamId().toString(),
                "category", "ABSENT",
                "severity", "MODERATE",
                "facts", "抽查时全队不在岗 " + posting.cadreName(),
                "foundOn", FOUND.toString(),
                "method", "COVERT_CHECK");
    }

    static GivenFinding draft(GivenOffice inspector, GivenPosting posting) {
        return recorded(inspector, aboutTeam(posting));
    }

    static GivenFinding recorded(GivenOffice inspector, Map<String, Object> body) {
        Response response =
                inspector.request().contentType(ContentType.JSON).body(body).post(PATH);
        response.then().statusCode(201).body("state", equalTo("OPEN"));
        return new GivenFinding(response.path("id"), ((Number) response.path("version")).longValue());
    }

    /** One that came to be without this fixture, as an office reads it now. */
    static GivenFinding known(GivenOffice office, String id) {
        Response response = office.request().get(PATH + "/" + id);
        response.then().statusCode(200).body("state", equalTo("OPEN"));
        return new GivenFinding(id, ((Number) response.path("version")).longValue());
    }

    GivenFinding issued(GivenOffice office) {
        return takes(office, "issue", Map.of());
    }

    GivenFinding accepted(GivenOffice office) {
        return takes(office, "acceptance", null);
    }

    GivenFinding rectified(GivenOffice office) {
        return takes(office, "rectification", Map.of("cause", "未履行请假手续", "measures", "补假、谈话提醒"));
    }

    GivenFinding verified(GivenOffice office, String result) {
        return takes(office, "verification", Map.of("result", result, "note", "已到村核验"));
    }

    GivenFinding closed(GivenOffice office) {
        return takes(office, "closure", null);
    }

    GivenFinding takes(GivenOffice office, String step, Object body) {
        Response response = tries(office, step, body);
        response.then().statusCode(200);
        version = ((Number) response.path("version")).longValue();
        return this;
    }

    /** With a version that it reached without this fixture. */
    GivenFinding takes(GivenOffice office, String step, Object body, long current) {
        version = current;
        return takes(office, step, body);
    }

    /** With the version it has now. */
    Response tries(GivenOffice office, String step, Object body) {
        return tries(office, step, body, version);
    }

    Response tries(GivenOffice office, String step, Object body, long ifMatch) {
        var request = office.request().header("If-Match", "\"" + ifMatch + "\"");
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post(PATH + "/" + id + "/" + step);
    }

    /** Writes the draft otherwise, with the version that was last known. */
    Response edits(GivenOffice office, Map<String, Object> body) {
        return office.request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .put(PATH + "/" + id);
    }

    Response readBy(GivenOffice office) {
        return office.request().get(PATH + "/" + id);
    }

    long version() {
        return version;
    }

    /** Moves its due day, as time would. */
    GivenFinding due(LocalDate day) {
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update finding set due_on = ? where id = ?", day, java.util.UUID.fromString(id)));
        return this;
    }
}
