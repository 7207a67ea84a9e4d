package org.zhucun.supervision.checklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;
import org.zhucun.supervision.TargetKind;
import org.zhucun.supervision.checklist.ProtocolCommands.MethodResult;
import org.zhucun.supervision.checklist.ProtocolCommands.PointAnswer;
import org.zhucun.supervision.checklist.ProtocolView.Met;

/** 督查记录数据: checklists, protocols of visits and what became of their proposals. */
@ApplicationScoped
class ProtocolRepository {
    private static final String CHECKLISTS = """
            select distinct on (t.code) t.code, t.version, t.title, t.title_en, t.source, t.items::text from checklist_template t
            """;

    private final DataSource database;
    private final ObjectMapper json;

    ProtocolRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest version of each. */
    List<Checklist> checklists() {
        return Select.from(CHECKLISTS).then("order by t.code, t.version desc").list(database, this::checklist);
    }

    Optional<Checklist> checklist(String code, int version) {
        return Select.from(CHECKLISTS)
                .where("t.code = ?", code)
                .where("t.version = ?", version)
                .list(database, this::checklist)
                .stream()
                .findFirst();
    }

    /** 督查: what a protocol has to know of its visit. */
    record Visit(
            UUID id,
            String regionPath,
            String officePath,
            String targetKind,
            String targetId,
            String targetName,
            List<String> methods,
            UUID inspectedBy,
            LocalDate on,
            LocalTime at) {
        /** When it was, as the inspector says; null without a time. */
        Instant saidAt(ZoneId zone) {
            return at == null ? null : on.atTime(at).atZone(zone).toInstant();
        }
    }

    Optional<Visit> visit(UUID id) {
        return Select.from(
                        "select i.id, i.region_path, i.office_path, i.target_kind, i.target_id, i.target_name, i.methods,"
                                + " i.inspected_by, i.on_date, i.at_time from inspection i")
                .where("i.id = ?", id)
                .list(
                        database,
                        row -> new Visit(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                List.of((String[]) row.getArray(7).getArray()),
                                row.getObject(8, UUID.class),
                                row.getObject(9, LocalDate.class),
                                row.getObject(10, LocalTime.class)))
                .stream()
                .findFirst();
    }

    /** 存储的记录 */
    record Protocol(
            String template,
            Integer templateVersion,
            List<PointAnswer> answers,
            List<Met> presences,
            List<MethodResult> results,
            Instant claimedAt,
            Instant recordedAt,
            String recordedBy) {}

    void add(Visit visit, Protocol said, Office by) {
        Select.from(
                        """
                        insert into inspection_protocol (id, region_path, office_path, template, template_version, answers, presences,
                                                         results, claimed_at, recorded_at, recorded_by, recorded_by_name)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?) returning 1
                        """,
                        visit.id(),
                        visit.regionPath(),
                        visit.officePath(),
                        said.template(),
                        said.templateVersion(),
                        written(said.answers()),
                        written(said.presences()),
                        written(said.results()),
                        said.claimedAt().atOffset(ZoneOffset.UTC),
                        said.recordedAt().atOffset(ZoneOffset.UTC),
                        by.accountId(),
                        by.accountName())
                .list(database, row -> row.getInt(1));
    }

    Optional<Protocol> protocol(UUID inspection) {
        return Select.from("""
                        select p.template, p.template_version, p.answers::text, p.presences::text, p.results::text, p.claimed_at,
                               p.recorded_at, p.recorded_by_name
                        from inspection_protocol p
                        """).where("p.id = ?", inspection).list(database, this::protocol).stream()
                .findFirst();
    }

    /** 已登记的问题: what a visit's proposals became. */
    record Taken(String item, UUID cadreId, TargetKind target, String number) {
        /** Against the township, of no item of the list: about its register. */
        boolean ofRegister() {
            return item == null && target == TargetKind.TOWNSHIP;
        }
    }

    List<Taken> taken(UUID inspection) {
        return Select.from("select f.checklist_item, f.cadre_id, f.target_kind, f.number from finding f")
                .where("f.inspection_id = ?", inspection)
                .then("order by f.id limit 200")
                .list(
                        database,
                        row -> new Taken(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                TargetKind.valueOf(row.getString(3)),
                                row.getString(4)));
    }

    private Checklist checklist(ResultSet row) throws SQLException {
        return new Checklist(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                read(row.getString(6), new TypeReference<List<ChecklistItem>>() {}));
    }

    private Protocol protocol(ResultSet row) throws SQLException {
        return new Protocol(
                row.getString(1),
                row.getObject(2, Integer.class),
                read(row.getString(3), new TypeReference<List<PointAnswer>>() {}),
                read(row.getString(4), new TypeReference<List<Met>>() {}),
                read(row.getString(5), new TypeReference<List<MethodResult>>() {}),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a protocol is not to be read", broken);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
