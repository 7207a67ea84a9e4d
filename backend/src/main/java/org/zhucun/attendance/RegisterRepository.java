package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;
import org.zhucun.team.PostingRole;

/** 考勤表存储: postings with their months, the state of registers. */
@ApplicationScoped
class RegisterRepository {
    private static final String POSTED_MONTH = """
            select p.id, p.cadre_id, p.cadre_name, p.team_id, p.team_name, p.village_code, p.village_name, p.roles,
                   coalesce(p.arrived_on, p.started_on), p.ended_on, p.region_path, m.am, m.pm, m.nights, coalesce(m.version, 0)
            from posting p
            left join attendance_month m on m.prefecture = p.prefecture and m.posting_id = p.id and m.month = ?
            """;

    private final DataSource database;

    RegisterRepository(DataSource database) {
        this.database = database;
    }

    /**
     * A register's state.
     *
     * @param closedTo last day that is confirmed, null when none is
     */
    record State(
            boolean confirmed,
            long version,
            LocalDate closedTo,
            UUID confirmer,
            String confirmedBy,
            Instant confirmedAt) {
        static final State UNTOUCHED = new State(false, 0, null, null, null, null);

        boolean closed(LocalDate day) {
            return closedTo != null && !day.isAfter(closedTo);
        }
    }

    /**
     * 月度封存: what a confirmation was of.
     *
     * @param hash over every entry of the days confirmed so far; goes into the log with the deed
     * @param corrections those entries that correct; further ones come later
     */
    record Seal(Integer entries, String hash, List<UUID> corrections) {}

    /** 已封存: the last confirmation of a month with what it sealed, which holds nothing where it was before there were seals. */
    record Sealed(LocalDate through, Instant at, Seal seal) {}

    /** The entries as they are; with what was sealed, without what was corrected since. */
    Seal seal(String path, YearMonth month, LocalDate through, List<UUID> sealed) {
        return Select.from(
                        "select entries, seal, corrections from attendance_seal(?, ?, ?, ?::uuid[])",
                        path,
                        month.atDay(1),
                        through,
                        sealed)
                .list(database, row -> seal(row, 1))
                .get(0);
    }

    private static Seal seal(ResultSet row, int from) throws SQLException {
        Array corrections = row.getArray(from + 2);
        return new Seal(
                row.getObject(from, Integer.class),
                row.getString(from + 1),
                corrections == null ? null : List.of((UUID[]) corrections.getArray()));
    }

    Optional<Sealed> lastSeal(String township, YearMonth month) {
        return Select.from("select through, confirmed_at, entries, seal, corrections from attendance_register")
                .where("township_code = ? and month = ?", township, month.atDay(1))
                .then("order by through desc limit 1")
                .list(
                        database,
                        row -> new Sealed(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                seal(row, 3)))
                .stream()
                .findFirst();
    }

    State state(String path, YearMonth month) {
        return Select.from(
                        "select confirmed, version, closed_to, confirmed_by, confirmed_name, confirmed_at from attendance_state(?, ?)",
                        path,
                        month.atDay(1))
                .list(
                        database,
                        row -> new State(
                                row.getBoolean(1),
                                row.getLong(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                Optional.ofNullable(row.getObject(6, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)
                                        .orElse(null)))
                .stream()
                .findFirst()
                .orElse(State.UNTOUCHED);
    }

    /** Holds a register until the transaction ends. */
    State lock(String path, YearMonth month, LocalDate today) {
        return Select.from(
                        "select confirmed, version, closed_to from attendance_lock(?, ?, ?)",
                        path,
                        month.atDay(1),
                        today)
                .list(
                        database,
                        row -> new State(
                                row.getBoolean(1), row.getLong(2), row.getObject(3, LocalDate.class), null, null, null))
                .get(0);
    }

    /** Closes the days of a month up to one of them. */
    void confirm(String township, YearMonth month, Sealed kept, Office office) {
        String path = RegionCode.path(township);
        Select.from(
                        """
                        with register as (
                            insert into attendance_register (id, township_code, month, through, confirmed_by, confirmed_name, confirmed_office,
                                                             confirmed_at, entries, seal, corrections, region_path)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?))
                        select attendance_confirm(?, ?, ?)
                        """,
                        Ids.next(),
                        township,
                        month.atDay(1),
                        kept.through(),
                        office.accountId(),
                        office.accountName(),
                        office.nodeName(),
                        OffsetDateTime.ofInstant(kept.at(), ZoneOffset.UTC),
                        kept.seal().entries(),
                        kept.seal().hash(),
                        kept.seal().corrections(),
                        path,
                        path,
                        month.atDay(1),
                        kept.through())
                .list(database, row -> row.getLong(1));
    }

    /** The postings beneath a path that have a day in the month, by village, then start. */
    List<PostedMonth> beneath(String path, YearMonth month) {
        return Select.from(POSTED_MONTH, month.atDay(1))
                .beneath("p.region_path", path)
                .where("coalesce(p.arrived_on, p.started_on) <= ?", month.atEndOfMonth())
                .where("(p.ended_on is null or p.ended_on >= ?)", month.atDay(1))
                .then("order by p.region_path, p.started_on, p.id")
                .list(database, row -> postedMonth(row, month));
    }

    /** These postings in one month. */
    List<PostedMonth> of(Set<UUID> postings, YearMonth month) {
        return Select.from(POSTED_MONTH, month.atDay(1))
                .where("p.id = any (?::uuid[])", postings)
                .list(database, row -> postedMonth(row, month));
    }

    /** The first day on which anybody was posted beneath a path. */
    Optional<LocalDate> earliestPosting(String path) {
        return Select.from("select min(coalesce(p.arrived_on, p.started_on)) from posting p")
                .beneath("p.region_path", path)
                .list(database, row -> row.getObject(1, LocalDate.class))
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Counts the postings and days on post of months anew. */
    void recount(String path, YearMonth from, YearMonth to, LocalDate today) {
        Select.from("select attendance_recount(?, ?, ?, ?)", path, from.atDay(1), to.atDay(1), today)
                .list(database, row -> null);
    }

    /** Stays began in a township; nothing was entered for them yet. */
    void began(String township, LocalDate since, LocalDate today) {
        Select.from("select pg_advisory_xact_lock(hashtextextended('attendance ' || ?, 0))", township)
                .list(database, row -> null);
        recount(township, YearMonth.from(since), YearMonth.from(today), today);
    }

    /** Follows a posting whose days have moved. */
    void reposted(UUID posting, LocalDate since, LocalDate today) {
        Select.from("select attendance_reposted(?, ?, ?)", posting, since, today)
                .list(database, row -> null);
    }

    private static PostedMonth postedMonth(ResultSet row, YearMonth month) throws SQLException {
        LocalDate firstDay = row.getObject(9, LocalDate.class);
        LocalDate lastDay = row.getObject(10, LocalDate.class);
        Set<PostingRole> roles = EnumSet.noneOf(PostingRole.class);
        Arrays.stream((String[]) row.getArray(8).getArray())
                .map(PostingRole::valueOf)
                .forEach(roles::add);
        return new PostedMonth(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                roles,
                firstDay,
                lastDay,
                row.getString(11),
                new MonthBook(
                        month,
                        firstDay,
                        lastDay,
                        MonthBook.Letters.of(row.getString(12), row.getString(13), row.getString(14)),
                        row.getInt(15)));
    }
}
