package org.zhucun.incentive;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** 给定激励: what tests of the incentives say over HTTP, and rows of years that have passed. */
public final class GivenMerit {
    private GivenMerit() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

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

    /** A step of an item whose version is known. */
    public static ValidatableResponse step(GivenOffice office, String path, int version, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public static String made(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    public static Map<String, Object> honor(GivenPosting posting, String level, LocalDate from, LocalDate to) {
        Map<String, Object> body = new HashMap<>();
        body.put("level", level);
        body.put("title", "优秀驻村干部" + UUID.randomUUID());
        body.put("cadreId", posting.cadreId());
        body.put("grantedBy", "县委、县政府");
        body.put("documentNumber", "委发〔2022〕7号");
        body.put("grantedOn", "2022-06-20");
        body.put("deeds", "驻村两年，建成大棚三十座");
        body.put("publicityWhere", "县政府网站");
        body.put("publicityFrom", from.toString());
        body.put("publicityTo", to.toString());
        return body;
    }

    public static Map<String, Object> promotion(GivenPosting posting, LocalDate on) {
        Map<String, Object> body = new HashMap<>();
        body.put("cadreId", posting.cadreId());
        body.put("kind", "PROMOTED");
        body.put("fromRank", "142");
        body.put("toRank", "141");
        body.put("position", "某镇镇长");
        body.put("effectiveOn", on.toString());
        body.put("decidedBy", "县委组织部");
        body.put("documentNumber", "组任〔2022〕" + UUID.randomUUID());
        return body;
    }

    /** Honours that stand, of a year, for one cadre. */
    public static void honors(GivenPosting posting, int count, LocalDate on) {
        GivenTeams.write(
                """
                insert into honor (id, level, title, cadre_id, subject_name, granted_by, document_number, granted_on, deeds,
                    publicity_where, publicity_from, publicity_to, recorded_on, recorded_by, recorded_by_name, office_path, region_path, unit_path)
                select gen_random_uuid(), 'COUNTY', '荣誉' || n, ?, ?, '县委', '县发1号' || ?, ?::date, '实绩', '网站', ?::date - 20, ?::date - 10, ?::date - 20,
                       gen_random_uuid(), '甲', '/36/', ?, ?
                from generate_series(1, ?) n
                """,
                posting.cadreId(),
                posting.cadreName(),
                on.toString(),
                on,
                on,
                on,
                on,
                posting.villagePath(),
                posting.unitPath(),
                count);
    }

    public static void promotions(GivenPosting posting, int count, LocalDate on) {
        GivenTeams.write(
                """
                insert into promotion (id, cadre_id, cadre_name, kind, from_rank, to_rank, position, effective_on, decided_by,
                    document_number, recorded_by_name, office_path, region_path, unit_path)
                select gen_random_uuid(), ?, ?, 'PUT_TO_USE', '142', '142', '某局副局长', ?::date, '组织部', '组任' || n, '甲', '/36/', ?, ?
                from generate_series(1, ?) n
                """, posting.cadreId(), posting.cadreName(), on, posting.villagePath(), posting.unitPath(), count);
    }

    public static void talks(GivenPosting posting, int count, LocalDate on) {
        GivenTeams.write(
                """
                insert into reminder_talk (id, cadre_id, cadre_name, findings, outcome, decided_on, note, decided_by, decided_by_name,
                    region_path, unit_path)
                select gen_random_uuid(), ?, ?, array['F' || n], 'HELD', ?::date, '提醒改正', gen_random_uuid(), '甲', ?, ?
                from generate_series(1, ?) n
                """, posting.cadreId(), posting.cadreName(), on, posting.villagePath(), posting.unitPath(), count);
    }

    public static List<String> facts(GivenOffice office, String batch) {
        return get(office, "/incentive-batches/" + batch + "/candidates")
                .statusCode(200)
                .extract()
                .path("id");
    }

    public static Map<String, Object> batch(String county, int year) {
        return Map.of(
                "regionCode",
                county,
                "year",
                year,
                "title",
                year + "年度三个一批",
                "documentNumber",
                "县发〔" + year + "〕" + UUID.randomUUID(),
                "issuedBy",
                "县委");
    }
}
