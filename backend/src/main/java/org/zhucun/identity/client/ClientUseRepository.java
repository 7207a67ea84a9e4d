package org.zhucun.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 最近使用: when a machine last took a part of its quota. */
@ApplicationScoped
class ClientUseRepository {
    private final DataSource database;

    ClientUseRepository(DataSource database) {
        this.database = database;
    }

    Map<UUID, Instant> lastOf(Collection<UUID> clients) {
        Map<UUID, Instant> last = new HashMap<>();
        Select.from("select client_id, used_at from client_quota")
                .among("client_id", clients)
                .list(
                        database,
                        row -> last.put(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant()));
        return last;
    }
}
