package org.zhucun.assessment.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 考核指标存取 */
@ApplicationScoped
class TemplateRepository {
    private static final String COLUMNS = """
            t.id, t.region_code, t.region_name, t.object_kind, t.title, t.basis, t.valid_from, t.parts, t.set_by_name, t.region_path
            """;
    private static final int SHOWN = 200;

    private final DataSource database;
    private final ObjectMapper json;

    TemplateRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Of the office's own region and those above it, the nearest and newest first. */
    List<TemplateView> visible(TemplateFilter filter, Office office) {
        return Select.from("select " + COLUMNS + " from assessment_template t")
                .where("starts_with(?, t.region_path)", office.path())
                .whereIf(filter.objectKind, "t.object_kind = ?")
                .then("order by t.object_kind, length(t.region_path) desc, t.valid_from desc limit " + SHOWN)
                .list(database, row -> read(row, office));
    }

    /** Of each kind of object the one that holds for the office on a day. */
    List<TemplateView> inForce(LocalDate on, ObjectKind kind, Office office) {
        return Select.from("select distinct on (t.object_kind) " + COLUMNS + " from assessment_template t")
                .where("starts_with(?, t.region_path)", office.path())
                .where("t.valid_from <= ?", on)
                .whereIf(kind, "t.object_kind = ?")
                .then("order by t.object_kind, length(t.region_path) desc, t.valid_from desc")
                .list(database, row -> read(row, office));
    }

    Optional<TemplateView> find(UUID id, Office office) {
        return Select.from("select " + COLUMNS + " from assessment_template t")
                .where("t.id = ?", id)
                .list(database, row -> read(row, office))
                .stream()
                .findFirst();
    }

    void add(UUID id, SetTemplate said, Office by) {
        Select.from(
                        """
                        insert into assessment_template (id, region_code, region_name, object_kind, title, basis, valid_from, parts,
                                                         set_by, set_by_name, region_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) returning 1
                        """,
                        id,
                        said.regionCode(),
                        by.nodeName(),
                        said.objectKind(),
                        said.title().strip(),
                        said.basis().strip(),
                        said.validFrom(),
                        written(said.parts()),
                        by.accountId(),
                        by.accountName(),
                        by.path())
                .list(database, row -> row.getInt(1));
    }

    private String written(List<AssessmentPart> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private TemplateView read(ResultSet row, Office office) throws SQLException {
        try {
            return new TemplateView(
                    row.getObject("id", UUID.class),
                    row.getString("region_code"),
                    row.getString("region_name"),
                    ObjectKind.valueOf(row.getString("object_kind")),
                    row.getString("title"),
                    row.getString("basis"),
                    row.getObject("valid_from", LocalDate.class),
                    json.readValue(row.getString("parts"), new TypeReference<List<AssessmentPart>>() {}),
                    row.getString("set_by_name"),
                    row.getString("region_path").equals(office.path()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
