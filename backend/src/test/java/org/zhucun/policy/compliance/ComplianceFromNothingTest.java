package org.zhucun.policy.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.GivenPolicy;

/** 空表: what is kept may be lost at any time, e.g. by a crash; nobody reads from that that nobody fails. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ComplianceFromNothingTest {
    private static final String COUNTY = "330122";
    private static final String OTHER = "422801";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
    private static final int LOCKS = 0x2c0;

    @Inject
    ComplianceKeeper keeper;

    @BeforeEach
    void judged() {
        GivenPolicy.postedIn(COUNTY, "甲", SINCE);
        GivenPolicy.postedIn(OTHER, "乙", SINCE);
        keeper.refresh("/", Duration.ofMinutes(5));
    }

    @Test
    void a_reader_of_the_country_and_one_of_a_county_read_what_a_judgement_from_scratch_comes_to() {
        GivenOffice nation = GivenOffices.auditor("");
        GivenOffice county = GivenOffices.orgDepartment(COUNTY);
        List<Object> everywhere = failing(nation);
        List<Object> here = failing(county);
        assertTrue(everywhere.size() > here.size() && !here.isEmpty());
        lost();
        assertEquals(everywhere, failing(nation));
        lost();
        assertEquals(here, failing(county));
        assertEquals(everywhere, failing(nation), "one province is kept, the others are not");
        lost();
        // a note of one place, and a reader of another whom it does not concern
        UUID later = GivenPolicy.postedIn(OTHER, "丙", SINCE);
        assertEquals(here, failing(county));
        keeper.turn();
        everywhere = failing(nation);
        keeper.judge("/42/");
        assertEquals(everywhere, failing(nation));
        assertEquals(
                List.of(later.toString()),
                GivenTeams.query(
                        "select subject_id from compliance_result where rule_id = 'E1' and subject_id = ?", later));
    }

    @Test
    void who_would_wait_too_long_is_told_that_it_is_being_done() {
        lost();
        DomainException refused = assertThrows(DomainException.class, () -> keeper.refresh("/", Duration.ZERO));
        assertEquals(ProblemType.UNAVAILABLE, refused.type());
        assertTrue(refused.sentence(Locale.SIMPLIFIED_CHINESE).matches("还有 \\d+ 个省份.*"));
        assertTrue(refused.sentence(Locale.ENGLISH).matches(".* of \\d+ more provinces .*"));
    }

    @Test
    void a_reader_does_not_wait_for_those_who_judge_another_province() {
        lost();
        GivenDatabase.asRegion("/", sql -> {
            sql.texts("select pg_advisory_xact_lock_shared(?, 0)", LOCKS);
            sql.texts("select pg_advisory_xact_lock(?, 33)", LOCKS);
            keeper.refresh("/42/");
            return null;
        });
        assertEquals(List.of("/42/"), GivenTeams.query("select region_path from compliance_day"));
    }

    @Test
    void who_waits_for_a_judge_longer_than_one_waits_for_a_lock_is_told_to_come_again() {
        lost();
        DomainException refused = GivenDatabase.asRegion("/", sql -> {
            sql.texts("select pg_advisory_xact_lock(?, 42)", LOCKS);
            return assertThrows(DomainException.class, () -> keeper.refresh("/42/"));
        });
        assertEquals(ProblemType.UNAVAILABLE, refused.type());
    }

    @Test
    void two_readers_who_come_at_the_same_time_have_a_province_judged_once() {
        lost();
        List<CompletableFuture<?>> readers = GivenDatabase.asRegion("/", sql -> {
            sql.texts("select pg_advisory_xact_lock(?, 42)", LOCKS);
            List<CompletableFuture<?>> both = List.of(reader(), reader());
            while (sql.count(
                            "select count(*) from pg_locks where locktype = 'advisory' and not granted and classid = ?",
                            LOCKS)
                    < 2) {
                sql.texts("select pg_sleep(0.05)");
            }
            return both;
        });
        CompletableFuture.anyOf(readers.toArray(CompletableFuture<?>[]::new))
                .orTimeout(1, TimeUnit.MINUTES)
                .join();
        List<String> first = GivenTeams.query("select judged_at from compliance_day where region_path = '/42/'");
        readers.forEach(CompletableFuture::join);
        assertEquals(first, GivenTeams.query("select judged_at from compliance_day where region_path = '/42/'"));
    }

    private CompletableFuture<?> reader() {
        return CompletableFuture.supplyAsync(() -> keeper.refresh("/42/"));
    }

    /** As after a crash of the server: unlogged tables are empty. */
    private static void lost() {
        OwnerRows.write("truncate compliance_touched, compliance_result, compliance_count, compliance_member,"
                + " compliance_unjudged, compliance_day");
    }

    /** Who does not meet E1, by place; he who is told to come again does. */
    private static List<Object> failing(GivenOffice office) {
        Response answer;
        do {
            answer = office.request().get("/api/v1/compliance");
        } while (answer.statusCode() == 503);
        return answer.then()
                .statusCode(200)
                .extract()
                .path("places.collect { [it.code, it.cells.findAll { it.rule == 'E1' }.failing] }");
    }
}
