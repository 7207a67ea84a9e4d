package org.zhucun.burden;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Change;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;

/** 投诉建议数据: the latest first. */
@ApplicationScoped
class ComplaintRepository {
    private static final String COLUMNS = """
            select c.id, c.kind, c.about_code, c.words, c.anonymous, c.filed_by_name, c.filed_on, c.state, c.answer, c.answered_by_name,
                   c.answered_on, c.version
            from complaint c
            """;

    private final DataSource database;

    ComplaintRepository(DataSource database) {
        this.database = database;
    }

    void file(UUID id, FileComplaint said, String above, Office author, LocalDate on) {
        Select.from(
                        "select complaint_file(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        said.kind(),
                        said.aboutRegionCode(),
                        above,
                        RegionCode.path(said.aboutRegionCode()),
                        said.words().strip(),
                        said.anonymous(),
                        author.accountId(),
                        author.accountName(),
                        on)
                .list(database, row -> null);
    }

    /** Whether a national office is there to answer. */
    boolean hasNationalOffice(LocalDate today) {
        return Select.from(
                        "select coalesce(seat_of('/', 'STATIONING_OFFICE', '{}', ?), seat_of('/', 'ORGANIZATION_DEPARTMENT', '{}', ?)) is not null",
                        today,
                        today)
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    /** Whatever an account wrote, wherever it lies, the latest first. */
    List<ComplaintView> of(Office author, UUID before, int size) {
        return Select.from("select * from complaint_of(?, ?::uuid, ?)", author.accountId(), before, size + 1)
                .list(database, row -> read(row, author.accountName()));
    }

    List<ComplaintView> page(ComplaintFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select = Select.from(COLUMNS).whereIf(filter.state, "c.state = ?");
        if (beforeId != null) {
            select.where("(c.filed_on, c.id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by c.filed_on desc, c.id desc limit " + (filter.size + 1))
                .list(database, row -> read(row, row.getString("filed_by_name")));
    }

    Optional<ComplaintView> find(UUID id) {
        return Select.from(COLUMNS)
                .where("c.id = ?", id)
                .list(database, row -> read(row, row.getString("filed_by_name")))
                .stream()
                .findFirst();
    }

    /** What an office is told of complaints about itself: only those of its own place. */
    List<ComplaintView> notices(String path, LocalDate beforeDay, UUID beforeId, int size) {
        Select select = Select.from(
                        "select n.id, n.kind, n.words, n.filed_by_name, n.filed_on, n.answer, n.region_path from complaint_notice n")
                .where("n.region_path = ?", path);
        if (beforeId != null) {
            select.where("(n.filed_on, n.id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by n.filed_on desc, n.id desc limit " + (size + 1))
                .list(database, ComplaintRepository::notice);
    }

    void answer(ComplaintView read, String answer, Office office, LocalDate on) {
        Change.current(
                database,
                """
                update complaint set state = 'ANSWERED', answer = ?, answered_by_name = ?, answered_on = ?, version = version + 1
                where id = ? and version = ?
                """,
                answer.strip(),
                office.accountName() + "（" + office.nodeName() + "）",
                on,
                read.id(),
                read.version());
        Change.run(database, "update complaint_notice set answer = ? where id = ?", answer.strip(), read.id());
    }

    private static ComplaintView notice(ResultSet row) throws SQLException {
        String name = row.getString("filed_by_name");
        String answer = row.getString("answer");
        return new ComplaintView(
                row.getObject("id", UUID.class),
                ComplaintKind.valueOf(row.getString("kind")),
                RegionCode.ofPath(row.getString("region_path")),
                null,
                row.getString("words"),
                name == null,
                name,
                row.getObject("filed_on", LocalDate.class),
                answer == null ? ComplaintState.WAITING : ComplaintState.ANSWERED,
                answer,
                null,
                null,
                null,
                List.of(),
                0);
    }

    private static ComplaintView read(ResultSet row, String author) throws SQLException {
        return new ComplaintView(
                row.getObject("id", UUID.class),
                ComplaintKind.valueOf(row.getString("kind")),
                row.getString("about_code"),
                null,
                row.getString("words"),
                row.getBoolean("anonymous"),
                author,
                row.getObject("filed_on", LocalDate.class),
                ComplaintState.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by_name"),
                row.getObject("answered_on", LocalDate.class),
                null,
                List.of(),
                row.getLong("version"));
    }
}
