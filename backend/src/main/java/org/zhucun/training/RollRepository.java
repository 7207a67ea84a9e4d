package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.cadre.ByProduct;
import org.zhucun.kernel.Change;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;

/** 参训名册数据: by name; nobody is ranked. */
@ApplicationScoped
class RollRepository {
    /** Where a cadre was posted on the first day, else where he lies now. */
    private static final String ATTEND = """
            insert into training_attendance (id, session_id, cadre_id, name, title, kind, organizer_level, started_on, session_days,
                                             attended_days, region_path, unit_path)
            select ?, s.id, c.id, c.name, s.title, s.kind, s.organizer_level, s.started_on, s.days, ?,
                   coalesce(p.region_path, c.region_path), c.unit_path
            from training_session s
            join cadre c on c.id = ?
            left join lateral (
                select p.region_path from posting p
                where p.cadre_id = c.id and p.started_on <= s.started_on and (p.ended_on is null or p.ended_on >= s.started_on)
                order by p.started_on desc limit 1) p on true
            where s.id = ?
            """;

    private final DataSource database;

    RollRepository(DataSource database) {
        this.database = database;
    }

    List<RollView> page(UUID session, String afterName, UUID afterId, int size) {
        Select select = Select.from("""
                        select a.id, a.cadre_id, a.name, a.audience, coalesce(o.name, a.workplace) as place, a.region_path, a.days, a.version
                        from training_attendance a
                        left join cadre c on c.id = a.cadre_id
                        left join organization o on o.id = c.unit_id
                        """).where("a.session_id = ?", session);
        if (afterId != null) {
            select.where("(a.name collate \"C\", a.id) > (?, ?)", afterName, afterId);
        }
        return select.then("order by a.name collate \"C\", a.id limit " + (size + 1))
                .list(database, RollRepository::read);
    }

    /** The version of an entry that the caller sees. */
    Optional<Long> version(UUID session, UUID entry) {
        return Select.from("select version from training_attendance")
                .where("session_id = ? and id = ?", session, entry)
                .list(database, row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    /** The entry of a cadre, if the caller sees it. */
    Optional<Trainings.Attended> attended(UUID session, UUID cadre) {
        return Select.from("select id, days from training_attendance")
                .where("session_id = ? and cadre_id = ?", session, cadre)
                .list(database, row -> new Trainings.Attended(row.getObject(1, UUID.class), row.getInt(2)))
                .stream()
                .findFirst();
    }

    /** @return how many were found in the caller's range */
    int attend(UUID session, Collection<RollEntries.Attendee> attendees) {
        return Change.each(
                database,
                ATTEND,
                attendees.stream()
                        .map(one -> new Object[] {Ids.next(), one.days(), one.cadreId(), session})
                        .toList());
    }

    void attendOthers(UUID session, Collection<RollEntries.OtherTrainee> others) {
        Change.each(
                database,
                """
                insert into training_attendance (id, session_id, name, title, kind, organizer_level, started_on, session_days, attended_days,
                                                 audience, place_code, workplace, region_path)
                select ?, s.id, ?, s.title, s.kind, s.organizer_level, s.started_on, s.days, ?::int, ?, ?, ?, ?
                from training_session s where s.id = ?
                """,
                others.stream()
                        .map(one -> new Object[] {
                            Ids.next(),
                            one.name().strip(),
                            one.days(),
                            one.audience(),
                            one.placeCode(),
                            one.workplace(),
                            RegionCode.path(one.placeCode()),
                            session
                        })
                        .toList());
    }

    /** Everybody posted beneath a region on the session's first day who is not on the roll yet. */
    int attendEveryone(UUID session, String path) {
        return Change.run(database, """
                insert into training_attendance (id, session_id, cadre_id, name, title, kind, organizer_level, started_on, session_days,
                                                 region_path, unit_path)
                select distinct on (p.cadre_id) gen_random_uuid(), s.id, p.cadre_id, p.cadre_name, s.title, s.kind, s.organizer_level,
                       s.started_on, s.days, p.region_path, p.unit_path
                from training_session s
                join posting p on p.region_path >= ? and p.region_path < ? and p.started_on <= s.started_on
                              and (p.ended_on is null or p.ended_on >= s.started_on)
                where s.id = ?
                  and not exists (select from training_attendance a where a.session_id = s.id and a.cadre_id = p.cadre_id)
                order by p.cadre_id, p.started_on desc
                """, path, path + "~", session);
    }

    /** Strikes an entry that was wrong; the trail keeps it. */
    void strike(UUID session, UUID entry, long version) {
        Change.current(
                database,
                "delete from training_attendance where session_id = ? and id = ? and version = ?",
                session,
                entry,
                version);
    }

    /** Where the roll says that cadres were. */
    List<ByProduct.Stay> stays(UUID session, UUID entry) {
        return Select.from("select cadre_id, started_on, days from training_attendance")
                .where("session_id = ? and cadre_id is not null", session)
                .whereIf(entry, "id = ?")
                .list(database, row -> {
                    LocalDate from = row.getObject(2, LocalDate.class);
                    return new ByProduct.Stay(row.getObject(1, UUID.class), from, from.plusDays(row.getInt(3) - 1L));
                });
    }

    /** 同名者 */
    record Namesake(RollMatch.RollCandidate who, boolean onTheRoll) {}

    /** Those of these names whom the caller sees, with what tells them apart. */
    List<Namesake> named(UUID session, Collection<String> names) {
        return Select.from("""
                        select c.id, c.name, o.name as unit_name, p.village_name,
                               exists (select from training_attendance a where a.session_id = ? and a.cadre_id = c.id) as there
                        from cadre c
                        join organization o on o.id = c.unit_id
                        left join lateral (
                            select p.village_name from posting p where p.cadre_id = c.id order by p.started_on desc limit 1) p on true
                        """, session)
                .where("c.name = any (?)", names)
                .then("order by c.name, c.posted desc, c.id limit 5000")
                .list(
                        database,
                        row -> new Namesake(
                                new RollMatch.RollCandidate(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)),
                                row.getBoolean(5)));
    }

    private static RollView read(ResultSet row) throws SQLException {
        String audience = row.getString("audience");
        return new RollView(
                row.getObject("id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getString("name"),
                audience == null ? null : AudienceKind.valueOf(audience),
                row.getString("place"),
                RegionCode.ofPath(row.getString("region_path")),
                row.getInt("days"),
                row.getLong("version"));
    }
}
