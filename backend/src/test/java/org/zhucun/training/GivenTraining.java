package org.zhucun.training;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.policy.GivenPolicy;

/** 给定培训: sessions over HTTP, many people at once. */
final class GivenTraining {
    private GivenTraining() {}

    static Map<String, Object> session(String region, String level, String kind, int days, String on) {
        return new HashMap<>(Map.of(
                "title", "驻村干部培训班",
                "kind", kind,
                "organizerLevel", level,
                "organizerName", "组织部",
                "regionCode", region,
                "startedOn", on,
                "days", days));
    }

    static List<Map<String, Object>> attendees(UUID... cadres) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (UUID cadre : cadres) {
            all.add(Map.of("cadreId", cadre));
        }
        return all;
    }

    /** Persons who are no cadres, told apart by their names. */
    static List<Map<String, Object>> others(String place, String kind, int from, int count) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            all.add(Map.of("name", "学员" + i, "audience", kind, "placeCode", place));
        }
        return all;
    }

    static ValidatableResponse post(GivenOffice office, String path, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }

    /** The address of a session that was just held. */
    static String held(GivenOffice office, Map<String, Object> body) {
        return "/trainings/"
                + post(office, "/trainings", body).statusCode(201).extract().path("id");
    }

    /** A session of some days of a level, and who was there. */
    static String held(GivenOffice office, String level, String kind, int days, String on, UUID... cadres) {
        Map<String, Object> body = session(code(office), level, kind, days, on);
        body.put("attendees", attendees(cadres));
        return held(office, body);
    }

    private static String code(GivenOffice office) {
        String[] steps = office.path().split("/");
        return steps[steps.length - 1];
    }

    /** A cadre posted in a village of the county since a day. */
    static UUID posted(String name, String county, String since) {
        return GivenPolicy.posted(name, GivenPolicy.village(county), LocalDate.parse(since), "{MEMBER}");
    }

    /** Many cadres of one village, written at once. */
    static List<UUID> crowd(String county, int count, String since) {
        String village = GivenPolicy.village(county);
        GivenTeams.Unit unit = GivenTeams.unit("大队单位", county);
        UUID team = GivenTeams.team(GivenOffices.orgDepartment(county), village, unit);
        GivenTeams.write(
                """
                with c as (
                    insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,
                                       managing_region_code, managing_region_path, posted, region_path, unit_path)
                    select gen_random_uuid(), '群众' || i, '1', '1986-05-01', '01', '01', 'CIVIL_SERVANT', ?, ?, ?, true, ?, ?
                    from generate_series(1, ?) i
                    returning id, name)
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, started_on, planned_end_on, region_path, unit_path)
                select gen_random_uuid(), c.id, c.name, ?, '队', ?, '村', '{MEMBER}', 'COUNTY', ?, ?, ?, ?, ?, ? from c
                """,
                unit.id(),
                county,
                GivenOffices.path(county),
                GivenOffices.path(village),
                unit.path(),
                count,
                team,
                village,
                unit.id(),
                unit.name(),
                LocalDate.parse(since),
                LocalDate.parse(since).plusYears(8),
                GivenOffices.path(village),
                unit.path());
        return GivenTeams.query("select cadre_id::text from posting where team_id = ? order by 1", team).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** How a rule judges somebody on a day. */
    static String state(GivenOffice office, UUID subject, String rule, String day) {
        return of(office, subject, rule, day, "state");
    }

    static String of(GivenOffice office, UUID subject, String rule, String day, String what) {
        return get(office, "/compliance/results/" + subject + "?day=" + day)
                .statusCode(200)
                .extract()
                .path("rules.find { it.result.rule == '" + rule + "' }.result." + what);
    }
}
