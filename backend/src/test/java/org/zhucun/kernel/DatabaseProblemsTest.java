package org.zhucun.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

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
    void another_refusal_and_a_failure_that_is_no_refusal_are_not_taken_for_it() {
        assertFalse(DatabaseProblems.says(null, LOCK_TIMEOUT));
        assertFalse(DatabaseProblems.says(new IllegalStateException(LOCK_TIMEOUT), LOCK_TIMEOUT));
        assertFalse(DatabaseProblems.says(
                new DatabaseFailure(new SQLException("deadlock detected", "40P01")), LOCK_TIMEOUT));
    }
}
