package org.zhucun.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 参数查询: finds what applies in a region on a day. */
@ApplicationScoped
class ParameterRepository {
    private static final String COLUMNS = """
            id, key, region_code, valid_from, valid_to, value, enforcement, source_document, clause
            """;

    private final DataSource database;
    private final ObjectMapper json;

    ParameterRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Parameter> effective(String key, String regionPath, LocalDate day) {
        return Select.from("select " + COLUMNS + " from policy_parameter")
                .where("key = ? and region_path = any (?)", key, ancestors(regionPath))
                .where("valid_from <= ? and (valid_to is null or valid_to > ?)", day, day)
                .then("order by length(region_path) desc limit 1")
                .list(database, this::parameter)
                .stream()
                .findFirst()
                .filter(parameter -> !parameter.value().isNull());
    }

    /** What holds in a region on a day, each key once, by key. */
    List<Parameter> effective(String regionPath, LocalDate day, String key) {
        return Select.from("select distinct on (key) " + COLUMNS + " from policy_parameter")
                .where("region_path = any (?)", ancestors(regionPath))
                .where("valid_from <= ? and (valid_to is null or valid_to > ?)", day, day)
                .whereIf(key, "key = ?")
                .then("order by key, length(region_path) desc")
                .list(database, this::parameter)
                .stream()
                .filter(parameter -> !parameter.value().isNull())
                .toList();
    }

    /** All that hold on a day, with their places, those that switch off included. */
    List<Effective.Placed> placed(LocalDate day) {
        return Select.from("select " + COLUMNS + ", region_path from policy_parameter")
                .where("valid_from <= ? and (valid_to is null or valid_to > ?)", day, day)
                .list(database, row -> new Effective.Placed(parameter(row), row.getString(10)));
    }

    Optional<Parameter> byId(UUID id) {
        return Select.from("select " + COLUMNS + " from policy_parameter")
                .where("id = ?", id)
                .list(database, this::parameter)
                .stream()
                .findFirst();
    }

    Optional<Parameter> example(String key) {
        return Select.from("select " + COLUMNS + " from policy_parameter")
                .where("key = ? and value <> 'null'", key)
                .then("order by length(region_path), valid_from desc limit 1")
                .list(database, this::parameter)
                .stream()
                .findFirst();
    }

    /** {@code /}, {@code /62/}, {@code /62/6205/} … down to the path itself. */
    static List<String> ancestors(String path) {
        List<String> ancestors = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            ancestors.add(path.substring(0, slash + 1));
        }
        return ancestors;
    }

    private Parameter parameter(ResultSet row) throws SQLException {
        return new Parameter(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                value(row.getString(6)),
                Enforcement.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9));
    }

    private com.fasterxml.jackson.databind.JsonNode value(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
