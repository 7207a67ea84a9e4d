package org.zhucun.exchange.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;

/** 外部编号对照: a number of one system of one office means one thing, and a thing has one number there. */
@ApplicationScoped
public class ExternalKeys {
    private final DataSource database;

    ExternalKeys(DataSource database) {
        this.database = database;
    }

    /** What these numbers mean; those that mean nothing yet are left out. */
    public Map<String, UUID> items(KeyHolder holder, KeyKind kind, Collection<String> numbers) {
        Map<String, UUID> items = new HashMap<>();
        if (!numbers.isEmpty()) {
            of(holder, kind)
                    .where("external_id = any (?)", numbers)
                    .list(database, row -> items.put(row.getString(1), row.getObject(2, UUID.class)));
        }
        return items;
    }

    /** Under which numbers these are known. */
    public Map<UUID, String> numbers(KeyHolder holder, KeyKind kind, Collection<UUID> items) {
        Map<UUID, String> numbers = new HashMap<>();
        if (!items.isEmpty()) {
            of(holder, kind)
                    .where("item_id = any (?::uuid[])", items)
                    .list(database, row -> numbers.put(row.getObject(2, UUID.class), row.getString(1)));
        }
        return numbers;
    }

    private static Select of(KeyHolder holder, KeyKind kind) {
        return Select.from("select external_id, item_id from import_key")
                .where(
                        "region_path = ? and source_system = ? and kind = ?",
                        holder.regionPath(),
                        holder.system(),
                        kind.name());
    }

    /** Writes down what new numbers mean. */
    public void add(KeyHolder holder, KeyKind kind, Map<String, UUID> items) {
        if (items.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into import_key (region_path, source_system, kind, external_id, item_id, job_id)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            for (Map.Entry<String, UUID> item : items.entrySet()) {
                insert.setString(1, holder.regionPath());
                insert.setString(2, holder.system());
                insert.setString(3, kind.name());
                insert.setString(4, item.getKey());
                insert.setObject(5, item.getValue());
                insert.setObject(6, holder.jobId());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
