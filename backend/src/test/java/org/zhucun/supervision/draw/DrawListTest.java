package org.zhucun.supervision.draw;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenStatements;

/** 抽取列表: what a page of it costs. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class DrawListTest {
    private static final Instant LATER = Instant.now().plus(1, ChronoUnit.DAYS);

    @Test
    void a_page_of_many_draws_asks_the_database_no_more_than_a_page_of_few() {
        GivenDraw given = new GivenDraw(GivenDrawVillages.townships().get(26), 6, GivenDraw.plain(3));
        String last = null;
        for (int i = 0; i < 6; i++) {
            // each followed by its repeat, so that a page of two has all that a page of twelve has
            GivenDraw.Running first = given.running(inWeek(given, i));
            first.ok(first.act(given.department, "abortion", Map.of("reason", "来信反映")));
            Map<String, Object> again = inWeek(given, i);
            again.put("repeats", first.id);
            again.put("repeatReason", "前次作废");
            last = given.running(again).drawn().id;
        }
        List<String> few = page(given, 2, last);
        List<String> many = page(given, 12, last);
        System.out.printf("draws: %d statements for 2, %d for 12%n", few.size(), many.size());
        assertEquals(few.size(), many.size(), String.join("\n--\n", many));
    }

    private static List<String> page(GivenDraw given, int size, String newest) {
        return GivenStatements.of(() -> given.department
                .request()
                .get(GivenDraw.PATH + "?size=" + size)
                .then()
                .statusCode(200)
                .body("items", hasSize(size))
                .body("items.id", hasItem(newest)));
    }

    private static Map<String, Object> inWeek(GivenDraw given, int week) {
        Map<String, Object> body = new HashMap<>(given.body(LATER, LATER, LATER));
        LocalDate from = LocalDate.of(2098, 3, 3).plusWeeks(week);
        body.put("visitFrom", from.toString());
        body.put("visitTo", from.plusDays(3).toString());
        return body;
    }
}
