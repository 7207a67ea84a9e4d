package org.zhucun.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.scope.Role;

/** 整改 (J1, J5, J6, J8, J9) over HTTP. The villages lie in 520325 and 520326, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupJTest {
    private static final String COUNTY = "520325";
    private static final String QUIET = "520326";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private GivenPosting posting;
    private GivenOffice finder;
    private GivenOffice other;
    private GivenOffice township;

    @BeforeEach
    void given() {
        in(COUNTY);
    }

    private void in(String county) {
        posting = GivenPosting.in(GivenTeams.village(county), LocalDate.of(2021, 5, 7));
        finder = GivenOffices.inspector(county);
        other = GivenOffices.inspector(county);
        township = GivenOffices.township(posting.township());
    }

    @Test
    void
            j6_an_extension_is_asked_with_a_reason_by_the_inspected_and_decided_by_the_other_side_once_and_within_the_rule() {
        GivenFinding finding = found("TASK", "MODERATE", "2022-03-01").issued(finder);
        LocalDate due = LocalDate.parse(finding.readBy(township).path("dueOn"));
        String later = due.plusDays(7).toString();
        extension(finding, township, due.toString(), "农忙").statusCode(400).body("violations.at", contains("/until"));
        extension(finding, township, due.plusDays(60).toString(), "农忙")
                .statusCode(422)
                .body("rule.id", equalTo("J6"))
                .body("violations.at", contains("/until"));
        extension(finding, township, later, " ").statusCode(400).body("violations.at", contains("/reason"));
        extension(finding, finder, later, "农忙").statusCode(403);
        finding.takes(township, "extension", Map.of("until", later, "reason", "农忙"));
        waiting(finder, "finding-extension").body("items.id", hasItem(finding.id));
        finding.readBy(finder).then().body("extensionUntil", equalTo(later)).body("may", hasItem("grant"));
        GivenOffice askerAsInspector = GivenOffices.also(township, Role.INSPECTOR, COUNTY);
        finding.tries(askerAsInspector, "extension-decision", Map.of("granted", true, "reason", "同意"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        finding.takes(finder, "extension-decision", Map.of("granted", true, "reason", "情况属实"));
        finding.readBy(township)
                .then()
                .body("dueOn", equalTo(later))
                .body("dueCalendar", containsString(":000000#"))
                .body("extensionUntil", nullValue())
                .body("history.action", hasItems("EXTENSION_ASKED", "EXTENSION_GRANTED"));
        waiting(finder, "finding-extension").body("items.id", not(hasItem(finding.id)));
        extension(finding, township, due.plusDays(9).toString(), "又逢农忙")
                .statusCode(422)
                .body("rule.id", equalTo("J6"));
    }

    @Test
    void j6_an_extension_that_nobody_decided_is_refused_in_the_history_when_the_objection_is_decided() {
        GivenFinding finding = found("TASK", "MODERATE", "2022-03-01").issued(finder);
        LocalDate due = LocalDate.parse(finding.readBy(township).path("dueOn"));
        finding.takes(township, "extension", Map.of("until", due.plusDays(7).toString(), "reason", "农忙"))
                .takes(GivenOffices.cadre(posting.cadreId()), "objection", Map.of("words", "不属实"))
                .takes(other, "objection-decision", Map.of("decision", "DISMISSED", "reason", "属实"));
        finding.readBy(township)
                .then()
                .body("extensionUntil", nullValue())
                .body("history.action", hasItems("EXTENSION_ASKED", "EXTENSION_REFUSED", "OBJECTION_DISMISSED"));
    }

    @Test
    void j6_an_overdue_finding_waits_at_the_county_after_ten_days_at_the_city_and_after_twenty_at_the_province() {
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        GivenOffice city = GivenOffices.orgDepartment(COUNTY.substring(0, 4));
        GivenOffice province = GivenOffices.orgDepartment(COUNTY.substring(0, 2));
        GivenFinding finding = found("TASK", "MODERATE", "2022-03-01").issued(finder);
        pressing(finding, null, county, city, province);
        finding.due(TODAY.minusDays(1));
        pressing(finding, county, county, city, province);
        finding.due(TODAY.minusDays(10));
        pressing(finding, city, county, city, province);
        finding.readBy(city)
                .then()
                .body("escalation", equalTo("CITY"))
                .body("escalations.level", contains("COUNTY", "CITY", "PROVINCE"))
                .body("escalations[1].on", equalTo(TODAY.toString()));
        finding.takes(city, "urging", Map.of("words", "三日内整改到位"), version(finding));
        pressing(finding, null, county, city, province);
        finding.readBy(township).then().body("urged", equalTo("CITY")).body("history.note", hasItem("三日内整改到位"));
        // the province presses early: what was not reached yet stays open to be pressed
        GivenFinding early = found("STAFFING", "MODERATE", "2022-03-02").issued(finder);
        early.due(TODAY.minusDays(1)).takes(province, "urging", Map.of("words", "催"), version(early));
        early.readBy(province).then().body("urged", equalTo("COUNTY"));
        early.due(TODAY.minusDays(10));
        pressing(early, city, county, city, province);
        finding.due(TODAY.minusDays(20));
        pressing(finding, province, county, city, province);
        finding.tries(township, "urging", Map.of("words", "催"), version(finding))
                .then()
                .statusCode(403);
        finding.takes(township, "acceptance", null, version(finding)).rectified(township);
        pressing(finding, null, county, city, province);
        finding.tries(city, "urging", Map.of("words", "催"), version(finding))
                .then()
                .statusCode(409);
    }

    @Test
    void j6_where_the_steps_are_switched_off_the_county_presses_and_nobody_above_it() {
        GivenParameter.set("supervision.escalation.days", "520329", "null");
        in("520329");
        GivenOffice county = GivenOffices.orgDepartment("520329");
        GivenOffice city = GivenOffices.orgDepartment("5203");
        GivenFinding finding = found("TASK", "MODERATE", "2022-03-01").issued(finder);
        finding.due(TODAY.minusDays(400));
        pressing(finding, county, county, city);
        finding.readBy(county)
                .then()
                .statusCode(200)
                .body("escalation", equalTo("COUNTY"))
                .body("escalations.level", contains("COUNTY"));
    }

    @Test
    void j1_a_serious_finding_is_verified_on_site_and_a_lesser_one_by_document() {
        GivenFinding serious = submitted(found("TASK", "SERIOUS", "2022-03-01"));
        for (Map<String, Object> body : List.of(
                Map.<String, Object>of("result", "VERIFIED", "note", "已看材料", "way", "DOCUMENT"),
                Map.<String, Object>of("result", "VERIFIED", "note", "已看材料"))) {
            serious.tries(other, "verification", body)
                    .then()
                    .statusCode(422)
                    .body("rule.id", equalTo("J1"))
                    .body("detail", containsString("现场"));
        }
        serious.takes(other, "verification", Map.of("result", "VERIFIED", "note", "已到村", "way", "ON_SITE"));
        serious.readBy(other).then().body("verification.way", equalTo("ON_SITE"));
        GivenFinding lesser = submitted(found("STAFFING", "MINOR", "2022-03-01"));
        lesser.takes(other, "verification", Map.of("result", "VERIFIED", "note", "已看材料", "way", "DOCUMENT"));
        GivenFinding rejected = submitted(found("OTHER", "SERIOUS", "2022-03-01"));
        rejected.takes(other, "verification", Map.of("result", "REJECTED", "note", "材料不全", "way", "DOCUMENT"));
    }

    @Test
    void j1_a_share_of_what_was_closed_in_a_quarter_is_drawn_by_a_seed_that_anybody_repeats_and_looked_at_by_another()
            throws Exception {
        in(QUIET);
        GivenOffice closer = GivenOffices.inspector(QUIET);
        for (int i = 0; i < 11; i++) {
            submitted(found("OTHER", "MINOR", "2022-03-01"))
                    .verified(other, "VERIFIED")
                    .closed(closer);
        }
        OwnerRows.beyondScope(
                "finding",
                "update finding set closed_on = date '2022-05-10' where state = 'CLOSED' and region_path like '/52/5203/"
                        + QUIET + "/%'");
        Map<String, Object> quarter = Map.of("regionCode", QUIET, "quarter", "2022Q2");
        draw(township, quarter).statusCode(403);
        draw(GivenOffices.inspector(COUNTY), quarter).statusCode(403);
        draw(other, Map.of("regionCode", QUIET, "quarter", "2099Q1")).statusCode(400);
        Response drawn = draw(other, quarter).statusCode(201).extract().response();
        List<String> population = drawn.path("population");
        List<String> items = drawn.path("items.findingId");
        assertEquals(11, population.size());
        assertEquals(2, items.size(), "ten per cent of eleven, rounded up");
        String seed = drawn.path("seed");
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        List<String> again = population.stream()
                .sorted(Comparator.comparing(
                        id -> HexFormat.of().formatHex(sha.digest((seed + id).getBytes(StandardCharsets.UTF_8)))))
                .limit(2)
                .toList();
        assertEquals(again, items);
        draw(finder, quarter).statusCode(409).body("detail", containsString("不能重抽"));
        township.request()
                .get("/api/v1/recheck-samples/" + drawn.path("id"))
                .then()
                .statusCode(404);

        GivenOffice fresh = GivenOffices.inspector(QUIET);
        String one = drawn.path("items[0].id");
        String two = drawn.path("items[1].id");
        waiting(fresh, "finding-recheck").body("items.id", hasItems(one, two));
        waiting(other, "finding-recheck").body("items", empty());
        waiting(closer, "finding-recheck").body("items", empty());
        get(closer, "/api/v1/recheck-samples/" + drawn.path("id")).body("items.may.flatten()", empty());
        for (GivenOffice tookPart :
                List.of(finder, other, closer, GivenOffices.also(township, Role.INSPECTOR, QUIET))) {
            recheck(tookPart, one, "GOOD").statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        }
        recheck(fresh, one, "GOOD").statusCode(200).body("result", equalTo("GOOD"));
        recheck(fresh, one, "GOOD").statusCode(412);
        recheck(fresh, two, "REOPENED").statusCode(200);
        get(fresh, GivenFinding.PATH + "/" + items.get(1))
                .body("state", equalTo("REOPENED"))
                .body("history.action", hasItems("RECHECKED", "REOPENED"));
        get(fresh, GivenFinding.PATH + "/" + items.get(0)).body("state", equalTo("CLOSED"));
        get(fresh, "/api/v1/recheck-samples?withTotal=true")
                .body("items[0].drawn", equalTo(2))
                .body("items[0].good", equalTo(1))
                .body("items[0].reopened", equalTo(1));
    }

    @Test
    void j9_what_comes_back_within_the_months_is_linked_and_a_step_graver_and_says_why() {
        GivenFinding unheard = found("ABSENT", "MINOR", "2022-01-10").issued(finder);
        found("ABSENT", "MINOR", "2022-01-11")
                .issued(finder)
                .readBy(township)
                .then()
                .body("recurrence", nullValue());
        GivenFinding first = over(unheard);
        GivenFinding second = found("ABSENT", "MINOR", "2022-09-10").issued(finder);
        String number = first.readBy(finder).path("number");
        second.readBy(township)
                .then()
                .body("severity", equalTo("MODERATE"))
                .body("severityFound", equalTo("MINOR"))
                .body("recurrence.number", equalTo(number))
                .body("recurrence.ground", equalTo("CADRE"))
                .body("history.action", hasItem("RECURRED"));
        found("ABSENT", "MINOR", "2023-09-11")
                .issued(finder)
                .readBy(township)
                .then()
                .body("severity", equalTo("MINOR"))
                .body("recurrence", nullValue());
        found("TASK", "MINOR", "2022-09-10")
                .issued(finder)
                .readBy(township)
                .then()
                .body("recurrence", nullValue());
        // the first is withdrawn before the others can lean on it
        GivenFinding third = over(found("COMMUTING", "MINOR", "2022-02-01")
                .issued(finder)
                .takes(GivenOffices.cadre(posting.cadreId()), "objection", Map.of("words", "不属实")));
        found("COMMUTING", "MINOR", "2022-03-01")
                .issued(finder)
                .readBy(township)
                .then()
                .body("recurrence", nullValue());
        third.takes(other, "objection-decision", Map.of("decision", "DISMISSED", "reason", "属实"));
        // a colleague in the same village: the village is what is the same
        GivenPosting colleague = GivenPosting.in(posting.village(), LocalDate.of(2021, 5, 7));
        GivenFinding.recorded(finder, about(colleague, "ABSENT", "SERIOUS", "2022-10-01"))
                .issued(finder)
                .readBy(township)
                .then()
                .body("severity", equalTo("SERIOUS"))
                .body("recurrence.ground", equalTo("VILLAGE"));
    }

    @Test
    void j9_what_leaned_on_a_finding_that_was_withdrawn_is_as_grave_as_it_was_found() {
        GivenFinding first = over(found("ABSENT", "MINOR", "2022-01-10")
                .issued(finder)
                .takes(GivenOffices.cadre(posting.cadreId()), "objection", Map.of("words", "不属实")));
        // as the rule was before: it leaned on what was disputed
        GivenFinding second = found("ABSENT", "MINOR", "2022-09-10").issued(finder);
        OwnerRows.beyondScope(
                "finding",
                "update finding set severity = 'MODERATE', severity_found = 'MINOR', recurrence_ground = 'CADRE', recurrence_number = '"
                        + number(first) + "', recurrence_of = '" + first.id + "' where id = '" + second.id + "'");
        first.takes(other, "objection-decision", Map.of("decision", "UPHELD", "reason", "查无此事"));
        second.readBy(township)
                .then()
                .body("severity", equalTo("MINOR"))
                .body("severityFound", nullValue())
                .body("recurrence", nullValue())
                .body("history.action", hasItem("RECURRENCE_LIFTED"));
    }

    @Test
    void j9_the_third_minor_finding_in_twelve_months_proposes_a_talk_and_none_before_it_counts() {
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        String proposed = "items.findAll { it.cadreId == '" + posting.cadreId() + "' }";
        GivenFinding one = over(found("ABSENT", "MINOR", ago(11)).issued(finder));
        GivenFinding two = over(found("TASK", "MINOR", ago(7)).issued(finder));
        get(department, "/api/v1/talk-proposals?size=200").body(proposed, empty());
        GivenFinding three = found("STAFFING", "MINOR", ago(1)).issued(finder);
        get(department, "/api/v1/talk-proposals?size=200").body(proposed, empty());
        over(three);
        get(department, "/api/v1/talk-proposals?size=200")
                .body(proposed + "[0].proposes", equalTo("REMINDER_TALK"))
                .body(proposed + "[0].findings", contains(number(one), number(two), number(three)));
        waiting(department, "reminder-talk")
                .body("items.target", hasItem(posting.cadreId().toString()));
        township.request().get("/api/v1/talk-proposals").then().statusCode(403);
        Map<String, Object> held = Map.of("outcome", "HELD", "on", TODAY.toString(), "note", "已谈话，本人认识到位");
        talk(GivenOffices.orgDepartment(QUIET), held).statusCode(403);
        talk(department, Map.of("outcome", "HELD", "on", ago(2), "note", "早了")).statusCode(400);
        talk(department, held).statusCode(201).body("findings", hasSize(3));
        talk(department, held).statusCode(409);
        get(department, "/api/v1/talk-proposals?size=200").body(proposed, empty());
        // what was found before the talk and counts after it is not answered by it
        over(found("COMMUTING", "MINOR", ago(3)).issued(finder));
        over(found("OTHER", "MINOR", ago(3)).issued(finder));
        get(department, "/api/v1/talk-proposals?size=200").body(proposed, empty());
        GivenFinding sixth = over(found("TASK", "MINOR", ago(3)).issued(finder));
        get(department, "/api/v1/talk-proposals?size=200")
                .body(proposed + "[0].findings", hasSize(3))
                .body(proposed + "[0].findings", hasItem(number(sixth)));
        talk(department, Map.of("outcome", "NOT_NEEDED", "on", TODAY.toString(), "note", "已于上次一并谈及"))
                .statusCode(201);
        waiting(department, "reminder-talk")
                .body("items.target", not(hasItem(posting.cadreId().toString())));
    }

    @Test
    void j9_proposals_are_read_page_by_page_the_newest_first() {
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        GivenPosting second = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
        for (GivenPosting one : List.of(posting, second)) {
            for (String category : List.of("ABSENT", "TASK", "STAFFING")) {
                over(GivenFinding.recorded(finder, about(one, category, "MINOR", ago(2)))
                        .issued(finder));
            }
        }
        List<String> all = get(department, "/api/v1/talk-proposals?size=200&withTotal=true")
                .body(
                        "items.cadreId",
                        hasItems(posting.cadreId().toString(), second.cadreId().toString()))
                .extract()
                .path("items.cadreId");
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            var request = department.request().queryParam("size", 1);
            Response page =
                    (after == null ? request : request.queryParam("after", after)).get("/api/v1/talk-proposals");
            paged.addAll(page.path("items.cadreId"));
            after = page.path("next");
        } while (after != null);
        assertEquals(all, paged);
        department.request().get("/api/v1/talk-proposals?after=x").then().statusCode(400);
    }

    @Test
    void j9_three_minor_findings_of_years_ago_propose_no_talk_today() {
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        over(found("ABSENT", "MINOR", "2022-01-10").issued(finder));
        over(found("TASK", "MINOR", "2022-05-10").issued(finder));
        over(found("STAFFING", "MINOR", "2022-11-10").issued(finder));
        get(department, "/api/v1/talk-proposals?size=200")
                .body("items.findAll { it.cadreId == '" + posting.cadreId() + "' }", empty());
    }

    @Test
    void j9_two_in_twelve_months_and_one_long_before_propose_nothing_and_an_upheld_objection_takes_one_away() {
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        String proposed = "items.findAll { it.cadreId == '" + posting.cadreId() + "' }";
        over(found("ABSENT", "MINOR", ago(24)).issued(finder));
        over(found("TASK", "MINOR", ago(7)).issued(finder));
        over(found("STAFFING", "MINOR", ago(1)).issued(finder));
        get(department, "/api/v1/talk-proposals?size=200").body(proposed, empty());
        GivenFinding withdrawn = found("COMMUTING", "MINOR", ago(4))
                .issued(finder)
                .takes(GivenOffices.cadre(posting.cadreId()), "objection", Map.of("words", "不属实"));
        over(withdrawn.takes(other, "objection-decision", Map.of("decision", "UPHELD", "reason", "查无此事")));
        get(department, "/api/v1/talk-proposals?size=200").body(proposed, empty());
    }

    @Test
    void j5_findings_of_a_campaign_are_tagged_and_reported_by_it_also_beneath_who_launched_it() {
        GivenOffice province = GivenOffices.orgDepartment("52");
        Map<String, Object> said = Map.of(
                "regionCode",
                "52",
                "title",
                "不担当不作为专项整治",
                "theme",
                "扶贫领域不担当不作为",
                "from",
                "2022-03-01",
                "to",
                "2022-12-31");
        post(finder, "/api/v1/finding-campaigns", said).statusCode(403);
        post(province, "/api/v1/finding-campaigns", with(said, "to", "2021-01-01"))
                .statusCode(400);
        String id = post(province, "/api/v1/finding-campaigns", said)
                .statusCode(201)
                .body("found", equalTo(0))
                .extract()
                .path("id");
        get(finder, "/api/v1/finding-campaigns").body("items.id", hasItem(id));
        for (GivenOffice inspected : List.of(township, GivenOffices.stationingOffice(COUNTY))) {
            get(inspected, "/api/v1/finding-campaigns").body("items", empty());
            inspected.request().get("/api/v1/finding-campaigns/" + id).then().statusCode(404);
        }
        get(GivenOffices.auditor(COUNTY), "/api/v1/finding-campaigns").body("items.id", hasItem(id));
        GivenOffices.inspector("620503")
                .request()
                .get("/api/v1/finding-campaigns/" + id)
                .then()
                .statusCode(404);
        Map<String, Object> tagged = new HashMap<>(about(posting, "TASK", "MINOR", "2022-04-01"));
        tagged.put("campaignId", id);
        post(finder, GivenFinding.PATH, with(tagged, "foundOn", "2022-02-28"))
                .statusCode(400)
                .body("violations.at", contains("/foundOn"));
        closed(GivenFinding.recorded(finder, tagged));
        tagged.put("foundOn", "2022-04-01");
        over(GivenFinding.recorded(finder, tagged).issued(finder));
        GivenFinding.recorded(finder, tagged);
        get(province, "/api/v1/finding-campaigns/" + id)
                .body("found", equalTo(2))
                .body("closed", equalTo(1))
                .body("counting", equalTo(1))
                .body("rectificationRate", equalTo("50.0"));
        get(finder, GivenFinding.PATH + "?campaign=" + id).body("items", hasSize(3));
        tagged.put("campaignId", UUID.randomUUID().toString());
        post(finder, GivenFinding.PATH, tagged).statusCode(403);
        String ofCounty = post(
                        GivenOffices.orgDepartment(QUIET), "/api/v1/finding-campaigns", with(said, "regionCode", QUIET))
                .statusCode(201)
                .extract()
                .path("id");
        tagged.put("campaignId", ofCounty);
        post(GivenOffices.inspector("52"), GivenFinding.PATH, tagged)
                .statusCode(400)
                .body("violations.at", contains("/campaignId"));
    }

    @Test
    void j8_the_four_两_are_shown_year_by_year_with_their_target_of_none() {
        over(found("TWO_END_SHUTTLE", "MODERATE", "2019-03-01").issued(finder));
        over(found("TWO_END_SHUTTLE", "MODERATE", "2021-03-01").issued(finder));
        found("TWO_END_DODGE", "MODERATE", "2021-03-01").issued(finder);
        String trend = "/api/v1/finding-trends?from=2019&to=2021&region=" + posting.village();
        String of = "find { it.category == 'TWO_END_SHUTTLE' }";
        get(finder, trend)
                .body(of + ".target", equalTo(0))
                .body(of + ".years.year", contains(2019, 2020, 2021))
                .body(of + ".years.findings", contains(1, 0, 1))
                .body("find { it.category == 'TWO_END_DODGE' }.years.findings", contains(0, 0, 0))
                .body("find { it.category == 'TASK' }.target", nullValue());
        finder.request().get("/api/v1/finding-trends?from=2021&to=2019").then().statusCode(400);
        finder.request()
                .get("/api/v1/finding-trends?from=2021&to=2022&region=62")
                .then()
                .statusCode(404);
    }

    private static String ago(int months) {
        return TODAY.minusMonths(months).toString();
    }

    private GivenFinding found(String category, String severity, String on) {
        return GivenFinding.recorded(finder, about(posting, category, severity, on));
    }

    private static Map<String, Object> about(GivenPosting whom, String category, String severity, String on) {
        return Map.of(
                "targetKind",
                "CADRE",
                "targetId",
                whom.cadreId().toString(),
                "category",
                category,
                "severity",
                severity,
                "facts",
                "抽查 " + whom.cadreName(),
                "foundOn",
                on);
    }

    private GivenFinding submitted(GivenFinding finding) {
        return finding.issued(finder).accepted(township).rectified(township);
    }

    private GivenFinding closed(GivenFinding finding) {
        return submitted(finding).verified(other, "VERIFIED").closed(finder);
    }

    private static GivenFinding over(GivenFinding finding) {
        OwnerRows.beyondScope(
                "finding", "update finding set statement_until = date '2022-12-31' where id = '" + finding.id + "'");
        return finding;
    }

    private String number(GivenFinding finding) {
        return finding.readBy(finder).path("number");
    }

    private long version(GivenFinding finding) {
        return ((Number) finding.readBy(finder).path("version")).longValue();
    }

    /** At exactly one of the seats, or at none. */
    private static void pressing(GivenFinding finding, GivenOffice seat, GivenOffice... all) {
        for (GivenOffice one : all) {
            waiting(one, "finding-escalation")
                    .body("items.id", one == seat ? hasItem(finding.id) : not(hasItem(finding.id)));
        }
    }

    private ValidatableResponse extension(GivenFinding finding, GivenOffice office, String until, String reason) {
        return finding.tries(office, "extension", Map.of("until", until, "reason", reason))
                .then();
    }

    private ValidatableResponse draw(GivenOffice office, Map<String, Object> body) {
        return post(office, "/api/v1/recheck-samples", body);
    }

    private static ValidatableResponse recheck(GivenOffice office, String item, String result) {
        return office.request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("result", result, "note", "到村复核"))
                .post("/api/v1/recheck-samples/items/" + item + "/result")
                .then();
    }

    private ValidatableResponse talk(GivenOffice office, Map<String, Object> body) {
        return post(office, "/api/v1/talk-proposals/" + posting.cadreId() + "/decision", body);
    }

    private static ValidatableResponse post(GivenOffice office, String path, Map<String, Object> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(key, value);
        return other;
    }

    private static ValidatableResponse get(GivenOffice office, String path) {
        return office.request().get(path).then().statusCode(200);
    }

    private static ValidatableResponse waiting(GivenOffice office, String kind) {
        return get(office, "/api/v1/inbox?size=200&kind=" + kind);
    }
}
