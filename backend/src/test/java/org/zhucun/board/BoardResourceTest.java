package org.zhucun.board;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenStatements;

/** One request shows what a place has to look after, and each of its numbers is the length of a list (part 6 of assessment and care). */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class BoardResourceTest {
    private static final String BOARD = "/api/v1/dashboard";

    @Inject
    ObjectMapper json;

    @BeforeEach
    void given() {
        GivenBoard.county();
    }

    @Test
    void every_number_of_a_county_is_as_long_as_the_list_that_it_leads_to() throws Exception {
        GivenOffice county = GivenOffices.orgDepartment(GivenBoard.COUNTY);
        county.request().get("/api/v1/compliance").then().statusCode(200);
        JsonNode board = board(county, "");

        List<JsonNode> numbers = linked(board, new ArrayList<>());
        for (JsonNode number : numbers) {
            assertEquals(number.path("value").asDouble(), length(county, number.path("link")), 1e-6, number.toString());
        }
        assertTrue(numbers.size() > 60, "numbers: " + numbers.size());
    }

    @Test
    void findings_that_are_closed_or_withdrawn_do_not_count_and_ages_are_those_of_the_bands() throws Exception {
        JsonNode findings =
                board(GivenOffices.orgDepartment(GivenBoard.COUNTY), "").path("findings");

        assertEquals(5, findings.path("total").path("value").asInt());
        List<Integer> ages = new ArrayList<>();
        findings.path("ages")
                .forEach(age -> ages.add(age.path("count").path("value").asInt()));
        assertEquals(List.of(1, 2, 1, 1), ages);
        TreeSet<String> states = new TreeSet<>();
        findings.path("states").forEach(state -> states.add(state.path("state").asText()));
        assertEquals(new TreeSet<>(List.of("ISSUED", "RECTIFYING", "REOPENED")), states);
    }

    @Test
    void a_debtor_of_whom_only_the_name_is_known_is_found_by_it() throws Exception {
        JsonNode debts =
                board(GivenOffices.orgDepartment(GivenBoard.COUNTY), "").path("debts");

        assertEquals(2, debts.path("overdue").path("value").asInt());
        assertEquals(1, debts.path("partial").path("value").asInt());
        assertEquals("800.00", debts.path("amount").asText());
        List<String> names = new ArrayList<>();
        debts.path("debtors").forEach(debtor -> names.add(debtor.path("name").asText()));
        assertTrue(names.contains("平江县财政局"), names.toString());
    }

    @Test
    void terms_are_counted_in_the_month_in_which_the_list_of_rotations_ends_them() throws Exception {
        JsonNode rotations =
                board(GivenOffices.orgDepartment(GivenBoard.COUNTY), "").path("rotations");

        assertEquals(1, rotations.path("over").path("value").asInt());
        assertEquals(12, rotations.path("months").size());
        long all = 0;
        for (JsonNode month : rotations.path("months")) {
            all += month.path("count").path("value").asLong();
        }
        // due today, in two months, before a renewed term in four, and one whose end has been written down
        assertEquals(4, all);
    }

    @Test
    void a_province_asks_the_database_no_more_than_ten_statements() {
        GivenOffice province = GivenOffices.orgDepartment("43");
        province.request().get(BOARD).then().statusCode(200);

        List<String> statements = GivenStatements.of(
                () -> province.request().get(BOARD).then().statusCode(200).body("level", equalTo(1)));

        System.out.printf("province dashboard: %d statements%n", statements.size());
        assertTrue(statements.size() <= 10, statements.size() + ": " + String.join("\n--\n", statements));
        assertTrue(statements.stream().anyMatch(text -> text.contains("'ROTATIONS'")), statements.toString());
    }

    @Test
    void a_township_gets_its_own_smaller_board() {
        GivenOffices.township(GivenBoard.TOWNSHIP)
                .request()
                .get(BOARD)
                .then()
                .statusCode(200)
                .body("region", equalTo(GivenBoard.TOWNSHIP))
                .body("rules", nullValue())
                .body("findings.total.value", equalTo(3))
                .body("attendance.places.size()", equalTo(1));
    }

    @Test
    void a_sending_unit_sees_its_own_cadres_and_no_places() {
        GivenPosting posting = GivenPosting.in(GivenBoard.OTHER_TOWNSHIP + "209", GivenBoard.TODAY.minusYears(1));

        GivenOffices.unit(posting.unitPath())
                .request()
                .get(BOARD)
                .then()
                .statusCode(200)
                .body("rules", nullValue())
                .body("attendance", nullValue())
                .body("findings.total.value", equalTo(0))
                .body("rotations.months.size()", equalTo(12));
    }

    @Test
    void another_county_is_not_found_and_a_cadre_has_no_board() {
        GivenOffices.orgDepartment(GivenBoard.COUNTY)
                .request()
                .get(BOARD + "?region=430624")
                .then()
                .statusCode(404);
        GivenPosting posting = GivenPosting.in(GivenBoard.OTHER_TOWNSHIP + "208", GivenBoard.TODAY.minusYears(1));
        GivenOffices.cadre(posting.cadreId()).request().get(BOARD).then().statusCode(403);
    }

    @Test
    void who_looks_at_a_place_beneath_is_not_told_what_waits_for_himself() throws Exception {
        GivenOffice province = GivenOffices.orgDepartment("43");
        assertFalse(board(province, "").path("due").isNull());
        JsonNode county = board(province, "?region=" + GivenBoard.COUNTY);
        assertTrue(county.path("due").isNull());
        assertEquals(3, county.path("level").asInt());
        assertEquals(5, county.path("findings").path("total").path("value").asInt());
    }

    private JsonNode board(GivenOffice office, String query) throws Exception {
        return json.readTree(office.request()
                .get(BOARD + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<JsonNode> linked(JsonNode node, List<JsonNode> found) {
        if (node.has("link")) {
            found.add(node);
        }
        node.forEach(child -> linked(child, found));
        return found;
    }

    private double length(GivenOffice office, JsonNode link) throws Exception {
        double length = 0;
        String after = null;
        do {
            RequestSpecification request = office.request().queryParam("size", 200);
            link.path("filter")
                    .properties()
                    .forEach(one ->
                            request.queryParam(one.getKey(), one.getValue().asText()));
            if (after != null) {
                request.queryParam("after", after);
            }
            JsonNode page = json.readTree(request.get(link.path("list").asText())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            for (JsonNode item : page.path("items")) {
                length += link.path("counts").asText().equals("SUM")
                        ? item.path(link.path("column").asText()).asDouble()
                        : 1;
            }
            after = page.path("next").isNull() ? null : page.path("next").asText(null);
        } while (after != null);
        return length;
    }
}
