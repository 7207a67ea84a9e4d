package org.zhucun.supervision.bulletin;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.OwnerRows;
import org.zhucun.scope.Tree;

/** Bulletins: from the draft to the correction, who reads which text, and what is owed. Each test has a month of its own. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class BulletinTest {
    private static final String BULLETINS = "/api/v1/bulletins";
    private static final String COUNTY = "222404";
    private static final String COUNTY_PATH = "/22/2224/222404/";
    private static final String TOWNSHIP = "222404101";
    private static final String VILLAGE = "222404101201";
    private static int months;

    private GivenPosting posting;
    private GivenOffice inspector;
    private GivenOffice department;
    private GivenOffice office;
    private YearMonth month;

    @BeforeEach
    void given() {
        posting = GivenPosting.in(VILLAGE, LocalDate.of(2018, 1, 5));
        inspector = GivenOffices.inspector(COUNTY);
        department = GivenOffices.orgDepartment(COUNTY);
        office = GivenOffices.stationingOffice(COUNTY);
        for (String county : List.of(COUNTY, "222406")) {
            GivenParameter.set("bulletin.dueDay", county, "10");
            GivenParameter.set("bulletin.cadence", county, "\"MONTH\"");
        }
        months++;
        month = YearMonth.of(2020, 1).plusMonths(months);
    }

    @Test
    @DisplayName("J2: an edit of a published bulletin is 409")
    void j2_a_published_bulletin_is_never_changed_by_any_road() {
        Draft bulletin = published(finding());
        bulletin.tries(inspector, "PUT", "", bulletin.text(List.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        bulletin.tries(office, "POST", "/return", Map.of("reason", "x")).then().statusCode(409);
        bulletin.tries(office, "POST", "/publication", null).then().statusCode(409);
        for (String sql : List.of(
                "update bulletin set title = 'x' where id = ?",
                "delete from bulletin where id = ?",
                "update bulletin_problem set said = 'x' where bulletin_id = ?",
                "delete from bulletin_problem where bulletin_id = ?",
                "update bulletin_edition set document = 'x' where bulletin_id = ?",
                "delete from bulletin_edition where bulletin_id = ?")) {
            DatabaseRefused refused = assertThrows(
                    DatabaseRefused.class,
                    () -> GivenDatabase.asRegion(COUNTY_PATH, run -> run.run(sql, UUID.fromString(bulletin.id))),
                    sql);
            assertTrue(List.of("23514", "42501").contains(refused.state()), refused.getMessage());
        }
        for (String sql : List.of(
                "update bulletin_edition set document = 'x' where bulletin_id = '" + bulletin.id + "'",
                "delete from bulletin_edition where bulletin_id = '" + bulletin.id + "'")) {
            assertThrows(IllegalStateException.class, () -> OwnerRows.beyondScope("bulletin_edition", sql), sql);
        }
        for (String table :
                List.of("bulletin_edition", "bulletin_problem", "bulletin, bulletin_problem, bulletin_edition")) {
            assertThrows(IllegalStateException.class, () -> OwnerRows.write("truncate " + table), table);
        }
        // the owner of the database is held too
        assertThrows(
                IllegalStateException.class,
                () -> OwnerRows.beyondScope(
                        "bulletin", "update bulletin set title = 'x' where id = '" + bulletin.id + "'"));
        bulletin.read(inspector).then().body("title", equalTo("督查通报"), "state", equalTo("PUBLISHED"));
    }

    @Test
    @DisplayName("J2: a correction is a new edition that names the first and why; the first stays")
    void j2_a_correction_links_the_edition_before() {
        String finding = finding();
        Draft first = published(finding);
        String number = first.read(inspector).path("number");
        assertTrue(
                number.contains("督查通报〔"
                        + LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear() + "〕"),
                number);
        Draft second = Draft.of(first.tries(inspector, "POST", "/correction", Map.of("reason", "第一条的日期有误"))
                .then()
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("corrects", equalTo(first.id))
                .body("text.correctionReason", equalTo("第一条的日期有误"))
                .body("text.problems.findingId", contains(finding))
                .extract()
                .response());
        first.tries(department, "POST", "/correction", Map.of("reason", "再来"))
                .then()
                .statusCode(409);
        first.read(inspector).then().body("correctedBy", nullValue());
        second.step(inspector, "/submission").step(office, "/publication");
        second.read(inspector).then().body("number", equalTo(number)).body("edition", equalTo(2));
        first.read(inspector)
                .then()
                .body("correctedBy", equalTo(second.id))
                .body("state", equalTo("PUBLISHED"))
                .body("edition", equalTo(1));
        document(second.id, inspector, "FULL")
                .then()
                .body("corrects", equalTo(number))
                .body("correctionReason", equalTo("第一条的日期有误"));
        GivenOffice township = GivenOffices.township(TOWNSHIP);
        first.read(township).then().statusCode(200).body("correctedBy", equalTo(second.id));
    }

    @Test
    @DisplayName("J2: nothing goes out but what was published, and to each once")
    void j2_a_copy_is_that_of_a_published_bulletin() {
        Draft bulletin = published(finding());
        Draft unpublished = Draft.of(post(inspector, meeting()));
        String insert =
                "insert into bulletin_edition (id, bulletin_id, region_path, unit_path, region_code, region_name, kind, period,"
                        + " title, number, edition, published_on, document, digest) select gen_random_uuid(), b.id, b.region_path, %s,"
                        + " b.region_code, b.region_name, b.kind, b.period, b.title, coalesce(b.number, 'x'), b.edition + %s, current_date, '{}', '%s'"
                        + " from bulletin b where b.id = ?";
        String digest = sha256("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refusedBy("bulletin_edition_is_as_published", insert.formatted("'/X/'", 0, digest), unpublished.id);
        refusedBy("bulletin_edition_is_as_published", insert.formatted("'/X/'", 1, digest), bulletin.id);
        refusedBy("bulletin_edition_is_as_published", insert.formatted("'/X/'", 0, "00"), bulletin.id);
        refusedBy("bulletin_edition_once", insert.formatted("null", 0, digest), bulletin.id);
        String correct =
                "insert into bulletin (id, region_path, region_code, region_name, kind, period, occasion, title, summary, audience,"
                        + " masking, state, edition, corrects, correction_reason, editors, drafted_by_name) select gen_random_uuid(), b.region_path,"
                        + " b.region_code, b.region_name, %s, %s, 'x', b.title, b.summary, %s, b.masking, 'DRAFT', b.edition + %s, b.id, 'x',"
                        + " b.editors, 'x' from bulletin b where b.id = ?";
        refusedBy(
                "bulletin_corrects_the_published",
                correct.formatted("b.kind", "b.period", "b.audience", 1),
                unpublished.id);
        refusedBy(
                "bulletin_corrects_the_published",
                correct.formatted("b.kind", "b.period", "b.audience", 2),
                bulletin.id);
        refusedBy(
                "bulletin_corrects_the_published",
                correct.formatted("'ASSESSMENT'", "b.period", "b.audience", 1),
                bulletin.id);
        refusedBy(
                "bulletin_corrects_the_published",
                correct.formatted("b.kind", "(b.period + interval '1 month')::date", "b.audience", 1),
                bulletin.id);
        refusedBy("bulletin_correction_reaches", correct.formatted("b.kind", "b.period", "'BENEATH'", 1), bulletin.id);
    }

    @Test
    @DisplayName("J2: a correction reaches everybody who holds the edition before")
    void j2_a_correction_goes_to_those_who_hold_what_it_corrects() {
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        Draft first = published(finding());
        first.read(unit).then().statusCode(200);
        Draft second = Draft.of(first.tries(inspector, "POST", "/correction", Map.of("reason", "撤下第一条")));
        for (String narrower : List.of("OFFICE", "BENEATH")) {
            Map<String, Object> text = new HashMap<>(Draft.said(List.of()));
            text.put("audience", narrower);
            second.tries(inspector, "PUT", "", text)
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains("/audience"));
        }
        second.tries(inspector, "PUT", "", second.text(List.of())).then().statusCode(200);
        second.refresh(inspector).step(inspector, "/submission").step(office, "/publication");
        second.read(unit).then().statusCode(200).body("edition", equalTo(2));
        first.read(unit).then().body("correctedBy", equalTo(second.id));
    }

    @Test
    @DisplayName("J2: no name leaks by a title, an occasion, a practice or a reason")
    void j2_the_copy_names_nobody_in_list_item_or_document() {
        GivenOffice township = GivenOffices.township(TOWNSHIP);
        // a village and a team of the county that no problem is about
        GivenPosting other = GivenPosting.in("222404101202", LocalDate.of(2018, 1, 5));
        String village = GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select short_name from region where code = '222404101202' limit 1"))
                .get(0);
        String team = GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select name from work_team where id = ?", other.teamId()))
                .get(0);
        String who = village + other.cadreName();
        Map<String, Object> body = new HashMap<>(meeting());
        body.put("occasion", who + "现场会");
        body.put(
                "text",
                with(
                        body,
                        Map.of(
                                "title",
                                "关于" + who + "的通报",
                                "summary",
                                team + "缺岗",
                                "practices",
                                List.of(Map.of("title", who + "夜访", "text", who, "place", who)))));
        Draft first =
                Draft.of(post(inspector, body)).step(inspector, "/submission").step(office, "/publication");
        Draft second = Draft.of(first.tries(inspector, "POST", "/correction", Map.of("reason", who + "不属实")))
                .step(inspector, "/submission")
                .step(office, "/publication");
        assertTrue(document(second.id, department, "FULL").asString().contains(who));
        for (Draft bulletin : List.of(first, second)) {
            List<String> answers = List.of(
                    township.request().get(BULLETINS + "?size=200").asString(),
                    bulletin.read(township).asString(),
                    document(bulletin.id, township, null).asString());
            for (String answer : answers) {
                assertTrue(answer.contains("某村某干部"), answer);
                for (String name : List.of(village, other.cadreName(), team)) {
                    assertTrue(!answer.contains(name), name + " stands in " + answer);
                }
            }
        }
    }

    @Test
    void a_copy_with_only_some_of_the_names_left_out_is_refused() {
        int most = BulletinFindingRepository.MOST_NAMES;
        assertEquals(
                most,
                BulletinFindingRepository.whole(java.util.Collections.nCopies(most, "x"))
                        .size());
        List<String> more = java.util.Collections.nCopies(most + 1, "x");
        assertThrows(org.zhucun.kernel.DomainException.class, () -> BulletinFindingRepository.whole(more));
    }

    @Test
    void a_list_is_not_changed_by_who_read_it_before_nor_under_a_step() {
        String finding = finding();
        Draft draft = Draft.of(post(inspector, body("SUPERVISION", List.of())));
        draft.tries(inspector, "PUT", "", draft.text(List.of(finding))).then().statusCode(200);
        draft.tries(inspector, "PUT", "", draft.text(List.of())).then().statusCode(412);
        draft.tries(inspector, "POST", "/submission", null).then().statusCode(412);
        draft.read(inspector).then().body("text.problems.findingId", contains(finding));
        UUID id = UUID.fromString(draft.id);
        // while somebody submits it, nobody takes a problem out
        DatabaseRefused refused = assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(COUNTY_PATH, step -> {
                    step.run("update bulletin set state = 'SUBMITTED', version = version + 1 where id = ?", id);
                    return GivenDatabase.asRegion(COUNTY_PATH, list -> {
                        list.run("set local lock_timeout = '300ms'");
                        return list.run("delete from bulletin_problem where bulletin_id = ?", id);
                    });
                }));
        assertEquals("55P03", refused.state());
    }

    @Test
    @DisplayName("J2: only findings that count stand in a bulletin")
    void j2_what_is_open_to_a_statement_or_under_objection_is_not_listed() {
        String counting = finding();
        String draft = recorded();
        String early = finding();
        change(early, "statement_until = (now() at time zone 'Asia/Shanghai')::date + 1");
        String disputed = finding();
        change(
                disputed,
                "dispute = 'OPEN', disputed_by = '00000000-0000-4000-8000-00000000000a', "
                        + "speakers = array['00000000-0000-4000-8000-00000000000a']::uuid[], disputed_on = (now() at time zone 'Asia/Shanghai')::date");
        Response candidates = inspector.request().get(BULLETINS + "/candidates?period=" + month);
        candidates
                .then()
                .statusCode(200)
                .body("items.findingId", hasItem(counting))
                .body("items.findingId", not(hasItem(draft)))
                .body("items.findingId", not(hasItem(early)))
                .body("items.findingId", not(hasItem(disputed)));
        assertTrue((int) candidates.path("awaitingStatement") >= 1);
        assertTrue((int) candidates.path("disputed") >= 1);
        for (String uncounted : List.of(draft, early, disputed)) {
            inspector
                    .request()
                    .contentType(ContentType.JSON)
                    .body(body("SUPERVISION", List.of(counting, uncounted)))
                    .post(BULLETINS)
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains("/problems/1/findingId"));
        }
        Draft bulletin = draft(inspector, counting).step(inspector, "/submission");
        change(
                counting,
                "dispute = 'OPEN', disputed_by = '00000000-0000-4000-8000-00000000000a', "
                        + "speakers = array['00000000-0000-4000-8000-00000000000a']::uuid[], disputed_on = (now() at time zone 'Asia/Shanghai')::date");
        bulletin.tries(office, "POST", "/publication", null)
                .then()
                .statusCode(409)
                .body("detail", containsString(number(counting)));
        DatabaseRefused refused = assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        COUNTY_PATH,
                        sql -> sql.run(
                                "update bulletin set state = 'PUBLISHED', approved_by = gen_random_uuid(), approved_by_name = 'x',"
                                        + " published_on = (now() at time zone 'Asia/Shanghai')::date, number = 'x', document = 'x', digest = 'x' where id = ?",
                                UUID.fromString(bulletin.id))));
        assertTrue(refused.getMessage().contains("does not count"), refused.getMessage());
        change(counting, "dispute = null, disputed_by = null, disputed_on = null");
        bulletin.step(office, "/publication");
        inspector
                .request()
                .get(BULLETINS + "/candidates?period=" + month)
                .then()
                .body("items.findingId", not(hasItem(counting)));
    }

    @Test
    @DisplayName("J2: whoever wrote on a bulletin does not approve it")
    void j2_a_bulletin_is_approved_by_a_second_person() {
        Draft bulletin = draft(department, finding());
        assertEquals(List.of("edit", "submit"), bulletin.read(department).path("may"));
        bulletin.step(department, "/submission");
        assertEquals(List.of("return"), bulletin.read(department).path("may"));
        bulletin.tries(department, "POST", "/publication", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        bulletin.tries(inspector, "POST", "/publication", null).then().statusCode(403);
        assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        COUNTY_PATH,
                        sql -> sql.run(
                                "update bulletin set state = 'PUBLISHED', approved_by = editors[1], approved_by_name = 'x',"
                                        + " published_on = (now() at time zone 'Asia/Shanghai')::date, number = 'x', document = 'x', digest = 'x' where id = ?",
                                UUID.fromString(bulletin.id))));
        // who changes a word becomes one of its authors
        GivenOffice other = GivenOffices.stationingOffice(COUNTY);
        bulletin.tries(other, "POST", "/return", Map.of("reason", "请补充典型经验"))
                .then()
                .statusCode(200);
        bulletin.refresh(other).read(department).then().body("text.returnedReason", equalTo("请补充典型经验"));
        bulletin.tries(other, "PUT", "", bulletin.text(List.of())).then().statusCode(200);
        bulletin.refresh(other).step(department, "/submission");
        bulletin.tries(other, "POST", "/publication", null).then().statusCode(409);
        bulletin.step(office, "/publication");
    }

    @Test
    @DisplayName("J2: others read a copy without names; villages and teams never stand in it")
    void j2_the_copy_names_no_person_and_no_township() {
        GivenOffice township = GivenOffices.township(TOWNSHIP);
        GivenOffice sibling = GivenOffices.township("222404001");
        GivenOffice unit = GivenOffices.unit(posting.unitPath());
        GivenOffice foreign = GivenOffices.orgDepartment("222403");
        String finding = finding();
        Draft bulletin = draft(inspector, finding);
        bulletin.read(township).then().statusCode(404);
        bulletin.step(inspector, "/submission").step(office, "/publication");
        document(bulletin.id, department, "FULL")
                .then()
                .statusCode(200)
                .body("problems[0].said", containsString(posting.cadreName()))
                .body("problems[0].place", containsString("敬信镇"))
                .body("practices[0].text", containsString("敬信镇"));
        for (GivenOffice reader : List.of(township, sibling, unit)) {
            document(bulletin.id, reader, "FULL").then().statusCode(403);
            Response copy = document(bulletin.id, reader, null);
            copy.then().statusCode(200).body("form", equalTo("DEIDENTIFIED")).body("number", notNullValue());
            for (String name : List.of(posting.cadreName(), "敬信镇", "金塘村", "王会计")) {
                assertTrue(!copy.asString().contains(name), name + " stands in " + copy.asString());
            }
            assertTrue(copy.asString().contains("某干部"), copy.asString());
            Response item = bulletin.read(reader);
            item.then()
                    .statusCode(200)
                    .body("form", equalTo("DEIDENTIFIED"))
                    .body("text", nullValue())
                    .body("may", empty());
            assertTrue(!item.asString().contains(posting.cadreName()));
            assertEquals(
                    item.path("digest"),
                    sha256(copy.asByteArray()),
                    "the digest is that of the text that was sent out");
            reader.request().get(BULLETINS + "?size=200").then().body("items.id", hasItem(bulletin.id));
        }
        bulletin.read(foreign).then().statusCode(404);
        document(bulletin.id, foreign, null).then().statusCode(404);
        bulletin.read(GivenOffices.orgDepartment("2224")).then().statusCode(200).body("form", equalTo("FULL"));
    }

    @Test
    void townships_may_be_named_where_the_office_says_so_and_nobody_reads_what_is_kept_in_the_office() {
        Map<String, Object> body = new HashMap<>(body("SUPERVISION", List.of(finding())));
        body.put("text", with(body, Map.of("masking", "PERSONS")));
        Draft named =
                Draft.of(post(inspector, body)).step(inspector, "/submission").step(office, "/publication");
        String copy = document(named.id, GivenOffices.township(TOWNSHIP), null).asString();
        assertTrue(copy.contains("敬信镇") && !copy.contains("金塘村") && !copy.contains(posting.cadreName()), copy);
        month = month.plusYears(3);
        body = new HashMap<>(body("SUPERVISION", List.of(finding())));
        body.put("text", with(body, Map.of("audience", "OFFICE")));
        Draft kept =
                Draft.of(post(inspector, body)).step(inspector, "/submission").step(office, "/publication");
        kept.read(GivenOffices.township(TOWNSHIP)).then().statusCode(404);
        kept.read(GivenOffices.unit(posting.unitPath())).then().statusCode(404);
        assertEquals(0L, (long) GivenDatabase.as(
                Tree.UNIT,
                posting.unitPath(),
                sql -> sql.count(
                        "select count(*) from bulletin_edition where bulletin_id = ?", UUID.fromString(kept.id))));
    }

    @Test
    @DisplayName("J4: results of an assessment are announced at a meeting")
    void j4_an_assessment_bulletin_names_its_meeting() {
        Map<String, Object> body = new HashMap<>(body("ASSESSMENT", List.of()));
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(BULLETINS)
                .then()
                .statusCode(400);
        body.put("occasion", "全省驻村帮扶工作会议");
        Draft bulletin =
                Draft.of(post(department, body)).step(department, "/submission").step(office, "/publication");
        document(bulletin.id, GivenOffices.township(TOWNSHIP), null)
                .then()
                .body("kind", equalTo("ASSESSMENT"))
                .body("occasion", equalTo("全省驻村帮扶工作会议"))
                .body("number", containsString("考核通报"));
    }

    @Test
    void a_bulletin_on_a_drive_lists_what_was_found_in_it() {
        UUID campaign = UUID.fromString(inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "regionCode",
                        COUNTY,
                        "title",
                        "作风整治",
                        "theme",
                        "两头跑",
                        "from",
                        month.atDay(1).toString(),
                        "to",
                        month.atEndOfMonth().toString()))
                .post("/api/v1/finding-campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        String within = finding();
        change(within, "campaign_id = '" + campaign + "'");
        Map<String, Object> body = new HashMap<>(body("CAMPAIGN", List.of(within, finding())));
        body.put("campaignId", campaign.toString());
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(BULLETINS)
                .then()
                .statusCode(400)
                .body("violations.at", contains("/problems/1/findingId"));
        Map<String, Object> unknown = new HashMap<>(body("CAMPAIGN", List.of()));
        unknown.put("campaignId", UUID.randomUUID().toString());
        refused(inspector, unknown, 403);
        refused(inspector, body("CAMPAIGN", List.of()), 400);
        inspector
                .request()
                .get(BULLETINS + "/candidates?period=" + month + "&campaign=" + campaign)
                .then()
                .body("items.findingId", contains(within));
        body.put("text", body("CAMPAIGN", List.of(within)).get("text"));
        post(inspector, body);
    }

    @Test
    void one_a_month_and_only_of_the_own_region_and_only_of_the_past() {
        post(inspector, body("SUPERVISION", List.of()));
        refused(inspector, body("SUPERVISION", List.of()), 409);
        refused(GivenOffices.inspector("222403"), body("SUPERVISION", List.of()), 403);
        refused(GivenOffices.inspector("2224"), body("SUPERVISION", List.of()), 403);
        refused(GivenOffices.auditor(COUNTY), body("SUPERVISION", List.of()), 403);
        refused(GivenOffices.township(TOWNSHIP), body("SUPERVISION", List.of()), 403);
        Map<String, Object> future = new HashMap<>(body("SUPERVISION", List.of()));
        future.put("period", "2099-01");
        refused(inspector, future, 400);
        String later = finding();
        month = month.minusMonths(1);
        Map<String, Object> early = new HashMap<>(body("ASSESSMENT", List.of(later)));
        early.put("occasion", "x");
        refused(inspector, early, 400);
        GivenPosting elsewhere = GivenPosting.in("222403001001", LocalDate.of(2018, 1, 5));
        String foreign = recorded(GivenOffices.inspector("222403"), elsewhere);
        refused(inspector, body("SUPERVISION", List.of(foreign)), 403);
    }

    @Test
    @DisplayName("I1: the bulletin for 2018-09 not issued by 10-10 is overdue")
    void i1_a_month_without_a_bulletin_is_overdue_after_the_due_day() {
        overdue("2018-10-10").then().body("items.overdue.period.flatten()", not(hasItem("2018-09")));
        Response after = overdue("2018-10-11");
        after.then()
                .body("items.regionCode", contains(COUNTY))
                .body("items[0].overdue.period", hasItem("2018-09"))
                .body("items[0].overdue.find { it.period == '2018-09' }.dueOn", equalTo("2018-10-10"));
        // the county had no team before its first
        after.then().body("items[0].overdue.period", not(hasItem("2017-12")));
        GivenOffices.township(TOWNSHIP)
                .request()
                .get(BULLETINS + "/overdue")
                .then()
                .statusCode(403);
        GivenOffices.orgDepartment("222403")
                .request()
                .get(BULLETINS + "/overdue?region=" + COUNTY)
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("J3: twelve a year for a county")
    void j3_twelve_bulletins_a_year_leave_nothing_overdue() {
        GivenOffice there = GivenOffices.inspector("222406");
        GivenOffice approver = GivenOffices.stationingOffice("222406");
        GivenPosting.in("222406001001", LocalDate.of(2022, 1, 5));
        for (int number = 1; number <= 12; number++) {
            Map<String, Object> body = new HashMap<>(body("SUPERVISION", List.of()));
            body.put("regionCode", "222406");
            body.put("period", YearMonth.of(2025, number).toString());
            Draft.of(post(there, body)).step(there, "/submission").step(approver, "/publication");
        }
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        Response owed = there.request().get(BULLETINS + "/overdue?asOf=" + today);
        owed.then().statusCode(200);
        List<String> missing = owed.path("items.overdue.period.flatten()");
        assertTrue(missing.stream().noneMatch(period -> period.startsWith("2025")), missing.toString());
        // as it stood before they were published
        there.request()
                .get(BULLETINS + "/overdue?asOf=2026-01-11")
                .then()
                .body("items[0].expected", equalTo(12))
                .body("items[0].issued", equalTo(0));
        there.request()
                .get(BULLETINS + "?from=2025-01&to=2025-12&size=200")
                .then()
                .body("items.size()", equalTo(12));
    }

    @Test
    void what_is_owed_and_what_waits_for_approval_is_in_the_inbox() {
        // last month's, owed since the first of this one
        String owed = YearMonth.now(java.time.ZoneId.of("Asia/Shanghai"))
                .minusMonths(1)
                .toString();
        assertTrue(waiting(inspector, "bulletin-due").contains(owed));
        assertEquals(List.of(), waiting(GivenOffices.inspector("2224"), "bulletin-due"));
        Map<String, ?> monthly =
                Map.of("regionCode", COUNTY, "kind", "SUPERVISION", "period", owed, "text", Draft.said(List.of()));
        Draft.of(post(inspector, monthly)).step(inspector, "/submission").step(office, "/publication");
        assertTrue(!waiting(inspector, "bulletin-due").contains(owed));
        Draft bulletin = draft(department, finding()).step(department, "/submission");
        assertTrue(waiting(office, "bulletin-approval").contains(bulletin.id));
        assertTrue(!waiting(department, "bulletin-approval").contains(bulletin.id));
        bulletin.step(office, "/publication");
        assertTrue(!waiting(office, "bulletin-approval").contains(bulletin.id));
    }

    @Test
    @DisplayName("J7: an auditor's reading of a bulletin is on the trail")
    void j7_an_auditor_reads_bulletins_and_leaves_a_trace() {
        GivenOffice auditor = GivenOffices.auditor(COUNTY);
        Draft bulletin = published(finding());
        bulletin.read(auditor).then().statusCode(200).body("may", empty());
        document(bulletin.id, auditor, "FULL").then().statusCode(200);
        assertEquals(2L, (long) GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from deed where action = 'BULLETIN_READ' and subject_id = ? and account_id = ?",
                        bulletin.id,
                        auditor.accountId())));
    }

    private Map<String, Object> meeting() {
        Map<String, Object> body = new HashMap<>(body("ASSESSMENT", List.of()));
        body.put("occasion", "县驻村工作会议");
        return body;
    }

    private static void refusedBy(String constraint, String sql, String id) {
        DatabaseRefused refused = assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(COUNTY_PATH, run -> run.run(sql, UUID.fromString(id))),
                sql);
        String said = ((org.postgresql.util.PSQLException) refused.getCause())
                .getServerErrorMessage()
                .getConstraint();
        assertEquals(constraint, said, refused.getMessage());
    }

    private Response overdue(String day) {
        Response answer = inspector.request().get(BULLETINS + "/overdue?asOf=" + day);
        answer.then().statusCode(200);
        return answer;
    }

    private static List<String> waiting(GivenOffice office, String kind) {
        return office.request()
                .get("/api/v1/inbox?size=200&kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .path("items.target");
    }

    private Draft published(String finding) {
        return draft(inspector, finding).step(inspector, "/submission").step(office, "/publication");
    }

    private Draft draft(GivenOffice by, String finding) {
        return Draft.of(post(by, body("SUPERVISION", List.of(finding))));
    }

    private static Response post(GivenOffice by, Map<String, ?> body) {
        Response response =
                by.request().contentType(ContentType.JSON).body(body).post(BULLETINS);
        response.then().statusCode(201);
        return response;
    }

    private static void refused(GivenOffice by, Map<String, ?> body, int status) {
        by.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(BULLETINS)
                .then()
                .statusCode(status);
    }

    private static Response document(String id, GivenOffice by, String form) {
        return by.request().get(BULLETINS + "/" + id + "/document" + (form == null ? "" : "?form=" + form));
    }

    private Map<String, Object> body(String kind, List<String> findings) {
        return Map.of("regionCode", COUNTY, "kind", kind, "period", month.toString(), "text", Draft.said(findings));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(Map<String, Object> body, Map<String, Object> changes) {
        Map<String, Object> text = new HashMap<>((Map<String, Object>) body.get("text"));
        text.putAll(changes);
        return text;
    }

    /** Issued, and past its statement. */
    private String finding() {
        String id = recorded();
        inspector
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/api/v1/findings/" + id + "/issue")
                .then()
                .statusCode(200);
        change(id, "statement_until = (now() at time zone 'Asia/Shanghai')::date - 1");
        return id;
    }

    private String recorded() {
        return recorded(inspector, posting);
    }

    private String recorded(GivenOffice by, GivenPosting about) {
        return by.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind",
                        "TEAM",
                        "targetId",
                        about.teamId().toString(),
                        "category",
                        "ABSENT",
                        "severity",
                        "MODERATE",
                        "facts",
                        "抽查时敬信镇金塘村 " + about.cadreName() + " 不在岗，王会计代签",
                        "foundOn",
                        month.atDay(10).toString()))
                .post("/api/v1/findings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As time and other offices would. */
    private static void change(String finding, String set) {
        OwnerRows.beyondScope("finding", "update finding set " + set + " where id = '" + finding + "'");
    }

    private static String number(String finding) {
        return GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select number from finding where id = ?", UUID.fromString(finding)))
                .get(0);
    }

    private static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** 某通报: walked over HTTP. */
    private static final class Draft {
        final String id;
        private long version;

        private Draft(String id, long version) {
            this.id = id;
            this.version = version;
        }

        static Draft of(Response response) {
            return new Draft(response.path("id"), ((Number) response.path("version")).longValue());
        }

        static Map<String, Object> said(List<String> findings) {
            return Map.of(
                    "title", "督查通报",
                    "summary", "本月督查情况",
                    "problems",
                            findings.stream()
                                    .map(one -> Map.of("findingId", one))
                                    .toList(),
                    "practices", List.of(Map.of("title", "夜间走访", "text", "敬信镇坚持每周夜访", "place", "敬信镇")),
                    "audience", "BENEATH_AND_UNITS",
                    "masking", "PERSONS_AND_TOWNSHIPS",
                    "maskWords", List.of("王会计"));
        }

        Map<String, Object> text(List<String> findings) {
            return said(findings);
        }

        Draft step(GivenOffice by, String step) {
            Response response = tries(by, "POST", step, null);
            response.then().statusCode(200);
            version = ((Number) response.path("version")).longValue();
            return this;
        }

        Draft refresh(GivenOffice by) {
            version = ((Number) read(by).path("version")).longValue();
            return this;
        }

        Response tries(GivenOffice by, String verb, String step, Object body) {
            var request = by.request().header("If-Match", "\"" + version + "\"");
            return (body == null
                            ? request
                            : request.contentType(ContentType.JSON).body(body))
                    .request(verb, BULLETINS + "/" + id + step);
        }

        Response read(GivenOffice by) {
            return by.request().get(BULLETINS + "/" + id);
        }
    }
}
