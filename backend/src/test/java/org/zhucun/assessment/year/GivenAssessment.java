package org.zhucun.assessment.year;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.OwnerRows;

/** 给定考核: forms, rounds, sheets and grades, walked over HTTP. */
public final class GivenAssessment {
    private GivenAssessment() {}

    public static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }

    public static ValidatableResponse post(GivenOffice office, String path, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    /** A form of two parts, 40 by documents and 60 on site. */
    public static Map<String, Object> form(String region, String kind) {
        return form(region, kind, List.of(part("duty", "履职台账", 40, "DOCUMENT"), part("visit", "实地查看", 60, "ON_SITE")));
    }

    public static Map<String, Object> form(String region, String kind, List<Map<String, Object>> parts) {
        return new HashMap<>(Map.of(
                "regionCode",
                region,
                "objectKind",
                kind,
                "title",
                "考核指标",
                "basis",
                "组通字〔2020〕1号",
                "validFrom",
                "2015-01-01",
                "parts",
                parts));
    }

    public static Map<String, Object> part(String code, String title, int weight, String evidence) {
        return Map.of("code", code, "title", title, "weight", weight, "evidence", evidence);
    }

    public static Map<String, Object> round(String region, String kind, String from, String to, String... kinds) {
        return Map.of(
                "regionCode",
                region,
                "kind",
                kind,
                "title",
                to.substring(0, 4) + "年度考核",
                "from",
                from,
                "to",
                to,
                "objectKinds",
                List.of(kinds));
    }

    /** The id of a round that a department opened, its forms set before. */
    public static String opened(GivenOffice department, String year, String... kinds) {
        String region = department.node();
        for (String kind : kinds) {
            post(department, "/assessment-templates", form(region, kind)).statusCode(201);
        }
        return post(department, "/assessment-rounds", round(region, "ANNUAL", year + "-01-01", year + "-12-31", kinds))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String sheetOf(GivenOffice office, String round, UUID cadre) {
        return get(office, "/assessment-sheets?round=" + round + "&cadre=" + cadre)
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    public static Map<String, Object> proposal(String grade) {
        return new HashMap<>(Map.of(
                "grade",
                grade,
                "opinion",
                "到村查看，情况属实",
                "scores",
                List.of(Map.of("code", "duty", "score", 80), Map.of("code", "visit", "score", 90.5))));
    }

    /** With the version that the sheet has now. */
    public static ValidatableResponse step(GivenOffice office, String sheet, String step, Map<String, ?> body) {
        String version = get(GivenOffices.orgDepartment(""), "/assessment-sheets/" + sheet)
                .statusCode(200)
                .extract()
                .header("ETag");
        var request = office.request()
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body);
        String path = "/api/v1/assessment-sheets/" + sheet + "/" + step;
        return (step.equals("proposal") ? request.put(path) : request.post(path)).then();
    }

    public static ValidatableResponse propose(GivenOffice office, String sheet, String grade) {
        return step(office, sheet, "proposal", proposal(grade));
    }

    public static ValidatableResponse confirm(GivenOffice office, String sheet, String grade) {
        return step(office, sheet, "confirmation", Map.of("grade", grade, "opinion", "同意"));
    }

    /** Proposed by the stationing office, confirmed by the department. */
    public static String graded(GivenOffice department, String sheet, String grade) {
        propose(GivenOffices.stationingOffice(department.node()), sheet, grade).statusCode(200);
        confirm(department, sheet, grade).statusCode(200);
        return sheet;
    }

    /** A step of a round, with the version that it has now. */
    public static ValidatableResponse roundStep(GivenOffice office, String round, String step, Map<String, ?> body) {
        String version = get(office, "/assessment-rounds/" + round)
                .statusCode(200)
                .extract()
                .header("ETag");
        var request = office.request().header("If-Match", version);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post("/api/v1/assessment-rounds/" + round + "/" + step)
                .then();
    }

    /** He and his team were sent by another level. */
    public static GivenPosting sentBy(GivenPosting posting, String level) {
        GivenDatabase.asRegion("/", sql -> {
            sql.run("update posting set send_level = ? where id = ?", level, posting.id());
            return sql.run("update work_team set send_level = ? where id = ?", level, posting.teamId());
        });
        return posting;
    }

    public static GivenPosting employedAs(GivenPosting posting, String category) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run("update cadre set personnel_category = ? where id = ?", category, posting.cadreId()));
        return posting;
    }

    /** A finding about him that was issued; past its statement it counts. */
    public static String finding(GivenPosting posting, String category, String severity, LocalDate on) {
        GivenOffice inspector = GivenOffices.inspector(posting.county());
        String id = post(
                        inspector,
                        "/findings",
                        Map.of(
                                "targetKind",
                                "CADRE",
                                "targetId",
                                posting.cadreId(),
                                "category",
                                category,
                                "severity",
                                severity,
                                "facts",
                                "抽查时不在岗",
                                "foundOn",
                                on.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        inspector
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/api/v1/findings/" + id + "/issue")
                .then()
                .statusCode(200);
        OwnerRows.beyondScope(
                "finding", "update finding set statement_until = date '2022-12-31' where id = '" + id + "'");
        return id;
    }

    /** He objected, and nobody has decided yet. */
    public static void disputed(String finding) {
        OwnerRows.beyondScope(
                "finding",
                "update finding set dispute = 'OPEN', disputed_on = date '2022-12-01', disputed_by = '" + new UUID(7, 7)
                        + "', speakers = array['" + new UUID(7, 7) + "'::uuid] where id = '" + finding + "'");
    }

    public static long obligations(UUID cadre) {
        return GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from obligation where cadre_id = ? and state = 'OPEN'", cadre));
    }
}
