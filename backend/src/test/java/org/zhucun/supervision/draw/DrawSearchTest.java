package org.zhucun.supervision.draw;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** Draws in the auditor's search: found by what their state allows, and by their targets only when the embargo is over. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class DrawSearchTest {
    private static final Instant LATER = Instant.now().plus(1, ChronoUnit.DAYS);

    private final GivenOffice auditor = GivenOffices.auditor(GivenDraw.COUNTY);

    @Test
    @DisplayName("J7: a draw is found by number, state, day and title, and by its targets only after their release")
    void j7_a_draw_is_found_and_its_targets_only_when_they_are_open() {
        GivenDraw given = new GivenDraw(GivenDrawVillages.townships().get(20), 6, GivenDraw.plain(3));
        String title = "审计检索" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = new HashMap<>(given.body(LATER, LATER, LATER));
        body.put("title", title);
        GivenDraw.Running draw = given.running(body);
        search("q=" + title).body("items.id", contains(draw.id)).body("items[0].state", equalTo("DRAFT"));
        draw.drawn();
        search("q=" + title)
                .body("items[0].state", equalTo("DRAWN"))
                .body("items[0].label", containsString(draw.last.<String>path("number")))
                .body("items[0].target", equalTo(draw.last.<String>path("organizedBy")));
        search("drawState=DRAWN&q=" + title).body("items.id", contains(draw.id));
        search("drawState=DRAFT&q=" + title).body("items", empty());
        search("to=2020-01-01&q=" + title).body("items", empty());
        List<List<String>> targets = targets(given, draw);
        for (List<String> target : targets) {
            for (String name : target) {
                search("q=" + name).body("items.id", not(hasItem(draw.id)));
                search(GivenOffices.auditor(""), "q=" + name).body("items.id", not(hasItem(draw.id)));
            }
        }
        // the inspected township's auditor knows of no draw at all, nor does one of another county
        for (String elsewhere : List.of(given.township, "511322")) {
            search(GivenOffices.auditor(elsewhere), "q=" + title).body("items", empty());
        }
        open(draw.id);
        for (String name : targets.get(0)) {
            search("q=" + name).body("items.id", hasItem(draw.id));
        }
    }

    @Test
    void an_aborted_draw_is_found_by_its_reason_and_one_whose_term_ran_out_as_aborted() {
        GivenDraw given = new GivenDraw(GivenDrawVillages.townships().get(21), 5, GivenDraw.plain(2));
        GivenDraw.Running draw = given.running(given.body(LATER, LATER, LATER));
        String reason = "名单泄露" + UUID.randomUUID().toString().substring(0, 8);
        draw.ok(draw.act(given.department, "abortion", Map.of("reason", reason)));
        search("drawState=ABORTED&q=" + reason)
                .body("items.id", contains(draw.id))
                .body("items[0].said", equalTo(reason));
        GivenDraw other = new GivenDraw(GivenDrawVillages.townships().get(22), 5, GivenDraw.plain(2));
        GivenDraw.Running late = other.running(other.body(LATER, LATER, LATER));
        OwnerRows.beyondScope(
                "draw",
                "alter table draw disable trigger draw_guard; update draw set reveal_until = now() - interval '1 hour' where id = '"
                        + late.id + "'; alter table draw enable trigger draw_guard");
        search("drawState=ABORTED&from=2020-01-01").body("items.id", hasItem(late.id));
    }

    private ValidatableResponse search(String asked) {
        return search(auditor, asked);
    }

    private static ValidatableResponse search(GivenOffice by, String asked) {
        return by.request()
                .get("/api/v1/audit-desk/search?kind=DRAW&size=200&" + asked)
                .then()
                .statusCode(200);
    }

    /** Village and inspector of each target, drawn again by who knows both secrets. */
    private static List<List<String>> targets(GivenDraw given, GivenDraw.Running draw) {
        Response whole = draw.read(given.department);
        String seed = Digests.seed(UUID.fromString(draw.id), draw.digest, draw.first.secret(), draw.second.secret());
        return Lottery.run(Population.of(whole.path("population.text")), seed).stream()
                .map(one -> List.of(
                        GivenTeams.query("select name from region where code = ? limit 1", one.village())
                                .get(0),
                        whole.<String>path("population.inspectors.find { it.id == '"
                                + one.inspectors().get(0) + "' }.name")))
                .toList();
    }

    private static void open(String draw) {
        OwnerRows.beyondScope(
                "draw_assignment",
                "update draw_assignment set release_at = now() - interval '2 hours', open_at = now() - interval '1 hour' where draw_id = '"
                        + draw + "'");
    }
}
