package org.zhucun.burden;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** 待办 of the guard: a proposal waits for a second account, a complaint for the office above. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class BurdenWaitingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** 环县, 华池县 and 合水县: no other test class has offices there. */
    private static final String COMPLAINED = "621022";

    private static final String COUNTY = "621023";
    private static final String LONELY = "621024";

    private static ValidatableResponse post(GivenOffice office, Integer version, String path, Map<String, ?> body) {
        var request = office.request().contentType(ContentType.JSON).body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.post("/api/v1" + path).then();
    }

    private static ValidatableResponse waiting(GivenOffice office, String kind) {
        return office.request()
                .get("/api/v1/inbox?size=200&kind=" + kind)
                .then()
                .statusCode(200);
    }

    private static String proposed(GivenOffice office, String region) {
        return post(
                        office,
                        null,
                        "/burden/activations",
                        Map.of(
                                "feature",
                                "EXTRA_FORM",
                                "regionCode",
                                region,
                                "legalBasis",
                                "《突发事件应对法》第四十九条",
                                "documentNumber",
                                "某应急〔2026〕9号",
                                "approverName",
                                "赵某",
                                "approverPosition",
                                "县委副书记",
                                "purpose",
                                "灾情核对",
                                "validFrom",
                                TODAY.plusDays(5).toString(),
                                "expiresOn",
                                TODAY.plusDays(20).toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_proposal_waits_for_another_account_until_the_day_from_which_it_is_to_be_on() {
        GivenOffice proposer = GivenOffices.orgDepartment(COUNTY);
        GivenOffice second = GivenOffices.orgDepartment(COUNTY);
        String id = proposed(proposer, COUNTY);
        String line = "items.find { it.id == '" + id + "' }.";
        waiting(second, "burden-activation")
                .body(line + "due", equalTo(TODAY.plusDays(5).toString()))
                .body(line + "since", equalTo(TODAY.toString()))
                .body(line + "basis", equalTo("某应急〔2026〕9号"))
                .body(line + "title", containsString("灾情核对"))
                .body(line + "version", equalTo(0));
        waiting(proposer, "burden-activation").body("items.id", not(hasItem(id)));
        waiting(GivenOffices.stationingOffice(COUNTY), "burden-activation").body("items", hasSize(0));
        waiting(GivenOffices.orgDepartment("6210"), "burden-activation").body("items.id", not(hasItem(id)));
        post(second, 0, "/burden/activations/" + id + "/decision", Map.of("approve", false, "note", "不必要"))
                .statusCode(200);
        waiting(second, "burden-activation").body("items.id", not(hasItem(id)));
    }

    @Test
    void a_proposal_whose_day_is_over_can_only_be_refused() {
        String id = proposed(GivenOffices.orgDepartment(COUNTY), COUNTY);
        GivenTeams.write(
                "update burden_activation set valid_from = '" + TODAY.minusDays(1) + "' where id = '" + id + "'");
        GivenOffice second = GivenOffices.orgDepartment(COUNTY);
        String decision = "/burden/activations/" + id + "/decision";
        post(second, 0, decision, Map.of("approve", true, "note", "同意"))
                .statusCode(409)
                .body("detail", containsString(TODAY.minusDays(1).toString()));
        post(second, 0, decision, Map.of("approve", false, "note", "已过期")).statusCode(200);
    }

    @Test
    void where_nobody_else_sits_a_proposal_passes_on_to_the_next_level() {
        GivenOffice alone = GivenOffices.orgDepartment(LONELY);
        String id = proposed(alone, LONELY);
        waiting(GivenOffices.orgDepartment("6210"), "burden-activation").body("items.id", hasItem(id));
        waiting(alone, "burden-activation").body("items.id", not(hasItem(id)));
    }

    @Test
    void a_complaint_waits_at_the_office_above_and_never_at_its_author() {
        String township = GivenTeams.village(COMPLAINED).substring(0, 9);
        GivenOffice clerk = GivenOffices.township(township);
        String id = complained(clerk, township);
        GivenOffice department = GivenOffices.orgDepartment(COMPLAINED);
        String line = "items.find { it.id == '" + id + "' }.";
        waiting(department, "complaint")
                .body(line + "title", containsString("报表过多"))
                .body(line + "title", not(containsString(clerk.name())))
                .body(line + "since", equalTo(TODAY.toString()))
                .body(line + "due", nullValue());
        waiting(clerk, "complaint").body("items", hasSize(0));
        GivenOffice stationing = GivenOffices.stationingOffice(COMPLAINED);
        waiting(stationing, "complaint").body("items.id", hasItem(id));
        waiting(department, "complaint").body("items.id", not(hasItem(id)));
        String own = complained(stationing, township);
        waiting(stationing, "complaint").body("items.id", not(hasItem(own)));
        waiting(department, "complaint").body("items.id", hasItem(own));
        post(stationing, 0, "/complaints/" + id + "/answer", Map.of("answer", "已清理"))
                .statusCode(200);
        waiting(stationing, "complaint").body("items.id", not(hasItem(id)));
    }

    @Test
    void a_complaint_about_a_province_is_refused_where_nobody_above_would_read_it() {
        // other tests may have manned a national office
        String national = GivenTeams.query(
                        "select coalesce(seat_of('/', 'STATIONING_OFFICE', '{}', (now() at time zone 'Asia/Shanghai')::date),"
                                + " seat_of('/', 'ORGANIZATION_DEPARTMENT', '{}', (now() at time zone 'Asia/Shanghai')::date))")
                .get(0);
        post(
                        GivenOffices.township(COMPLAINED + "101"),
                        null,
                        "/complaints",
                        Map.of("kind", "COMPLAINT", "aboutRegionCode", "62", "words", "报表过多", "anonymous", true))
                .statusCode(national == null ? 400 : 201);
    }

    private static String complained(GivenOffice author, String about) {
        return post(
                        author,
                        null,
                        "/complaints",
                        Map.of("kind", "COMPLAINT", "aboutRegionCode", about, "words", "报表过多", "anonymous", true))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
