package org.zhucun.command;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.zhucun.command.GivenCommand.change;
import static org.zhucun.command.GivenCommand.get;
import static org.zhucun.command.GivenCommand.missing;
import static org.zhucun.command.GivenCommand.post;
import static org.zhucun.command.GivenCommand.villages;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** Group A of the catalogue: meetings by quarter, and the annual list of key tasks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupATasksTest {
    @Inject
    ObjectMapper json;

    @Test
    void a13_a_county_that_met_in_january_and_july_is_overdue_for_the_second_quarter() {
        meetings("DISPATCH", "510824");
        GivenOffice county = GivenOffices.orgDepartment("510824");
        Assertions.assertEquals(1, missing(county, "region=510824&asOf=2022-07-15", "DISPATCH_MEETING"));
        get(county, "/organ-completeness?region=510824&asOf=2022-07-15")
                .body("lines.find { it.what == 'DISPATCH_MEETING' }.missing.name", contains("2022 Q2"));
    }

    @Test
    void a14_a_party_committee_studies_the_work_every_quarter() {
        meetings("PARTY_COMMITTEE_STUDY", "510822");
    }

    private static void meetings(String kind, String region) {
        GivenOffice county = GivenOffices.orgDepartment(region);
        for (String day : List.of("2022-01-15", "2022-07-02")) {
            post(county, "/dispatch-meetings", meeting(kind, region, day)).statusCode(201);
        }
        String cadence = "/dispatch-meetings/cadence?kind=" + kind + "&year=2022&region=" + region;
        get(county, cadence + "&asOf=2022-07-15")
                .statusCode(200)
                .body("required", equalTo(1))
                .body("quarters.state", contains("HELD", "OVERDUE", "HELD", "DUE"))
                .body("overdue", equalTo(1));
        get(county, cadence).body("quarters.state", contains("HELD", "OVERDUE", "HELD", "OVERDUE"));
        get(county, "/dispatch-meetings?year=2022&kind=" + kind)
                .body("items.heldOn", contains("2022-07-02", "2022-01-15"))
                .body("items[0].issues", contains("考勤不实", "到村督导"));
        post(county, "/dispatch-meetings", meeting(kind, region, "2022-07-02")).statusCode(409);
        post(county, "/dispatch-meetings", meeting(kind, region, "2099-01-01")).statusCode(400);
        post(GivenOffices.orgDepartment("510821"), "/dispatch-meetings", meeting(kind, region, "2022-08-02"))
                .statusCode(403);
        get(GivenOffices.orgDepartment("510821"), cadence).statusCode(404);
    }

    private static Map<String, Object> meeting(String kind, String region, String day) {
        return Map.of(
                "kind", kind,
                "regionCode", region,
                "heldOn", day,
                "title", "驻村帮扶工作调度会",
                "issues", List.of("考勤不实", "到村督导"));
    }

    @Test
    void a16_the_sichuan_list_of_2022_has_four_aspects_and_ten_tasks_and_nine_are_refused() throws IOException {
        GivenOffice province = GivenOffices.orgDepartment("51");
        Map<String, Object> whole = sichuan();
        Map<String, Object> nine = sichuan();
        nine.put("aspects", withoutOne(nine));
        String list = "/task-lists/"
                + post(province, "/task-lists", nine).statusCode(201).extract().path("id");
        GivenOffice county = GivenOffices.orgDepartment("510821");
        get(county, list).statusCode(404);
        change(province, list, "/publication", Map.of())
                .statusCode(422)
                .body("rule.id", equalTo("A16"))
                .body("rule.required", equalTo("10 项"))
                .body("rule.found", equalTo("9 项"));
        province.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(whole)
                .put("/api/v1" + list)
                .then()
                .statusCode(200)
                .body("taskCount", equalTo(10));
        change(province, list, "/publication", Map.of())
                .statusCode(200)
                .body("aspectCount", equalTo(4))
                .body("taskCount", equalTo(10))
                .body("aspects.collect { it.tasks.size() }", contains(2, 3, 3, 2))
                .body("aspects.tasks.flatten().no", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        change(province, list, "/publication", Map.of()).statusCode(409);
        get(county, list).statusCode(200).body("may", contains("cascade"));
        get(county, "/task-lists?year=2022").body("items.title", hasItem("2022年驻村帮扶工作重点任务"));
        get(GivenOffices.orgDepartment("620503"), "/task-lists?year=2022")
                .body("items.title", not(hasItem("2022年驻村帮扶工作重点任务")));
        post(province, "/task-lists", whole).statusCode(409);
        cascade(county, list);
    }

    /** A county hands the province's list down to its teams, and the townships report. */
    private static void cascade(GivenOffice county, String list) {
        GivenTeams.Unit unit = GivenTeams.unit("旺苍县某局", "510821");
        List<String> places = villages("510821", 3);
        List<UUID> teams = new ArrayList<>();
        places.forEach(village -> teams.add(GivenTeams.team(county, village, unit)));
        post(county, list + "/cascade", Map.of("regionCode", "510822")).statusCode(403);
        post(county, list + "/cascade", Map.of("regionCode", "5108")).statusCode(400);
        post(county, list + "/cascade", Map.of("regionCode", "510821"))
                .statusCode(200)
                .body("teams", equalTo(3))
                .body("handed", equalTo(30));
        post(county, list + "/cascade", Map.of("regionCode", "510821")).body("handed", equalTo(0));
        GivenOffice township = GivenOffices.township(places.get(0).substring(0, 9));
        String first = "/team-tasks/"
                + get(township, "/team-tasks?team=" + teams.get(0)).extract().path("items[0].id");
        change(township, first, "/progress", Map.of("state", "DONE", "note", "已完成"))
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("may", contains("report"));
        post(township, first + "/progress", Map.of("state", "DONE")).statusCode(428);
        get(GivenOffices.unit(unit.path()), "/team-tasks?state=DONE").body("items", hasSize(1));
        post(GivenOffices.unit(unit.path()), first + "/progress", Map.of("state", "DONE"))
                .statusCode(403);
        get(GivenOffices.orgDepartment("510822"), first).statusCode(404);
        get(county, list + "/progress?region=510821")
                .body("teams", equalTo(3))
                .body("teamsWithTasks", equalTo(3))
                .body("tasks", hasSize(10))
                .body("tasks.handed.unique()", contains(3))
                .body("tasks.done.sum()", equalTo(1))
                .body("regions.handed.sum()", equalTo(30));
        get(county, list + "/progress?region=510822").statusCode(404);
        get(GivenOffices.township("510822100"), "/team-tasks").body("items", empty());
    }

    private Map<String, Object> sichuan() throws IOException {
        try (InputStream file = GroupATasksTest.class.getResourceAsStream("/task-lists/510000-2022.json")) {
            return json.readValue(file, new TypeReference<HashMap<String, Object>>() {});
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> withoutOne(Map<String, Object> list) {
        List<Map<String, Object>> aspects = new ArrayList<>((List<Map<String, Object>>) list.get("aspects"));
        Map<String, Object> last = new HashMap<>(aspects.get(3));
        last.put("tasks", ((List<Object>) last.get("tasks")).subList(0, 1));
        aspects.set(3, last);
        return aspects;
    }
}
