package org.zhucun.supervision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;

/** 异议的裁定 (I6): by when, by whom, and once; and the guards of the second look. Each test has a county of its own in 34. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ObjectionTermTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, Object> WORDS = Map.of("words", "当日在镇上开会");

    @Test
    void i6_an_objection_is_to_be_decided_by_a_workday_that_does_not_move_and_waits_with_it() {
        String county = "341126";
        GivenOffice finder = GivenOffices.inspector(county);
        GivenOffice judge = GivenOffices.inspector(county);
        GivenFinding finding = objected(county, finder);
        String until = GivenDatabase.asRegion(
                        "/34/", sql -> sql.texts("select day::text from workday_after('/34/', ?, 10)", TODAY))
                .get(0);
        finding.readBy(judge).then().body("objectionUntil", equalTo(until)).body("dispute", equalTo("OPEN"));
        String mine = "items.find { it.id == '" + finding.id + "' }";
        waiting(judge).body(mine + ".due", equalTo(until)).body(mine + ".overdue", equalTo(false));
        waiting(finder).body(mine, nullValue());
        DatabaseRefused refused = assertThrows(
                DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/34/",
                        sql -> sql.run(
                                "update finding set objection_until = objection_until + 30 where id = ?",
                                UUID.fromString(finding.id))));
        assertTrue(refused.getMessage().contains("does not move"), refused.getMessage());
        OwnerRows.beyondScope(
                "finding",
                "update finding set disputed_on = disputed_on - 30, objection_until = (now() at time zone 'Asia/Shanghai')::date - 1 where id = '"
                        + finding.id + "'");
        waiting(judge).body(mine + ".overdue", equalTo(true));
        finding.takes(judge, "objection-decision", Map.of("decision", "DISMISSED", "reason", "签到表不是当日"));
        waiting(judge).body(mine, nullValue());
    }

    @Test
    void i6_where_nobody_at_the_finding_office_may_decide_the_objection_waits_at_the_next_seat_above() {
        String county = "341182";
        GivenOffice finder = GivenOffices.inspector(county);
        GivenOffice city = GivenOffices.orgDepartment("3411");
        GivenFinding finding = objected(county, finder);
        waiting(city).body("items.id", hasItem(finding.id));
        waiting(finder).body("items.id", not(hasItem(finding.id)));
        GivenOffice judge = GivenOffices.inspector(county);
        waiting(judge).body("items.id", hasItem(finding.id));
        waiting(city).body("items.id", not(hasItem(finding.id)));
    }

    @Test
    void i6_of_two_judges_who_decide_at_once_one_wins_and_the_other_is_told_so() throws Exception {
        String county = "341181";
        GivenOffice finder = GivenOffices.inspector(county);
        List<GivenOffice> judges = List.of(GivenOffices.inspector(county), GivenOffices.inspector(county));
        for (int round = 0; round < 8; round++) {
            GivenFinding finding = objected(county, finder);
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Response>> answers = List.of(
                    decides(finding, judges.get(0), "UPHELD", together),
                    decides(finding, judges.get(1), "DISMISSED", together));
            List<Integer> statuses =
                    answers.stream().map(one -> one.join().statusCode()).toList();
            int winner = statuses.indexOf(200);
            assertTrue(winner >= 0, statuses.toString());
            Response other = answers.get(1 - winner).join();
            assertTrue(List.of(409, 412).contains(other.statusCode()), statuses.toString());
            assertTrue(List.of("STATE_CONFLICT", "STALE", "CONFLICT").contains(other.<String>path("code")));
            assertEquals(
                    List.of(judges.get(winner).accountId().toString()),
                    GivenDatabase.asRegion(
                            "/34/",
                            sql -> sql.texts(
                                    "select dispute_decided_by::text from finding where id = ?",
                                    UUID.fromString(finding.id))));
            long decisions = GivenDatabase.asRegion(
                    "/34/",
                    sql -> sql.count(
                            "select count(*) from finding_event where finding_id = ? and action like 'OBJECTION%'",
                            UUID.fromString(finding.id)));
            assertEquals(1, decisions);
        }
    }

    @Test
    void j1_a_second_look_is_taken_once_by_somebody_else_and_only_at_what_was_drawn() {
        String county = "341122";
        String path = "/34/3411/341122/";
        GivenOffice finder = GivenOffices.inspector(county);
        GivenOffice verifier = GivenOffices.inspector(county);
        GivenPosting posting = GivenPosting.in(GivenTeams.village(county), LocalDate.of(2021, 5, 7));
        GivenOffice township = GivenOffices.township(posting.township());
        GivenOffice closer = GivenOffices.inspector(county);
        GivenFinding drawn = GivenFinding.draft(finder, posting)
                .issued(finder)
                .accepted(township)
                .rectified(township)
                .verified(verifier, "VERIFIED")
                .closed(closer);
        GivenFinding other = closed(posting, finder, township, verifier);
        UUID sample = Ids.next();
        UUID item = Ids.next();
        GivenDatabase.asRegion(path, sql -> {
            sql.run(
                    "insert into recheck_sample (id, region_path, region_name, quarter, percent, parameter_id, seed, population, drawn_on,"
                            + " drawn_by, drawn_by_name) values (?, ?, '来安县', '2001Q1', 10, gen_random_uuid(), repeat('0', 64),"
                            + " array[?]::uuid[], date '2001-04-02', gen_random_uuid(), '某人')",
                    sample,
                    path,
                    UUID.fromString(drawn.id));
            return sql.run(INSERT, item, sample, UUID.fromString(drawn.id), path);
        });
        refused(path, "not in the population", INSERT, Ids.next(), sample, UUID.fromString(other.id), path);
        for (GivenOffice tookPart : List.of(finder, township, verifier, closer)) {
            refused(path, "took part", LOOKED, tookPart.accountId(), item);
        }
        refused(
                path,
                "taken once",
                "update finding_recheck set finding_id = ? where id = ?",
                UUID.fromString(other.id),
                item);
        refused(path, "", "delete from finding_recheck where id = ?", item);
        refused(path, "", "update recheck_sample set seed = repeat('1', 64) where id = ?", sample);
        UUID fresh = GivenOffices.inspector(county).accountId();
        GivenDatabase.asRegion(path, sql -> sql.run(LOOKED, fresh, item));
        refused(path, "taken once", LOOKED, fresh, item);
        refused(path, "taken once", "delete from finding_recheck where id = ?", item);
    }

    private static final String INSERT =
            "insert into finding_recheck (id, sample_id, finding_id, region_path, place) values (?, ?, ?, ?, 1)";
    private static final String LOOKED =
            "update finding_recheck set result = 'GOOD', note = '好', checked_by = ?, checked_by_name = '某人',"
                    + " checked_on = date '2026-01-01' where id = ?";

    @Test
    void findings_by_state_count_what_stands_and_leave_out_what_was_withdrawn_or_found_later() {
        String county = "341322";
        GivenOffice finder = GivenOffices.inspector(county);
        GivenOffice judge = GivenOffices.inspector(county);
        GivenPosting posting = GivenPosting.in(GivenTeams.village(county), LocalDate.of(2021, 5, 7));
        Map<String, List<Integer>> before = states(judge, county, TODAY);
        GivenFinding.draft(finder, posting);
        GivenFinding.draft(finder, posting).issued(finder).due(TODAY.minusDays(1));
        GivenFinding disputed = objected(county, finder).due(TODAY.minusDays(1));
        Map<String, List<Integer>> after = states(judge, county, TODAY);
        assertEquals(1, more(before, after, "OPEN", 0));
        assertEquals(2, more(before, after, "ISSUED", 0));
        assertEquals(1, more(before, after, "ISSUED", 1), "what is disputed is not overdue");
        disputed.takes(judge, "objection-decision", Map.of("decision", "UPHELD", "reason", "属实"), disputed.version());
        assertEquals(1, more(before, states(judge, county, TODAY), "ISSUED", 0), "what was withdrawn is none");
        assertEquals(null, states(judge, county, LocalDate.of(2001, 1, 1)).get("ISSUED"), "found later");
    }

    private static int more(
            Map<String, List<Integer>> before, Map<String, List<Integer>> after, String state, int column) {
        return after.get(state).get(column)
                - before.getOrDefault(state, List.of(0, 0)).get(column);
    }

    private static Map<String, List<Integer>> states(GivenOffice office, String county, LocalDate day) {
        Response answer =
                office.request().get("/api/v1/statistics/findings-by-state?region=" + county + "&asOf=" + day);
        answer.then().statusCode(200);
        List<Map<String, Object>> rows = answer.path("rows");
        Map<String, List<Integer>> found = new HashMap<>();
        for (Map<String, Object> row : rows) {
            @SuppressWarnings("unchecked")
            List<Integer> values = (List<Integer>) row.get("values");
            found.put((String) row.get("code"), values);
        }
        return found;
    }

    private static void refused(String path, String said, String sql, Object... values) {
        DatabaseRefused refused =
                assertThrows(DatabaseRefused.class, () -> GivenDatabase.asRegion(path, one -> one.run(sql, values)));
        assertTrue(refused.getMessage().contains(said), refused.getMessage());
    }

    private static CompletableFuture<Response> decides(
            GivenFinding finding, GivenOffice judge, String decision, CyclicBarrier together) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (Exception stopped) {
                throw new IllegalStateException(stopped);
            }
            return finding.tries(judge, "objection-decision", Map.of("decision", decision, "reason", "已核"));
        });
    }

    private static GivenFinding closed(
            GivenPosting posting, GivenOffice finder, GivenOffice township, GivenOffice verifier) {
        return GivenFinding.draft(finder, posting)
                .issued(finder)
                .accepted(township)
                .rectified(township)
                .verified(verifier, "VERIFIED")
                .closed(verifier);
    }

    private static GivenFinding objected(String county, GivenOffice finder) {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(county), LocalDate.of(2021, 5, 7));
        return GivenFinding.draft(finder, posting)
                .issued(finder)
                .takes(GivenOffices.township(posting.township()), "objection", WORDS);
    }

    private static ValidatableResponse waiting(GivenOffice office) {
        return office.request()
                .get("/api/v1/inbox?size=200&kind=finding-objection")
                .then()
                .statusCode(200);
    }
}
