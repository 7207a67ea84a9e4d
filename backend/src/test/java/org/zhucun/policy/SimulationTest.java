package org.zhucun.policy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhucun.policy.GivenPolicy.draft;
import static org.zhucun.policy.GivenPolicy.parameter;
import static org.zhucun.policy.GivenPolicy.set;
import static org.zhucun.policy.GivenPolicy.simulate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
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

    @Test
    void nothing_of_it_is_kept() {
        GivenOffice drafter = GivenOffices.orgDepartment("510105");
        UUID cadre = GivenPolicy.posted("三天", GivenPolicy.village("510105"), LocalDate.of(2022, 5, 1), "{MEMBER}");
        GivenPolicy.trained(drafter, "510105", "COUNTY", "COLLECTIVE", 3, LocalDate.of(2022, 6, 1), cadre);
        String pack = draft(drafter, "510105", LocalDate.of(2023, 1, 1));
        set(drafter, pack, parameter("training.term.minDays", 6, "BLOCK")).statusCode(200);
        List<String> rows = stored();
        simulate(drafter, pack, IN_2022).statusCode(200).body("items.subjectId", hasItem(cadre.toString()));
        assertEquals(rows, stored());
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
                .body("items[0].requiredBefore", equalTo("不少于 3 人"))
                .body("items[0].requiredAfter", equalTo("不少于 2 人"))
                .body("counts[0].regionCode", equalTo(village.substring(0, 9)))
                .body("counts[0].newlyPassing", equalTo(1));
        simulate(GivenOffices.orgDepartment("370303"), pack, null).statusCode(403);
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
