package org.zhucun.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** 数据库拒绝: what the database said is found however it was wrapped on its way. */
class DatabaseProblemsTest {
    private static final String LOCK_TIMEOUT = "55P03";

    @Test
    void a_refusal_is_found_as_a_cause_and_beside_one_however_deep() {
        SQLException refused = new SQLException("canceling statement due to lock timeout", LOCK_TIMEOUT);
        assertTrue(DatabaseProblems.says(refused, LOCK_TIMEOUT));
        assertTrue(DatabaseProblems.says(new DatabaseFailure(refused), LOCK_TIMEOUT));
        assertTrue(DatabaseProblems.says(
                new IllegalStateException(new RuntimeException(new DatabaseFailure(refused))), LOCK_TIMEOUT));
        RuntimeException rolledBack = new RuntimeException("rolled back", new IllegalStateException());
        rolledBack.getCause().addSuppressed(new DatabaseFailure(refused));
        assertTrue(DatabaseProblems.says(rolledBack, LOCK_TIMEOUT));
    }

    @Test
    void a_reference_to_nothing_and_a_day_beyond_all_calendars_are_the_callers_and_a_batch_says_beneath_what_it_was() {
        DatabaseProblems problems = new DatabaseProblems(List.of());
        PSQLException nothing = new PSQLException("violates foreign key", PSQLState.FOREIGN_KEY_VIOLATION);
        SQLException batch = new SQLException("batch entry 0", "23503");
        assertNull(problems.meaning(batch));
        batch.initCause(nothing);
        assertEquals(ProblemType.INVALID_INPUT, problems.meaning(batch).type());
        assertEquals(
                ProblemType.INVALID_INPUT,
                problems.meaning(new DatabaseFailure(new SQLException("date out of range", "22008")))
                        .type());
    }

    @Test
    void another_refusal_and_a_failure_that_is_no_refusal_are_not_taken_for_it() {
        assertFalse(DatabaseProblems.says(null, LOCK_TIMEOUT));
        assertFalse(DatabaseProblems.says(new IllegalStateException(LOCK_TIMEOUT), LOCK_TIMEOUT));
        assertFalse(DatabaseProblems.says(
                new DatabaseFailure(new SQLException("deadlock detected", "40P01")), LOCK_TIMEOUT));
    }
}
