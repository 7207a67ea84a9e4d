package org.zhucun.supervision.draw;

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
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** What keeps an inspector away: what registers hold of him, what is declared and confirmed by himself; and the term of publication. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class InspectorFactsTest {
    private static final Instant LATER = Instant.now().plus(1, ChronoUnit.DAYS);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    @DisplayName("I5: what a register holds of an inspector keeps him away, though his group declared nothing")
    void i5_registered_facts_recuse_without_being_declared() {
        List<String> townships = GivenDrawVillages.townships();
        String township = townships.get(23);
        GivenPosting formerly = GivenPosting.in(GivenDrawVillages.of(township).get(6), GivenDraw.SINCE);
        GivenOffice former = GivenOffices.inspector(GivenDraw.COUNTY);
        OwnerRows.beyondScope(
                "office_grant",
                "insert into office_grant (id, account_id, role, node_code, node_name, path, region_path, valid_from) values"
                        + " (gen_random_uuid(), '" + former.accountId() + "', 'CADRE', '-', '驻村干部', '"
                        + formerly.cadreId()
                        + "', '/', '2021-01-01')");
        GivenOffice plain = GivenOffices.inspector(GivenDraw.COUNTY);
        // a village that his former team covers beside its own, and one that another went to for a body above, whose
        // visits are not seen here
        String covered = GivenDrawVillages.of(township).get(7);
        OwnerRows.beyondScope(
                "team_village",
                "insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path) values"
                        + " (gen_random_uuid(), '" + formerly.teamId() + "', '" + covered
                        + "', '覆盖村', 'COVERED', '2021-06-01', '" + GivenOffices.path(covered) + "')");
        String visited = GivenDrawVillages.of(township).get(0);
        OwnerRows.beyondScope(
                "inspection",
                "insert into inspection (id, region_path, office_path, inspected_by, inspected_by_name, village_code, village_name,"
                        + " target_kind, target_id, target_name, methods, on_date) values (gen_random_uuid(), '"
                        + GivenOffices.path(visited) + "', '/', '" + plain.accountId() + "', '某人', '" + visited
                        + "', '某村', 'TEAM', gen_random_uuid(), '某队', '{COVERT_CHECK}', date '" + TODAY.minusDays(3)
                        + "')");
        GivenOffice other = GivenOffices.inspector(GivenDraw.COUNTY);
        GivenDraw given = new GivenDraw(township, 6, GivenDraw.plain(3), List.of(former, plain, other));
        String mine = "find { it.id == '" + given.groupId + "' }.members.find { it.account == '" + former.accountId()
                + "' }.";
        groups(given.department)
                .body(mine + "unit", nullValue())
                .body(mine + "cadre", nullValue())
                .body(mine + "registered.kind", hasItem("CADRE"))
                .body(
                        mine + "registered.find { it.kind == 'UNIT' }.id",
                        equalTo(formerly.unitId().toString()))
                .body(mine + "confirmedAt", nullValue());
        List.of(former, plain, other)
                .forEach(one -> GivenDraw.confirm(one, given.members.get(given.inspectors.indexOf(one)))
                        .then()
                        .statusCode(200));
        Response draw = given.organize(given.body(LATER, LATER, LATER));
        draw.then().statusCode(201);
        List<Map<String, String>> recusals = draw.path("population.recusals");
        assertTrue(
                recusals.stream()
                        .anyMatch(one -> one.get("reason").equals("FORMER_POST")
                                && one.get("villageCode").equals(formerly.village())
                                && one.get("inspector").equals(former.name())),
                recusals.toString());
        assertTrue(
                recusals.stream()
                        .anyMatch(one -> one.get("reason").equals("SAME_UNIT")
                                && one.get("villageCode").equals(formerly.village())),
                recusals.toString());
        for (String reason : List.of("FORMER_POST", "SAME_UNIT")) {
            assertTrue(
                    recusals.stream()
                            .anyMatch(one -> one.get("reason").equals(reason)
                                    && one.get("villageCode").equals(covered)
                                    && one.get("inspector").equals(former.name())),
                    recusals.toString());
        }
        assertTrue(
                recusals.stream()
                        .anyMatch(one -> one.get("reason").equals("RECENT_VISIT")
                                && one.get("villageCode").equals(visited)
                                && one.get("inspector").equals(plain.name())),
                recusals.toString());
        assertEquals(5, recusals.size(), "nobody else is kept away: " + recusals);
    }

    @Test
    @DisplayName(
            "I5: an inspector is drawn only after he himself confirmed what his group declared of him, and anew when it changes")
    void i5_each_inspector_confirms_his_own_declaration() {
        GivenOffice first = GivenOffices.inspector(GivenDraw.COUNTY);
        GivenOffice second = GivenOffices.inspector(GivenDraw.COUNTY);
        GivenDraw given =
                new GivenDraw(GivenDrawVillages.townships().get(24), 5, GivenDraw.plain(2), List.of(first, second));
        given.organize(given.body(LATER, LATER, LATER))
                .then()
                .statusCode(400)
                .body("violations.at", hasItem("/inspectors"))
                .body("violations[0].message", containsString(first.name()));
        waiting(first).body("items.id", hasItem(given.members.get(0)));
        waiting(second).body("items.id", not(hasItem(given.members.get(0))));
        GivenDraw.confirm(second, given.members.get(0)).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        GivenDraw.confirm(given.department, given.members.get(0)).then().statusCode(403);
        GivenDraw.confirm(given.stationing, given.members.get(0)).then().statusCode(403);
        GivenDraw.confirm(first, given.members.get(0))
                .then()
                .statusCode(200)
                .body("confirmedAt", notNullValue())
                .body("may", not(hasItem("confirm")));
        waiting(first).body("items.id", not(hasItem(given.members.get(0))));
        first.request()
                .header("If-Match", "\"1\"")
                .post("/api/v1/inspection-groups/members/" + given.members.get(0) + "/confirmation")
                .then()
                .statusCode(409);
        GivenDraw.confirm(second, given.members.get(1)).then().statusCode(200);
        assertEquals(1L, (long) GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from deed where action = 'INSPECTOR_FACTS_CONFIRMED' and account_id = ?",
                        first.accountId())));
        // the group says something else of one of them: he is asked anew, the other is not
        long version = GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select version from inspection_group where id = ?", java.util.UUID.fromString(given.groupId)));
        given.department
                .request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "抽取督查组",
                        "area",
                        List.of(given.township),
                        "members",
                        List.of(
                                Map.of("account", first.accountId(), "homes", List.of(given.township)),
                                Map.of("account", second.accountId(), "homes", List.of()))))
                .put("/api/v1/inspection-groups/" + given.groupId)
                .then()
                .statusCode(200)
                .body("members.find { it.account == '" + first.accountId() + "' }.confirmedAt", nullValue())
                .body("members.find { it.account == '" + second.accountId() + "' }.confirmedAt", notNullValue());
        waiting(first).body("items.id", hasItem(given.members.get(0)));
    }

    @Test
    @DisplayName(
            "I5: who inspects for a county and sits in a prefecture's group confirms his own facts, and sees nothing else of it")
    void i5_a_county_inspector_in_a_prefectures_group_confirms_what_it_declared_of_him() {
        String county = "341525";
        String township = GivenTeams.query(
                        "select code from region where code >= ? and code < ? and level = 4 order by code limit 1",
                        county,
                        county + ":")
                .get(0);
        GivenOffice first = GivenOffices.inspector(county);
        GivenOffice second = GivenOffices.inspector(county);
        GivenOffice clerk = GivenOffices.orgDepartment(county);
        GivenOffice outside = GivenOffices.inspector(county);
        Response formed = GivenOffices.orgDepartment("3415")
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "市督查组",
                        "regionCode",
                        county,
                        "standing",
                        true,
                        "area",
                        List.of(township),
                        "members",
                        List.of(first, second, clerk).stream()
                                .map(one -> Map.of("account", one.accountId(), "homes", List.of(township)))
                                .toList(),
                        "from",
                        "2026-01-01"))
                .post("/api/v1/inspection-groups");
        formed.then().statusCode(201);
        String group = formed.path("id");
        String own = formed.path("members.find { it.account == '" + first.accountId() + "' }.id");
        String another = formed.path("members.find { it.account == '" + second.accountId() + "' }.id");
        waiting(first).body("items.id", hasItem(own)).body("items.id", not(hasItem(another)));
        waiting(outside).body("items.id", not(hasItem(own)));
        seen(first, county)
                .body("find { it.id == '" + group + "' }.members.id", contains(own))
                .body("find { it.id == '" + group + "' }.members[0].homes", contains(township))
                .body("find { it.id == '" + group + "' }.members[0].may", contains("confirm"))
                .body("find { it.id == '" + group + "' }.may", empty());
        seen(outside, county).body("id", not(hasItem(group)));
        for (GivenOffice other : List.of(second, clerk, outside)) {
            GivenDraw.confirm(other, own).then().statusCode(403);
        }
        // a department that sits in it keeps nothing of it
        for (String path : List.of(group, group + "/end")) {
            var request = clerk.request()
                    .header("If-Match", "\"" + formed.path("version") + "\"")
                    .contentType(ContentType.JSON);
            (path.equals(group)
                            ? request.body(Map.of("name", "x", "area", List.of(township), "members", List.of()))
                                    .put("/api/v1/inspection-groups/" + path)
                            : request.body(Map.of("on", TODAY.toString())).post("/api/v1/inspection-groups/" + path))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OUT_OF_JURISDICTION"));
        }
        assertTrue(assertThrows(DatabaseRefused.class, () -> ofHimself(first, county, own, "homes = '{}'"))
                .getMessage()
                .contains("confirms his facts and changes nothing else"));
        GivenDraw.confirm(first, own).then().statusCode(200).body("confirmedAt", notNullValue());
        waiting(first).body("items.id", not(hasItem(own)));
        String deeds = "/api/v1/audit?size=200&subjectId=" + group;
        GivenOffices.auditor("3415")
                .request()
                .get(deeds)
                .then()
                .body("items.action", hasItem("INSPECTOR_FACTS_CONFIRMED"));
        GivenOffices.auditor(county).request().get(deeds).then().statusCode(200).body("items", empty());
    }

    @Test
    @DisplayName("I5: whom a body above has drawn is told his own target at his time, and nobody else of his county is")
    void i5_who_was_drawn_by_a_body_above_is_told_his_own_target_at_his_time() {
        GivenDraw given = new GivenDraw(GivenDrawVillages.townships().get(27), 6, GivenDraw.plain(2));
        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER)).drawn();
        // as if the prefecture had drawn them, for these days
        byOwner("draw", "region_path = '/51/5113/', office_path = '/51/5113/'", "id = '" + draw.id + "'");
        byOwner(
                "draw_assignment",
                "office_path = '/51/5113/', visit_from = date '" + TODAY + "', visit_to = date '" + TODAY.plusDays(3)
                        + "'",
                "draw_id = '" + draw.id + "'");
        GivenOffice first = given.inspectors.get(0);
        GivenOffice second = given.inspectors.get(1);
        told(first, draw.id, empty());
        byOwner(
                "draw_assignment",
                "release_at = now() - interval '1 minute'",
                "draw_id = '" + draw.id + "' and account_id = '" + first.accountId() + "'");
        List<String> villages = GivenDatabase.asRegion(
                "/51/5113/",
                sql -> sql.texts(
                        "select village_code from draw_assignment where draw_id = ? order by id",
                        java.util.UUID.fromString(draw.id)));
        assertEquals(2, villages.size(), "of four targets two are his");
        told(first, draw.id, contains(villages.toArray()));
        for (GivenOffice other : List.of(second, given.department, given.stationing)) {
            told(other, draw.id, empty());
        }
        first.request()
                .get("/api/v1/inbox?size=200&kind=draw-assignment")
                .then()
                .statusCode(200)
                .body("items.due", hasItem(TODAY.plusDays(3).toString()))
                .body("items.target", hasItem(""));
        first.request()
                .get("/api/v1/visits/kit")
                .then()
                .statusCode(200)
                .body("errands.villageCode", hasItem(villages.get(0)))
                .body(
                        "errands.find { it.villageCode == '" + villages.get(0) + "' }.to",
                        equalTo(TODAY.plusDays(3).toString()));
        second.request().get("/api/v1/visits/kit").then().body("errands.villageCode", not(hasItem(villages.get(0))));
    }

    private static void told(GivenOffice office, String draw, org.hamcrest.Matcher<?> villages) {
        office.request()
                .get("/api/v1/draw-assignments?size=200&draw=" + draw)
                .then()
                .statusCode(200)
                .body("items.villageCode", villages);
    }

    /** A row that the application never changes. */
    private static void byOwner(String table, String set, String where) {
        OwnerRows.beyondScope(
                table,
                "alter table " + table + " disable trigger user; update " + table + " set " + set + " where " + where
                        + "; alter table " + table + " enable trigger user");
    }

    /** As the application would for him. */
    private static int ofHimself(GivenOffice office, String county, String member, String change) {
        return GivenDatabase.asRegion(GivenOffices.path(county), sql -> {
            sql.run("set local scope.account = '" + office.accountId() + "'");
            return sql.run("update inspection_group_member set " + change + " where id = '" + member + "'");
        });
    }

    private static ValidatableResponse seen(GivenOffice office, String county) {
        return office.request()
                .get("/api/v1/inspection-groups?region=" + county)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName(
            "I5: the record of a draw is to be published by a day, and what is late waits with its organizer and is listed")
    void i5_a_record_has_a_term_for_its_publication() {
        GivenDraw given = new GivenDraw(GivenDrawVillages.townships().get(25), 6, GivenDraw.plain(3));
        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER)).drawn();
        LocalDate open = LocalDate.ofInstant(Instant.parse(draw.last.path("openAt")), ZoneId.of("Asia/Shanghai"));
        draw.last
                .then()
                .body("publishUntil", equalTo(open.plusDays(30).toString()))
                .body("publicationOverdue", equalTo(false));
        GivenOffice auditor = GivenOffices.auditor(GivenDraw.COUNTY);
        late(auditor).body("items.id", not(hasItem(draw.id)));
        OwnerRows.beyondScope(
                "draw",
                "alter table draw disable trigger draw_guard; update draw set reveal_until = now() - interval '9 days',"
                        + " release_at = now() - interval '9 days', open_at = now() - interval '8 days',"
                        + " publish_until = (now() at time zone 'Asia/Shanghai')::date - 1 where id = '" + draw.id
                        + "'; alter table draw enable trigger draw_guard");
        late(auditor)
                .body("items.id", hasItem(draw.id))
                .body("items.find { it.id == '" + draw.id + "' }.publicationOverdue", equalTo(true));
        String mine = "items.find { it.id == '" + draw.id + "' }";
        given.department
                .request()
                .get("/api/v1/inbox?size=200&kind=draw")
                .then()
                .statusCode(200)
                .body(mine + ".due", equalTo(TODAY.minusDays(1).toString()))
                .body(mine + ".overdue", equalTo(true));
    }

    private static ValidatableResponse late(GivenOffice auditor) {
        return auditor.request()
                .get(GivenDraw.PATH + "?size=200&publicationOverdue=true")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse groups(GivenOffice office) {
        return office.request()
                .get("/api/v1/inspection-groups?region=" + GivenDraw.COUNTY)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse waiting(GivenOffice office) {
        return office.request()
                .get("/api/v1/inbox?size=200&kind=inspector-facts")
                .then()
                .statusCode(200);
    }
}
