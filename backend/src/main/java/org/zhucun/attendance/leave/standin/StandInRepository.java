package org.zhucun.attendance.leave.standin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Role;

/** 代理存储. */
@ApplicationScoped
class StandInRepository implements PanacheRepositoryBase<StandIn, UUID> {
    private final DataSource database;

    StandInRepository(DataSource database) {
        this.database = database;
    }

    /** The newest first; the ids are in time. */
    List<StandIn> page(Paging paging, UUID before) {
        return before == null
                ? find("order by id desc").range(0, paging.size).list()
                : find("id < ?1 order by id desc", before).range(0, paging.size).list();
    }

    List<Deputy> deputies(String seatPath, LocalDate on) {
        return Select.from("select account_id, account_name, office_name from leave_deputies(?, ?)", seatPath, on)
                .then("order by office_name, account_name, account_id limit 500")
                .list(database, row -> new Deputy(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    /** The seat for which somebody may open and decide this leave today. */
    Optional<Standing> standing(UUID account, UUID leave, LocalDate on) {
        return Select.from("select stand_in_id, role, seat_path, seat_name from leave_open_to(?, ?)", account, on)
                .where("leave_id = ?", leave)
                .then("limit 1")
                .list(
                        database,
                        row -> new Standing(
                                row.getObject(1, UUID.class),
                                Role.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4)))
                .stream()
                .findFirst();
    }

    /** 正在代理 */
    record Standing(UUID id, Role role, String path, String name) {}
}
