package org.zhucun.laws;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenOrganizations;
import org.zhucun.given.GivenPosting;

/** The example of issue 2: to a clerk of a township of 麦积区 a cadre of 玛曲县 is nowhere, by no way, on no connection. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class TownshipClerkTest {
    private static final String VILLAGE = "620503101001";
    private static final String COUNTY = "620503";
    private static final String FOREIGN_COUNTY = "623027";
    private static final int TURNS = 20;

    private GivenOffice clerk;
    private GivenOffice foreignDepartment;
    private GivenPosting own;
    private GivenPosting foreign;

    @BeforeEach
    void one_cadre_here_and_one_there() {
        clerk = GivenOffices.township(VILLAGE.substring(0, 9));
        foreignDepartment = GivenOffices.orgDepartment(FOREIGN_COUNTY);
        own = GivenPosting.in(VILLAGE, LocalDate.of(2026, 1, 5));
        foreign = GivenPosting.in("623027100001", LocalDate.of(2026, 1, 5));
    }

    @Test
    void not_by_id_on_any_address() {
        for (String address : List.of(
                "/cadres/" + foreign.cadreId(),
                "/cadres/" + foreign.cadreId() + "/file",
                "/postings/" + foreign.id(),
                "/teams/" + foreign.teamId())) {
            clerk.request().get("/api/v1" + address).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        clerk.request().get("/api/v1/cadres/" + own.cadreId()).then().statusCode(200);
    }

    @Test
    void not_in_a_list_whatever_the_filter() {
        for (String list :
                List.of("/cadres?q=" + foreign.cadreName(), "/postings?cadre=" + foreign.cadreId(), "/cadres")) {
            assertFalse(pages(list).toString().contains(foreign.cadreId().toString()), list);
        }
        assertTrue(pages("/cadres").toString().contains(own.cadreId().toString()));
        clerk.request().get("/api/v1/cadres?region=" + FOREIGN_COUNTY).then().statusCode(404);
    }

    @Test
    void not_by_the_number_of_his_identity_card() {
        UUID unit = GivenOrganizations.sendingUnit(FOREIGN_COUNTY, "玛曲县某局" + UUID.randomUUID())
                .id();
        Map<String, Object> form = GivenCadres.form(unit, "才让");
        foreignDepartment
                .request()
                .contentType(ContentType.JSON)
                .body(form)
                .post("/api/v1/cadres")
                .then()
                .statusCode(201);
        Map<String, Object> number = Map.of("citizenId", form.get("citizenId"));
        assertEquals(1, found(foreignDepartment, number));
        assertEquals(0, found(clerk, number));
        assertEquals(0, found(clerk, Map.of("phone", form.get("phone"))));
    }

    @Test
    void not_in_an_export_of_his_county() throws IOException {
        byte[] file = GivenOffices.orgDepartment(COUNTY)
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", "核对名册"))
                .post("/api/v1/cadres/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String cells = cells(file);
        assertTrue(cells.contains(own.cadreName()));
        assertFalse(cells.contains(foreign.cadreName()));
        post(clerk, "/cadres/export", Map.of("purpose", "核对名册")).statusCode(403);
    }

    @Test
    void not_in_a_figure() {
        for (String key : List.of("roster-by-region", "findings-by-state", "entitlements-by-debtor")) {
            String before = clerk.request()
                    .get("/api/v1/statistics/" + key)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            GivenPosting.in("623027100001", LocalDate.of(2026, 1, 5));
            assertEquals(
                    before, clerk.request().get("/api/v1/statistics/" + key).asString(), key);
            clerk.request()
                    .get("/api/v1/statistics/" + key + "?region=" + FOREIGN_COUNTY)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void no_write_reaches_him() {
        post(
                        clerk,
                        "/attendance/entries",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "postingId",
                                foreign.id(),
                                "date",
                                "2026-03-02",
                                "half",
                                "AM",
                                "status",
                                "REST"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        post(
                        clerk,
                        "/leave-requests",
                        Map.of(
                                "postingId",
                                foreign.id(),
                                "kind",
                                "SICK",
                                "from",
                                "2026-03-02",
                                "to",
                                "2026-03-02",
                                "reason",
                                "就医"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        post(department, "/postings/" + foreign.id() + "/end", Map.of("on", "2026-03-02", "reason", "ROTATION"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        foreignDepartment
                .request()
                .get("/api/v1/postings/" + foreign.id())
                .then()
                .statusCode(200)
                .body("endedOn", equalTo(null));
    }

    @Test
    void nor_on_a_connection_that_served_his_own_county_a_moment_ago() {
        for (int turn = 0; turn < TURNS; turn++) {
            foreignDepartment
                    .request()
                    .get("/api/v1/cadres/" + foreign.cadreId())
                    .then()
                    .statusCode(200);
            clerk.request().get("/api/v1/cadres/" + foreign.cadreId()).then().statusCode(404);
            GivenOffices.of(org.zhucun.scope.Role.INSPECTOR, "")
                    .request()
                    .get("/api/v1/cadres")
                    .then()
                    .statusCode(200);
            assertFalse(pages("/cadres").toString().contains(foreign.cadreId().toString()), "turn " + turn);
        }
    }

    private static long found(GivenOffice office, Map<String, Object> number) {
        return post(office, "/cadres/search", number)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private static ValidatableResponse post(GivenOffice office, String path, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    /** Every item of a list, page by page. */
    private List<Object> pages(String list) {
        List<Object> items = new ArrayList<>();
        String after = null;
        do {
            var request = clerk.request().queryParam("size", 200);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/v1" + list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            after = page.getString("next");
        } while (after != null);
        return items;
    }

    private static String cells(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(
                    cell -> text.append(cell == null ? "" : cell.getText()).append('\n')));
        }
        return text.toString();
    }
}
