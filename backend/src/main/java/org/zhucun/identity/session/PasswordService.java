package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.identity.Nobody;
import org.zhucun.identity.OfficesChanged;
import org.zhucun.identity.password.PasswordHashing;
import org.zhucun.identity.password.PasswordRules;
import org.zhucun.identity.session.CredentialRepository.Credential;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 修改口令: by its holder, who proves that he knows the one of now; all his other sessions end. */
@ApplicationScoped
class PasswordService {
    private final CredentialRepository credentials;
    private final SessionRepository sessions;
    private final PasswordHashing hashing;
    private final LoginThrottle throttle;
    private final Trail trail;
    private final Event<OfficesChanged> changes;

    PasswordService(
            CredentialRepository credentials,
            SessionRepository sessions,
            PasswordHashing hashing,
            LoginThrottle throttle,
            Trail trail,
            Event<OfficesChanged> changes) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.hashing = hashing;
        this.throttle = throttle;
        this.trail = trail;
        this.changes = changes;
    }

    void change(Office acting, UUID session, ChangePassword command) {
        Credential credential = Nobody.commits(() -> credentials.find(acting.accountId()))
                .orElseThrow(() -> DomainException.of(ProblemType.UNAUTHENTICATED));
        PasswordRules.require("/next", command.next(), credential.username());
        if (command.next().equals(command.current())) {
            throw DomainException.invalid("/next", "identity.password.same");
        }
        // a stolen token must not become a way to try passwords
        if (throttle.reserve(credential.username()) != LoginThrottle.Reservation.GRANTED) {
            throw throttle.refusal();
        }
        if (!hashing.verify(command.current(), credential.hash())) {
            throw DomainException.invalid("/current", "identity.password.wrong");
        }
        throttle.succeeded(credential.username());
        String hash = hashing.hash(command.next());
        Nobody.commits(() -> {
            credentials.change(acting.accountId(), hash);
            sessions.endOthers(acting.accountId(), session, "PASSWORD_CHANGED");
            trail.recordAs(
                    acting,
                    Action.PASSWORD_CHANGED,
                    new Subject(acting.accountId().toString(), credential.username(), credential.regionPath(), null));
            changes.fire(new OfficesChanged());
            return null;
        });
    }
}
