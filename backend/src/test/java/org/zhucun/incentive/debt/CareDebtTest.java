package org.zhucun.incentive.debt;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.OwnerRows;
import org.zhucun.incentive.entitlement.GivenFinance;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FindingClosing;

/** What is owed beyond its day is laid to who owes it. Each test in a county of its own, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class CareDebtTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String COUNTY = "632224";
    private static final String VILLAGE = "632224100001";

    @Inject
    CareKeeper keeper;

    @Inject
    DebtClosing closing;

    private GivenOffice department;
    private GivenOffice inspector;

    @BeforeEach
    void given() {
        GivenParameter.set("allowance.daily.yuan", COUNTY, "100");
        department = GivenOffices.orgDepartment(COUNTY);
        inspector = GivenOffices.inspector(COUNTY);
    }

    @Test
    void n2_what_the_finance_owes_beyond_its_day_is_one_finding_against_it_and_is_closed_when_it_paid() {
        UUID finance = GivenFinance.of(COUNTY);
        GivenPosting first = GivenPosting.in(VILLAGE, LocalDate.of(2022, 3, 1)).endedOn(LocalDate.of(2022, 3, 31));
        GivenPosting second = GivenPosting.in(VILLAGE, LocalDate.of(2022, 3, 1)).endedOn(LocalDate.of(2022, 3, 31));
        post(department, "/entitlements/accruals", Map.of("region", COUNTY, "month", "2022-03"))
                .statusCode(200);
        String of = "find { it.debtorId == '" + finance + "' }";
        debtors()
                .body(of + ".overdue", equalTo(2))
                .body(of + ".cadres", equalTo(2))
                .body(of + ".amount", equalTo("6200.00"))
                .body(of + ".oldest", equalTo("2022-04-10"));
        keeper.propose(GivenOffices.path(COUNTY));
        keeper.propose(GivenOffices.path(COUNTY));
        String finding = debtors().extract().path(of + ".findingId");
        inspector
                .request()
                .get("/api/v1/findings/" + finding)
                .then()
                .statusCode(200)
                .body("category", equalTo("CARE_NOT_DELIVERED"))
                .body("target.kind", equalTo("UNIT"))
                .body("target.id", equalTo(finance.toString()))
                .body("state", equalTo("OPEN"))
                .body("facts", containsString("生活补助 2 项"));
        for (GivenPosting cadre : List.of(first, second)) {
            department
                    .request()
                    .get("/api/v1/findings?cadre=" + cadre.cadreId())
                    .then()
                    .body("items", empty());
        }
        GivenOffice other = GivenOffices.inspector(COUNTY);
        GivenOffice paying = GivenOffices.unit("/F" + COUNTY + "0/");
        step(inspector, finding, "issue", 0, Map.of()).statusCode(200);
        step(paying, finding, "acceptance", 1, null).statusCode(200);
        step(paying, finding, "rectification", 2, Map.of("cause", "资金未到位", "measures", "安排补发"))
                .statusCode(200);
        long version = step(other, finding, "verification", 3, Map.of("result", "VERIFIED"))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
        step(other, finding, "closure", version, null)
                .statusCode(422)
                .body("rule.id", equalTo("N1"))
                .body("detail", containsString("尚有 2 项未兑现"));
        assertThrows(
                DomainException.class,
                () -> Caller.as(
                        department.office(),
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            closing.closing(new FindingClosing(UUID.fromString(finding), FindingCategory.ABSENT));
                            return null;
                        })),
                "called something else it is still a finding of debts");
        department
                .request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "误提"))
                .post("/api/v1/entitlements/" + debtOf(first) + "/cancellation")
                .then()
                .statusCode(409)
                .body("detail", containsString("已列入问题"));
        paid(first, "3100.00");
        step(other, finding, "closure", version, null).statusCode(422).body("detail", containsString("尚有 1 项"));
        paid(second, "3100.00");
        step(other, finding, "closure", version, null).statusCode(200).body("state", equalTo("CLOSED"));
        long findings = GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from care_finding where debtor_id = ?", finance));
        assertEquals(1L, findings);
    }

    @Test
    void n3_on_the_day_a_cover_ends_the_payers_debt_opens_by_itself_and_a_finding_follows() {
        String county = "632322";
        GivenParameter.set("allowance.daily.yuan", county, "100");
        GivenPosting posting = GivenPosting.in("632322100001", TODAY.minusDays(40));
        GivenOffice office = GivenOffices.orgDepartment(county);
        post(
                        office,
                        "/insurance-policies",
                        Map.of(
                                "number", "K-" + posting.cadreName(),
                                "insurer", "人保财险",
                                "coverFrom", TODAY.minusDays(60).toString(),
                                "coverTo", TODAY.minusDays(1).toString(),
                                "payerId", posting.unitId().toString(),
                                "cadreIds", List.of(posting.cadreId().toString())))
                .statusCode(201);
        keeper.night(county);
        keeper.night(county);
        office.request()
                .get("/api/v1/entitlements?kind=ACCIDENT_INSURANCE&cadre=" + posting.cadreId())
                .then()
                .body("items", hasSize(1))
                .body("items[0].dueFrom", equalTo(TODAY.toString()))
                .body("items[0].state", equalTo("OVERDUE"));
        post(GivenOffices.inspector(county), "/care-debts/findings", Map.of("region", county))
                .statusCode(200)
                .body("numbers", hasSize(1));
        post(GivenOffices.inspector(county), "/care-debts/findings", Map.of("region", county))
                .statusCode(200)
                .body("numbers", empty());
        post(GivenOffices.stationingOffice(county), "/care-debts/findings", Map.of("region", county))
                .statusCode(403);
        post(inspector, "/care-debts/findings", Map.of("region", county)).statusCode(403);
    }

    @Test
    void a_debtor_that_is_not_in_the_directory_is_named_because_nothing_can_be_laid_to_it() {
        String county = "632323";
        GivenParameter.set("allowance.daily.yuan", county, "100");
        List<String> villages = GivenDatabase.asRegion(
                "/",
                sql -> sql.texts(
                        "select code from region where code like '632323%' and level = 5 order by code limit 1"));
        GivenPosting.in(villages.get(0), LocalDate.of(2022, 3, 1)).endedOn(LocalDate.of(2022, 3, 31));
        GivenPosting.in(villages.get(0), LocalDate.of(2022, 3, 1)).endedOn(LocalDate.of(2022, 3, 31));
        GivenOffice office = GivenOffices.orgDepartment(county);
        post(office, "/entitlements/accruals", Map.of("region", county, "month", "2022-03"))
                .statusCode(200);
        List<String> nameless = post(office, "/care-debts/findings", Map.of("region", county))
                .statusCode(200)
                .extract()
                .path("nameless");
        assertEquals(1, nameless.size());
        assertTrue(nameless.get(0).endsWith("财政"), nameless.toString());
        assertFalse(nameless.get(0).startsWith("null"));
        UUID finance = GivenFinance.of(county);
        post(office, "/entitlements/accruals", Map.of("region", county, "month", "2022-03"))
                .statusCode(200);
        office.request()
                .get("/api/v1/entitlements?kind=LIVING_ALLOWANCE&region=" + county)
                .then()
                .body("items.debtor.unitId", contains(finance.toString(), finance.toString()));
        List<String> debts = office.request()
                .get("/api/v1/entitlements?kind=LIVING_ALLOWANCE&region=" + county)
                .path("items.id");
        named(debts.get(0), draft(county, finance, 59));
        named(debts.get(1), draft(county, finance, 60));
        post(GivenOffices.inspector(county), "/care-debts/findings", Map.of("region", county))
                .statusCode(200)
                .body("numbers", hasSize(1));
        long one = GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from care_finding where debtor_id = ? and debts = 1", finance));
        assertEquals(1L, one, "a draft that was not issued for sixty days holds nothing back, a younger one does");
    }

    @Test
    void n1_by_night_the_last_month_is_written_down_and_an_earlier_one_follows_its_corrected_register() {
        String county = "632522";
        since(county, "2022-03-15");
        GivenPosting posting = GivenPosting.in("632522100001", TODAY.minusDays(200));
        GivenOffice office = GivenOffices.orgDepartment(county);
        YearMonth earlier = YearMonth.from(TODAY).minusMonths(4);
        post(office, "/entitlements/accruals", Map.of("region", county, "month", earlier.toString()))
                .statusCode(200);
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into attendance_month (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)"
                                + " values ('6325', ?, ?, ?, ?, ?, 1, ?, ?)",
                        posting.id(),
                        earlier.atDay(1),
                        posting.cadreId(),
                        "UU" + ".".repeat(29),
                        "UU" + ".".repeat(29),
                        posting.villagePath(),
                        posting.unitPath()));
        keeper.night(county);
        String of = "/api/v1/entitlements?kind=LIVING_ALLOWANCE&cadre=" + posting.cadreId();
        office.request()
                .get(of)
                .then()
                .body("items", hasSize(2))
                .body(
                        "items.period",
                        hasItem(YearMonth.from(TODAY).minusMonths(1).toString()))
                .body(
                        "items.find { it.period == '" + earlier + "' }.quantity",
                        equalTo(earlier.lengthOfMonth() - 2.0f));
    }

    @Test
    void n1_a_month_inside_which_the_standard_changes_is_refused_and_says_which_parameter() {
        String county = "632324";
        since(county, "2022-03-15");
        GivenPosting.in("632324100001", LocalDate.of(2022, 1, 1));
        GivenOffice office = GivenOffices.orgDepartment(county);
        post(office, "/entitlements/accruals", Map.of("region", county, "month", "2022-03"))
                .statusCode(422)
                .body("detail", containsString("allowance.daily.yuan"))
                .body("detail", containsString("2022-03"));
        post(office, "/entitlements/accruals", Map.of("region", county, "month", "2022-04"))
                .statusCode(200);
    }

    private static void since(String county, String day) {
        OwnerRows.write(
                "insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, pack, region_path)"
                        + " values ('%s', 'allowance.daily.yuan', '%s', '%s', '100', 'BLOCK', '测试文件', 'test', '%s')"
                                .formatted(Ids.next(), county, day, GivenOffices.path(county)));
    }

    private static String draft(String county, UUID debtor, int age) {
        String id = Ids.next().toString();
        OwnerRows.beyondScope("finding", """
                insert into finding (id, number, region_path, target_kind, target_id, target_name, category, severity, facts, state, found_on,
                                     found_by, found_by_name, found_office_path)
                values ('%s', '%s', '%s', 'UNIT', '%s', '财政局', 'CARE_NOT_DELIVERED', 'MODERATE', '欠发', 'OPEN', '%s', '%s', '系统', '%s')
                """.formatted(
                        id,
                        "欠" + id.substring(24),
                        GivenOffices.path(county),
                        debtor,
                        TODAY.minusDays(age),
                        UUID.randomUUID(),
                        GivenOffices.path(county)));
        return id;
    }

    private static void named(String debt, String finding) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into care_finding_debt (entitlement_id, finding_id, region_path) select id, ?, region_path from entitlement"
                                + " where id = ?",
                        UUID.fromString(finding),
                        UUID.fromString(debt)));
    }

    private void paid(GivenPosting posting, String amount) {
        department
                .request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("on", TODAY.toString(), "amount", amount))
                .post("/api/v1/entitlements/" + debtOf(posting) + "/delivery")
                .then()
                .statusCode(200);
    }

    private String debtOf(GivenPosting posting) {
        return department
                .request()
                .get("/api/v1/entitlements?kind=LIVING_ALLOWANCE&cadre=" + posting.cadreId())
                .path("items[0].id");
    }

    private ValidatableResponse debtors() {
        return department
                .request()
                .get("/api/v1/care-debts?region=" + COUNTY)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(
            GivenOffice office, String id, String step, long version, Map<String, Object> body) {
        var request = office.request().header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post("/api/v1/findings/" + id + "/" + step)
                .then();
    }

    private static ValidatableResponse post(GivenOffice office, String path, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }
}
