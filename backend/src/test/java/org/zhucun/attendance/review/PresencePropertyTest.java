package org.zhucun.attendance.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.EntryLine;
import org.zhucun.attendance.EntrySource;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.attendance.Registers;
import org.zhucun.attendance.Span;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDeed;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Caller;

/**
 * 考勤总数: ten thousand random stays with exceptions, leaves, returns, corrections, late entries of devices, moved ends and local holidays;
 * months, quarters and years are what an oracle says that knows nothing of the production's letters, roll-ups or statements.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PresencePropertyTest {
    private static final long SEED = 20_260_125L;
    private static final int HISTORIES = 10_000;
    private static final String[] COUNTIES = {"532622", "532623", "532624", "532626"};
    private static final int TOWNSHIPS = 5;
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 1, 31);
    private static final List<String> PERIODS =
            List.of("2024", "2023", "2024-Q1", "2024-Q2", "2024-Q4", "2024-02", "2024-10", "2025-01");

    /** What the State Council's notices say of these months. */
    private static final Set<LocalDate> HOLIDAYS = days(
            "2023-09-29/2023-10-06 2023-12-30/2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05 2024-06-10/2024-06-10"
                    + " 2024-09-15/2024-09-17 2024-10-01/2024-10-07 2025-01-01/2025-01-01 2025-01-28/2025-02-04");

    private static final Set<LocalDate> WORKED_WEEKENDS =
            days("2023-10-07/2023-10-08 2024-02-04/2024-02-04 2024-02-18/2024-02-18 2024-04-07/2024-04-07"
                    + " 2024-04-28/2024-04-28 2024-05-11/2024-05-11 2024-09-14/2024-09-14 2024-09-29/2024-09-29 2024-10-12/2024-10-12"
                    + " 2025-01-26/2025-01-26");

    @Inject
    Registers registers;

    @Inject
    TotalsService totals;

    private final Random random = new Random(SEED);
    private final Map<String, Set<LocalDate>> localHolidays = new HashMap<>();
    private final List<History> histories = new ArrayList<>();

    /** One word about one part of one day. */
    private record Word(LocalDate day, Span span, AttendanceStatus status, Instant at) {}

    /** 一段派驻: what was said about it, in the order of when it was said. */
    private static final class History {
        final UUID id = Ids.next();
        final String county;
        final String village;
        LocalDate first;
        LocalDate last;
        final List<Word> words = new ArrayList<>();

        History(String county, String village) {
            this.county = county;
            this.village = village;
        }

        boolean posted(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }
    }

    /** 总数: in halves of days. */
    private static final class Total {
        int posted;
        final int[] halves = new int[AttendanceStatus.values().length];
        int nights;
        int workdays;
        int workedHalves;

        String text() {
            return (posted + " " + halves[0] + " " + halves[1] + " " + halves[2] + " " + halves[3] + " " + halves[4]
                    + " " + halves[5]);
        }
    }

    @Test
    void months_quarters_and_years_equal_an_independent_oracle_over_ten_thousand_random_histories() {
        long began = System.nanoTime();
        holidays();
        for (String county : COUNTIES) {
            GivenParameter.set("attendance.nightRequired.month", county, "15");
            for (int n = 0; n < TOWNSHIPS; n++) {
                township(county, GivenRegisters.township(county, n));
            }
        }
        assertEquals(HISTORIES, histories.size());
        Map<UUID, History> byId = new HashMap<>();
        histories.forEach(history -> byId.put(history.id, history));
        int rows = 0;
        for (String county : COUNTIES) {
            for (String period : PERIODS) {
                rows += comparePostings(county, period, byId);
                comparePlaces(county, period);
            }
        }
        compareKept(byId);
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        assertTrue(rows > 3 * HISTORIES, rows + " rows compared");
        assertTrue(
                histories.stream().mapToInt(history -> history.words.size()).sum() > 4 * HISTORIES, "enough was said");
        System.out.println("presence property: " + rows + " rows in " + seconds + " s");
    }

    // ---- the histories

    private void township(String county, String township) {
        List<History> here = new ArrayList<>();
        int count = HISTORIES / COUNTIES.length / TOWNSHIPS;
        for (int i = 0; i < count; i++) {
            History history = new History(county, township + String.format("%03d", 200 + i % 12));
            history.first = FIRST.plusDays(random.nextInt(400)).minusDays(random.nextInt(120));
            history.last = random.nextInt(3) == 0 ? history.first.plusDays(random.nextInt(300)) : null;
            here.add(history);
        }
        insert(here);
        GivenOffice clerk = GivenOffices.township(township);
        List<EntryLine> early = new ArrayList<>();
        List<EntryLine> late = new ArrayList<>();
        for (History history : here) {
            first(history, early);
            later(history, late);
        }
        enter(clerk, early, here, 0);
        move(clerk, here);
        late.removeIf(line -> !find(here, line.postingId()).posted(line.day()));
        enter(clerk, late, here, 1);
        String path = GivenOffices.path(township);
        GivenPostings.asOwner("select attendance_recount('" + path + "', '2023-08-01', '2025-02-01', '2026-01-01')");
        histories.addAll(here);
    }

    /** Exceptions by hand and leaves. */
    private void first(History history, List<EntryLine> lines) {
        for (int n = random.nextInt(6); n > 0; n--) {
            LocalDate day = day(history);
            if (day != null) {
                lines.add(line(history, day, EntrySource.CLERK, null));
            }
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = day(history);
            for (int n = random.nextInt(6); from != null && n >= 0; n--) {
                LocalDate day = from.plusDays(n);
                if (inReach(history, day)) {
                    lines.add(new EntryLine(
                            Ids.next(),
                            history.id,
                            day,
                            n == 0 && random.nextBoolean() ? Span.PM : Span.DAY,
                            AttendanceStatus.LEAVE,
                            null,
                            EntrySource.LEAVE,
                            null,
                            null));
                }
            }
        }
    }

    /** Corrections, days given back, and entries of a device that had no network and says when they were made. */
    private void later(History history, List<EntryLine> lines) {
        for (int n = random.nextInt(3); n > 0; n--) {
            LocalDate day = day(history);
            if (day != null) {
                lines.add(line(history, day, EntrySource.CORRECTION, null));
            }
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            LocalDate day = day(history);
            if (day != null) {
                Instant claimed = Instant.parse("2025-02-01T00:00:00Z").plusSeconds(random.nextInt(1000));
                lines.add(line(history, day, EntrySource.CLERK, claimed));
            }
        }
    }

    private EntryLine line(History history, LocalDate day, EntrySource source, Instant claimed) {
        Span span = Span.values()[random.nextInt(Span.values().length)];
        AttendanceStatus status = span == Span.NIGHT
                ? (random.nextInt(3) == 0 ? AttendanceStatus.IN_VILLAGE : AttendanceStatus.AWAY_OVERNIGHT)
                : AttendanceStatus.values()[random.nextInt(6)];
        String reason = source == EntrySource.CORRECTION ? "漏登" : null;
        return new EntryLine(Ids.next(), history.id, day, span, status, null, source, reason, null, null, claimed);
    }

    private LocalDate day(History history) {
        LocalDate from = history.first.isBefore(FIRST) ? FIRST : history.first;
        LocalDate to = history.last == null || history.last.isAfter(LAST) ? LAST : history.last;
        long length = to.toEpochDay() - from.toEpochDay();
        return length < 0 ? null : from.plusDays(random.nextInt((int) length + 1));
    }

    private static boolean inReach(History history, LocalDate day) {
        return history.posted(day) && !day.isAfter(LAST);
    }

    /** The office enters, and the oracle hears the same words in the order in which they stand. */
    private void enter(GivenOffice clerk, List<EntryLine> lines, List<History> here, int turn) {
        GivenDeed.run(clerk, () -> registers.enter(lines));
        // entries are made month by month in their order; what a device claims lies before both turns
        Map<UUID, History> byId = new HashMap<>();
        here.forEach(history -> byId.put(history.id, history));
        long number = 0;
        for (EntryLine line : lines) {
            Instant at = line.claimedAt() != null
                    ? line.claimedAt()
                    : Instant.parse("2026-01-0" + (turn + 1) + "T00:00:00Z").plusNanos(++number);
            byId.get(line.postingId()).words.add(new Word(line.day(), line.span(), line.status(), at));
            if (line.claimedAt() != null) {
                claims.put(
                        byId.get(line.postingId())
                                .words
                                .get(byId.get(line.postingId()).words.size() - 1),
                        line.id());
            }
        }
    }

    private final Map<Word, UUID> claims = new HashMap<>();

    /** Some arrive later than they were to, some leave earlier: what was said about days outside counts no longer. */
    private void move(GivenOffice clerk, List<History> here) {
        for (History history : here) {
            if (random.nextInt(60) != 0) {
                continue;
            }
            boolean later = random.nextBoolean();
            LocalDate since = history.first;
            if (later) {
                LocalDate arrived = history.first.plusDays(1 + random.nextInt(20));
                if (history.last != null && arrived.isAfter(history.last)) {
                    continue;
                }
                update("update posting set arrived_on = ? where id = ?", arrived, history.id);
                history.first = arrived;
            } else {
                LocalDate end = history.first.plusDays(random.nextInt(200));
                if (history.last != null && end.isAfter(history.last)) {
                    continue;
                }
                update(
                        "update posting set ended_on = ?, end_state = 'ENDED', end_reason = 'ROTATION' where id = ?",
                        end,
                        history.id);
                history.last = end;
                since = end;
            }
            GivenPostings.moved(clerk, history.id, since);
            history.words.removeIf(word -> !history.posted(word.day()));
        }
    }

    /** Each county has holidays of its own; the second version is the one that counts. */
    private void holidays() {
        for (String county : COUNTIES) {
            GivenOffice office = GivenOffices.stationingOffice(county);
            Set<LocalDate> first = someWorkdays();
            Set<LocalDate> second = someWorkdays();
            edition(office, county, 0, first);
            edition(office, county, 1, second);
            localHolidays.put(county, second);
        }
    }

    private Set<LocalDate> someWorkdays() {
        Set<LocalDate> days = new HashSet<>();
        while (days.size() < 3) {
            days.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)));
        }
        return days;
    }

    private static void edition(GivenOffice office, String county, int after, Set<LocalDate> days) {
        List<Map<String, String>> special = days.stream()
                .map(day ->
                        Map.of("date", day.toString(), "kind", "HOLIDAY", "name", "民族节日", "nameEn", "local holiday"))
                .toList();
        office.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "regionCode",
                        county,
                        "after",
                        after,
                        "whole",
                        false,
                        "document",
                        "通知",
                        "reason",
                        "测试",
                        "days",
                        special))
                .post("/api/v1/calendars/2024/editions")
                .then()
                .statusCode(201);
    }

    // ---- the oracle

    private final Map<String, Total> months = new HashMap<>();

    /** Of whole months: each is worked out once. */
    private Total oracle(History history, LocalDate from, LocalDate to) {
        Total total = new Total();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            YearMonth of = month;
            Total one = months.computeIfAbsent(
                    history.id + " " + month, key -> ofDays(history, of.atDay(1), of.atEndOfMonth()));
            total.posted += one.posted;
            total.nights += one.nights;
            total.workdays += one.workdays;
            total.workedHalves += one.workedHalves;
            for (int i = 0; i < total.halves.length; i++) {
                total.halves[i] += one.halves[i];
            }
        }
        return total;
    }

    private Total ofDays(History history, LocalDate from, LocalDate to) {
        if (history.first.isAfter(to) || history.last != null && history.last.isBefore(from)) {
            return new Total();
        }
        Map<LocalDate, AttendanceStatus[]> said = new HashMap<>();
        Map<LocalDate, Boolean> nights = new HashMap<>();
        List<Word> words = new ArrayList<>(history.words);
        words.sort((one, other) -> {
            int byTime = one.at().compareTo(other.at());
            return byTime != 0 || !claims.containsKey(one) || !claims.containsKey(other)
                    ? byTime
                    : claims.get(one).toString().compareTo(claims.get(other).toString());
        });
        for (Word word : words) {
            AttendanceStatus[] halves = said.computeIfAbsent(word.day(), day ->
                    new AttendanceStatus[] {AttendanceStatus.IN_VILLAGE, AttendanceStatus.IN_VILLAGE});
            switch (word.span()) {
                case AM -> halves[0] = word.status();
                case PM -> halves[1] = word.status();
                case DAY -> {
                    halves[0] = word.status();
                    halves[1] = word.status();
                }
                case NIGHT -> nights.put(word.day(), word.status() == AttendanceStatus.IN_VILLAGE);
            }
            if (word.span() == Span.PM || word.span() == Span.DAY) {
                nights.remove(word.day());
            }
        }
        Total total = new Total();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (!history.posted(day)) {
                continue;
            }
            AttendanceStatus[] halves = said.getOrDefault(
                    day, new AttendanceStatus[] {AttendanceStatus.IN_VILLAGE, AttendanceStatus.IN_VILLAGE});
            total.posted += 2;
            boolean work = works(history.county, day);
            total.workdays += work ? 1 : 0;
            for (AttendanceStatus half : halves) {
                total.halves[half.ordinal()]++;
                total.workedHalves += work && half == AttendanceStatus.IN_VILLAGE ? 1 : 0;
            }
            total.nights += nights.getOrDefault(day, halves[1] == AttendanceStatus.IN_VILLAGE) ? 1 : 0;
        }
        return total;
    }

    private boolean works(String county, LocalDate day) {
        if (localHolidays.get(county).contains(day) || HOLIDAYS.contains(day)) {
            return false;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend || WORKED_WEEKENDS.contains(day);
    }

    // ---- comparisons

    /** What the office reads of each stay. */
    private int comparePostings(String county, String text, Map<UUID, History> byId) {
        GivenOffice office = GivenOffices.orgDepartment(county);
        LocalDate from = from(text);
        LocalDate to = to(text);
        Set<UUID> seen = new HashSet<>();
        String after = null;
        do {
            TotalsFilter filter = filter(county, text, "cadre", after);
            var page = Caller.as(office.office(), () -> totals.page(filter));
            for (TotalRow row : page.items()) {
                History history = byId.get(UUID.fromString(row.key()));
                if (history == null) {
                    continue;
                }
                seen.add(history.id);
                Total total = oracle(history, from, to);
                String expected = total.text() + " nights " + total.nights + " workdays " + total.workdays
                        + " in village " + total.workedHalves / 2.0;
                String found = (int) (2 * row.postedDays()) + " " + (int) (2 * row.inVillageDays()) + " "
                        + (int) (2 * row.officialTripDays()) + " " + (int) (2 * row.trainingDays()) + " "
                        + (int) (2 * row.leaveDays()) + " " + (int) (2 * row.restDays()) + " "
                        + (int) (2 * row.unexcusedDays()) + " nights " + row.nightsInVillage() + " workdays "
                        + row.postedWorkdays() + " in village " + row.workdaysInVillage();
                assertEquals(
                        expected, found, () -> text + " " + history.first + ".." + history.last + " " + history.words);
            }
            after = page.next();
        } while (after != null);
        long expected = histories.stream()
                .filter(history -> history.county.equals(county))
                .filter(history -> !history.first.isAfter(to) && (history.last == null || !history.last.isBefore(from)))
                .count();
        assertEquals(expected, seen.size(), () -> county + " " + text);
        return seen.size();
    }

    /** What the office reads of its townships and of itself. */
    private void comparePlaces(String county, String text) {
        GivenOffice office = GivenOffices.orgDepartment(county);
        Map<String, int[]> expected = new TreeMap<>();
        for (History history : histories) {
            if (history.county.equals(county)) {
                Total total = oracle(history, from(text), to(text));
                int[] sum = expected.computeIfAbsent(history.village.substring(0, 9), code -> new int[7]);
                sum[0] += total.posted;
                for (int i = 1; i <= 5; i++) {
                    sum[i] += total.halves[i];
                }
                sum[6] += total.halves[0];
            }
        }
        expected.values().removeIf(sum -> sum[0] == 0);
        for (String by : List.of("township", "county")) {
            List<TotalRow> rows = Caller.as(office.office(), () -> totals.page(filter(county, text, by, null)))
                    .items();
            int[] all = new int[7];
            for (TotalRow row : rows) {
                int[] sum = {
                    (int) (2 * row.postedDays()),
                    (int) (2 * row.officialTripDays()),
                    (int) (2 * row.trainingDays()),
                    (int) (2 * row.leaveDays()),
                    (int) (2 * row.restDays()),
                    (int) (2 * row.unexcusedDays()),
                    (int) (2 * row.inVillageDays())
                };
                if (by.equals("township")) {
                    assertEquals(
                            List.of(Arrays.toString(expected.get(row.key()))),
                            List.of(Arrays.toString(sum)),
                            () -> row.key() + " " + text);
                }
                for (int i = 0; i < all.length; i++) {
                    all[i] += sum[i];
                }
            }
            int[] sum = new int[7];
            expected.values().forEach(one -> {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += one[i];
                }
            });
            assertEquals(Arrays.toString(sum), Arrays.toString(all), () -> by + " " + text);
        }
    }

    /** The summaries kept by the writes: every month, quarter and year of every stay. */
    private void compareKept(Map<UUID, History> byId) {
        Map<String, String> kept = new HashMap<>();
        for (String row : GivenPostings.rows("""
                select y.posting_id, y.year, n, y.official_trip[n], y.training[n], y.leave[n], y.rest[n], y.unexcused[n], y.nights_away[n]
                from attendance_year y cross join generate_series(1, 17) n
                where y.region_path >= '/53/5326/532622/' and y.region_path < '/53/5326/532626/~'
                """)) {
            String[] cells = row.split("\\|", 4);
            kept.put(cells[0] + " " + cells[1] + " " + cells[2], cells[3]);
        }
        for (History history : byId.values()) {
            for (int year = 2023; year <= 2025; year++) {
                int[][] sums = new int[18][];
                for (int n = 1; n <= 12; n++) {
                    YearMonth month = YearMonth.of(year, n);
                    sums[n] = away(oracle(history, month.atDay(1), month.atEndOfMonth()));
                }
                for (int quarter = 1; quarter <= 4; quarter++) {
                    sums[12 + quarter] = plus(sums[3 * quarter - 2], plus(sums[3 * quarter - 1], sums[3 * quarter]));
                }
                sums[17] = plus(plus(sums[13], sums[14]), plus(sums[15], sums[16]));
                for (int n = 1; n <= 17; n++) {
                    String at = history.id + " " + year + " " + n;
                    assertEquals(text(sums[n]), kept.getOrDefault(at, "0|0|0|0|0|0"), () -> at + " " + history.words);
                }
            }
        }
    }

    private static int[] away(Total total) {
        return new int[] {
            total.halves[1],
            total.halves[2],
            total.halves[3],
            total.halves[4],
            total.halves[5],
            total.posted / 2 - total.nights
        };
    }

    private static int[] plus(int[] one, int[] other) {
        int[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static String text(int[] sums) {
        return Arrays.stream(sums).mapToObj(String::valueOf).collect(Collectors.joining("|"));
    }

    private static TotalsFilter filter(String county, String period, String by, String after) {
        TotalsFilter filter = new TotalsFilter();
        filter.region = county;
        filter.period = period;
        filter.by = by;
        filter.size = 200;
        filter.after = after;
        return filter;
    }

    private static LocalDate from(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.length() == 4) {
            return LocalDate.of(year, 1, 1);
        }
        return period.contains("Q")
                ? LocalDate.of(year, 3 * (period.charAt(6) - '0') - 2, 1)
                : LocalDate.parse(period + "-01");
    }

    private static LocalDate to(String period) {
        int months = period.length() == 4 ? 12 : period.contains("Q") ? 3 : 1;
        return from(period).plusMonths(months).minusDays(1);
    }

    // ---- rows

    private static History find(List<History> here, UUID id) {
        return here.stream()
                .filter(history -> history.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void update(String sql, Object... values) {
        GivenPostings.asNation(connection -> GivenPostings.run(connection, sql, values));
    }

    /** A team of each village, a cadre and a posting of each history, in three statements. */
    private static void insert(List<History> here) {
        GivenPostings.asNation(connection -> {
            UUID unit = Ids.next();
            String key = unit.toString().substring(24, 32).toUpperCase(java.util.Locale.ROOT);
            String unitPath = "/" + key + "/";
            String county = here.get(0).county;
            GivenPostings.run(connection, """
                    insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path)
                    values (?, ?, 'SENDING_UNIT', ?, '测试', 'COUNTY', ?, '2000-01-01', ?, ?)
                    """, unit, key, "单位" + key, county, GivenOffices.path(county), unitPath);
            UUID team = Ids.next();
            String village = here.get(0).village;
            GivenPostings.run(connection, """
                    insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)
                    values (?, ?, ?, 'COUNTY', ?, '2013-01-01', ?, ?)
                    """, team, "队" + key, village, unit, GivenOffices.path(village), unitPath);
            GivenPostings.run(
                    connection, """
                    insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)
                    values (?, ?, ?, ?, '2013-01-01', ?, ?)
                    """, Ids.next(), team, unit, "单位" + key, GivenOffices.path(village), unitPath);
            Object[] ids = here.stream().map(history -> history.id).toArray();
            Object[] villages = here.stream().map(history -> history.village).toArray();
            Object[] paths = here.stream()
                    .map(history -> GivenOffices.path(history.village))
                    .toArray();
            Object[] firsts =
                    here.stream().map(history -> history.first.toString()).toArray();
            Object[] lasts = here.stream()
                    .map(history -> history.last == null ? null : history.last.toString())
                    .toArray();
            GivenPostings.run(
                    connection,
                    """
                    insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,
                                       managing_region_code, managing_region_path, posted, region_path, unit_path)
                    select h.id, '干部' || h.n, '1', '1985-05-05', '01', '01', 'CIVIL_SERVANT', ?, ?, ?, true, h.path, ?
                    from unnest(?::uuid[], ?::text[]) with ordinality as h (id, path, n)
                    """,
                    unit,
                    county,
                    GivenOffices.path(county),
                    unitPath,
                    connection.createArrayOf("uuid", ids),
                    connection.createArrayOf("text", paths));
            GivenPostings.run(
                    connection,
                    """
                    insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                         unit_name, started_on, planned_end_on, ended_on, end_state, end_reason, in_effect, region_path, unit_path)
                    select h.id, h.id, '干部' || h.n, ?, '队', h.village, '村', '{MEMBER}', 'COUNTY', ?, '单位', h.first, h.first + 730, h.last,
                           case when h.last is null then null else 'ENDED' end, case when h.last is null then null else 'ROTATION' end,
                           h.last is null, h.path, ?
                    from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[]) with ordinality
                        as h (id, village, path, first, last, n)
                    """,
                    team,
                    unit,
                    unitPath,
                    connection.createArrayOf("uuid", ids),
                    connection.createArrayOf("text", villages),
                    connection.createArrayOf("text", paths),
                    connection.createArrayOf("date", firsts),
                    connection.createArrayOf("date", lasts));
        });
    }

    private static Set<LocalDate> days(String ranges) {
        Set<LocalDate> days = new HashSet<>();
        Stream.of(ranges.split(" ")).forEach(range -> {
            String[] ends = range.split("/");
            LocalDate.parse(ends[0])
                    .datesUntil(LocalDate.parse(ends[1]).plusDays(1))
                    .forEach(days::add);
        });
        return days;
    }
}
