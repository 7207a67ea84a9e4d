package org.zhucun.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.scope.Tree;

/** What raw SQL under the application's role can and cannot do to a finding. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FindingScopeTest {
    private static final String COUNTY = "/62/6205/620503/";
    private static final String TOWNSHIP = "/62/6205/620503/620503100/";

    private GivenPosting posting;
    private GivenOffice inspector;
    private GivenOffice township;
    private GivenFinding finding;
    private UUID id;

    @BeforeEach
    void given() {
        posting = GivenPosting.in("620503100202", LocalDate.of(2021, 5, 7));
        inspector = GivenOffices.inspector("620503");
        township = GivenOffices.township("620503100");
        finding = GivenFinding.draft(inspector, posting);
        id = UUID.fromString(finding.id);
    }

    @Test
    void a_draft_and_its_history_are_seen_by_the_county_and_by_nobody_beneath() {
        assertEquals(1, findings(Tree.REGION, COUNTY));
        assertEquals(1, findings(Tree.REGION, "/62/"));
        assertEquals(0, findings(Tree.REGION, TOWNSHIP));
        assertEquals(0, findings(Tree.UNIT, posting.unitPath()));
        assertEquals(0, findings(Tree.REGION, "/62/6230/623027/"));
        assertEquals(1, events(Tree.REGION, COUNTY));
        assertEquals(0, events(Tree.REGION, TOWNSHIP));
        assertEquals(0, events(Tree.UNIT, posting.unitPath()));
        finding.issued(inspector);
        assertEquals(1, findings(Tree.REGION, TOWNSHIP));
        assertEquals(1, findings(Tree.UNIT, posting.unitPath()));
        assertEquals(2, events(Tree.REGION, TOWNSHIP));
        assertEquals(2, events(Tree.UNIT, posting.unitPath()));
    }

    @Test
    void a_township_cannot_turn_an_issued_finding_back_into_a_draft_or_hide_it() {
        finding.issued(inspector);
        assertRefused(TOWNSHIP, "update finding set state = 'OPEN', issued_on = null where id = ?", id);
        assertRefused(TOWNSHIP, "update finding set region_path = '/62/6205/620503/620503101/' where id = ?", id);
        assertRefused(TOWNSHIP, "delete from finding where id = ?", id);
        assertEquals(1, findings(Tree.REGION, TOWNSHIP));
    }

    @Test
    void the_three_persons_differ_whatever_sql_says() {
        finding.issued(inspector).accepted(township).rectified(township);
        UUID finder = inspector.accountId();
        UUID rectifier = township.accountId();
        String verify =
                "update finding set state = 'VERIFIED', verified_by = ?, verified_by_name = 'x', verification_result = 'VERIFIED',"
                        + " verifiers = array_append(verifiers, ?) where id = ?";
        assertConstraint("finding_finder_is_not_verifier", verify, finder, finder, id);
        assertConstraint("finding_rectifier_is_not_verifier", verify, rectifier, rectifier, id);
        assertConstraint("finding_origin_stays", "update finding set found_by = ? where id = ?", UUID.randomUUID(), id);
        assertConstraint(
                "finding_origin_stays", "update finding set rectifiers = '{}', rectified_by = null where id = ?", id);
        UUID other = UUID.randomUUID();
        assertConstraint(
                "finding_sides_are_complete",
                "update finding set state = 'VERIFIED', verified_by = ?, verification_result = 'VERIFIED' where id = ?",
                other,
                id);
        assertConstraint("finding_verified_names_verifier", "update finding set state = 'VERIFIED' where id = ?", id);
        assertEquals(1, (int) GivenDatabase.asRegion(COUNTY, sql -> sql.run(verify, other, other, id)));
    }

    @Test
    void the_state_diagram_holds_against_sql() {
        assertConstraint(
                "finding_state_step",
                "update finding set state = 'CLOSED', issued_on = (now() at time zone 'Asia/Shanghai')::date, due_on = (now() at time zone 'Asia/Shanghai')::date, rectified_by = ?,"
                        + " rectifiers = array[?], verified_by = ?, verifiers = array[?], verification_result = 'VERIFIED' where id = ?",
                township.accountId(),
                township.accountId(),
                posting.id(),
                posting.id(),
                id);
        assertConstraint("finding_is_kept", "delete from finding where id = ?", id);
    }

    @Test
    void history_is_written_once() {
        assertRefused(COUNTY, "update finding_event set note = 'x' where finding_id = ?", id);
        assertRefused(COUNTY, "delete from finding_event where finding_id = ?", id);
    }

    private long findings(Tree tree, String path) {
        return GivenDatabase.as(tree, path, sql -> sql.count("select count(*) from finding where id = ?", id));
    }

    private long events(Tree tree, String path) {
        return GivenDatabase.as(
                tree, path, sql -> sql.count("select count(*) from finding_event where finding_id = ?", id));
    }

    private void assertConstraint(String constraint, String text, Object... values) {
        DatabaseRefused refused =
                assertThrows(DatabaseRefused.class, () -> GivenDatabase.asRegion(COUNTY, sql -> sql.run(text, values)));
        assertTrue(
                refused.getCause() instanceof org.postgresql.util.PSQLException sql
                        && constraint.equals(sql.getServerErrorMessage().getConstraint()),
                refused.getMessage());
    }

    private static void assertRefused(String path, String text, Object... values) {
        DatabaseRefused refused =
                assertThrows(DatabaseRefused.class, () -> GivenDatabase.asRegion(path, sql -> sql.run(text, values)));
        assertTrue(refused.state().equals("42501") || refused.state().equals("23514"), refused.getMessage());
    }
}
