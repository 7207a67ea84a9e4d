package org.zhucun.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.supervision.FindingCommands.RectifyFinding;
import org.zhucun.supervision.FindingCommands.VerifyFinding;

/** The rules of a finding, without a container. */
class FindingTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final Term TERM = new Term(DAY, LocalDate.of(2022, 3, 15));
    private static final Issue ISSUE = new Issue(TERM, new Term(DAY.minusDays(9), DAY.minusDays(2)), null);
    private static final RectifyFinding RECTIFICATION = new RectifyFinding("未请假", "已补假并谈话", null);
    private static final VerifyFinding GOOD = new VerifyFinding(VerificationResult.VERIFIED, null, null);
    private static final VerifyFinding BAD = new VerifyFinding(VerificationResult.REJECTED, "仍不在岗", null);

    private final Office finder = office(Role.INSPECTOR);
    private final Office township = office(Role.TOWNSHIP);
    private final Office verifier = office(Role.INSPECTOR);

    @Test
    void J1_goes_from_draft_to_closed_and_may_come_back() {
        Finding finding = draft();
        assertEquals(FindingState.OPEN, finding.state);
        finding.issue(finder, ISSUE);
        finding.accept(township);
        finding.rectify(township, DAY, RECTIFICATION);
        finding.verify(verifier, BAD, TERM);
        assertEquals(FindingState.REJECTED, finding.state);
        finding.rectify(township, DAY, RECTIFICATION);
        assertNull(finding.verifiedBy, "a new round has not been verified yet");
        finding.verify(verifier, GOOD, TERM);
        finding.close(finder, DAY);
        assertEquals(FindingState.CLOSED, finding.state);
        finding.reopen(finder, new Term(DAY, DAY.plusDays(15)));
        assertEquals(DAY.plusDays(15), finding.dueOn);
        finding.accept(township);
        assertEquals(FindingState.RECTIFYING, finding.state);
    }

    @Test
    void takes_no_step_that_its_state_does_not_lead_to() {
        Map<FindingState, List<FindingStep>> diagram = Map.of(
                FindingState.OPEN, List.of(FindingStep.EDIT, FindingStep.ISSUE),
                FindingState.ISSUED, List.of(FindingStep.ACCEPT),
                FindingState.RECTIFYING, List.of(FindingStep.RECTIFY),
                FindingState.SUBMITTED, List.of(FindingStep.VERIFY),
                FindingState.VERIFIED, List.of(FindingStep.CLOSE),
                FindingState.REJECTED, List.of(FindingStep.ACCEPT, FindingStep.RECTIFY),
                FindingState.CLOSED, List.of(FindingStep.REOPEN),
                FindingState.REOPENED, List.of(FindingStep.ACCEPT, FindingStep.RECTIFY));
        Participants himself = new Participants(true, false, false, false);
        Participants nobody = new Participants(false, false, false, false);
        for (FindingState state : FindingState.values()) {
            for (FindingStep step : FindingStep.values()) {
                if (diagram.get(state).contains(step)) {
                    step.require(state, step == FindingStep.EDIT ? himself : nobody);
                } else {
                    assertEquals(ProblemType.STATE_CONFLICT, refused(() -> step.require(state, nobody)));
                }
            }
        }
    }

    @Test
    void finder_rectifier_and_verifier_are_three_persons() {
        Finding finding = issued();
        assertEquals(ProblemType.SEPARATION_OF_DUTIES, refused(() -> finding.accept(as(finder, Role.TOWNSHIP))));
        finding.accept(township);
        finding.rectify(township, DAY, RECTIFICATION);
        assertEquals(ProblemType.SEPARATION_OF_DUTIES, refused(() -> finding.verify(finder, GOOD, TERM)));
        Office rectifierAsInspector = as(township, Role.INSPECTOR);
        assertEquals(ProblemType.SEPARATION_OF_DUTIES, refused(() -> finding.verify(rectifierAsInspector, GOOD, TERM)));
        finding.verify(verifier, BAD, TERM);
        Office verifierAsTownship = as(verifier, Role.TOWNSHIP);
        assertEquals(
                ProblemType.SEPARATION_OF_DUTIES,
                refused(() -> finding.rectify(verifierAsTownship, DAY, RECTIFICATION)));
    }

    @Test
    void who_rectified_in_an_earlier_round_verifies_in_no_later_one() {
        Finding finding = issued();
        finding.accept(township);
        finding.rectify(township, DAY, RECTIFICATION);
        finding.verify(verifier, BAD, TERM);
        Office colleague = office(Role.TOWNSHIP);
        finding.rectify(colleague, DAY, RECTIFICATION);
        assertEquals(
                ProblemType.SEPARATION_OF_DUTIES,
                refused(() -> finding.verify(as(township, Role.INSPECTOR), GOOD, TERM)));
        finding.verify(verifier, GOOD, TERM);
        assertEquals(
                ProblemType.SEPARATION_OF_DUTIES,
                refused(() -> finding.close(as(township, Role.ORGANIZATION_DEPARTMENT), DAY)));
    }

    @Test
    void may_is_what_state_permission_and_separation_leave() {
        Finding finding = draft();
        assertEquals(List.of("edit", "issue"), finding.may(finder, DAY));
        assertEquals(List.of(), finding.may(township, DAY));
        finding.issue(finder, ISSUE);
        assertEquals(List.of("accept", "extend"), finding.may(township, DAY));
        assertEquals(List.of("accept", "extend"), finding.may(office(Role.STATIONING_OFFICE), DAY));
        assertEquals(List.of(), finding.may(office(Role.SENDING_UNIT), DAY));
        assertEquals(List.of(), finding.may(office(Role.AUDITOR), DAY));
        finding.accept(township);
        assertEquals(List.of("rectify", "extend"), finding.may(township, DAY));
        finding.rectify(township, DAY, RECTIFICATION);
        assertEquals(List.of(), finding.may(finder, DAY));
        assertEquals(List.of("verify"), finding.may(verifier, DAY));
        assertEquals(List.of(), finding.may(as(township, Role.INSPECTOR), DAY));
        finding.verify(verifier, GOOD, TERM);
        assertEquals(List.of("close"), finding.may(verifier, DAY));
        finding.close(verifier, DAY);
        assertEquals(List.of("reopen"), finding.may(office(Role.ORGANIZATION_DEPARTMENT), DAY));
    }

    @Test
    void J6_due_on_the_15th_is_overdue_on_the_16th_and_presses_the_city_after_ten_days() {
        Finding finding = issued();
        assertFalse(finding.overdue(LocalDate.of(2022, 3, 15)));
        assertTrue(finding.overdue(LocalDate.of(2022, 3, 16)));
        assertNull(escalation(finding, LocalDate.of(2022, 3, 15)));
        assertEquals(Escalation.COUNTY, escalation(finding, LocalDate.of(2022, 3, 16)));
        assertEquals(Escalation.COUNTY, escalation(finding, LocalDate.of(2022, 3, 24)));
        assertEquals(Escalation.CITY, escalation(finding, LocalDate.of(2022, 3, 26)));
        assertEquals(Escalation.PROVINCE, escalation(finding, LocalDate.of(2022, 4, 5)));
    }

    @Test
    void what_waits_for_its_verifier_is_not_overdue() {
        Finding finding = issued();
        finding.accept(township);
        finding.rectify(township, DAY, RECTIFICATION);
        assertFalse(finding.overdue(LocalDate.of(2023, 1, 1)));
    }

    @Test
    void a_rejected_rectification_gets_a_new_term_but_never_a_shorter_one() {
        Finding finding = issued();
        finding.accept(township);
        finding.rectify(township, DAY, RECTIFICATION);
        finding.verify(verifier, BAD, new Term(DAY.plusDays(30), DAY.plusDays(45)));
        assertEquals(DAY.plusDays(45), finding.dueOn);
        finding.rectify(township, DAY, RECTIFICATION);
        finding.verify(verifier, BAD, new Term(DAY, DAY.plusDays(2)));
        assertEquals(DAY.plusDays(45), finding.dueOn);
    }

    @Test
    void J1_a_list_of_seven_with_five_closed_is_rectified_by_71_4_per_cent() {
        assertEquals("71.4", new ProblemListView.Progress(7, 5, 1, 1).rate());
        assertEquals("66.7", new ProblemListView.Progress(3, 2, 0, 0).rate());
        assertEquals("12.5", new ProblemListView.Progress(8, 1, 0, 0).rate());
        assertEquals("6.3", new ProblemListView.Progress(16, 1, 0, 0).rate(), "6.25 is rounded half up");
        assertEquals("100.0", new ProblemListView.Progress(2, 2, 0, 0).rate());
        assertNull(new ProblemListView.Progress(0, 0, 0, 0).rate());
    }

    @Test
    void I6_counts_after_the_statement_and_while_no_objection_is_open_or_upheld() {
        Finding finding = draft();
        assertFalse(finding.counts(DAY));
        finding.issue(finder, new Issue(TERM, new Term(DAY, DAY.plusDays(5)), null));
        assertFalse(finding.counts(DAY.plusDays(5)), "the last day is still theirs");
        assertTrue(finding.counts(DAY.plusDays(6)));
        finding.require(FindingVoice.OBJECT, township, DAY.plusDays(5));
        finding.object(township, DAY.plusDays(5), null);
        assertFalse(finding.counts(DAY.plusDays(6)));
        assertFalse(finding.overdue(LocalDate.of(2022, 4, 1)), "nobody is pressed while his objection is open");
        assertEquals(ProblemType.SEPARATION_OF_DUTIES, refused(() -> finding.require(FindingVoice.JUDGE, finder, DAY)));
        assertEquals(
                ProblemType.SEPARATION_OF_DUTIES,
                refused(() -> finding.require(FindingVoice.JUDGE, as(township, Role.INSPECTOR), DAY)));
        finding.judge(verifier, false, TERM);
        assertTrue(finding.counts(DAY.plusDays(6)));
        assertEquals(ProblemType.STATE_CONFLICT, refused(() -> finding.require(FindingVoice.OBJECT, township, DAY)));
    }

    @Test
    void what_was_withdrawn_takes_no_step_any_more() {
        Finding finding = issued();
        finding.object(township, DAY, null);
        finding.judge(verifier, true, TERM);
        assertFalse(finding.counts(LocalDate.of(2023, 1, 1)));
        assertEquals(ProblemType.STATE_CONFLICT, refused(() -> finding.accept(township)));
        assertEquals(List.of(), finding.may(township, DAY));
    }

    @Test
    void what_came_back_is_graver_by_a_step_and_never_beyond_the_gravest() {
        Finding finding = draft();
        finding.issue(
                finder,
                new Issue(TERM, TERM, new Recurrence(Ids.next(), "620503-2022-0007", Recurrence.Ground.VILLAGE)));
        assertEquals(FindingSeverity.SERIOUS, finding.severity);
        assertEquals(FindingSeverity.MODERATE, finding.severityFound);
        assertEquals(FindingSeverity.SERIOUS, FindingSeverity.SERIOUS.raised());
    }

    private static Escalation escalation(Finding finding, LocalDate today) {
        Office reader = office(Role.AUDITOR);
        return FindingView.of(finding, null, new FindingView.Reader(reader, today, path -> 10))
                .escalation();
    }

    private Finding issued() {
        Finding finding = draft();
        finding.issue(finder, ISSUE);
        return finding;
    }

    private Finding draft() {
        RecordFinding command = new RecordFinding(
                null,
                TargetKind.TEAM,
                Ids.next().toString(),
                null,
                FindingCategory.ABSENT,
                FindingSeverity.MODERATE,
                "抽查时不在岗",
                null,
                DAY,
                InspectionMethod.COVERT_CHECK,
                null,
                null);
        Target target = new Target(TargetKind.TEAM, command.targetId(), "工作队");
        Whereabouts where = new Whereabouts(target, "/62/6205/620503/620503100/", null, null, null, null);
        return Finding.record(command, where, finder, "620503-2022-0001");
    }

    private static ProblemType refused(Runnable step) {
        return assertThrows(DomainException.class, step::run).type();
    }

    private static Office office(Role role) {
        String path = role == Role.TOWNSHIP ? "/62/6205/620503/620503100/" : "/62/6205/620503/";
        return new Office(UUID.randomUUID(), UUID.randomUUID(), "某人", role, path, "麦积区", Permissions.of(role));
    }

    private static Office as(Office person, Role role) {
        return new Office(
                UUID.randomUUID(),
                person.accountId(),
                person.accountName(),
                role,
                person.path(),
                person.nodeName(),
                Permissions.of(role));
    }
}
