package org.zhucun.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenOrganizations;
import org.zhucun.given.GivenOrganizations.GivenOrganization;

/** 机构名录: everybody reads it, a region keeps its own entries. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class OrganizationResourceTest {
    private static final String MAIJI = "620503";
    private static final String BASE = "/api/v1/organizations";

    private GivenOffice department;

    @BeforeEach
    void given() {
        department = GivenOffices.orgDepartment(MAIJI);
    }

    @Test
    void enters_a_unit_with_its_place_in_both_trees() {
        GivenOrganization parent = GivenOrganizations.sendingUnit("62", "甘肃省交通厅" + UUID.randomUUID());
        assertTrue(parent.path().matches("/[0-9A-Z]{8}/"));
        Map<String, Object> unit = unit("麦积区交通局");
        unit.put("parentId", parent.id());
        unit.put("uscc", "11620503000000043Y");
        unit.remove("usccAbsentReason");
        enter(department, unit)
                .statusCode(201)
                .body("legalForm", equalTo("GOV_ORGAN"))
                .body("regionName", equalTo("麦积区"))
                .body("path", matchesPattern(parent.path() + "[0-9A-Z]{8}/"))
                .body("may", contains("edit", "end"));
        enter(department, unit).statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void asks_for_a_right_code_or_a_reason() {
        Map<String, Object> unit = unit("麦积区某局");
        unit.put("uscc", "91350100M000100Y4Z");
        enter(department, unit).statusCode(400).body("violations.at", contains("/usccAbsentReason"));
        unit.remove("usccAbsentReason");
        enter(department, unit).statusCode(400).body("violations.at", contains("/uscc"));
        unit.remove("uscc");
        enter(department, unit).statusCode(400).body("violations.at", contains("/uscc"));
        unit.put("usccAbsentReason", "党的工作机关，未赋码");
        unit.put("path", "/");
        enter(department, unit).statusCode(400).body("violations.at", contains("/path"));
    }

    @Test
    void every_office_reads_the_whole_directory_and_changes_only_its_own() {
        GivenOrganization unit = GivenOrganizations.sendingUnit(MAIJI, "麦积区水务局" + UUID.randomUUID());
        GivenOffice stranger = GivenOffices.orgDepartment("623027");
        stranger.request().get(BASE + "/" + unit.id()).then().statusCode(200).body("may", empty());
        GivenOffices.unit("/0A1B2C3D/")
                .request()
                .get(BASE + "/" + unit.id())
                .then()
                .statusCode(200)
                .body("may", empty());
        stranger.request().get(BASE + "/" + UUID.randomUUID()).then().statusCode(404);
        for (UUID id : new UUID[] {unit.id(), UUID.randomUUID()}) {
            change(stranger, id, "\"0\"", changed("改名")).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        enter(stranger, unit("越界")).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        GivenOffices.cadre(UUID.randomUUID()).request().get(BASE).then().statusCode(403);
        GivenOffices.inspector(MAIJI)
                .request()
                .contentType(ContentType.JSON)
                .body(unit("无权"))
                .post(BASE)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void changes_and_ends_with_the_version_read() {
        GivenOrganization unit = GivenOrganizations.sendingUnit(MAIJI, "麦积区林业局" + UUID.randomUUID());
        GivenOrganization beneath = GivenOrganizations.subordinate(unit, MAIJI, "林场" + UUID.randomUUID());
        change(department, unit.id(), null, changed("麦积区林业和草原局")).statusCode(428);
        change(department, unit.id(), "\"0\"", changed("麦积区林业和草原局"))
                .statusCode(200)
                .body("name", equalTo("麦积区林业和草原局"))
                .body("strengths", contains("林业"));
        end(unit.id(), "\"1\"", "2100-01-01").statusCode(409);
        end(beneath.id(), "\"0\"", "1999-01-01").statusCode(400).body("violations.at", contains("/on"));
        end(beneath.id(), "\"0\"", "2100-01-01").statusCode(200).body("validTo", equalTo("2100-01-01"));
        end(unit.id(), "\"1\"", "2100-01-01").statusCode(200);
        change(department, unit.id(), "\"2\"", changed("再改")).statusCode(409);
    }

    @Test
    void finds_by_one_or_more_characters_taken_literally() {
        String mark = "㔻" + UUID.randomUUID();
        UUID id = GivenOrganizations.sendingUnit(MAIJI, "100%" + mark + "_局").id();
        for (String q : new String[] {"㔻", "%㔻", "100%㔻", "_局", mark}) {
            department
                    .request()
                    .queryParam("q", q)
                    .queryParam("size", 200)
                    .get(BASE)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id.toString()));
        }
        for (String q : new String[] {"%局", "_㔻", "㔻局"}) {
            department
                    .request()
                    .queryParam("q", q)
                    .get(BASE)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void pages_without_gap_or_repetition() {
        String mark = "页" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            GivenOrganizations.sendingUnit(MAIJI, mark + i);
        }
        String next = null;
        int seen = 0;
        do {
            var request = department
                    .request()
                    .queryParam("q", mark)
                    .queryParam("size", 2)
                    .queryParam("withTotal", true);
            var page = (next == null ? request : request.queryParam("after", next))
                    .get(BASE)
                    .then()
                    .statusCode(200)
                    .body("total.count", equalTo(5))
                    .extract();
            seen += page.<java.util.List<?>>path("items").size();
            next = page.path("next");
        } while (next != null);
        org.junit.jupiter.api.Assertions.assertEquals(5, seen);
        department
                .request()
                .queryParam("q", mark)
                .queryParam("region", "623027")
                .get(BASE)
                .then()
                .body("items", hasSize(0));
        department.request().queryParam("order", "name").get(BASE).then().statusCode(400);
    }

    private static Map<String, Object> unit(String name) {
        Map<String, Object> unit = new HashMap<>();
        unit.put("kind", "SENDING_UNIT");
        unit.put("name", name + UUID.randomUUID());
        unit.put("usccAbsentReason", "测试");
        unit.put("level", "COUNTY");
        unit.put("regionCode", MAIJI);
        return unit;
    }

    private static Map<String, Object> changed(String name) {
        return Map.of("name", name, "usccAbsentReason", "测试", "level", "COUNTY", "strengths", java.util.List.of("林业"));
    }

    private static ValidatableResponse enter(GivenOffice office, Map<String, Object> unit) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(unit)
                .post(BASE)
                .then();
    }

    private static ValidatableResponse change(GivenOffice office, UUID id, String version, Map<String, Object> body) {
        var request = office.request().contentType(ContentType.JSON).body(body);
        return (version == null ? request : request.header("If-Match", version))
                .put(BASE + "/" + id)
                .then();
    }

    private ValidatableResponse end(UUID id, String version, String on) {
        return department
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("on", on))
                .post(BASE + "/" + id + "/end")
                .then();
    }
}
