package org.zhucun.insight.figure;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenStrength;
import org.zhucun.given.GivenTeams;

/** R: what the documents publish comes out of generated facts, and every figure shows who is in it. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupRTest {
    private static final String PROVINCE = GivenStrength.PROVINCE;

    private GivenOffice province;

    @BeforeEach
    void office() {
        province = GivenOffices.orgDepartment(PROVINCE);
    }

    /** F4: 670 sent by the province, 100 by counties; born a day apart, so that 40 is counted and 41 is not. */
    private static GivenStrength hunan670() {
        return GivenStrength.in(PROVINCE)
                .villages(770)
                .level("case when n <= 670 then 'PROVINCE' else 'COUNTY' end")
                .birth("case when i <= 295 or i > 670 then date '1980-05-08' else date '1980-05-07' end")
                .rank("case when i between 200 and 413 then case when i % 2 = 0 then '131' else '232' end"
                        + " when i = 1 then '122' else '141' end")
                .grassrootsMonths("case when i between 497 and 600 then 24 else 0 end")
                .agricultural("i between 550 and 670");
    }

    /** F1: 209 villages, 635 cadres, 221 of them came in 2021 in somebody's place; 50 had been there before. */
    private static GivenStrength maiji() {
        return GivenStrength.in(PROVINCE)
                .villages(209)
                .sizes("case when n <= 201 then 3 else 4 end")
                .level("'COUNTY'")
                .rotated(221)
                .secondTerms(50);
    }

    /** F3: 27 teams of poor villages, 33 of others with 225 persons, their captains section level and Party members. */
    private static GivenStrength xiahe() {
        return GivenStrength.in(PROVINCE)
                .villages(60)
                .sizes("case when n <= 27 then 3 when n <= 54 then 7 else 6 end")
                .category("case when n <= 27 then 'POOR' else 'NON_POOR' end")
                .started("date '2018-01-01'")
                .rank("case when k = 1 then case when n % 2 = 0 then '141' else '142' end else '150' end");
    }

    /** F5: 3,515 teams of three and 6,738 of two. */
    private static GivenStrength hunan() {
        return GivenStrength.in(PROVINCE).villages(10_253).sizes("case when n <= 3515 then 3 else 2 end");
    }

    /** F7: 9,395 First Secretaries by who sent them. */
    private static GivenStrength shanxi() {
        return GivenStrength.in(PROVINCE)
                .villages(9_395)
                .level(
                        "case when n <= 15 then 'CENTRAL' when n <= 521 then 'PROVINCE' when n <= 1996 then 'CITY' else 'COUNTY' end")
                .personnel("case when n > 8479 then 'ENTERPRISE_STAFF' else 'CIVIL_SERVANT' end")
                .started("date '2015-08-01'")
                .sex("case when i <= 1275 then '2' else '1' end")
                .birth("case when i > 9395 - 2966 then date '1980-01-01' else date '1970-01-01' end");
    }

    @Test
    void r1_r2_r3_of_670_sent_by_the_province_44_32_and_26_percent_which_overlap() {
        hunan670().during(() -> {
            Map<String, Object> asked = Map.of("asOf", "2021-05-07", "level", "PROVINCE");
            figure("young-share", asked)
                    .body("rule", equalTo("R1"))
                    .body("numerator", equalTo(295))
                    .body("denominator", equalTo(670))
                    .body("printed", equalTo("44%"))
                    .body("printedNumerator", equalTo("295名"))
                    .body("name", equalTo("40岁以下年轻干部"))
                    .body("formula", containsString("40（含）"))
                    .body("overlaps", equalTo("cadres"))
                    .body("unknown", equalTo(0));
            figure("division-share", asked)
                    .body("numerator", equalTo(214))
                    .body("printed", equalTo("32%"))
                    .body("overlaps", equalTo("cadres"));
            figure("rural-share", asked)
                    .body("numerator", equalTo(174))
                    .body("printed", equalTo("26%"))
                    .body("overlaps", equalTo("cadres"));
            figure("young-share", Map.of("asOf", "2021-05-07"))
                    .body("numerator", equalTo(395))
                    .body("denominator", equalTo(770));
            figure("young-share", Map.of("asOf", "2021-05-08", "level", "PROVINCE"))
                    .body("numerator", equalTo(0));
            every_list_is_as_long_as_its_figure(asked);
        });
    }

    @Test
    void r4_r5_24021_persons_in_10253_teams_are_printed_as_2_4_wan_and_2_34_a_team() {
        hunan().during(() -> {
            figure("cadres-on-post", Map.of())
                    .body("numerator", equalTo(24_021))
                    .body("printed", equalTo("2.4万名"))
                    .body("denominator", nullValue());
            figure("teams-on-post", Map.of()).body("numerator", equalTo(10_253)).body("printed", equalTo("1.0万支"));
            figure("cadres-per-team", Map.of())
                    .body("printed", equalTo("2.34"))
                    .body("printedDenominator", equalTo("1.0万支"));
            List<Map<String, Object>> parts = figure("cadres-on-post", Map.of("by", "REGION"))
                    .extract()
                    .jsonPath()
                    .getList("parts");
            assertEquals(24_021, sum(parts));
            assertEquals(parts.size(), codes(parts).size());
        });
    }

    @Test
    void r6_one_person_in_two_terms_counts_once_among_persons_and_twice_among_stays() {
        maiji().during(() -> {
            Map<String, Object> asked = Map.of("asOf", "2021-12-31");
            figure("cadres-ever", asked).body("numerator", equalTo(635 + 221)).body("from", equalTo("2012-11-08"));
            figure("terms-ever", asked)
                    .body("numerator", equalTo(635 + 221 + 50))
                    .body("printed", equalTo("906人次"));
            figure("teams-ever", asked).body("numerator", equalTo(209));
            figure("cadres-ever", Map.of("asOf", "2017-06-30", "from", "2016-06-01"))
                    .body("numerator", equalTo(50));
            every_list_is_as_long_as_its_figure(asked);
        });
    }

    @Test
    void r7_r8_r11_635_persons_in_209_villages_of_whom_221_are_newly_rotated() {
        maiji().during(() -> {
            Map<String, Object> asked = Map.of("asOf", "2021-12-31");
            figure("cadres-on-post", asked).body("printed", equalTo("635名"));
            figure("villages-served", asked).body("printed", equalTo("209个"));
            figure("cadres-per-village", asked).body("printed", equalTo("3.04"));
            figure("first-secretaries", asked).body("numerator", equalTo(209));
            figure("members", asked).body("numerator", equalTo(635 - 209));
            figure("rotated", asked)
                    .body("numerator", equalTo(221))
                    .body("printed", equalTo("34.8%"))
                    .body("from", equalTo("2021-01-01"))
                    .body("overlaps", nullValue());
            figure("kept", asked).body("numerator", equalTo(414));
            figure("rotated", Map.of("asOf", "2021-12-31", "from", "2021-01-02"))
                    .body("numerator", equalTo(0));
            figure("cadres-on-post", Map.of("asOf", "2020-12-31")).body("numerator", equalTo(635));
        });
    }

    @Test
    void r13_27_and_33_teams_by_the_category_of_their_villages_and_33_captains_among_225() {
        xiahe().during(() -> {
            JsonPath teams = figure("teams-on-post", Map.of("asOf", "2018-09-18", "by", "CATEGORY"))
                    .body("numerator", equalTo(60))
                    .body("partsOverlap", equalTo(true))
                    .extract()
                    .jsonPath();
            assertEquals(List.of("NON_POOR", "POOR"), teams.getList("parts.code"));
            assertEquals(List.of("非贫困村", "贫困村"), teams.getList("parts.name"));
            assertEquals(List.of(33, 27), teams.getList("parts.numerator"));
            Map<String, Object> asked = Map.of("asOf", "2018-09-18", "category", "NON_POOR");
            figure("cadres-on-post", asked).body("printed", equalTo("225名"));
            figure("cadres-per-team", asked).body("printed", equalTo("6.82"));
            figure("captains", asked).body("printed", equalTo("33名"));
            figure("party-captains", asked).body("numerator", equalTo(33)).body("printed", equalTo("100%"));
            every_list_is_as_long_as_its_figure(asked);
        });
    }

    @Test
    void r10_36_brigade_leaders_of_deputy_bureau_level_in_the_year() {
        List<String> counties = GivenTeams.query("select code from region where level = 3 and valid_to is null"
                + " and code >= '41' and code < '42' order by code limit 38");
        for (int i = 0; i < counties.size(); i++) {
            GivenTeams.write(
                    "insert into commander (id, kind, region_code, person_name, position, rank_code, temporary_post, year,"
                            + " valid_from, region_path) values (gen_random_uuid(), 'COUNTY_BRIGADE_LEADER', ?, '大队长', '副厅长',"
                            + " ?, '县委副书记', ?, '2019-01-01', ?)",
                    counties.get(i),
                    i == 36 ? "132" : "122",
                    i == 37 ? 2019 : 2020,
                    GivenOffices.path(counties.get(i)));
        }
        Map<String, Object> asked = Map.of("asOf", "2020-12-31");
        figure("brigade-leaders", asked).body("numerator", equalTo(36)).body("printed", equalTo("36名"));
        figure("brigade-leaders", Map.of("asOf", "2019-12-31")).body("numerator", equalTo(1));
        assertEquals(36, listed("brigade-leaders", "NUMERATOR", asked));
        bad("/api/v1/figures/brigade-leaders?level=PROVINCE", "level");
    }

    @Test
    void r15_18_stations_3_supervision_groups_5_task_forces_and_13_responsibility_groups() {
        GivenTeams.query("select code from region where level = 4 and valid_to is null and code >= '4103'"
                        + " and code < '4104' order by code limit 18")
                .forEach(township -> organ("TOWNSHIP_WORK_STATION", township));
        Map.of("SUPERVISION_GROUP", 3, "TASK_FORCE", 5, "RESPONSIBILITY_GROUP", 13)
                .forEach((kind, count) -> {
                    for (int i = 0; i < count; i++) {
                        organ(kind, "4103");
                    }
                });
        Map<String, Object> asked = Map.of("asOf", "2021-12-31", "region", "4103");
        Map.of("stations", 18, "supervision-groups", 3, "task-forces", 5, "responsibility-groups", 13)
                .forEach((key, count) -> {
                    figure(key, asked).body("numerator", equalTo(count)).body("printed", equalTo(count + "个"));
                    assertEquals(count, listed(key, "NUMERATOR", asked));
                });
        figure("stations", Map.of("asOf", "2019-12-31", "region", "4103")).body("numerator", equalTo(0));
    }

    @Test
    void r16_4_aspects_and_10_tasks_of_the_list_of_the_year() {
        UUID list = UUID.randomUUID();
        GivenTeams.write(
                "insert into annual_task_list (id, region_code, year, title, declared_aspects, declared_tasks, state,"
                        + " published_on, published_by, region_path) values (?, '41', 2022, '2022年重点任务', 4, 10, 'PUBLISHED',"
                        + " '2022-03-24', '办', '/41/')",
                list);
        int task = 0;
        for (int aspect = 1; aspect <= 4; aspect++) {
            GivenTeams.write(
                    "insert into task_aspect (id, list_id, no, title, region_path) values (gen_random_uuid(), ?, ?, '方面',"
                            + " '/41/')",
                    list,
                    aspect);
            for (int i = 0; i < List.of(2, 3, 3, 2).get(aspect - 1); i++) {
                task++;
                GivenTeams.write(
                        "insert into key_task (id, list_id, aspect_no, no, title, region_path)"
                                + " values (gen_random_uuid(), ?, ?, ?, '任务', '/41/')",
                        list,
                        aspect,
                        task);
            }
        }
        Map<String, Object> asked = Map.of("asOf", "2022-12-31");
        figure("task-aspects", asked).body("printed", equalTo("4个"));
        figure("key-tasks", asked).body("printed", equalTo("10项"));
        assertEquals(10, listed("key-tasks", "NUMERATOR", asked));
        figure("key-tasks", Map.of("asOf", "2022-03-23")).body("numerator", equalTo(0));
        figure("key-tasks", Map.of("asOf", "2021-12-31")).body("numerator", equalTo(0));
    }

    /** F2: in 2021 five sessions of 144 persons each; before them ten of the same 166. */
    @Test
    void r12_5_sessions_with_720_persons_in_2021_and_15_sessions_with_2380_person_times_over_the_years() {
        GivenTeams.write("""
                with held as (
                    insert into training_session (id, title, kind, organizer_level, organizer_name, started_on, days, recorded_by, region_path)
                    select gen_random_uuid(), '驻村干部培训' || n, 'COLLECTIVE', 'COUNTY', '组织部',
                           case when n <= 10 then date '2018-03-01' + n * 60 else date '2021-03-01' + n end, 3, gen_random_uuid(), '/41/4104/'
                    from generate_series(1, 15) n
                    returning id, title, kind, organizer_level, started_on, days, substr(title, 7)::int as n)
                insert into training_attendance (id, session_id, name, title, kind, organizer_level, started_on, session_days, audience,
                                                 place_code, region_path)
                select gen_random_uuid(), h.id, '学员' || case when h.n <= 10 then i else h.n * 1000 + i end, h.title, h.kind,
                       h.organizer_level, h.started_on, h.days, 'VILLAGE_SECRETARY', '4104', '/41/4104/'
                from held h
                cross join lateral generate_series(1, case when h.n <= 10 then 166 else 144 end) i
                """);
        Map<String, Object> year = Map.of("asOf", "2021-12-31", "region", "4104");
        figure("training-sessions", year).body("printed", equalTo("5期")).body("from", equalTo("2021-01-01"));
        figure("training-persons", year).body("printed", equalTo("720名"));
        Map<String, Object> years = Map.of("asOf", "2021-12-31", "region", "4104", "from", "2018-01-01");
        figure("training-sessions", years).body("printed", equalTo("15期"));
        figure("training-person-times", years).body("printed", equalTo("2380人次"));
        figure("training-persons", years).body("numerator", equalTo(720 + 166));
        for (Map<String, Object> asked : List.of(year, years)) {
            for (String key : List.of("training-sessions", "training-persons", "training-person-times")) {
                int counted = figure(key, asked).extract().path("numerator");
                assertEquals(counted, listed(key, "NUMERATOR", asked), key);
            }
        }
        figure("training-sessions", Map.of("asOf", "2021-12-31", "region", "4105"))
                .body("numerator", equalTo(0));
    }

    /** F3: five persons, one of whom was measured twice; a sixth whose measure was decided before the campaign began. */
    @Test
    void r14_five_persons_with_six_measures_are_5名() {
        GivenTeams.Unit bureau = GivenTeams.unit("处理单位", "4106");
        List<UUID> cadres = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> GivenTeams.cadre("处理" + i, bureau, "410603"))
                .toList();
        for (int i = 0; i < 5; i++) {
            measure(cadres.get(i), "CRITICISM", "2018-0" + (i + 3) + "-10");
        }
        measure(cadres.get(0), "ADMONITION", "2018-08-10");
        measure(cadres.get(5), "CRITICISM", "2017-12-31");
        Map<String, Object> campaign = Map.of("asOf", "2018-09-18", "from", "2018-01-01", "region", "4106");
        figure("organizational-measures", campaign)
                .body("rule", equalTo("R14"))
                .body("numerator", equalTo(5))
                .body("printed", equalTo("5名"))
                .body("from", equalTo("2018-01-01"));
        assertEquals(5, listed("organizational-measures", "NUMERATOR", campaign));
        figure("organizational-measures", Map.of("asOf", "2018-09-18", "region", "4106"))
                .body("numerator", equalTo(6))
                .body("from", equalTo("2012-11-08"));
        figure("organizational-measures", Map.of("asOf", "2018-03-10", "from", "2018-01-01", "region", "4106"))
                .body("numerator", equalTo(1));
        figure("organizational-measures", Map.of("asOf", "2018-09-18", "region", "4107"))
                .body("numerator", equalTo(0));
    }

    private void measure(UUID cadre, String type, String on) {
        province.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "cadreId",
                        cadre,
                        "type",
                        type,
                        "decidedOn",
                        on,
                        "decidedBy",
                        "县委组织部",
                        "documentNumber",
                        "组发〔2018〕" + type,
                        "basis",
                        "履职不到位"))
                .post("/api/v1/organizational-measures")
                .then()
                .statusCode(201);
    }

    private static void organ(String kind, String region) {
        GivenTeams.write(
                "insert into organ (id, kind, region_code, valid_from, region_path)"
                        + " values (gen_random_uuid(), ?, ?, '2020-01-01', ?)",
                kind,
                region,
                GivenOffices.path(region));
    }

    @Test
    void w2_8_shanxi_2015_9395_first_secretaries_by_sender_with_their_women_and_the_young() {
        shanxi().during(() -> {
            JsonPath senders = figure("first-secretaries", Map.of("asOf", "2015-12-31", "by", "SENDER"))
                    .body("numerator", equalTo(9_395))
                    .extract()
                    .jsonPath();
            assertEquals(
                    List.of("CENTRAL", "CITY", "COUNTY", "ENTERPRISE_AND_INSTITUTION", "PROVINCE"),
                    senders.getList("parts.code"));
            assertEquals(List.of(15, 1475, 6483, 916, 506), senders.getList("parts.numerator"));
            figure("women-share", Map.of("asOf", "2015-12-31")).body("printed", equalTo("13.6%"));
            figure("first-secretaries-to-35-share", Map.of("asOf", "2015-12-31"))
                    .body("numerator", equalTo(2_966))
                    .body("printed", equalTo("31.6%"));
        });
    }

    @Test
    void what_was_not_on_record_yet_is_in_no_figure() {
        String before = java.time.Instant.now().toString();
        xiahe().during(() -> {
            figure("cadres-on-post", Map.of("asOf", "2018-09-18", "knownAt", before))
                    .body("numerator", equalTo(0));
            figure("cadres-on-post", Map.of("asOf", "2018-09-18")).body("numerator", equalTo(306));
            province.request()
                    .queryParam("knownAt", before)
                    .get("/api/v1/statistics/roster-by-region")
                    .then()
                    .statusCode(200)
                    .body("rows", org.hamcrest.Matchers.empty());
            province.request()
                    .queryParam("knownAt", before)
                    .get("/api/v1/statistics/findings-by-state")
                    .then()
                    .statusCode(400)
                    .body("violations.at", hasItem("knownAt"));
        });
    }

    @Test
    void a_county_counts_its_own_and_a_foreign_region_is_not_found() {
        maiji().during(() -> {
            List<Map<String, Object>> prefectures = figure("cadres-on-post", Map.of("by", "REGION"))
                    .extract()
                    .jsonPath()
                    .getList("parts");
            int seen = 0;
            for (Map<String, Object> part : prefectures) {
                String code = (String) part.get("code");
                assertTrue(code.startsWith(PROVINCE), code);
                JsonPath own = GivenOffices.auditor(code)
                        .request()
                        .get("/api/v1/figures/cadres-on-post")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertEquals(part.get("numerator"), own.getInt("numerator"));
                seen += own.getInt("numerator");
            }
            assertEquals(635, seen);
            GivenOffices.orgDepartment("620503")
                    .request()
                    .queryParam("region", PROVINCE)
                    .get("/api/v1/figures")
                    .then()
                    .statusCode(404);
        });
    }

    @Test
    void refuses_what_makes_no_figure() {
        bad("/api/v1/figures?from=2022-01-01&asOf=2021-01-01", "from");
        bad("/api/v1/figures/cadres-on-post/items?side=DENOMINATOR", "side");
        for (String unreadable : List.of("?level=VILLAGE", "/young-share?by=RANKING", "?asOf=yesterday")) {
            province.request().get("/api/v1/figures" + unreadable).then().statusCode(400);
        }
        bad("/api/v1/figures?rank=true", "rank");
        province.request().get("/api/v1/figures/league-table").then().statusCode(404);
        GivenOffices.securityAdministrator(PROVINCE)
                .request()
                .get("/api/v1/figures")
                .then()
                .statusCode(403);
        province.request()
                .queryParam("after", "x")
                .get("/api/v1/figures/cadres-on-post/items")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void the_sheet_is_a_workbook_with_every_figure_and_its_formula() {
        xiahe().during(() -> {
            byte[] file = province.request()
                    .queryParam("asOf", "2018-09-18")
                    .get("/api/v1/figures/sheet")
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("statistics.xlsx"))
                    .extract()
                    .asByteArray();
            List<Row> rows = rows(file);
            assertTrue(rows.get(1).getCellText(0).contains("河南省"), rows.get(1).getCellText(0));
            assertTrue(rows.get(1).getCellText(0).contains("2018-09-18"));
            Row teams = rows.stream()
                    .filter(row -> row.getCellText(0).equals("驻村工作队"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("60支", teams.getCellText(1));
            assertEquals("60", teams.getCellText(2));
            assertTrue(teams.getCellText(5).contains("截止日"));
        });
        GivenOffices.auditor(PROVINCE)
                .request()
                .queryParam("action", "STATISTICS_EXPORTED")
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("STATISTICS_EXPORTED"));
    }

    @Test
    void english_is_spoken_on_request() {
        province.request()
                .header("Accept-Language", "en")
                .get("/api/v1/figures/young-share")
                .then()
                .statusCode(200)
                .body("name", equalTo("Aged 40 or younger"))
                .body("printed", nullValue())
                .body("formula", notNullValue());
    }

    private static List<Row> rows(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All figures of the sheet, both sides, page by page. */
    private void every_list_is_as_long_as_its_figure(Map<String, Object> asked) {
        JsonPath sheet = province.request()
                .queryParams(asked)
                .get("/api/v1/figures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> figures = sheet.getList("figures");
        assertTrue(figures.size() >= 20, "figures: " + figures.size());
        for (Map<String, Object> figure : figures) {
            String key = (String) figure.get("key");
            assertEquals(figure.get("numerator"), listed(key, "NUMERATOR", asked), key);
            if (figure.get("denominator") != null) {
                assertEquals(figure.get("denominator"), listed(key, "DENOMINATOR", asked), key);
            }
        }
    }

    private int listed(String key, String side, Map<String, Object> asked) {
        TreeSet<String> ids = new TreeSet<>();
        int items = 0;
        String after = null;
        do {
            var request = province.request()
                    .queryParams(asked)
                    .queryParam("side", side)
                    .queryParam("size", 200);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/v1/figures/" + key + "/items")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> found = page.getList("items.id");
            items += found.size();
            ids.addAll(found);
            after = page.getString("next");
        } while (after != null);
        assertEquals(items, ids.size(), "twice in the list of " + key);
        return items;
    }

    private ValidatableResponse figure(String key, Map<String, Object> asked) {
        return province.request()
                .queryParams(asked)
                .get("/api/v1/figures/" + key)
                .then()
                .statusCode(200);
    }

    private void bad(String address, String at) {
        province.request().get(address).then().statusCode(400).body("violations.at", hasItem(at));
    }

    private static TreeSet<String> codes(List<Map<String, Object>> parts) {
        TreeSet<String> codes = new TreeSet<>();
        parts.forEach(part -> codes.add((String) part.get("code")));
        return codes;
    }

    private static int sum(List<Map<String, Object>> parts) {
        return parts.stream().mapToInt(part -> (Integer) part.get("numerator")).sum();
    }
}
