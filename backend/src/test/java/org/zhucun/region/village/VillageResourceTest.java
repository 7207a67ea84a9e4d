package org.zhucun.region.village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.scope.Caller;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class VillageResourceTest {
    private static final String KEY = "{\"category\":\"%s\",\"validFrom\":\"%s\",\"source\":\"麦委办〔2021〕12号\"}";

    @Inject
    Villages door;

    @Test
    void a_village_holds_several_categories_each_with_its_dates() {
        String village = "620503100201";
        GivenOffice county = GivenOffices.orgDepartment("620503");
        assign(county, village, "OUT_OF_POVERTY", "2021-01-01").statusCode(201).header("ETag", "\"0\"");
        assign(county, village, "KEY_ASSISTANCE", "2021-05-01").statusCode(201).body("id", notNullValue());
        villages(county, "region", village)
                .body("items.code", contains(village))
                .body("items[0].categories.category", containsInAnyOrder("OUT_OF_POVERTY", "KEY_ASSISTANCE"))
                .body("items[0].may", contains("edit"))
                .body("items[0].fullName", startsWith("甘肃省天水市麦积区"));
        villages(county, "region", village, "asOf", "2021-04-30")
                .body("items[0].categories.category", contains("OUT_OF_POVERTY"));
        villages(county, "category", "KEY_ASSISTANCE").body("items.code", hasItem(village));
        villages(county, "category", "RED_HERITAGE").body("items.code", not(hasItem(village)));
        Set<VillageCategory> seen = Caller.as(
                county.office(),
                () -> QuarkusTransaction.requiringNew().call(() -> door.categories(village, LocalDate.of(2021, 6, 1))));
        assertEquals(Set.of(VillageCategory.OUT_OF_POVERTY, VillageCategory.KEY_ASSISTANCE), seen);
    }

    @Test
    void the_same_category_does_not_overlap_itself() {
        String village = "620503100202";
        GivenOffice county = GivenOffices.orgDepartment("620503");
        String id = assign(county, village, "BORDER", "2021-01-01")
                .statusCode(201)
                .extract()
                .path("id");
        assign(county, village, "BORDER", "2022-01-01").statusCode(409).body("code", equalTo("CONFLICT"));
        end(county, village, id, "2022-01-01", "\"0\"").statusCode(200).body("validTo", equalTo("2022-01-01"));
        assign(county, village, "BORDER", "2021-12-31").statusCode(409);
        assign(county, village, "BORDER", "2022-01-01").statusCode(201);
    }

    @Test
    void a_category_ends_once_after_it_began_and_by_who_has_read_it() {
        String village = "620503100203";
        GivenOffice county = GivenOffices.stationingOffice("620503");
        String id =
                assign(county, village, "DEMONSTRATION", "2022-03-01").extract().path("id");
        end(county, village, id, "2023-01-01", null).statusCode(428);
        end(county, village, id, "2023-01-01", "\"7\"").statusCode(412);
        end(county, village, id, "2022-03-01", "\"0\"").statusCode(400).body("violations.at", contains("/on"));
        end(county, "620503100204", id, "2023-01-01", "\"0\"").statusCode(403);
        end(county, village, id, "2023-01-01", "\"0\"").statusCode(200);
        end(county, village, id, "2023-02-01", "\"1\"").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void a_foreign_or_unknown_village_is_out_of_jurisdiction() {
        GivenOffice county = GivenOffices.orgDepartment("620503");
        for (String village : new String[] {"623027100201", "620503999999", "000000000000"}) {
            assign(county, village, "POOR", "2015-01-01").statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
            point(county, village, "105.9", "34.5", "CGCS2000", null).statusCode(403);
        }
        assign(county, "620503100", "POOR", "2015-01-01").statusCode(400);
        String id =
                assign(county, "620503100205", "POOR", "2015-01-01").extract().path("id");
        GivenOffice neighbour = GivenOffices.orgDepartment("623027");
        end(neighbour, "620503100205", id, "2020-12-31", "\"0\"").statusCode(403);
        neighbour
                .request()
                .queryParam("region", "620503")
                .get("/api/v1/villages")
                .then()
                .statusCode(404);
        villages(neighbour, "category", "POOR").body("items.code", everyItem(startsWith("623027")));
        assign(GivenOffices.township("620503100"), "620503100206", "POOR", "2015-01-01")
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void a_point_is_set_corrected_and_shown() {
        String village = "620503101201";
        GivenOffice county = GivenOffices.orgDepartment("620503");
        villages(county, "region", village).body("items[0].point", nullValue());
        point(county, village, "105.897123", "34.560001", "CGCS2000", null)
                .statusCode(200)
                .header("ETag", "\"0\"");
        point(county, village, "105.9", "34.5", "GCJ02", null).statusCode(428);
        point(county, village, "105.9", "34.5", "GCJ02", "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"");
        villages(county, "region", village)
                .body("items[0].point.crs", equalTo("GCJ02"))
                .body("items[0].point.lon", equalTo(105.9f));
    }

    @ParameterizedTest
    @CsvSource({"0,0,/lon", "34.5,105.9,/lon", "105.9,2.9,/lat", "105.9,60,/lat", "-105.9,34.5,/lon"})
    void a_point_outside_of_china_is_refused(String lon, String lat, String at) {
        point(GivenOffices.orgDepartment("620503"), "620503101202", lon, lat, "WGS84", null)
                .statusCode(400)
                .body("violations.at", hasItem(at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lon\":105.9,\"lat\":34.5}",
                "{\"lon\":105.9,\"lat\":34.5,\"crs\":null}",
                "{\"lon\":105.9,\"lat\":34.5,\"crs\":\"UTM\"}",
                "{\"lat\":34.5,\"crs\":\"WGS84\"}",
                "{\"lon\":105.9000001,\"lat\":34.5,\"crs\":\"WGS84\"}",
                "{\"lon\":105.9,\"lat\":34.5,\"crs\":\"WGS84\",\"radius\":5}"
            })
    void a_point_without_coordinate_system_or_of_another_form_is_refused(String body) {
        GivenOffices.orgDepartment("620503")
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/villages/620503101203/point")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"));
    }

    @Test
    void neighbours_are_recorded_once_and_known_from_both_sides() {
        GivenOffice county = GivenOffices.orgDepartment("620503");
        neighbour(county, "620503102202", "620503102201").statusCode(201).body("code", equalTo("620503102201"));
        neighbour(county, "620503102201", "620503102202").statusCode(409).body("code", equalTo("CONFLICT"));
        neighbour(county, "620503102201", "620503102201")
                .statusCode(400)
                .body("violations.at", contains("/neighbourCode"));
        neighbour(county, "620503102201", "999999999999").statusCode(403);
        neighbour(county, "623027100201", "620503102201").statusCode(403);
        for (String[] pair : new String[][] {{"620503102201", "620503102202"}, {"620503102202", "620503102201"}}) {
            Set<String> known = Caller.as(
                    county.office(),
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> door.neighbours(pair[0], LocalDate.of(2022, 1, 1))));
            assertEquals(Set.of(pair[1]), known);
        }
    }

    private static ValidatableResponse neighbour(GivenOffice office, String village, String other) {
        return office.request()
                .contentType(ContentType.JSON)
                .body("{\"neighbourCode\":\"" + other + "\",\"validFrom\":\"2021-01-01\",\"source\":\"县自然资源局\"}")
                .post("/api/v1/villages/" + village + "/neighbours")
                .then();
    }

    @Test
    void villages_come_page_by_page() {
        GivenOffice township = GivenOffices.township("620503100");
        String next = villages(township, "size", 10, "withTotal", true)
                .body("items", hasSize(10))
                .body("items.may", everyItem(empty()))
                .extract()
                .path("next");
        villages(township, "size", 10, "after", next).body("items.code", everyItem(startsWith("620503100")));
    }

    private static ValidatableResponse assign(GivenOffice office, String village, String category, String from) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(KEY.formatted(category, from))
                .post("/api/v1/villages/" + village + "/categories")
                .then();
    }

    private static ValidatableResponse end(GivenOffice office, String village, String id, String on, String version) {
        var request = office.request().contentType(ContentType.JSON).body("{\"on\":\"" + on + "\"}");
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.post("/api/v1/villages/" + village + "/categories/" + id + "/end")
                .then();
    }

    private static ValidatableResponse point(
            GivenOffice office, String village, String lon, String lat, String crs, String version) {
        var request = office.request()
                .contentType(ContentType.JSON)
                .body("{\"lon\":%s,\"lat\":%s,\"crs\":\"%s\"}".formatted(lon, lat, crs));
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.put("/api/v1/villages/" + village + "/point").then();
    }

    private static ValidatableResponse villages(GivenOffice office, Object... parameters) {
        var request = office.request();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/villages").then().statusCode(200);
    }
}
