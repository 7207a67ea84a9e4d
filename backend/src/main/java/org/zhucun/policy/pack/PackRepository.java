package org.zhucun.policy.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Enforcement;
import org.zhucun.region.RegionCode;

/** 政策包数据 */
@ApplicationScoped
class PackRepository implements PanacheRepositoryBase<Pack, UUID> {
    private final DataSource database;
    private final ObjectMapper json;

    PackRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Newest first by the day they begin. */
    List<Pack> page(PackFilter filter, LocalDate beforeDay, UUID beforeId) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (filter.region != null) {
            query.append(" and :path like concat(regionPath, '%')");
            values.put("path", RegionCode.path(filter.region));
        }
        if (filter.state != null) {
            query.append(" and state = :state");
            values.put("state", filter.state);
        }
        if (beforeId != null) {
            query.append(" and (validFrom < :day or (validFrom = :day and id < :id))");
            values.put("day", beforeDay);
            values.put("id", beforeId);
        }
        return find(query + " order by validFrom desc, id desc", values)
                .page(Page.ofSize(filter.size + 1))
                .list();
    }

    /** What a draft sets, or what a published pack has set. */
    List<PackParameter> parameters(Pack pack) {
        String text = pack.isDraft()
                ? "select id, key, value, enforcement, clause, local_reason, null::date, null::date from policy_draft_parameter"
                : "select id, key, value, enforcement, clause, local_reason, valid_from, valid_to from policy_parameter";
        return Select.from(text)
                .where("pack_id = ?", pack.id)
                .then("order by key")
                .list(database, this::parameter);
    }

    void replace(Pack pack, List<SetParameters.DraftParameter> parameters) {
        List<Object[]> rows = new ArrayList<>();
        parameters.forEach(parameter -> rows.add(new Object[] {
            Ids.next(),
            pack.id,
            parameter.key(),
            written(parameter.value()),
            parameter.enforcement().name(),
            parameter.clause(),
            parameter.localReason(),
            pack.regionPath
        }));
        run("delete from policy_draft_parameter where pack_id = ?", List.<Object[]>of(new Object[] {pack.id}));
        run(
                "insert into policy_draft_parameter (id, pack_id, key, value, enforcement, clause, local_reason, region_path)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                rows);
    }

    /** Keys for which the pack's place has set something that begins on or after the pack's first day. */
    List<String> overtaken(Pack pack) {
        return Select.from("""
                        select d.key from policy_draft_parameter d
                        join policy_parameter p on p.key = d.key and p.region_path = d.region_path
                        """)
                .where("d.pack_id = ? and p.valid_from >= ?", pack.id, pack.validFrom)
                .then("order by 1")
                .list(database, row -> row.getString(1));
    }

    /** Ends what held there before, and puts the draft's parameters into force. */
    void enact(Pack pack) {
        run("""
                update policy_parameter p set valid_to = ?, version = p.version + 1
                from policy_draft_parameter d
                where d.pack_id = ? and p.key = d.key and p.region_path = d.region_path and p.valid_from < ?
                  and (p.valid_to is null or p.valid_to > ?)
                """, List.<Object[]>of(new Object[] {pack.validFrom, pack.id, pack.validFrom, pack.validFrom}));
        run("""
                insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, clause, pack,
                                              region_path, pack_id, local_reason)
                select d.id, d.key, k.region_code, k.valid_from, d.value, d.enforcement, k.document, d.clause, k.name, d.region_path,
                       k.id, d.local_reason
                from policy_draft_parameter d
                join policy_pack k on k.id = d.pack_id
                where d.pack_id = ?
                """, List.<Object[]>of(new Object[] {pack.id}));
        run("delete from policy_draft_parameter where pack_id = ?", List.<Object[]>of(new Object[] {pack.id}));
    }

    /** Ends what a pack has set and still holds; what was to begin later never does. */
    void close(Pack pack, LocalDate on) {
        run("""
                update policy_parameter set valid_to = ?, version = version + 1
                where pack_id = ? and valid_from < ? and (valid_to is null or valid_to > ?)
                """, List.<Object[]>of(new Object[] {on, pack.id, on, on}));
    }

    private void run(String text, List<Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private PackParameter parameter(ResultSet row) throws SQLException {
        return new PackParameter(
                row.getObject(1, UUID.class),
                row.getString(2),
                read(row.getString(3)),
                Enforcement.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                null,
                null,
                null);
    }

    private String written(JsonNode value) {
        return value == null ? "null" : value.toString();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
