package org.zhucun.given;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * 给定机构: organizations of the directory, entered over HTTP by the organization department of their region.
 *
 * <pre>
 * UUID unit = GivenOrganizations.sendingUnit("620503", "麦积区财政局").id();
 * </pre>
 */
public final class GivenOrganizations {
    private GivenOrganizations() {}

    /**
     * 某机构
     *
     * @param path its place in the line of command, to be used with {@code GivenOffices.unit(path)}
     */
    public record GivenOrganization(UUID id, String name, String path) {}

    public static GivenOrganization sendingUnit(String regionCode, String name) {
        return entered(regionCode, name, null);
    }

    /** A unit beneath another one. */
    public static GivenOrganization subordinate(GivenOrganization parent, String regionCode, String name) {
        return entered(regionCode, name, parent.id());
    }

    private static GivenOrganization entered(String regionCode, String name, UUID parentId) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "SENDING_UNIT");
        body.put("name", name);
        body.put("usccAbsentReason", "测试机构，无代码");
        body.put("level", "COUNTY");
        body.put("regionCode", regionCode);
        body.put("parentId", parentId);
        var answer = GivenOffices.orgDepartment(regionCode)
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract();
        return new GivenOrganization(UUID.fromString(answer.path("id")), name, answer.path("path"));
    }
}
