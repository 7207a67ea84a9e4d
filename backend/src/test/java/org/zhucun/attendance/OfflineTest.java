package org.zhucun.attendance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

/** 离线登记: what devices without a network send, late, twice and in any order. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class OfflineTest {
    private static final String COUNTY = "451022";
    private static final LocalDate START = LocalDate.of(2021, 5, 7);
    private static final String[] STATUSES = {"OFFICIAL_TRIP", "TRAINING", "LEAVE", "REST", "IN_VILLAGE"};
    private static final int ORDERS = 4;

    @Test
    void seven_days_of_entries_from_two_devices_resent_three_times_in_any_order_end_in_the_same_state() {
        List<List<String>> ends = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            String township = GivenRegisters.township(COUNTY, order);
            List<Posted> cadres = Stream.of("200", "201", "202")
                    .map(village -> GivenPostings.to(township + village, START))
                    .toList();
            List<List<Map<String, Object>>> batches = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            // the same entries in each township: two devices, seven days, on the same days and halves
            Random said = new Random(20220307);
            int number = 0;
            for (int device = 0; device < 2; device++) {
                for (int day = 7; day <= 13; day++) {
                    List<Map<String, Object>> batch = new ArrayList<>();
                    for (Posted cadre : cadres) {
                        batch.add(entry(cadre, day, said, order, number++));
                        batch.add(entry(cadre, day, said, order, number++));
                    }
                    batch.forEach(entry -> ids.add((String) entry.get("id")));
                    batches.add(batch);
                }
            }
            GivenOffice clerk = GivenOffices.township(township);
            Random shuffled = new Random(order);
            for (int time = 0; time < 3; time++) {
                List<List<Map<String, Object>>> sent = new ArrayList<>(batches);
                Collections.shuffle(sent, shuffled);
                for (List<Map<String, Object>> batch : sent) {
                    List<Map<String, Object>> mixed = new ArrayList<>(batch);
                    Collections.shuffle(mixed, shuffled);
                    send(clerk, township, mixed).statusCode(200).body("rejected", equalTo(0));
                }
            }
            String path = GivenOffices.path(township);
            assertEquals(
                    List.of(String.valueOf(ids.size())),
                    GivenPostings.rows(
                            "select count(*) from attendance_entry where day between '2022-03-01' and '2022-03-31' and left(region_path, 26) = ?",
                            path));
            assertEquals(
                    List.of("0"),
                    GivenPostings.rows(
                            "select count(*) - count(distinct id) from attendance_entry where day between '2022-03-01' and '2022-03-31' and left(region_path, 26) = ?",
                            path));
            ends.add(letters(path));
            // what is kept is what the entries amount to, read from them alone
            List<String> kept = GivenRegisters.state(path, "2022-03-01");
            GivenPostings.asOwner("select attendance_rebuild('2022-03-01', '" + path + "', '2026-01-01')");
            assertEquals(kept, GivenRegisters.state(path, "2022-03-01"));
        }
        assertFalse(ends.get(0).stream()
                .allMatch(row -> row.chars().allMatch(letter -> letter == '.' || letter == '|')));
        for (List<String> end : ends) {
            assertEquals(ends.get(0), end);
        }
    }

    @Test
    void an_entry_that_arrives_after_a_later_one_is_kept_and_shown_to_a_person() {
        String township = GivenRegisters.township(COUNTY, ORDERS);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        Map<String, Object> late = GivenRegisters.entry(cadre.id(), "2022-03-07", "DAY", "REST");
        late.put("enteredAt", "2022-03-07T10:00:00Z");
        Map<String, Object> early = GivenRegisters.entry(cadre.id(), "2022-03-07", "AM", "TRAINING");
        early.put("enteredAt", "2022-03-07T09:00:00Z");
        send(clerk, township, List.of(late)).body("results[0].overtaken", equalTo(false));
        for (String outcome : List.of("RECORDED", "DUPLICATE")) {
            send(clerk, township, List.of(early))
                    .body("results[0].outcome", equalTo(outcome))
                    .body("results[0].overtaken", equalTo(true))
                    .body("overtaken", equalTo(1));
        }
        GivenRegisters.register(clerk, township, "2022-03")
                .body("rows[0].summary.restDays", equalTo(1.0f))
                .body("rows[0].summary.trainingDays", equalTo(0.0f));
    }

    @Test
    void a_device_whose_clock_runs_ahead_does_not_win_for_ever() {
        String township = GivenRegisters.township(COUNTY, ORDERS + 1);
        Posted cadre = GivenPostings.to(township + "200", START);
        GivenOffice clerk = GivenOffices.township(township);
        Map<String, Object> ahead = GivenRegisters.entry(cadre.id(), "2022-03-07", "DAY", "REST");
        ahead.put("enteredAt", Instant.now().plus(300, ChronoUnit.DAYS).toString());
        send(clerk, township, List.of(ahead)).body("recorded", equalTo(1));
        GivenRegisters.enter(clerk, cadre, "2022-03-07", "DAY", "TRAINING").statusCode(201);
        GivenRegisters.register(clerk, township, "2022-03")
                .body("rows[0].summary.trainingDays", equalTo(1.0f))
                .body("rows[0].summary.restDays", equalTo(0.0f));
    }

    /** The letters of the township's stays in the order of their villages. */
    private static List<String> letters(String path) {
        return GivenPostings.rows(
                "select am, pm from attendance_month where month = '2022-03-01' and left(region_path, 26) = ? order by region_path",
                path);
    }

    private static Map<String, Object> entry(Posted cadre, int day, Random said, int order, int number) {
        String half = List.of("AM", "PM", "DAY").get(said.nextInt(3));
        Map<String, Object> entry = GivenRegisters.entry(
                cadre.id(), String.format("2022-03-%02d", day), half, STATUSES[said.nextInt(STATUSES.length)]);
        // two devices may claim the same minute
        entry.put("enteredAt", String.format("2022-03-14T0%d:%02d:00Z", said.nextInt(3), said.nextInt(60)));
        entry.put("id", String.format("0%d0b3a5e-0000-7000-8000-%012d", order, number));
        return entry;
    }

    private static ValidatableResponse send(GivenOffice clerk, String township, List<Map<String, Object>> entries) {
        return RegisterResourceTest.batch(clerk, township, "2022-03", entries);
    }
}
