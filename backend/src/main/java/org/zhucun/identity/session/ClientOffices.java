package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.identity.Nobody;
import org.zhucun.scope.Office;

/** 客户端任职: the office that a machine client holds now, for work that is done for it without its asking. */
@ApplicationScoped
public class ClientOffices {
    private final OfficeRepository offices;

    ClientOffices(OfficeRepository offices) {
        this.offices = offices;
    }

    /** Empty where the client is not known, was revoked or has expired. */
    public Optional<Office> find(UUID client) {
        return Nobody.commits(() -> offices.find(new Claim(client, null, client)));
    }
}
