package org.zhucun.assessment.quota;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhucun.assessment.year.GivenAssessment.confirm;
import static org.zhucun.assessment.year.GivenAssessment.employedAs;
import static org.zhucun.assessment.year.GivenAssessment.form;
import static org.zhucun.assessment.year.GivenAssessment.get;
import static org.zhucun.assessment.year.GivenAssessment.graded;
import static org.zhucun.assessment.year.GivenAssessment.opened;
import static org.zhucun.assessment.year.GivenAssessment.post;
import static org.zhucun.assessment.year.GivenAssessment.propose;
import static org.zhucun.assessment.year.GivenAssessment.round;
import static org.zhucun.assessment.year.GivenAssessment.sheetOf;
import static org.zhucun.assessment.year.GivenAssessment.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** The quota of excellent, with the figures of Batang 2023 (2.4, 2.8, F6), down to PostgreSQL and with real concurrency. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class QuotaTest {
    private static final String BATANG = "513335";
    private static final String XIANGCHENG = "513336";
    private static final LocalDate SINCE = LocalDate.of(2021, 6, 1);
    private static final int SERVANTS = 44;
    private static final int OTHERS = 140;

    @Test
    void w2_8_quota_batang_44_and_140_leave_11_and_35_and_a_12th_civil_servant_is_refused_though_others_have_room() {
        GivenOffice county = GivenOffices.orgDepartment(BATANG);
        List<GivenPosting> servants = new ArrayList<>();
        for (int i = 0; i < SERVANTS + OTHERS; i++) {
            GivenPosting posting = GivenPosting.in(GivenTeams.village(BATANG), SINCE);
            if (i < SERVANTS) {
                servants.add(posting);
            } else {
                employedAs(posting, i % 2 == 0 ? "INSTITUTION_STAFF" : "ENTERPRISE_STAFF");
            }
        }
        // less than two years: not of the population
        GivenPosting.in(GivenTeams.village(BATANG), SINCE.plusMonths(3));
        post(county, "/assessment-templates", form(BATANG, "CADRE")).statusCode(201);
        String round = post(
                        county, "/assessment-rounds", round(BATANG, "END_OF_TERM", "2021-06-01", "2023-05-31", "CADRE"))
                .statusCode(201)
                .body("quotas.find { it.category == 'CIVIL_SERVANT' }.headcount", equalTo(44))
                .body("quotas.find { it.category == 'CIVIL_SERVANT' }.quota", equalTo(11))
                .body("quotas.find { it.category == 'OTHER' }.headcount", equalTo(140))
                .body("quotas.find { it.category == 'OTHER' }.quota", equalTo(35))
                .extract()
                .path("id");
        List<String> sheets = servants.stream()
                .map(one -> sheetOf(county, round, one.cadreId()))
                .toList();
        for (int i = 0; i < 10; i++) {
            graded(county, sheets.get(i), "EXCELLENT");
        }
        GivenOffice office = GivenOffices.stationingOffice(BATANG);
        propose(office, sheets.get(10), "EXCELLENT").statusCode(200);
        propose(office, sheets.get(11), "EXCELLENT").statusCode(200);
        List<Integer> two = atOnce(sheets.get(10), sheets.get(11));
        assertEquals(List.of(200, 422), two.stream().sorted().toList(), "the 11th and the 12th at once: one wins");

        String left = two.get(0) == 200 ? sheets.get(11) : sheets.get(10);
        confirm(county, left, "EXCELLENT")
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("K-QUOTA"))
                .body("rule.required", containsString("25"))
                .body("rule.found", containsString("公务员共 44 名（个），按 25 % 优秀名额 11 个，已确认 11 个"));
        get(county, "/assessment-rounds/" + round)
                .body("quotas.find { it.category == 'CIVIL_SERVANT' }.excellent", equalTo(11))
                .body("quotas.find { it.category == 'CIVIL_SERVANT' }.proposed", equalTo(1))
                .body("quotas.find { it.category == 'OTHER' }.excellent", equalTo(0));
        confirm(county, left, "COMPETENT").statusCode(200);

        // whoever is corrected gives his place back
        step(
                        GivenOffices.orgDepartment(BATANG),
                        sheets.get(0),
                        "correction",
                        Map.of("grade", "COMPETENT", "reason", "复查"))
                .statusCode(200);
        step(GivenOffices.orgDepartment(BATANG), left, "correction", Map.of("grade", "EXCELLENT", "reason", "递补"))
                .statusCode(200);
        get(county, "/assessment-rounds/" + round)
                .body("quotas.find { it.category == 'CIVIL_SERVANT' }.excellent", equalTo(11));
    }

    @Test
    void the_quota_holds_in_the_database_too_and_is_not_moved_by_hand() {
        GivenOffice county = GivenOffices.orgDepartment(XIANGCHENG);
        List<GivenPosting> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(GivenPosting.in(GivenTeams.village(XIANGCHENG), SINCE));
        }
        String round = opened(county, "2022", "CADRE");
        String first = graded(county, sheetOf(county, round, four.get(0).cadreId()), "EXCELLENT");
        String second = graded(county, sheetOf(county, round, four.get(1).cadreId()), "COMPETENT");
        String path = GivenOffices.path(XIANGCHENG);
        DatabaseRefused third =
                assertThrows(DatabaseRefused.class, () -> GivenDatabase.asRegion(path, sql -> sql.run("""
                                insert into assessment_grade (id, sheet_id, round_id, object_kind, category, edition, replaces, reason, grade, opinion,
                                    parts, total, facts, facts_as_of, digest, proposed_by, decided_by, decided_by_name, decided_office, office_path,
                                    decided_on, objection_until, objection_basis, cadre_id, region_path, unit_path)
                                select gen_random_uuid(), sheet_id, round_id, object_kind, category, 2, id, 'x', 'EXCELLENT', opinion, parts, total, facts,
                                    facts_as_of, digest, proposed_by, decided_by, decided_by_name, decided_office, office_path, decided_on,
                                    objection_until, objection_basis, cadre_id, region_path, unit_path
                                from assessment_grade where sheet_id = ?::uuid
                                """, second)));
        assertTrue(third.getMessage().contains("assessment_quota_kept"), third.getMessage());
        for (String text : List.of(
                "update assessment_quota set excellent = 0 where round_id = ?::uuid",
                "update assessment_quota set headcount = 400 where round_id = ?::uuid",
                "delete from assessment_quota where round_id = ?::uuid")) {
            DatabaseRefused refused = assertThrows(
                    DatabaseRefused.class, () -> GivenDatabase.asRegion(path, sql -> sql.run(text, round)));
            assertTrue(refused.getMessage().contains("counts grades and nothing else"), refused.getMessage());
        }
        for (String text : List.of(
                "update assessment_sheet set grade = 'INCOMPETENT', grade_id = gen_random_uuid() where id = ?::uuid",
                "update assessment_sheet set category = 'OTHER' where id = ?::uuid",
                "update assessment_sheet set total = 1 where id = ?::uuid",
                "delete from assessment_sheet where id = ?::uuid",
                "update assessment_grade set grade = 'INCOMPETENT' where sheet_id = ?::uuid",
                "delete from assessment_grade where sheet_id = ?::uuid")) {
            assertThrows(DatabaseRefused.class, () -> GivenDatabase.asRegion(path, sql -> sql.run(text, first)), text);
        }
    }

    @Test
    void teams_have_a_share_of_their_own() {
        GivenOffice county = GivenOffices.orgDepartment("513337");
        for (int i = 0; i < 5; i++) {
            GivenPosting.in(GivenTeams.village("513337"), SINCE);
        }
        String round = opened(county, "2022", "TEAM", "UNIT");
        get(county, "/assessment-rounds/" + round)
                .body("quotas.find { it.objectKind == 'TEAM' }.quota", equalTo(2))
                .body("quotas.find { it.objectKind == 'TEAM' }.source", containsString("湖南 2022"))
                .body("quotas.find { it.objectKind == 'UNIT' }.headcount", equalTo(5));
    }

    /** Two departments confirm at the same moment; their answers. */
    private static List<Integer> atOnce(String one, String other) {
        CountDownLatch ready = new CountDownLatch(2);
        List<CompletableFuture<Integer>> answers = List.of(one, other).stream()
                .map(sheet -> {
                    GivenOffice department = GivenOffices.orgDepartment(BATANG);
                    String version = get(department, "/assessment-sheets/" + sheet)
                            .extract()
                            .header("ETag");
                    var request = department
                            .request()
                            .header("If-Match", version)
                            .contentType("application/json")
                            .body(Map.of("grade", "EXCELLENT", "opinion", "同意"));
                    return CompletableFuture.supplyAsync(() -> {
                        ready.countDown();
                        try {
                            ready.await();
                        } catch (InterruptedException interrupted) {
                            throw new IllegalStateException(interrupted);
                        }
                        return request.post("/api/v1/assessment-sheets/" + sheet + "/confirmation")
                                .statusCode();
                    });
                })
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
