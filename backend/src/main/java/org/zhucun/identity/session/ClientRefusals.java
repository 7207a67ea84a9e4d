package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.identity.Nobody;
import org.zhucun.kernel.Select;

/** 拒绝留痕: a machine that was turned away at the token endpoint is on the trail, where there is such a machine. What it showed is not. */
@ApplicationScoped
class ClientRefusals {
    private final DataSource database;
    private final Trail trail;

    ClientRefusals(DataSource database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** Why it was turned away. */
    enum Why {
        WRONG_SECRET,
        ASSERTION_REUSED,
        /** Revoked, or past its last day. */
        CLIENT_ENDED,
        TOO_MANY_TRIES
    }

    void record(UUID client, Why why) {
        Nobody.commits(() -> Select.from("select name, region_path from api_client")
                        .where("id = ?", client)
                        .list(
                                database,
                                row -> new Subject(client.toString(), row.getString(1), row.getString(2), null)))
                .forEach(known -> trail.refused(null, Action.CLIENT_REFUSED, known, why.name()));
    }
}
