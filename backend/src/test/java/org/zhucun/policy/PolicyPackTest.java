package org.zhucun.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhucun.policy.GivenPolicy.because;
import static org.zhucun.policy.GivenPolicy.draft;
import static org.zhucun.policy.GivenPolicy.parameter;
import static org.zhucun.policy.GivenPolicy.publish;
import static org.zhucun.policy.GivenPolicy.send;
import static org.zhucun.policy.GivenPolicy.set;
import static org.zhucun.policy.GivenPolicy.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.Ids;

/** 政策包: drafted for one's own region, tightened only, tried, published by another, retired; what was in force stays. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PolicyPackTest {
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    private static final LocalDate SOON = TODAY.plusDays(30);

    @Inject
    ParameterPacks packs;

    @Test
    void a_pack_is_drafted_tried_published_by_another_person_and_retired() {
        GivenOffice drafter = GivenOffices.orgDepartment("350181");
        GivenOffice publisher = GivenOffices.orgDepartment("350181");
        String pack = draft(drafter, "350181", SOON);
        set(drafter, pack, parameter("team.minSize.KEY", 4, "JUSTIFY"))
                .statusCode(200)
                .body("parameters[0].inherited", equalTo(3))
                .body("parameters[0].change", equalTo("TIGHTER"))
                .body("may", hasItem("simulate"));
        publish(publisher, pack, null).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        simulate(drafter, pack, null).statusCode(200).body("rules", contains("C1"));
        publish(drafter, pack, null).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        publish(publisher, pack, null).statusCode(200).body("state", equalTo("PUBLISHED"));
        set(drafter, pack, parameter("team.minSize.KEY", 9, "JUSTIFY")).statusCode(409);
        assertEquals(3, inForce("350181", "team.minSize.KEY", SOON.minusDays(1)));
        assertEquals(4, inForce("350181", "team.minSize.KEY", SOON));
        assertEquals(3, inForce("3501", "team.minSize.KEY", SOON));
        LocalDate over = SOON.plusDays(100);
        send(
                        publisher,
                        "POST",
                        pack + "/retirement",
                        Map.of("on", TODAY.minusDays(1).toString()))
                .statusCode(400);
        send(publisher, "POST", pack + "/retirement", Map.of("on", over.toString()))
                .statusCode(200)
                .body("state", equalTo("RETIRED"));
        assertEquals(4, inForce("350181", "team.minSize.KEY", over.minusDays(1)));
        assertEquals(3, inForce("350181", "team.minSize.KEY", over));
    }

    @Test
    void the_next_pack_closes_the_one_before_and_never_begins_before_it() {
        String first = published("350182", SOON, because(parameter("team.maxSize", 4, "JUSTIFY"), "本地村小"));
        assertFalse(first.isEmpty());
        published("350182", SOON.plusDays(10), because(parameter("team.maxSize", 3, "JUSTIFY"), "本地村小"));
        assertEquals(4, inForce("350182", "team.maxSize", SOON.plusDays(9)));
        assertEquals(3, inForce("350182", "team.maxSize", SOON.plusDays(10)));
        GivenOffice drafter = GivenOffices.orgDepartment("350182");
        String early = draft(drafter, "350182", SOON.plusDays(5));
        set(drafter, early, because(parameter("team.maxSize", 2, "JUSTIFY"), "本地村小"))
                .statusCode(200);
        simulate(drafter, early, null).statusCode(200);
        publish(GivenOffices.orgDepartment("350182"), early, null)
                .statusCode(409)
                .body("detail", containsString("team.maxSize"));
    }

    @Test
    void a_value_that_no_rule_can_judge_by_is_neither_drafted_nor_read_from_a_pack() {
        GivenOffice drafter = GivenOffices.orgDepartment("350205");
        String pack = draft(drafter, "350205", SOON);
        for (Object value : new Object[] {"半数", -1, true}) {
            set(drafter, pack, parameter("attendance.min.days.quarter", value, "JUSTIFY"))
                    .statusCode(400)
                    .body("violations[0].at", equalTo("/parameters/0/value"));
        }
        // no pack of the edition sets this one, so no value of it is there to compare with
        set(drafter, pack, parameter("attendance.nightRequired.month", "十五", "JUSTIFY"))
                .statusCode(400)
                .body("violations[0].at", equalTo("/parameters/0/value"));
        set(drafter, pack, parameter("attendance.partPeriod", "HALF", "JUSTIFY"))
                .statusCode(400);
        set(drafter, pack, parameter("attendance.nightRequired.month", 15, "JUSTIFY"))
                .statusCode(200);
        for (JsonNode value : List.of(TextNode.valueOf("十五"), BooleanNode.TRUE, IntNode.valueOf(-1))) {
            ParameterPack read = new ParameterPack(
                    "测试包" + Ids.next(),
                    "350205",
                    TODAY,
                    "测试文件",
                    List.of(new ParameterPack.Entry(
                            "attendance.nightRequired.month", value, Enforcement.JUSTIFY, null)));
            assertThrows(IllegalStateException.class, () -> packs.adopt(read));
        }
        assertEquals(
                List.of(),
                GivenTeams.query(
                        "select id from policy_parameter where region_code = '350205' and valid_from = ?", TODAY));
    }

    @Test
    void what_begins_before_today_says_why() {
        GivenOffice drafter = GivenOffices.orgDepartment("350203");
        String pack = draft(drafter, "350203", LocalDate.of(2023, 1, 1));
        set(drafter, pack, parameter("team.minSize.KEY", 5, "JUSTIFY")).statusCode(200);
        simulate(drafter, pack, null).statusCode(200);
        GivenOffice publisher = GivenOffices.orgDepartment("350203");
        publish(publisher, pack, null).statusCode(400).body("violations[0].at", equalTo("/retroactiveReason"));
        publish(publisher, pack, "系统启用时补录原文件").statusCode(200);
        assertEquals(3, inForce("350203", "team.minSize.KEY", LocalDate.of(2022, 12, 31)));
        assertEquals(5, inForce("350203", "team.minSize.KEY", LocalDate.of(2023, 1, 1)));
    }

    @Test
    void
            a_township_that_loosens_a_provincial_block_rule_is_refused_with_the_sentence_why_and_one_that_tightens_is_not() {
        GivenOffice clerk = GivenOffices.township("510104100");
        String pack = draft(clerk, "510104100", LocalDate.of(2022, 9, 1));
        set(clerk, pack, parameter("training.term.minDays", 2, "BLOCK"))
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("E1"))
                .body("rule.required", equalTo("不少于 3 天，约束力：必须执行"))
                .body("rule.found", equalTo("不少于 2 天，约束力：必须执行"))
                .body("rule.source", containsString("四川省委组织部"))
                .body("rule.source", containsString("时间不少于3天"))
                .body("detail", containsString("下级只能从严"))
                .body("detail", containsString("3"));
        set(clerk, pack, parameter("training.term.minDays", 3, "JUSTIFY"))
                .statusCode(422)
                .body("detail", containsString("约束力"));
        set(clerk, pack, parameter("training.term.minLevel", "TOWNSHIP", "BLOCK"))
                .statusCode(422);
        set(clerk, pack, parameter("training.term.minDays", null, "BLOCK")).statusCode(422);
        set(
                        clerk,
                        pack,
                        parameter("training.term.minDays", 5, "BLOCK"),
                        parameter("training.term.minLevel", "CITY", "BLOCK"))
                .statusCode(200)
                .body("parameters.change", hasItem("TIGHTER"));
    }

    @Test
    void loosening_what_knows_exceptions_needs_a_local_reason() {
        GivenOffice drafter = GivenOffices.orgDepartment("350205");
        String pack = draft(drafter, "350205", SOON);
        set(drafter, pack, parameter("team.minSize.KEY", 2, "JUSTIFY"))
                .statusCode(400)
                .body("violations[0].at", equalTo("/parameters/0/localReason"));
        set(drafter, pack, because(parameter("team.minSize.KEY", 2, "JUSTIFY"), "海岛村人手不足"))
                .statusCode(200)
                .body("parameters[0].localReason", equalTo("海岛村人手不足"));
    }

    @Test
    void nonsense_is_refused_where_it_stands() {
        GivenOffice drafter = GivenOffices.orgDepartment("350206");
        String pack = draft(drafter, "350206", SOON);
        set(drafter, pack, parameter("no.such.key", 2, "JUSTIFY"))
                .statusCode(400)
                .body("violations[0].at", equalTo("/parameters/0/key"));
        set(drafter, pack, parameter("team.minSize.KEY", "三", "JUSTIFY"))
                .statusCode(400)
                .body("violations[0].at", equalTo("/parameters/0/value"));
        set(drafter, pack, parameter("team.minSize.KEY", 3.5, "JUSTIFY"))
                .statusCode(400)
                .body("violations[0].at", equalTo("/parameters/0/value"));
        set(drafter, pack, parameter("team.minSize.KEY", 4, "JUSTIFY"), parameter("team.minSize.KEY", 5, "JUSTIFY"))
                .statusCode(400);
    }

    @Test
    void everybody_drafts_for_his_own_region_only_and_drafts_are_seen_by_those_above() {
        GivenOffice county = GivenOffices.orgDepartment("350211");
        draft(county, "350212", SOON, 403);
        draft(county, "350211001", SOON, 403);
        draft(county, "35", SOON, 403);
        draft(GivenOffices.inspector("350211"), "350211", SOON, 403);
        String pack = draft(county, "350211", SOON);
        GivenOffices.orgDepartment("35")
                .request()
                .get("/api/v1/policies/packs/" + pack)
                .then()
                .statusCode(200);
        GivenOffices.orgDepartment("350212")
                .request()
                .get("/api/v1/policies/packs/" + pack)
                .then()
                .statusCode(404);
        GivenOffice province = GivenOffices.orgDepartment("35");
        set(province, pack, parameter("team.minSize.KEY", 4, "JUSTIFY")).statusCode(403);
        county.request()
                .get("/api/v1/policies/packs?region=350211&size=50")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("000000"))
                .body("items.name", not(hasItem("510000-2022")));
    }

    @Test
    void what_was_in_force_cannot_be_rewritten_by_sql_either() {
        published("350213", SOON, because(parameter("team.maxSize", 4, "JUSTIFY"), "本地村小"));
        for (String sql : List.of(
                "update policy_parameter set value = '9' where region_code = '350213'",
                "update policy_parameter set valid_to = null, valid_from = '2000-01-01' where region_code = '350213'",
                "delete from policy_parameter where region_code = '350213'",
                "insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, pack, region_path)"
                        + " values ('" + Ids.next()
                        + "', 'team.maxSize', '350213', '2001-01-01', '9', 'BLOCK', 'x', 'x', '/35/3502/350213/')")) {
            assertThrows(
                    GivenDatabase.DatabaseRefused.class,
                    () -> GivenDatabase.asRegion("/35/3502/350213/", connection -> connection.run(sql)),
                    sql);
        }
        assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/35/3502/350213/",
                        connection -> connection.run(
                                "update policy_pack set published_by = drafted_by where region_code = '350213'")));
    }

    @Test
    void the_catalogue_says_what_is_in_force_there_by_which_clause() {
        GivenOffices.orgDepartment("51")
                .request()
                .get("/api/v1/policies/rules?region=51&on=2022-06-01")
                .then()
                .statusCode(200)
                .body("find { it.id == 'E1' }.inForce", equalTo(true))
                .body("find { it.id == 'E1' }.parameters.clause", hasItem("时间不少于3天"))
                .body("find { it.id == 'E2' }.inForce", equalTo(false))
                .body("find { it.id == 'C1' }.sentence", containsString("工作队"));
    }

    /** Each pack's own cases, judged where and when it holds. */
    @Test
    void the_golden_cases_of_every_pack_come_out() {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> ruled = new TreeSet<>();
        for (ParameterPack pack : packs.edition()) {
            for (ParameterPack.Case golden : pack.cases()) {
                ruled.add(golden.rule());
                if (met(pack, golden) != golden.met()) {
                    wrong.add(pack.pack() + " " + golden);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(ruled.containsAll(List.of("C1", "C3", "E1", "E2")), ruled.toString());
    }

    private static boolean met(ParameterPack pack, ParameterPack.Case golden) {
        String county = county(pack.regionCode());
        LocalDate start = LocalDate.parse(
                golden.given().path("started").asText(pack.validFrom().toString()));
        LocalDate day = LocalDate.parse(
                golden.given().path("day").asText(start.plusDays(100).toString()));
        UUID subject = golden.given().has("away")
                ? stay(county, golden.given(), start)
                : golden.rule().startsWith("C")
                        ? team(county, golden.given(), start)
                        : trainee(county, golden.given(), start);
        String state = GivenOffices.orgDepartment(county)
                .request()
                .get("/api/v1/compliance/results/" + subject + "?day=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("rules.find { it.result.rule == '" + golden.rule() + "' }.result.state");
        return "MET".equals(state);
    }

    private static UUID team(String county, JsonNode given, LocalDate start) {
        String village = GivenPolicy.village(county);
        GivenTeams.Unit unit = GivenTeams.unit("算例单位", county);
        UUID team = GivenPolicy.team("算例队", village, unit, start);
        given.path("categories").forEach(category -> GivenPolicy.category(village, category.asText(), start));
        for (int i = 0; i < given.path("members").asInt(); i++) {
            boolean first = i == 0 && given.path("firstSecretary").asBoolean(true);
            GivenPolicy.member("算例" + i, team, village, unit, start, first ? "{FIRST_SECRETARY}" : "{MEMBER}");
        }
        return team;
    }

    /** A stay with days away. */
    private static UUID stay(String county, JsonNode given, LocalDate start) {
        String village = GivenPolicy.village(county);
        UUID cadre = GivenPolicy.posted("算例驻村", village, start, "{MEMBER}");
        UUID posting = UUID.fromString(GivenTeams.query("select id from posting where cadre_id = ?", cadre)
                .get(0));
        given.path("away")
                .forEach(away -> GivenRegisters.away(
                        village.substring(0, 9),
                        posting,
                        LocalDate.parse(away.path("from").asText()),
                        away.path("days").asInt(),
                        away.path("status").asText()));
        return posting;
    }

    private static UUID trainee(String county, JsonNode given, LocalDate start) {
        UUID cadre = GivenPolicy.posted("算例学员", GivenPolicy.village(county), start, "{MEMBER}");
        int after = 1;
        for (JsonNode course : given.path("courses")) {
            GivenPolicy.trained(GivenOffices.orgDepartment(county), county, course, start.plusDays(after), cadre);
            after += 10;
        }
        return cadre;
    }

    private static String county(String region) {
        return switch (region) {
            case "000000" -> "350104";
            case "510000" -> "510104";
            case "430000" -> "430903";
            case "140000" -> "140105";
            case "360000" -> "360924";
            default -> region;
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static String published(String region, LocalDate from, Map<String, Object>... parameters) {
        GivenOffice drafter = GivenOffices.orgDepartment(region);
        String pack = draft(drafter, region, from);
        set(drafter, pack, parameters).statusCode(200);
        simulate(drafter, pack, null).statusCode(200);
        publish(GivenOffices.orgDepartment(region), pack, null)
                .statusCode(200)
                .body("parameters", hasSize(parameters.length));
        return pack;
    }

    private static Integer inForce(String region, String key, LocalDate day) {
        return GivenOffices.orgDepartment(region)
                .request()
                .get("/api/v1/policies/parameters?region=" + region + "&on=" + day + "&key=" + key)
                .path("[0].value");
    }
}
