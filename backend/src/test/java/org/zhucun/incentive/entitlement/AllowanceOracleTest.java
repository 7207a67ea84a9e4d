package org.zhucun.incentive.entitlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;

/**
 * Ten thousand months of a county beside an oracle that goes through every half day in plain Java: registers, stays and standards by chance, paid
 * by chance, corrected twice. The county is 632222, where no other test looks.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class AllowanceOracleTest {
    private static final String COUNTY = "632222";
    private static final String VILLAGE = "632222100001";
    private static final String PATH = GivenOffices.path(COUNTY);
    private static final int PEOPLE = 420;
    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final int MONTHS = 24;
    private static final String[] STATUS = {
        "IN_VILLAGE", "OFFICIAL_TRIP", "TRAINING", "LEAVE", "REST", "UNEXCUSED_ABSENCE"
    };
    private static final String[] SPAN = {"AM", "PM", "DAY"};

    private final Random chance = new Random(20221110);
    private final List<Stay> stays = new ArrayList<>();

    /** One stay with everything that was entered about it, the last word last. */
    private static final class Stay {
        private UUID id;
        private UUID cadre;
        private LocalDate started;
        private LocalDate arrived;
        private LocalDate ended;
        private final List<Entry> entries = new ArrayList<>();
    }

    private record Entry(LocalDate day, String span, String status) {}

    private record Written(
            BigDecimal due,
            BigDecimal corrected,
            BigDecimal shifted,
            BigDecimal delivered,
            BigDecimal credit,
            BigDecimal noted) {}

    @Test
    void ten_thousand_months_with_corrections_equal_the_oracle_to_the_cent() {
        standards();
        people();
        enter(6, 1.0);
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        accrueAll(department);
        Map<String, BigDecimal> first = oracle();
        assertEquals(first, nonZero(written(), Written::due), "what was computed first");
        Map<String, Written> paid = pay();
        enter(3, 0.4);
        shorten();
        accrueAll(department);
        compare(first, paid, oracle());
        enter(2, 0.3);
        accrueAll(department);
        compare(first, paid, oracle());
        assertTrue(first.size() > 6_000, "months with an allowance: " + first.size());
        System.out.printf(
                "allowance oracle: %d months of %d stays, %d with an allowance, %d paid, %d corrected, %d kept back%n",
                PEOPLE * MONTHS, PEOPLE, first.size(), paid.size(), count("CORRECTION"), count("OFFSET"));
    }

    /** Paid months keep what was first owed, and show the difference; unpaid ones follow the register. */
    private void compare(Map<String, BigDecimal> first, Map<String, Written> paid, Map<String, BigDecimal> now) {
        Map<String, Written> written = written();
        Map<String, BigDecimal> truth = new HashMap<>();
        written.forEach((key, row) -> truth.put(key, row.due().add(row.corrected())));
        truth.values().removeIf(amount -> amount.signum() == 0);
        assertEquals(now, truth, "what is owed after the corrections");
        Map<String, BigDecimal> balances = new HashMap<>();
        Map<String, BigDecimal> owing = new HashMap<>();
        Map<String, BigDecimal> credits = new HashMap<>();
        written.forEach((key, row) -> {
            if (paid.containsKey(key)) {
                assertEquals(0, first.get(key).compareTo(row.due()), "what was paid was edited: " + key);
                assertEquals(paid.get(key).delivered(), row.delivered(), key);
            }
            assertEquals(0, row.noted().compareTo(row.corrected().add(row.shifted())), "differences of " + key);
            String cadre = key.substring(0, 36);
            BigDecimal balance =
                    row.due().add(row.corrected()).add(row.shifted()).subtract(row.delivered());
            balances.merge(cadre, balance, BigDecimal::add);
            credits.merge(cadre, row.credit(), BigDecimal::add);
            owing.merge(cadre, balance.max(BigDecimal.ZERO), BigDecimal::add);
        });
        Map<String, BigDecimal> expected = new HashMap<>();
        now.forEach((key, amount) -> expected.merge(key.substring(0, 36), amount, BigDecimal::add));
        written.forEach((key, row) ->
                expected.merge(key.substring(0, 36), row.delivered().negate(), BigDecimal::add));
        expected.forEach((stay, amount) -> assertEquals(0, amount.compareTo(balances.get(stay)), "balance of " + stay));
        credits.forEach((stay, credit) -> assertTrue(
                credit.signum() == 0 || owing.get(stay).signum() == 0,
                () -> stay + " was overpaid " + credit + " and is still owed " + owing.get(stay)));
    }

    private Map<String, BigDecimal> oracle() {
        Map<String, BigDecimal> owed = new HashMap<>();
        for (Stay stay : stays) {
            for (int n = 0; n < MONTHS; n++) {
                YearMonth month = FIRST.plusMonths(n);
                BigDecimal amount = oracle(stay, month);
                if (amount.signum() > 0) {
                    owed.put(stay.id + " " + month, amount);
                }
            }
        }
        return owed;
    }

    private BigDecimal oracle(Stay stay, YearMonth month) {
        LocalDate from = stay.arrived == null ? stay.started : stay.arrived;
        int halves = 0;
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            if (day.isBefore(from) || stay.ended != null && day.isAfter(stay.ended)) {
                continue;
            }
            halves += counts(stay, day, "AM", month) + counts(stay, day, "PM", month);
        }
        return daily(month).multiply(BigDecimal.valueOf(halves)).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    private int counts(Stay stay, LocalDate day, String half, YearMonth month) {
        String status = "IN_VILLAGE";
        for (Entry entry : stay.entries) {
            if (entry.day().equals(day)
                    && (entry.span().equals("DAY") || entry.span().equals(half))) {
                status = entry.status();
            }
        }
        boolean away = status.equals("OFFICIAL_TRIP") || status.equals("TRAINING");
        return status.equals("IN_VILLAGE") || away && tripsCount(month) ? 1 : 0;
    }

    /** A standard of its own for every quarter, with cents that do not come out even by halves. */
    private static BigDecimal daily(YearMonth month) {
        int quarter = month.getYear() * 4 + (month.getMonthValue() - 1) / 3;
        return new BigDecimal("83.37").add(BigDecimal.valueOf(quarter % 7 * 137L, 2));
    }

    private static boolean tripsCount(YearMonth month) {
        return month.getYear() == 2020;
    }

    private void standards() {
        for (int n = 0; n < MONTHS; n += 3) {
            parameter(
                    "allowance.daily.yuan",
                    FIRST.plusMonths(n),
                    FIRST.plusMonths(n + 3L),
                    daily(FIRST.plusMonths(n)).toString());
        }
        parameter("attendance.officialTripCounts", FIRST, FIRST.plusMonths(12), "true");
        parameter("attendance.officialTripCounts", FIRST.plusMonths(12), FIRST.plusMonths(MONTHS), "false");
    }

    private static void parameter(String key, YearMonth from, YearMonth to, String value) {
        OwnerRows.write("""
                insert into policy_parameter (id, key, region_code, valid_from, valid_to, value, enforcement, source_document, pack, region_path)
                values ('%s', '%s', '%s', '%s', '%s', '%s', 'BLOCK', '测试文件', 'test', '%s')
                """.formatted(Ids.next(), key, COUNTY, from.atDay(1), to.atDay(1), value, PATH));
    }

    private void people() {
        GivenPosting model = GivenPosting.in(VILLAGE, LocalDate.of(2015, 1, 1)).endedOn(LocalDate.of(2015, 2, 1));
        for (int n = 0; n < PEOPLE; n++) {
            Stay stay = new Stay();
            stay.id = Ids.next();
            stay.cadre = Ids.next();
            stay.started = FIRST.atDay(1).plusDays(chance.nextInt(600) - 200L);
            stay.arrived = chance.nextInt(3) == 0 ? null : stay.started.plusDays(chance.nextInt(20));
            stay.ended = chance.nextInt(3) == 0 ? stay.started.plusDays(30L + chance.nextInt(500)) : null;
            stays.add(stay);
        }
        GivenDatabase.asRegion("/", sql -> {
            sql.run(
                    "insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,"
                            + " managing_region_code, managing_region_path, posted, region_path, unit_path)"
                            + " select x.cadre, '甲', '1', date '1985-01-01', '01', '01', 'CIVIL_SERVANT', ?, ?, ?, true, ?, ?"
                            + " from jsonb_to_recordset(?::jsonb) as x (cadre uuid)",
                    model.unitId(),
                    COUNTY,
                    PATH,
                    model.villagePath(),
                    model.unitPath(),
                    json());
            return sql.run(
                    "insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level,"
                            + " unit_id, unit_name, in_effect, started_on, arrived_on, ended_on, end_state, end_reason, planned_end_on,"
                            + " region_path, unit_path)"
                            + " select x.id, x.cadre, '甲', ?, '队', ?, '村', '{MEMBER}', 'COUNTY', ?, '单位', true, x.started, x.arrived,"
                            + " x.ended, case when x.ended is not null then 'ENDED' end, case when x.ended is not null then 'ROTATION' end,"
                            + " x.started + 1500, ?, ?"
                            + " from jsonb_to_recordset(?::jsonb) as x (id uuid, cadre uuid, started date, arrived date, ended date)",
                    model.teamId(),
                    VILLAGE,
                    model.unitId(),
                    model.villagePath(),
                    model.unitPath(),
                    json());
        });
    }

    private String json() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Stay stay : stays) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", stay.id);
            row.put("cadre", stay.cadre);
            row.put("started", stay.started.toString());
            row.put("arrived", stay.arrived == null ? null : stay.arrived.toString());
            row.put("ended", stay.ended == null ? null : stay.ended.toString());
            rows.add(row);
        }
        return text(rows);
    }

    /** Up to so many entries for a share of the months, laid over what was entered before. */
    private void enter(int most, double share) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Stay stay : stays) {
            for (int n = 0; n < MONTHS; n++) {
                YearMonth month = FIRST.plusMonths(n);
                if (chance.nextDouble() > share) {
                    continue;
                }
                for (int times = chance.nextInt(most + 1); times > 0; times--) {
                    Entry entry = new Entry(
                            month.atDay(1 + chance.nextInt(month.lengthOfMonth())),
                            SPAN[chance.nextInt(SPAN.length)],
                            STATUS[chance.nextInt(STATUS.length)]);
                    stay.entries.add(entry);
                    rows.add(Map.of(
                            "id", Ids.next(),
                            "posting", stay.id,
                            "cadre", stay.cadre,
                            "day", entry.day().toString(),
                            "span", entry.span(),
                            "status", entry.status(),
                            "version", stay.entries.size()));
                }
            }
        }
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into attendance_entry (prefecture, day, posting_id, version, id, cadre_id, span, status, was, source,"
                                + " recorded_name, recorded_office, region_path, unit_path)"
                                + " select '6322', x.day, x.posting, x.version, x.id, x.cadre, x.span, x.status, '..', 'CLERK', '甲', '乙',"
                                + " p.region_path, p.unit_path"
                                + " from jsonb_to_recordset(?::jsonb) as x (id uuid, posting uuid, cadre uuid, day date, span text, status text,"
                                + " version int) join posting p on p.id = x.posting",
                        text(rows)));
        rebuild();
    }

    /** Some stays turn out to have ended long before. */
    private void shorten() {
        for (Stay stay : stays) {
            if (chance.nextInt(20) == 0 && (stay.ended == null || stay.ended.isAfter(stay.started.plusDays(60)))) {
                stay.ended = stay.started.plusDays(40);
                GivenDatabase.asRegion(
                        "/",
                        sql -> sql.run(
                                "update posting set ended_on = ?, end_state = 'ENDED', end_reason = 'ROTATION' where id = ?",
                                stay.ended,
                                stay.id));
            }
        }
        rebuild();
    }

    private static void rebuild() {
        for (int n = 0; n < MONTHS; n++) {
            OwnerRows.write("select attendance_rebuild('" + FIRST.plusMonths(n).atDay(1) + "', '" + PATH
                    + "', date '2022-06-01')");
        }
    }

    private static void accrueAll(GivenOffice department) {
        for (int n = 0; n < MONTHS; n++) {
            department
                    .request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("region", COUNTY, "month", FIRST.plusMonths(n).toString()))
                    .post("/api/v1/entitlements/accruals")
                    .then()
                    .statusCode(200);
        }
    }

    /** Three of five months are paid, one of them in part. */
    private Map<String, Written> pay() {
        GivenDatabase.asRegion(PATH, sql -> sql.run("""
                        update entitlement set delivered_on = due_by,
                            delivered_amount = case when hashtext(id::text) % 5 = 0 then round(amount_due / 3, 2) else amount_due end
                        where kind = 'LIVING_ALLOWANCE' and amount_due > 1 and abs(hashtext(id::text)) % 5 < 3
                        """));
        Map<String, Written> paid = written();
        paid.values().removeIf(row -> row.delivered().signum() == 0);
        return paid;
    }

    private static Map<String, Written> written() {
        Map<String, Written> rows = new HashMap<>();
        List<String> lines = GivenDatabase.asRegion(PATH, sql -> sql.texts("""
                        select concat_ws('|', e.posting_id || ' ' || e.period, e.amount_due, e.corrected, e.shifted,
                                         coalesce(e.delivered_amount, 0), e.credit,
                                         (select coalesce(sum(a.amount), 0) from entitlement_adjustment a where a.entitlement_id = e.id))
                        from entitlement e where e.kind = 'LIVING_ALLOWANCE'
                        """));
        for (String line : lines) {
            String[] part = line.split("\\|");
            rows.put(
                    part[0],
                    new Written(
                            number(part[1]),
                            number(part[2]),
                            number(part[3]),
                            number(part[4]),
                            number(part[5]),
                            number(part[6])));
        }
        return rows;
    }

    private static Map<String, BigDecimal> nonZero(
            Map<String, Written> rows, java.util.function.Function<Written, BigDecimal> of) {
        Map<String, BigDecimal> found = new HashMap<>();
        rows.forEach((key, row) -> {
            if (of.apply(row).signum() != 0) {
                found.put(key, of.apply(row));
            }
        });
        return found;
    }

    private static long count(String kind) {
        return GivenDatabase.asRegion(
                PATH, sql -> sql.count("select count(*) from entitlement_adjustment where kind = ?", kind));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static String text(Object rows) {
        try {
            return new ObjectMapper().writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
