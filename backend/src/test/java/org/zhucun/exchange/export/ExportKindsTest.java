package org.zhucun.exchange.export;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.incentive.GivenMerit;

/** A file of each kind is what the office's list shows: the same rows, the same values, nobody else's. County 341125, and 341502 beside it. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExportKindsTest {
    private static final String COUNTY = "341125";
    private static final String OTHER = "341502";
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private GivenOffice office;
    private GivenExport export;
    private GivenPosting posting;

    @BeforeEach
    void given() {
        office = GivenOffices.orgDepartment(COUNTY);
        export = GivenExport.as(office);
        posting = GivenPosting.in(GivenTeams.village(COUNTY), SINCE);
        GivenPosting.in(GivenTeams.village(OTHER), SINCE);
    }

    @Test
    void organizations_are_those_of_the_directory() {
        GivenTeams.unit("导出局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        assertSame(
                "ORGANIZATION",
                null,
                "/organizations?region=" + COUNTY,
                "organizationId",
                "kind",
                "name",
                "uscc",
                "usccAbsentReason",
                "parentId",
                "level",
                "regionCode",
                "strengths",
                "validFrom",
                "validTo");
    }

    @Test
    void teams_are_those_of_the_list() {
        GivenTeams.Unit lead = GivenTeams.unit("牵头局" + UUID.randomUUID(), COUNTY);
        GivenTeams.Unit further = GivenTeams.unit("协同局" + UUID.randomUUID(), COUNTY);
        List<String> villages = GivenTeams.villages(COUNTY, 2);
        UUID team = GivenTeams.team(office, villages.get(0), List.of(villages.get(1)), lead, further);
        Map<String, JsonPath> rows = assertSame(
                "TEAM",
                Map.of("asOf", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()),
                "/teams?region=" + COUNTY,
                "teamId",
                "name",
                "homeVillageCode=homeVillage.code",
                "sendLevel",
                "establishedOn",
                "dissolvedOn");
        JsonPath row = rows.get(team.toString());
        assertEquals(List.of(villages.get(1)), row.getList("coveredVillageCodes"));
        assertEquals(lead.id().toString(), row.getString("leadUnitId"));
        assertEquals(List.of(further.id().toString()), row.getList("unitIds"));
    }

    @Test
    void stays_are_those_of_the_list_the_ended_ones_too() {
        GivenPosting.in(GivenTeams.village(COUNTY), SINCE).endedOn(LocalDate.of(2022, 6, 30));
        assertSame(
                "POSTING",
                null,
                "/postings?region=" + COUNTY,
                "postingId",
                "cadreId",
                "villageCode",
                "villageName",
                "roles",
                "unitId",
                "unitName",
                "startedOn",
                "plannedEndOn",
                "endedOn",
                "endState",
                "endReason");
        List<JsonPath> then = export.rows("POSTING", Map.of("asOf", "2022-07-01"));
        assertTrue(then.stream()
                .allMatch(row -> row.getString("endedOn") == null
                        || row.getString("endedOn").compareTo("2022-07-01") >= 0));
        assertTrue(then.stream()
                .anyMatch(row -> row.getString("postingId").equals(posting.id().toString())));
    }

    @Test
    void the_register_goes_out_as_it_holds_days_and_months() {
        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2022, 3, 8), 2, "OFFICIAL_TRIP");
        GivenRegisters.away(posting.township(), posting.id(), LocalDate.of(2022, 3, 29), 1, "REST");
        List<JsonPath> days = export.rows("REGISTER_DAY", Map.of("from", "2022-03-01", "to", "2022-03-28")).stream()
                .filter(row -> row.getString("postingId").equals(posting.id().toString()))
                .toList();
        assertEquals(
                List.of("2022-03-08 OFFICIAL_TRIP OFFICIAL_TRIP", "2022-03-09 OFFICIAL_TRIP OFFICIAL_TRIP"),
                days.stream()
                        .map(row -> row.getString("date") + " " + row.getString("am") + " " + row.getString("pm"))
                        .toList());
        assertEquals(posting.village(), days.get(0).getString("villageCode"));
        JsonPath month = export.rows("REGISTER_MONTH", Map.of("from", "2022-03-01", "to", "2022-03-31")).stream()
                .filter(row -> row.getString("postingId").equals(posting.id().toString()))
                .findFirst()
                .orElseThrow();
        assertEquals(4, month.getInt("officialTripHalves"));
        assertEquals(2, month.getInt("restHalves"));
        assertEquals(0, month.getInt("unexcusedHalves"));
        assertEquals("2022-03", month.getString("month"));
        assertEquals(null, month.getString("confirmedThrough"));
        GivenRegisters.confirm(GivenOffices.township(posting.township()), posting.township(), "2022-03", null)
                .statusCode(200);
        JsonPath confirmed = export.rows("REGISTER_MONTH", Map.of("from", "2022-03-01", "to", "2022-03-31")).stream()
                .filter(row -> row.getString("postingId").equals(posting.id().toString()))
                .findFirst()
                .orElseThrow();
        assertEquals("2022-03-31", confirmed.getString("confirmedThrough"));
    }

    @Test
    void trainings_are_those_of_the_list_each_with_who_was_there() {
        String id = sent(
                        office,
                        "/trainings",
                        Map.of(
                                "title", "驻村干部培训班",
                                "kind", "COLLECTIVE",
                                "organizerLevel", "COUNTY",
                                "organizerName", "组织部",
                                "regionCode", COUNTY,
                                "startedOn", "2022-04-11",
                                "days", 3,
                                "attendees", List.of(Map.of("cadreId", posting.cadreId()))))
                .getString("id");
        List<JsonPath> rows = export.rows("TRAINING", Map.of("from", "2022-01-01", "to", "2022-12-31"));
        Map<String, Map<String, Object>> list =
                listed("/trainings?region=" + COUNTY + "&from=2022-01-01&to=2022-12-31");
        assertEquals(list.keySet(), ids(rows, "trainingId"));
        JsonPath row = rows.stream()
                .filter(one -> one.getString("trainingId").equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(posting.cadreId().toString(), row.getString("cadreId"));
        assertEquals(posting.cadreName(), row.getString("attendeeName"));
        assertEquals(String.valueOf(list.get(id).get("days")), row.getString("days"));
    }

    @Test
    void findings_are_those_of_the_list() {
        sent(
                GivenOffices.inspector(COUNTY),
                "/findings",
                Map.of(
                        "targetKind", "TEAM",
                        "targetId", posting.teamId().toString(),
                        "category", "ABSENT",
                        "severity", "MODERATE",
                        "facts", "=1+1 抽查时全队不在岗",
                        "foundOn", "2022-03-01",
                        "method", "COVERT_CHECK"));
        assertSame(
                "FINDING",
                Map.of("from", "2022-01-01"),
                "/findings?from=2022-01-01&region=" + COUNTY,
                "findingId",
                "number",
                "targetKind=target.kind",
                "targetId=target.id",
                "targetName=target.name",
                "villageCode",
                "category",
                "severity",
                "facts",
                "clause",
                "foundOn",
                "method",
                "state",
                "dueOn");
        String csv = new String(export.file(export.done("FINDING", "CSV", null)), StandardCharsets.UTF_8);
        assertTrue(csv.contains("'=1+1 抽查时全队不在岗"), csv);
        assertFalse(csv.contains(",=1+1") || csv.contains("\"=1+1"), csv);
    }

    @Test
    void entitlements_are_those_of_the_list() {
        GivenParameter.set("allowance.daily.yuan", COUNTY, "100");
        office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("region", COUNTY, "month", "2022-03"))
                .post("/api/v1/entitlements/accruals")
                .then()
                .statusCode(200);
        Map<String, JsonPath> rows = assertSame(
                "ENTITLEMENT",
                null,
                "/entitlements?region=" + COUNTY,
                "entitlementId",
                "kind",
                "cadreId",
                "cadreName",
                "period",
                "amountDue",
                "dueFrom",
                "dueBy");
        assertTrue(rows.values().stream()
                .anyMatch(row -> "3100.00".equals(row.getString("amountDue"))
                        && posting.cadreId().toString().equals(row.getString("cadreId"))));
    }

    @Test
    void incentives_are_those_of_the_list_and_a_draft_is_in_neither() {
        GivenMerit.honors(posting, 2, LocalDate.of(2022, 6, 20));
        GivenMerit.promotions(posting, 1, LocalDate.of(2022, 7, 20));
        String batch = GivenMerit.made(GivenMerit.post(office, "/incentive-batches", GivenMerit.batch(COUNTY, 2022)));
        GivenMerit.post(
                        office,
                        "/incentive-batches/" + batch + "/lines",
                        Map.of("facts", GivenMerit.facts(office, batch)))
                .statusCode(200);
        commend("cadreId", posting.cadreId(), "=1+1 优秀第一书记", "2022-05-04");
        String team = commend("teamId", posting.teamId(), "先进集体", "2021-05-04");
        assertIncentives();
        assertTrue(export.rows("INCENTIVE", null).stream()
                .noneMatch(row -> "PROMOTE".equals(row.getString("kind"))
                        && posting.cadreId().toString().equals(row.getString("cadreId"))));
        GivenMerit.step(office, "/incentive-batches/" + batch + "/issue", 0, Map.of("on", "2022-12-20"))
                .statusCode(200);
        Map<String, JsonPath> rows = assertIncentives();
        assertTrue(rows.values().stream()
                .anyMatch(row -> "PROMOTE".equals(row.getString("kind"))
                        && posting.cadreName().equals(row.getString("name"))));
        assertEquals(posting.teamId().toString(), rows.get(team).getString("team"));
        assertEquals(null, rows.get(team).getString("name"), "a team is no person");
        assertFalse(rows.get(team).getString("teamName").isBlank());
        List<JsonPath> then = export.rows("INCENTIVE", Map.of("from", "2022-01-01", "to", "2022-12-31"));
        assertTrue(then.size() >= 4 && then.size() < rows.size());
        assertTrue(then.stream().allMatch(row -> row.getString("on").startsWith("2022-")));
        String csv = new String(export.file(export.done("INCENTIVE", "CSV", null)), StandardCharsets.UTF_8);
        assertTrue(csv.contains("'=1+1 优秀第一书记"), csv);
        JsonPath elsewhere = new GivenExport(GivenOffices.orgDepartment(OTHER)::request)
                .rows("INCENTIVE", null).stream()
                        .filter(row -> rows.containsKey(row.getString("incentiveId")))
                        .findAny()
                        .orElse(null);
        assertEquals(null, elsewhere, "another county sees none of them");
    }

    private Map<String, JsonPath> assertIncentives() {
        return assertSame(
                "INCENTIVE",
                null,
                "/incentives?region=" + COUNTY,
                "incentiveId",
                "kind",
                "level",
                "title",
                "on",
                "document",
                "cadreId",
                "team=teamId");
    }

    private String commend(String member, UUID whom, String title, String on) {
        return sent(
                        office,
                        "/incentives",
                        Map.of(member, whom, "kind", "COMMEND", "level", "COUNTY", "title", title, "on", on))
                .getString("id");
    }

    @Test
    void codes_have_words_in_a_workbook() {
        for (ExportKind kind : ExportKind.values()) {
            for (ExportColumn column : kind.columns()) {
                String said = column.spoken("NO_SUCH_CODE");
                assertFalse(said.contains("exchange.word"), kind + " " + column.header() + " " + said);
            }
        }
        assertEquals("第一书记、队长", of(ExportKind.POSTING, "roles").spoken("FIRST_SECRETARY\u001fCAPTAIN"));
        assertEquals("无故脱岗", of(ExportKind.REGISTER_DAY, "am").spoken("UNEXCUSED_ABSENCE"));
        assertEquals("派出单位", of(ExportKind.ORGANIZATION, "kind").spoken("SENDING_UNIT"));
        assertEquals("生活补助", of(ExportKind.ENTITLEMENT, "kind").spoken("LIVING_ALLOWANCE"));
        assertEquals("约谈提醒", of(ExportKind.INCENTIVE, "kind").spoken("REMIND"));
        assertEquals("市级", of(ExportKind.INCENTIVE, "level").spoken("CITY"));
        assertEquals("整改中", of(ExportKind.FINDING, "state").spoken("RECTIFYING"));
    }

    private static ExportColumn of(ExportKind kind, String field) {
        return kind.columns().stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of a kind by their ids, after they were compared with all pages of a list. A member is {@code column} or {@code column=place.in.the.item}. */
    private Map<String, JsonPath> assertSame(
            String kind, Map<String, ?> filter, String path, String id, String... members) {
        Map<String, Map<String, Object>> list = listed(path);
        assertFalse(list.isEmpty());
        Map<String, JsonPath> rows = export.rows(kind, filter).stream()
                .collect(Collectors.toMap(row -> row.getString(id), Function.identity()));
        assertEquals(list.keySet(), new TreeSet<>(rows.keySet()));
        list.forEach((one, item) -> {
            for (String member : members) {
                String[] names = member.split("=");
                Object shown = item;
                for (String step : names[names.length - 1].split("\\.")) {
                    Map<?, ?> inner = (Map<?, ?>) shown;
                    assertTrue(inner.containsKey(step), "the list has no " + member + ": " + inner.keySet());
                    shown = inner.get(step);
                }
                assertEquals(text(shown), text(rows.get(one).get(names[0])), kind + " " + member);
            }
        });
        return rows;
    }

    private static String text(Object value) {
        return value == null || value instanceof List<?> many && many.isEmpty() ? "" : value.toString();
    }

    private static TreeSet<String> ids(List<JsonPath> rows, String member) {
        return rows.stream().map(row -> row.getString(member)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that the pages of a list show, by id. */
    private Map<String, Map<String, Object>> listed(String path) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        List<String> after = new ArrayList<>();
        do {
            JsonPath page = (after.isEmpty()
                            ? office.request()
                            : office.request().queryParam("after", after.get(0)))
                    .get("/api/v1" + path + "&size=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(item -> all.put(item.get("id").toString(), item));
            after.clear();
            if (page.getString("next") != null) {
                after.add(page.getString("next"));
            }
        } while (!after.isEmpty());
        return all;
    }

    private static JsonPath sent(GivenOffice by, String path, Map<String, ?> body) {
        return by.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(equalTo(201))
                .extract()
                .jsonPath();
    }
}
