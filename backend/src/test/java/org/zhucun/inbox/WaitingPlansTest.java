package org.zhucun.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffices;
import org.zhucun.identity.Permissions;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** The inbox is asked for at every log-in: no source reads a table from end to end. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class WaitingPlansTest {
    @Inject
    @All
    List<Waiting> sources;

    /** Where reading a whole table is forbidden to the planner, it still does so if no index serves. */
    @Test
    void every_source_finds_its_rows_by_an_index_under_the_scope_of_its_office() {
        TreeSet<String> whole = new TreeSet<>();
        int seen = 0;
        for (Office office : List.of(
                office(Role.TOWNSHIP, "621021100"),
                office(Role.STATIONING_OFFICE, "621021"),
                office(Role.ORGANIZATION_DEPARTMENT, "621021"),
                office(Role.ORGANIZATION_DEPARTMENT, "62"),
                office(Role.SECURITY_ADMINISTRATOR, "62"))) {
            for (Waiting source : sources) {
                if (source.concerns(office)) {
                    seen++;
                    plan(source, office).stream()
                            .filter(line -> line.contains("Seq Scan on"))
                            .forEach(line -> whole.add(
                                    source.kind() + " " + office.role() + " " + office.path() + ": " + line.strip()));
                }
            }
        }
        assertTrue(seen > 25, "plans: " + seen);
        assertEquals(new TreeSet<String>(), whole);
    }

    /** Postings stay for ever; who looks for the few that wait must not pass by those that are over. */
    @Test
    void ends_that_were_asked_for_are_found_without_a_look_at_postings_that_are_over() {
        Office department = office(Role.ORGANIZATION_DEPARTMENT, "62");
        Waiting ends = sources.stream()
                .filter(source -> source.kind().equals("posting-end"))
                .findFirst()
                .orElseThrow();
        List<String> plan = plan(ends, department);
        assertTrue(plan.stream().anyMatch(line -> line.contains("posting_end_requested")), plan.toString());
    }

    @Test
    void a_source_that_reads_a_table_from_end_to_end_is_seen() {
        Waiting careless = new Waiting() {
            @Override
            public String kind() {
                return "careless";
            }

            @Override
            public String rule() {
                return "G3";
            }

            @Override
            public boolean concerns(Office office) {
                return true;
            }

            @Override
            public String query() {
                return "select e.no as id, null::date as due, :day::date as since from essential e where e.title = :path";
            }
        };
        List<String> plan = plan(careless, office(Role.TOWNSHIP, "621021100"));
        assertTrue(plan.stream().anyMatch(line -> line.contains("Seq Scan on essential")), plan.toString());
    }

    private static List<String> plan(Waiting source, Office office) {
        Asked asked = Asked.counts(List.of(source), office, LocalDate.of(2026, 11, 22), "[]");
        return GivenDatabase.asRegion(office.path(), sql -> {
            sql.run("set local enable_seqscan = off");
            return sql.texts("explain (costs off) " + asked.text(), asked.values());
        });
    }

    private static Office office(Role role, String region) {
        return new Office(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "某",
                role,
                GivenOffices.path(region),
                region,
                Permissions.of(role));
    }
}
