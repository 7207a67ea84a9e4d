package org.zhucun.exchange.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.zhucun.audit.log.GivenLog;
import org.zhucun.exchange.feed.FeedWatch.Asked;
import org.zhucun.exchange.feed.FeedWatch.Place;
import org.zhucun.exchange.feed.FeedWatch.Stretch;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.OwnerRows;
import org.zhucun.identity.Permissions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** What an answer of the feed costs: a deed may have very many rows, be they all of the office that asks or none of it. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FeedPlansTest {
    private static final String COUNTY = "420527";
    private static final String OTHER_COUNTY = "420528";
    private static final int PAGE = 50;

    @Inject
    FeedWatch watch;

    @Test
    void a_page_reads_no_more_rows_of_a_large_deed_than_of_a_small_one() {
        long small = deed(COUNTY, 4 * PAGE);
        long large = deed(COUNTY, 60 * PAGE);
        OwnerRows.write("analyze row_change");
        for (long entry : new long[] {small, large}) {
            for (double part : new double[] {0, 0.5, 0.75}) {
                long after = change(entry, part);
                assertEquals(PAGE, read(entry, after), "entry " + entry + " behind " + after);
            }
        }
    }

    /** Rows of the trail that are read for a page behind a change of a deed, as PostgreSQL counts them. */
    private static long read(long entry, long after) {
        String counter =
                "select seq_tup_read + idx_tup_fetch from pg_stat_xact_all_tables where relid = 'row_change'::regclass";
        return GivenDatabase.asRegion(GivenOffices.path(COUNTY), sql -> {
            long before = sql.count(counter);
            assertEquals(
                    PAGE,
                    sql.count(
                            "select count(*) from feed_changes(?, 0, ?, ?, '{ORGANIZATION}', ?)",
                            entry,
                            after,
                            entry + 1,
                            PAGE));
            return sql.count(counter) - before;
        });
    }

    /** The change of a deed behind which a part of its changes lies. */
    private static long change(long entry, double part) {
        return GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select min(r.id) - 1 + (count(*) * ?::numeric)::bigint from row_change r"
                                + " join log_entry e on e.deed_id = r.deed_id where e.index = ?",
                        part,
                        entry));
    }

    @Test
    void an_answer_looks_as_far_as_so_many_changes_lie_and_through_a_larger_deed_alone() {
        long first = deed(COUNTY, 7);
        long second = deed(OTHER_COUNTY, 7);
        long third = deed(COUNTY, 7);
        assertTrue(first < second && second < third);
        assertEquals(third + 1, stretch(first, third + 1, 21));
        assertEquals(third, stretch(first, third + 1, 20));
        assertEquals(third, stretch(first, third + 1, 14));
        assertEquals(second, stretch(first, third + 1, 13));
        assertEquals(second, stretch(first, third + 1, 7));
        assertEquals(first + 1, stretch(first, third + 1, 6));
        assertEquals(first + 1, stretch(first, third + 1, 0));
        assertEquals(third + 1, stretch(third + 1, third + 1, 6));
    }

    /** One that goes on from answer to answer leaves nothing out and never stands still, however large a deed is. */
    @Test
    void a_watch_passes_a_deed_that_is_larger_than_what_is_looked_through_at_once() {
        Office office = new Office(
                null,
                null,
                "某省级平台",
                Role.PROVINCIAL_SYSTEM,
                GivenOffices.path(COUNTY),
                COUNTY,
                Permissions.of(Role.PROVINCIAL_SYSTEM));
        Asked asked = new Asked(office, Set.of(FeedType.ORGANIZATION), 2_000);
        Place place = inside(office, watch::end);
        deed(COUNTY, 5_100);
        deed(COUNTY, 3);
        List<String> told = new ArrayList<>();
        for (boolean more = true; more; ) {
            Place from = place;
            Stretch stretch = inside(office, () -> watch.after(from, asked));
            stretch.announced().forEach(one -> told.add(one.id()));
            assertNotEquals(from, stretch.next());
            place = stretch.next();
            more = stretch.more();
        }
        assertEquals(5_103, told.size());
        assertEquals(5_103, Set.copyOf(told).size());
        assertEquals(inside(office, watch::end), place);
    }

    private static <T> T inside(Office office, Callable<T> work) {
        return Caller.as(office, () -> QuarkusTransaction.requiringNew().call(work));
    }

    private static long stretch(long first, long before, int changes) {
        return GivenDatabase.asRegion(
                GivenOffices.path(COUNTY), sql -> sql.count("select feed_stretch(?, ?, ?)", first, before, changes));
    }

    /** The entry of a deed that made so many organizations. */
    private static long deed(String county, int rows) {
        UUID deed = GivenDatabase.asRegion("/", sql -> {
            assertEquals(rows, sql.run("""
                            insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path)
                            select n.id, n.key, 'SENDING_UNIT', '单位' || n.key, '测试', 'COUNTY', ?, date '2000-01-01', ?, '/' || n.key || '/'
                            from (select g.id, upper(right(g.id::text, 8)) as key
                                  from (select gen_random_uuid() as id from generate_series(1, ?)) g) n
                            """, county, GivenOffices.path(county), rows));
            return UUID.fromString(
                    sql.texts("select current_setting('audit.deed')").get(0));
        });
        GivenLog.sequenced();
        return GivenDatabase.asRegion(
                "/", sql -> sql.count("select e.index from log_entry e where e.deed_id = ?", deed));
    }
}
