package org.zhucun.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.audit.Changed;
import org.zhucun.kernel.Change;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Share;
import org.zhucun.region.RegionCode;

/** 培训班数据: the latest first. */
@ApplicationScoped
class TrainingRepository {
    private static final String ATTENDED = "exists (select from training_attendance a where a.session_id = s.id)";
    private static final String COLUMNS = """
            select s.id, s.title, s.kind, s.organizer_level, s.organizer_name, s.region_path, s.started_on, s.days, s.audience, s.lecturers,
                   s.led_by_leader, s.plan_reference, s.version,
                   (select count(*) from training_attendance a where a.session_id = s.id and a.cadre_id is not null) as cadres,
                   (select count(*) from training_attendance a where a.session_id = s.id and a.cadre_id is null) as others
            from training_session s
            """;
    private static final TypeReference<List<Lecturer>> LECTURERS = new TypeReference<>() {};

    private final DataSource database;
    private final Visible visible;
    private final ObjectMapper json;

    TrainingRepository(DataSource database, Visible visible, ObjectMapper json) {
        this.database = database;
        this.visible = visible;
        this.json = json;
    }

    List<TrainingView> page(TrainingFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(filter);
        if (beforeId != null) {
            select.where("(s.started_on, s.id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by s.started_on desc, s.id desc limit " + (filter.size + 1))
                .list(database, this::read);
    }

    CursorPage.Total total(TrainingFilter filter) {
        return filtered(filter).total(database);
    }

    private Select filtered(TrainingFilter filter) {
        Select select = visible.narrow(Select.from(COLUMNS), "s.region_path", ATTENDED);
        return Changed.since(select, filter.changedSince, "training_session", "s.id")
                .beneath("s.region_path", filter.regionPath())
                .whereIf(filter.kind, "s.kind = ?")
                .whereIf(filter.organizer, "s.organizer_level = ?")
                .whereIf(filter.audience, "? = any (s.audience)")
                .whereIf(filter.from, "s.started_on >= ?")
                .whereIf(filter.to, "s.started_on <= ?");
    }

    Optional<TrainingView> find(UUID id) {
        return visible
                .narrow(Select.from(COLUMNS), "s.region_path", ATTENDED)
                .where("s.id = ?", id)
                .list(database, this::read)
                .stream()
                .findFirst();
    }

    /** The courses of a region that count, by the days on which they began. */
    TrainingTotals totals(String path, TotalsFilter filter) {
        Select text = Select.from(
                """
                with s as materialized (
                    select id, led_by_leader from training_session
                    where region_path >= ? and region_path < ? and started_on between ? and ? and (?::text is null or organizer_level = ?)
                      and kind in %s),
                a as materialized (select a.trainee, a.cadre_id from training_attendance a join s on s.id = a.session_id),
                p as (select distinct cadre_id from posting
                      where region_path >= ? and region_path < ? and started_on <= ? and (ended_on is null or ended_on >= ?))
                select (select count(*) from s), (select count(distinct trainee) from a), (select count(*) from a),
                       (select count(distinct cadre_id) from a), (select count(*) from p),
                       (select count(*) from p where exists (select from a where a.cadre_id = p.cadre_id)),
                       (select count(*) from s where led_by_leader)
                """.formatted(TrainingKind.counted()),
                path,
                path + "~",
                filter.from,
                filter.to,
                filter.organizer,
                filter.organizer,
                path,
                path + "~",
                filter.to,
                filter.to);
        return text.list(
                        database,
                        row -> new TrainingTotals(
                                filter.from,
                                filter.to,
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                Share.percent(row.getLong(6), row.getLong(5)),
                                row.getLong(7),
                                Share.percent(row.getLong(7), row.getLong(1))))
                .get(0);
    }

    List<TrainingView.TestOfSession> tests(UUID session) {
        return Select.from("""
                        select t.id, t.title, t.held_on, (select count(*) from knowledge_score k where k.test_id = t.id)
                        from knowledge_test t
                        """)
                .where("t.session_id = ?", session)
                .then("order by t.held_on, t.id")
                .list(
                        database,
                        row -> new TrainingView.TestOfSession(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getLong(4)));
    }

    void add(UUID id, String regionPath, SessionFacts facts, UUID recordedBy) {
        Change.run(
                database,
                """
                insert into training_session (id, title, kind, organizer_level, organizer_name, started_on, days, audience, lecturers,
                                              plan_reference, recorded_by, region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                id,
                facts.title(),
                facts.kind(),
                facts.organizerLevel(),
                facts.organizerName(),
                facts.startedOn(),
                facts.days(),
                facts.audience(),
                written(facts.lecturers()),
                facts.plan(),
                recordedBy,
                regionPath);
    }

    /** The roll follows by its foreign key. */
    void change(TrainingView read, SessionFacts facts) {
        Change.current(
                database,
                """
                update training_session
                set title = ?, kind = ?, organizer_level = ?, organizer_name = ?, started_on = ?, days = ?, audience = ?, lecturers = ?::jsonb,
                    plan_reference = ?, version = version + 1
                where id = ? and version = ?
                """,
                facts.title(),
                facts.kind(),
                facts.organizerLevel(),
                facts.organizerName(),
                facts.startedOn(),
                facts.days(),
                facts.audience(),
                written(facts.lecturers()),
                facts.plan(),
                read.id(),
                read.version());
    }

    private String written(List<Lecturer> lecturers) {
        try {
            return json.writeValueAsString(lecturers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Lecturer> lecturers(String text) {
        try {
            return json.readValue(text, LECTURERS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private TrainingView read(ResultSet row) throws SQLException {
        TrainingKind kind = TrainingKind.valueOf(row.getString("kind"));
        Set<AudienceKind> audience = Arrays.stream(
                        (String[]) row.getArray("audience").getArray())
                .map(AudienceKind::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new TrainingView(
                row.getObject("id", UUID.class),
                row.getString("title"),
                kind,
                OrganizerLevel.valueOf(row.getString("organizer_level")),
                row.getString("organizer_name"),
                RegionCode.ofPath(row.getString("region_path")),
                row.getObject("started_on", LocalDate.class),
                row.getInt("days"),
                audience,
                lecturers(row.getString("lecturers")),
                row.getBoolean("led_by_leader"),
                row.getString("plan_reference"),
                kind.counts(),
                row.getLong("cadres"),
                row.getLong("others"),
                null,
                null,
                List.of(),
                row.getLong("version"));
    }
}
