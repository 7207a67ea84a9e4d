package org.zhucun.command.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 会议存取: the latest first. */
@ApplicationScoped
class MeetingRepository {
    private static final String COLUMNS =
            "select m.id, m.kind, m.region_code, m.held_on, m.title, m.issues, m.version from dispatch_meeting m";

    private final EntityManager entities;
    private final DataSource database;

    MeetingRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    void add(Meeting meeting) {
        entities.persist(meeting);
        entities.flush();
    }

    Optional<MeetingView> find(UUID id) {
        return Select.from(COLUMNS).where("m.id = ?", id).list(database, MeetingRepository::row).stream()
                .findFirst();
    }

    List<MeetingView> page(MeetingFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(filter);
        if (beforeId != null) {
            select.where("(m.held_on, m.id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by m.held_on desc, m.id desc limit " + (filter.size + 1))
                .list(database, MeetingRepository::row);
    }

    CursorPage.Total total(MeetingFilter filter) {
        return filtered(filter).total(database);
    }

    /** The days on which a region itself met. */
    List<LocalDate> held(String regionCode, MeetingKind kind, LocalDate from, LocalDate to) {
        return Select.from("select m.held_on from dispatch_meeting m")
                .where("m.region_code = ? and m.kind = ? and m.held_on between ? and ?", regionCode, kind, from, to)
                .list(database, row -> row.getObject(1, LocalDate.class));
    }

    private static Select filtered(MeetingFilter filter) {
        Select select = Select.from(COLUMNS)
                .beneath("m.region_path", filter.regionPath())
                .whereIf(filter.kind, "m.kind = ?");
        return filter.year == null
                ? select
                : select.where(
                        "m.held_on between ? and ?",
                        LocalDate.of(filter.year, 1, 1),
                        LocalDate.of(filter.year, 12, 31));
    }

    private static MeetingView row(ResultSet row) throws SQLException {
        return new MeetingView(
                row.getObject("id", UUID.class),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("region_code"),
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                List.of((String[]) row.getArray("issues").getArray()),
                row.getLong("version"));
    }
}
