package org.zhucun.policy;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhucun.policy.GivenPolicy.draft;
import static org.zhucun.policy.GivenPolicy.parameter;
import static org.zhucun.policy.GivenPolicy.publish;
import static org.zhucun.policy.GivenPolicy.send;
import static org.zhucun.policy.GivenPolicy.set;
import static org.zhucun.policy.GivenPolicy.simulate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** 四川培训天数: a province's rule that begins before today, and what was in force before it (ADR 17). */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class SichuanTrainingTest {
    private static final LocalDate LAST_OF_2022 = LocalDate.of(2022, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    /** Trained for three or four days at a county's course or a higher one, but not for five, in the term that runs on the day. */
    private static final String THREE_OR_FOUR = """
            select p.cadre_id::text from posting p
            join training_attendance x on x.cadre_id = p.cadre_id and x.started_on between p.started_on and date '2022-12-31'
                and x.kind not in ('FORUM', 'SELF_STUDY') and x.organizer_level <> 'TOWNSHIP'
            where p.region_path >= '/51/' and p.region_path < '/51/~' and p.started_on <= '2022-12-31'
              and (p.ended_on is null or p.ended_on >= '2022-12-31')
            group by p.cadre_id
            having max(x.days) in (3, 4)
            order by 1
            """;

    private final Map<Integer, UUID> trained = new HashMap<>();

    @Test
    void
            changing_sichuan_s_training_minimum_from_3_to_5_days_lists_exactly_those_with_3_or_4_and_publishing_it_from_2023_leaves_2022_as_it_was() {
        GivenOffice province = GivenOffices.orgDepartment("51");
        cadresWithOneToSevenDays();
        String pack = draft(province, "51", NEW_YEAR);
        set(province, pack, parameter("training.term.minDays", 5, "BLOCK")).statusCode(200);
        List<String> expected = GivenTeams.query(THREE_OR_FOUR);
        assertTrue(expected.containsAll(List.of(id(3), id(4))));
        simulate(province, pack, LAST_OF_2022)
                .statusCode(200)
                .body("rules", equalTo(List.of("E1")))
                .body("items.subjectId", containsInAnyOrder(expected.toArray()))
                .body("items.fails", everyItem(equalTo(true)))
                .body("complete", equalTo(true));

        List<String> springBefore = evaluations(province, LocalDate.of(2022, 7, 1));
        List<String> before = evaluations(province, LAST_OF_2022);
        Instant known = Instant.now();
        publish(GivenOffices.orgDepartment("51"), pack, null).statusCode(400);
        publish(GivenOffices.orgDepartment("51"), pack, "文件自2023年1月1日起施行，系统补录").statusCode(200);

        assertEquals(before, evaluations(province, LAST_OF_2022));
        assertEquals(springBefore, evaluations(province, LocalDate.of(2022, 7, 1)));
        judged(province, 3, "day=2023-01-01", "FAILING", 5);
        judged(province, 4, "day=2023-01-01", "FAILING", 5);
        judged(province, 5, "day=2023-01-01", "MET", 5);
        whatWasJudgedByTheOldVersionStaysReadable(province, known);
        nobodyAltersIt(province, pack);
    }

    private void cadresWithOneToSevenDays() {
        String[] counties = {"510105", "510302", "510402"};
        for (int days = 1; days <= 7; days++) {
            String county = counties[days % 3];
            UUID cadre =
                    GivenPolicy.posted(days + "天", GivenPolicy.village(county), LocalDate.of(2022, 5, 1), "{MEMBER}");
            GivenPolicy.trained(
                    GivenOffices.orgDepartment(county),
                    county,
                    "COUNTY",
                    "COLLECTIVE",
                    days,
                    LocalDate.of(2022, 6, 1),
                    cadre);
            trained.put(days, cadre);
        }
    }

    private void whatWasJudgedByTheOldVersionStaysReadable(GivenOffice province, Instant known) {
        judged(province, 3, "day=2023-06-30&knownAt=" + known, "MET", 3);
        judged(province, 3, "day=2023-06-30", "FAILING", 5);
        String list = "/api/v1/compliance/results?region=510105&rule=E1&state=MET&day=2023-06-30&size=200";
        List<String> then = province.request().get(list + "&knownAt=" + known).path("items.subjectId");
        List<String> now = province.request().get(list).path("items.subjectId");
        assertTrue(then.contains(id(3)) && !now.contains(id(3)));
        String heat = "/api/v1/compliance?region=510105&day=2023-06-30";
        assertEquals(failing(province, heat + "&knownAt=" + known) + then.size() - now.size(), failing(province, heat));
        province.request()
                .get("/api/v1/compliance/results/" + id(3) + "?knownAt="
                        + Instant.now().plusSeconds(3600))
                .then()
                .statusCode(400);
    }

    private static void nobodyAltersIt(GivenOffice province, String pack) {
        set(province, pack, parameter("training.term.minDays", 3, "BLOCK")).statusCode(409);
        send(province, "POST", pack + "/retirement", Map.of("on", "2024-01-01")).statusCode(400);
        for (LocalDate from : List.of(NEW_YEAR, LocalDate.of(2022, 8, 1))) {
            String other = draft(province, "51", from);
            set(province, other, parameter("training.term.minDays", 4, "BLOCK")).statusCode(200);
            simulate(province, other, LAST_OF_2022).statusCode(200);
            publish(GivenOffices.orgDepartment("51"), other, "改回").statusCode(409);
        }
    }

    private void judged(GivenOffice office, int days, String query, String state, int minimum) {
        ValidatableResponse answer = office.request()
                .get("/api/v1/compliance/results/" + id(days) + "?" + query)
                .then()
                .statusCode(200);
        answer.body("rules.find { it.result.rule == 'E1' }.result.state", equalTo(state))
                .body("rules.find { it.result.rule == 'E1' }.result.parameter.value", equalTo(minimum));
    }

    private static int failing(GivenOffice office, String heat) {
        return office.request().get(heat).path("total.find { it.rule == 'E1' }.failing");
    }

    /** Everything that every rule says of everybody in Sichuan on a day, with the version it was judged by. */
    private static List<String> evaluations(GivenOffice office, LocalDate day) {
        List<String> all = new ArrayList<>();
        for (String state : new String[] {"", "&state=MET"}) {
            String path = "/api/v1/compliance/results?region=51&size=200&day=" + day + state;
            String next = null;
            do {
                ValidatableResponse page = office.request()
                        .get(path + (next == null ? "" : "&after=" + next))
                        .then()
                        .statusCode(200);
                List<Map<String, ?>> items = page.extract().path("items");
                items.forEach(item -> all.add(item.toString()));
                next = page.extract().path("next");
            } while (next != null);
        }
        assertTrue(all.size() >= 7);
        return all;
    }

    private String id(int days) {
        return trained.get(days).toString();
    }
}
