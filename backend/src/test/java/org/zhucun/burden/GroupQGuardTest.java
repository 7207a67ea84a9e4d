package org.zhucun.burden;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.Meanwhile;
import org.zhucun.policy.GivenPolicy;

/** Group Q of the catalogue as far as it is about formalism, and the guard: registers, checks, minutes, complaints. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupQGuardTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String COUNTY = "621124";

    private static ValidatableResponse post(GivenOffice office, String path, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private static ValidatableResponse at(GivenOffice office, int version, String path, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get("/api/v1" + path).then();
    }

    private static Map<String, Object> field(String label, String kind, boolean required) {
        return Map.of("label", label, "kind", kind, "required", required, "purpose", "核对");
    }

    private static Map<String, Object> form(String role, String frequency, Object... fields) {
        return new HashMap<>(Map.of(
                "title",
                "入户走访登记",
                "role",
                role,
                "frequency",
                frequency,
                "basis",
                "某发〔2026〕1号",
                "fields",
                List.of(fields)));
    }

    @Test
    void q1_a_form_with_a_mandatory_photo_for_cadres_is_rejected_and_an_optional_one_is_not() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        for (String trace : List.of("PHOTO", "VIDEO", "LOCATION")) {
            post(county, "/burden/form-checks", form("CADRE", "MONTHLY", field("现场", trace, true)))
                    .statusCode(200)
                    .body("accepted", equalTo(false))
                    .body("objections.rule", contains("Q1"))
                    .body("objections.at", contains("现场"));
        }
        post(county, "/burden/form-checks", form("CADRE", "MONTHLY", field("现场照片", "PHOTO", false)))
                .body("accepted", equalTo(true))
                .body("objections", empty())
                .body("minutesAMonth", equalTo(3.0f));
        post(county, "/burden/form-checks", form("CADRE", "DAILY", field("民情日记", "ESSAY", false)))
                .body("accepted", equalTo(false))
                .body("objections.at", contains("入户走访登记"))
                .body("minutesAMonth", equalTo(110.0f));
        Map<String, Object> baseless =
                form("CADRE", "MONTHLY", Map.of("label", "产业", "kind", "TEXT", "required", true));
        baseless.remove("basis");
        post(county, "/burden/form-checks", baseless).body("objections.at", contains("入户走访登记", "产业"));
        Map<String, Object> phone = new HashMap<>(field("手机号", "TEXT", true));
        phone.put("fact", "联系电话");
        post(county, "/burden/form-checks", form("CADRE", "ONCE", phone))
                .body("accepted", equalTo(true))
                .body("warnings.at", contains("手机号"));
    }

    @Test
    void q1_the_meter_counts_minutes_by_the_office_that_asks_from_what_was_really_handed_in() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        String village = GivenPolicy.village(COUNTY);
        GivenPolicy.posted("负担", village, TODAY.minusMonths(3), "{MEMBER}");
        String township = village.substring(0, 9);
        GivenOffice clerk = GivenOffices.township(township);
        float before = minutes(county, "组织部");
        for (int day = 1; day <= 2; day++) {
            post(
                            clerk,
                            "/study-meetings",
                            Map.of(
                                    "regionCode",
                                    township,
                                    "heldOn",
                                    TODAY.minusDays(day).toString(),
                                    "title",
                                    "例会",
                                    "attended",
                                    5))
                    .statusCode(201);
        }
        assertEquals(before + 1.0f, minutes(county, "组织部"), 0.01f);
        get(county, "/burden/meter?region=" + COUNTY)
                .body("cadres", equalTo(1))
                .body("month", equalTo(YearMonth.from(TODAY).toString()))
                .body("offices.forms.flatten().form", hasItem("RecordStudyMeeting"))
                .body("offices.forms.flatten().basis", everyItem(not(nullValue())));
        get(clerk, "/burden/meter").statusCode(200).body("regionCode", equalTo(township));
        get(clerk, "/burden/meter?region=" + COUNTY).statusCode(404);
        get(county, "/burden/meter?month=2099-01").statusCode(400);
    }

    private static float minutes(GivenOffice office, String owner) {
        return get(office, "/burden/meter?region=" + COUNTY)
                .statusCode(200)
                .extract()
                .<Float>path("offices.find { it.owner == '" + owner + "' }.minutes");
    }

    @Test
    void q3_what_is_barred_cannot_be_switched_on_and_everything_else_is_off_and_public() {
        List<Map<String, Object>> features = RestAssured.given()
                .get("/api/v1/burden/features")
                .then()
                .statusCode(200)
                .body("feature", hasItem("CHECK_IN"))
                .body("find { it.feature == 'ONLINE_TIME' }.needs", equalTo("任何单位都不得启用"))
                .body("find { it.feature == 'EXTRA_FORM' }.needs", containsString("法律依据、文号、批准人"))
                .extract()
                .jsonPath()
                .getList("$");
        assertEquals(BurdensomeFeature.values().length, features.size());
        GivenOffice county = GivenOffices.orgDepartment("621125");
        for (BurdensomeFeature feature : BurdensomeFeature.values()) {
            if (feature.barred()) {
                post(county, "/burden/activations", proposal(feature.name(), "621125"))
                        .statusCode(422)
                        .body("rule.id", equalTo("Q3"));
            }
        }
    }

    @Test
    void q3_switching_on_needs_basis_number_approver_scope_expiry_and_a_second_account() {
        String code = "620921";
        GivenOffice county = GivenOffices.orgDepartment(code);
        Map<String, Object> proposal = proposal("DEVICE_OBSERVATION", code);
        for (String needed : List.of(
                "legalBasis",
                "documentNumber",
                "approverName",
                "approverPosition",
                "purpose",
                "regionCode",
                "validFrom",
                "expiresOn")) {
            Map<String, Object> without = new HashMap<>(proposal);
            without.remove(needed);
            post(county, "/burden/activations", without).statusCode(400).body("violations.at", hasItem("/" + needed));
        }
        Map<String, Object> forever = new HashMap<>(proposal);
        forever.put("expiresOn", TODAY.plusDays(400).toString());
        post(county, "/burden/activations", forever).statusCode(400);
        Map<String, Object> township = new HashMap<>(proposal);
        township.put("regionCode", "620921100");
        post(county, "/burden/activations", township).statusCode(400);
        post(GivenOffices.orgDepartment("621125"), "/burden/activations", proposal)
                .statusCode(403);
        String id = post(county, "/burden/activations", proposal)
                .statusCode(201)
                .body("may", empty())
                .extract()
                .path("id");
        on(code, false);
        at(county, 0, "/burden/activations/" + id + "/decision", Map.of("approve", true))
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        at(GivenOffices.orgDepartment(code), 0, "/burden/activations/" + id + "/decision", Map.of("approve", true))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        on(code, true);
        post(county, "/burden/activations", proposal).statusCode(409);
        at(county, 1, "/burden/activations/" + id + "/ending", Map.of("reason", "期满提前停用"))
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        on(code, false);
        RestAssured.given()
                .get("/api/v1/burden/features")
                .then()
                .body(
                        "find { it.feature == 'DEVICE_OBSERVATION' }.decisions.find { it.regionCode == '" + code
                                + "' }.documentNumber",
                        equalTo("某应急〔2026〕3号"));
        get(county, "/burden/activations").body("items.id", contains(id));
    }

    @Test
    void q3_what_a_higher_office_proposed_is_decided_at_its_level_or_above_and_by_another_person() {
        String code = "620924";
        GivenOffice prefecture = GivenOffices.orgDepartment("6209");
        GivenOffice beneath = GivenOffices.orgDepartment(code);
        String id = post(prefecture, "/burden/activations", proposal("DEVICE_OBSERVATION", code))
                .statusCode(201)
                .body("requestedByRegion", equalTo("6209"))
                .extract()
                .path("id");
        String activation = "/burden/activations/" + id;
        String may = "items.find { it.id == '" + id + "' }.may";
        get(beneath, "/burden/activations").body(may, empty());
        get(beneath, "/inbox?kind=burden-activation&size=200").body("items.id", not(hasItem(id)));
        at(beneath, 0, activation + "/decision", Map.of("approve", true))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        on(code, false);
        at(prefecture, 0, activation + "/decision", Map.of("approve", true))
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        GivenOffice second = GivenOffices.orgDepartment("6209");
        get(second, "/burden/activations").body(may, contains("decide"));
        get(second, "/inbox?kind=burden-activation&size=200").body("items.id", hasItem(id));
        at(second, 0, activation + "/decision", Map.of("approve", true)).statusCode(200);
        on(code, true);
        get(beneath, "/burden/activations").body(may, empty());
        at(beneath, 1, activation + "/ending", Map.of("reason", "不想用")).statusCode(403);
        at(second, 1, activation + "/ending", Map.of("reason", "已不需要")).statusCode(200);
        // what is proposed beneath may be decided above
        String own = post(beneath, "/burden/activations", proposal("EXTRA_FORM", code))
                .statusCode(201)
                .extract()
                .path("id");
        at(prefecture, 0, "/burden/activations/" + own + "/decision", Map.of("approve", false))
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
    }

    @Test
    void q3_what_is_on_is_in_the_public_register_however_many_decisions_are_over() {
        String code = "620924";
        GivenOffice county = GivenOffices.orgDepartment(code);
        String id = post(county, "/burden/activations", proposal("DEVICE_OBSERVATION", code))
                .statusCode(201)
                .extract()
                .path("id");
        at(GivenOffices.orgDepartment(code), 0, "/burden/activations/" + id + "/decision", Map.of("approve", true))
                .statusCode(200);
        try {
            GivenTeams.write("""
                    insert into burden_activation (id, feature, region_code, legal_basis, document_number, approver_name, approver_position, purpose,
                                                   valid_from, expires_on, state, requested_by, requested_by_name, requested_path, decided_by,
                                                   decided_by_name, ended_on, end_reason, region_path)
                    select gen_random_uuid(), 'CHECK_IN', ?, '法', '旧号', '某', '职', '防汛', (now() at time zone 'Asia/Shanghai')::date, (now() at time zone 'Asia/Shanghai')::date + 9, 'ENDED', ?, '某', '/62/',
                           ?, '某', (now() at time zone 'Asia/Shanghai')::date, '已过', ?
                    from generate_series(1, 1001)
                    """, code, UUID.randomUUID(), UUID.randomUUID(), GivenOffices.path(code));
            on(code, true);
        } finally {
            GivenTeams.write("delete from burden_activation where document_number = '旧号'");
        }
        at(county, 1, "/burden/activations/" + id + "/ending", Map.of("reason", "停用"))
                .statusCode(200);
    }

    @Test
    void whoever_wrote_more_than_a_page_of_complaints_reads_them_all() {
        String county = "620924";
        GivenOffice author = GivenOffices.township(GivenTeams.village(county).substring(0, 9));
        GivenTeams.write("""
                insert into complaint (id, kind, about_code, words, anonymous, filed_by, filed_by_name, filed_on, region_path)
                select uuidv7(), 'SUGGESTION', ?, '第' || n || '条', false, ?, '某', (now() at time zone 'Asia/Shanghai')::date, ?
                from generate_series(1, 203) n
                """, county, author.accountId(), GivenOffices.path("6209"));
        String last = post(
                        author,
                        "/complaints",
                        Map.of("kind", "COMPLAINT", "aboutRegionCode", county, "words", "报表过多", "anonymous", false))
                .statusCode(201)
                .body("aboutName", not(nullValue()))
                .body("waitingDays", equalTo(0))
                .extract()
                .path("id");
        Set<String> seen = new HashSet<>();
        String next = "";
        int pages = 0;
        while (next != null) {
            var page = get(author, "/complaints/mine?size=90" + next)
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.id"));
            String after = page.path("next");
            next = after == null ? null : "&after=" + after;
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(204, seen.size());
        assertTrue(seen.contains(last));
        String cursor = get(author, "/complaints/mine?size=2").extract().path("next");
        get(GivenOffices.township(author.node()), "/complaints/mine?after=" + cursor)
                .statusCode(400);
    }

    /** What two decide at once is decided once. */
    @Test
    void a_decision_or_an_answer_by_a_version_that_is_not_the_newest_is_refused() {
        String code = "620922";
        GivenOffice county = GivenOffices.orgDepartment(code);
        String id = post(county, "/burden/activations", proposal("DEVICE_OBSERVATION", code))
                .statusCode(201)
                .extract()
                .path("id");
        String activation = "/burden/activations/" + id;
        GivenOffice second = GivenOffices.orgDepartment(code);
        at(second, 3, activation + "/decision", Map.of("approve", true)).statusCode(412);
        String touched = "update burden_activation set version = version + 1 where id = ?";
        Meanwhile.changing(
                        county.path(),
                        touched,
                        UUID.fromString(id),
                        () -> at(second, 0, activation + "/decision", Map.of("approve", true)))
                .statusCode(412)
                .body("code", equalTo("STALE"));
        at(second, 1, activation + "/decision", Map.of("approve", true)).statusCode(200);
        Meanwhile.changing(
                        county.path(),
                        touched,
                        UUID.fromString(id),
                        () -> at(county, 2, activation + "/ending", Map.of("reason", "停用")))
                .statusCode(412);
        at(county, 3, activation + "/ending", Map.of("reason", "停用")).statusCode(200);
        complained(county);
    }

    private static void complained(GivenOffice author) {
        GivenOffice above = GivenOffices.stationingOffice("6209");
        String id = post(
                        author,
                        "/complaints",
                        Map.of("kind", "COMPLAINT", "aboutRegionCode", "620922", "words", "报表过多", "anonymous", true))
                .statusCode(201)
                .extract()
                .path("id");
        get(above, "/complaints?state=WAITING").body("items.id", hasItem(id));
        get(above, "/complaints?state=ANSWERED").body("items.id", not(hasItem(id)));
        Meanwhile.changing(
                        above.path(),
                        "update complaint set version = version + 1 where id = ?",
                        UUID.fromString(id),
                        () -> at(above, 0, "/complaints/" + id + "/answer", Map.of("answer", "已清理")))
                .statusCode(412);
        at(above, 1, "/complaints/" + id + "/answer", Map.of("answer", "已清理")).statusCode(200);
        get(above, "/complaints?state=WAITING").body("items.id", not(hasItem(id)));
        get(above, "/complaints?state=ANSWERED").body("items.id", hasItem(id));
    }

    @Test
    void q1_the_catalogue_is_read_in_english_too() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        county.request()
                .header("Accept-Language", "en")
                .get("/api/v1/burden/forms")
                .then()
                .body("title", hasItem("Return from leave"))
                .body("collect { it.title + it.owner + it.purpose }.findAll { it =~ /[\\u4e00-\\u9fff]/ }", empty());
        get(county, "/burden/forms").body("title", hasItem("销假"));
    }

    /** As the public sees it, without a token. */
    private static void on(String region, boolean on) {
        List<Boolean> seen = RestAssured.given()
                .get("/api/v1/burden/features")
                .then()
                .extract()
                .path("find { it.feature == 'DEVICE_OBSERVATION' }.decisions.findAll { it.regionCode == '" + region
                        + "' }.on");
        assertEquals(on, seen.contains(true), region);
    }

    private static Map<String, Object> proposal(String feature, String region) {
        return new HashMap<>(Map.of(
                "feature", feature,
                "regionCode", region,
                "legalBasis", "《突发事件应对法》第四十九条",
                "documentNumber", "某应急〔2026〕3号",
                "approverName", "赵某",
                "approverPosition", "县委副书记",
                "purpose", "汛期抢险人员到岗核对",
                "validFrom", TODAY.toString(),
                "expiresOn", TODAY.plusDays(30).toString()));
    }

    /** Nothing was ever entered for him: he was in the village, by his posting. */
    @Test
    void q3_a_month_without_any_check_in_is_a_month_without_any_absence() {
        String village = GivenPolicy.village("621123");
        UUID cadre = GivenPolicy.posted("无打卡", village, TODAY.minusMonths(6), "{MEMBER}");
        String township = village.substring(0, 9);
        YearMonth month = YearMonth.from(TODAY).minusMonths(1);
        get(GivenOffices.township(township), "/attendance/registers/" + township + "/" + month)
                .statusCode(200)
                .body("rows.find { it.cadreId == '" + cadre + "' }.summary.unexcusedDays", equalTo(0.0f))
                .body("rows.find { it.cadreId == '" + cadre + "' }.summary.inVillageDays", equalTo((float)
                        month.lengthOfMonth()));
    }

    @Test
    void a_complaint_reaches_the_office_above_and_not_its_author_the_one_complained_about() {
        String county = "621102";
        String township = GivenTeams.village(county).substring(0, 9);
        GivenOffice clerk = GivenOffices.township(township);
        Map<String, Object> words =
                Map.of("kind", "COMPLAINT", "aboutRegionCode", county, "words", "要求每天报照片", "anonymous", true);
        String id = post(clerk, "/complaints", words)
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .body("waitingDays", equalTo(0))
                .extract()
                .path("id");
        GivenOffice complainedAbout = GivenOffices.stationingOffice(county);
        get(complainedAbout, "/complaints").body("items.id", not(hasItem(id)));
        get(complainedAbout, "/complaints/about-us")
                .body("items.id", contains(id))
                .body("items.filedByName", contains(nullValue()))
                .body("items.words", contains("要求每天报照片"));
        get(GivenOffices.auditor(county), "/audit?subjectId=" + id).body("items", empty());
        get(GivenOffices.orgDepartment("621121"), "/complaints").body("items.id", not(hasItem(id)));
        GivenOffice above = GivenOffices.stationingOffice("6211");
        get(above, "/complaints")
                .body("items.find { it.id == '" + id + "' }.filedByName", equalTo(clerk.name()))
                .body("items.find { it.id == '" + id + "' }.may", contains("answer"));
        post(above, "/complaints/" + id + "/answer", Map.of("answer", "已要求停止")).statusCode(428);
        at(complainedAbout, 0, "/complaints/" + id + "/answer", Map.of("answer", "不予受理"))
                .statusCode(403);
        at(above, 0, "/complaints/" + id + "/answer", Map.of("answer", "已要求停止"))
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        at(above, 1, "/complaints/" + id + "/answer", Map.of("answer", "再答")).statusCode(409);
        get(clerk, "/complaints/mine").body("items.answer", contains("已要求停止"));
        get(complainedAbout, "/complaints/about-us").body("items.answer", contains("已要求停止"));
        get(GivenOffices.township(township), "/complaints/mine").body("items", empty());
    }

    @Test
    void every_user_may_complain_also_a_cadre_and_with_his_name_if_he_likes() {
        String county = "621102";
        UUID cadre = GivenPolicy.posted("提建议", GivenPolicy.village(county), TODAY.minusMonths(3), "{MEMBER}");
        GivenOffice self = GivenOffices.cadre(cadre);
        post(
                        self,
                        "/complaints",
                        Map.of(
                                "kind",
                                "SUGGESTION",
                                "aboutRegionCode",
                                GivenTeams.village(county).substring(0, 9),
                                "words",
                                "例会改为两周一次",
                                "anonymous",
                                false))
                .statusCode(201);
        get(self, "/complaints/mine").body("items", hasSize(1));
        get(GivenOffices.stationingOffice(county), "/complaints").body("items.words", hasItem("例会改为两周一次"));
        post(
                        self,
                        "/complaints",
                        Map.of("kind", "SUGGESTION", "aboutRegionCode", "999999", "words", "无此地", "anonymous", false))
                .statusCode(400);
        get(self, "/burden/forms").statusCode(200).body("size()", greaterThan(20));
    }
}
