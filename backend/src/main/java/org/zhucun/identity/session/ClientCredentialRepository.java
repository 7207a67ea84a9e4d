package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 客户端凭据: what a machine's secret is checked against. */
@ApplicationScoped
class ClientCredentialRepository {
    private final DataSource database;

    ClientCredentialRepository(DataSource database) {
        this.database = database;
    }

    /** The digest of a client's secret, empty when there is no such client. */
    Optional<byte[]> secretHash(UUID client) {
        return Select.from("select secret_hash from api_client")
                .where("id = ?", client)
                .list(database, row -> row.getBytes(1))
                .stream()
                .findFirst();
    }
}
