package org.zhucun.selection;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.scope.Role;

/** 给定选派: a batch of a region with its departments, made over HTTP the way they would. */
final class GivenSelection {
    final String region;
    final LocalDate startOn;
    final GivenOffice department;
    final GivenOffice humanResources;
    final GivenOffice approver;
    final List<String> villages = new ArrayList<>();
    UUID batch;

    private GivenSelection(String region, LocalDate startOn) {
        this.region = region;
        this.startOn = startOn;
        department = GivenOffices.orgDepartment(region);
        humanResources = GivenOffices.of(Role.HUMAN_RESOURCES, region);
        approver = GivenOffices.orgDepartment(region);
    }

    /** A batch whose needs are fixed; each village asks for a First Secretary who is captain, and for members. */
    static GivenSelection open(
            String region, LocalDate startOn, List<Map<String, Object>> needs, GivenTeams.Unit... units) {
        GivenSelection given = draft(region, startOn, needs, units);
        given.fix().then().statusCode(200);
        return given;
    }

    static GivenSelection draft(
            String region, LocalDate startOn, List<Map<String, Object>> needs, GivenTeams.Unit... units) {
        GivenSelection given = new GivenSelection(region, startOn);
        Response answer =
                post(given.department, "/selection-batches", form("选派" + UUID.randomUUID(), startOn, needs, units));
        answer.then().statusCode(201);
        given.batch = UUID.fromString(answer.path("batch.id"));
        needs.forEach(need -> given.villages.add((String) need.get("villageCode")));
        return given;
    }

    static Map<String, Object> form(
            String name, LocalDate startOn, List<Map<String, Object>> needs, GivenTeams.Unit... units) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("startOn", startOn.toString());
        body.put("needs", needs);
        List<Map<String, Object>> asked = new ArrayList<>();
        for (GivenTeams.Unit unit : units) {
            asked.add(Map.of("unitId", unit.id()));
        }
        body.put("units", asked);
        return body;
    }

    static Map<String, Object> need(String village, int members) {
        Map<String, Object> need = new HashMap<>();
        need.put("villageCode", village);
        need.put("firstSecretary", true);
        need.put("captain", true);
        need.put("members", members);
        return need;
    }

    Response fix() {
        return changed(department, "/selection-batches/" + batch, "/needs/fixing", Map.of());
    }

    /** The need of a village of this batch. */
    String needId(String village) {
        return department
                .request()
                .get("/api/v1/selection-batches/" + batch)
                .then()
                .statusCode(200)
                .extract()
                .path("needs.find { it.villageCode == '" + village + "' }.id");
    }

    /** The body of a nomination in which the unit says yes three times. */
    Map<String, Object> nomination(UUID cadre, String seat) {
        Map<String, Object> body = new HashMap<>();
        body.put("batchId", batch);
        body.put("cadreId", cadre);
        body.put("seat", seat);
        body.put("source", "UNIT_RECOMMENDED");
        body.put("backbone", false);
        body.put("politics", Map.of("met", true, "words", "政治坚定"));
        body.put("ability", Map.of("met", true, "words", "能打硬仗"));
        body.put("devotion", Map.of("met", true, "words", "主动报名"));
        return body;
    }

    Response nominate(GivenTeams.Unit unit, Map<String, Object> body) {
        return post(GivenOffices.unit(unit.path()), "/nominations", body);
    }

    /** A reason whose approver answers for exceptions in this region. */
    Map<String, Object> because(String... rules) {
        Map<String, Object> reasons = new HashMap<>();
        for (String rule : rules) {
            reasons.put(rule, Map.of("reason", "该村急需", "approverAccountId", approver.accountId()));
        }
        return reasons;
    }

    Response review(GivenOffice office, String nomination, boolean approve) {
        Map<String, Object> body = new HashMap<>();
        body.put("approve", approve);
        body.put("note", approve ? null : "不符合要求");
        return changed(office, "/nominations/" + nomination, "/review", body);
    }

    Response decide(String nomination, String need, String seat) {
        return changed(
                department,
                "/nominations/" + nomination,
                "/decision",
                Map.of("needId", need, "seat", seat, "basis", "县委常委会〔2021〕第12次会议"));
    }

    /** Nominated, examined by both departments. */
    String reviewed(GivenTeams.Unit unit, Map<String, Object> body) {
        Response answer = nominate(unit, body);
        answer.then().statusCode(201);
        String id = answer.path("id");
        review(department, id, true).then().statusCode(200);
        review(humanResources, id, true).then().statusCode(200);
        return id;
    }

    /** A cadre of a unit against whom nothing speaks: a section head of the Party, born in May of a year. */
    static UUID cadre(String name, GivenTeams.Unit unit, String region, String more) {
        UUID id = GivenTeams.cadre(name, unit, region);
        GivenTeams.write(
                "update cadre set work_start_date = '2005-07-01', join_party_date = '2006-07-01', rank_code = '142',"
                        + " unit_position_tier = 'MIDDLE' where id = ?",
                id);
        if (!more.isEmpty()) {
            GivenTeams.write("update cadre set " + more + " where id = ?", id);
        }
        return id;
    }

    static Response post(GivenOffice office, String path, Object body) {
        return office.request().contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }

    /** Changes something as it is now. */
    static Response changed(GivenOffice office, String item, String deed, Object body) {
        Response now = office.request().get("/api/v1" + item);
        String tag = now.header("ETag");
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", tag == null ? "\"0\"" : tag)
                .body(body)
                .post("/api/v1" + item + deed);
    }
}
