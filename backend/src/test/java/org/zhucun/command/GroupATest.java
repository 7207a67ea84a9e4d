package org.zhucun.command;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhucun.command.GivenCommand.change;
import static org.zhucun.command.GivenCommand.founding;
import static org.zhucun.command.GivenCommand.get;
import static org.zhucun.command.GivenCommand.missing;
import static org.zhucun.command.GivenCommand.organ;
import static org.zhucun.command.GivenCommand.post;
import static org.zhucun.command.GivenCommand.seat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.kernel.Ids;

/** Group A of the catalogue: the organs and those who lead, with the examples of the documents. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupATest {
    private static final List<String> MAIJI_TOWNSHIPS = List.of(
            "620503001",
            "620503100",
            "620503101",
            "620503102",
            "620503103",
            "620503104",
            "620503105",
            "620503106",
            "620503107",
            "620503108",
            "620503109",
            "620503110",
            "620503111",
            "620503112",
            "620503113",
            "620503114",
            "620503115",
            "620503116");

    @Test
    void a1_a_county_group_without_a_head_is_one_missing_until_the_organization_head_leads_it() {
        GivenOffice xiahe = GivenOffices.orgDepartment("623027");
        String group = organ(xiahe, "LEADING_GROUP", "623027", "夏河县驻村帮扶工作领导小组", "2014-03-01");
        change(xiahe, group, "/members", seat("DEPUTY_HEAD", "才让", "GOVERNMENT_DEPUTY", "2014-03-01"))
                .statusCode(200);
        Map<String, Object> joint = founding("JOINT_CONFERENCE_OFFICE", "623027", "联席会议办公室", "2014-03-01");
        joint.put("parentId", group.substring("/organs/".length()));
        post(xiahe, "/organs", joint).statusCode(201);
        String asOf = "region=623027&asOf=2014-06-30";
        assertEquals(1, groupGaps(xiahe, asOf));
        get(xiahe, "/organ-completeness?" + asOf)
                .body("lines.find { it.what == 'GROUP_HEAD' }.missing.name", contains("夏河县驻村帮扶工作领导小组"))
                .body("lines.find { it.what == 'GROUP_HEAD' }.rule", equalTo("A1"));
        change(xiahe, group, "/members", seat("HEAD", "扎西", "ORGANIZATION_HEAD", "2014-05-01"))
                .statusCode(200)
                .body("members.role", contains("HEAD", "DEPUTY_HEAD"));
        assertEquals(0, groupGaps(xiahe, asOf));
        change(xiahe, group, "/members", seat("HEAD", "另一人", "ORGANIZATION_HEAD", "2014-06-01"))
                .statusCode(409);
    }

    private static int groupGaps(GivenOffice office, String query) {
        return missing(office, query, "LEADING_GROUP")
                + missing(office, query, "GROUP_HEAD")
                + missing(office, query, "GROUP_DEPUTY_HEAD")
                + missing(office, query, "JOINT_CONFERENCE_OFFICE");
    }

    @Test
    void a2_an_office_of_three_departments_keeps_showing_three_for_2021_after_one_was_abolished() {
        GivenOffice hunan = GivenOffices.orgDepartment("43");
        Map<String, Object> founding = founding("STATIONING_OFFICE", "43", "湖南省驻村办", "2021-05-01");
        founding.put(
                "founders", List.of(Map.of("name", "湖南省委组织部"), Map.of("name", "湖南省农业农村厅"), Map.of("name", "湖南省乡村振兴局")));
        String office = "/organs/"
                + post(hunan, "/organs", founding).statusCode(201).extract().path("id");
        get(hunan, office).body("founders.name", contains("湖南省委组织部", "湖南省农业农村厅", "湖南省乡村振兴局"));
        String third = get(hunan, office).extract().path("founders[2].id");
        String withdrawal = "/founders/" + third + "/end";
        change(hunan, office, withdrawal, Map.of("reason", "机构改革")).statusCode(400);
        change(hunan, office, withdrawal, Map.of("on", "2023-03-16", "reason", "机构改革撤销"))
                .statusCode(200)
                .body("founders", hasSize(2));
        change(hunan, office, "/founders", Map.of("name", "省财政厅", "organizationId", Ids.next(), "from", "2023-05-01"))
                .statusCode(400)
                .body("violations.message", contains("引用的对象不存在，请核对所填的编号"));
        for (Object noDate : List.of(19_000, List.of(), List.of(2023, 5, 1))) {
            change(hunan, office, "/founders", Map.of("name", "省财政厅", "from", noDate))
                    .statusCode(400)
                    .body("violations.at", contains("/from"));
        }
        get(hunan, office + "?asOf=2021-12-31").body("founders", hasSize(3));
        get(hunan, office + "?asOf=2023-03-16").body("founders", hasSize(2));
        founding.put("founders", List.of());
        founding.put("regionCode", "4301");
        post(hunan, "/organs", founding).statusCode(400).body("violations.at", contains("/founders"));
    }

    @Test
    void a5_a_second_brigade_leader_of_the_same_county_and_year_needs_a_reason() {
        GivenOffice county = GivenOffices.orgDepartment("140221");
        appoint(county, leader("140221", "甲", "122")).statusCode(201);
        appoint(county, leader("140221", "乙", "122"))
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.id", equalTo("A5"))
                .body("rule.found", equalTo("2 名"));
        Map<String, Object> second = leader("140221", "乙", "122");
        second.put("justification", justification());
        appoint(county, second).statusCode(201);
    }

    @Test
    void a5_a_leader_of_division_rank_needs_a_reason() {
        GivenOffice county = GivenOffices.orgDepartment("140222");
        appoint(county, leader("140222", "丙", "132"))
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.required", equalTo("职务层次为厅局级副职"))
                .body("rule.found", equalTo("县处级副职"));
        Map<String, Object> justified = leader("140222", "丙", "132");
        justified.put("justification", justification());
        appoint(county, justified).statusCode(201);
        Map<String, Object> captain = leader("140222", "丁", "122");
        captain.put("kind", "TOWNSHIP_GENERAL_CAPTAIN");
        appoint(county, captain).statusCode(400).body("violations.at", contains("/regionCode"));
    }

    @Test
    void a5_the_36_brigade_leaders_of_2020_are_counted_36() {
        GivenOffice province = GivenOffices.orgDepartment("14");
        List<String> counties = org.zhucun.given.GivenTeams.query("""
                select code from region where code like '14%' and level = 3 and code > '140400' order by code limit 36
                """);
        for (String county : counties) {
            appoint(province, leader(county, "大队长", "122")).statusCode(201);
        }
        get(province, "/commanders?kind=COUNTY_BRIGADE_LEADER&year=2020&region=14&withTotal=true&size=200")
                .body("items.findAll { it.personName == '大队长' }", hasSize(36))
                .body("items.findAll { it.personName == '大队长' }.rankCode", everyItem(equalTo("122")));
    }

    private static io.restassured.response.ValidatableResponse appoint(GivenOffice office, Map<String, Object> body) {
        return post(office, "/commanders", body);
    }

    private static Map<String, Object> leader(String county, String person, String rank) {
        return new HashMap<>(Map.of(
                "kind",
                "COUNTY_BRIGADE_LEADER",
                "regionCode",
                county,
                "personName",
                person,
                "position",
                "省直某厅副厅长",
                "rankCode",
                rank,
                "temporaryPost",
                "县委副书记",
                "year",
                2020,
                "from",
                "2020-05-01"));
    }

    private static Map<String, Object> justification() {
        return Map.of(
                "reason",
                "省委组织部统一增派",
                "approverAccountId",
                GivenOffices.orgDepartment("14").accountId());
    }

    @Test
    void a6_a7_a8_n9_the_eighteen_stations_of_maiji_with_their_captains_names_and_heads() {
        GivenOffice maiji = GivenOffices.orgDepartment("620503");
        Map<String, String> stations = new HashMap<>();
        for (String township : MAIJI_TOWNSHIPS) {
            stations.put(township, organ(maiji, "TOWNSHIP_WORK_STATION", township, "精准扶贫工作站", "2013-09-01"));
        }
        eighteenCaptainSlots(maiji);
        stations.forEach((township, station) -> change(
                        maiji, station, "/transfer", Map.of("name", "乡村振兴工作站", "on", "2021-06-01", "ground", "机构划转"))
                .statusCode(200)
                .body("names.name", contains("精准扶贫工作站", "乡村振兴工作站")));
        for (String[] then : new String[][] {{"2020-06-30", "精准扶贫工作站"}, {"2021-12-31", "乡村振兴工作站"}}) {
            get(maiji, "/organs?kind=TOWNSHIP_WORK_STATION&region=620503&size=200&asOf=" + then[0])
                    .body("items", hasSize(18))
                    .body("items.name", everyItem(equalTo(then[1])));
        }
        stationStaff(maiji, stations.get("620503100"));
    }

    private static void eighteenCaptainSlots(GivenOffice maiji) {
        String asOf = "region=620503&asOf=2014-06-30";
        assertEquals(18, missing(maiji, asOf, "GENERAL_CAPTAIN"));
        Map<String, Object> captain = new HashMap<>(Map.of(
                "kind", "TOWNSHIP_GENERAL_CAPTAIN",
                "regionCode", "620503100",
                "personName", "总队长",
                "position", "社棠镇党委书记",
                "from", "2014-01-01"));
        post(maiji, "/commanders", captain).statusCode(201);
        captain.put("personName", "又一名");
        post(maiji, "/commanders", captain).statusCode(409);
        get(maiji, "/organ-completeness?" + asOf)
                .body("lines.find { it.what == 'GENERAL_CAPTAIN' }.expected", equalTo(18))
                .body("lines.find { it.what == 'GENERAL_CAPTAIN' }.missing", hasSize(17))
                .body("lines.find { it.what == 'GENERAL_CAPTAIN' }.percent", equalTo(5.6f));
    }

    /** A8: head not the mayor → rejected; no deputy → incomplete; two → justify. */
    private static void stationStaff(GivenOffice maiji, String station) {
        String asOf = "region=620503100&asOf=2021-12-31";
        change(maiji, station, "/members", seat("HEAD", "书记", "PARTY_SECRETARY", "2021-07-01"))
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("A8"))
                .body("rule.found", equalTo("站长：党委书记"));
        change(maiji, station, "/members", seat("HEAD", "镇长", "TOWN_MAYOR", "2021-07-01"))
                .statusCode(200);
        assertEquals(1, missing(maiji, asOf, "STATION_DEPUTY_HEAD"));
        Map<String, Object> deputy = seat("DEPUTY_HEAD", "副站长", "OTHER", "2021-07-01");
        deputy.put("treatment", "副科级");
        change(maiji, station, "/members", deputy).statusCode(200);
        assertEquals(0, missing(maiji, asOf, "STATION_DEPUTY_HEAD"));
        assertEquals(0, missing(maiji, asOf, "STATION_DEPUTY_TREATMENT"));
        assertEquals(1, missing(maiji, asOf, "STATION_CLERK"));
        deputy.put("personName", "第二名副站长");
        change(maiji, station, "/members", deputy)
                .statusCode(422)
                .body("code", equalTo("JUSTIFICATION_REQUIRED"))
                .body("rule.found", equalTo("副站长 2 名"));
        deputy.put(
                "justification",
                Map.of(
                        "reason",
                        "辖区大，增配一名",
                        "approverAccountId",
                        GivenOffices.orgDepartment("6205").accountId()));
        change(maiji, station, "/members", deputy).statusCode(200).body("members", hasSize(3));
    }

    @Test
    void a12_five_task_forces_and_thirteen_responsibility_groups_are_eighteen_task_groups() {
        GivenOffice county = GivenOffices.orgDepartment("620521");
        for (int i = 1; i <= 18; i++) {
            String kind = i <= 5 ? "TASK_FORCE" : "RESPONSIBILITY_GROUP";
            String group = organ(county, kind, "620521", (i <= 5 ? "专班" : "专责组") + i, "2021-03-01");
            change(county, group, "/members", seat("MEMBER", "成员" + i, "OTHER", "2021-03-01"))
                    .statusCode(200);
        }
        get(county, "/organs?region=620521&kind=TASK_FORCE&withTotal=true").body("total.count", equalTo(5));
        get(county, "/organs?region=620521&kind=RESPONSIBILITY_GROUP&withTotal=true&size=200")
                .body("total.count", equalTo(13))
                .body("items.members.flatten()", hasSize(13));
    }

    @Test
    void an_organ_of_another_county_can_be_neither_read_nor_changed() {
        GivenOffice county = GivenOffices.orgDepartment("620522");
        GivenOffice stranger = GivenOffices.orgDepartment("620523");
        String office = organ(county, "STATIONING_OFFICE", "620522", "驻村办", "2021-01-01");
        get(stranger, office).statusCode(404);
        get(stranger, "/organs?region=620522").statusCode(404);
        get(stranger, "/organs?kind=STATIONING_OFFICE&size=200").body("items", empty());
        for (String item : List.of(office, "/organs/" + UUID.randomUUID())) {
            stranger.request()
                    .contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("name", "改名", "on", "2022-01-01", "ground", "无"))
                    .post("/api/v1" + item + "/transfer")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        post(stranger, "/organs", founding("STATIONING_OFFICE", "620522", "驻村办", "2021-01-01"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        post(GivenOffices.inspector("620522"), "/organs", founding("TASK_FORCE", "620522", "专班", "2021-01-01"))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        post(county, "/organs", founding("STATIONING_OFFICE", "620522", "又一个", "2022-01-01"))
                .statusCode(409);
        post(county, "/organs", founding("LEADING_GROUP", "620522100", "镇领导小组", "2022-01-01"))
                .statusCode(400);
    }

    @Test
    void a_change_needs_the_version_read_and_what_is_over_stays_as_it_was() {
        GivenOffice county = GivenOffices.orgDepartment("620524");
        String group = organ(county, "TASK_FORCE", "620524", "产业专班", "2021-01-01");
        post(county, group + "/members", seat("HEAD", "甲", "OTHER", "2021-01-01"))
                .statusCode(428);
        change(county, group, "/members", seat("HEAD", "甲", "OTHER", "2020-01-01"))
                .statusCode(400)
                .body("violations.at", contains("/from"));
        change(county, group, "/end", Map.of("on", "2020-12-31", "reason", "早于组建"))
                .statusCode(400);
        change(county, group, "/end", Map.of("on", "2022-01-01")).statusCode(400);
        change(county, group, "/end", Map.of("on", "2022-01-01", "reason", "任务完成"))
                .statusCode(200)
                .body("may", empty());
        change(county, group, "/members", seat("HEAD", "乙", "OTHER", "2021-06-01"))
                .statusCode(409);
        get(county, "/organs?region=620524&asOf=2021-12-31").body("items", hasSize(1));
        get(county, "/organs?region=620524&asOf=2022-01-01").body("items", empty());
        GivenDatabase.DatabaseRefused refused = org.junit.jupiter.api.Assertions.assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion("/62/", sql -> sql.run("delete from organ where region_code = '620524'")));
        assertEquals("23514", refused.state());
    }
}
