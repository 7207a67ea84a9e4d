package org.zhucun.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffices;

/** The board is what an office sees first: it reads what is kept or unfinished by an index, under the scope of its office. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class BoardPlansTest {
    /** Where reading a whole table is forbidden to the planner, it still does so if no index serves. */
    @Test
    void no_part_reads_a_table_from_end_to_end_at_any_level() {
        TreeSet<String> whole = new TreeSet<>();
        for (String region : List.of("43", "4306", "430626", "430626100")) {
            BoardExtent extent = new BoardExtent(region, GivenOffices.path(region), GivenBoard.TODAY);
            plan(extent, EnumSet.allOf(BoardPart.class)).stream()
                    .filter(line -> line.contains("Seq Scan on"))
                    .forEach(line -> whole.add(region + ": " + line.strip()));
        }
        assertEquals(new TreeSet<String>(), whole);
    }

    @Test
    void what_is_over_is_in_none_of_the_indexes_that_are_read() {
        BoardExtent province = new BoardExtent("43", "/43/", GivenBoard.TODAY);
        assertTrue(reads(province, BoardPart.FINDINGS, "finding_unclosed"));
        assertTrue(reads(province, BoardPart.DEBTS, "entitlement_outstanding"));
        assertTrue(reads(province, BoardPart.ROTATIONS, "posting_term_end"));
    }

    private static boolean reads(BoardExtent extent, BoardPart part, String index) {
        return plan(extent, Set.of(part)).stream().anyMatch(line -> line.contains(index));
    }

    private static List<String> plan(BoardExtent extent, Set<BoardPart> parts) {
        BoardRepository.Asked asked = BoardRepository.asked(extent, parts);
        return GivenDatabase.asRegion(extent.path(), sql -> {
            sql.run("set local enable_seqscan = off");
            return sql.texts("explain (costs off) " + asked.text(), asked.values());
        });
    }
}
