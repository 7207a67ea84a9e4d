package org.zhucun.command;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenTeams;

/** 给定组织: organs and their people, made over HTTP. */
final class GivenCommand {
    private GivenCommand() {}

    static ValidatableResponse post(GivenOffice office, String path, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    /** A change of an item in the version it has now. */
    static ValidatableResponse change(GivenOffice office, String item, String path, Map<String, ?> body) {
        int version = get(office, item).statusCode(200).extract().path("version");
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1" + item + path)
                .then();
    }

    static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }

    /** The address of an organ that was just founded. */
    static String organ(GivenOffice office, String kind, String region, String name, String from) {
        return "/organs/"
                + post(office, "/organs", founding(kind, region, name, from))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    static Map<String, Object> founding(String kind, String region, String name, String from) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", kind, "regionCode", region, "name", name, "from", from));
        if (kind.equals("STATIONING_OFFICE")) {
            body.put("founders", List.of(Map.of("name", "组织部")));
        }
        return body;
    }

    static Map<String, Object> seat(String role, String person, String post, String from) {
        return new HashMap<>(
                Map.of("role", role, "personName", person, "position", "测试职务", "post", post, "from", from));
    }

    /** The first villages of a county. */
    static List<String> villages(String county, int count) {
        return GivenTeams.query(
                "select code from region where code > ? and code < ? and level = 5 and kind = 'VILLAGE' order by code limit "
                        + count,
                county,
                county + ":");
    }

    /** How many a line of the completeness report misses. */
    static int missing(GivenOffice office, String query, String what) {
        String line = "lines.find { it.what == '" + what + "' }";
        var answer = get(office, "/organ-completeness?" + query).statusCode(200).extract();
        return answer.<Integer>path(line + ".expected") - answer.<Integer>path(line + ".found");
    }
}
