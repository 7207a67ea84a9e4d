package org.zhucun.cadre;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenOrganizations;

/** 干部登记: one test per sentence of the API. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class CadreResourceTest {
    private static final String MAIJI = "620503";
    private static final String XIAHE = "623027";

    private UUID unit;
    private GivenOffice department;

    @BeforeEach
    void given() {
        unit = GivenOrganizations.sendingUnit(MAIJI, "麦积区财政局" + UUID.randomUUID())
                .id();
        department = GivenOffices.orgDepartment(MAIJI);
    }

    @Test
    void registers_a_cadre_and_shows_him_masked() {
        Map<String, Object> form = GivenCadres.form(unit, "𠮷田 建国");
        String number = (String) form.get("citizenId");
        register(department, form)
                .statusCode(201)
                .body("name", equalTo("𠮷田 建国"))
                .body("citizenIdMasked", equalTo(number.substring(0, 6) + "********" + number.substring(14)))
                .body("phoneMasked", startsWith("139****"))
                .body("managingRegionCode", equalTo(MAIJI))
                .body("unitName", startsWith("麦积区财政局"))
                .body("posted", equalTo(false))
                .body("may", contains("edit", "reveal", "post"))
                .header("ETag", notNullValue())
                .body("citizenId", equalTo(null));
    }

    @Test
    void a_number_registered_anywhere_is_refused_in_the_same_words_everywhere() {
        Map<String, Object> form = GivenCadres.form(unit, "张三");
        register(department, form).statusCode(201);
        String own = register(department, form).statusCode(409).extract().asString();
        String elsewhere = register(GivenOffices.orgDepartment("430923"), form)
                .statusCode(409)
                .body("code", equalTo("CADRE_ALREADY_REGISTERED"))
                .extract()
                .asString();
        assertEquals(withoutRequestId(own), withoutRequestId(elsewhere));
    }

    @Test
    void says_field_by_field_what_does_not_agree() {
        Map<String, Object> form = GivenCadres.form(unit, "李四");
        form.put("birthDate", "1980-02-02");
        form.put("sex", "2");
        form.put("phone", "12345");
        register(department, form).statusCode(400).body("violations.at", contains("/birthDate", "/phone", "/sex"));
        form.put("sex", "1");
        form.put("phone", null);
        form.put("birthDateReason", "组织认定");
        register(department, form).statusCode(201).body("birthDate", equalTo("1980-02-02"));
    }

    @Test
    void refuses_unknown_codes_units_and_fields() {
        Map<String, Object> form = GivenCadres.form(unit, "王五");
        form.put("nationality", "77");
        register(department, form).statusCode(400).body("violations.at", contains("/nationality"));
        form = GivenCadres.form(UUID.randomUUID(), "王五");
        register(department, form).statusCode(400).body("violations.at", contains("/unitId"));
        for (String field : new String[] {"id", "regionPath", "posted", "version", "changedAt"}) {
            form = GivenCadres.form(unit, "王五");
            form.put(field, "1");
            register(department, form).statusCode(400).body("violations.at", contains("/" + field));
        }
        form = GivenCadres.form(unit, "王\u202e五");
        register(department, form).statusCode(400).body("violations.at", contains("/name"));
    }

    @Test
    void a_cadre_of_another_county_is_not_found_and_not_changed() {
        UUID cadre = GivenCadres.in(MAIJI, unit, "赵六");
        GivenOffice stranger = GivenOffices.orgDepartment(XIAHE);
        String foreign = stranger.request()
                .get("/api/v1/cadres/" + cadre)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String random = stranger.request()
                .get("/api/v1/cadres/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertEquals(withoutRequestId(foreign), withoutRequestId(random));
        Map<String, Object> form = GivenCadres.form(unit, "赵六");
        for (UUID id : new UUID[] {cadre, UUID.randomUUID()}) {
            stranger.request()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"0\"")
                    .body(form)
                    .put("/api/v1/cadres/" + id)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        form.put("managingRegionCode", MAIJI);
        register(stranger, form).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    @Test
    void changes_only_what_was_read_last_and_keeps_the_number() {
        Map<String, Object> form = GivenCadres.form(unit, "孙七");
        var registered = register(department, form).statusCode(201).extract();
        String path = "/api/v1/cadres/" + registered.path("id");
        form.remove("citizenId");
        form.remove("phone");
        form.put("rankCode", "142");
        change(path, null, form).statusCode(428);
        change(path, "\"7\"", form).statusCode(412);
        change(path, registered.header("ETag"), form)
                .statusCode(200)
                .body("rankCode", equalTo("142"))
                .body("citizenIdMasked", equalTo(registered.path("citizenIdMasked")))
                .body("phoneMasked", equalTo(registered.path("phoneMasked")));
        change(path, registered.header("ETag"), form).statusCode(412);
        form.put("birthDate", "1981-01-01");
        change(path, "\"1\"", form).statusCode(400).body("violations.at", contains("/birthDate"));
    }

    @Test
    void is_found_by_number_inside_the_scope_only() {
        Map<String, Object> form = GivenCadres.form(unit, "周八");
        String id = register(department, form).statusCode(201).extract().path("id");
        search(department, Map.of("citizenId", form.get("citizenId")))
                .statusCode(200)
                .body("items.id", contains(id));
        search(department, Map.of("phone", form.get("phone"))).statusCode(200).body("items.id", hasItem(id));
        search(GivenOffices.orgDepartment(XIAHE), Map.of("citizenId", form.get("citizenId")))
                .statusCode(200)
                .body("items", equalTo(java.util.List.of()));
        search(department, Map.of()).statusCode(400);
        search(department, Map.of("citizenId", "110105194912310021"))
                .statusCode(400)
                .body("violations.at", contains("/citizenId"));
    }

    @Test
    void shows_the_clear_number_for_a_purpose_and_leaves_a_trail() {
        Map<String, Object> form = GivenCadres.form(unit, "吴九");
        String id = register(department, form).statusCode(201).extract().path("id");
        reveal(department, id, "").statusCode(400);
        reveal(department, id, "办理意外伤害保险")
                .statusCode(200)
                .body("citizenId", equalTo(form.get("citizenId")))
                .body("phone", equalTo(form.get("phone")));
        GivenOffices.auditor(MAIJI)
                .request()
                .queryParam("subjectId", id)
                .queryParam("action", "CADRE_IDENTITY_REVEALED")
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].detail.purpose", equalTo("办理意外伤害保险"))
                .body("items[0].actor.accountId", equalTo(department.accountId().toString()));
        reveal(GivenOffices.orgDepartment(XIAHE), id, "好奇").statusCode(403);
        reveal(GivenOffices.stationingOffice(MAIJI), id, "没有此权限")
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void shows_no_more_than_thirty_clear_numbers_an_hour() throws InterruptedException {
        String id = GivenCadres.in(MAIJI, unit, "郑十").toString();
        GivenOffice curious = GivenOffices.orgDepartment(MAIJI);
        var statuses = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> {
                for (int i = 0; i < 9; i++) {
                    statuses.add(reveal(curious, id, "并发核对").extract().statusCode());
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(
                RevealService.QUOTA,
                statuses.stream().filter(status -> status == 200).count());
        assertEquals(
                36 - RevealService.QUOTA,
                statuses.stream().filter(status -> status == 429).count());
    }

    @Test
    void the_file_is_shown_and_its_reading_is_on_the_trail() {
        UUID id = GivenCadres.in(MAIJI, unit, "冯一");
        department
                .request()
                .get("/api/v1/cadres/" + id + "/file")
                .then()
                .statusCode(200)
                .body("cadre.name", equalTo("冯一"));
        GivenOffices.cadre(id)
                .request()
                .get("/api/v1/cadres/" + id + "/file")
                .then()
                .statusCode(200)
                .body("cadre.may", not(hasItem("edit")));
        GivenOffices.cadre(UUID.randomUUID())
                .request()
                .get("/api/v1/cadres/" + id + "/file")
                .then()
                .statusCode(404);
        GivenOffices.auditor(MAIJI)
                .request()
                .queryParam("subjectId", id)
                .queryParam("action", "CADRE_FILE_READ")
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
    }

    private static ValidatableResponse register(GivenOffice office, Map<String, Object> form) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(form)
                .post("/api/v1/cadres")
                .then();
    }

    private ValidatableResponse change(String path, String version, Map<String, Object> form) {
        var request = department.request().contentType(ContentType.JSON).body(form);
        return (version == null ? request : request.header("If-Match", version))
                .put(path)
                .then();
    }

    private static ValidatableResponse search(GivenOffice office, Map<String, Object> by) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(by)
                .post("/api/v1/cadres/search")
                .then();
    }

    private static ValidatableResponse reveal(GivenOffice office, String id, String purpose) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", purpose))
                .post("/api/v1/cadres/" + id + "/identity/reveal")
                .then();
    }

    private static String withoutRequestId(String problem) {
        return problem.replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
