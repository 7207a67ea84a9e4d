package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 客户端凭据: what a machine's secret is checked against. */
@ApplicationScoped
class ClientCredentialRepository {
    private static final String SECRETS =
            "select secret_hash, case when previous_secret_ends > ? then previous_secret_hash end from api_client";

    private final DataSource database;
    private final Clock clock;

    ClientCredentialRepository(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The digests of a client's secrets that are good today: the one, and the one before it while it has not ended. */
    List<byte[]> secrets(UUID client) {
        return Select.from(SECRETS, LocalDate.now(clock))
                .where("id = ?", client)
                .list(database, row -> Stream.of(row.getBytes(1), row.getBytes(2)))
                .stream()
                .flatMap(both -> both)
                .filter(Objects::nonNull)
                .toList();
    }
}
