package org.zhucun.policy;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhucun.policy.GivenPolicy.draft;
import static org.zhucun.policy.GivenPolicy.parameter;
import static org.zhucun.policy.GivenPolicy.publish;
import static org.zhucun.policy.GivenPolicy.set;
import static org.zhucun.policy.GivenPolicy.simulate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** 试算: what a draft would change, on any day, before anybody is bound by it. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class SimulationTest {
    private static final LocalDate IN_2022 = LocalDate.of(2022, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

    /** Sichuan's minimum from 3 to 5 days: exactly those with 3 or 4; from 2023, so that 2022 stays as it was. */
    @Test
    void raising_the_training_minimum_lists_exactly_the_cadres_with_three_or_four_days_and_leaves_2022_as_it_was() {
        GivenOffice county = GivenOffices.orgDepartment("510105");
        List<String> threeOrFour = new ArrayList<>();
        List<UUID> all = new ArrayList<>();
        for (int days = 1; days <= 7; days++) {
            UUID cadre =
                    GivenPolicy.posted(days + "天", GivenPolicy.village("510105"), LocalDate.of(2022, 5, 1), "{MEMBER}");
            GivenPolicy.trained(county, "510105", "COUNTY", "COLLECTIVE", days, LocalDate.of(2022, 6, 1), cadre);
            all.add(cadre);
            if (days == 3 || days == 4) {
                threeOrFour.add(cadre.toString());
            }
        }
        GivenOffice drafter = GivenOffices.orgDepartment("510105");
        String pack = draft(drafter, "510105", NEW_YEAR);
        set(drafter, pack, parameter("training.term.minDays", 5, "BLOCK")).statusCode(200);
        List<String> before = states(county, all, IN_2022);
        List<String> rows = stored();
        simulate(drafter, pack, IN_2022)
                .statusCode(200)
                .body("rules", equalTo(List.of("E1")))
                .body("items.subjectId", containsInAnyOrder(threeOrFour.toArray()))
                .body("items.fails", everyItem(equalTo(true)))
                .body("complete", equalTo(true));
        assertEquals(rows, stored());
        publish(GivenOffices.orgDepartment("510105"), pack, "补录").statusCode(200);
        assertEquals(before, states(county, all, IN_2022));
        List<String> after = states(county, all, NEW_YEAR);
        assertEquals(List.of("FAILING", "FAILING", "FAILING", "FAILING", "MET", "MET", "MET"), after, "from 2023 on");
    }

    @Test
    void it_says_who_newly_passes_and_counts_by_region() {
        GivenOffice drafter = GivenOffices.orgDepartment("370302");
        String village = GivenPolicy.village("370302");
        GivenTeams.Unit unit = GivenTeams.unit("住建局", "370302");
        UUID team = GivenPolicy.team("住建队", village, unit, LocalDate.of(2024, 1, 1));
        GivenPolicy.category(village, "KEY_ASSISTANCE", LocalDate.of(2024, 1, 1));
        GivenPolicy.member("一", team, village, unit, LocalDate.of(2024, 1, 1), "{MEMBER}");
        GivenPolicy.member("二", team, village, unit, LocalDate.of(2024, 1, 1), "{MEMBER}");
        String pack = draft(drafter, "370302", LocalDate.of(2030, 1, 1));
        Map<String, Object> looser = parameter("team.minSize.KEY", 2, "JUSTIFY");
        set(drafter, pack, GivenPolicy.because(looser, "人手不足")).statusCode(200);
        simulate(drafter, pack, LocalDate.of(2025, 1, 1))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].fails", equalTo(false))
                .body("items[0].requiredBefore", equalTo("≥ 3"))
                .body("items[0].requiredAfter", equalTo("≥ 2"))
                .body("counts[0].regionCode", equalTo(village.substring(0, 9)))
                .body("counts[0].newlyPassing", equalTo(1));
        simulate(GivenOffices.orgDepartment("370303"), pack, null).statusCode(403);
    }

    private static List<String> states(GivenOffice office, List<UUID> cadres, LocalDate day) {
        return cadres.stream()
                .map(cadre -> office.request()
                        .get("/api/v1/compliance/results/" + cadre + "?day=" + day)
                        .<String>path("rules.find { it.result.rule == 'E1' }.result.state"))
                .toList();
    }

    /** All that is kept about parameters and results in the county. */
    private static List<String> stored() {
        return GivenDatabase.asRegion(
                "/51/5101/510105/",
                sql -> sql.texts(
                        "select p::text from policy_parameter p where region_code = '510105'"
                                + " union all select r::text from compliance_result r where rule_id = 'E1' and since < date '2022-01-01' order by 1"));
    }
}
