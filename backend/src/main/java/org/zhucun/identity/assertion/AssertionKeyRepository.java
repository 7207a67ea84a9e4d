package org.zhucun.identity.assertion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 公钥查找: the keys that hold today. */
@ApplicationScoped
class AssertionKeyRepository {
    private final DataSource database;
    private final Clock clock;

    AssertionKeyRepository(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A key of this client and no other. */
    record Found(String algorithm, String jwk) {}

    Optional<Found> find(UUID client, String kid) {
        return Select.from("select algorithm, jwk from api_client_key")
                .where("client_id = ?", client)
                .where("kid = ?", kid)
                .where("coalesce(retired_from, 'infinity') > ?", LocalDate.now(clock))
                .list(database, row -> new Found(row.getString(1), row.getString(2)))
                .stream()
                .findFirst();
    }
}
