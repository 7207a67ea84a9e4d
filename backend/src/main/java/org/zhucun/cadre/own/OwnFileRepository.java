package org.zhucun.cadre.own;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 更正申请与查阅记录存储. */
@ApplicationScoped
class OwnFileRepository implements PanacheRepositoryBase<FileCorrection, UUID> {
    private final DataSource database;

    OwnFileRepository(DataSource database) {
        this.database = database;
    }

    /** The newest first; the ids are in time. */
    List<FileCorrection> page(CorrectionFilter filter, UUID before) {
        List<UUID> ids = Select.from("select c.id from file_correction c")
                .whereIf(filter.cadre, "c.cadre_id = ?")
                .whereIf(filter.state, "c.state = ?")
                .whereIf(before, "c.id < ?")
                .then("order by c.id desc limit " + (filter.size + 1))
                .list(database, row -> row.getObject(1, UUID.class));
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
    }

    /** Who opened the file of the cadre who asks, newest first. */
    List<Read> reads(UUID before, int atMost) {
        return Select.from(
                        "select id, at, account_name, role, office_name, action, purpose from file_reads(?::uuid, ?)",
                        before,
                        atMost)
                .list(
                        database,
                        row -> new Read(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)));
    }

    /** One deed of reading. */
    record Read(UUID id, OffsetDateTime at, String who, String role, String office, String action, String purpose) {}
}
