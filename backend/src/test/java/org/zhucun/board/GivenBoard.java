package org.zhucun.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;

/** 平江县: no other test posts anybody there. */
final class GivenBoard {
    static final String COUNTY = "430626";
    static final String TOWNSHIP = "430626100";
    static final String OTHER_TOWNSHIP = "430626101";
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static boolean given;

    private GivenBoard() {}

    /** Once for all tests of the board. */
    static synchronized void county() {
        if (given) {
            return;
        }
        given = true;
        GivenPosting late = posting(TOWNSHIP + "201", TODAY.minusDays(1));
        posting(TOWNSHIP + "202", TODAY);
        GivenPosting soon = posting(OTHER_TOWNSHIP + "201", TODAY.plusMonths(2).withDayOfMonth(15));
        GivenPosting renewed = posting(OTHER_TOWNSHIP + "202", TODAY.plusYears(3));
        renewedFrom(renewed, TODAY.plusMonths(4));
        leaving(posting(OTHER_TOWNSHIP + "203", TODAY.plusMonths(5)), TODAY.plusDays(20));
        posting(OTHER_TOWNSHIP + "204", TODAY.plusMonths(1)).endedOn(TODAY.minusDays(3));

        finding(late, "ISSUED", 2, null);
        finding(late, "ISSUED", 8, null);
        finding(late, "RECTIFYING", 30, null);
        finding(soon, "RECTIFYING", 31, null);
        finding(soon, "REOPENED", 400, null);
        finding(soon, "CLOSED", 400, null);
        finding(soon, "ISSUED", 20, "UPHELD");

        owed(late, "2026-01", TODAY.minusDays(40), null, true);
        owed(late, "2026-02", TODAY.minusDays(10), "100", true);
        owed(soon, "2026-03", TODAY.minusDays(10), "300", true);
        owed(soon, "2026-04", TODAY.plusDays(10), null, true);
        owed(soon, "2025-12", TODAY.minusDays(20), null, true);
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update entitlement set amount_due = 0 where posting_id = ? and period = '2025-12'",
                        soon.id()));
        owed(soon, "2026-05", TODAY.minusDays(5), null, false);

        OwnerRows.write("select attendance_recount('%s', '%s', '%s', '%s')"
                .formatted(GivenOffices.path(COUNTY), TODAY.withDayOfMonth(1), TODAY.withDayOfMonth(1), TODAY));
    }

    /** On post for a year, until a day. */
    private static GivenPosting posting(String village, LocalDate end) {
        GivenPosting posting = GivenPosting.in(village, TODAY.minusYears(1));
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update posting set planned_end_on = ? where id = ?", end, posting.id()));
        return posting;
    }

    private static void renewedFrom(GivenPosting posting, LocalDate day) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into posting_term (id, posting_id, cadre_id, number, started_on, planned_end_on, decided_on, region_path,"
                                + " unit_path) values (?, ?, ?, 2, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        posting.id(),
                        posting.cadreId(),
                        day,
                        day.plusYears(2),
                        TODAY,
                        posting.villagePath(),
                        posting.unitPath()));
    }

    private static void leaving(GivenPosting posting, LocalDate day) {
        posting.endedOn(day);
    }

    private static void finding(GivenPosting about, String state, int age, String dispute) {
        boolean through = state.equals("CLOSED") || state.equals("REOPENED");
        String rectifier = UUID.randomUUID().toString();
        String verifier = UUID.randomUUID().toString();
        String taken = through
                ? "'%1$s', '{%1$s}', '%2$s', '{%2$s}', 'VERIFIED'".formatted(rectifier, verifier)
                : "null, '{}', null, '{}', null";
        String decided = dispute == null
                ? "null, null, null, null, '{}'"
                : "'%1$s', '%2$s', '%3$s', '%4$s', '{%3$s}'"
                        .formatted(dispute, UUID.randomUUID(), UUID.randomUUID(), TODAY);
        OwnerRows.beyondScope("finding", """
                insert into finding (id, number, region_path, unit_path, cadre_id, village_code, target_kind, target_id, target_name, category,
                                     severity, facts, state, due_on, issued_on, found_on, found_by, found_by_name, found_office_path,
                                     rectified_by, rectifiers, verified_by, verifiers, verification_result, dispute, dispute_decided_by,
                                     disputed_by, disputed_on, speakers)
                values ('%s', '%s', '%s', '%s', '%s', '%s', 'TEAM', '%s', '某队', 'ABSENT', 'MINOR', '不在岗', '%s', '%s', '%s', '%s', '%s',
                        '某', '%s', %s, %s)
                """.formatted(
                        Ids.next(),
                        "看板" + UUID.randomUUID().toString().substring(0, 8),
                        about.villagePath(),
                        about.unitPath(),
                        about.cadreId(),
                        about.village(),
                        about.teamId(),
                        state,
                        TODAY.plusDays(9),
                        TODAY.minusDays(age),
                        TODAY.minusDays(age),
                        UUID.randomUUID(),
                        GivenOffices.path(COUNTY),
                        taken,
                        decided));
    }

    private static void owed(GivenPosting to, String period, LocalDate due, String delivered, boolean known) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, amount_due, due_from,"
                                + " due_by, debtor_id, debtor_name, delivered_on, delivered_amount, region_path, unit_path)"
                                + " values (?, 'LIVING_ALLOWANCE', ?, ?, ?, '某村', ?, 300, ?, ?, ?::uuid, ?, ?::date, ?::numeric, ?, ?)",
                        Ids.next(),
                        to.cadreId(),
                        to.cadreName(),
                        to.id(),
                        period,
                        due.minusDays(30),
                        due,
                        known ? to.unitId().toString() : null,
                        known ? "单位" : "平江县财政局",
                        delivered == null ? null : TODAY.minusDays(1).toString(),
                        delivered,
                        to.villagePath(),
                        to.unitPath()));
    }
}
