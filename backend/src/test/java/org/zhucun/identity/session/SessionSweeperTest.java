package org.zhucun.identity.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.kernel.Select;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class SessionSweeperTest {
    @Inject
    SessionSweeper sweeper;

    @Inject
    AgroalDataSource database;

    @Test
    void forgets_sessions_that_ended_a_day_ago_and_keeps_the_others() {
        GivenOffice old = GivenOffices.township("620503100");
        GivenOffice running = GivenOffices.township("620503100");
        GivenAccounts.execute(
                "update session set expires_at = now() - interval '25 hours' where id = ?", old.sessionId());
        sweeper.sweep();
        assertEquals(0, sessions(old.sessionId()));
        assertEquals(1, sessions(running.sessionId()));
    }

    private int sessions(UUID id) {
        List<Integer> found =
                Select.from("select 1 from session").where("id = ?", id).list(database, row -> row.getInt(1));
        return found.size();
    }
}
