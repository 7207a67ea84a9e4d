package org.zhucun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.incentive.entitlement.GivenFinance;

/** Deliveries of what is owed come in from a file under the rules of their page; nothing is owed because a file says so. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportEntitlementTest {
    private static final String COUNTY = "451031";
    private static final String MONTH = "2022-04";
    private static final String PATH = "/api/v1/entitlements";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    ImportWorker worker;

    private GivenOffice office;
    private GivenList list;
    private GivenPosting posting;
    private String mark;
    private boolean stopped;

    @BeforeEach
    void owed() {
        GivenParameter.set("allowance.daily.yuan", COUNTY, "100");
        GivenFinance.of(COUNTY);
        office = GivenOffices.stationingOffice(COUNTY);
        list = new GivenList(office, "ENTITLEMENT");
        posting = GivenPosting.in(GivenRegisters.township(COUNTY, 0) + "200", LocalDate.of(2022, 1, 1));
        mark = UUID.randomUUID().toString().substring(0, 8);
        accrue(MONTH);
    }

    @AfterEach
    void on() {
        if (stopped) {
            worker.begin();
        }
    }

    @Test
    void a_row_is_a_delivery_and_parts_add_up() {
        JsonPath job = list.atomic(
                paid("1", "2000.00", "name", posting.cadreName()),
                paid("2", "1,000.00", "period", "2022年4月"),
                row("3", "kind", "健康体检", "period", "2022", "on", "2022-04-20"),
                row(
                        "4",
                        "cadreId",
                        "",
                        "kind",
                        "",
                        "period",
                        "",
                        "entitlementId",
                        the("ACCIDENT_INSURANCE").getString("id"),
                        "on",
                        "2022-05-05",
                        "insurer",
                        "人保财险",
                        "policyNumber",
                        "PICC-" + mark,
                        "coverFrom",
                        "2022-05-05",
                        "coverTo",
                        "2023-05-04"));
        assertEquals("DONE", job.getString("state"), job.prettify());
        assertEquals(4, job.getInt("rowsWritten"), job.prettify());
        JsonPath allowance = the("LIVING_ALLOWANCE");
        assertEquals("DELIVERED", allowance.getString("state"));
        assertEquals("3000.00", allowance.getString("deliveredAmount"));
        assertEquals(List.of("2000.00", "1000.00"), allowance.getList("deliveries.amount"));
        assertEquals("DELIVERED", the("HEALTH_CHECK").getString("state"));
        assertEquals("2023-05-04", the("ACCIDENT_INSURANCE").getString("coverTo"));
        List<String> report = list.report(job, "all");
        assertEquals("CREATED", JsonPath.from(report.get(0)).getString("outcome"));
        assertEquals(
                1,
                count(
                        "select count(*) from entitlement_delivery where id = ? and delivered_by_name = '"
                                + office.name() + "'",
                        UUID.fromString(JsonPath.from(report.get(0)).getString("id"))));
        assertEquals(
                4,
                count(
                        "select count(*) from row_change where table_name = 'entitlement_delivery' and after ->> 'cadre_id' = ?::text",
                        posting.cadreId()));
    }

    @Test
    void a_person_is_found_by_his_citizen_id_and_by_his_number_in_the_other_system() {
        String citizenId = posted("HR-" + mark);
        accrue("2025-06");
        JsonPath job = list.rows(
                row(
                        "1",
                        "cadreId",
                        "",
                        "citizenId",
                        citizenId,
                        "name",
                        "周海燕",
                        "period",
                        "2025-06",
                        "on",
                        "2025-07-09",
                        "amount",
                        "10"),
                row("2", "cadreId", "HR-" + mark, "period", "2025-06", "on", "2025-07-09", "amount", "20.5"));
        assertEquals(2, job.getInt("rowsWritten"), job.prettify());
        JsonPath report = JsonPath.from(list.report(job, "all").get(0));
        assertEquals(
                List.of("10.00", "20.50"),
                GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts(
                                "select amount::text from entitlement_delivery where entitlement_id ="
                                        + " (select entitlement_id from entitlement_delivery where id = ?) order by amount",
                                UUID.fromString(report.getString("id")))));
    }

    @Test
    void the_same_deliveries_come_in_as_a_workbook_and_as_csv() {
        byte[] csv = ("兑现编号,干部编号,待遇类别,所属期间,兑现日期,金额(元)\r\nV1-" + mark + ',' + posting.cadreId()
                        + ",生活补助,2022-04,2022-05-09,\"1,234.50\"\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(1, over(csv, "text/csv").getInt("rowsWritten"));
        byte[] workbook = new GivenRoster()
                .headers("凭证号", "干部编号", "待遇", "期间", "发放日期", "金额")
                .and(Map.of(
                        "凭证号",
                        "V1-" + mark,
                        "干部编号",
                        posting.cadreId().toString(),
                        "待遇",
                        "生活补助",
                        "期间",
                        LocalDate.of(2022, 4, 1),
                        "发放日期",
                        LocalDate.of(2022, 5, 9),
                        "金额",
                        1234.5))
                .and(Map.of(
                        "凭证号",
                        "V2-" + mark,
                        "干部编号",
                        posting.cadreId().toString(),
                        "待遇",
                        "生活补助",
                        "期间",
                        "2022/4",
                        "发放日期",
                        "2022-05-10",
                        "金额",
                        new BigDecimal("65.099999999999994")))
                .xlsx();
        JsonPath job = over(workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertEquals(2, job.getInt("rowsValid"), job.prettify());
        assertEquals(1, job.getInt("rowsWritten"), "the other one is known: " + job.prettify());
        assertEquals("1299.60", the("LIVING_ALLOWANCE").getString("deliveredAmount"));
    }

    @Test
    void the_same_file_twice_pays_nothing_twice_and_a_known_number_says_nothing_else() {
        GivenList.Row[] rows = {paid("1", "2000.00"), paid("2", "500")};
        assertEquals(2, list.rows(rows).getInt("rowsWritten"));
        JsonPath again = new GivenList(GivenOffices.orgDepartment(COUNTY), "ENTITLEMENT").atomic(rows);
        assertEquals(2, again.getInt("rowsValid"), again.prettify());
        assertEquals(0, again.getInt("rowsWritten"));
        accrue("2022-05");
        JsonPath other = list.rows(paid("1", "2000.01"), paid("2", "500.00"), paid("3", "1.00"), paid("3", "1.00"));
        assertEquals(
                List.of("1 externalId ENTITLEMENT_FIXED", "3 externalId ROW_KEY_TWICE", "4 externalId ROW_KEY_TWICE"),
                told(other),
                other.prettify());
        assertEquals(
                List.of("1 externalId ENTITLEMENT_FIXED", "2 externalId ENTITLEMENT_FIXED"),
                told(list.rows(paid("1", "2000.00", "period", "2022-05"), paid("2", "500", "on", "2022-05-10"))));
        assertEquals("2500.00", the("LIVING_ALLOWANCE").getString("deliveredAmount"));
    }

    @Test
    void nothing_is_owed_because_a_row_says_so() {
        long before = count("select count(*) from entitlement where cadre_id = ?", posting.cadreId());
        JsonPath job = list.rows(
                paid("1", "1.00", "period", "2022-02"),
                paid("2", "1.00", "kind", "工作经费", "period", "2022"),
                paid("3", "1.00", "cadreId", UUID.randomUUID().toString()),
                paid("4", "1.00", "entitlementId", UUID.randomUUID().toString()));
        assertEquals(
                List.of(
                        "1 period ENTITLEMENT_NONE",
                        "2 period ENTITLEMENT_NONE",
                        "3 period ENTITLEMENT_NONE",
                        "4 entitlementId ENTITLEMENT_ID_UNKNOWN"),
                told(job),
                job.prettify());
        assertTrue(job.getString("errors[0].hint").contains("不新增待遇"), job.prettify());
        assertEquals(before, count("select count(*) from entitlement where cadre_id = ?", posting.cadreId()));
    }

    @Test
    void what_the_page_would_refuse_is_refused_at_its_cell() {
        String insurance = the("ACCIDENT_INSURANCE").getString("id");
        JsonPath job = list.rows(
                paid("1", "3000.01"),
                paid("2", "10.00", "on", TODAY.plusDays(1).toString()),
                paid("3", "10.00", "on", "2022-03-31"),
                paid("4", ""),
                paid("5", "10.00", "insurer", "人保财险"),
                row("6", "kind", "健康体检", "period", "2022", "on", "2022-04-20", "amount", "10"),
                row("7", "cadreId", "", "kind", "", "period", "", "entitlementId", insurance, "on", "2022-05-05"),
                paid("8", "0"),
                paid("", "10.00"),
                paid("10", "10.00", "name", "别人"),
                paid("11", "10.00", "kind", "奖金"),
                paid("12", "10.00", "period", "2022.4"),
                paid("13", "10.00", "entitlementId", insurance),
                paid("14", "10.00", "cadreId", ""),
                paid("15", "10.00", "citizenId", "110101199003070000"),
                paid("16", "10.00", "cadreId", "没有的编号"),
                paid("17", "10.00", "on", "2022-05"));
        assertEquals(
                List.of(
                        "1 amount DELIVERY_TOO_MUCH",
                        "2 on DAY_FUTURE",
                        "3 on DELIVERY_BEFORE_OWED",
                        "4 amount REQUIRED",
                        "5 insurer DELIVERY_NOT_OF_THIS_KIND",
                        "6 amount DELIVERY_NOT_OF_THIS_KIND",
                        "7 insurer REQUIRED",
                        "8 amount CONSTRAINT_POSITIVE",
                        "9 externalId REQUIRED",
                        "10 name POSTING_OTHER_NAME",
                        "11 kind CELL_WORD",
                        "12 period ENTITLEMENT_PERIOD",
                        "13 kind ENTITLEMENT_OTHER_DEBT",
                        "13 period ENTITLEMENT_OTHER_DEBT",
                        "14 citizenId ENTITLEMENT_NOBODY",
                        "15 citizenId CITIZEN_ID_CHECK",
                        "16 cadreId ROW_ID_UNKNOWN",
                        "17 on CELL_DATE"),
                told(job),
                job.prettify());
        assertTrue(job.getList("errors.hint", String.class).stream().noneMatch(String::isBlank), job.prettify());
        assertEquals(0, job.getInt("rowsWritten"));
        assertEquals(0, count("select count(*) from entitlement_delivery where cadre_id = ?", posting.cadreId()));
    }

    @Test
    void an_amount_is_exact_or_refused() {
        List<GivenList.Row> rows = new ArrayList<>();
        for (String wrong : List.of(
                "1,234", "1，234", "-5", "+5", "12.345", "1.234,50", "12,34.50", "2000元", "￥5", "1e3", "0.2万", ".5")) {
            rows.add(paid("A" + rows.size(), wrong));
        }
        JsonPath job = list.rows(rows.toArray(GivenList.Row[]::new));
        assertEquals(12, job.getInt("rowsRejected"), job.prettify());
        assertEquals(
                List.of("CELL_AMOUNT"),
                job.getList("errors.code").stream().distinct().toList());
        assertTrue(job.getString("errors[0].hint").contains("1,234.50"), job.prettify());
        JsonPath exact = list.rows(paid("B1", "0.01"), paid("B2", "１２.３"), paid("B3", "1,234.50"));
        assertEquals(3, exact.getInt("rowsWritten"), exact.prettify());
        assertEquals("1246.81", the("LIVING_ALLOWANCE").getString("deliveredAmount"));
    }

    @Test
    void what_is_settled_or_cancelled_takes_nothing_more() {
        list.rows(paid("1", "3000"));
        String check = the("HEALTH_CHECK").getString("id");
        office.request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "测试"))
                .post(PATH + "/" + check + "/cancellation")
                .then()
                .statusCode(200);
        JsonPath job = list.rows(paid("2", "0.01"), row("3", "kind", "健康体检", "period", "2022", "on", "2022-04-20"));
        assertEquals(
                List.of("1 externalId DELIVERY_SETTLED", "2 externalId DELIVERY_CANCELLED"), told(job), job.prettify());
        assertTrue(job.getList("errors.hint", String.class).stream().allMatch(hint -> hint.contains("核对期间")));
    }

    @Test
    void of_two_stays_in_a_period_the_id_says_which() {
        GivenDatabase.asRegion("/", sql -> {
            sql.run("update posting set full_time_released = false where id = ?", posting.id());
            return sql.run(
                    "insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level,"
                            + " unit_id, unit_name, in_effect, full_time_released, started_on, planned_end_on, region_path, unit_path)"
                            + " select ?, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,"
                            + " unit_name, true, false, date '2022-06-16', planned_end_on, region_path, unit_path from posting where id = ?",
                    UUID.randomUUID(),
                    posting.id());
        });
        accrue("2022-06");
        JsonPath job = list.rows(paid("1", "10", "period", "2022-06", "on", "2022-07-09"));
        assertEquals(List.of("1 entitlementId ENTITLEMENT_SEVERAL"), told(job), job.prettify());
        String one = office.request()
                .get(PATH + "?cadre=" + posting.cadreId() + "&kind=LIVING_ALLOWANCE&period=2022-06")
                .jsonPath()
                .getString("items[1].id");
        JsonPath named = list.rows(paid("1", "10", "period", "2022-06", "on", "2022-07-09", "entitlementId", one));
        assertEquals(1, named.getInt("rowsWritten"), named.prettify());
        GivenList.Row early = paid("0", "10");
        assertEquals(1, list.rows(early).getInt("rowsWritten"));
        early.put("period", "2022-06");
        assertEquals(
                List.of("1 externalId ENTITLEMENT_FIXED"),
                told(list.rows(early)),
                "the number says which, and it is not that");
        GivenList.Row again = paid("1", "10.00", "period", "2022-06", "on", "2022-07-09");
        assertEquals(1, list.rows(again).getInt("rowsValid"), "a number on record says which of the two");
        assertEquals("10.00", office.request().get(PATH + "/" + one).jsonPath().getString("deliveredAmount"));
    }

    @Test
    void who_has_left_the_county_is_paid_what_it_owes_him() {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update cadre set region_path = ? where id = ?",
                        GivenOffices.path("451030"),
                        posting.cadreId()));
        JsonPath job = list.rows(paid("1", "10", "name", posting.cadreName()));
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        assertEquals("10.00", the("LIVING_ALLOWANCE").getString("deliveredAmount"));
    }

    @Test
    void another_countys_debts_are_not_there() {
        String debt = the("LIVING_ALLOWANCE").getString("id");
        GivenList elsewhere = new GivenList(GivenOffices.stationingOffice("451030"), "ENTITLEMENT");
        JsonPath job = elsewhere.rows(paid("1", "10"), paid("2", "10", "entitlementId", debt));
        assertEquals(
                List.of("1 period ENTITLEMENT_NONE", "2 entitlementId ENTITLEMENT_ID_UNKNOWN"),
                told(job),
                job.prettify());
        GivenList above = new GivenList(GivenOffices.orgDepartment(COUNTY.substring(0, 4)), "ENTITLEMENT");
        assertEquals(1, above.rows(paid("1", "10")).getInt("rowsWritten"), "as on the page");
    }

    @Test
    void a_trial_and_all_or_nothing_leave_nothing() {
        GivenList.Row good = paid("1", "2000");
        GivenList.Row rest = paid("2", "1000");
        GivenList.Row more = paid("3", "0.01");
        JsonPath dry = list.dry(good, rest, more);
        assertEquals(2, dry.getInt("rowsValid"), dry.prettify());
        assertEquals(List.of("3 externalId DELIVERY_SETTLED"), told(dry));
        assertEquals("FAILED", list.atomic(good, rest, more).getString("state"));
        assertEquals(0, count("select count(*) from entitlement_delivery where cadre_id = ?", posting.cadreId()));
        assertEquals("OVERDUE", the("LIVING_ALLOWANCE").getString("state"));
        assertEquals(
                List.of(),
                GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts("select external_id from import_key where external_id like ?", "%" + mark)));
        assertEquals(2, list.rows(good, rest, more).getInt("rowsWritten"));
    }

    @Test
    void who_may_not_deliver_may_not_import_deliveries() {
        byte[] file = GivenRows.of(List.of(paid("1", "10"))).ndjson();
        GivenMachine.at(COUNTY)
                .request()
                .multiPart("file", "x.ndjson", file, GivenList.NDJSON)
                .multiPart("kind", "ENTITLEMENT")
                .multiPart("mode", "rows")
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        for (GivenOffice other : List.of(
                GivenOffices.township(GivenRegisters.township(COUNTY, 0)),
                GivenOffices.unit(posting.unitPath()),
                GivenOffices.orgDepartment(""))) {
            new GivenList(other, "ENTITLEMENT")
                    .upload(file, GivenList.NDJSON, "rows", true)
                    .statusCode(403);
        }
    }

    @Test
    void who_is_interrupted_goes_on_and_nothing_is_paid_twice() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(paid("I" + i, "1.01"));
        }
        String id = list.upload(GivenRows.of(rows).csv(), "text/csv", "rows", false)
                .statusCode(202)
                .extract()
                .path("id");
        while (GivenImport.get(office, id).getInt("rowsRead") < 100) {
            Thread.onSpinWait();
        }
        worker.stop();
        stopped = true;
        long half = count("select count(*) from entitlement_delivery where cadre_id = ?", posting.cadreId());
        assertTrue(half > 0 && half < 400, "interrupted at " + half);
        worker.begin();
        stopped = false;
        JsonPath job = GivenImport.over(office, id);
        assertEquals(400, job.getInt("rowsWritten"), job.prettify());
        assertEquals("404.00", the("LIVING_ALLOWANCE").getString("deliveredAmount"));
    }

    private static void accrue(String month) {
        GivenOffices.orgDepartment(COUNTY)
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("region", COUNTY, "month", month))
                .post(PATH + "/accruals")
                .then()
                .statusCode(200);
    }

    /** Somebody on the register with a stay since May 2025; his citizen id. */
    private String posted(String externalId) {
        GivenTeams.Unit unit = GivenTeams.unit("兑现局" + mark, COUNTY);
        String village = GivenTeams.village(COUNTY);
        GivenTeams.team(GivenOffices.orgDepartment(COUNTY), village, unit);
        Map<String, Object> person = GivenRows.posted(unit.name(), village, "2025-05-07", "MEMBER");
        person.put("externalId", externalId);
        JsonPath job = GivenRows.run(office, new GivenRows().and(person).ndjson(), GivenList.NDJSON, "rows");
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        assertNotNull(person.get("citizenId"));
        return (String) person.get("citizenId");
    }

    private JsonPath over(byte[] file, String type) {
        return GivenImport.over(
                office,
                list.upload(file, type, "rows", false).statusCode(202).extract().path("id"));
    }

    private GivenList.Row paid(String number, String amount, Object... more) {
        GivenList.Row row = row(number, "on", "2022-05-09", "amount", amount);
        row.putAll(GivenList.row(more));
        return row;
    }

    /** Of the living allowance of April 2022, unless it says otherwise. */
    private GivenList.Row row(String number, Object... more) {
        GivenList.Row row = GivenList.row(
                "externalId",
                number.isEmpty() ? "" : number + "-" + mark,
                "cadreId",
                posting.cadreId().toString(),
                "kind",
                "LIVING_ALLOWANCE",
                "period",
                MONTH);
        row.putAll(GivenList.row(more));
        return row;
    }

    private JsonPath the(String kind) {
        String period = kind.equals("LIVING_ALLOWANCE") ? "&period=" + MONTH : "";
        String id = office.request()
                .get(PATH + "?cadre=" + posting.cadreId() + "&kind=" + kind + period)
                .jsonPath()
                .getString("items[0].id");
        return office.request().get(PATH + "/" + id).jsonPath();
    }

    private static List<String> told(JsonPath job) {
        return job.<Map<String, Object>>getList("errors").stream()
                .map(error -> error.get("row") + " " + error.get("column") + " " + error.get("code"))
                .toList();
    }

    private static long count(String text, UUID id) {
        return GivenDatabase.asRegion("/", sql -> sql.count(text, id));
    }
}
