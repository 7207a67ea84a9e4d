package org.zhucun.inbox;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Texts;
import org.zhucun.waiting.Waiting;

/** 待办: what waits is there for the one seat it waits at, with its day and its rule, and gone when it is done. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class InboxTest {
    private static final String COUNTY = "530322";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate SINCE = TODAY.minusMonths(23);

    @Inject
    @All
    List<Waiting> sources;

    @Test
    void every_kind_has_its_name_its_line_and_its_reason_in_both_languages() {
        Set<String> kinds = new HashSet<>();
        for (Waiting source : sources) {
            assertTrue(kinds.add(source.kind()), source.kind());
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (String key : List.of(source.text(), source.text() + ".title", source.text() + ".why")) {
                    assertFalse(Texts.get(locale, key).equals(key), key + " " + locale);
                }
            }
        }
        assertTrue(kinds.size() >= 25, "kinds: " + kinds);
    }

    @Test
    void a_finding_waits_first_at_the_inspector_then_at_the_township_then_at_the_inspector_again() {
        GivenPosting posting = GivenPosting.in("530322106001", SINCE);
        GivenOffice finder = GivenOffices.inspector(COUNTY);
        GivenOffice verifier = GivenOffices.inspector(COUNTY);
        GivenOffice township = GivenOffices.township("530322106");
        String id = post(
                        finder,
                        "/findings",
                        Map.of(
                                "targetKind",
                                "TEAM",
                                "targetId",
                                posting.teamId(),
                                "category",
                                "ABSENT",
                                "severity",
                                "MINOR",
                                "facts",
                                "不在岗",
                                "foundOn",
                                TODAY.minusDays(1).toString()))
                .path("id");
        waiting(finder, "finding-inspection").body("items.id", hasItem(id));
        waiting(township, "finding-rectification").body("items.id", not(hasItem(id)));
        step(finder, id, 0, "issue", Map.of());
        waiting(finder, "finding-inspection").body("items.id", not(hasItem(id)));
        waiting(township, "finding-rectification")
                .body("items.find { it.id == '" + id + "' }.due", notNullValue())
                .body("items.find { it.id == '" + id + "' }.rule", equalTo("J6"))
                .body("items.find { it.id == '" + id + "' }.target", equalTo(id))
                .body("items.find { it.id == '" + id + "' }.kindName", equalTo("问题整改"));
        step(township, id, 1, "acceptance", null);
        step(township, id, 2, "rectification", Map.of("cause", "a", "measures", "b"));
        waiting(township, "finding-rectification").body("items.id", not(hasItem(id)));
        // who found it does not verify it
        waiting(finder, "finding-inspection").body("items.id", not(hasItem(id)));
        waiting(verifier, "finding-inspection").body("items.id", hasItem(id));
        step(verifier, id, 3, "verification", Map.of("result", "VERIFIED", "note", "到位"));
        waiting(finder, "finding-inspection").body("items.id", hasItem(id));
        step(finder, id, 4, "closure", null);
        waiting(finder, "finding-inspection").body("items.id", not(hasItem(id)));
    }

    @Test
    void exceptions_wait_for_the_approver_who_was_named_and_packs_for_a_second_person() {
        GivenOffice approver = GivenOffices.orgDepartment("530322");
        GivenOffice colleague = GivenOffices.orgDepartment("530322");
        GivenPosting posting = GivenPosting.in("530322105001", SINCE);
        UUID exception = Ids.next();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into policy_exception (id, rule_id, parameter_id, parameter_key, subject_id, subject_label, required, found,"
                                + " source, reason, valid_from, requested_by, requested_by_name, approver_id, approver_name, region_path,"
                                + " unit_path) select ?, 'C1', id, key, ?, '某队',"
                                + " '[[\"team.rule.C1.required\", 3]]', '[[\"team.rule.C1.found\", 2]]', '文件', '#[[一人]] 借调', date '2026-01-05', ?, '甲', ?,"
                                + " '乙', ?, ? from policy_parameter where key = 'team.minSize.KEY' and region_path = '/'",
                        exception,
                        posting.teamId().toString(),
                        Ids.next(),
                        approver.accountId(),
                        posting.villagePath(),
                        posting.unitPath()));
        // what a rule says is put into words, what a person typed is shown as it was typed
        waiting(approver, "exception-decision")
                .body(
                        "items.find { it.id == '" + exception + "' }.title",
                        equalTo("C1 某队：要求 不少于 3 人，实际 2 人。理由：#[[一人]] 借调"))
                .body("items.find { it.id == '" + exception + "' }.basis", notNullValue())
                .body("items.find { it.id == '" + exception + "' }.due", nullValue());
        waiting(colleague, "exception-decision").body("items.id", not(hasItem(exception.toString())));
        approver.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("approve", true))
                .post("/api/v1/policies/exceptions/" + exception + "/decision")
                .then()
                .statusCode(200);
        waiting(approver, "exception-decision").body("items.id", not(hasItem(exception.toString())));
        UUID pack = Ids.next();
        GivenDatabase.asRegion(
                "/53/5303/530322/",
                sql -> sql.run(
                        "insert into policy_pack (id, name, region_code, document, valid_from, state, drafted_by, drafted_by_name,"
                                + " drafted_at, simulated_at, region_path) values (?, ?, '530322', '某文件', ?, 'SIMULATED', ?, '甲',"
                                + " now(), now(), '/53/5303/530322/')",
                        pack,
                        "待办包" + pack,
                        TODAY.plusDays(9),
                        approver.accountId()));
        waiting(approver, "pack-publication").body("items.id", not(hasItem(pack.toString())));
        waiting(colleague, "pack-publication")
                .body(
                        "items.find { it.id == '" + pack + "' }.due",
                        equalTo(TODAY.plusDays(9).toString()));
        waiting(GivenOffices.orgDepartment("5303"), "pack-publication").body("items.id", not(hasItem(pack.toString())));
    }

    @Test
    void an_end_asked_for_a_rotation_an_entitlement_and_a_register_wait_where_they_are_done() {
        GivenPosting posting = GivenPosting.in("530322107001", SINCE);
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        GivenOffice stationing = GivenOffices.stationingOffice(COUNTY);
        GivenOffice township = GivenOffices.township("530322107");
        // the term runs out within three months
        waiting(stationing, "rotation").body("items.target", hasItem("530322107"));
        waiting(township, "rotation").body("items", hasSize(0));
        unit.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", TODAY.plusDays(10).toString(), "reason", "UNIT_NEEDS", "note", "工作需要"))
                .post("/api/v1/postings/" + posting.id() + "/end")
                .then()
                .statusCode(200);
        waiting(county, "posting-end")
                .body(
                        "items.find { it.id == '" + posting.id() + "' }.due",
                        equalTo(TODAY.plusDays(10).toString()));
        waiting(GivenOffices.orgDepartment("5303"), "posting-end")
                .body("items.id", not(hasItem(posting.id().toString())));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, due_from, due_by,"
                                + " debtor_id, debtor_name, debtor_path, region_path, unit_path) values (?, 'HEALTH_CHECK', ?, ?, ?, '某村',"
                                + " '2026', ?, ?, ?, '某单位', ?, ?, ?)",
                        Ids.next(),
                        posting.cadreId(),
                        posting.cadreName(),
                        posting.id(),
                        TODAY.minusDays(40),
                        TODAY.minusDays(10),
                        posting.unitId(),
                        posting.unitPath(),
                        posting.villagePath(),
                        posting.unitPath()));
        waiting(unit, "entitlement").body("items", hasSize(1)).body("items[0].overdue", equalTo(true));
        waiting(stationing, "entitlement").body("items.target", hasItem("HEALTH_CHECK 2026"));
        String month = TODAY.minusMonths(1).toString().substring(0, 7);
        township.request()
                .get("/api/v1/attendance/registers/530322107/" + month)
                .then()
                .statusCode(200);
        township.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "postingId",
                        posting.id(),
                        "date",
                        month + "-02",
                        "half",
                        "DAY",
                        "status",
                        "REST"))
                .post("/api/v1/attendance/entries")
                .then()
                .statusCode(201);
        waiting(township, "register-confirmation")
                .body("items.target", hasItem(month))
                .body("items.find { it.target == '" + month + "' }.basis", notNullValue());
        Response register = township.request().get("/api/v1/attendance/registers/530322107/" + month);
        township.request()
                .header("If-Match", register.header("ETag"))
                .post("/api/v1/attendance/registers/530322107/" + month + "/confirmation")
                .then()
                .statusCode(200);
        waiting(township, "register-confirmation").body("items.target", not(hasItem(month)));
    }

    @Test
    void pages_follow_each_other_and_the_counts_are_those_of_the_list() {
        GivenPosting posting = GivenPosting.in("530322108001", SINCE);
        GivenOffice chief = GivenOffices.township("530322108");
        GivenOffice self = GivenOffices.cadre(posting.cadreId());
        for (int i = 0; i < 7; i++) {
            LocalDate day = LocalDate.of(2025, 3, 3).plusWeeks(i);
            post(
                    self,
                    "/leave-requests",
                    Map.of(
                            "postingId",
                            posting.id(),
                            "kind",
                            "PERSONAL",
                            "from",
                            day.toString(),
                            "to",
                            day.toString(),
                            "reason",
                            "家事"));
        }
        String leaves = "kinds.find { it.kind == 'leave-approval' }.";
        List<String> seen = new ArrayList<>();
        List<String> due = new ArrayList<>();
        String after = null;
        do {
            Response page = chief.request()
                    .queryParam("size", 3)
                    .queryParams(after == null ? Map.of() : Map.of("after", after))
                    .get("/api/v1/inbox");
            page.then().statusCode(200);
            seen.addAll(page.path("items.collect { it.kind + it.id }"));
            // what has no day comes last
            due.addAll(page.path("items.collect { it.due ?: '9999-12-31' }"));
            after = page.path("next");
        } while (after != null);
        // seven leaves, and what its team owes of itself
        assertTrue(seen.size() > 7, seen.toString());
        assertEquals(seen.size(), new HashSet<>(seen).size());
        assertEquals(due.stream().sorted().toList(), due);
        chief.request()
                .get("/api/v1/inbox/counts")
                .then()
                .statusCode(200)
                .body("total", equalTo(seen.size()))
                .body(leaves + "count", equalTo(7))
                .body(leaves + "overdue", equalTo(7))
                .body(leaves + "recent", equalTo(7))
                .body(leaves + "name", equalTo("请假审批"));
        chief.request()
                .header("Accept-Language", "en")
                .get("/api/v1/inbox?size=1&kind=leave-approval")
                .then()
                .body("items[0].kindName", equalTo("Leave to decide"));
        chief.request().get("/api/v1/inbox?after=abc").then().statusCode(400);
        chief.request().get("/api/v1/inbox?kind=A%27").then().statusCode(400);
        GivenOffices.township("530322201")
                .request()
                .get("/api/v1/inbox/counts")
                .then()
                .body("total", equalTo(0));
        GivenOffices.systemAdministrator("53")
                .request()
                .get("/api/v1/inbox")
                .then()
                .statusCode(403);
        GivenOffices.auditor("53").request().get("/api/v1/inbox").then().statusCode(200);
    }

    private static Response post(GivenOffice office, String path, Map<String, ?> body) {
        Response answer =
                office.request().contentType(ContentType.JSON).body(body).post("/api/v1" + path);
        answer.then().statusCode(201);
        return answer;
    }

    private static void step(GivenOffice office, String id, int version, String step, Map<String, ?> body) {
        var request = office.request().header("If-Match", "\"" + version + "\"");
        (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post("/api/v1/findings/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse waiting(GivenOffice office, String kind) {
        return office.request()
                .get("/api/v1/inbox?size=200&kind=" + kind)
                .then()
                .statusCode(200);
    }
}
