package org.zhucun.assessment.measure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** L4 over HTTP, down to PostgreSQL and back. The villages lie in 511921 and 511922, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupLMeasureTest {
    private static final String COUNTY = "511922";
    private static final String NEIGHBOUR = "511921";
    private static final String PATH = "/organizational-measures";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private GivenOffice department;

    @BeforeEach
    void office() {
        department = GivenOffices.orgDepartment(COUNTY);
    }

    @Test
    void l4_five_persons_given_six_measures_are_reported_as_5名() {
        department = GivenOffices.orgDepartment(NEIGHBOUR);
        String township = GivenTeams.village(NEIGHBOUR).substring(0, 9);
        List<GivenPosting> five = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            five.add(GivenPosting.in(township + String.format("%03d", 300 + i), LocalDate.of(2017, 3, 1)));
            recorded(five.get(i - 1), "CRITICISM", "2018-0" + (i + 3) + "-10");
        }
        recorded(five.get(0), "ADMONITION", "2018-09-01");
        String here = "?region=" + township + "&asOf=2018-09-18&from=2018-01-01";
        get(department, "/figures/organizational-measures" + here)
                .body("numerator", equalTo(5))
                .body("printed", equalTo("5名"));
        get(department, "/figures/organizational-measures/items" + here)
                .body("items", hasSize(5))
                .body("items.label", hasItem(five.get(0).cadreName()));
        get(department, PATH + "?region=" + township + "&size=4&withTotal=true")
                .body("total.count", equalTo(6))
                .body("items", hasSize(4))
                .body("items[0].decidedOn", equalTo("2018-09-01"));
        String next = get(department, PATH + "?region=" + township + "&size=4")
                .extract()
                .path("next");
        get(department, PATH + "?region=" + township + "&size=4&after=" + next)
                .body("items.decidedOn", contains("2018-05-10", "2018-04-10"))
                .body("next", nullValue());
        get(department, PATH + "?cadre=" + five.get(0).cadreId() + "&type=ADMONITION")
                .body("items.decidedOn", contains("2018-09-01"));
        get(department, PATH + "?region=" + township + "&from=2018-05-01&to=2018-06-30")
                .body("items", hasSize(2));
    }

    @Test
    void l4_a_measure_says_who_decided_what_about_whom_by_which_document_and_lies_where_he_was_posted_then() {
        GivenPosting posting = posting().endedOn(LocalDate.of(2021, 6, 30));
        String finding = finding(posting.cadreId());
        issue(finding);
        Map<String, Object> body = body(posting.cadreId(), "ADMONITION", "2021-06-30");
        body.put("findingId", finding);
        // no consequence before the inspected could speak (I6)
        refused(body, "/findingId");
        OwnerRows.beyondScope(
                "finding", "update finding set statement_until = date '2022-01-01' where id = '" + finding + "'");
        String id = post(department, PATH, body)
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("cadreName", equalTo(posting.cadreName()))
                .body("villageName", equalTo("测试村"))
                .body("type", equalTo("ADMONITION"))
                .body("decidedBy", equalTo("县委组织部"))
                .body("findingNumber", containsString(COUNTY))
                .body("may", contains("revoke"))
                .extract()
                .path("id");
        get(department, PATH + "/" + id).body("basis", equalTo("多次不在岗"));
        get(department, PATH + "?region=" + posting.township()).body("items.id", hasItem(id));
        get(GivenOffices.auditor(COUNTY), PATH + "/" + id).statusCode(200).body("may", empty());
        get(GivenOffices.auditor(COUNTY), "/audit?subjectId=" + id)
                .body("items.action", hasItem("MEASURE_RECORDED"))
                .body("items.action", hasItem("MEASURE_READ"));
    }

    @Test
    void l4_what_cannot_be_a_measure_is_refused() {
        GivenPosting posting = posting();
        UUID cadre = posting.cadreId();
        refused(
                with(
                        body(cadre, "CRITICISM", "2021-01-01"),
                        "decidedOn",
                        TODAY.plusDays(1).toString()),
                "/decidedOn");
        for (String blank : List.of("decidedBy", "documentNumber", "basis")) {
            refused(with(body(cadre, "CRITICISM", "2021-01-01"), blank, " "), "/" + blank);
        }
        refused(with(body(cadre, "CRITICISM", "2021-01-01"), "basis", "长".repeat(1001)), "/basis");
        post(department, PATH, body(cadre, "INTERVIEW", "2021-01-01")).statusCode(400);
        post(department, PATH, body(cadre, "CRITICISM", "2021-01-01")).statusCode(201);
        post(department, PATH, body(cadre, "CRITICISM", "2021-01-02"))
                .statusCode(409)
                .body("detail", containsString("已经登记"));
        post(department, PATH, body(cadre, "ADMONITION", "2021-01-01")).statusCode(201);
    }

    @Test
    void l4_a_cadre_or_a_finding_elsewhere_is_answered_like_one_that_is_nowhere() {
        GivenPosting posting = posting();
        GivenOffice neighbour = GivenOffices.orgDepartment(NEIGHBOUR);
        for (UUID cadre : List.of(posting.cadreId(), UUID.randomUUID())) {
            post(neighbour, PATH, body(cadre, "CRITICISM", "2021-02-01"))
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        String id = recorded(posting, "CRITICISM", "2021-02-01");
        get(neighbour, PATH + "/" + id).statusCode(404);
        get(neighbour, PATH + "?cadre=" + posting.cadreId()).body("items", empty());
        get(neighbour, PATH + "?region=" + COUNTY).statusCode(404);
        revoke(neighbour, id, 0, "2021-03-01").statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));

        String draft = finding(posting.cadreId());
        refused(with(body(posting.cadreId(), "DEMOTION", "2021-02-01"), "findingId", draft), "/findingId");
        issue(draft);
        refused(with(body(posting().cadreId(), "DEMOTION", "2021-02-01"), "findingId", draft), "/findingId");
        for (Object finding : List.of(foreignFinding(), UUID.randomUUID())) {
            post(department, PATH, with(body(posting.cadreId(), "DEMOTION", "2021-02-01"), "findingId", finding))
                    .statusCode(403);
        }
    }

    @Test
    void l4_a_revoked_measure_counts_until_the_day_of_its_revocation_and_may_be_decided_anew() {
        GivenPosting posting = posting();
        String id = recorded(posting, "DISMISSAL", "2021-04-01");
        revoke(department, id, null, "2021-05-01").statusCode(428);
        revoke(department, id, 7, "2021-05-01").statusCode(412);
        revoke(department, id, 0, "2021-03-31").statusCode(400).body("violations.at", hasItem("/on"));
        revoke(department, id, 0, TODAY.plusDays(1).toString()).statusCode(400);
        revoke(department, id, 0, "2021-05-01")
                .statusCode(200)
                .body("revokedOn", equalTo("2021-05-01"))
                .body("revocationReason", equalTo("认定有误"))
                .body("may", empty());
        revoke(department, id, 1, "2021-05-01").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        String here = "/figures/organizational-measures?region=" + posting.village() + "&asOf=";
        get(department, here + "2021-04-30").body("numerator", equalTo(1));
        get(department, here + "2021-05-01").body("numerator", equalTo(0));
        recorded(posting, "DISMISSAL", "2021-06-01");
        get(department, here + "2021-06-01").body("numerator", equalTo(1));
        get(department, PATH + "?cadre=" + posting.cadreId()).body("items", hasSize(2));
    }

    @Test
    void l4_a_county_does_not_undo_what_its_province_recorded() {
        GivenPosting posting = posting();
        GivenOffice province = GivenOffices.orgDepartment("51");
        String id = post(province, PATH, body(posting.cadreId(), "RECALL", "2021-04-01"))
                .statusCode(201)
                .body("may", contains("revoke"))
                .extract()
                .path("id");
        get(department, PATH + "/" + id).body("may", empty());
        revoke(department, id, 0, "2021-05-01").statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        revoke(province, id, 0, "2021-05-01").statusCode(200);
    }

    @Test
    void l4_it_is_read_by_him_by_who_sent_him_and_by_who_manages_him_and_by_nobody_else() {
        GivenPosting posting = posting();
        String id = recorded(posting, "SUSPENSION", "2021-04-01");
        GivenOffice himself = GivenOffices.cadre(posting.cadreId());
        String file = "/cadres/" + posting.cadreId() + "/file";
        get(himself, file)
                .body("sections.measures.title", contains("停职检查 组发〔2021〕1号"))
                .body("sections.measures.detail", contains("县委组织部：多次不在岗"));
        get(himself, PATH).statusCode(403);
        get(GivenOffices.unit(posting.unitPath()), PATH + "/" + id)
                .statusCode(200)
                .body("may", empty());
        get(GivenOffices.unit(posting().unitPath()), PATH + "/" + id).statusCode(404);
        get(GivenOffices.stationingOffice(COUNTY), PATH + "/" + id).statusCode(200);
        get(department, file).body("sections.measures", hasSize(1));

        GivenOffice township = GivenOffices.township(posting.township());
        get(township, file).statusCode(200).body("sections.measures", empty());
        for (GivenOffice other : List.of(township, GivenOffices.inspector(COUNTY))) {
            get(other, PATH).statusCode(403).body("code", equalTo("FORBIDDEN"));
            get(other, PATH + "/" + id).statusCode(403);
            get(other, "/figures/organizational-measures").statusCode(403);
            get(other, "/figures/organizational-measures/items").statusCode(403);
            get(other, "/figures").statusCode(200).body("figures.key", not(hasItem("organizational-measures")));
        }
        for (GivenOffice reader : List.of(
                GivenOffices.stationingOffice(COUNTY),
                GivenOffices.auditor(COUNTY),
                GivenOffices.unit(posting.unitPath()))) {
            post(reader, PATH, body(posting.cadreId(), "CRITICISM", "2021-04-01"))
                    .statusCode(403);
            revoke(reader, id, 0, "2021-05-01").statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        revoke(department, id, 0, "2021-05-01").statusCode(200);
        get(himself, file).body("sections.measures.detail", contains("县委组织部：多次不在岗（2021-05-01 撤销：认定有误）"));
    }

    @Test
    void l4_what_was_decided_cannot_be_rewritten_in_the_database_either() {
        String id = recorded(posting(), "CRITICISM", "2021-04-01");
        for (String text : List.of(
                "update organizational_measure set basis = '另一回事' where id = ?::uuid",
                "update organizational_measure set type = 'DEMOTION' where id = ?::uuid",
                "delete from organizational_measure where id = ?::uuid")) {
            DatabaseRefused refused = assertThrows(
                    DatabaseRefused.class, () -> GivenDatabase.asRegion("/51/", sql -> sql.run(text, id)), text);
            assertTrue(refused.getMessage().contains("stays as it was recorded"), refused.getMessage());
        }
        revoke(department, id, 0, "2021-05-01").statusCode(200);
        assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/51/",
                        sql -> sql.run(
                                "update organizational_measure set revoked_on = null, revocation_reason = null,"
                                        + " revoked_by_name = null where id = ?::uuid",
                                id)));
        assertEquals(0L, (long) GivenDatabase.asRegion(
                GivenOffices.path(NEIGHBOUR),
                sql -> sql.count("select count(*) from organizational_measure where id = ?::uuid", id)));
    }

    private GivenPosting posting() {
        return GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2020, 1, 1));
    }

    private String recorded(GivenPosting posting, String type, String on) {
        return post(department, PATH, body(posting.cadreId(), type, on))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> body(UUID cadre, String type, String on) {
        return new HashMap<>(Map.of(
                "cadreId",
                cadre,
                "type",
                type,
                "decidedOn",
                on,
                "decidedBy",
                "县委组织部",
                "documentNumber",
                "组发〔2021〕1号",
                "basis",
                "多次不在岗"));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    private void refused(Map<String, Object> body, String at) {
        post(department, PATH, body).statusCode(400).body("violations.at", hasItem(at));
    }

    private static String finding(UUID cadre) {
        return finding(COUNTY, cadre);
    }

    private static String finding(String county, UUID cadre) {
        return post(
                        GivenOffices.inspector(county),
                        "/findings",
                        Map.of(
                                "targetKind",
                                "CADRE",
                                "targetId",
                                cadre,
                                "category",
                                "TASK",
                                "severity",
                                "MINOR",
                                "facts",
                                "台账不实",
                                "foundOn",
                                "2021-01-20"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void issue(String finding) {
        GivenOffices.inspector(COUNTY)
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/api/v1/findings/" + finding + "/issue")
                .then()
                .statusCode(200);
    }

    private static String foreignFinding() {
        return finding(
                NEIGHBOUR,
                GivenPosting.in(GivenTeams.village(NEIGHBOUR), LocalDate.of(2020, 1, 1))
                        .cadreId());
    }

    private static ValidatableResponse revoke(GivenOffice office, String id, Integer version, String on) {
        var request = office.request().contentType(ContentType.JSON).body(Map.of("on", on, "reason", "认定有误"));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.post("/api/v1" + PATH + "/" + id + "/revocation").then();
    }

    private static ValidatableResponse post(GivenOffice office, String path, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }
}
