package org.zhucun.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenStrength;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.Ids;

/** 给定政策: packs over the API, facts that rules judge by. */
public final class GivenPolicy {
    private static final Map<String, Integer> TAKEN = new HashMap<>();

    private GivenPolicy() {}

    /** A village of a county that no other test here has been given; small counties have few. */
    public static String village(String county) {
        int taken = TAKEN.merge(county, 1, Integer::sum) - 1;
        return GivenTeams.query(
                        "select code from region where code >= ? and code < ? and level = 5 and valid_to is null order by code desc limit 1 offset "
                                + taken,
                        county,
                        county + ":")
                .get(0);
    }

    static Map<String, Object> parameter(String key, Object value, String enforcement) {
        Map<String, Object> parameter = new HashMap<>();
        parameter.put("key", key);
        parameter.put("value", value);
        parameter.put("enforcement", enforcement);
        parameter.put("clause", "测试条款");
        return parameter;
    }

    static Map<String, Object> because(Map<String, Object> parameter, String reason) {
        parameter.put("localReason", reason);
        return parameter;
    }

    static String draft(GivenOffice office, String region, LocalDate from) {
        return draft(office, region, from, 201).extract().path("id");
    }

    static ValidatableResponse draft(GivenOffice office, String region, LocalDate from, int status) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "测试包" + Ids.next(),
                        "regionCode",
                        region,
                        "document",
                        "测试文件〔" + from + "〕",
                        "validFrom",
                        from.toString()))
                .post("/api/v1/policies/packs")
                .then()
                .statusCode(status);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static ValidatableResponse set(GivenOffice office, String pack, Map<String, Object>... parameters) {
        return send(office, "PUT", pack + "/parameters", Map.of("parameters", List.of(parameters)));
    }

    static ValidatableResponse simulate(GivenOffice office, String pack, LocalDate day) {
        return send(office, "POST", pack + "/simulation", day == null ? Map.of() : Map.of("day", day.toString()));
    }

    static ValidatableResponse publish(GivenOffice office, String pack, String reason) {
        return send(
                office, "POST", pack + "/publication", reason == null ? Map.of() : Map.of("retroactiveReason", reason));
    }

    static ValidatableResponse send(GivenOffice office, String verb, String path, Map<String, ?> body) {
        String pack = path.substring(0, 36);
        Object version = office.request().get("/api/v1/policies/packs/" + pack).path("version");
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .request(verb, "/api/v1/policies/packs/" + path)
                .then();
    }

    /** A cadre posted full-time, with rows the way a deed would write them. */
    public static UUID posted(String name, String village, LocalDate since, String roles) {
        GivenTeams.Unit unit = GivenTeams.unit("测试单位" + name, village.substring(0, 6));
        UUID team = team(name + "队", village, unit, since.minusYears(1));
        return member(name, team, village, unit, since, roles);
    }

    /** The same as a member, in a village of a county that nobody else was given. */
    public static UUID postedIn(String county, String name, LocalDate since) {
        return posted(name, village(county), since, "{MEMBER}");
    }

    static UUID team(String name, String village, GivenTeams.Unit unit, LocalDate since) {
        UUID team = Ids.next();
        GivenTeams.write(
                """
                with t as (
                    insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)
                    values (?, ?, ?, 'COUNTY', ?, ?, ?, ?) returning id, region_path, unit_path)
                insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)
                select ?, t.id, ?, ?, ?, t.region_path, t.unit_path from t
                """,
                team,
                name,
                GivenStrength.elsewhere(village),
                unit.id(),
                since,
                GivenOffices.path(village),
                unit.path(),
                Ids.next(),
                unit.id(),
                unit.name(),
                since);
        home(team, village, since);
        return team;
    }

    /** The village that a team lives in. */
    public static void home(UUID team, String village, LocalDate since) {
        GivenTeams.write(
                "insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)"
                        + " values (?, ?, ?, '村', 'HOME', ?, ?)",
                Ids.next(),
                team,
                village,
                since,
                GivenOffices.path(village));
    }

    static UUID member(String name, UUID team, String village, GivenTeams.Unit unit, LocalDate since, String roles) {
        UUID cadre = GivenTeams.cadre(name, unit, village.substring(0, 6));
        GivenTeams.write(
                """
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, started_on, planned_end_on, region_path, unit_path)
                values (?, ?, ?, ?, '队', ?, '村', ?::text[], 'COUNTY', ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                cadre,
                name,
                team,
                village,
                roles,
                unit.id(),
                unit.name(),
                since,
                since.plusYears(6),
                GivenOffices.path(village),
                unit.path());
        return cadre;
    }

    static void category(String village, String category, LocalDate since) {
        GivenTeams.write(
                "insert into village_category (id, village_code, category, valid_from, source, region_path) values (?, ?, ?, ?, '测试', ?)",
                Ids.next(),
                village,
                category,
                since,
                GivenOffices.path(village));
    }

    /** A course over the API. */
    static void trained(GivenOffice office, String region, JsonNode facts, LocalDate on, UUID... cadres) {
        trained(
                office,
                region,
                facts.path("level").asText("COUNTY"),
                facts.path("kind").asText("COLLECTIVE"),
                facts.path("days").asInt(1),
                on,
                cadres);
    }

    static void trained(
            GivenOffice office, String region, String level, String kind, int days, LocalDate on, UUID... cadres) {
        List<Map<String, UUID>> attendees = java.util.Arrays.stream(cadres)
                .map(cadre -> Map.of("cadreId", cadre))
                .toList();
        office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title", "驻村干部培训班",
                        "kind", kind,
                        "organizerLevel", level,
                        "organizerName", "组织部",
                        "regionCode", region,
                        "startedOn", on.toString(),
                        "days", days,
                        "attendees", attendees))
                .post("/api/v1/trainings")
                .then()
                .statusCode(201);
    }
}
