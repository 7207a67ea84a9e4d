package org.zhucun.supervision.draw;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.OwnerRows;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/** A draw from its organizing to its record, and what nobody learns before its time. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class DrawResourceTest {
    private static final String COUNTY_PATH = "/51/5113/511321/";
    private static final Instant LATER = Instant.now().plus(1, ChronoUnit.DAYS);

    @Test
    void i5_a_draw_keeps_its_seed_and_its_list_and_anybody_draws_the_same_again() throws InterruptedException {
        GivenDraw given = new GivenDraw(township(0), 8, GivenDraw.plain(3));
        Instant soon = Instant.now().plusSeconds(12);
        GivenDraw.Running draw = given.running(given.body(soon, soon, soon)).drawn();
        draw.last
                .then()
                .body("state", equalTo("DRAWN"))
                .body("released", equalTo(0))
                .body("listDigest.length()", equalTo(64))
                .body("may", not(hasItem("publish")));
        assertEquals(409, draw.act(given.department, "publication", null).statusCode());
        given.department
                .request()
                .get(GivenDraw.PATH + "/" + draw.id + "/record")
                .then()
                .statusCode(404);
        sleepUntil(soon);
        draw.ok(draw.act(given.department, "publication", null)).last.then().body("state", equalTo("PUBLISHED"));

        GivenOffice anybody = GivenOffices.township("620503100");
        Response answer = anybody.request().get(GivenDraw.PATH + "/" + draw.id + "/record");
        answer.then().statusCode(200).body("seed.length()", equalTo(64)).body("list", hasSize(4));
        DrawRecord record = answer.as(DrawRecord.class);
        assertEquals(draw.first.secret(), record.parties().get(0).secret());
        assertEquals(record.populationDigest(), Digests.sha256(record.population()));
        assertEquals(
                record.seed(),
                Digests.seed(
                        UUID.fromString(draw.id),
                        record.populationDigest(),
                        draw.first.secret(),
                        draw.second.secret()));
        List<Lottery.Drawn> again = Lottery.run(Population.of(record.population()), record.seed());
        assertEquals(
                record.list(), again.stream().map(DrawRecord.RecordTarget::of).toList());
        assertEquals(draw.last.path("listDigest"), record.listDigest());
        draw.assignments(given.department)
                .then()
                .body("items", hasSize(4))
                .body(
                        "items.villageCode",
                        hasItems(again.stream().map(Lottery.Drawn::village).toArray(String[]::new)));
    }

    @Test
    void before_release_nobody_learns_a_target_by_any_road() {
        GivenDraw given = new GivenDraw(township(1), 6, GivenDraw.plain(3));
        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER)).drawn();
        List<GivenOffice> readers = new ArrayList<>(given.inspectors);
        readers.add(given.department);
        readers.add(given.stationing);
        readers.add(GivenOffices.township(given.township));
        readers.add(GivenOffices.auditor(GivenDraw.COUNTY));
        readers.add(GivenOffices.auditor(""));
        readers.add(GivenOffices.orgDepartment("51"));
        readers.add(GivenOffices.unit(given.postings.get(0).unitPath()));
        for (GivenOffice reader : readers) {
            draw.assignments(reader)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0))
                    .body("total.count", equalTo(0));
            reader.request()
                    .get("/api/v1/draw-assignments?mine=true")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            reader.request()
                    .get(GivenDraw.PATH + "/" + draw.id + "/record")
                    .then()
                    .statusCode(404);
            reader.request()
                    .get("/api/v1/inbox?kind=draw-assignment&size=200")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        for (Role role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.CADRE)) {
            GivenOffice administrator = role == Role.CADRE
                    ? GivenOffices.cadre(given.postings.get(0).cadreId())
                    : GivenOffices.of(role, GivenDraw.COUNTY);
            draw.assignments(administrator).then().statusCode(403);
            draw.read(administrator).then().statusCode(403);
        }
        draw.read(GivenOffices.township(given.township)).then().statusCode(403);
        draw.read(GivenOffices.auditor(GivenDraw.COUNTY)).then().statusCode(200).body("released", equalTo(0));
    }

    @Test
    void before_release_sql_and_the_trail_tell_no_target_and_no_secret() {
        GivenDraw given = new GivenDraw(township(2), 6, GivenDraw.plain(3));
        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER)).drawn();
        UUID id = UUID.fromString(draw.id);
        for (String path : List.of("/", "/51/", COUNTY_PATH, COUNTY_PATH + given.township + "/")) {
            assertEquals(
                    0, count(Tree.REGION, path, "select count(*) from draw_assignment where draw_id = ?", id), path);
        }
        assertEquals(0, count(Tree.UNIT, "/", "select count(*) from draw_assignment where draw_id = ?", id));
        assertEquals(
                0,
                count(
                        Tree.PERSON,
                        given.postings.get(0).cadreId().toString(),
                        "select count(*) from draw_assignment where draw_id = ?",
                        id));
        assertEquals(
                0,
                count(
                        Tree.REGION,
                        "/",
                        "select count(*) from row_change where table_name in ('draw_assignment', 'draw_record')"));
        for (String secret : List.of(draw.first.secret(), draw.second.nonce())) {
            assertEquals(
                    0,
                    count(
                            Tree.REGION,
                            "/",
                            "select count(*) from row_change where strpos(coalesce(after::text, ''), ?) > 0",
                            secret));
            assertEquals(
                    0,
                    count(
                            Tree.REGION,
                            "/",
                            "select count(*) from draw_party where strpos(encode(opening_cipher, 'escape'), ?) > 0",
                            secret));
            assertEquals(
                    0, count(Tree.REGION, "/", "select count(*) from deed where strpos(detail::text, ?) > 0", secret));
        }
        Response deeds =
                GivenOffices.auditor(GivenDraw.COUNTY).request().get("/api/v1/audit?size=200&subjectId=" + draw.id);
        deeds.then()
                .statusCode(200)
                .body("items.action", hasItems("DRAW_ORGANIZED", "DRAW_COMMITTED", "DRAW_REVEALED", "DRAW_DRAWN"));
        String drawn = deeds.path("items.find { it.action == 'DRAW_DRAWN' }.id");
        GivenOffices.auditor(GivenDraw.COUNTY)
                .request()
                .get("/api/v1/audit/" + drawn)
                .then()
                .statusCode(200)
                .body("changes.table", not(hasItem("draw_assignment")))
                .body("detail.list", equalTo(draw.last.path("listDigest")));
    }

    @Test
    void the_terms_of_a_draw_stay_whatever_sql_says() {
        GivenDraw given = new GivenDraw(township(3), 6, GivenDraw.plain(3));
        UUID id = UUID.fromString(given.running(given.body(LATER, LATER, LATER)).drawn().id);
        refused(
                "draw_terms_stay",
                "update draw set open_at = now(), release_at = now(), reveal_until = now() where id = ?",
                id);
        refused("draw_terms_stay", "update draw set population = 'x' where id = ?", id);
        refused("draw_terms_stay", "update draw set list_digest = 'x' where id = ?", id);
        refused("draw_embargo", "update draw set state = 'PUBLISHED', published_at = now() where id = ?", id);
        refused("draw_state_step", "update draw set state = 'DRAFT' where id = ?", id);
        refused("draw_is_kept", "delete from draw where id = ?", id);
        refused("draw_is_kept", "delete from draw_party where draw_id = ?", id);
        refused("draw_terms_stay", "update draw_party set commitment = repeat('0', 64) where draw_id = ?", id);
        refused(null, "update draw_assignment set release_at = now() where draw_id = ?", id);
        refused(null, "delete from draw_assignment where draw_id = ?", id);
        refused(
                "draw_state_step",
                "insert into draw_assignment (id, draw_id, place, village_code, village_name, stratum, inspector_id, account_id, inspector_name,"
                        + " release_at, open_at, region_path, office_path) values (gen_random_uuid(), ?, 1, '511321100201', 'x', 'RISK',"
                        + " gen_random_uuid(), gen_random_uuid(), 'x', now(), now(), '/51/5113/511321/511321100/', '/51/5113/511321/')",
                id);
        refused("draw_state_step", "insert into draw_record (draw_id, record) values (?, '{}')", id);
    }

    @Test
    void each_inspector_is_told_at_his_time_and_the_inspected_only_when_it_is_opened() throws InterruptedException {
        GivenDraw given = new GivenDraw(township(4), 8, GivenDraw.plain(2));
        Instant soon = Instant.now().plusSeconds(12);
        Map<String, Object> body = given.body(soon, soon, LATER.plusSeconds(9));
        body.put(
                "inspectors",
                List.of(
                        Map.of("member", given.members.get(0), "releaseAt", soon.toString()),
                        Map.of("member", given.members.get(1), "releaseAt", LATER.toString())));
        GivenDraw.Running draw = given.running(body).drawn();
        sleepUntil(soon);
        draw.assignments(given.inspectors.get(0)).then().body("items", hasSize(2));
        given.inspectors
                .get(0)
                .request()
                .get("/api/v1/draw-assignments?mine=true&draw=" + draw.id)
                .then()
                .body("items", hasSize(2));
        given.inspectors
                .get(1)
                .request()
                .get("/api/v1/draw-assignments?mine=true&draw=" + draw.id)
                .then()
                .body("items", hasSize(0));
        given.inspectors
                .get(0)
                .request()
                .get("/api/v1/inbox?kind=draw-assignment&size=200")
                .then()
                .body("items.target", hasItem(draw.id));
        draw.assignments(GivenOffices.township(given.township))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        draw.read(given.department).then().body("released", equalTo(2));
    }

    @Test
    void what_is_opened_must_be_what_was_committed_to() {
        GivenDraw given = new GivenDraw(township(5), 5, GivenDraw.plain(2));
        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER));
        assertEquals(409, draw.reveal(given.department, draw.first).statusCode());
        draw.committed();
        draw.reveal(given.department, draw.second)
                .then()
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("I5"));
        draw.reveal(given.department, new Opening(draw.first.secret(), draw.second.nonce()))
                .then()
                .statusCode(422);
        draw.read(given.department).then().body("state", equalTo("COMMITTED")).body("parties[0].openedAt", nullValue());
        assertEquals(409, draw.act(given.department, "drawing", null).statusCode());
        draw.ok(draw.reveal(given.department, draw.first));
        assertEquals(409, draw.reveal(given.department, draw.first).statusCode());
        assertEquals(409, draw.act(given.department, "drawing", null).statusCode());
    }

    @Test
    void two_offices_and_two_persons_are_needed() {
        GivenDraw given = new GivenDraw(township(6), 5, GivenDraw.plain(2));
        Map<String, Object> body = given.body(LATER, LATER, LATER);
        body.put(
                "parties",
                List.of(
                        Map.of("role", "INSPECTOR", "regionCode", GivenDraw.COUNTY),
                        Map.of("role", "INSPECTOR", "regionCode", GivenDraw.COUNTY)));
        given.organize(body).then().statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        body.put(
                "parties",
                List.of(
                        Map.of("role", "INSPECTOR", "regionCode", "511322"),
                        Map.of("role", "INSPECTOR", "regionCode", "51")));
        given.organize(body).then().statusCode(400).body("violations[0].at", equalTo("/parties"));

        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER));
        draw.commit(given.inspectors.get(0), 1, draw.first)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        draw.ok(draw.commit(given.department, 1, draw.first));
        GivenOffice both = GivenOffices.also(given.department, Role.STATIONING_OFFICE, GivenDraw.COUNTY);
        draw.commit(both, 2, draw.second).then().statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        assertEquals(409, draw.commit(given.department, 1, draw.second).statusCode());
    }

    @Test
    void an_abort_is_visible_flagged_after_a_reveal_and_linked_with_its_repeat() {
        GivenDraw given = new GivenDraw(township(7), 5, GivenDraw.plain(2));
        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER)).committed();
        Map<String, Object> repeat = given.body(LATER, LATER, LATER);
        repeat.put("repeats", draw.id);
        given.organize(repeat).then().statusCode(400).body("violations[0].at", equalTo("/repeatReason"));
        repeat.put("repeatReason", "一家机构未能到场");
        given.organize(repeat).then().statusCode(409);
        draw.ok(draw.reveal(given.stationing, draw.second));
        draw.ok(draw.act(given.department, "abortion", Map.of("reason", "系统停电")));
        draw.last
                .then()
                .body("state", equalTo("ABORTED"))
                .body("abortReason", equalTo("系统停电"))
                .body("abortedAfterReveal", equalTo(true))
                .body("may", hasSize(0));
        assertEquals(409, draw.reveal(given.department, draw.first).statusCode());

        // a fresh draw for the same villages and days would be a repeat that does not say so
        given.organize(given.body(LATER, LATER, LATER))
                .then()
                .statusCode(409)
                .body("detail", containsString(draw.last.<String>path("number")));
        GivenDraw.Running second = given.running(repeat);
        second.last.then().body("repeats.id", equalTo(draw.id)).body("repeatReason", equalTo("一家机构未能到场"));
        draw.read(given.department).then().body("repeatedBy.id", equalTo(second.id));
        given.organize(repeat).then().statusCode(409);
        given.department
                .request()
                .get(GivenDraw.PATH + "?size=200")
                .then()
                .body("items.id", hasItems(draw.id, second.id));
    }

    @Test
    void a_term_that_runs_out_ends_the_draw_in_sight_of_everybody() throws InterruptedException {
        GivenDraw given = new GivenDraw(township(8), 5, GivenDraw.plain(2));
        Instant soon = Instant.now().plusSeconds(8);
        GivenDraw.Running draw = given.running(given.body(soon, soon, soon)).committed();
        draw.ok(draw.reveal(given.department, draw.first));
        sleepUntil(soon);
        draw.read(given.department)
                .then()
                .body("state", equalTo("ABORTED"))
                .body("expired", equalTo(true))
                .body("abortedAfterReveal", equalTo(true))
                .body("may", hasSize(0));
        draw.reveal(given.stationing, draw.second).then().statusCode(409).body("detail", containsString("揭示期限已过"));
        assertEquals(
                409,
                draw.act(given.department, "abortion", Map.of("reason", "x")).statusCode());
        Map<String, Object> repeat = given.body(LATER, LATER, LATER);
        repeat.put("repeats", draw.id);
        repeat.put("repeatReason", "驻村办未揭示");
        given.organize(repeat).then().statusCode(201);
    }

    @Test
    void inspectors_are_recused_from_facts_with_the_reason_and_never_drawn_there() {
        String township = township(9);
        List<String> villages = GivenDrawVillages.of(township);
        Map<String, Object> native_ = Map.of("homes", List.of(villages.get(0)));
        GivenDraw given = new GivenDraw(township, 6, List.of(native_, Map.of(), Map.of(), Map.of(), Map.of()));
        given.inspectors
                .get(3)
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind", "TEAM",
                        "targetId", given.postings.get(3).teamId(),
                        "villageCode", villages.get(3),
                        "methods", List.of("RANDOM_CHECK"),
                        "on",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                        .minusDays(1)
                                        .toString()))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201);
        UUID former = given.postings.get(1).endedOn(LocalDate.of(2023, 5, 6)).cadreId();
        says(given, 1, "person_id", former);
        says(given, 2, "sender_id", given.postings.get(2).unitId());

        Map<String, Object> body = given.body(LATER, LATER, LATER);
        given.organize(body).then().statusCode(400);
        for (int member : List.of(1, 2)) {
            // something else is said of them, so they are asked anew
            GivenDraw.confirm(given.inspectors.get(member), given.members.get(member), 1)
                    .then()
                    .statusCode(200);
        }
        body.put("each", 2);
        GivenDraw.Running draw = given.running(body);
        List<Map<String, String>> recusals = draw.last.path("population.recusals");
        Map<String, String> reasons = new HashMap<>();
        recusals.forEach(one -> reasons.put(one.get("villageCode"), one.get("reason")));
        assertEquals("HOME_PLACE", reasons.get(villages.get(0)));
        assertEquals("FORMER_POST", reasons.get(villages.get(1)));
        assertEquals("SAME_UNIT", reasons.get(villages.get(2)));
        assertEquals("RECENT_VISIT", reasons.get(villages.get(3)));
        assertEquals(4, recusals.size(), recusals.toString());
        Population population = Population.of(draw.last.path("population.text"));
        for (int i = 0; i < 200; i++) {
            for (Lottery.Drawn drawn : Lottery.run(population, Digests.sha256("seed" + i))) {
                assertFalse(drawn.inspectors().stream()
                        .anyMatch(id -> population.forbidden().contains(Population.pair(id, drawn.village()))));
                assertEquals(2, drawn.inspectors().size());
            }
        }
    }

    @Test
    void a_village_that_nobody_may_visit_is_left_out_with_its_reason() {
        String township = township(10);
        String home = GivenDrawVillages.of(township).get(0);
        GivenDraw given =
                new GivenDraw(township, 4, List.of(Map.of("homes", List.of(home)), Map.of("homes", List.of(home))));
        Map<String, Object> body = given.body(LATER, LATER, LATER);
        body.put("targets", 2);
        GivenDraw.Running draw = given.running(body);
        draw.last
                .then()
                .body("population.exclusions", hasSize(1))
                .body("population.exclusions[0].villageCode", equalTo(home))
                .body("population.exclusions[0].reason", equalTo("NO_INSPECTOR"))
                .body("population.strata.candidates.sum()", equalTo(3));
    }

    @Test
    void a_draw_is_asked_for_sensibly() {
        GivenDraw given = new GivenDraw(township(11), 5, GivenDraw.plain(2));
        Map<String, Object> early = given.body(LATER, LATER.minusSeconds(60), LATER);
        given.organize(early).then().statusCode(400).body("violations[0].at", equalTo("/inspectors"));
        given.organize(given.body(Instant.now().minusSeconds(5), LATER, LATER))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/revealUntil"));
        given.organize(given.body(LATER, LATER, LATER.minusSeconds(60)))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/openAt"));
        Map<String, Object> foreign = given.body(LATER, LATER, LATER);
        foreign.put("areas", List.of("620503"));
        given.organize(foreign).then().statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
        Map<String, Object> untold = given.body(LATER, LATER, LATER);
        untold.put("visitFrom", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        given.organize(untold).then().statusCode(400).body("violations[0].at", equalTo("/visitFrom"));
        Map<String, Object> endless = given.body(LATER, LATER, LATER);
        endless.put("visitTo", "2098-02-06");
        given.organize(endless).then().statusCode(400).body("violations[0].at", equalTo("/visitTo"));
        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER));
        GivenOffices.orgDepartment("620503")
                .request()
                .get(GivenDraw.PATH + "/" + draw.id)
                .then()
                .statusCode(404);
        Set<String> strata = Set.copyOf(draw.last.<List<String>>path("population.strata.stratum"));
        assertEquals(Set.of("STALE"), strata);
        given.department
                .request()
                .get("/api/v1/inbox?kind=draw&size=200")
                .then()
                .body("items.target", hasItem(draw.id));
    }

    @Test
    void a_repeat_is_of_the_same_office_for_some_of_the_same_villages_and_days() {
        GivenDraw given = new GivenDraw(township(12), 5, GivenDraw.plain(2));
        GivenDraw other = new GivenDraw(township(13), 5, GivenDraw.plain(2));
        GivenDraw.Running first = given.running(given.body(LATER, LATER, LATER)).drawn();
        Map<String, Object> elsewhere = repeating(other.body(LATER, LATER, LATER), first);
        other.organize(elsewhere).then().statusCode(400).body("violations[0].at", equalTo("/repeats"));
        Map<String, Object> later = between(repeating(given.body(LATER, LATER, LATER), first), "11", "14");
        given.organize(later).then().statusCode(400).body("violations[0].at", equalTo("/repeats"));
        Map<String, Object> above = repeating(given.body(LATER, LATER, LATER), first);
        above.put(
                "parties",
                List.of(
                        Map.of("role", "ORGANIZATION_DEPARTMENT", "regionCode", "5113"),
                        Map.of("role", "STATIONING_OFFICE", "regionCode", "5113")));
        GivenOffices.orgDepartment("5113")
                .request()
                .contentType(ContentType.JSON)
                .body(above)
                .post(GivenDraw.PATH)
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/repeats"));
        rivals(given.organize(given.body(LATER, LATER, LATER)), first);
    }

    @Test
    void every_draw_for_the_same_villages_and_days_counts_not_the_newest_alone() {
        GivenDraw given = new GivenDraw(township(14), 5, GivenDraw.plain(2));
        GivenDraw other = new GivenDraw(township(15), 5, GivenDraw.plain(2));
        GivenDraw.Running first = given.running(given.body(LATER, LATER, LATER)).drawn();
        GivenDraw.Running second = other.running(other.body(LATER, LATER, LATER));
        second.ok(second.act(other.department, "abortion", Map.of("reason", "重新安排")));
        Map<String, Object> both = repeating(given.body(LATER, LATER, LATER), second);
        both.put("areas", List.of(given.township, other.township));
        rivals(given.organize(both), first);
    }

    @Test
    void a_draw_is_passed_over_only_where_its_repeat_stands_for_it() {
        GivenDraw given = new GivenDraw(township(16), 5, GivenDraw.plain(2));
        GivenDraw.Running first = given.running(given.body(LATER, LATER, LATER)).drawn();
        GivenDraw.Running second =
                given.running(between(repeating(given.body(LATER, LATER, LATER), first), "10", "14"));
        second.ok(second.act(given.department, "abortion", Map.of("reason", "重新安排")));
        rivals(given.organize(between(given.body(LATER, LATER, LATER), "06", "08")), first);
        rivals(given.organize(between(given.body(LATER, LATER, LATER), "10", "10")), second);
        GivenDraw.Running third =
                given.running(between(repeating(given.body(LATER, LATER, LATER), second), "10", "10"));
        rivals(given.organize(between(given.body(LATER, LATER, LATER), "10", "10")), third);
    }

    @Test
    void something_is_left_to_the_lot() {
        GivenDraw given = new GivenDraw(township(17), 4, GivenDraw.plain(2));
        Map<String, Object> all = given.body(LATER, LATER, LATER);
        given.organize(all).then().statusCode(400).body("violations[0].at", equalTo("/targets"));
        all.put("targets", 200);
        given.organize(all).then().statusCode(400).body("violations[0].at", equalTo("/targets"));
        all.put("targets", 3);
        all.put("each", 2);
        given.organize(all).then().statusCode(400).body("violations[0].at", equalTo("/inspectors"));
        all.put("each", 1);
        given.organize(all).then().statusCode(201);
    }

    @Test
    void an_area_named_twice_or_within_another_does_not_multiply_the_findings_of_a_village() {
        GivenDraw given = new GivenDraw(township(18), 5, GivenDraw.plain(2));
        String village = given.postings.get(0).village();
        found(village);
        Map<String, Object> body = given.body(LATER, LATER, LATER);
        body.put("visitFrom", "2099-03-02");
        body.put("visitTo", "2099-03-06");
        body.put("areas", List.of(given.township, given.township, GivenDraw.COUNTY));
        GivenDraw.Running draw = given.running(body);
        Population.Candidate candidate = Population.of(draw.last.path("population.text")).targets().stream()
                .filter(one -> one.village().equals(village))
                .findFirst()
                .orElseThrow();
        assertEquals(1, candidate.findings());
        assertEquals("STALE", candidate.stratum());
    }

    @Test
    void a_village_is_left_out_only_if_every_week_of_the_period_is_full() {
        GivenDraw given = new GivenDraw(township(19), 7, GivenDraw.plain(2));
        for (int day = 6; day <= 10; day++) {
            visited(given.postings.get(0).village(), LocalDate.of(2098, 1, day));
            visited(given.postings.get(1).village(), LocalDate.of(2098, 1, day));
            visited(given.postings.get(1).village(), LocalDate.of(2098, 1, day + 7));
        }
        GivenDraw.Running draw = given.running(between(given.body(LATER, LATER, LATER), "08", "15"));
        draw.last
                .then()
                .body("population.exclusions", hasSize(1))
                .body(
                        "population.exclusions[0].villageCode",
                        equalTo(given.postings.get(1).village()))
                .body("population.exclusions[0].reason", equalTo("VISITED_ENOUGH"));
    }

    private static Map<String, Object> repeating(Map<String, Object> body, GivenDraw.Running before) {
        body.put("repeats", before.id);
        body.put("repeatReason", "重新安排");
        return body;
    }

    /** Days of January 2098. */
    private static Map<String, Object> between(Map<String, Object> body, String from, String to) {
        body.put("visitFrom", "2098-01-" + from);
        body.put("visitTo", "2098-01-" + to);
        return body;
    }

    /** Refused because of a draw before it. */
    private static void rivals(Response answer, GivenDraw.Running before) {
        answer.then().statusCode(409).body("detail", containsString(before.last.<String>path("number")));
    }

    /** A finding of a village that counts. */
    private static void found(String village) {
        OwnerRows.beyondScope(
                "finding", """
                insert into finding (id, number, region_path, village_code, target_kind, target_id, target_name, category, severity, facts, state,
                    due_on, issued_on, found_on, found_by, found_by_name, found_office_path)
                values (gen_random_uuid(), '抽取%1$s', '%2$s', '%1$s', 'TOWNSHIP', '%3$s', '对象', 'OTHER', 'MINOR', '问题', 'ISSUED',
                    current_date + 9, current_date - 9, current_date - 9, gen_random_uuid(), '督查员', '%4$s')
                """.formatted(village, GivenOffices.path(village), village.substring(0, 9), COUNTY_PATH));
    }

    private static void visited(String village, LocalDate on) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into inspection (id, village_code, target_kind, target_id, region_path, on_date, office_path, office_role, kind,"
                                + " inspected_by, inspected_by_name, target_name, methods)"
                                + " values (gen_random_uuid(), ?, 'TOWNSHIP', ?, ?, ?, ?, 'INSPECTOR', 'ROUTINE', gen_random_uuid(), '督查员', '对象',"
                                + " '{OPEN_CHECK}')",
                        village,
                        village.substring(0, 9),
                        GivenOffices.path(village),
                        on,
                        COUNTY_PATH));
    }

    /** Facts about a member that his group would say. */
    private static void says(GivenDraw given, int member, String column, UUID value) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update inspection_group_member set " + column + " = ? where id = ?",
                        value,
                        UUID.fromString(given.members.get(member))));
    }

    private static String township(int number) {
        return GivenDrawVillages.townships().get(number);
    }

    private static long count(Tree tree, String path, String text, Object... values) {
        return GivenDatabase.as(tree, path, sql -> sql.count(text, values));
    }

    private static void refused(String constraint, String text, Object... values) {
        DatabaseRefused refused =
                assertThrows(DatabaseRefused.class, () -> GivenDatabase.asRegion("/", sql -> sql.run(text, values)));
        if (constraint == null) {
            assertEquals("42501", refused.state(), text);
        } else {
            assertTrue(
                    refused.getCause() instanceof org.postgresql.util.PSQLException sql
                            && constraint.equals(sql.getServerErrorMessage().getConstraint()),
                    text + ": " + refused.getMessage());
        }
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        Thread.sleep(Math.max(0, ChronoUnit.MILLIS.between(Instant.now(), moment)) + 1500);
    }
}
