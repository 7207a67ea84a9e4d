package org.zhucun.region;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RegionResourceTest {
    /** The day of the shipped edition: editions imported by other tests begin later. */
    private static final String EDITION_DAY = "2023-12-31";

    @ParameterizedTest
    @CsvSource({"1,31", "2,342", "3,2978"})
    void the_country_has_every_division_of_the_edition(int level, int count) {
        get(country(), "level", level, "withTotal", true, "size", 1, "asOf", EDITION_DAY)
                .body("total.count", equalTo(count))
                .body("total.exact", equalTo(true));
    }

    @Test
    void maiji_has_26_townships_and_420_villages() {
        GivenOffice maiji = GivenOffices.orgDepartment("620503");
        get(maiji, "parent", "620503", "size", 100)
                .body("items", hasSize(26))
                .body("items.level", everyItem(equalTo(4)));
        get(maiji, "parent", "620503", "level", 5, "withTotal", true).body("total.count", equalTo(420));
    }

    @Test
    void the_root_of_the_tree_is_the_own_node() {
        get(GivenOffices.township("620503100"))
                .body("items.code", contains("620503100"))
                .body("items[0].kind", equalTo("TOWN"))
                .body("items[0].path", equalTo("/62/6205/620503/620503100/"))
                .body("items[0].parentCode", equalTo("620503"))
                .body("items[0].leaf", equalTo(false))
                .body("items[0].validFrom", nullValue());
        get(country()).body("items", hasSize(20)).body("items[0].name", equalTo("北京市"));
    }

    @Test
    void children_come_page_by_page_with_the_number_of_theirs() {
        GivenOffice office = GivenOffices.orgDepartment("620503");
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Map<String, Object> page = get(office, "parent", "620503", "size", 10, "after", after)
                    .extract()
                    .jsonPath()
                    .getMap("$");
            ((List<?>) page.get("items")).forEach(item -> seen.add((String) ((Map<?, ?>) item).get("code")));
            after = (String) page.get("next");
        } while (after != null);
        assertEquals(26, new HashSet<>(seen).size());
        assertEquals(26, seen.size());
        get(office, "parent", "620503001")
                .body("items.leaf", everyItem(equalTo(true)))
                .body("items.childCount", everyItem(equalTo(0)));
        get(office).body("items[0].childCount", equalTo(26));
    }

    @Test
    void shibadong_is_found_by_its_name() {
        get(country(), "q", "十八洞")
                .body("items.code", hasItem("433124110226"))
                .body("items.find { it.code == '433124110226' }.fullName", equalTo("湖南省湘西土家族苗族自治州花垣县双龙镇十八洞村"));
    }

    @Test
    void ganxi_is_found_35_times_in_the_country_and_once_in_baojing() {
        get(country(), "q", "甘溪村", "size", 200, "asOf", EDITION_DAY)
                .body("items", hasSize(35))
                .body("items.shortName", everyItem(equalTo("甘溪村")));
        get(GivenOffices.orgDepartment("433125"), "q", "甘溪村").body("items.code", contains("433125108207"));
        get(country(), "q", "甘溪村", "parent", "433125").body("items.code", contains("433125108207"));
        get(GivenOffices.orgDepartment("620503"), "q", "甘溪村").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甘溪", "甘溪村", "甘溪村委会", "甘溪村村民委员会", "ganxi", "GanXi", "gan xi", "gx", "gxc", "433125108207"})
    void a_village_is_found_by_name_pinyin_initials_and_code(String q) {
        get(GivenOffices.orgDepartment("433125"), "q", q, "size", 200).body("items.code", hasItem("433125108207"));
        get(GivenOffices.orgDepartment("43"), "q", q, "parent", "4331", "size", 200)
                .body("items.code", hasItem("433125108207"));
    }

    @Test
    void search_by_pinyin_answers_in_the_whole_country() {
        get(country(), "q", "ganxi", "level", 5, "size", 200)
                .body("items.code", hasItems("433125108207", "330182003212"));
        get(country(), "q", "shibadong").body("items.code", hasItem("433124110226"));
        get(country(), "q", "lving", "size", 1).body("items", hasSize(0));
        get(country(), "q", "lvliang").body("items.code", hasItem("1411"));
        get(country(), "q", "lüliang").body("items.code", hasItem("1411"));
    }

    @Test
    void one_character_finds_divisions_down_to_the_county_and_everything_inside_a_county() {
        get(country(), "q", "麦")
                .body("items.code", contains("620503", "653127"))
                .body("items.level", everyItem(equalTo(3)));
        get(GivenOffices.orgDepartment("620503"), "q", "麦", "size", 100).body("items.level", hasItem(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%溪", "甘_村", "'", "\"; drop table region", "𠮷", "\u202e"})
    void what_search_languages_use_as_wildcards_is_only_a_character(String q) {
        get(country(), "q", q).body("items", hasSize(0));
    }

    @Test
    void a_word_that_every_sixth_village_bears_still_answers() {
        get(country(), "q", "社区").body("items", hasSize(20));
        get(GivenOffices.orgDepartment("43"), "q", "社区", "level", 5)
                .body("items.code", everyItem(startsWith("43")))
                .body("items", hasSize(20));
    }

    @Test
    void search_goes_on_where_the_page_ended() {
        GivenOffice office = country();
        String next = get(office, "q", "甘溪村", "size", 20, "asOf", EDITION_DAY)
                .body("items", hasSize(20))
                .extract()
                .path("next");
        get(office, "q", "甘溪村", "size", 20, "asOf", EDITION_DAY, "after", next)
                .body("items", hasSize(15))
                .body("next", nullValue());
        office.request()
                .queryParams("q", "甘溪", "after", next)
                .get("/api/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void a_question_as_of_2020_is_answered_with_the_township_of_then() {
        GivenOffice anhua = GivenOffices.orgDepartment("430923");
        one(anhua, "430923206", "2020-06-30")
                .body("name", equalTo("龙塘乡"))
                .body("inForce", equalTo(true))
                .body("childCount", equalTo(14))
                .body("validTo", equalTo("2021-01-01"));
        get(anhua, "asOf", "2020-06-30", "parent", "430923", "size", 100)
                .body("items.code", hasItem("430923206"))
                .body("items.code", not(hasItem("430923123")));
        get(anhua, "asOf", "2020-06-30", "q", "沙田溪").body("items.code", contains("430923206208"));
        get(anhua, "q", "沙田溪").body("items.code", contains("430923123208"));
    }

    @Test
    void afterwards_it_says_what_the_township_became() {
        GivenOffice anhua = GivenOffices.orgDepartment("430923");
        one(anhua, "430923206", "2023-07-01")
                .body("name", equalTo("龙塘乡"))
                .body("inForce", equalTo(false))
                .body("successors.code", contains("430923123"))
                .body("successors[0].name", equalTo("龙塘镇"))
                .body("successors[0].on", equalTo("2021-01-01"))
                .body("successors[0].kind", equalTo("UPGRADE"));
        anhua.request()
                .get("/api/v1/regions/430923123208/succession")
                .then()
                .statusCode(200)
                .body("predecessors.code", contains("430923206208"))
                .body("predecessors[0].name", equalTo("沙田溪村委会"))
                .body("successors", hasSize(0));
        get(anhua, "parent", "430923", "size", 100, "asOf", "2021-01-01")
                .body("items.code", hasItem("430923123"))
                .body("items.code", not(hasItem("430923206")));
    }

    @Test
    void another_county_is_not_found() {
        GivenOffice clerk = GivenOffices.township("620503100");
        for (String foreign : List.of("623027", "620503101", "43", "999999999", "abc", "62050310")) {
            clerk.request()
                    .get("/api/v1/regions/" + foreign)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
            clerk.request()
                    .get("/api/v1/regions/" + foreign + "/succession")
                    .then()
                    .statusCode(404);
        }
        clerk.request()
                .queryParam("parent", "623027")
                .get("/api/v1/regions")
                .then()
                .statusCode(404);
        clerk.request().queryParam("parent", "x").get("/api/v1/regions").then().statusCode(400);
        one(clerk, "6205", EDITION_DAY).body("name", equalTo("天水市"));
        get(clerk, "q", "6230").body("items", hasSize(0));
    }

    @Test
    void a_sending_unit_walks_the_whole_tree() {
        get(GivenOffices.unit("/0A1B2C3D/"), "parent", "620503", "size", 50).body("items", hasSize(26));
    }

    @Test
    void refuses_what_it_cannot_read() {
        GivenOffice office = country();
        for (String[] wrong : List.of(
                new String[] {"asOf", "yesterday"},
                new String[] {"level", "6"},
                new String[] {"size", "201"},
                new String[] {"q", "\u0000甘溪"},
                new String[] {"colour", "red"})) {
            office.request()
                    .queryParam(wrong[0], wrong[1])
                    .get("/api/v1/regions")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_INPUT"));
        }
    }

    private static GivenOffice country() {
        return GivenOffices.orgDepartment("");
    }

    private static ValidatableResponse one(GivenOffice office, String code, String asOf) {
        return office.request()
                .queryParam("asOf", asOf)
                .get("/api/v1/regions/" + code)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(GivenOffice office, Object... parameters) {
        io.restassured.specification.RequestSpecification request = office.request();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/regions").then().statusCode(200);
    }
}
