package org.zhucun.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.supervision.ProblemListView.Progress;

/** 问题清单数据: lists and how far their findings have come. */
@ApplicationScoped
class ProblemListRepository implements PanacheRepositoryBase<ProblemList, UUID> {
    private static final String WITH_PROGRESS = """
            select l.id, l.title, l.target_kind, l.target_id, l.target_name, l.issued_on, l.issued_by_name, l.version,
                   p.total, p.closed, p.overdue, p.rejected
            from problem_list l
            cross join lateral (
                select count(*) as total,
                       count(*) filter (where f.state = 'CLOSED') as closed,
                       count(*) filter (where f.state = any (?) and f.due_on < ? and f.dispute is distinct from 'OPEN') as overdue,
                       count(*) filter (where f.state = 'REJECTED') as rejected
                from finding f where f.problem_list_id = l.id and f.dispute is distinct from 'UPHELD') p
            """;

    private final DataSource database;

    ProblemListRepository(DataSource database) {
        this.database = database;
    }

    List<ProblemListView> find(UUID id, LocalDate today) {
        return progress(today).where("l.id = ?", id).list(database, ProblemListRepository::read);
    }

    List<ProblemListView> page(UUID before, int size, LocalDate today) {
        return progress(today)
                .whereIf(before, "l.id < ?")
                .then("order by l.id desc limit " + (size + 1))
                .list(database, ProblemListRepository::read);
    }

    CursorPage.Total total() {
        return Select.from("select l.id from problem_list l").total(database);
    }

    private static Select progress(LocalDate today) {
        return Select.from(WITH_PROGRESS, FindingState.awaitingRectification(), today);
    }

    private static ProblemListView read(ResultSet row) throws SQLException {
        ProblemList list = new ProblemList();
        list.id = row.getObject("id", UUID.class);
        list.title = row.getString("title");
        list.targetKind = TargetKind.valueOf(row.getString("target_kind"));
        list.targetId = row.getString("target_id");
        list.targetName = row.getString("target_name");
        list.issuedOn = row.getObject("issued_on", LocalDate.class);
        list.issuedByName = row.getString("issued_by_name");
        list.version = row.getLong("version");
        return ProblemListView.of(
                list,
                new Progress(
                        row.getLong("total"), row.getLong("closed"), row.getLong("overdue"), row.getLong("rejected")));
    }
}
