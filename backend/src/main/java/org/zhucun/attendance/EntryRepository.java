package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 登记存储: opens months for writing, adds entries, reads them. */
@ApplicationScoped
class EntryRepository {
    private static final String OPEN = """
            select posting_id, cadre_id, cadre_name, region_path, unit_path, first_day, last_day, am, pm, nights, version, closed_to, known
            from attendance_open(?, ?, ?, ?)
            """;
    private static final String ENTRY = """
            select e.id, e.posting_id, e.day, e.span, e.status, e.version, e.was, e.note, e.source, e.reason, e.recorded_name,
                   e.recorded_office, e.recorded_at, e.leave_id, l.kind, l.from_day, l.to_day, e.claimed_at, e.source_id
            from attendance_entry e left join leave_request l on l.id = e.leave_id
            """;
    /** Entries, their keys, the months and years they change and the townships' roll-ups, in one statement. */
    private static final String WRITE = "select attendance_write(" + "?, ".repeat(34) + "?)";

    private final DataSource database;

    EntryRepository(DataSource database) {
        this.database = database;
    }

    /**
     * The months of the postings that the caller sees, held for writing.
     *
     * @param known ids that were used before
     */
    record Opened(Map<UUID, OpenPosting> postings, Set<UUID> known) {}

    Opened open(List<EntryLine> lines, YearMonth month, LocalDate today) {
        Map<UUID, OpenPosting> postings = new HashMap<>();
        Set<UUID> known = new java.util.HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setArray(
                    1,
                    uuids(connection, lines.stream().map(EntryLine::postingId).distinct()));
            open.setObject(2, month.atDay(1));
            open.setArray(3, uuids(connection, lines.stream().map(EntryLine::id)));
            open.setObject(4, today);
            try (ResultSet rows = open.executeQuery()) {
                while (rows.next()) {
                    OpenPosting posting = posting(rows, month);
                    postings.put(posting.id(), posting);
                    Array ids = rows.getArray(13);
                    if (ids != null) {
                        known.addAll(List.of((UUID[]) ids.getArray()));
                    }
                }
            }
            return new Opened(postings, known);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * The entries that were made under ids used before, as far as the caller sees them. Their days are looked up first: with days
     * known, the planner looks at their months' partitions instead of all.
     */
    Map<UUID, Entry> byIds(Opened opened) {
        if (opened.known().isEmpty()) {
            return Map.of();
        }
        Set<String> prefectures =
                opened.postings().values().stream().map(OpenPosting::prefecture).collect(Collectors.toSet());
        List<Key> keys = Select.from("select k.posting_id, k.day from attendance_key k")
                .where("k.prefecture = any (?) and k.id = any (?::uuid[])", prefectures, opened.known())
                .then("order by k.day")
                .list(database, row -> new Key(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)));
        LocalDate first = keys.get(0).day();
        LocalDate last = keys.get(keys.size() - 1).day();
        return Select.from(ENTRY)
                .where("e.prefecture = any (?) and e.posting_id = any (?::uuid[])", prefectures, postings(keys))
                .where("e.day between ? and ? and e.id = any (?::uuid[])", first, last, opened.known())
                .list(database, EntryRepository::entry)
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private static Set<UUID> postings(List<Key> keys) {
        return keys.stream().map(Key::posting).collect(Collectors.toSet());
    }

    private record Key(UUID posting, LocalDate day) {}

    /** All entries of postings between two days, both included, oldest version first. */
    List<Entry> of(Collection<UUID> postings, Collection<String> prefectures, LocalDate from, LocalDate to) {
        return Select.from(ENTRY)
                .where("e.prefecture = any (?) and e.posting_id = any (?::uuid[])", prefectures, postings)
                .where("e.day between ? and ?", from, to)
                .then("order by e.posting_id, e.day, e.version")
                .list(database, EntryRepository::entry);
    }

    /** Adds entries and what follows from them. */
    void write(YearMonth month, List<EntryOutcome> recorded, Office office) {
        Map<UUID, OpenPosting> changed = new LinkedHashMap<>();
        recorded.forEach(outcome -> changed.put(outcome.posting().id(), outcome.posting()));
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            Parameters parameters = new Parameters(connection, write);
            lines(parameters, recorded);
            parameters.value(office.accountId());
            parameters.value(office.accountName());
            parameters.value(office.nodeName());
            parameters.value(OffsetDateTime.ofInstant(recorded.get(0).entry().recordedAt(), ZoneOffset.UTC));
            parameters.value(month.atDay(1));
            books(parameters, changed.values());
            counts(parameters, changed.values());
            parameters.array("text", changed.values().stream().map(p -> p.book().nights()));
            parameters.array(
                    "timestamptz",
                    recorded.stream()
                            .map(o -> o.line().claimedAt() == null
                                    ? null
                                    : o.line().claimedAt().toString()));
            parameters.array("uuid", recorded.stream().map(o -> o.line().sourceId()));
            write.execute();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void lines(Parameters to, List<EntryOutcome> recorded) throws SQLException {
        to.array("uuid", recorded.stream().map(o -> o.entry().id()));
        to.array("uuid", recorded.stream().map(o -> o.entry().postingId()));
        to.array("uuid", recorded.stream().map(o -> o.posting().cadreId()));
        to.array("date", recorded.stream().map(o -> o.entry().day().toString()));
        to.array("text", recorded.stream().map(o -> o.entry().span().name()));
        to.array("text", recorded.stream().map(o -> o.entry().status().name()));
        to.array("int4", recorded.stream().map(o -> o.entry().version()));
        to.array("text", recorded.stream().map(o -> o.entry().was()));
        to.array("text", recorded.stream().map(o -> o.entry().note()));
        to.array("text", recorded.stream().map(o -> o.entry().source().name()));
        to.array("text", recorded.stream().map(o -> o.entry().reason()));
        to.array("uuid", recorded.stream().map(o -> o.line().leaveId()));
        to.array("text", recorded.stream().map(o -> o.posting().regionPath()));
        to.array("text", recorded.stream().map(o -> o.posting().unitPath()));
    }

    private static void books(Parameters to, Collection<OpenPosting> changed) throws SQLException {
        to.array("uuid", changed.stream().map(OpenPosting::id));
        to.array("uuid", changed.stream().map(OpenPosting::cadreId));
        to.array("text", changed.stream().map(p -> p.book().am()));
        to.array("text", changed.stream().map(p -> p.book().pm()));
        to.array("int4", changed.stream().map(p -> p.book().version()));
        to.array("text", changed.stream().map(OpenPosting::regionPath));
        to.array("text", changed.stream().map(OpenPosting::unitPath));
    }

    private static void counts(Parameters to, Collection<OpenPosting> changed) throws SQLException {
        Map<String, int[]> byTownship = new java.util.TreeMap<>();
        for (OpenPosting posting : changed) {
            int[] sum = byTownship.computeIfAbsent(
                    posting.townshipPath(), path -> new int[AttendanceStatus.values().length]);
            int[] change = posting.book().change();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += change[i];
            }
        }
        to.array("text", byTownship.keySet().stream());
        for (AttendanceStatus status : AttendanceStatus.OF_HALVES) {
            if (status != AttendanceStatus.IN_VILLAGE) {
                to.array("int4", byTownship.values().stream().map(sum -> sum[status.ordinal()]));
            }
        }
    }

    private static OpenPosting posting(ResultSet row, YearMonth month) throws SQLException {
        MonthBook book = new MonthBook(
                month,
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                MonthBook.Letters.of(row.getString(8), row.getString(9), row.getString(10)),
                row.getInt(11));
        return new OpenPosting(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(12, LocalDate.class),
                book);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        UUID leave = row.getObject(14, UUID.class);
        return new Entry(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                Span.valueOf(row.getString(4)),
                AttendanceStatus.valueOf(row.getString(5)),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                EntrySource.valueOf(row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                row.getObject(18, OffsetDateTime.class) == null
                        ? null
                        : row.getObject(18, OffsetDateTime.class).toInstant(),
                row.getObject(19, UUID.class),
                leave == null
                        ? null
                        : new Entry.Leave(
                                leave,
                                row.getString(15),
                                row.getObject(16, LocalDate.class),
                                row.getObject(17, LocalDate.class)));
    }

    private static Array uuids(Connection connection, Stream<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    /** Sets parameters one after another. */
    private static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void value(Object value) throws SQLException {
            statement.setObject(next++, value);
        }

        void array(String type, Stream<?> values) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(type, values.toArray()));
        }
    }
}
