package org.zhucun.attendance;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.Ids;

/** 给定考勤: what offices send about registers. */
public final class GivenRegisters {
    private GivenRegisters() {}

    /** The code of a county's nth township. */
    public static String township(String county, int n) {
        return GivenTeams.query(
                        "select code from region where code >= ? and code < ? and level = 4 and valid_to is null order by code limit 1 offset "
                                + n,
                        county,
                        county + ":")
                .get(0);
    }

    public static Map<String, Object> entry(UUID posting, String date, String half, String status) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("id", Ids.next().toString());
        entry.put("postingId", posting.toString());
        entry.put("date", date);
        entry.put("half", half);
        entry.put("status", status);
        return entry;
    }

    public static ValidatableResponse enter(GivenOffice office, Posted cadre, String date, String half, String status) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(entry(cadre.id(), date, half, status))
                .post("/api/v1/attendance/entries")
                .then();
    }

    public static ValidatableResponse correct(
            GivenOffice office, Posted cadre, String date, String half, String status, String reason) {
        Map<String, Object> correction = entry(cadre.id(), date, half, status);
        correction.put("reason", reason);
        return office.request()
                .contentType(ContentType.JSON)
                .body(correction)
                .post("/api/v1/attendance/corrections")
                .then();
    }

    /** So many days in a row of one status, month by month. */
    public static void away(String township, UUID posting, LocalDate from, int days, String status) {
        Map<String, List<Map<String, Object>>> byMonth = new TreeMap<>();
        for (LocalDate day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            byMonth.computeIfAbsent(day.toString().substring(0, 7), month -> new ArrayList<>())
                    .add(entry(posting, day.toString(), "DAY", status));
        }
        GivenOffice clerk = GivenOffices.township(township);
        byMonth.forEach((month, entries) -> clerk.request()
                .contentType(ContentType.JSON)
                .body(Map.of("entries", entries))
                .put("/api/v1/attendance/registers/" + township + "/" + month + "/entries")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0)));
    }

    public static ValidatableResponse register(GivenOffice office, String township, String month) {
        return office.request()
                .get("/api/v1/attendance/registers/" + township + "/" + month)
                .then();
    }

    /** @param through null for the whole month */
    public static ValidatableResponse confirm(GivenOffice clerk, String township, String month, String through) {
        String version = register(clerk, township, month).extract().header("ETag");
        return (through == null ? clerk.request() : clerk.request().queryParam("through", through))
                .header("If-Match", version)
                .post("/api/v1/attendance/registers/" + township + "/" + month + "/confirmation")
                .then();
    }

    /** What a township's month is, row by row: letters as they are kept, and its counts. */
    public static List<String> state(String townshipPath, String month) {
        List<String> state = new ArrayList<>(GivenPostings.rows("""
                select posting_id, am, pm, nights from attendance_month where month = ?::date and left(region_path, 26) = ? order by 1
                """, month, townshipPath));
        state.addAll(GivenPostings.rows("""
                select official_trip, training, leave, rest, unexcused from attendance_rollup where month = ?::date and region_path = ?
                """, month, townshipPath));
        return state;
    }
}
