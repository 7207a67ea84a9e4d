package org.zhucun.selection.criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenTeams;

/** 职级层级: the ladder of the code and that of the database are one. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class StandingTest {
    private static final List<String> CODES = List.of(
            "101", "102", "111", "112", "121", "122", "131", "132", "141", "142", "150", "160", "199", "221", "222",
            "231", "232", "241", "242", "251", "G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10",
            "G11", "G12");

    @Test
    void every_code_stands_on_the_same_step_in_java_and_in_the_database() {
        for (String code : CODES) {
            String rank = code.startsWith("G") ? null : code;
            String grade = code.startsWith("G") ? code : null;
            assertEquals(
                    List.of(String.valueOf(Standing.of(rank, grade))),
                    GivenTeams.query("select standing(?::text, ?::text)", rank, grade),
                    code);
        }
    }

    @Test
    void a_grade_lifts_a_rank_to_its_equivalent_and_never_lowers_it() {
        assertEquals(Standing.of("132"), Standing.of("141", "G06"));
        assertTrue(Standing.of("141", "G07") > Standing.of("132"));
        assertEquals(Standing.of("122"), Standing.of("122", "G09"));
    }
}
