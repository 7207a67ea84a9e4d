package org.zhucun.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.GivenImport;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.scope.Role;

/**
 * 发现、整改、核验三分离: a finding is not verified by its rectifier or finder by any road: the API, an import, SQL as the application's role. The villages lie in 520327.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class SeparationTest {
    private static final String COUNTY = "520327";

    private GivenOffice finder;
    private GivenOffice township;
    private GivenOffice judge;
    private GivenFinding finding;
    private GivenPosting posting;

    @BeforeEach
    void given() {
        posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
        finder = GivenOffices.inspector(COUNTY);
        judge = GivenOffices.inspector(COUNTY);
        township = GivenOffices.township(posting.township());
        finding = GivenFinding.draft(finder, posting)
                .issued(finder)
                .accepted(township)
                .rectified(township);
    }

    @Test
    void no_office_of_the_finder_or_of_the_rectifier_verifies_over_the_api() {
        for (GivenOffice one : new GivenOffice[] {
            finder,
            GivenOffices.also(finder, Role.ORGANIZATION_DEPARTMENT, COUNTY),
            GivenOffices.also(finder, Role.INSPECTOR, "52"),
            GivenOffices.also(township, Role.INSPECTOR, COUNTY),
            GivenOffices.also(township, Role.ORGANIZATION_DEPARTMENT, "5203")
        }) {
            finding.tries(one, "verification", Map.of("result", "VERIFIED", "note", "好", "way", "ON_SITE"))
                    .then()
                    .statusCode(409);
        }
        finding.verified(judge, "VERIFIED");
    }

    @Test
    void who_decided_on_the_objection_is_not_of_the_rectifying_side_afterwards() {
        finding.takes(township, "objection", Map.of("words", "不属实"))
                .takes(judge, "objection-decision", Map.of("decision", "DISMISSED", "reason", "属实"))
                .verified(judge, "REJECTED");
        GivenOffice both = GivenOffices.also(judge, Role.TOWNSHIP, township.node());
        finding.readBy(both).then().body("may", org.hamcrest.Matchers.empty());
        finding.tries(both, "acceptance", null).then().statusCode(409);
    }

    @Test
    void sql_as_the_application_does_not_enter_finder_or_rectifier_as_verifier() {
        for (UUID one : new UUID[] {finder.accountId(), township.accountId()}) {
            refused("is_not", verified(one));
        }
        refused("finding_sides_are_complete", """
                update finding set state = 'VERIFIED', verified_by = '%s', verified_by_name = 'x', verified_on = (now() at time zone 'Asia/Shanghai')::date,
                    verification_result = 'VERIFIED' where id = ?
                """.formatted(judge.accountId()));
        assertEquals(1, run(verified(judge.accountId())));
    }

    @Test
    void sql_as_the_application_does_not_take_back_who_found_or_rectified_and_does_not_jump() {
        refused("finding_origin_stays", "update finding set found_by = gen_random_uuid() where id = ?");
        refused("finding_origin_stays", "update finding set rectifiers = '{}', rectified_by = null where id = ?");
        refused("finding_state_step", "update finding set state = 'CLOSED' where id = ?");
        refused("finding_issue_stays", "update finding set state = 'OPEN', issued_on = null where id = ?");
        refused("finding_is_kept", "delete from finding where id = ?");
        refused("finding_issue_stays", "update finding set severity = 'MINOR' where id = ?");
        refused("finding_issue_stays", "update finding set statement_until = date '2000-01-01' where id = ?");
        refused("begins as a draft", """
                insert into finding (id, number, region_path, target_kind, target_id, target_name, category, severity, facts, state, due_on,
                    issued_on, found_on, found_by, found_by_name, found_office_path, rectified_by, rectified_by_name, verified_by,
                    verified_by_name, verified_on, verification_result, rectifiers, verifiers)
                select gen_random_uuid(), number || 'x', region_path, target_kind, target_id, target_name, category, severity, facts, 'CLOSED',
                    due_on, issued_on, found_on, found_by, found_by_name, found_office_path, rectified_by, rectified_by_name,
                    gen_random_uuid(), 'x', (now() at time zone 'Asia/Shanghai')::date, 'VERIFIED', rectifiers, verifiers
                from finding where id = ?
                """);
    }

    @Test
    void sql_as_the_application_enters_no_finder_rectifier_or_objector_as_judge_of_an_objection() {
        finding.takes(township, "objection", Map.of("words", "不属实"));
        for (UUID one : new UUID[] {finder.accountId(), township.accountId()}) {
            refused("_judge", "update finding set dispute = 'UPHELD', dispute_decided_by = '" + one + "' where id = ?");
        }
        refused("finding_dispute_is_decided", "update finding set dispute = 'UPHELD' where id = ?");
        refused("stays who raised", "update finding set disputed_by = found_by where id = ?");
        refused("stays who raised", "update finding set disputed_on = date '2000-01-01' where id = ?");
        refused("stays who raised", "update finding set dispute_decided_by = gen_random_uuid() where id = ?");
        refused("finding_origin_stays", "update finding set speakers = '{}' where id = ?");
        refused("finding_speaker_is_not_finder", "update finding set speakers = speakers || found_by where id = ?");
        assertEquals(
                1,
                run("update finding set dispute = 'UPHELD', dispute_decided_by = '" + judge.accountId()
                        + "' where id = ?"));
        refused("finding_dispute_step", "update finding set dispute = 'DISMISSED' where id = ?");
        refused("finding_state_step", verified(GivenOffices.inspector(COUNTY).accountId()));
    }

    @Test
    void sql_as_the_application_raises_no_objection_out_of_its_term_and_issues_nothing_unheard() {
        UUID someone = UUID.randomUUID();
        refused("raised in its term", """
                update finding set dispute = 'OPEN', disputed_by = '%1$s', speakers = speakers || '%1$s'::uuid,
                    disputed_on = statement_until + 1 where id = ?
                """.formatted(someone));
        refused("finding_issue_stays", "update finding set cadre_id = gen_random_uuid() where id = ?");
        refused("finding_issue_stays", "update finding set clause = 'x' where id = ?");
        finding = GivenFinding.draft(finder, posting);
        refused(
                "who is inspected is heard",
                "update finding set state = 'ISSUED', issued_on = (now() at time zone 'Asia/Shanghai')::date, due_on = (now() at time zone 'Asia/Shanghai')::date + 9 where id = ?");
        refused(
                "who is inspected is heard",
                "update finding set state = 'ISSUED', issued_on = (now() at time zone 'Asia/Shanghai')::date, due_on = (now() at time zone 'Asia/Shanghai')::date + 9, "
                        + "statement_until = (now() at time zone 'Asia/Shanghai')::date - 1 where id = ?");
        refused("does not owe it", "update finding set category = 'CARE_NOT_DELIVERED' where id = ?");
    }

    /** Lists of persons, units, teams and stays read no findings; a list of findings makes its bringer the finder of drafts and nothing more. */
    @Test
    void an_import_enters_drafts_of_its_own_finder_and_no_other_step() {
        assertEquals(
                "[ROSTER, CADRE, ORGANIZATION, TEAM, POSTING, REGISTER_DAY, ENTITLEMENT, TRAINING, FINDING, INCENTIVE]",
                Arrays.toString(ImportKind.values()),
                "a new kind has to keep the three apart too");
        String facts = "清单导入 " + posting.cadreName();
        String id = broughtIn(Map.of(
                "targetKind", "TEAM",
                "targetId", posting.teamId().toString(),
                "category", "TASK",
                "severity", "MODERATE",
                "facts", facts,
                "foundOn", "2022-03-01",
                "externalId", facts));
        GivenFinding brought =
                GivenFinding.known(finder, id).issued(finder).accepted(township).rectified(township);
        for (GivenOffice one : new GivenOffice[] {
            finder,
            GivenOffices.also(finder, Role.ORGANIZATION_DEPARTMENT, COUNTY),
            GivenOffices.also(township, Role.INSPECTOR, COUNTY)
        }) {
            brought.tries(one, "verification", Map.of("result", "VERIFIED", "note", "好", "way", "ON_SITE"))
                    .then()
                    .statusCode(409);
        }
        brought.verified(judge, "VERIFIED");
    }

    /** The finding that a list of one row became. */
    private String broughtIn(Map<String, String> row) {
        String job = finder.request()
                .multiPart("file", "findings.csv", csv(row), "text/csv")
                .multiPart("kind", "FINDING")
                .multiPart("mode", "atomic")
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        assertEquals(1, GivenImport.over(finder, job).getInt("rowsWritten"));
        return GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select id::text from finding where facts = ?", row.get("facts")))
                .get(0);
    }

    private static byte[] csv(Map<String, String> row) {
        return (String.join(",", row.keySet()) + "\r\n" + String.join(",", row.values()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String verified(UUID by) {
        return """
                update finding set state = 'VERIFIED', verified_by = '%1$s', verified_by_name = 'x', verified_on = (now() at time zone 'Asia/Shanghai')::date,
                    verification_result = 'VERIFIED', verifiers = verifiers || '%1$s'::uuid where id = ?
                """.formatted(by);
    }

    private int run(String sql) {
        return GivenDatabase.asRegion("/52/", as -> as.run(sql, UUID.fromString(finding.id)));
    }

    private void refused(String constraint, String sql) {
        String said = assertThrows(DatabaseRefused.class, () -> run(sql)).getMessage();
        assertTrue(said.contains(constraint) || said.contains(spoken(constraint)), constraint + ": " + said);
    }

    /** What the guard says for a constraint that it names by itself: the driver prints the sentence, not the name. */
    private static String spoken(String constraint) {
        return Map.of(
                        "finding_origin_stays", "who took part, stays",
                        "finding_state_step", "does not lead to",
                        "finding_is_kept", "never deleted",
                        "finding_issue_stays", "stays as it was issued",
                        "finding_dispute_step", "raised and decided once")
                .getOrDefault(constraint, constraint);
    }
}
